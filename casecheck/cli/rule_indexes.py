"""The lists of docs/rules/: rules by category, conclusions, limits, and penalty ranges."""

from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from casecheck.cli.conditions import condition_lines
from casecheck.cli.labels import Labels, facts_named
from casecheck.cli.rule_pages import (
    CONCLUSIONS,
    INDEX,
    LIMITS,
    MADE,
    VIOLATIONS,
    below,
    bullets,
    cell,
    page,
    rule_link,
    see_also,
    used_by,
)
from casecheck.cli.rule_words import ABOUT, branch_law, limit_words
from casecheck.cli.rulebases import categories
from casecheck.model.rule import Derivation
from casecheck.model.rulebase import RuleBase
from casecheck.model.violation import FineMode, FineTier, ViolationRange
from casecheck.reports.words import SEVERITIES
from casecheck.rulebase.describe import VERIFIED, describe_limit

_MODES: Final = MappingProxyType(
    {
        FineMode.MUST: "应当罚款",
        FineMode.MAY: "可以罚款",
        FineMode.TIER: "达到数额的应当罚款，不足的可以罚款",
        FineMode.SERIOUS: "情节严重的才可以罚款",
        FineMode.NONE: "不罚款",
        FineMode.ELSEWHERE: "依照另一条款处罚",
        FineMode.UNREAD: "未核对原文",
    }
)
_BASES: Final = MappingProxyType(
    {"gains": "违法所得", "turnover": "违法经营额", "investment": "投资总额"}
)
_FULL_WIDTH: Final = str.maketrans({"(": "（", ")": "）", ";": "；"})
_CLOSURES: Final = ("停业", "关闭", "取缔")
_CONFISCATES: Final = MappingProxyType(
    {"gains": "违法所得", "goods": "非法财物", "equipment": "专用工具、设备"}
)


def index_page(base: RuleBase) -> str:
    """Return all rules by category."""
    rules = sorted(base.rules, key=lambda rule: rule.id)
    lines = ["# 规则目录", "", MADE, ""]
    lines.append(f"规则库版本 {base.version}，规则 {len(rules)} 条。每条规则一页：查什么、为什么、")
    lines += ["依据哪部法律、怎样算有问题、示例和整改建议。", "", see_also(INDEX)]
    for name, title in categories(base, rules).items():
        lines += ["", f"## {title}", ""]
        lines += ["| 编号 | 名称 | 程度 | 建议扣分 | 对象 |", "|---|---|---|---|---|"]
        for rule in (rule for rule in rules if rule.category == name):
            weight = f"{SEVERITIES[rule.severity]} | {rule.deduction}"
            about = ABOUT.get(rule.about, rule.about)
            lines.append(f"| {rule_link(rule)} | {cell(rule.title)} | {weight} | {about} |")
    return page(lines)


def conclusions_page(base: RuleBase) -> str:
    """Return the conclusions of law, each with its branches and the rules that name it."""
    lines = ["# 推导结论", "", MADE, "", see_also(CONCLUSIONS), ""]
    lines.append("规则的条件所用的法律结论：有一种情形成立即为“是”，全部不成立才为“否”。")
    for derivation in sorted(base.derivations, key=lambda item: item.id):
        lines += ["", f'<a id="{derivation.id}"></a>', "", f"## {derivation.title}", ""]
        lines += bullets(_branches(derivation, base))
        lines += used_by(rule for rule in base.rules if derivation.id in facts_named(rule))
    return page(lines)


def limits_page(base: RuleBase) -> str:
    """Return the dated limits by version, each with the rules that explain themselves by it."""
    labels = Labels(base)
    lines = ["# 期限", "", MADE, "", see_also(LIMITS)]
    for limit in base.limits.values():
        lines += ["", f'<a id="{limit.id}"></a>', "", f"## {limit.title}", ""]
        if limit.start:
            lines += [f"起算：〔{labels.of(limit.start)}〕", ""]
        lines += bullets(limit_words(text) for text in describe_limit(limit, base.instruments))
        lines += used_by(rule for rule in base.rules if limit.id in rule.limits)
    return page(lines)


