from datetime import date

import pytest
from case_builders import TODAY, UNREADABLE, context, denied, fact, items, view

from casecheck.facts.officers import record_facts
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Evidence, Field, FieldState, Item
from casecheck.model.place import ParagraphPlace

BUREAU = "云溪县文化广电旅游局"


@pytest.mark.parametrize(
    ("agency", "attendees", "answer"),
    [
        (BUREAU, "甲一（局长）、乙二（副局长）、丙三（执法大队大队长）", True),
        (BUREAU, "甲一（副局长）、乙二", True),
        (BUREAU, "甲一（党组成员）、乙二（科员）", True),
        (BUREAU, "甲一（执法大队大队长）、乙二（执法人员）", False),
        (BUREAU, "甲一（办公室主任）；乙二（法规股股长）", False),
        (BUREAU, "甲一、乙二、丙三", "absent"),
        (BUREAU, "甲一（大队长）、乙二", "absent"),
        ("云溪县文化市场综合行政执法大队", "甲一（大队长）、乙二（执法人员）", True),
        ("某某单位", "甲一（大队长）、乙二（执法人员）", "absent"),
    ],
)
def test_a_head_is_known_by_title_within_the_own_agency(
    agency: str, attendees: str, answer: object
) -> None:
    case = view("collective_discussion", agency=agency, collective_attendee_names=attendees)
    assert fact(case, "collective_head_attended") == answer


def test_the_profile_may_name_the_heads() -> None:
    case = view("collective_discussion", agency=BUREAU, collective_attendee_names="甲一、乙二")
    assert fact(case, "collective_head_attended", heads=["乙二"]) is True


def test_words_on_paper_that_no_head_took_part_count() -> None:
    case = view("collective_discussion", collective_head_present=denied("collective_head_present"))
    assert fact(case, "collective_head_attended") is False


def test_a_flag_of_which_nothing_was_read_does_not_deny() -> None:
    case = view("collective_discussion", collective_head_present=False)
    assert fact(case, "collective_head_attended") == "absent"


def test_an_approval_form_of_which_nothing_was_read_proves_nothing() -> None:
    assert (
        fact(view("handling_approval", head_approval=False), "decision_approved_by_head")
        == "absent"
    )


def test_an_approval_form_left_blank_shows_that_nobody_approved() -> None:
    case = view("handling_approval", head_approval=denied("head_approval"))
    assert fact(case, "decision_approved_by_head") is False


def test_without_any_approval_paper_nobody_approved() -> None:
    assert fact(view("investigation_report", "decision"), "decision_approved_by_head") is False


def test_an_unread_file_may_hold_the_approval() -> None:
    assert fact(view("decision", unread=True), "decision_approved_by_head") == "unknown"


def test_a_head_in_the_discussion_approves() -> None:
    case = view("collective_discussion", agency=BUREAU, collective_attendee_names="甲一（局长）")
    assert fact(case, "decision_approved_by_head") is True


def test_a_discussion_without_head_approves_nothing() -> None:
    case = view("collective_discussion", agency=BUREAU, collective_attendee_names="甲一（股长）")
    assert fact(case, "decision_approved_by_head") is False


@pytest.mark.parametrize(
    ("approved", "answer"),
    [(denied("filing_approved"), True), (False, False), (True, False), (UNREADABLE, "unreadable")],
)
def test_a_filing_is_refused_only_by_words_on_paper(approved: object, answer: object) -> None:
    assert (
        fact(view("filing_approval", filing_approved=approved), "filing_refused_or_blank") == answer
    )


def register(**entry: object) -> dict[str, object]:
    return {"officer_register": [{"name": "甲一", **entry}]}


def test_an_officer_who_is_not_on_the_register_has_no_certificate() -> None:
    case = view(decision_date=TODAY, officers=items({"name": "甲一"}, {"name": "乙二"}))
    assert fact(case, "officers_without_certificate", **register()) == "乙二"


@pytest.mark.parametrize(
    ("until", "lacking"), [(date(2022, 3, 1), "absent"), (date(2022, 2, 28), "甲一")]
)
def test_a_certificate_must_be_valid_on_the_day_of_the_inspection(
    until: object, lacking: object
) -> None:
    case = view(inspection_date=date(2022, 3, 1), officers=items({"name": "甲一"}))
    assert fact(case, "officers_without_certificate", **register(valid_until=until)) == lacking


def test_without_a_register_nobody_lacks_a_certificate() -> None:
    case = view(decision_date=TODAY, officers=items({"name": "甲一"}))
    assert fact(case, "officers_without_certificate") == "absent"


def test_a_masked_name_cannot_be_looked_up() -> None:
    case = view(decision_date=TODAY, officers=items({"name": "乙**"}, {"name": "丙某"}))
    assert fact(case, "officers_without_certificate", **register()) == "absent"


def single(officers: tuple[str, ...], signed: Fact) -> object:
    told = record_facts(Item({"officers": officers}), {"signed_officers": signed}, context())
    found = told["single_officer"]
    return found.value if found.state is FactState.FOUND else found.state.value


@pytest.mark.parametrize(
    ("officers", "signed", "answer"),
    [
        (("甲",), Fact(FactState.FOUND, 1), True),
        (("甲",), ABSENT, "unreadable"),
        (("甲",), Fact(FactState.FOUND, 2), False),
        (("甲", "乙"), Fact(FactState.FOUND, 1), False),
        (("甲",), Fact(FactState.UNREADABLE), "unreadable"),
        ((), Fact(FactState.FOUND, 1), "absent"),
    ],
)
def test_one_officer_alone_is_one_named_and_no_second_signature(
    officers: object, signed: object, answer: object
) -> None:
    assert single(officers, signed) == answer


def words_of_a_head(text: str) -> Field:
    place = Evidence("d1", ParagraphPlace(1, 2), text)
    return Field("collective_head_present", value=True, state=FieldState.FOUND, evidence=(place,))


@pytest.mark.parametrize(
    ("words", "answer"), [("主持人：局长甲一", True), ("参加人员：乙二（执法大队大队长", False)]
)
def test_words_of_the_record_count_only_with_a_title_of_the_own_agency(
    words: str, answer: object
) -> None:
    case = view(
        "collective_discussion",
        agency=BUREAU,
        collective_attendee_names="乙二（执法大队大队长）、丙三（执法人员）",
        collective_head_present=words_of_a_head(words),
    )
    assert fact(case, "collective_head_attended") == answer


def test_words_of_the_record_count_where_the_attendees_have_no_titles() -> None:
    case = view(
        "collective_discussion",
        agency=BUREAU,
        collective_attendee_names="乙二、丙三",
        collective_head_present=words_of_a_head("负责人参加"),
    )
    assert fact(case, "collective_head_attended") is True
