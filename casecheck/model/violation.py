"""Penalty ranges: what the law allows for a violation (rules/violations/)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from casecheck.model.rule import Verified


class FineMode(StrEnum):
    """must: a fine is due. may: it is open. tier: due at or above the threshold, open below it.

    serious: only for a serious case. none: the article gives no fine.
    """

    MUST = "must"
    MAY = "may"
    TIER = "tier"
    SERIOUS = "serious"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class PenalArticle:
    """Where the penalty stands in one version of the law, written as the law writes it."""

    instrument: str
    article: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ViolationRange:
    """The range of one violation. Amounts in yuan, factors as multiples of the basis amount.

    At or above `threshold` the fine is `factor_min`..`factor_max` times the basis (`basis`:
    gains, turnover or None for a fixed range); below it `fine_min`..`fine_max`.
    `serious_min`..`serious_max`: the tier for a serious case, where the law has one.
    `closure_months`: the statutory length of a closure, None where it has none.
    `causes`: wordings of the cause of the case; the words of one, parted by blanks, must all occur.
    `same_act`: other rows that may punish the very same act under another law.
    """

    id: str
    domain: str
    violation: str
    penal: tuple[PenalArticle, ...]
    fine_mode: FineMode
    in_force: date
    verified: Verified
    duty: str = ""
    warning: bool = False
    confiscates: tuple[str, ...] = ()
    basis: str | None = None
    threshold: Decimal | None = None
    factor_min: Decimal | None = None
    factor_max: Decimal | None = None
    fine_min: Decimal | None = None
    fine_max: Decimal | None = None
    serious_min: Decimal | None = None
    serious_max: Decimal | None = None
    closure: str = ""
    closure_months: tuple[int, int] | None = None
    revocation: str = ""
    causes: tuple[str, ...] = ()
    same_act: tuple[str, ...] = ()
    authority: str = ""
    note: str = ""
    file: str = ""
