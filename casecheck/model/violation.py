"""Penalty ranges: what the law allows for a violation (rules/violations/)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from casecheck.model.rule import Verified


class FineMode(StrEnum):
    """must: a fine is due. may: it is open. tier: due at or above the threshold, open below it.

    serious: only for a serious case. none: the article gives no fine. elsewhere: the article sends
    to another row (`refers_to`). unread: nobody has read what the article gives.
    """

    MUST = "must"
    MAY = "may"
    TIER = "tier"
    SERIOUS = "serious"
    NONE = "none"
    ELSEWHERE = "elsewhere"
    UNREAD = "unread"


class RangeVerdict(StrEnum):
    """How a fine (0: none) or a closure lies to a row."""

    WITHIN = "within"
    ABOVE = "above"
    BELOW = "below"
    DUE = "due"  # no fine, though one is due
    OPEN = "open"  # no fine, and none is due
    NO_FINE = "no_fine"  # a fine, and the article gives none
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"


@dataclass(frozen=True, slots=True)
class PenalArticle:
    """Where the penalty stands in one version of the law, written as the law writes it."""

    instrument: str
    article: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FineTier:
    """A range of its own beside the ordinary one: `when` and `who` in the words of the law.

    `kinds`: other penalties that go with it (the licence of a guide).
    """

    fine_min: Decimal
    fine_max: Decimal
    fine_mode: FineMode = FineMode.MUST
    when: str = ""
    who: str = ""
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RangeExample:
    """A case of one row, worked out by hand from the law.

    `gains`, `turnover`, `investment`: what the fine is measured by. `tier`: "" (ordinary),
    serious, top or persons.
    """

    expect: RangeVerdict
    fine: Decimal | None = None
    gains: Decimal | None = None
    turnover: Decimal | None = None
    investment: Decimal | None = None
    tier: str = ""
    closure_days: int | None = None
    closure_months: int | None = None


@dataclass(frozen=True, slots=True)
class ClosureLength:
    """The length of a closure (in months) in an article that is no row of the table."""

    id: str
    instrument: str
    article: str
    months: tuple[int, int]


@dataclass(frozen=True, slots=True)
class ViolationRange:
    """The range of one violation. Amounts in yuan, factors as multiples of the basis amount.

    At or above `threshold` the fine is `factor_min`..`factor_max` times the basis (`basis`:
    gains, turnover, investment or None for a fixed range); below it `fine_min`..`fine_max`.
    `fine_when`: what a fine needs where the mode is serious. `serious` and `top`: the tiers for a
    serious case, where the law has them. `persons`: the separate fine of the people responsible.
    `party`: the row is only for an individual, or only for an organization.
    `warning_or_criticism`: one of the two is mandatory. `closure_months`: the statutory length of
    a closure, None where it has none. `closure` and `revocation`: on what condition.
    `causes`: wordings of the cause of the case; the words of one, parted by blanks, must all occur.
    `same_act`: other rows that may punish the very same act under another law.
    `in_force` to `until`: the text that was read.
    """

    id: str
    domain: str
    violation: str
    penal: tuple[PenalArticle, ...]
    fine_mode: FineMode
    in_force: date
    verified: Verified
    examples: tuple[RangeExample, ...] = ()
    until: date | None = None
    duty: str = ""
    warning: bool = False
    warning_or_criticism: bool = False
    confiscates: tuple[str, ...] = ()
    basis: str | None = None
    threshold: Decimal | None = None
    factor_min: Decimal | None = None
    factor_max: Decimal | None = None
    fine_min: Decimal | None = None
    fine_max: Decimal | None = None
    fine_when: str = ""
    serious: FineTier | None = None
    top: FineTier | None = None
    persons: FineTier | None = None
    party: str = ""
    refers_to: str = ""
    closure: str = ""
    closure_months: tuple[int, int] | None = None
    revocation: str = ""
    causes: tuple[str, ...] = ()
    same_act: tuple[str, ...] = ()
    authority: str = ""
    note: str = ""
    file: str = ""

    def stands_in(self, laws: Collection[str]) -> bool:
        """Say whether one of the laws (ids of instruments) holds the penalty."""
        return any(penal.instrument in laws for penal in self.penal)
