"""A scoring standard (rules/standards/): parts, items, grades, and the item a rule counts under."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from casecheck.model.rule import Severity, Verified

FULL: Final = 100
"""A dossier without a defect has so many points, whatever the standard."""
REST: Final = "rest"
_LETTERS: Final = 2


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the evaluation sheet.

    `rules` are ids (OD001), letters (OD: all rules that begin so) or `rest` (all that stand
    nowhere else); an item without rules is for a person to judge. `points` is the most that the
    item can lose, `each` what one defect takes (None: what its rule suggests). `source` says where
    the item comes from, `verified` how that was read.
    """

    id: str
    title: str
    rules: tuple[str, ...]
    points: Decimal = Decimal(0)
    each: Decimal | None = None
    source: str = ""
    verified: Verified = Verified.UNREAD


@dataclass(frozen=True, slots=True)
class Part:
    """Items that belong together.

    `severities` are those that letters and `rest` reach in this part (none: all); a rule named by
    its id counts here whatever its severity. `fails`: a defect in it fails the whole file.
    `points`: what the items have together (None: they are only caps, and need not fit 100).
    """

    title: str
    items: tuple[Item, ...]
    severities: tuple[Severity, ...] = ()
    fails: bool = False
    points: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade and the lowest score that earns it."""

    grade: str
    lowest: Decimal


@dataclass(frozen=True, slots=True)
class Standard:
    """How the defects of a dossier become points and a grade; `grades` from the best to the worst.

    A rule that is broken several times (each record, fee, receipt) takes its points `repeat_cap`
    times at most. `source` and `verified` say where the standard comes from; `grades_source`, where
    its bands do.
    """

    title: str
    parts: tuple[Part, ...]
    grades: tuple[Grade, ...]
    veto_grade: str
    unjudged_grade: str
    repeat_cap: int
    source: str
    verified: Verified
    grades_source: str
    id: str = ""

    def places_of(self, rule: str, severity: Severity) -> tuple[tuple[Part, Item], ...]:
        """Return where a rule counts: one place, none, or several that claim it alike."""
        claims = [
            (strength, part, item)
            for part in self.parts
            for item in part.items
            if (strength := _claim(rule, severity, part, item))
        ]
        strongest = max((strength for strength, _, _ in claims), default=0)
        return tuple((part, item) for strength, part, item in claims if strength == strongest)


def _claim(rule: str, severity: Severity, part: Part, item: Item) -> int:
    """Return how closely an item names a rule: 3 by its id, 2 by its letters, 1 as the rest."""
    if rule in item.rules:
        return 3
    if part.severities and severity not in part.severities:
        return 0
    if rule[:_LETTERS] in item.rules:
        return 2
    return int(REST in item.rules)
