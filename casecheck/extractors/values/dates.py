"""Dates, times and periods in running text, in every spelling that case files use."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from casecheck.extractors.values.date_spellings import (
    SMALL,
    WrittenDate,
    blank_forms,
    last_year_before,
    written_dates,
)
from casecheck.extractors.values.numerals import read_integer
from casecheck.extractors.values.plain import plain
from casecheck.extractors.values.times import WEEKDAY, FoundTime, time_at

_TO: Final = r"\s*(?:起|开始|许)?\s*,?\s*(?:至|到|—+|-+|~|–+)\s*"
_NEXT_DAY_OF_LIST: Final = re.compile(
    rf"(?P<joint>{_TO}|\s*[、和及与]\s*)(?P<day>{SMALL})\s*[日号](?!内|以|前|后)"
)
_LATER_THAT_DAY: Final = re.compile(rf"{_TO}(?:(?P<next>次日|第二天|翌日)|当日|当天|同日)?\s*")
_BETWEEN_PERIOD: Final = re.compile(rf"{WEEKDAY}{_TO}")
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)")
_SHORT_DOTTED: Final = re.compile(r"'?(\d\d)([./-])(\d\d?)\2(\d\d?)")
_YEARS: Final = range(1900, 2101)
_HALF_A_YEAR: Final = 183
_EVENING: Final = 17
_MORNING: Final = 9


class Precision(StrEnum):
    """How exact a date is."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at `start`..`end` of the text it was found in.

    `value` is a datetime when a time of day is written, and None when the date cannot be read:
    an impossible day, a part left blank, a month without a day, a year that the text does not
    tell. `doubtful`: a guess took part (a year of two digits, a time past midnight).
    `time_unread`: a time of day stands there, but is blank or impossible.
    """

    start: int
    end: int
    value: date | datetime | None
    precision: Precision = Precision.DAY
    doubtful: bool = False
    time_unread: bool = False

    @property
    def day(self) -> date | None:
        """Return the day, without the time."""
        return self.value.date() if isinstance(self.value, datetime) else self.value


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """Two dates joined by 至: 2014年3月12日14时00分至14时25分."""

    start: FoundDate
    end: FoundDate


def find_dates(text: str, *, year: int | None = None) -> tuple[FoundDate, ...]:
    """Return all dates of `text` in order, unreadable ones too (their value is None).

    A date without a year is in the year named last before it, else in `year`.
    Blank forms (`年  月  日`) are not among them: see `find_blank_dates`.
    """
    plain_text = plain(text)
    found: list[FoundDate] = []
    for written in written_dates(plain_text):
        if found and written.start < found[-1].end:
            continue
        first = _with_time(plain_text, _resolve(plain_text, written, found, year))
        found.append(first)
        found.extend(_following(plain_text, first))
    return tuple(found)


def find_periods(text: str, *, year: int | None = None) -> tuple[FoundPeriod, ...]:
    """Return the pairs of dates that `text` joins by 至, 到 or a dash."""
    plain_text, dates = plain(text), find_dates(text, year=year)
    return tuple(
        FoundPeriod(first, second)
        for first, second in pairwise(dates)
        if _joined(plain_text, first, second)
    )


def find_blank_dates(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each place for a date that was left empty (`年  月  日`)."""
    return tuple(blank_forms(plain(text)))


def parse_date(text: str, *, year: int | None = None) -> FoundDate | None:
    """Return the date that `text` writes; None when it holds no date, or several days.

    As the whole text, 20140312 and 14.3.12 are dates too.
    """
    whole = _whole_text(text)
    if whole:
        return whole
    found = [date for date in find_dates(text, year=year) if date.precision is not Precision.MONTH]
    return found[0] if found and len({date.day for date in found}) == 1 else None


