"""Typer's own words in Chinese: headings of the help page, and messages about wrong arguments."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from rich.columns import Columns
from rich.text import Text
from typer import rich_utils
from typer.core import TyperCommand, TyperGroup

_HELP: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Show this message and exit.": "显示本说明并退出。",
        "Install completion for the current shell.": (
            "安装自动补全；后面可以写明 bash、zsh、fish 或者 powershell。"
        ),
        "Show completion for the current shell, to copy it or customize the installation.": (
            "显示自动补全脚本；后面可以写明 bash、zsh、fish 或者 powershell。"
        ),
        "Install completion for the specified shell.": "为指定的命令行环境安装自动补全。",
        "Show completion for the specified shell, to copy it or customize the installation.": (
            "显示指定命令行环境的自动补全脚本， 可复制或者自行安装。"
        ),
    }
)
_MESSAGES: Final = (
    (r"Missing command\.?", "缺少命令"),
    (r"Missing argument '(.+?)'\.?", r"缺少参数 \1"),
    (r"Missing option '(.+?)'\.?", r"缺少选项 \1"),
    (r"No such command '(.+?)'\.? Did you mean (.+)\?", r"没有“\1”这个命令，是否要用：\2"),
    (r"No such command '(.+?)'\.?", r"没有“\1”这个命令"),
    (r"No such option: (\S+) \(Possible options: (.+)\)", r"没有 \1 这个选项，是否要用：\2"),
    (r"No such option: (\S+?)\.?(?: Did you mean (\S+)\?)?", r"没有 \1 这个选项"),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.+)\)", r"多余的参数：\1"),
    (r"Option '(.+?)' requires .+", r"选项 \1 后面要有一个值"),
    (r"Option '(.+?)' does not take a value\.?", r"选项 \1 后面不能有值"),
    (r"Invalid value for '(.+?)': (.+)", r"\1 的值有误：\2"),
)


def translate(message: str) -> str:
    """Return a message of typer in Chinese; an unknown one stays as it is."""
    for pattern, chinese in _MESSAGES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return found.expand(chinese).replace("'", "")
    return message


def use_chinese_headings() -> None:
    """Set the looks of help pages, which typer keeps as constants of a module."""
    rich_utils.ARGUMENTS_PANEL_TITLE = "参数"
    rich_utils.OPTIONS_PANEL_TITLE = "选项"
    rich_utils.COMMANDS_PANEL_TITLE = "命令"
    rich_utils.ERRORS_PANEL_TITLE = "错误"
    rich_utils.DEFAULT_STRING = "[默认：{}]"
    rich_utils.REQUIRED_LONG_STRING = "[必填]"
    rich_utils.ABORTED_TEXT = "已中止。"
    rich_utils.Columns = _folding  # type: ignore[assignment,attr-defined]
    rich_utils.RICH_HELP = "用 [blue]{command_path} {help_option}[/] 查看说明。"


def _folding(items: Iterable[Text]) -> Columns:
    """Set the parts of a help text side by side; one without a blank is broken, not cut off."""
    parts = list(items)
    for part in parts:
        part.overflow = "fold"
    return Columns(parts)


class ChineseCommand(TyperCommand):
    """A command whose help page is Chinese throughout."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401  typer's own
        options["options_metavar"] = "[选项]"
        super().__init__(*args, **options)

    def get_usage(self, ctx: Any) -> str:  # noqa: ANN401  typer does not export the type
        return _usage(super().get_usage(ctx))

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401  typer does not export the type
        return _translated(super().get_params(ctx))


class ChineseGroup(TyperGroup):
    """A group of commands whose help page is Chinese throughout."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401  typer's own
        options["options_metavar"] = "[选项]"
        options["subcommand_metavar"] = "命令 [参数]…"
        super().__init__(*args, **options)

    def get_usage(self, ctx: Any) -> str:  # noqa: ANN401  typer does not export the type
        return _usage(super().get_usage(ctx))

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401  typer does not export the type
        return _translated(super().get_params(ctx))


def _no_type(**_context: object) -> None:
    """Show no type: the name of an argument says what it is, and a switch takes no value."""


def _usage(line: str) -> str:
    return re.sub(r"\{(\S+)\}", r"\1", line.replace("Usage: ", "用法：", 1))


def _translated(params: list[Any]) -> list[Any]:
    for param in params:
        text = getattr(param, "help", None)
        if isinstance(text, str) and text in _HELP:
            param.help = _HELP[text]
        if param.param_type_name == "argument" or getattr(param, "is_flag", False):
            param.display_type_rich = _no_type
    return params
