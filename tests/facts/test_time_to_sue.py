"""When the time to sue ended, at the earliest and at the latest, and the window of the court."""

from datetime import date
from typing import Any

import pytest
from case_builders import UNREADABLE, fact, view

from casecheck.model.field import Item

DECIDED = date(2022, 3, 1)


def told(**parts: int) -> Item:
    return Item(dict(parts))


def ends(**fields: object) -> tuple[object, object]:
    given = {"decision_date": DECIDED, "service_date": DECIDED, "litigation_told": told(months=6)}
    known: dict[str, Any] = {
        name: value for name, value in (given | fields).items() if value is not None
    }
    case = view("decision", **known)
    return fact(case, "suit_ends_at_earliest"), fact(case, "suit_ends_at_latest")


def test_six_months_run_from_the_service() -> None:
    assert ends() == (date(2022, 9, 1), date(2022, 9, 1))


def test_a_decision_handed_over_when_announced_was_received_that_day() -> None:
    handed = ends(announced_to_party=True, service_date=date(2022, 4, 1))
    assert handed == (date(2022, 9, 1), date(2022, 9, 1))


@pytest.mark.parametrize(
    ("served", "end"),
    [
        (date(2014, 3, 3), date(2014, 6, 3)),
        (date(2015, 1, 31), date(2015, 4, 30)),
        (date(2015, 2, 1), date(2015, 8, 3)),  # 1 August is a Saturday
    ],
)
def test_three_months_that_had_not_ended_by_may_2015_became_six(served: date, end: date) -> None:
    earliest, _ = ends(decision_date=served, service_date=served)
    assert earliest == end


def test_after_a_review_fifteen_days_run_from_its_receipt() -> None:
    reviewed = ends(review_applied=True, review_receipt_date=date(2022, 10, 20))
    assert reviewed == (date(2022, 11, 4), date(2022, 11, 4))


def test_a_review_without_a_day_of_receipt_leaves_the_end_open() -> None:
    assert ends(review_applied=True) == ("unknown", "unknown")


def test_a_period_that_was_not_told_may_run_for_a_year() -> None:
    assert ends(litigation_told=None) == (date(2022, 9, 1), date(2023, 3, 1))


def test_a_period_told_too_short_counts_as_not_told() -> None:
    assert ends(litigation_told=told(months=3)) == (date(2022, 9, 1), date(2023, 3, 1))


def test_before_2018_an_untold_period_has_no_end_that_was_read() -> None:
    old = date(2016, 3, 1)
    untold = ends(decision_date=old, service_date=old, litigation_told=None)
    assert untold == (date(2016, 9, 1), "unknown")


def test_a_public_notice_moves_the_latest_end_only() -> None:
    public = ends(service_method="公告送达")
    assert public == (date(2022, 9, 1), date(2022, 9, 30))  # 31 March, then six months


def test_a_copyright_case_before_june_2021_ends_after_three_months_at_the_earliest() -> None:
    served = date(2020, 3, 2)
    case = ends(decision_date=served, service_date=served, copyright_case=True)
    assert case == (date(2020, 6, 2), date(2020, 9, 2))


def test_a_decision_on_the_spot_since_2024_is_open_to_review_first() -> None:
    served = date(2024, 3, 1)
    case = view("on_the_spot_decision", decision_date=served, service_date=served)
    assert fact(case, "suit_ends_at_earliest") == date(2024, 4, 30)


def test_an_unread_service_leaves_both_ends_open() -> None:
    assert ends(service_date=UNREADABLE) == ("unreadable", "unreadable")


def test_an_application_in_time_by_the_earliest_end_is_in_time() -> None:
    applied = ends(litigation_told=UNREADABLE, court_application_date=date(2022, 11, 1))
    late = ends(litigation_told=UNREADABLE, court_application_date=date(2023, 1, 4))
    assert (applied[1], late[1]) == (date(2022, 9, 1), "unknown")


@pytest.mark.parametrize(
    ("fields", "last"),
    [
        ({}, date(2022, 12, 1)),
        ({"deferral_approved": True, "deferral_end_date": date(2022, 12, 30)}, date(2023, 3, 30)),
        ({"deferral_approved": True, "deferral_end_date": date(2022, 6, 1)}, date(2022, 12, 1)),
        ({"deferral_approved": True}, "unknown"),
        ({"deferral_end_date": date(2022, 12, 30)}, date(2022, 12, 1)),
    ],
)
def test_the_window_of_the_court_runs_from_the_later_of_suit_and_deferral(
    fields: dict[str, object], last: object
) -> None:
    given = {"decision_date": DECIDED, "service_date": DECIDED, "litigation_told": told(months=6)}
    together: dict[str, Any] = given | fields
    case = view("decision", **together)
    assert fact(case, "last_day_for_court_application") == last
