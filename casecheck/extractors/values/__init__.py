"""Values as papers write them: dates, amounts, numbers, people, articles, check marks.

Pure functions of a text. `start` and `end` of what they find refer to the text that was given.
"""

from casecheck.extractors.values.amounts import FoundAmount, find_amounts, parse_amount
from casecheck.extractors.values.articles import FoundArticle, find_articles, normal_article
from casecheck.extractors.values.dates import (
    FoundDate,
    FoundPeriod,
    Precision,
    find_blank_dates,
    find_dates,
    find_periods,
    parse_date,
)
from casecheck.extractors.values.marks import (
    Option,
    find_options,
    the_ticked_option,
    ticked_options,
)
from casecheck.extractors.values.numbers import (
    FoundNumber,
    find_numbers,
    normal_number,
    parse_number,
)
from casecheck.extractors.values.numerals import read_integer, write_integer
from casecheck.extractors.values.people import FoundPerson, find_people
from casecheck.extractors.values.plain import plain

__all__ = [
    "FoundAmount",
    "FoundArticle",
    "FoundDate",
    "FoundNumber",
    "FoundPeriod",
    "FoundPerson",
    "Option",
    "Precision",
    "find_amounts",
    "find_articles",
    "find_blank_dates",
    "find_dates",
    "find_numbers",
    "find_options",
    "find_people",
    "find_periods",
    "normal_article",
    "normal_number",
    "parse_amount",
    "parse_date",
    "parse_number",
    "plain",
    "read_integer",
    "the_ticked_option",
    "ticked_options",
    "write_integer",
]
