"""What the law allows for the violation: the range of the fine, and the kinds of penalty."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from casecheck.facts.case_range import CaseRange, case_range
from casecheck.facts.context import Context
from casecheck.facts.days import day_in_words
from casecheck.facts.penal import PenalBasis, penal_basis, title
from casecheck.facts.tiers import Tier
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import Fact, FactState, FactValue
from casecheck.model.field import FieldState
from casecheck.model.rule import Verified
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
    "range_caveat",
)


def range_facts(view: CaseView, _: Facts, context: Context) -> Facts:
    """Return the range of the fine and the kinds that the cited articles do not hold."""
    if _unreadable(view):
        fact = view.fact("penalty_articles")
        return dict.fromkeys(("range_fine_max", "range_fine_min", "range_text_governs"), fact)
    basis = penal_basis(view, context)
    if basis is None:
        return {}
    sources = [_source(view, name) for name in ("penalty_articles", "case_cause")]
    values = {**_fine_range(view, context), **_about(basis, context)}
    if basis.cited and basis.complete:
        values["range_kinds_outside"] = _kinds_outside(basis, view, context)
    return {name: known(value, *sources) for name, value in values.items() if value is not None}


def _fine_range(view: CaseView, context: Context) -> dict[str, FactValue | None]:
    """Return the limits of the fine, as wide as the papers leave them."""
    found = case_range(view, context)
    if found is None or not found.tiers:
        return {}
    return {
        "range_fine_max": found.upper,
        "range_fine_min": found.lower,
        "range_low_tier_max": _low_tier(found, view),
    }


def _low_tier(found: CaseRange, view: CaseView) -> Decimal | None:
    """Return the limit without 违法所得, where the papers name none and none is confiscated.

    A fine above it is lawful only with gains that would have had to be confiscated.
    """
    if found.upper is not None or "confiscate_gains" in view.words("penalty_kinds"):
        return None
    rows = [tier.row for tier in found.tiers]
    if not all(row.basis == "gains" and "gains" in row.confiscates for row in rows):
        return None
    highest = [
        max((row.fine_max for row in _rows(act) if row.fine_max is not None), default=None)
        for act in found.acts
        if act
    ]
    known = [limit for limit in highest if limit is not None]
    return sum(known, Decimal(0)) if len(known) == len(highest) else None


def _rows(act: Iterable[Tier]) -> Iterable[ViolationRange]:
    return (tier.row for tier in act)


def _kinds_outside(basis: PenalBasis, view: CaseView, context: Context) -> str | None:
    allowed = {kind for row in basis.rows for kind in _allowed(row)} | _NEVER_OUTSIDE
    outside = [kind for kind in view.words("penalty_kinds") if kind not in allowed]
    names = context.wording.get("ranges", {}).get("kind_names", {})
    return "、".join(str(names.get(kind, kind)) for kind in outside) or None


def _allowed(row: ViolationRange) -> Iterable[str]:
    closes = ("suspend_business", "close_down", "restrict_business")
    given: tuple[tuple[object, tuple[str, ...]], ...] = (
        (row.warning or row.warning_or_criticism, ("warning",)),
        (row.warning_or_criticism, ("criticism",)),
        (row.fine_mode is not FineMode.NONE, ("fine",)),
        ({"goods", "equipment"} & set(row.confiscates), ("confiscate_goods",)),
        (row.closure, closes),
        (row.revocation, ("revoke_license",)),
        ("暂扣" in row.revocation, ("suspend_license",)),
        ("降低" in row.closure + row.revocation, ("downgrade",)),
        (row.persons, row.persons.kinds if row.persons else ()),
    )
    return (kind for holds, kinds in given if holds for kind in kinds)


def _about(basis: PenalBasis, context: Context) -> dict[str, FactValue | None]:
    rows = basis.rows
    return {
        "range_text_governs": basis.governs,
        "range_in_force": max(row.in_force for row in rows),
        "range_caveat": None if basis.governs else _caveat(basis),
        "range_basis": "、".join(dict.fromkeys(title(row, context) for row in rows)),
    }


def _caveat(basis: PenalBasis) -> str:
    """Say why the text that was read may not govern: it began later, or was not read in full."""
    if any(row.verified is not Verified.TEXT for row in basis.rows):
        return "该条款只见于摘录，未核对原文"
    since = max(row.in_force for row in basis.rows)
    return f"违法行为发生在该文本（{day_in_words(since)}起）之前"


def _unreadable(view: CaseView) -> bool:
    field = view.fields.get("penalty_articles")
    return field is not None and field.state is FieldState.UNREADABLE


def _source(view: CaseView, name: str) -> Fact:
    field = view.fields.get(name)
    return Fact(FactState.ABSENT, None, (name,), field.evidence if field else ())
