"""The benchmark of the region: in which band of the range the fine has to lie for its grade."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from casecheck.facts.amounts import in_figures
from casecheck.facts.case_range import CaseRange, case_range
from casecheck.facts.context import Context
from casecheck.facts.logic import day, number, seen_or_absent
from casecheck.facts.tiers import FIXED, HIGH, Tier
from casecheck.facts.view import CaseView, known
from casecheck.model.fact import ABSENT, Fact, FactState

BENCHMARK_FACTS: Final = (
    "benchmark_band",
    "fine_outside_band",
    "fine_at_edge_of_band",
    "grade_without_ground",
    "violation_class",
)
SETTING: Final = "benchmark_bands"
_HUNDRED: Final = Decimal(100)
_ROUNDING: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class _Band:
    """The band of a grade in yuan; `widest`: by every reading of the percentages, and rounded."""

    lower: Decimal
    upper: Decimal
    widest: tuple[Decimal, Decimal]
    told: str

    def holds(self, fine: Decimal) -> bool:
        return self.lower <= fine <= self.upper

    def may_hold(self, fine: Decimal) -> bool:
        return self.widest[0] <= fine <= self.widest[1]


def benchmark_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return the band of the grade claimed, and whether the fine lies in it."""
    found = case_range(view, context)
    own = dict.fromkeys(BENCHMARK_FACTS, ABSENT) | {
        "violation_class": _class(found),
        "grade_without_ground": _unsupported(view, facts),
    }
    fine, grade = (seen_or_absent(view.fact(name)) for name in ("fine", "discretion_grade"))
    tier = found.tier if found else None
    amount = number(fine)
    if tier is None or amount is None or not context.settings.get(SETTING):
        return own
    if grade.state is FactState.UNREADABLE:
        return own | {"fine_outside_band": grade}
    band = _band(view, context, tier, str(grade.value))
    if band is None or tier.upper is None or not tier.lower <= amount <= tier.upper:
        return own
    certain = found is not None and found.governs
    outside = not band.holds(amount)
    sure = certain and outside and not band.may_hold(amount)
    return own | {
        "benchmark_band": known(band.told, grade),
        "fine_outside_band": known(sure, fine, grade),
        "fine_at_edge_of_band": known(outside and not sure, fine, grade),
    }


def _band(view: CaseView, context: Context, tier: Tier, grade: str) -> _Band | None:
    """Return the band of the benchmark in force at the decision; that of the row goes first."""
    when = day(view.fact("decision_date"))
    entries = [entry for entry in _entries(context) if when and _in_force(entry, when)]
    for entry in entries:
        limits = _pair(entry.get("yuan"), grade)
        if limits and tier.row.id in entry.get("rows", ()):
            told = f"{entry.get('title', '裁量基准')}：{_span(*limits)}"
            return _Band(*limits, limits, told)
    for entry in entries:
        percents = _pair(entry.get("percent"), grade)
        if percents and _fits(entry, tier):
            return _by_percent(entry, tier, percents)
    return None


def _entries(context: Context) -> Iterable[Mapping[str, Any]]:
    entries = context.settings.get(SETTING)
    return (entry for entry in entries if isinstance(entry, Mapping)) if entries else ()


def _in_force(entry: Mapping[str, Any], when: date) -> bool:
    first, last = entry.get("from"), entry.get("until")
    return (not isinstance(first, date) or first <= when) and (
        not isinstance(last, date) or when <= last
    )


def _fits(entry: Mapping[str, Any], tier: Tier) -> bool:
    rows = entry.get("rows")
    return tier.upper is not None and (not rows or tier.row.id in rows)


def _pair(bands: object, grade: str) -> tuple[Decimal, Decimal] | None:
    found = bands.get(grade) if isinstance(bands, Mapping) else None
    if not isinstance(found, list) or len(found) != len(("from", "to")):
        return None
    return Decimal(found[0]), Decimal(found[1])


def _by_percent(
    entry: Mapping[str, Any], tier: Tier, percents: tuple[Decimal, Decimal]
) -> _Band | None:
    """Read a percentage from the lower limit on, and as a share of the upper limit.

    The two differ where the range does not begin at zero: between them a person decides.
    """
    if tier.upper is None:
        return None
    span = tier.upper - tier.lower
    lower, upper = (tier.lower + span * percent / _HUNDRED for percent in percents)
    shares = tuple(max(tier.lower, tier.upper * percent / _HUNDRED) for percent in percents)
    rounding = Decimal(entry.get("rounding", _ROUNDING))
    widest = (min(lower, shares[0]) - rounding, max(upper, shares[1]) + rounding)
    told = (
        f"{entry.get('title', '裁量基准')}：法定幅度 "
        f"{_span(tier.lower, tier.upper)}的 "
        f"{in_figures(percents[0])}%—{in_figures(percents[1])}%，即 {_span(lower, upper)}"
    )
    return _Band(lower, upper, widest, told)


def _unsupported(view: CaseView, facts: Mapping[str, Fact]) -> Fact:
    """Say whether the penalty is called lenient and no paper names a ground or a benchmark."""
    grade = seen_or_absent(view.fact("discretion_grade"))
    if grade.value != "lenient":
        return known(value=False)
    grounds = [
        *(view.fact(name) for name in ("mitigation_ground", "lenience_ground", "discretion_basis")),
        facts.get("lenience_due", ABSENT),
    ]
    doubt = next((one for one in grounds if one.state is FactState.UNKNOWN), None)
    named = any(one.state in (FactState.FOUND, FactState.UNREADABLE) for one in grounds)
    return doubt if doubt and not named else known(not named, grade)


def _class(found: CaseRange | None) -> Fact:
    """Return the row and tier by which fines are compared; none for a multiple of gains."""
    tier = found.tier if found else None
    if tier is None or tier.name == HIGH:
        return ABSENT
    return known(tier.row.id if tier.name == FIXED else f"{tier.row.id} {tier.name}")


def _span(low: Decimal, high: Decimal) -> str:
    return f"{in_figures(low)} 元至 {in_figures(high)} 元"
