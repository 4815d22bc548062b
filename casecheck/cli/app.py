"""The command `casecheck`, and how an error becomes a message and an exit code.

0 nothing at or above --fail-on · 1 something · 2 usage · 3 the rule base is wrong ·
4 no input could be read · 5 an inner error · 130 stopped with Ctrl-C.
"""

import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from casecheck import __version__
from casecheck.cli.chinese import ChineseCommand, ChineseGroup, translate, use_chinese_headings
from casecheck.cli.completion import PROGRAM, complete_named_shell
from casecheck.cli.doctor import doctor
from casecheck.cli.evaluate import evaluate
from casecheck.cli.explain import explain
from casecheck.cli.profile import profile_app
from casecheck.cli.report import report, scan
from casecheck.cli.rules import rules_app
from casecheck.cli.show import show
from casecheck.errors import CasecheckError

USAGE: Final = 2
FAULT: Final = 5
INTERRUPTED: Final = 130
_EPILOG: Final = (
    "退出码：0 没有达到 --fail-on 的问题；1 有；2 用法有误；3 规则库有误；"
    "4 没有可读取的文件；5 程序内部错误；130 按 Ctrl-C 中止。"
)

app = typer.Typer(
    cls=ChineseGroup,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
    epilog=_EPILOG,
)
_COMMANDS: Final = (
    (scan, "检查全部案卷，保存结果，显示汇总；未变动的案卷不重新读取。"),
    (report, "检查有变动的案卷，列出问题清单（最严重的在前）；加 -o 写入文件。"),
    (evaluate, "按评分标准给每个案卷填写评查表，排出名次；加 -o 写入文件。"),
    (show, "显示一个案卷的文书，以及每个字段的值、出处和原文。"),
    (explain, "说明一条规则：依据、期限、条件、示例；加 --dossier 说明它对一个案卷的判断。"),
    (doctor, "检查运行环境：Python、规则引擎、节假日历、规则库、结果库。"),
)
for _command, _help in _COMMANDS:
    app.command(cls=ChineseCommand, help=_help)(_command)
app.add_typer(rules_app, name="rules")
app.add_typer(profile_app, name="profile")


def _version(asked: bool) -> None:  # noqa: FBT001  typer calls it so
    if asked:
        typer.echo(f"casecheck {__version__}")
        raise typer.Exit


@app.callback(help="行政处罚案卷评查：读取案卷（Word、PDF），依法核对，列出问题清单。")
def root(
    *,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="显示版本并退出。"),
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and leave with its exit code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; nothing ends in a traceback."""
    use_chinese_headings()
    try:
        if complete_named_shell(sys.argv[1:] if arguments is None else arguments):
            return 0
        code = app(args=arguments, prog_name=PROGRAM, standalone_mode=False)
    except CasecheckError as error:
        return _say(str(error), error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        return _say("已中止", INTERRUPTED)
    except Exception as error:  # noqa: BLE001  the last door: a message, never a traceback
        return _usage(error) if hasattr(error, "format_message") else _fault(error)
    return code if isinstance(code, int) else 0


def _usage(error: Exception) -> int:
    """Show a wrong use of the command line as typer found it."""
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    if type(error).__name__ == "NoArgsIsHelpError":
        typer.echo(message, err=True)
        return USAGE
    context = getattr(error, "ctx", None)
    if context is not None:
        typer.echo(context.get_usage(), err=True)
        typer.echo(f"用 {context.command_path} --help 查看说明。", err=True)
    return _say(translate(message), USAGE)


def _fault(error: Exception) -> int:
    """Keep the trace of an inner error in a file, and tell where it is."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="casecheck-", suffix=".log", encoding="utf-8", delete=False
    ) as log:
        log.write("".join(traceback.format_exception(error)))
    return _say(
        f"程序内部错误（{type(error).__name__}），详情已写入 {Path(log.name)}，请反馈", FAULT
    )


def _say(message: str, code: int) -> int:
    typer.echo(f"错误：{message}", err=True)
    return code
