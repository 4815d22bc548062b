"""Which days are worked in China: weekends, public holidays and make-up workdays.

A year that the calendar does not hold gives None ("cannot tell"), never a guess.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

import chinese_calendar

ONE_DAY: Final = timedelta(days=1)
SATURDAY: Final = 5
_YEARS_AT_HAND: Final = 20 * 366


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The State Council's calendar, and days that a bureau adds (rules/law/calendar.yaml).

    A year of which days are added is taken as complete: its other days follow the week.
    """

    added: Mapping[date, bool] = field(default_factory=dict)

    def is_workday(self, day: date) -> bool | None:
        """Return whether a day is worked; None where its year is not known."""
        if day in self.added:
            return self.added[day]
        try:
            return _is_worked(day)
        except NotImplementedError:
            return self._by_week(day)

    def kind_of(self, day: date) -> str | None:
        """Return statutory (a holiday of the state), off (a day of rest) or worked.

        None where its year is not known. A day of rest moved to a holiday is no holiday itself.
        """
        worked = self.is_workday(day)
        if worked is None:
            return None
        if worked:
            return "worked"
        try:
            named = chinese_calendar.get_holiday_detail(day)[1]
            return "statutory" if named and not chinese_calendar.is_in_lieu(day) else "off"
        except NotImplementedError:
            return "off"

    def next_working_day(self, day: date) -> date | None:
        """Return `day` itself when it is worked, else the first worked day after it."""
        while (worked := self.is_workday(day)) is False:
            day += ONE_DAY
        return day if worked else None

    def add_working_days(self, start: date, count: int) -> date | None:
        """Return the `count`-th working day after `start`, which does not count itself."""
        day: date | None = start
        for _ in range(count):
            day = self.next_working_day(day + ONE_DAY) if day else None
        return day

    def working_days_between(self, start: date, end: date) -> int | None:
        """Return the working days after `start` up to `end`, `end` included."""
        if end < start:
            days = self.working_days_between(end, start)
            return None if days is None else -days
        worked = [self.is_workday(start + ONE_DAY * n) for n in range(1, (end - start).days + 1)]
        return None if None in worked else sum(map(bool, worked))

    def _by_week(self, day: date) -> bool | None:
        known = any(added.year == day.year for added in self.added)
        return day.weekday() < SATURDAY if known else None


@lru_cache(_YEARS_AT_HAND)
def _is_worked(day: date) -> bool:
    """Ask the State Council's calendar, which looks through all its years for each answer."""
    return bool(chinese_calendar.is_workday(day))
