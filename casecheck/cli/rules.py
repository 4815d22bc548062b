"""`casecheck rules`: list the rules, load them strictly, run their examples."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from casecheck.check import bench_for
from casecheck.cli.chinese import ChineseCommand, ChineseGroup
from casecheck.cli.examples import EXPECTED
from casecheck.cli.labels import facts_named, names_in
from casecheck.cli.options import Profile, Rules, setup_from
from casecheck.config import find_config
from casecheck.errors import UsageError
from casecheck.examples import ExampleResult, run_examples
from casecheck.model.rule import Rule, Verified
from casecheck.model.rulebase import RuleBase
from casecheck.reports.words import SEVERITIES

RULES_WRONG = 3
_PIPE_WIDTH = 120
_CATEGORIES: Final = "categories.yaml"
_ON: Final = "启用"
Some = Annotated[str, typer.Argument(metavar="编号", help="规则编号或者类别，默认为全部。")]

_HELP = "规则库：列出、检查、运行示例。"
rules_app = typer.Typer(cls=ChineseGroup, no_args_is_help=True, help=_HELP)


@rules_app.command("list", cls=ChineseCommand, help="列出规则，以及当前配置下是否作判断。")
def list_rules(which: Some = "", *, profile: Profile = "", rules: Rules = None) -> int:
    """List the rules, and whether each judges under the present profile."""
    base = _load(profile, rules)
    chosen = _chosen(base, which)
    console = Console()
    if not console.is_terminal:
        console.width = max(console.width, _PIPE_WIDTH)
    console.print(_table(chosen, base))
    off = sum(_state(rule, base) != _ON for rule in chosen)
    counts = f"共 {len(chosen)} 条，启用 {len(chosen) - off} 条，未启用或者部分情形未配置 {off} 条"
    console.print(Text(f"{counts}；配置“{base.profile.title}”"), soft_wrap=True)
    return 0


def _table(chosen: Sequence[Rule], base: RuleBase) -> Table:
    """Return the rules, those of a category below its name."""
    table = Table(header_style="bold")
    for title in ("编号", "名称", "程度", "扣分", "状态"):
        table.add_column(title, overflow="fold", no_wrap=title in {"编号", "程度", "扣分"})
    for category, title in _categories(chosen, base).items():
        table.add_section()
        table.add_row("", Text(title, style="bold cyan"))
        for rule in (rule for rule in chosen if rule.category == category):
            weight = (SEVERITIES[rule.severity], str(rule.deduction), _state(rule, base))
            table.add_row(*map(Text, (rule.id, rule.title, *weight)))
    return table


def _categories(chosen: Sequence[Rule], base: RuleBase) -> dict[str, str]:
    """Return the titles of the categories of these rules; one without a title keeps its name."""
    known = base.other.get(_CATEGORIES, {})
    there = sorted({rule.category for rule in chosen})
    named = {name: title for name, title in known.items() if name in there}
    return named | {name: name for name in there if name not in named}


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
    counts = Counter(EXPECTED.get(result.got, result.got) for result in results)
    typer.echo("；".join(f"{verdict} {counts[verdict]} 个" for verdict in EXPECTED.values()))
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
    own, deeper = (
        _unset(rule.settings, base),
        _unset(_of_conclusions(facts_named(rule), base), base),
    )
    if own:
        return f"未配置：{'、'.join(own)}"
    return f"部分情形未配置：{'、'.join(deeper)}" if deeper else _ON


def _unset(names: Iterable[str], base: RuleBase) -> list[str]:
    """Return the labels of the settings that the profile leaves open."""
    specs = base.setting_specs
    return [
        f"{specs[name].label if name in specs else name}（{name}）"
        for name in dict.fromkeys(names)
        if base.settings.get(name) is None
    ]


def _of_conclusions(facts: Collection[str], base: RuleBase) -> list[str]:
    """Return the settings that the conclusions of law among these facts hang on."""
    found = []
    for branch in (b for item in base.derivations if item.id in facts for b in item.branches):
        deeper = names_in(branch.when) - set(facts)
        found += [*branch.settings, *_of_conclusions(deeper, base)]
    return found