def _whole_text(text: str) -> FoundDate | None:
    stripped = plain(text).strip()
    start = len(text) - len(text.lstrip())
    compact, short = _COMPACT.fullmatch(stripped), _SHORT_DOTTED.fullmatch(stripped)
    end = start + len(stripped)
    if compact:
        return FoundDate(start, end, _day(*map(int, compact.groups())))
    if short:
        value = _day(2000 + int(short[1]), int(short[3]), int(short[4]))
        return FoundDate(start, end, value, doubtful=True)
    return None


def _resolve(
    text: str, written: WrittenDate, found: list[FoundDate], year: int | None
) -> FoundDate:
    """Complete a date by what the text says before it."""
    if written.month_only:
        return FoundDate(written.start, written.end, None, Precision.MONTH)
    if written.blank:
        return FoundDate(written.start, written.end, None)
    before = next((date.day for date in reversed(found) if date.day), None)
    full_year, month = _year_and_month(text, written, before, year)
    value = _day(full_year, month, written.day)
    jumps_back = (
        written.year is None
        and not written.word
        and value is not None
        and before is not None
        and (before - value).days > _HALF_A_YEAR
    )
    return FoundDate(written.start, written.end, value, doubtful=written.short_year or jumps_back)


def _year_and_month(
    text: str, written: WrittenDate, before: date | None, year: int | None
) -> tuple[int | None, int | None]:
    if written.year is not None:
        return written.year, written.month
    named = last_year_before(text, written.start) or (before.year if before else year)
    if written.word in ("次年", "翌年"):
        return (named + 1 if named else None), written.month
    if written.month is None:
        return (before.year, before.month) if before else (None, None)
    return named, written.month


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    if year not in _YEARS or month is None or day is None or year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_time(text: str, found: FoundDate) -> FoundDate:
    """Add the time of day that follows a date."""
    time = time_at(text, found.end)
    return _at(found, time) if time else found


def _at(found: FoundDate, time: FoundTime) -> FoundDate:
    moment = time.on(found.day) if found.day else None
    if moment is None:
        return replace(found, end=time.end, time_unread=True)
    return replace(
        found,
        end=time.end,
        value=moment,
        precision=Precision.HOUR if time.minute is None else Precision.MINUTE,
        doubtful=found.doubtful or time.doubtful,
        time_unread=time.blank,
    )


def _following(text: str, first: FoundDate) -> list[FoundDate]:
    """Return the dates that lean on `first`: 至15日, 、16日, 至14时25分, 至次日1时."""
    found: list[FoundDate] = []
    last = first
    while following := _day_after(text, last) or _time_after(text, last):
        found.append(following)
        last = following
    return found


def _day_after(text: str, before: FoundDate) -> FoundDate | None:
    match = _NEXT_DAY_OF_LIST.match(text, before.end)
    if not match or before.day is None:
        return None
    value = _day(before.day.year, before.day.month, read_integer(match["day"]))
    found = FoundDate(match.start("day"), match.end(), value, doubtful=before.doubtful)
    return _with_time(text, found)


def _time_after(text: str, before: FoundDate) -> FoundDate | None:
    match = _LATER_THAT_DAY.match(text, before.end)
    time = time_at(text, match.end()) if match else None
    if not match or not time or before.day is None or before.precision is Precision.DAY:
        return None
    start = match.start("next") if match["next"] else match.end()
    start += len(text[start : time.end]) - len(text[start : time.end].lstrip())
    day = before.day + timedelta(days=1 if match["next"] else 0)
    found = _at(FoundDate(start, time.end, day, doubtful=before.doubtful), time)
    return found if match["next"] else _past_midnight(before, found)


def _past_midnight(before: FoundDate, found: FoundDate) -> FoundDate:
    """Move an end that lies before its start to the next day, if the start is in the evening."""
    first, second = before.value, found.value
    if not (isinstance(first, datetime) and isinstance(second, datetime)) or second >= first:
        return found
    if first.hour >= _EVENING and second.hour < _MORNING:
        return replace(found, value=second + timedelta(days=1))
    return replace(found, doubtful=True)


def _joined(text: str, first: FoundDate, second: FoundDate) -> bool:
    return bool(_BETWEEN_PERIOD.fullmatch(text, first.end, second.start))
