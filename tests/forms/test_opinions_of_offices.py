"""An opinion may stand behind the office alone, in a cell or within a line of others."""

from datetime import date

import pytest
from form_builders import document, grid
from form_reading import candidate, value

from casecheck.model.document import Document
from casecheck.model.field import FieldState
from casecheck.model.form import Locator

HEAD = ("局长意见", "分管领导审批意见", "机关负责人意见", "支队长意见")
DATE = Locator(opinion=HEAD, take="approval_date")
APPROVED = Locator(opinion=HEAD, take="approved")
NAME = Locator(opinion=HEAD, take="name")
PROPOSED = Locator(opinion=("承办人意见", "办案人员意见"), take="date")

FORMS = {
    "the office in a cell": document(
        "x",
        grid(
            [
                ["承办人", "拟予立案。丁一 何二 2022年5月3日"],
                ["科长", "拟同意。 何三 2022年5月4日"],
                ["局长", "同意立案。 罗四 2022年5月6日"],
            ]
        ),
    ),
    "another word for the opinion": document(
        "x", grid([["支队长审批", "准予立案。\n罗四 2022年5月6日"], ["经办", "丁一"]])
    ),
    "behind the proposal in one line": document(
        "x", "承办人：丁一 何二 2022年5月3日 局长：同意立案 罗四 2022年5月6日"
    ),
    "behind a wide gap, with an addition": document(
        "x",
        "拟制人：丁一 2022年5月3日　　分管领导批示：同意。罗四　2022年5月6日　科长：拟同意 何三",
    ),
    "after a full stop": document(
        "x", "当事人已书面陈述。局长（签批）：同意按建议办理。罗四　2022年5月6日"
    ),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_the_office_alone_labels_the_opinion(form: Document) -> None:
    read = (value(form, DATE, "date"), value(form, NAME), value(form, APPROVED, "flag"))

    assert read == (date(2022, 5, 6), "罗四", True)


def test_a_proposal_under_the_office_has_its_own_date() -> None:
    form = document("x", grid([["办案人员：", "申请结案。 丁一 何二 2022年7月1日"]]))

    assert value(form, PROPOSED, "date") == date(2022, 7, 1)


@pytest.mark.parametrize(
    "form",
    [
        document("x", grid([["局长意见", "不同意立案。\n局长：罗四 2022年5月6日"]])),
        document("x", grid([["分管领导", "不同意，退回补充调查。罗四 2022年5月6日"]])),
    ],
)
def test_the_office_that_signs_a_refusal_approves_nothing(form: Document) -> None:
    found = candidate(form, DATE, "date")

    assert found is not None
    assert (value(form, APPROVED, "flag"), found.state) == (False, FieldState.ABSENT)


@pytest.mark.parametrize(
    "form",
    [
        document("x", "局长：", "你局移送的材料收悉，现将核查情况报告如下。", "2022年5月6日"),
        document("x", grid([["机关负责人", "罗四"], ["联系电话", "88112233"]])),
        document("x", "主持人由分管领导担任，局长：罗四，2022年5月6日"),
    ],
    ids=["somebody is addressed", "a name in a form", "the names of a meeting"],
)
def test_an_office_without_a_decision_is_no_opinion(form: Document) -> None:
    assert candidate(form, DATE, "date") is None
