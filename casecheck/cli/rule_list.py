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
from casecheck.reports.fit import Column, Section, fit, fitted, hanging
from casecheck.reports.words import SEVERITIES

_PIPE_WIDTH: Final = 120
_ON: Final = "启用"
_COLUMNS: Final = (
    Column("编号"),
    Column("名称", folds=True),
    Column("程度"),
    Column("扣分"),
    Column("状态", folds=True),
)
Some = Annotated[
    str,
    typer.Argument(metavar="编号", help="规则编号或者类别，默认为全部。", autocompletion=rule_ids),
]


def list_rules(which: Some = "", *, profile: Profile = "", rules: Rules = None) -> int:
    """List the rules, and whether each judges under the present profile."""
    base = load(profile, rules)
    chosen = chosen_rules(base, which.split())
    console = fit(Console(), _PIPE_WIDTH)
    console.print(_table(chosen, base, console.width))
    off = sum(_state(rule, base) != _ON for rule in chosen)
    counts = f"共 {len(chosen)} 条，启用 {len(chosen) - off} 条，未启用或者部分情形未配置 {off} 条"
    foot = hanging(f"{counts}；配置“{base.profile.title}”", console.width)
    console.print(Text(foot), soft_wrap=True)
    return 0


def _table(chosen: Sequence[Rule], base: RuleBase, width: int) -> Table:
    """Return the rules, those of a category below its name."""
    return fitted(
        _COLUMNS,
        (
            Section([_row(rule, base) for rule in chosen if rule.category == category], title)
            for category, title in categories(base, chosen).items()
        ),
        width,
    )


def _row(rule: Rule, base: RuleBase) -> list[Text]:
    weight = (SEVERITIES[rule.severity], str(rule.deduction))
    return [Text(cell) for cell in (rule.id, rule.title, *weight, _state(rule, base))]


def _state(rule: Rule, base: RuleBase) -> str:
    """Say whether a rule judges at all under the present profile."""
    if rule.unfinished:
        return "尚未写完，不作判断"
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
