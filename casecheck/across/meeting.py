"""Two things of two dossiers that do not go together, and how dossiers are read for it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from casecheck.model.field import Evidence, FieldState, Item
from casecheck.model.outcome import DossierResult, FindingStatus


@dataclass(frozen=True, slots=True)
class Meeting:
    """What was found between dossiers; `words` fill the message, `day` picks the law in force."""

    dossiers: tuple[str, ...]
    status: FindingStatus
    day: date
    words: Mapping[str, str]
    evidence: Mapping[str, tuple[Evidence, ...]]


def value_of(result: DossierResult, name: str) -> object:
    """Return the value of a field that was read for certain, else None."""
    field = result.fields.get(name)
    return field.value if field is not None and field.state is FieldState.FOUND else None


def fine_of(result: DossierResult) -> Decimal:
    """Return the fine that was read for certain, in yuan; zero where there is none."""
    value = value_of(result, "fine")
    return value if isinstance(value, Decimal) else Decimal(0)


def items_of(result: DossierResult, name: str) -> tuple[Item, ...]:
    field = result.fields.get(name)
    value = field.value if field is not None else None
    return (
        tuple(item for item in value if isinstance(item, Item)) if isinstance(value, tuple) else ()
    )


def evidence_of(result: DossierResult, *names: str) -> tuple[Evidence, ...]:
    fields = (result.fields.get(name) for name in names)
    return tuple(dict.fromkeys(place for field in fields if field for place in field.evidence))


def bare(name: str) -> str:
    """Return a name or number without blanks, brackets and signs, in plain characters."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", name))


def same_name(one: str, other: str) -> bool:
    """Say whether two names mean one: equal, or one within the other (a short form)."""
    first, second = bare(one), bare(other)
    return bool(first) and bool(second) and (first in second or second in first)


def day_words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def money_words(amount: object) -> str:
    return f"{amount.normalize():f}" if isinstance(amount, Decimal) else str(amount)


def day_of(result: DossierResult, name: str) -> date | None:
    """Return the day of a field, without its hour."""
    value = value_of(result, name)
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None
