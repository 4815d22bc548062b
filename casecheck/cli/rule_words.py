"""The parts of a rule in words, for `explain` and for the pages of docs/rules/."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from casecheck.cli.conditions import INDENT, condition_lines
from casecheck.cli.labels import Labels
from casecheck.model.rule import Branch, Derivation, DerivedBranch, Rule
from casecheck.model.rulebase import RuleBase
from casecheck.reports.words import SEVERITIES
from casecheck.rulebase.describe import Basis, LimitText

ABOUT: Final = {
    "dossier": "全案",
    "record": "每份检查、询问笔录",
    "fee": "每笔收费",
    "receipt": "每张罚没票据",
    "service": "每份送达回证",
    "across": "案卷之间",
}


def weight_words(rule: Rule) -> str:
    about = ABOUT.get(rule.about, rule.about)
    return f"程度：{SEVERITIES[rule.severity]}；扣分：{rule.deduction}；对象：{about}"


def law_words(basis: Basis) -> str:
    in_force = period_words(basis.in_force, basis.until)
    return f"《{basis.title}》{basis.article}（{in_force}施行；{basis.verified}）"


def period_words(start: date, until: date | None) -> str:
    return f"{start} 至 {until} " if until else f"{start} 起"


def limit_words(limit: LimitText) -> str:
    period = period_words(limit.in_force, limit.until).rstrip()
    basis = f"，依据{law_words(limit.basis)}" if limit.basis else ""
    return f"{limit.title}：{limit.length}（{limit.counting}），{period}{basis}"


def branch_lines(branches: tuple[Branch, ...], labels: Labels) -> list[str]:
    """Return the message of each branch with its conditions below."""
    return [
        line
        for branch in branches
        for line in (
            labels.filled(branch.message),
            *(f"{INDENT}· {condition}" for condition in condition_lines(branch.when, labels)),
        )
    ]


def scope_lines(rule: Rule, labels: Labels) -> list[str]:
    """Say when a rule applies, and by which day the law is picked."""
    lines = condition_lines(rule.scope, labels)
    if rule.dated_by:
        lines.append(f"按〔{labels.of(rule.dated_by)}〕当日有效的法律判断")
    return lines


def conclusion_lines(derivation: Derivation, base: RuleBase) -> Iterator[str]:
    """Say which branches make a conclusion true, each with its law and conditions.

    A branch that misses a setting of the profile says so: it is left out.
    """
    labels = Labels(base)
    yield f"〔{derivation.title}〕指下列情形之一："
    for branch in derivation.branches:
        law = branch_law(branch, base)
        yield f"{INDENT}· {branch.name}" + (f"（{law}）" if law else "")
        missing = [name for name in branch.settings if base.settings.get(name) is None]
        if missing:
            said = "、".join(f"“{base.setting_specs[name].label}”" for name in missing)
            yield f"{INDENT * 2}未配置{said}，本情形不作判断"
        yield from (f"{INDENT * 2}{line}" for line in condition_lines(branch.when, labels))


def branch_law(branch: DerivedBranch, base: RuleBase) -> str:
    return "、".join(
        f"{base.instruments[basis.instrument].short}{basis.article}" for basis in branch.law
    )
