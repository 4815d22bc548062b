"""Which of the words kept as evidence show the value itself."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from casecheck.extractors.values import find_amounts, find_dates
from casecheck.model.field import Evidence, Field, FieldState, Value


def proven(field: Field) -> Field:
    """Keep only the words that show a day or an amount, where some of them do.

    A receipt is read as a whole: its number does not prove the day of payment.
    """
    if field.state is not FieldState.FOUND:
        return field
    showing = tuple(one for one in field.evidence if _shows(one, field.value))
    return replace(field, evidence=showing) if showing else field


def _shows(evidence: Evidence, value: Value | None) -> bool:
    match value:
        case bool():
            return False
        case datetime() | date():
            return any(_day(found.value) == _day(value) for found in find_dates(evidence.text))
        case Decimal():
            return any(found.value == value for found in find_amounts(evidence.text))
        case _:
            return False


def _day(value: date | datetime | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value
