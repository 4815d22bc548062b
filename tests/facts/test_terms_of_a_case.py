from datetime import date

import pytest
from case_builders import UNREADABLE, differing, fact, items, view

FILED = date(2022, 3, 1)
RULE = "《某省行政处罚程序规定》第二十条"


def excluded(*periods: dict[str, object], decided: date = date(2022, 8, 1)) -> object:
    case = view(filing_date=FILED, decision_date=decided, excluded_periods=items(*periods))
    return fact(case, "last_day_for_decision_as_moved")


def test_ninety_days_run_from_the_day_after_filing() -> None:
    assert fact(view(filing_date=FILED), "last_day_for_decision_as_moved") == date(2022, 5, 30)


def test_an_old_filing_has_no_last_day() -> None:
    assert fact(view(filing_date=date(2021, 7, 14)), "last_day_for_decision_as_moved") == "absent"


def test_excluded_days_with_a_basis_move_the_last_day() -> None:
    assert excluded({"days": 10, "basis": RULE}) == date(2022, 6, 9)


def test_excluded_days_move_a_last_day_off_a_holiday_only_once() -> None:
    assert excluded({"days": 4, "basis": RULE}) == date(2022, 6, 6)  # 3 June is a holiday


def test_a_period_without_days_counts_from_its_first_to_its_last_day() -> None:
    period = {"start": date(2022, 4, 1), "end": date(2022, 4, 10), "basis": RULE}
    assert excluded(period) == date(2022, 6, 9)


@pytest.mark.parametrize("basis", ["", "经领导同意", "《中华人民共和国行政处罚法》第六十条"])
def test_days_without_a_basis_of_their_own_move_nothing(basis: str) -> None:
    assert excluded({"days": 10, "basis": basis}) == date(2022, 5, 30)


def test_days_without_any_basis_move_nothing() -> None:
    assert excluded({"days": 10}) == date(2022, 5, 30)


def test_an_unreadable_basis_leaves_a_late_decision_open() -> None:
    assert excluded({"days": 10, "basis": None}) == "unreadable"


def test_a_decision_within_ninety_days_is_in_time_whatever_was_excluded() -> None:
    moved = excluded({"days": 10, "basis": None}, decided=date(2022, 5, 20))
    assert moved == date(2022, 5, 30)


def test_an_unread_file_may_hold_an_extension() -> None:
    late = view(filing_date=FILED, decision_date=date(2022, 8, 1), unread=True)
    early = view(filing_date=FILED, decision_date=date(2022, 4, 1), unread=True)
    name = "last_day_for_decision_as_moved"
    assert (fact(late, name), fact(early, name)) == ("unknown", date(2022, 5, 30))


def test_a_year_without_calendar_leaves_only_late_decisions_open() -> None:
    filed = date(2039, 3, 1)
    early = view(filing_date=filed, decision_date=date(2039, 4, 1))
    late = view(filing_date=filed, decision_date=date(2039, 8, 1))
    name = "last_day_for_decision_as_moved"
    assert (fact(early, name), fact(late, name)) == (date(2039, 5, 30), "unknown")


def test_an_extension_with_a_basis_is_added() -> None:
    case = view(
        filing_date=FILED, decision_date=date(2022, 8, 1), extension_days=30, extension_basis=RULE
    )
    assert fact(case, "last_day_for_decision_as_moved") == date(2022, 6, 29)


def test_the_act_alone_is_known_to_be_the_only_basis_named() -> None:
    case = view(extension_basis="《行政处罚法》第六十条")
    assert (fact(case, "only_own_article_named"), fact(view(), "only_own_article_named")) == (
        True,
        False,
    )


def test_appraisal_days_lengthen_a_seizure() -> None:
    case = view(seizure_date=FILED, seizure_excluded_days=5, seizure_release_date=date(2022, 5, 1))
    assert fact(case, "last_day_of_seizure_as_moved") == date(2022, 4, 6)  # 5 April is a holiday


@pytest.mark.parametrize(
    ("extended", "in_time"), [(date(2022, 3, 31), True), (date(2022, 4, 1), False)]
)
def test_an_extension_must_come_by_the_last_day(extended: date, in_time: object) -> None:
    case = view(seizure_date=FILED, seizure_extension_date=extended)
    assert fact(case, "seizure_extended_in_time") is in_time


def test_an_extension_paper_without_a_day_leaves_it_open() -> None:
    case = view("seizure_extension", seizure_date=FILED)
    assert fact(case, "seizure_extended_in_time") == "unreadable"


def test_a_term_told_in_days_is_counted_in_calendar_days() -> None:
    case = view(notice_service_date=date(2022, 3, 4), statement_days_told=3)
    assert fact(case, "last_day_for_statement") == date(2022, 3, 7)


def test_a_term_told_in_working_days_is_counted_so() -> None:
    case = view(
        notice_service_date=date(2022, 3, 4), statement_days_told=3, statement_term_unit="working"
    )
    assert fact(case, "last_day_for_statement") == date(2022, 3, 9)


def test_the_bureaus_own_limit_is_absent_unless_set() -> None:
    case = view(filing_date=FILED)
    limits = (
        fact(case, "own_last_day_for_decision"),
        fact(case, "own_last_day_for_decision", own_handling_days=60),
    )
    assert limits == ("absent", date(2022, 5, 5))  # 30 April to 4 May are holidays


def test_the_discovery_is_the_earliest_day_that_an_authority_knew() -> None:
    case = view(
        filing_date=date(2022, 3, 5), source_date=date(2022, 3, 2), inspection_date=date(2022, 3, 3)
    )
    assert fact(case, "discovery_date") == date(2022, 3, 2)


def test_a_record_before_the_filing_shows_an_earlier_discovery() -> None:
    case = view(filing_date=date(2022, 3, 5), records=items({"start": date(2022, 2, 20)}))
    assert fact(case, "discovery_date") == date(2022, 2, 20)


def test_an_unread_day_may_be_an_earlier_discovery() -> None:
    case = view(filing_date=date(2022, 3, 5), source_date=UNREADABLE)
    assert fact(case, "discovery_unread") is True


def test_registered_evidence_is_handled_by_the_first_of_several_ways() -> None:
    case = view(
        evidence_registration_date=date(2022, 3, 1),
        evidence_disposal_date=date(2022, 3, 20),
        seizure_date=date(2022, 3, 8),
    )
    assert fact(case, "evidence_handled_date") == date(2022, 3, 8)


@pytest.mark.parametrize("seized", [date(2022, 2, 1), date(2022, 3, 1)])
def test_a_seizure_not_later_than_the_registration_handles_nothing(seized: date) -> None:
    case = view(evidence_registration_date=date(2022, 3, 1), seizure_date=seized)
    assert fact(case, "evidence_handled_date") == "absent"


def test_a_disposal_paper_without_a_day_leaves_it_open() -> None:
    case = view("evidence_disposal", evidence_registration_date=date(2022, 3, 1))
    assert fact(case, "evidence_handled_date") == "unreadable"


def test_a_later_discussion_proves_nothing_where_the_papers_give_two_days() -> None:
    decided = date(2022, 3, 1)
    late = view(
        decision_date=decided,
        collective_review_date=differing("collective_review_date", date(2022, 3, 2)),
    )
    early = view(
        decision_date=decided, collective_review_date=differing("collective_review_date", decided)
    )
    name = "collective_after_decision"
    assert (fact(late, name), fact(early, name)) == ("unknown", False)
