"""`--install-completion` and `--show-completion` for a shell that is named, whatever runs now."""

from collections.abc import Sequence
from typing import Final

import typer
from typer.completion import get_completion_script, install  # type: ignore[attr-defined]

from casecheck.errors import UsageError
from casecheck.rulebase.near import proposal

PROGRAM: Final = "casecheck"
SHELLS: Final = ("bash", "zsh", "fish", "powershell", "pwsh")
_VARIABLE: Final = "_CASECHECK_COMPLETE"
_SHOW: Final = "--show-completion"
_INSTALL: Final = "--install-completion"


def complete_named_shell(arguments: Sequence[str]) -> bool:
    """Show or install the script of the shell that is named; without a name typer finds it out."""
    if len(arguments) == 1 and arguments[0].startswith((f"{_SHOW}=", f"{_INSTALL}=")):
        return complete_named_shell(arguments[0].split("=", 1))
    if not arguments or arguments[0] not in (_SHOW, _INSTALL) or len(arguments) == 1:
        return False
    option, shell, *_ = arguments
    if shell not in SHELLS:
        near = proposal(shell, SHELLS)
        raise UsageError(f"{option} 的值“{shell}”有误{near or '，'}可用的有：{'、'.join(SHELLS)}")
    if option == _SHOW:
        script = get_completion_script(prog_name=PROGRAM, complete_var=_VARIABLE, shell=shell)
        typer.echo(script)
    else:
        _, path = install(shell=shell, prog_name=PROGRAM, complete_var=_VARIABLE)
        typer.echo(f"已为 {shell} 安装自动补全：{path}（重新打开命令行窗口后生效）")
    return True
