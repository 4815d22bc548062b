"""Numbers and stretches of time as the finders of things need them."""

from datetime import date, datetime, timedelta

from casecheck.extractors.things.papers import Paper
from casecheck.extractors.values.dates import FoundDate, FoundPeriod, find_dates, find_periods
from casecheck.extractors.values.numerals import read_integer


def number(text: str) -> int | None:
    """Return the number that `text` writes in digits or words."""
    return read_integer(text)


def dates_in(paper: Paper, start: int, end: int) -> tuple[FoundDate, ...]:
    """Return the dates of a stretch; one without a year is in the year that the paper tells."""
    return find_dates(paper.text[start:end], year=_year(paper, start))


def periods_in(paper: Paper, start: int, end: int) -> tuple[FoundPeriod, ...]:
    """Return the periods of a stretch (自…至…)."""
    return find_periods(paper.text[start:end], year=_year(paper, start))


def days_between(first: date | None, last: date | None) -> int | None:
    """Return how many days a period has, its first and last day counted."""
    if first is None or last is None or last < first:
        return None
    return (last - first + timedelta(days=1)).days


def moment(found: FoundDate) -> date | datetime | None:
    """Return the day, with its time where one is written."""
    return found.value


def _year(paper: Paper, position: int) -> int | None:
    if not paper.offsets:
        return None
    return paper.source.year_at(paper.offsets[min(position, len(paper.offsets) - 1)])
