"""Values as papers write them: dates, amounts, numbers, people, articles, check marks.

Pure functions of a text. `start` and `end` of what they find refer to the text that was given.
"""

from casecheck.extractors.values.amounts import FoundAmount, find_amounts, parse_amount
from casecheck.extractors.values.dates import (
    FoundDate,
    FoundPeriod,
    Precision,
    find_blank_dates,
    find_dates,
    find_periods,
    parse_date,
)
from casecheck.extractors.values.numerals import read_integer, write_integer

__all__ = [
    "FoundAmount",
    "FoundDate",
    "FoundPeriod",
    "Precision",
    "find_amounts",
    "find_blank_dates",
    "find_dates",
    "find_periods",
    "parse_amount",
    "parse_date",
    "read_integer",
    "write_integer",
]
