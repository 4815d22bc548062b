"""What was read from the documents of a dossier: fields with their state and evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from casecheck.model.place import Place

Scalar = str | bool | int | Decimal | datetime | date


class FieldState(StrEnum):
    """How a field was read: see the contract (docs/contract.md)."""

    FOUND = "found"
    ABSENT = "absent"
    UNREADABLE = "unreadable"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a value was read from, and where they stand."""

    document: str
    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a list field (a fee, an inquiry), or a field with parts (review_told).

    A key that is not there is absent; a key whose value is None is unreadable.
    """

    values: Mapping[str, Scalar | tuple[Scalar, ...] | None]
    evidence: tuple[Evidence, ...] = ()


Value = Scalar | Item | tuple[Scalar, ...] | tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a dossier.

    `value` is None unless the state is found or conflict (a flag that is absent may be False:
    the thing was not done).
    """

    name: str
    value: Value | None
    state: FieldState
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = field(default=())
