from datetime import date
from decimal import Decimal

import pytest
from case_builders import context, denied, differing, fact, items, view

from casecheck.facts.build import build_sheets
from casecheck.model.fact import Fact
from casecheck.model.field import Item


def told(**parts: object) -> Item:
    return Item(parts)  # type: ignore[arg-type]


def service(**parts: object) -> dict[str, Fact]:
    case = view(
        "decision",
        "service_receipt",
        decision_date=date(2022, 5, 10),
        notice_date=date(2022, 4, 20),
        hearing_notice_date=date(2022, 4, 22),
        services=items(parts),
    )
    (sheet,) = (one for one in build_sheets(case, context()) if one.about == "service")
    return dict(sheet.facts)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("清河县人民政府", "government"),
        ("清河县人民政府或者清河市文化和旅游局", "department"),
        ("清河市文化广电和旅游局", "department"),
        ("上一级主管部门", "department"),
        ("清河县人民政府（清河县司法局）", "government"),
        ("清河县人民政府行政复议局", "government"),
        ("呼和浩特市人民政府", "government"),
        ("清河县司法局", "office"),
        ("有关机关", "unclear"),
    ],
)
def test_the_review_body_is_a_government_and_never_a_department(body: str, kind: str) -> None:
    assert fact(view("decision", review_told=told(days=60, body=body)), "review_body_kind") == kind


def test_a_remedy_of_which_nothing_was_read_is_not_told() -> None:
    assert fact(view("decision"), "review_is_told") is False
    assert fact(view("decision", review_told=told(days=60)), "review_is_told") is True
    assert fact(view("decision", unread=True), "review_is_told") == "unknown"


def test_a_decision_is_blamed_only_for_what_was_looked_for_in_it() -> None:
    assert fact(view("decision", decision_states_agency=False), "contents_read") is False
    assert (
        fact(
            view("decision", decision_states_agency=denied("decision_states_agency")),
            "contents_read",
        )
        is True
    )
    assert fact(view("decision", decision_states_facts=True), "contents_read") is True


def test_a_seal_is_missed_only_where_a_paper_says_so_in_words() -> None:
    assert fact(view("decision", decision_sealed=False), "seal_denied") is False
    assert fact(view("decision", decision_sealed=denied("decision_sealed")), "seal_denied") is True


def test_papers_differ_when_a_field_is_in_conflict() -> None:
    assert fact(view("decision", fine=differing("fine", Decimal(5000))), "fine_differs") is True
    assert fact(view("decision", fine=5000), "fine_differs") is False


@pytest.mark.parametrize(
    ("paper", "day"),
    [
        ("行政处罚决定书", date(2022, 5, 10)),
        ("行政处罚事先告知书", date(2022, 4, 20)),
        ("行政处罚听证告知书", date(2022, 4, 22)),
        ("责令改正通知书", None),
    ],
)
def test_a_receipt_of_service_is_dated_against_its_own_paper(paper: str, day: date | None) -> None:
    assert service(document=paper)["served_paper_date"].value == day


def test_a_blank_place_for_a_signature_is_told_from_a_paper_without_one() -> None:
    blank = service(document="行政处罚决定书", method="直接送达", signed=False, server="")
    own_signature = service(document="行政处罚决定书", signer="李明", signed=True)
    left = service(document="行政处罚决定书", method="留置送达", signed=False, server="王强")

    names = ("service_signer_missing", "service_server_missing")
    assert [
        [receipt[name].value for name in names] for receipt in (blank, own_signature, left)
    ] == [
        [True, True],
        [False, False],
        [False, False],
    ]


def test_a_notice_is_unproved_when_every_receipt_names_another_paper() -> None:
    receipts = items({"document": "行政处罚决定书"})
    both = items({"document": "行政处罚事先告知书、行政处罚决定书"})
    unnamed = items({"document": "行政处罚决定书"}, {"date": date(2022, 5, 1)})
    papers = ("decision", "penalty_notice", "service_receipt")

    missing = [
        fact(view(*papers, services=receipts), "notice_receipt_missing"),
        fact(view(*papers, services=both), "notice_receipt_missing"),
        fact(view(*papers, services=unnamed), "notice_receipt_missing"),
        fact(view(*papers, services=receipts, statement_waived=True), "notice_receipt_missing"),
    ]
    assert missing == [True, False, False, False]


def listed(*titles: str) -> tuple[Item, ...]:
    return items(*({"title": title} for title in titles))


def test_the_catalogue_is_compared_by_titles_and_what_it_does_not_name_clearly_is_left_alone() -> (
    None
):
    entries = listed(
        "立案审批表", "听证笔录", "现场照片", "其他材料", "行政处罚事先告知书及送达回证"
    )
    case = view(
        "catalogue",
        "filing_approval",
        "penalty_notice",
        "service_receipt",
        catalogue_entries=entries,
    )

    assert fact(case, "catalogue_missing") == "听证笔录"
    assert fact(case, "catalogue_unlisted") == "absent"


def test_a_paper_that_the_catalogue_does_not_name_is_told_by_its_usual_title() -> None:
    case = view(
        "catalogue", "filing_approval", "closing_report", catalogue_entries=listed("立案审批表")
    )
    assert fact(case, "catalogue_unlisted") == "结案审批表（报告）"
