"""Workdays with holidays and make-up days, and the last day of a limit."""

from datetime import date

import pytest

from casecheck.facts.calendar import WorkCalendar
from casecheck.facts.context import Context
from casecheck.facts.deadlines import NO_CALENDAR, add_months, last_day, last_days
from casecheck.facts.view import CaseView
from casecheck.model.fact import Fact, FactState
from casecheck.model.rule import Citation, Limit, LimitVersion, Unit

WORK = WorkCalendar()
BASIS = Citation("ACT", "第一条")


def a_version(
    count: int, unit: Unit, *, holiday: str = "roll", counts: bool = False
) -> LimitVersion:
    return LimitVersion(date(1996, 10, 1), count, unit, BASIS, start_counts=counts, holiday=holiday)


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2022, 4, 2), True),  # a Saturday worked for Qingming
        (date(2022, 4, 4), False),  # a Monday off for Qingming
        (date(2022, 4, 5), False),
        (date(2022, 4, 6), True),
        (date(2024, 2, 18), True),  # a Sunday worked for the Spring Festival
        (date(2003, 5, 1), None),
        (date(2031, 1, 1), None),
    ],
)
def test_a_day_is_worked_or_not_or_cannot_be_told(day: date, worked: bool | None) -> None:  # noqa: FBT001 - a table of cases
    assert WORK.is_workday(day) is worked


def test_make_up_workdays_count_as_working_days() -> None:
    assert WORK.add_working_days(date(2022, 4, 1), 2) == date(2022, 4, 6)
    assert WORK.working_days_between(date(2022, 4, 1), date(2022, 4, 6)) == 2
    assert WORK.working_days_between(date(2022, 4, 6), date(2022, 4, 1)) == -2


def test_working_days_into_a_year_without_calendar_cannot_be_told() -> None:
    assert WORK.add_working_days(date(2030, 12, 30), 5) is None
    assert WORK.working_days_between(date(2003, 12, 30), date(2004, 1, 2)) is None


def test_a_bureau_may_add_a_year() -> None:
    added = WorkCalendar({date(2031, 1, 1): False})

    assert added.next_working_day(date(2031, 1, 1)) == date(2031, 1, 2)
    assert added.is_workday(date(2031, 1, 4)) is False


@pytest.mark.parametrize(
    ("start", "version", "last"),
    [
        (date(2022, 3, 1), a_version(90, Unit.CALENDAR), date(2022, 5, 30)),
        (date(2022, 1, 4), a_version(90, Unit.CALENDAR), date(2022, 4, 6)),
        (date(2022, 1, 4), a_version(90, Unit.CALENDAR, holiday="keep"), date(2022, 4, 4)),
        (date(2022, 4, 1), a_version(5, Unit.WORKING), date(2022, 4, 11)),
        (date(2022, 4, 6), a_version(1, Unit.WORKING, counts=True), date(2022, 4, 6)),
        (date(2022, 5, 31), a_version(1, Unit.MONTH), date(2022, 6, 30)),
        (date(2024, 2, 29), a_version(1, Unit.YEAR), date(2025, 2, 28)),
        (date(2022, 3, 1), a_version(24, Unit.HOUR), date(2022, 3, 2)),
        (date(2030, 12, 1), a_version(90, Unit.CALENDAR), None),
    ],
)
def test_the_last_day_of_a_limit(start: date, version: LimitVersion, last: date | None) -> None:
    assert last_day(start, version, WORK) == last


def test_added_days_come_before_the_holiday() -> None:
    assert last_day(date(2022, 3, 1), a_version(30, Unit.CALENDAR), WORK, 4) == date(2022, 4, 6)


def test_a_month_ends_on_its_last_day() -> None:
    assert add_months(date(2022, 12, 31), 2) == date(2023, 2, 28)


LIMIT = Limit(
    "handling",
    "办案期限",
    (LimitVersion(date(2021, 7, 15), 90, Unit.CALENDAR, BASIS),),
    start="filing_date",
    gives="last_day",
)


def the_last_day(filing: Fact) -> Fact:
    context = Context(date(2026, 1, 1), {"handling": LIMIT}, {}, (), {})
    return last_days(CaseView({}, frozenset()), {"filing_date": filing}, context)["last_day"]


def filed(day: date) -> Fact:
    return Fact(FactState.FOUND, day, ("filing_date",))


def test_the_last_day_is_a_fact_that_rests_on_the_start() -> None:
    assert the_last_day(filed(date(2022, 3, 1))) == Fact(
        FactState.FOUND, date(2022, 5, 30), ("filing_date",)
    )


def test_before_the_limit_was_law_there_is_no_last_day() -> None:
    assert the_last_day(filed(date(2021, 7, 14))).state is FactState.ABSENT


def test_the_state_of_the_start_is_that_of_the_last_day() -> None:
    assert the_last_day(Fact(FactState.UNREADABLE)).state is FactState.UNREADABLE
    assert the_last_day(Fact(FactState.ABSENT)).state is FactState.ABSENT


def test_without_a_calendar_the_last_day_is_unknown_and_says_why() -> None:
    assert the_last_day(filed(date(2030, 12, 1))) == Fact(
        FactState.UNKNOWN, None, ("filing_date",), (), NO_CALENDAR
    )
