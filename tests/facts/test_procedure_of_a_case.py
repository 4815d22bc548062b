from datetime import date

import pytest
from case_builders import TODAY, UNREADABLE, fact, view

from casecheck.facts.view import CaseView


def test_a_case_decided_on_the_spot_is_simple() -> None:
    assert fact(view("on_the_spot_decision", "payment_receipt"), "procedure") == "simple"


def test_a_case_with_an_ordinary_decision_is_ordinary_even_beside_one_on_the_spot() -> None:
    assert fact(view("on_the_spot_decision", "decision"), "procedure") == "ordinary"


def test_without_any_decision_the_ordinary_procedure_is_taken() -> None:
    assert fact(view("filing_approval"), "procedure") == "ordinary"


def test_nobody_knows_the_procedure_when_the_decision_may_be_in_an_unread_file() -> None:
    assert fact(view("payment_receipt", unread=True), "procedure") == "unknown"


def test_an_ordinary_paper_settles_the_procedure_although_a_file_was_not_read() -> None:
    assert fact(view("filing_approval", unread=True), "procedure") == "ordinary"


def test_a_case_that_ended_without_penalty_is_no_penalty_case() -> None:
    case = view("no_penalty_decision", decision_date=date(2022, 3, 1))
    assert fact(case, "penalty_decided") is False


def test_a_case_that_was_taken_over_from_another_authority_and_decided_is_a_penalty_case() -> None:
    assert fact(view("transfer_letter", "decision"), "penalty_decided") is True


def test_a_case_without_decision_is_no_penalty_case() -> None:
    assert fact(view("filing_approval", "closing_report"), "penalty_decided") is False


def test_an_unread_file_is_no_sign_of_a_penalty() -> None:
    assert fact(view("filing_approval", unread=True), "penalty_decided") is False


@pytest.mark.parametrize(
    ("case", "sign"),
    [
        (view(seizure_date=date(2022, 3, 1)), True),
        (view(seizure_date=UNREADABLE), True),
        (view(), False),
        (view(unread=True), False),
    ],
)
def test_a_thing_is_seen_when_it_stands_in_the_papers_read_or_not(
    case: CaseView, sign: object
) -> None:
    assert fact(case, "seen_seizure_date") is sign


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (view(complex_stated=True), True),
        (view(complex_stated=UNREADABLE), "unreadable"),
        (view(complex_stated=False), False),
        (view(unread=True), False),
    ],
)
def test_a_statement_counts_only_when_it_was_read(case: CaseView, said: object) -> None:
    assert fact(case, "seen_complex_stated") == said


def test_an_unread_file_is_no_sign_of_a_discussion_and_no_proof_that_there_was_none() -> None:
    case = view("decision", unread=True)
    assert (fact(case, "collective_on_file"), fact(case, "collective_held")) == (False, "unknown")


def test_the_day_of_a_case_is_that_of_its_decision() -> None:
    case = view(filing_date=date(2022, 1, 4), decision_date=date(2022, 3, 1))
    assert fact(case, "case_date") == date(2022, 3, 1)


def test_the_day_of_a_case_without_decision_and_filing_is_its_earliest() -> None:
    case = view(inspection_date=date(2022, 1, 4), source_date=date(2022, 1, 2))
    assert fact(case, "case_date") == date(2022, 1, 2)


def test_an_unreadable_decision_date_leaves_the_filing_to_date_the_case() -> None:
    case = view(filing_date=date(2022, 1, 4), decision_date=UNREADABLE)
    assert fact(case, "case_date") == date(2022, 1, 4)


def test_a_dossier_tells_up_to_its_closing_or_until_today() -> None:
    closed = view(decision_date=date(2022, 3, 1), closing_date=date(2022, 5, 1))
    assert (fact(closed, "reference_date"), fact(view(), "reference_date")) == (
        date(2022, 5, 1),
        TODAY,
    )
