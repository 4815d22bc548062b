from datetime import date

import pytest
from case_builders import UNREADABLE, fact, items, view


def test_a_hearing_notice_is_a_prior_notice() -> None:
    assert fact(view("hearing_notice", "decision"), "notice_given") is True


def test_an_unread_file_may_be_the_notice() -> None:
    assert fact(view("decision", unread=True), "notice_given") == "unknown"


def test_without_service_the_notice_was_told_no_earlier_than_the_day_it_bears() -> None:
    assert fact(view(notice_date=date(2022, 3, 1)), "notice_told_date") == date(2022, 3, 1)


def test_an_unreadable_service_of_the_notice_stays_unreadable() -> None:
    case = view(notice_date=date(2022, 3, 1), notice_service_date=UNREADABLE)
    assert fact(case, "notice_told_date") == "unreadable"


def test_a_separate_hearing_notice_has_its_own_day() -> None:
    case = view(
        "penalty_notice",
        "hearing_notice",
        notice_service_date=date(2022, 3, 10),
        services=items({"document": "听证告知书", "date": date(2022, 3, 1)}),
    )
    assert fact(case, "hearing_told_date") == date(2022, 3, 1)


def test_one_notice_for_both_rights_tells_of_the_hearing_when_it_is_served() -> None:
    case = view("penalty_notice", notice_service_date=date(2022, 3, 10))
    assert fact(case, "hearing_told_date") == date(2022, 3, 10)


def test_the_missing_parts_of_a_notice_are_named() -> None:
    case = view(
        "penalty_notice",
        notice_states_penalty=False,
        notice_states_facts=True,
        notice_states_reasons=True,
        notice_states_basis=False,
    )
    assert fact(case, "notice_missing_parts") == "拟作出的行政处罚内容、依据"


@pytest.mark.parametrize(
    ("told", "asked", "in_time"),
    [
        (date(2022, 3, 1), date(2022, 3, 8), True),
        (date(2022, 3, 1), date(2022, 3, 9), False),
        (date(2021, 7, 14), date(2021, 7, 19), True),  # three days, moved off a weekend
        (date(2021, 7, 14), date(2021, 7, 20), False),
        (date(2021, 7, 15), date(2021, 7, 22), True),
        (date(2021, 7, 15), date(2021, 7, 23), False),
    ],
)
def test_a_request_is_in_time_by_the_law_of_the_day_it_was_told(
    told: date, asked: date, in_time: object
) -> None:
    case = view(notice_service_date=told, hearing_requested=True, hearing_request_date=asked)
    assert fact(case, "hearing_requested_in_time") is in_time


def test_a_request_without_a_day_may_or_may_not_be_in_time() -> None:
    case = view(notice_service_date=date(2022, 3, 1), hearing_requested=True)
    assert fact(case, "hearing_requested_in_time") == "unknown"


@pytest.mark.parametrize(
    ("words", "manner"),
    [
        ("直接送达", "direct"),
        ("留置送达", "left"),
        ("EMS邮寄", "mail"),
        ("公告送达", "public"),
        ("电子邮件", "electronic"),
        ("由村委会转交", "other"),
    ],
)
def test_the_manner_of_service_is_known_by_its_words(words: str, manner: str) -> None:
    assert fact(view(service_method=words), "service_manner") == manner


def test_service_by_mail_begins_with_the_posting() -> None:
    case = view(service_method="邮寄", service_date=date(2022, 3, 9), posting_date=date(2022, 3, 3))
    assert fact(case, "service_begun_date") == date(2022, 3, 3)


def test_service_by_mail_without_a_posting_day_has_no_known_beginning() -> None:
    case = view(service_method="邮寄", service_date=date(2022, 3, 9))
    assert fact(case, "service_begun_date") == "absent"


def test_a_public_notice_is_preceded_by_the_attempt_on_file() -> None:
    case = view(
        service_method="公告送达",
        service_date=date(2022, 5, 9),
        services=items(
            {"document": "行政处罚决定书", "date": date(2022, 3, 3), "method": "直接送达"},
            {"document": "行政处罚决定书", "date": date(2022, 5, 9), "method": "公告送达"},
            {"document": "行政处罚事先告知书", "date": date(2022, 2, 3), "method": "直接送达"},
        ),
    )
    assert fact(case, "service_begun_date") == date(2022, 3, 3)


def test_a_decision_handed_over_when_announced_is_served_on_its_day() -> None:
    case = view(
        decision_date=date(2022, 3, 1), announced_to_party=True, service_date=date(2022, 3, 9)
    )
    assert fact(case, "service_begun_date") == date(2022, 3, 1)


def test_before_2021_07_15_a_notice_need_not_tell_the_penalty() -> None:
    lacks = {"notice_states_penalty": False, "notice_states_basis": False}
    old = view("penalty_notice", notice_date=date(2021, 7, 14), **lacks)
    new = view("penalty_notice", notice_date=date(2021, 7, 15), **lacks)

    assert fact(old, "notice_missing_parts") == "依据"
    assert fact(new, "notice_missing_parts") == "拟作出的行政处罚内容、依据"
