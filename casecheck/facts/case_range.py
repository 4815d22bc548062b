"""The range of the fine in one case: the acts that are punished, and the tiers they may stand in.

Public for other modules: `case_range(view, context)`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.logic import is_true, number, untold
from casecheck.facts.penal import PenalBasis, penal_basis
from casecheck.facts.tiers import PERSONS, SERIOUS, TOP, Tier, high_tier, low_tier, tier_of
from casecheck.facts.view import CaseView
from casecheck.model.field import FieldState
from casecheck.model.violation import FineMode, ViolationRange

BASIS_FIELDS: Final = {
    "gains": ("gains_found", "confiscated_gains"),
    "turnover": ("turnover_found",),
    "investment": ("investment_found",),
}


@dataclass(frozen=True, slots=True)
class CaseRange:
    """The tiers that each act may stand in: one where the papers tell, else several.

    An act whose articles give no fine has no tiers. `lower` is the lowest limit of any act;
    `upper` the sum of the highest limits, None where one hangs on an amount that is not known.
    """

    basis: PenalBasis
    acts: tuple[tuple[Tier, ...], ...]

    @property
    def governs(self) -> bool:
        """Whether the text that was read was in force on the day of the act."""
        return self.basis.governs

    @property
    def tiers(self) -> tuple[Tier, ...]:
        return tuple(tier for act in self.acts for tier in act)

    @property
    def lower(self) -> Decimal | None:
        return min((tier.lower for tier in self.tiers), default=None)

    @property
    def upper(self) -> Decimal | None:
        highest = [_widest(act) for act in self.acts if act]
        known = [limit for limit in highest if limit is not None]
        return sum(known, Decimal(0)) if highest and len(known) == len(highest) else None

    @property
    def tier(self) -> Tier | None:
        """The one tier of a case of one act, where the papers leave no other open."""
        return self.tiers[0] if len(self.acts) == len(self.tiers) == 1 else None


def case_range(view: CaseView, context: Context) -> CaseRange | None:
    """Return the range of a case; None where the table does not tell, or holds not every act."""
    basis = penal_basis(view, context)
    if basis is None or not basis.complete:
        return None
    acts = tuple(
        tuple(dict.fromkeys(tier for row in act for tier in possible_tiers(row, view)))
        for act in basis.acts
    )
    return CaseRange(basis, acts)


def possible_tiers(row: ViolationRange, view: CaseView) -> Iterator[Tier]:
    """Yield the tiers of a row that the papers do not rule out.

    A finding of a serious case opens the serious tiers and does not close the ordinary one: the
    same words may speak of a single circumstance.
    """
    organization = view.fact("party_kind").value in ("legal_person", "other_organization")
    responsible = view.fact("fined_as").value == "responsible" and not organization
    if row.persons is not None and responsible:
        yield from _known(tier_of(row, None, PERSONS))
        return
    yield from _ordinary(row, view)
    finding = view.fact("serious_finding")
    if is_true(finding) or untold(finding):
        yield from _known(tier_of(row, None, SERIOUS) if row.serious else None)
        yield from _known(tier_of(row, None, TOP))
    if not organization:
        yield from _known(tier_of(row, None, PERSONS))


def basis_amount(row: ViolationRange, view: CaseView) -> Decimal | None:
    """Return the amount that the fine is measured by; None where papers differ about it."""
    names = BASIS_FIELDS.get(row.basis or "", ())
    fields = [field for name in names if (field := view.fields.get(name))]
    if any(field.state is FieldState.CONFLICT for field in fields):
        return None
    found = (number(view.fact(name)) for name in names)
    return next((amount for amount in found if amount is not None), None)


def _ordinary(row: ViolationRange, view: CaseView) -> Iterator[Tier]:
    amount = basis_amount(row, view)
    if row.basis is not None and amount is None and row.fine_mode is not FineMode.NONE:
        yield from _known(low_tier(row))
        yield high_tier(row, None)
        return
    finding = SERIOUS if row.fine_mode is FineMode.SERIOUS else ""
    yield from _known(tier_of(row, amount, finding))


def _known(tier: Tier | None) -> Iterator[Tier]:
    if tier is not None:
        yield tier


def _widest(act: tuple[Tier, ...]) -> Decimal | None:
    limits = [tier.upper for tier in act]
    known = [limit for limit in limits if limit is not None]
    return max(known) if len(known) == len(limits) else None
