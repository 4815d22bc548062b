"""`casecheck rules`: list the rules, load them strictly, run their examples."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from casecheck.check import bench_for
from casecheck.cli.chinese import ChineseCommand, ChineseGroup
from casecheck.cli.examples import EXPECTED
from casecheck.cli.options import Profile, Rules, setup_from
from casecheck.config import find_config
from casecheck.errors import UsageError
from casecheck.examples import ExampleResult, run_examples
from casecheck.model.rule import Rule, Verified
from casecheck.model.rulebase import RuleBase
from casecheck.reports.words import SEVERITIES

RULES_WRONG = 3
_PIPE_WIDTH = 160
Some = Annotated[str, typer.Argument(metavar="编号", help="规则编号或者类别，默认为全部。")]

_HELP = "规则库：列出、检查、运行示例。"
rules_app = typer.Typer(cls=ChineseGroup, no_args_is_help=True, help=_HELP)


@rules_app.command("list", cls=ChineseCommand, help="列出规则，以及当前配置下是否作判断。")
def list_rules(which: Some = "", *, profile: Profile = "", rules: Rules = None) -> int:
    """List the rules, and whether each judges under the present profile."""
    base = _load(profile, rules)
    table = Table(header_style="bold")
    for title in ("编号", "名称", "程度", "扣分", "类别", "状态"):
        table.add_column(title, overflow="fold")
    for rule in _chosen(base, which):
        weight = (SEVERITIES[rule.severity], str(rule.deduction), rule.category, _state(rule, base))
        table.add_row(*map(Text, (rule.id, rule.title, *weight)))
    console = Console()
    if not console.is_terminal:
        console.width = max(console.width, _PIPE_WIDTH)
    console.print(table)
    return 0


@rules_app.command("check", cls=ChineseCommand, help="严格载入规则库，有误时指出文件和行。")
def check_rules(*, profile: Profile = "", rules: Rules = None) -> int:
    """Load the rule base strictly; what is wrong ends with exit code 3."""
    base = _load(profile, rules)
    examples = sum(len(rule.examples) for rule in base.rules)
    counts = f"规则 {len(base.rules)} 条，示例 {examples} 个，文书类型 {len(base.documents)} 种"
    typer.echo(f"规则库正确：版本 {base.version}，{counts}，法律文件 {len(base.instruments)} 个")
    return 0


@rules_app.command("test", cls=ChineseCommand, help="运行规则自带的示例；有不符时退出码为 3。")
def run_rule_examples(which: Some = "", *, rules: Rules = None) -> int:
    """Run the examples of the rules; one that comes out otherwise ends with exit code 3."""
    base = _load("", rules)
    ids = [rule.id for rule in _chosen(base, which)]
    results = list(run_examples(base, ids))
    wrong = [result for result in results if not result.passed]
    for result in wrong:
        typer.echo(_difference(result))
    typer.echo(f"规则 {len(ids)} 条，示例 {len(results)} 个，不符 {len(wrong)} 个")
    return RULES_WRONG if wrong else 0


def _difference(result: ExampleResult) -> str:
    """Say what an example was to show and what came out, with the trace."""
    wanted = EXPECTED.get(result.expected, result.expected)
    got = EXPECTED.get(result.got, result.got)
    return f"{result.file}：{result.rule}“{result.name}”应为{wanted}，实为{got}\n{result.trace}"


def _load(profile: str, rules: Path | None) -> RuleBase:
    return bench_for(setup_from(find_config(Path()), "", profile, rules)).rulebase


def _chosen(base: RuleBase, which: str) -> list[Rule]:
    chosen = [rule for rule in base.rules if rule.id.startswith(which.strip().upper())]
    if not chosen:
        raise UsageError(f"没有编号或者类别为“{which}”的规则，全部编号见 casecheck rules list")
    return sorted(chosen, key=lambda rule: rule.id)


def _state(rule: Rule, base: RuleBase) -> str:
    """Say whether a rule judges at all under the present profile."""
    if rule.law and all(citation.verified is Verified.UNREAD for citation in rule.law):
        return "依据未核对，不作判断"
    missing = [name for name in rule.settings if base.settings.get(name) is None]
    return f"未配置：{'、'.join(missing)}" if missing else "启用"
