"""A label's value: in the line, in the cell beside or below, or run together with it."""

from datetime import date
from decimal import Decimal

import pytest
from form_builders import document, grid
from form_reading import candidate, value

from casecheck.model.document import Document
from casecheck.model.field import FieldState
from casecheck.model.form import Locator

PARTY = Locator(labels=("当事人", "当事人名称"))
FILED = Locator(labels=("立案日期",))
ALSO = ("案由", "性别", "年龄", "住址", "电话", "备注", "法定代表人")
NAME = "长沙市蓝海网吧"

LAYOUTS = {
    "after a colon": document("other", f"当事人：{NAME}"),
    "with a spread label": document("other", f"当 事 人 ： {NAME}"),
    "several pairs in a line": document("other", f"案由：超时经营  当事人：{NAME}  电话：123"),
    "labels between blanks": document("other", f"当事人 {NAME} 电话 1380000"),
    "run together": document("other", f"当事人{NAME}"),
    "on the next line": document("other", "当事人", NAME, "案由", "超时经营"),
    "numbered": document("other", f"一、当事人：{NAME}"),
    "with a note in brackets": document("other", f"当事人（单位或个人）：{NAME}"),
    "on an underline": document("other", f"当事人：__{NAME}____"),
    "in the cell to the right": document("other", grid([["当事人", NAME], ["案由", "超时经营"]])),
    "behind an empty cell": document("other", grid([["当事人", "", NAME]])),
    "in the same cell": document("other", grid([[f"当事人：{NAME}", "案由：超时经营"]])),
    "in the same cell below": document("other", grid([[f"当事人\n{NAME}", "案由\n超时经营"]])),
    "below a row of headings": document(
        "other", grid([["案由", "当事人", "住址"], ["超时经营", NAME, "五一路"]])
    ),
    "beside a vertical label": document("other", grid([["当\n事\n人", NAME]])),
    "beside a label that lost its first sign": document("other", grid([["事    人", NAME]])),
    "beside a merged label": document(
        "other", grid([[("当事人", 2, 1), NAME], ["男"], ["案由", "超时经营"]])
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_the_party_is_found_in_every_layout(layout: Document) -> None:
    assert value(layout, PARTY, also=ALSO) == NAME


NO_LABEL = {
    "prose": document("other", "当事人的行为违反了条例的规定。"),
    "a signature": document("other", "当事人签名：张三"),
    "a longer label": document("other", "当事人住所：五一路"),
}


@pytest.mark.parametrize("layout", NO_LABEL.values(), ids=NO_LABEL.keys())
def test_words_that_only_begin_like_a_label_are_none(layout: Document) -> None:
    assert candidate(layout, PARTY, also=ALSO) is None


def test_a_value_ends_where_the_next_label_begins() -> None:
    line = document("other", "当事人：张某某性别：男 年龄：30")

    assert value(line, PARTY, also=ALSO) == "张某某"


def test_a_blank_date_is_there_but_unreadable() -> None:
    found = candidate(document("other", grid([["立案日期", "    年  月  日"]])), FILED, "date")

    assert found is not None
    assert found.state is FieldState.UNREADABLE
    assert found.evidence[0].text == "年  月  日"


def test_an_empty_place_is_absent_where_the_form_says_so() -> None:
    locator = Locator(labels=("立案日期",), blank="absent")
    found = candidate(document("other", grid([["立案日期", ""]])), locator, "date")

    assert found is not None
    assert (found.state, found.evidence[0].text) == (FieldState.ABSENT, "立案日期")


def test_a_place_that_a_document_must_have_and_has_not_is_unreadable() -> None:
    locator = Locator(labels=("立案日期",), required=True)
    found = candidate(document("other", "没有这样的栏目"), locator, "date")

    assert found is not None
    assert found.state is FieldState.UNREADABLE


def test_the_kind_of_the_field_decides_how_a_value_is_read() -> None:
    form = document(
        "other", grid([["立案日期", "二〇二二年三月一日"], ["金额", "1.5万元"], ["天数", "十五"]])
    )

    assert value(form, FILED, "date") == date(2022, 3, 1)
    assert value(form, Locator(labels=("金额",)), "money") == Decimal(15000)
    assert value(form, Locator(labels=("天数",)), "integer") == 15


def test_the_people_of_a_list_are_counted_without_their_posts() -> None:
    form = document("other", "参加人员：周某某（局长）、孙某某（副局长）、陈某某")

    assert value(form, Locator(labels=("参加人员",), take="count"), "integer") == 3


def test_a_ticked_box_gives_its_option() -> None:
    form = document("other", grid([["类别", "□公民  ☑法人  □其他组织"]]))
    locator = Locator(marks={"公民": "individual", "法人": "legal_person"})

    assert value(form, locator, "choice") == "legal_person"


def test_a_second_pair_without_a_colon_stands_after_a_wide_gap() -> None:
    cover = document("other", "立案日期  2022年1月4日    结案日期  2022年4月3日")

    assert value(cover, Locator(labels=("结案日期",)), "date") == date(2022, 4, 3)


def test_a_name_ends_where_particulars_follow() -> None:
    locator = Locator(labels=("当事人",), take="head")
    for words in ("当事人 某某网吧，个体工商户，住所城东", "当事人：某某网吧；经营者：陆某"):
        assert value(document("decision", words), locator) == "某某网吧"


def test_options_of_which_none_is_ticked_are_no_choice() -> None:
    words = {"简易": "simple", "普通": "ordinary"}
    locator = Locator(labels=("适用程序",), words=words)
    for text, chosen in (
        ("适用程序：□简易程序 □普通程序", None),
        ("适用程序：□简易程序 ☑普通程序", "ordinary"),
        ("适用程序：简易程序", "simple"),
    ):
        assert value(document("filing_approval", text), locator, "choice") == chosen


@pytest.mark.parametrize("remark", ["（个体工商户）", "(个体)", "（个人独资企业）"])
def test_the_kind_of_business_behind_a_name_is_no_part_of_it(remark: str) -> None:
    paper = document("other", f"当事人：南溪市蓝鲸网吧{remark}")
    assert value(paper, Locator(labels=("当事人",))) == "南溪市蓝鲸网吧"
