"""An opinion cell holds words, a signature and a date; only the head's counts as approval."""

from datetime import date

import pytest
from form_builders import document, grid
from form_reading import candidate, fields, value

from casecheck.model.document import Document
from casecheck.model.field import FieldState
from casecheck.model.form import Locator

HEAD = ("负责人意见", "机关负责人审批意见", "领导意见")
ALSO = ("签字", "日期", "签名", "备注")
APPROVED_ON = Locator(opinion=HEAD, take="approval_date")
APPROVED = Locator(opinion=HEAD, take="approved")
NAME = Locator(opinion=HEAD, take="name")

FORMS = {
    "three opinions in rows": document(
        "x",
        grid(
            [
                ["承办人意见", "建议立案。\n王五 2022年2月26日"],
                ["承办机构意见", "拟同意。\n李四\n2022年2月27日"],
                ["负责人意见", "同意立案。\n签名：张某某\n2022年3月1日"],
            ]
        ),
    ),
    "a vertical label over two rows": document(
        "x",
        grid(
            [
                [("负\n责\n人\n意\n见", 2, 1), "同意立案调查，2月20日前的材料补齐。"],
                ["张某某   2022年3月1日"],
            ]
        ),
    ),
    "signature and date in cells of their own": document(
        "x",
        grid([[("负责人意见", 2, 1), ("同意", 1, 4)], ["签名", "张某某", "日期", "2022.3.1"]]),
    ),
    "label and opinion in one cell": document(
        "x", grid([["机关负责人审批意见：\n同意立案。\n    签字：张某某\n   2022年3月1日"]])
    ),
    "two opinions in one cell": document(
        "x",
        grid([["承办人意见：建议立案。王五 2022年2月27日\n领导意见：同意。张某某 2022年3月1日"]]),
    ),
    "below a row of headings": document(
        "x",
        grid(
            [
                ["承办人意见", "签字", "日期"],
                ["拟立案", "王五", "2022.2.27"],
                ["负责人意见", "签字", "日期"],
                ["同意立案", "张某某", "2022.3.1"],
            ]
        ),
    ),
    "running text": document(
        "x",
        "承办机构意见：拟同意。李四 2022年2月27日",
        "负责人意见：",
        "同意立案，请抓紧办理2月20日的举报。",
        "张某某",
        "2022年3月1日",
        "备注：无",
    ),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_the_head_approves_with_name_and_date(form: Document) -> None:
    read = (
        value(form, APPROVED_ON, "date", ALSO),
        value(form, NAME, also=ALSO),
        value(form, APPROVED, "flag", ALSO),
    )

    assert read == (date(2022, 3, 1), "张某某", True)


def test_a_refusal_has_no_date_of_approval() -> None:
    form = document("x", grid([["负责人意见", "不同意立案。张某某 2022年3月1日"]]))
    found = candidate(form, APPROVED_ON, "date")

    assert found is not None
    assert found.state is FieldState.ABSENT
    assert value(form, APPROVED, "flag") is False


def test_an_opinion_left_blank_is_unreadable() -> None:
    form = document("x", grid([["负责人意见", "签名：        年   月   日"]]))

    for locator, kind in ((APPROVED_ON, "date"), (APPROVED, "flag")):
        found = candidate(form, locator, kind)
        assert found is not None
        assert (found.state, found.value) == (FieldState.UNREADABLE, None)


def test_a_signed_opinion_with_a_blank_date_has_no_date_but_approves() -> None:
    form = document("x", grid([["负责人意见", "同意。签名：张某某    年  月  日"]]))
    found = candidate(form, APPROVED_ON, "date")

    assert found is not None
    assert found.state is FieldState.UNREADABLE
    assert value(form, APPROVED, "flag") is True


def test_the_section_head_is_not_the_head() -> None:
    form = document("x", "承办机构负责人意见：同意。李四 2022年2月27日")

    assert candidate(form, APPROVED_ON, "date") is None


def test_a_form_of_the_source_in_which_the_filing_is_approved_approves_it() -> None:
    form = ("受案登记表", "承办人意见：建议立案。 刘某", "负责人意见：同意立案。 孙某 2023年3月8日")
    asked = ("受案登记表", "承办人意见：建议立案。 刘某", "是否立案：")

    assert fields(document("case_source", *form))["filing_approved"].value is True
    assert fields(document("case_source", *asked))["filing_approved"].value is not True
