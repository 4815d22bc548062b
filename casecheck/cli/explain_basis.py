"""What rules stand on, explained: a conclusion of law, or a row of the penalty table."""

from collections.abc import Iterator
from typing import Final

from casecheck.cli.examples import EXPECTED, example_words, value_words
from casecheck.cli.labels import Labels, facts_named, plain_words
from casecheck.cli.rule_indexes import fine_words, other_words
from casecheck.cli.rule_words import conclusion_lines
from casecheck.model.rule import Derivation, Example
from casecheck.model.rulebase import RuleBase
from casecheck.model.violation import RangeExample, ViolationRange
from casecheck.rulebase.describe import VERIFIED

Sections = Iterator[tuple[str, list[str]]]
_TIERS: Final = {"serious": "情节严重", "top": "情节特别严重", "persons": "责任人员"}


def basis_sections(name: str, base: RuleBase) -> Sections | None:
    """Return what is to be said of a conclusion or a penalty row; None where there is none."""
    wanted = name.strip().lower()
    for derivation in base.derivations:
        if derivation.id == wanted:
            return _conclusion(derivation, base)
    for row in base.violations:
        if row.id.lower() == wanted:
            return _penalty(row, base)
    return None


def _conclusion(derivation: Derivation, base: RuleBase) -> Sections:
    yield f"{derivation.id} {derivation.title}", ["推导结论：有一种情形成立即为“是”"]
    yield "情形、依据和条件", list(conclusion_lines(derivation, base))
    names = dict.fromkeys(name for branch in derivation.branches for name in branch.settings)
    yield "所需设置", [setting_words(name, base.setting_specs[name].label, base) for name in names]
    used = sorted(rule.id for rule in base.rules if derivation.id in facts_named(rule))
    yield "用到它的规则", ["、".join(used)] if used else []
    labels = Labels(base)
    yield "示例", [example_words(one, labels) for one in _examples(derivation)]
    yield "出处", [f"rules/{derivation.file}"]


def _penalty(row: ViolationRange, base: RuleBase) -> Sections:
    yield f"{row.id} {row.violation}", [f"罚则（{row.domain}）"]
    yield (
        "罚则条文",
        [
            f"《{base.instruments[one.instrument].short}》{one.article}{''.join(one.items)}"
            for one in row.penal
        ],
    )
    since = f"自{plain_words(row.in_force)}起"
    until = f"，至{plain_words(row.until)}止" if row.until else ""
    yield "所对照的文本", [f"{since}{until}（{VERIFIED[row.verified]}）"]
    yield "罚款", list(fine_words(row))
    yield "其他处罚", list(other_words(row))
    yield "说明", [row.note] if row.note else []
    yield "示例", [_range_example(one) for one in row.examples]
    yield "出处", [f"rules/{row.file}"] if row.file else []


def _examples(derivation: Derivation) -> Iterator[Example]:
    for one in derivation.examples:
        yield Example(one.name, one.given, one.expect, one.settings)


def _range_example(one: RangeExample) -> str:
    sums = (
        ("违法所得", one.gains, "元"),
        ("违法经营额", one.turnover, "元"),
        ("投资总额", one.investment, "元"),
        ("罚款", one.fine, "元"),
        ("停业", one.closure_days, "日"),
        ("停业", one.closure_months, "个月"),
    )
    said = [_TIERS[one.tier]] if one.tier else []
    said += [f"{what}{plain_words(sum_)}{unit}" for what, sum_, unit in sums if sum_ is not None]
    return f"{'，'.join(said)}：{EXPECTED[one.expect]}"


def setting_words(name: str, label: str, base: RuleBase) -> str:
    """Say what a setting is at present, or that it is open."""
    value = base.settings.get(name)
    if value is None:
        return f"{name}（{label}）：未设置，本规则或者其中的情形不作判断"
    return f"{name}（{label}）：当前为{value_words(f'setting_{name}', value, Labels(base))}"
