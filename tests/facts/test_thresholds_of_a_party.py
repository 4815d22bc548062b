from datetime import date

import pytest
from case_builders import UNREADABLE, fact, view

HEARING = {"hearing_fine_individual": 3000, "hearing_fine_organization": 20000}


@pytest.mark.parametrize(
    ("kind", "fine", "reached"),
    [
        ("individual", 3000, True),
        ("individual", 2999, False),
        ("legal_person", 20000, True),
        ("legal_person", 19999, False),
        ("other_organization", 20000, True),
        ("individual_business", 19999, False),
        ("individual_business", 20000, True),
    ],
)
def test_a_fine_reaches_the_threshold_of_its_party(kind: str, fine: int, reached: object) -> None:
    case = view(party_kind=kind, fine=fine)
    assert fact(case, "hearing_fine_reached", **HEARING) is reached


def test_a_business_counts_as_the_profile_says() -> None:
    case = view(party_kind="individual_business", fine=3000)
    assert (
        fact(case, "hearing_fine_reached", **HEARING, individual_business_as="individual") is True
    )


def test_an_unknown_party_leaves_an_amount_between_the_thresholds_open() -> None:
    assert (
        fact(view(party_kind=UNREADABLE, fine=5000), "hearing_fine_reached", **HEARING) == "unknown"
    )


def test_an_unknown_party_does_not_matter_above_both_thresholds() -> None:
    assert fact(view(party_kind=UNREADABLE, fine=20000), "hearing_fine_reached", **HEARING) is True


def test_without_a_configured_amount_no_fine_is_large_or_small() -> None:
    assert fact(view(party_kind="individual", fine=90000), "hearing_fine_reached") == "absent"


def test_an_exclusive_threshold_is_not_reached_by_itself() -> None:
    settings = {**HEARING, "hearing_fine_exclusive": True}
    at, above = (view(party_kind="individual", fine=amount) for amount in (3000, 3001))
    assert (
        fact(at, "hearing_fine_reached", **settings),
        fact(above, "hearing_fine_reached", **settings),
    ) == (
        False,
        True,
    )


def test_the_proposed_fine_counts_when_the_decided_one_is_lower() -> None:
    case = view(party_kind="individual", notice_fine=3000, fine=1000)
    assert fact(case, "hearing_fine_reached", **HEARING) is True


def test_an_unreadable_fine_is_neither_below_nor_above() -> None:
    case = view(party_kind="individual", fine=UNREADABLE)
    assert fact(case, "hearing_fine_reached", **HEARING) == "unreadable"


def test_a_threshold_does_not_reach_back_before_its_own_day() -> None:
    settings = {**HEARING, "hearing_fine_from": date(2021, 6, 9)}
    early, late = (
        view(party_kind="individual", fine=3000, notice_date=day)
        for day in (date(2021, 6, 8), date(2021, 6, 9))
    )
    assert (
        fact(early, "hearing_fine_reached", **settings),
        fact(late, "hearing_fine_reached", **settings),
    ) == (
        "absent",
        True,
    )


def test_confiscation_counts_for_the_hearing_only_where_the_region_says_so() -> None:
    case = view(party_kind="individual", confiscated_gains=3000)
    counted = fact(
        case, "hearing_confiscation_reached", **HEARING, hearing_counts_confiscation=True
    )
    assert (counted, fact(case, "hearing_confiscation_reached", **HEARING)) == (True, "absent")


def test_a_kind_that_the_notice_did_not_propose_is_added() -> None:
    case = view(notice_penalty_kinds=("fine",), penalty_kinds=("fine", "suspend_business"))
    assert fact(case, "kind_added_after_notice") is True


def test_nothing_is_added_to_a_notice_of_which_no_kinds_were_read() -> None:
    case = view(notice_penalty_kinds=UNREADABLE, penalty_kinds=("fine",))
    assert fact(case, "kind_added_after_notice") == "unreadable"


def test_a_closure_is_left_out_by_a_list_that_names_revocation_only() -> None:
    case = view(penalty_kinds=("fine", "suspend_business"))
    assert fact(case, "grave_kind_left_out", collective_kinds=["revoke_license"]) is True


def test_without_a_regional_list_nothing_is_left_out() -> None:
    assert fact(view(penalty_kinds=("suspend_business",)), "grave_kind_left_out") == "absent"
