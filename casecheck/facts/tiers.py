"""The tiers of a row of the penalty table: which one a case stands in, and its limits.

`tier_of` is for one tier that is known; `case_range` (casecheck.facts.case_range) tells which
tiers a dossier may stand in.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from casecheck.model.violation import FineMode, FineTier, RangeVerdict, ViolationRange

FIXED: Final = "fixed"
LOW: Final = "low"
HIGH: Final = "high"
SERIOUS: Final = "serious"
TOP: Final = "top"
PERSONS: Final = "persons"
ORDINARY: Final = (FIXED, LOW, HIGH)
_ZERO: Final = Decimal(0)
_SHORTEST_MONTH: Final = 28
_LONGEST_MONTH: Final = 31


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier with its limits in yuan; `upper` is None where it hangs on an amount not known.

    `due`: a fine must be given. `amount`: what the fine is measured by, where it is known.
    """

    row: ViolationRange
    name: str
    lower: Decimal
    upper: Decimal | None
    due: bool
    amount: Decimal | None = None

    def verdict(self, fine: Decimal) -> RangeVerdict:
        """Say how a fine (0: none) lies to this tier."""
        if fine == 0:
            return RangeVerdict.DUE if self.due else RangeVerdict.OPEN
        if self.upper is not None and fine > self.upper:
            return RangeVerdict.ABOVE
        return RangeVerdict.BELOW if fine < self.lower else RangeVerdict.WITHIN


def tier_of(row: ViolationRange, amount: Decimal | None, finding: str = "") -> Tier | None:
    """Return the tier of a case; None where the law gives it no fine.

    `amount`: what the fine is measured by (None: not known). `finding`: "" for an ordinary case,
    or serious, top, persons.
    """
    beside = {SERIOUS: row.serious, TOP: row.top, PERSONS: row.persons}.get(finding)
    if beside is not None:
        return _beside(row, finding, beside)
    if finding in (TOP, PERSONS) or (row.fine_mode is FineMode.SERIOUS and finding != SERIOUS):
        return None
    if row.fine_mode in (FineMode.NONE, FineMode.ELSEWHERE, FineMode.UNREAD):
        return None
    return _ordinary(row, amount)


def closure_verdict(
    row: ViolationRange, days: int | None, months: int | None
) -> RangeVerdict | None:
    """Say how a closure lies to the statutory length of a row; None where the row has none."""
    return length_verdict(row.closure_months, days, months)


def length_verdict(
    statutory: tuple[int, int] | None, days: int | None, months: int | None
) -> RangeVerdict | None:
    """Say how a closure lies to a length in months; None where there is none, or no closure.

    A month has 28 to 31 days: a length in days is outside only if it is so by any month.
    """
    if statutory is None or (days is None and months is None):
        return None
    shortest, longest = statutory
    if months is not None:
        too_short, too_long = months < shortest, months > longest
    else:
        length = days or 0
        too_short = length < shortest * _SHORTEST_MONTH
        too_long = length > longest * _LONGEST_MONTH
    if too_long:
        return RangeVerdict.TOO_LONG
    return RangeVerdict.TOO_SHORT if too_short else RangeVerdict.WITHIN


def _beside(row: ViolationRange, name: str, tier: FineTier) -> Tier:
    return Tier(row, name, tier.fine_min, tier.fine_max, tier.fine_mode is FineMode.MUST)


def _ordinary(row: ViolationRange, amount: Decimal | None) -> Tier:
    must = row.fine_mode in (FineMode.MUST, FineMode.SERIOUS)
    if row.basis is None:
        return Tier(row, FIXED, row.fine_min or _ZERO, row.fine_max, must)
    if row.threshold is not None and amount is not None and amount < row.threshold:
        return Tier(row, LOW, row.fine_min or _ZERO, row.fine_max, must, amount)
    return high_tier(row, amount)


def high_tier(row: ViolationRange, amount: Decimal | None) -> Tier:
    """Return the tier in multiples; without an amount it begins at the threshold and is open."""
    due = row.fine_mode in (FineMode.MUST, FineMode.TIER)
    factor_min, factor_max = row.factor_min or _ZERO, row.factor_max or _ZERO
    if amount is None:
        return Tier(row, HIGH, factor_min * (row.threshold or _ZERO), None, due)
    return Tier(row, HIGH, amount * factor_min, amount * factor_max, due, amount)


def low_tier(row: ViolationRange) -> Tier | None:
    """Return the tier below the threshold, where there is one."""
    if row.threshold is None:
        return None
    due = row.fine_mode is FineMode.MUST
    return Tier(row, LOW, row.fine_min or _ZERO, row.fine_max, due)
