"""The last day of each dated limit, by the version of the law that governs."""

import calendar as month_lengths
import math
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from casecheck.facts.calendar import WorkCalendar
from casecheck.facts.context import Context
from casecheck.facts.view import CaseView, merged
from casecheck.model.fact import Fact, FactState
from casecheck.model.rule import Limit, LimitVersion, Unit

HOURS_A_DAY: Final = 24
MONTHS_A_YEAR: Final = 12
NO_CALENDAR: Final = "当年的放假安排尚未收录"


def last_days(_: CaseView, facts: Mapping[str, Fact], context: Context) -> Mapping[str, Fact]:
    """Return the last day of every limit that gives one."""
    work = WorkCalendar(context.calendar)
    return {
        limit.gives: _last_day_fact(limit, facts, work)
        for limit in context.limits.values()
        if limit.gives and limit.start
    }


def last_day(
    start: date, version: LimitVersion, work: WorkCalendar, added_days: int = 0
) -> date | None:
    """Return the last day of a limit that runs from `start`; None where it cannot be told.

    `start` counts only where the version says so. `added_days` (an extension, excluded periods)
    come before the last day is moved off a holiday.
    """
    end = _unrolled(start, version, work)
    if end is None:
        return None
    end += timedelta(days=added_days)
    return work.next_working_day(end) if version.holiday == "roll" else end


def version_on(limit: Limit, day: date) -> LimitVersion | None:
    """Return the version of a limit that was in force on a day."""
    return next(
        (
            version
            for version in limit.versions
            if version.in_force <= day and (version.until is None or day <= version.until)
        ),
        None,
    )


def add_months(start: date, count: int) -> date:
    """Return the same day `count` months later, or the last of that month where it has none."""
    months = start.year * MONTHS_A_YEAR + start.month - 1 + count
    year, month = divmod(months, MONTHS_A_YEAR)
    length = month_lengths.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, length))


def _unrolled(start: date, version: LimitVersion, work: WorkCalendar) -> date | None:
    first = start - timedelta(days=1) if version.start_counts else start
    match version.unit:
        case Unit.WORKING:
            return work.add_working_days(first, version.count)
        case Unit.CALENDAR:
            return first + timedelta(days=version.count)
        case Unit.MONTH:
            return add_months(first, version.count)
        case Unit.YEAR:
            return add_months(first, version.count * MONTHS_A_YEAR)
        case Unit.HOUR:
            return first + timedelta(days=math.ceil(version.count / HOURS_A_DAY))


def _last_day_fact(limit: Limit, facts: Mapping[str, Fact], work: WorkCalendar) -> Fact:
    """Return the last day as a fact: absent where the limit did not exist, or never began."""
    start = facts.get(limit.start or "", Fact(FactState.ABSENT))
    dated = facts.get(limit.dated_by, Fact(FactState.ABSENT)) if limit.dated_by else start
    sources = (start, dated)
    fields, evidence = merged(sources)
    for state in (FactState.ABSENT, FactState.UNREADABLE, FactState.UNKNOWN):
        for source in sources:
            if source.state is state:
                return Fact(state, None, fields, evidence, source.note)
    if not isinstance(start.value, date) or not isinstance(dated.value, date):
        return Fact(FactState.ABSENT, None, fields, evidence)
    version = version_on(limit, dated.value)
    if version is None:
        return Fact(FactState.ABSENT, None, fields, evidence)
    day = last_day(start.value, version, work)
    if day is None:
        return Fact(FactState.UNKNOWN, None, fields, evidence, NO_CALENDAR)
    return Fact(FactState.FOUND, day, fields, evidence)
