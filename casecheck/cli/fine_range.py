"""The range of a fine in words: articles, tiers, and a bar that shows where the fine lies."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from rich.cells import cell_len

from casecheck.cli.conditions import INDENT
from casecheck.cli.labels import plain_words
from casecheck.explained import Explanation
from casecheck.facts.case_range import CaseRange
from casecheck.facts.measure import tier_words
from casecheck.facts.tiers import Tier
from casecheck.model.rulebase import RuleBase
from casecheck.model.violation import ViolationRange
from casecheck.reports.words import money_words

BAR: Final = 30
_HUNDRED: Final = 100


def fine_range_lines(said: Explanation, base: RuleBase) -> Iterator[str]:
    """Yield the clauses with their tiers, then how the fine lies to them."""
    found = said.fined
    if found is None:
        yield "所引条文不在处罚幅度表中，或者未读到处罚依据和案由，没有可以对照的幅度"
        return
    for number, act in enumerate(found.acts, 1):
        rows = found.basis.acts[number - 1]
        yield from _act(f"行为{number}：" if len(found.acts) > 1 else "", rows, act, base)
    caveat = said.dossier.fact("range_caveat").value
    if caveat:
        yield f"注意：{caveat}，以下只供核对"
    fine = said.dossier.fact("fine").value
    if isinstance(fine, Decimal) and found.tiers:
        yield from _position(fine, found, "对照该文本，" if caveat else "")
    elif found.tiers:
        yield "罚款：处罚决定没有罚款，或者数额无法辨认"


def _act(
    prefix: str, rows: tuple[ViolationRange, ...], act: tuple[Tier, ...], base: RuleBase
) -> Iterator[str]:
    for row in rows:
        yield f"{prefix}{_clause(row, base)}（{row.violation}）"
        mine = [tier for tier in act if tier.row == row]
        if not mine:
            yield f"{INDENT}没有罚款"
        for tier in mine:
            due = "应当并处" if tier.due else "可以并处"
            yield f"{INDENT}· {due}：{tier_words(tier)}{_limits(tier)}"
        if row.note:
            yield f"{INDENT}· {row.note}"


def _clause(row: ViolationRange, base: RuleBase) -> str:
    places = {
        f"《{base.instruments[penal.instrument].short}》{penal.article}{''.join(penal.items)}"
        for penal in row.penal[:1]
    }
    version = base.instruments[row.penal[0].instrument].in_force
    since = f"该条内容自{plain_words(row.in_force)}起施行"
    if version > row.in_force:
        since = f"该版本自{plain_words(version)}起施行，该条内容自{plain_words(row.in_force)}起相同"
    return f"{'、'.join(places)}，{since}"


def _limits(tier: Tier) -> str:
    """Return the limits of a tier in multiples, worked out for the sum that was found."""
    if tier.amount is None:
        return "" if tier.upper is not None else "（金额未认定，上限不能确定）"
    if tier.row.threshold is not None and tier.amount < tier.row.threshold:
        return f"（认定的金额为{money_words(tier.amount)}）"
    low, high = money_words(tier.lower), money_words(tier.upper or Decimal(0))
    return f"（认定的金额为{money_words(tier.amount)}，即{low}至{high}）"


def _position(fine: Decimal, found: CaseRange, prefix: str) -> Iterator[str]:
    lower, upper = found.lower or Decimal(0), found.upper
    if upper is None:
        yield f"罚款：{money_words(fine)}；下限{money_words(lower)}，上限不能确定"
        return
    yield f"罚款：{money_words(fine)}；{prefix}{_lies(fine, lower, upper)}"
    yield bar(fine, lower, upper)


def _lies(fine: Decimal, lower: Decimal, upper: Decimal) -> str:
    if fine > upper:
        return f"高于上限{_difference(fine - upper, upper)}"
    if fine < lower:
        return f"低于下限{_difference(lower - fine, lower)}"
    if upper == lower:
        return "在幅度内"
    if fine in (lower, upper):
        return f"在幅度内，等于{'下限' if fine == lower else '上限'}"
    share = (fine - lower) * _HUNDRED / (upper - lower)
    return f"在幅度内，处于下限与上限之间的{share:.0f}%处"


def _difference(by: Decimal, limit: Decimal) -> str:
    percent = f"（{by * _HUNDRED / limit:.1f}%）" if limit else ""
    return f"{money_words(by)}{percent}"


def bar(fine: Decimal, lower: Decimal, upper: Decimal) -> str:
    """Draw where a fine lies: 下限0元 ├──● 5000元 ────┤ 上限15000元, or beside it where outside."""
    said, line = money_words(fine), "─" * BAR
    low, high = f"下限{money_words(lower)}", f"上限{money_words(upper)}"
    if fine < lower:
        return f"● {said}  {low} ├{line}┤ {high}"
    if fine > upper:
        return f"{low} ├{line}┤ {high}  ● {said}"
    at = int((fine - lower) * (BAR - 1) / (upper - lower)) if upper > lower else 0
    label = cell_len(said) + 2
    after = at + 1 + label <= BAR
    left, right = (
        (line[:at], line[at + 1 + label :])
        if after
        else (line[: max(at - label, 0)], line[at + 1 :])
    )
    dot = f"● {said} " if after else f" {said} ●"
    return f"{low} ├{left}{dot}{right}┤ {high}"
