"""`casecheck rules list`: the rules by category, and whether each judges under the profile."""

from collections.abc import Collection, Iterable, Sequence
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from casecheck.cli.complete import rule_ids
from casecheck.cli.labels import facts_named, names_in
from casecheck.cli.options import Profile, Rules
from casecheck.cli.rulebases import categories, chosen_rules, load
from casecheck.model.rule import Rule, Verified
from casecheck.model.rulebase import RuleBase
from casecheck.reports.words import SEVERITIES

_PIPE_WIDTH: Final = 120
_ON: Final = "启用"
Some = Annotated[
    str,
    typer.Argument(metavar="编号", help="规则编号或者类别，默认为全部。", autocompletion=rule_ids),
]


def list_rules(which: Some = "", *, profile: Profile = "", rules: Rules = None) -> int:
    """List the rules, and whether each judges under the present profile."""
    base = load(profile, rules)
    chosen = chosen_rules(base, which.split())
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
    for category, title in categories(base, chosen).items():
        table.add_section()
        table.add_row("", Text(title, style="bold cyan"))
        for rule in (rule for rule in chosen if rule.category == category):
            weight = (SEVERITIES[rule.severity], str(rule.deduction), _state(rule, base))
            table.add_row(*map(Text, (rule.id, rule.title, *weight)))
    return table


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
