"""How a fact's value is compared: numbers with numbers, days with days, words with words."""

import hashlib
from datetime import date, datetime
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from casecheck.model.fact import Fact, FactState, FactValue

Sortable = int | Decimal | date
SCALE: Final = 10_000
_STEP: Final = Decimal(1) / SCALE


def plain_value(fact: Fact) -> FactValue | None:
    """Return the value that both evaluators compare: days without hours, four decimal places."""
    value = fact.value
    if fact.state is not FactState.FOUND or value is None:
        return None
    if isinstance(value, Decimal):
        return value.quantize(_STEP, rounding=ROUND_HALF_EVEN)
    return value.date() if isinstance(value, datetime) else value


def is_number(value: object) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def scaled(value: int | Decimal) -> int:
    """Return a number as an integer, so that no fraction ever reaches durable-rules."""
    return int(Decimal(value).quantize(_STEP, rounding=ROUND_HALF_EVEN) * SCALE)


def token(value: FactValue) -> str:
    """Return a short ASCII word that is equal for equal values, and only for those."""
    if isinstance(value, bool):
        return f"b{value}"
    if isinstance(value, int | Decimal):
        return f"n{scaled(value)}"
    if isinstance(value, date):
        return f"d{value.toordinal()}"
    return "w" + hashlib.blake2b(value.encode(), digest_size=16).hexdigest()
