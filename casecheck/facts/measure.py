"""How the fine was measured: its tier, the sum it hangs on, and whether one was due at all."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from casecheck.facts.amounts import in_figures
from casecheck.facts.case_range import BASIS_FIELDS, CaseRange, basis_amount, case_range
from casecheck.facts.context import Context
from casecheck.facts.logic import number
from casecheck.facts.penal import title
from casecheck.facts.tiers import HIGH, LOW, ORDINARY, Tier, high_tier
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import Fact, FactState, FactValue
from casecheck.model.violation import FineMode, RangeVerdict, ViolationRange

_NOTHING: Final = Decimal(0)
_NAMES: Final = {"gains": "违法所得", "turnover": "违法经营额", "investment": "投资总额"}
_OF_SUMS: Final = ("gains_found", "confiscated_gains", "turnover_found", "investment_found")
_EXPLAINED: Final = ("none_found", "below_threshold", "unascertainable")
MEASURE_FACTS: Final = (
    "measured_amount",
    "measured_by",
    "measured_tier",
    "measured_fine_min",
    "measured_fine_max",
    "fine_outside_tier",
    "basis_amount_missing",
    "basis_amount_unread",
    "fine_due",
    "fine_needs_finding",
    "serious_tier_unclear",
)


def measure_facts(view: CaseView, _: Facts, context: Context) -> Facts:
    """Return the tier that a stated sum calls for, a sum that is missing, a fine that is due."""
    found = case_range(view, context)
    if found is None:
        return {}
    measured = _measured(found, view)
    return (
        {
            name: known(value, *(view.fact(source) for source in ("fine", *_OF_SUMS)))
            for name, value in {**measured, **_conditions(found, view)}.items()
            if value is not None
        }
        | _missing(found, view)
        | _due(found, view, context)
    )


def _measured(found: CaseRange, view: CaseView) -> dict[str, FactValue | None]:
    """Return the tier of the one act whose sum is known, and whether the fine lies outside it."""
    fined = [act for act in found.acts if act]
    if len(fined) != 1 or any(tier.amount is None for tier in fined[0] if tier.name in ORDINARY):
        return {}
    ordinary = [tier for tier in fined[0] if tier.name in ORDINARY]
    if not ordinary or found.lower is None or found.upper is None:
        return {}
    fine, tier = number(view.fact("fine")), ordinary[0]
    outside = fine is not None and fine > 0 and not found.lower <= fine <= found.upper
    if tier.name == LOW and not _fits_multiples(tier, fine):
        outside = False
    return {
        "measured_amount": tier.amount,
        "measured_by": _NAMES[tier.row.basis or ""],
        "measured_tier": tier_words(tier),
        "measured_fine_min": found.lower,
        "measured_fine_max": found.upper,
        "fine_outside_tier": outside,
    }


def _fits_multiples(tier: Tier, fine: Decimal | None) -> bool:
    """Say whether a fine for a small sum is one by the multiples, which are for greater sums.

    A fine that is merely too low or too high is no wrong tier.
    """
    by_multiples = high_tier(tier.row, tier.amount)
    return fine is not None and by_multiples.verdict(fine) is RangeVerdict.WITHIN


def tier_words(tier: Tier) -> str:
    """Name a tier as the law does: 违法所得10000元以上的，1倍以上3倍以下."""
    row = tier.row
    name = _NAMES.get(row.basis or "", "")
    if tier.name == HIGH:
        over = f"{name}{in_figures(row.threshold)}元以上的，" if row.threshold else ""
        return f"{over}{name}{row.factor_min}倍以上{row.factor_max}倍以下"
    if tier.name == LOW:
        span = span_words(row.fine_min, row.fine_max)
        return f"没有{name}或者{name}不足{in_figures(row.threshold or _NOTHING)}元的，{span}"
    beside = {"serious": row.serious, "top": row.top, "persons": row.persons}.get(tier.name)
    if beside is not None:
        who = beside.who if tier.name == "persons" else beside.when
        return f"{who}，{span_words(beside.fine_min, beside.fine_max)}"
    when = f"{row.fine_when}的，" if row.fine_when else ""
    return when + span_words(row.fine_min, row.fine_max)


def span_words(low: Decimal | None, high: Decimal | None) -> str:
    """Write a range as statutes do: 10000元以上30000元以下."""
    most = f"{in_figures(high or _NOTHING)}元以下"
    return f"{in_figures(low)}元以上{most}" if low else most


def _conditions(found: CaseRange, view: CaseView) -> dict[str, FactValue | None]:
    """Return what a fine needs besides: the finding of a serious case."""
    rows = [tier.row for tier in found.tiers]
    finding = view.fact("serious_finding")
    silent = finding.state is FactState.ABSENT or finding.value is False
    only = bool(rows) and all(row.fine_mode is FineMode.SERIOUS for row in rows)
    has_second = any(row.serious or row.top for row in rows)
    return {
        "fine_needs_finding": rows[0].fine_when if only and silent else None,
        "serious_tier_unclear": (has_second and view.fact("serious_hint").value is True) or None,
    }


def _missing(found: CaseRange, view: CaseView) -> dict[str, Fact]:
    """Return the sum by which an act is to be measured, where the papers find none."""
    for act in found.basis.acts:
        rows = [row for row in act if row.fine_mode is not FineMode.NONE]
        bases = {row.basis for row in rows}
        if len(bases) == 1 and None not in bases and basis_amount(rows[0], view) is None:
            return _unfound(rows[0], view)
    return {}


def _unfound(row: ViolationRange, view: CaseView) -> dict[str, Fact]:
    """Return the sum as missing, or as unread; as uncertain as the papers that may hold it."""
    names = BASIS_FIELDS[row.basis or ""]
    facts = [view.fact(name) for name in names]
    unread = [one for one in facts if one.state is FactState.UNREADABLE]
    if unread:
        return {"basis_amount_unread": known(True, *unread)}  # noqa: FBT003  a value, no switch
    stated = view.fact("basis_amount_statement").value in _EXPLAINED
    if stated or any(number(one) is not None for one in facts):
        return {}
    if view.unread:
        unknown = Fact(FactState.UNKNOWN, None, names, note="案卷内有未能读取的文件")
        return {"basis_amount_missing": unknown}
    missing = known(_NAMES[row.basis or ""], view.fact("fine"))
    return {"basis_amount_missing": missing}


def _due(found: CaseRange, view: CaseView, context: Context) -> dict[str, Fact]:
    """Return the articles under which a fine had to be given, where there is none."""
    kinds = view.fact("penalty_kinds")
    if not view.words("penalty_kinds") or "fine" in view.words("penalty_kinds"):
        return {}
    due = [
        _titles(tiers, context)
        for tiers, rows in zip(found.acts, found.basis.acts, strict=True)
        if tiers and all(tier.due for tier in tiers) and _all_fine(tiers, rows)
    ]
    if not due:
        return {}
    field = view.fields["penalty_kinds"]
    return {"fine_due": Fact(FactState.FOUND, "、".join(due), kinds.fields, field.evidence)}


def _all_fine(tiers: tuple[Tier, ...], rows: tuple[ViolationRange, ...]) -> bool:
    """Say whether every row of an act gives a fine in any case: else the choice is open."""
    always = {tier.row for tier in tiers if tier.row.fine_mode is not FineMode.SERIOUS}
    return always == set(rows)


def _titles(act: Iterable[Tier], context: Context) -> str:
    return "、".join(dict.fromkeys(title(tier.row, context) for tier in act))
