"""`casecheck explain`: a rule as a jurist wants to know it: what, why, law, limits, examples."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.text import Text

from casecheck.check import bench_for
from casecheck.cli.conditions import INDENT, condition_lines
from casecheck.cli.examples import example_words, value_words
from casecheck.cli.labels import Labels, facts_named
from casecheck.cli.options import Profile, Rules, setup_from
from casecheck.config import find_config
from casecheck.errors import UsageError
from casecheck.model.rule import Branch, Derivation, Rule
from casecheck.model.rulebase import RuleBase
from casecheck.reports.words import SEVERITIES
from casecheck.rulebase import RuleDescription, describe_rule
from casecheck.rulebase.describe import Basis, LimitText

ABOUT: Final = {
    "dossier": "全案",
    "record": "每份检查、询问笔录",
    "fee": "每笔收费",
    "receipt": "每张罚没票据",
    "service": "每份送达回证",
    "across": "案卷之间",
}
RuleId = Annotated[str, typer.Argument(metavar="编号", help="规则编号，如 OD001。")]


def explain(rule: RuleId, *, profile: Profile = "", rules: Rules = None) -> int:
    """Explain a rule."""
    base = bench_for(setup_from(find_config(Path()), "", profile, rules)).rulebase
    found = base.rule(rule.strip().upper())
    if found is None:
        raise UsageError(f"没有规则“{rule}”，全部编号见 casecheck rules list")
    console = Console()
    for heading, lines in _sections(found, base):
        if lines:
            console.print(Text(heading, style="bold"))
        for line in lines:
            console.print(Text(f"  {line}"), soft_wrap=True)
    return 0


def _sections(rule: Rule, base: RuleBase) -> Iterator[tuple[str, list[str]]]:
    said = describe_rule(rule, base.instruments, base.limits, base.setting_specs)
    yield f"{rule.id} {rule.title}", [_weight(rule)]
    yield "为什么", [said.why] if said.why else []
    yield "法律依据", [_law(basis) for basis in said.law]
    yield "期限", [_limit(limit) for limit in said.limits]
    yield from _conditions(rule, base)
    yield "整改建议", [said.remedy] if said.remedy else []
    yield "所需设置", [_setting(name, label, base) for name, label in said.settings]
    yield "不作判断", _silent(said)
    labels = Labels(base)
    yield "示例", [example_words(example, labels) for example in said.examples]
    yield "出处", [f"rules/{said.file}"]


def _conditions(rule: Rule, base: RuleBase) -> Iterator[tuple[str, list[str]]]:
    """Say in words when the rule applies, and what it takes for a defect."""
    labels = Labels(base)
    scope = condition_lines(rule.scope, labels)
    if rule.dated_by:
        scope.append(f"按〔{labels.of(rule.dated_by)}〕当日有效的法律判断")
    yield "适用（同时满足）", scope
    yield "认定问题（同时满足）", condition_lines(rule.breach, labels)
    yield "问题表述", [labels.filled(rule.message)] if rule.message else []
    yield "需要人工核对的情形", _branches(rule.checks, labels)
    yield "仅作提示的情形", _branches(rule.notes, labels)
    yield "用语", _conclusions(rule, base)


def _branches(branches: tuple[Branch, ...], labels: Labels) -> list[str]:
    """Return the message of each branch with its conditions below."""
    return [
        line
        for branch in branches
        for line in (
            labels.filled(branch.message),
            *(f"{INDENT}· {condition}" for condition in condition_lines(branch.when, labels)),
        )
    ]


def _conclusions(rule: Rule, base: RuleBase) -> list[str]:
    """Explain the conclusions of law that the rule names."""
    named = facts_named(rule)
    return [
        line
        for derivation in base.derivations
        if derivation.id in named
        for line in _conclusion(derivation, base)
    ]


def _conclusion(derivation: Derivation, base: RuleBase) -> Iterator[str]:
    yield f"〔{derivation.title}〕指下列情形之一："
    for branch in derivation.branches:
        law = "、".join(
            f"{base.instruments[basis.instrument].short}{basis.article}" for basis in branch.law
        )
        yield f"{INDENT}· {branch.name}" + (f"（{law}）" if law else "")


def _weight(rule: Rule) -> str:
    about = ABOUT.get(rule.about, rule.about)
    return f"程度：{SEVERITIES[rule.severity]}；扣分：{rule.deduction}；对象：{about}"


def _law(basis: Basis) -> str:
    in_force = _period(basis.in_force, basis.until)
    return f"《{basis.title}》{basis.article}（{in_force}施行；{basis.verified}）"


def _period(start: date, until: date | None) -> str:
    return f"{start} 至 {until} " if until else f"{start} 起"


def _limit(limit: LimitText) -> str:
    period = _period(limit.in_force, limit.until)
    basis = f"，依据{_law(limit.basis)}" if limit.basis else ""
    return f"{limit.title}：{limit.length}（{limit.counting}），{period}{basis}"


def _silent(said: RuleDescription) -> list[str]:
    return [] if said.judged else ["全部依据均未核对原文，本规则不作判断"]


def _setting(name: str, label: str, base: RuleBase) -> str:
    value = base.settings.get(name)
    if value is None:
        return f"{name}（{label}）：未设置，本规则或者其中的情形不作判断"
    return f"{name}（{label}）：当前为{value_words(f'setting_{name}', value, Labels(base))}"