def violations_page(base: RuleBase) -> str:
    """Return the penalty ranges by domain."""
    lines = ["# 罚则", "", MADE, "", see_also(VIOLATIONS), ""]
    lines.append("违法行为的处罚种类与罚款幅度。金额单位为元；以条文原文为准。")
    for domain in dict.fromkeys(row.domain for row in base.violations):
        lines += ["", f"## {domain}", ""]
        lines += [
            "| 编号 | 违法行为 | 罚则 | 罚款 | 其他处罚 | 核对 |",
            "|---|---|---|---|---|---|",
        ]
        lines += [_row(row, base) for row in base.violations if row.domain == domain]
    return page(lines)


def _branches(derivation: Derivation, base: RuleBase) -> Iterator[str]:
    labels = Labels(base)
    for branch in derivation.branches:
        law = branch_law(branch, base)
        yield f"**{branch.name}**" + (f"（{law}）" if law else "")
        yield from below(condition_lines(branch.when, labels))
        yield from below(
            f"所需设置：`{name}` {base.setting_specs[name].label}" for name in branch.settings
        )


def _row(row: ViolationRange, base: RuleBase) -> str:
    law = "；".join(f"{base.instruments[one.instrument].short}{one.article}" for one in row.penal)
    fine = "；".join(fine_words(row))
    parts = (row.id, row.violation, law, fine, "；".join(other_words(row)), VERIFIED[row.verified])
    return "| " + " | ".join(full_width(cell(part)) for part in parts) + " |"


def full_width(text: str) -> str:
    """Return Chinese words with the brackets and stops of Chinese print."""
    return text.translate(_FULL_WIDTH)


def fine_words(row: ViolationRange) -> Iterator[str]:
    """Yield when a fine is due, and its range by tier."""
    only = row.fine_mode is FineMode.SERIOUS and row.fine_when
    yield f"{row.fine_when}的才可以罚款" if only else row.fine_when or _MODES[row.fine_mode]
    basis = _BASES.get(row.basis or "", row.basis or "")
    if row.factor_max is not None:
        factors = _between(row.factor_min, row.factor_max, "倍")
        reached = f"{_amount(row.threshold)}以上的" if row.threshold is not None else ""
        yield f"{basis}{reached}处{factors}"
    if row.fine_max is not None:
        below = f"{basis}不足{_amount(row.threshold)}的" if row.threshold is not None else ""
        yield f"{below}{_between(row.fine_min, row.fine_max, '元')}"
    for tier in (row.serious, row.top, row.persons):
        if tier is not None:
            yield _tier(tier)


def _tier(tier: FineTier) -> str:
    return f"{tier.when or tier.who}{_between(tier.fine_min, tier.fine_max, '元')}"


def other_words(row: ViolationRange) -> Iterator[str]:
    """Yield what the article gives besides a fine."""
    if row.warning:
        yield "警告"
    if row.warning_or_criticism:
        yield "警告或者通报批评"
    if row.confiscates:
        yield "没收" + "、".join(_CONFISCATES.get(one, one) for one in row.confiscates)
    if row.closure:
        months = "{}至{}个月".format(*row.closure_months) if row.closure_months else ""
        named = row.closure in _CLOSURES
        yield row.closure if named else f"{'、'.join(_CLOSURES)}{months}：{row.closure}"
    if row.revocation:
        yield f"吊销：{row.revocation}"


def _between(low: Decimal | None, high: Decimal, unit: str) -> str:
    if not low:
        return f"{high:f}{unit}以下"
    return f"{low:f}{unit}" if low == high else f"{low:f}至{high:f}{unit}"


def _amount(amount: Decimal | None) -> str:
    return f"{amount:f}元" if amount is not None else ""
