"""The rule base as types: instruments, limits, settings, conditions, rules and their examples."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

# What `rules new` writes where the author has to write; a rule with it judges nothing yet.
TO_FILL_IN = "待填写"
Constant = bool | int | Decimal | date | str


class Severity(StrEnum):
    FATAL = "fatal"
    MAJOR = "major"
    MINOR = "minor"
    NOTE = "note"


class Verified(StrEnum):
    """How the basis was read: in the text, in a copy, in part, or not at all."""

    TEXT = "text"
    COPY = "copy"
    PARTIAL = "partial"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Instrument:
    """A version of a law: `in_force` to `until`, both days included (None: still in force).

    `names` are the spellings under which papers cite it; `text` is the file of law/texts/.
    `articles` is the number of its last article; `since` the day when a law of this name began.
    `in_force_unread`: nobody has read the day in force in a gazette.
    """

    id: str
    title: str
    short: str
    in_force: date
    until: date | None = None
    names: tuple[str, ...] = ()
    text: str | None = None
    verified: Verified = Verified.TEXT
    in_force_unread: bool = False
    articles: int | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    instrument: str
    article: str
    verified: Verified = Verified.TEXT


class Unit(StrEnum):
    CALENDAR = "calendar"
    WORKING = "working"
    MONTH = "month"
    YEAR = "year"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class LimitVersion:
    """A limit as it stood between two days.

    `holiday`: roll (a last day on a holiday moves to the next working day) or keep.
    """

    in_force: date
    count: int
    unit: Unit
    basis: Citation
    until: date | None = None
    start_counts: bool = False
    holiday: str = "roll"


@dataclass(frozen=True, slots=True)
class Limit:
    """A dated limit.

    `start` is the fact it runs from, `gives` the fact that holds its last day, `dated_by`
    the fact that picks the version (None: the start).
    """

    id: str
    title: str
    versions: tuple[LimitVersion, ...]
    start: str | None = None
    gives: str | None = None
    dated_by: str | None = None


class Operator(StrEnum):
    EQUALS = "equals"
    IS_NOT = "is_not"
    ONE_OF = "one_of"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    AFTER = "after"
    BEFORE = "before"
    IS = "is"  # present, absent, unreadable


@dataclass(frozen=True, slots=True)
class FactName:
    """An operand that names another fact of the sheet."""

    name: str


@dataclass(frozen=True, slots=True)
class Compare:
    field: str
    operator: Operator
    operand: Constant | FactName | tuple[Constant, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    conditions: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    conditions: tuple["Condition", ...]


Condition = Compare | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class Branch:
    """A case that is put to a person (check), or only mentioned (note)."""

    when: AllOf
    message: str


@dataclass(frozen=True, slots=True)
class Example:
    """`given` holds field values as the extractors would give them (see docs/writing-rules.md)."""

    name: str
    given: Mapping[str, Any]
    expect: str
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """One check. See docs/writing-rules.md for what each key means."""

    id: str
    title: str
    category: str
    severity: Severity
    deduction: int
    law: tuple[Citation, ...]
    about: str
    scope: AllOf
    breach: AllOf
    message: str
    remedy: str
    why: str
    examples: tuple[Example, ...]
    file: str
    dated_by: str | None = None
    checks: tuple[Branch, ...] = ()
    notes: tuple[Branch, ...] = ()
    settings: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()

    @property
    def unfinished(self) -> tuple[str, ...]:
        """The keys under which something is still to be filled in."""
        words = {
            "title": self.title,
            "why": self.why,
            "law": " ".join(citation.article for citation in self.law),
            "message": self.message,
            "check": " ".join(branch.message for branch in self.checks),
            "note": " ".join(branch.message for branch in self.notes),
            "remedy": self.remedy,
        }
        return tuple(key for key, text in words.items() if TO_FILL_IN in text)


@dataclass(frozen=True, slots=True)
class DerivedBranch:
    """One way to a conclusion, with its own basis."""

    name: str
    when: AllOf
    law: tuple[Citation, ...] = ()
    settings: tuple[str, ...] = ()


class Conclusion(StrEnum):
    """What comes of a derivation: a branch holds, none can, or nobody can tell."""

    HOLDS = "holds"
    FAILS = "fails"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class ConclusionExample:
    """A case of a derivation; `branch`: the name of the one branch that makes it hold."""

    name: str
    given: Mapping[str, Any]
    expect: Conclusion
    settings: Mapping[str, Any] = field(default_factory=dict)
    branch: str = ""


@dataclass(frozen=True, slots=True)
class Derivation:
    """A conclusion of law (rules/derive/): true when a branch holds, false when none can."""

    id: str
    title: str
    about: str
    branches: tuple[DerivedBranch, ...]
    file: str
    examples: tuple[ConclusionExample, ...] = ()
