"""What the law allows for the violation: the range of the fine, and the kinds of penalty."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.penal import PenalBasis, penal_basis
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import Fact, FactState, FactValue
from casecheck.model.field import FieldState
from casecheck.model.violation import FineMode, ViolationRange

# 没收违法所得 has a general basis (2021: 28); a ban follows by statute from another penalty.
_NEVER_OUTSIDE: Final = {"confiscate_gains", "restrict_employment"}
RANGE_FACTS: Final = (
    "range_fine_max",
    "range_fine_min",
    "range_low_tier_max",
    "range_kinds_outside",
    "range_text_governs",
    "range_in_force",
    "range_basis",
)


@dataclass(frozen=True, slots=True)
class _Amounts:
    """What the range is measured by: None where the papers do not tell."""

    gains: Decimal | None
    turnover: Decimal | None
    serious: bool

    def of(self, row: ViolationRange) -> Decimal | None:
        return {"gains": self.gains, "turnover": self.turnover}.get(row.basis or "")


def range_facts(view: CaseView, _: Facts, context: Context) -> Facts:
    """Return the range of the fine and the kinds that the cited articles do not hold."""
    if _unreadable(view):
        fact = view.fact("penalty_articles")
        return dict.fromkeys(("range_fine_max", "range_fine_min", "range_text_governs"), fact)
    basis = penal_basis(view, context)
    if basis is None:
        return {}
    sources = [_source(view, name) for name in ("penalty_articles", "case_cause")]
    values = {**_fine_range(basis, view), **_about(basis, context)}
    if basis.cited and basis.complete:
        values["range_kinds_outside"] = _kinds_outside(basis, view, context)
    return {name: known(value, *sources) for name, value in values.items() if value is not None}


def _fine_range(basis: PenalBasis, view: CaseView) -> dict[str, FactValue | None]:
    """Return the widest range: the sum of the highest limits, the lowest of the lowest."""
    amounts = _amounts(view)
    acts = [[row for row in act if row.fine_mode is not FineMode.NONE] for act in basis.acts]
    fined = [act for act in acts if act]
    if not fined or not basis.complete:
        return {}
    highest = [_widest(_upper(row, amounts) for row in act) for act in fined]
    lowest = [_lower(row, amounts) for act in fined for row in act]
    return {
        "range_fine_max": _sum(highest),
        "range_fine_min": min(lowest),
        "range_low_tier_max": _low_tier(fined, highest, view),
    }


def _upper(row: ViolationRange, amounts: _Amounts) -> Decimal | None:
    """Return the upper limit; None where it hangs on an amount that is not known."""
    if row.basis is None:
        return row.serious_max if amounts.serious and row.serious_max else row.fine_max
    amount = amounts.of(row)
    if amount is None or row.factor_max is None:
        return None
    below = row.threshold is not None and amount < row.threshold
    return row.fine_max if below else amount * row.factor_max


def _lower(row: ViolationRange, amounts: _Amounts) -> Decimal:
    zero = Decimal(0)
    if row.basis is None:
        return row.fine_min or zero
    amount = amounts.of(row)
    if amount is None:
        at_threshold = (row.factor_min or zero) * (row.threshold or zero)
        return min(row.fine_min or zero, at_threshold)
    below = row.threshold is not None and amount < row.threshold
    return (row.fine_min or zero) if below else amount * (row.factor_min or zero)


def _low_tier(
    acts: list[list[ViolationRange]], highest: list[Decimal | None], view: CaseView
) -> Decimal | None:
    """Return the limit without 违法所得, where the papers name none and none is confiscated.

    A fine above it is lawful only with gains that would have had to be confiscated.
    """
    if None not in highest or "confiscate_gains" in view.words("penalty_kinds"):
        return None
    rows = [row for act in acts for row in act]
    if not all(row.basis == "gains" and "gains" in row.confiscates for row in rows):
        return None
    return _sum([_widest(row.fine_max for row in act) for act in acts])


def _kinds_outside(basis: PenalBasis, view: CaseView, context: Context) -> str | None:
    allowed = {kind for row in basis.rows for kind in _allowed(row)} | _NEVER_OUTSIDE
    outside = [kind for kind in view.words("penalty_kinds") if kind not in allowed]
    names = context.wording.get("ranges", {}).get("kind_names", {})
    return "、".join(str(names.get(kind, kind)) for kind in outside) or None


def _allowed(row: ViolationRange) -> Iterable[str]:
    if row.warning:
        yield "warning"
    if row.fine_mode is not FineMode.NONE:
        yield "fine"
    if {"goods", "equipment"} & set(row.confiscates):
        yield "confiscate_goods"
    if row.closure:
        yield from ("suspend_business", "close_down", "restrict_business")
    if row.revocation:
        yield "revoke_license"
    if "暂扣" in row.revocation:
        yield "suspend_license"
    if "降低" in row.closure + row.revocation:
        yield "downgrade"


def _about(basis: PenalBasis, context: Context) -> dict[str, FactValue | None]:
    rows = basis.rows
    return {
        "range_text_governs": basis.governs,
        "range_in_force": max(row.in_force for row in rows),
        "range_basis": "、".join(dict.fromkeys(_title(row, context) for row in rows)),
    }


def _title(row: ViolationRange, context: Context) -> str:
    penal = row.penal[0]
    instrument = context.instruments.get(penal.instrument)
    name = instrument.short if instrument else penal.instrument
    return f"《{name}》{penal.article}{''.join(penal.items)}"


def _amounts(view: CaseView) -> _Amounts:
    gains = _amount(view, "gains_found")
    if gains is None:
        gains = _amount(view, "confiscated_gains")
    serious = view.fact("serious_finding")
    unclear = serious.state in (FactState.UNREADABLE, FactState.UNKNOWN)
    return _Amounts(gains, _amount(view, "turnover_found"), serious.value is True or unclear)


def _amount(view: CaseView, name: str) -> Decimal | None:
    value = view.fact(name).value
    return Decimal(value) if isinstance(value, int | Decimal) else None


def _widest(limits: Iterable[Decimal | None]) -> Decimal | None:
    found = list(limits)
    return None if None in found else max(limit for limit in found if limit is not None)


def _sum(limits: list[Decimal | None]) -> Decimal | None:
    known_limits = [limit for limit in limits if limit is not None]
    return sum(known_limits, Decimal(0)) if len(known_limits) == len(limits) else None


def _unreadable(view: CaseView) -> bool:
    field = view.fields.get("penalty_articles")
    return field is not None and field.state is FieldState.UNREADABLE


def _source(view: CaseView, name: str) -> Fact:
    field = view.fields.get(name)
    return Fact(FactState.ABSENT, None, (name,), field.evidence if field else ())
