"""`casecheck show` tells the things of a list in Chinese, part by part."""

import re
from datetime import date, datetime
from decimal import Decimal

import pytest

from casecheck.cli.field_words import FieldWords
from casecheck.model.document import Document
from casecheck.model.field import Field, FieldState, Item
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase import load_rulebase

DOCUMENTS = {
    "d2": Document("d2", "inspection_record", "现场检查笔录", "甲/02.docx", 1, 1, "docx", ())
}


@pytest.fixture(scope="module")
def base() -> RuleBase:
    return load_rulebase()


def told(base: RuleBase, name: str, *items: Item) -> str:
    words = FieldWords(base, DOCUMENTS)
    return words.of(Field(name, items, FieldState.FOUND), base.fields[name])


def test_the_parts_of_a_record_stand_by_their_names(base: RuleBase) -> None:
    record = Item(
        {
            "end": datetime(2023, 2, 11, 11, 10), "document": "d2", "kind": "inspection",
            "officers": ("张卫东", "李晓燕"), "start": None, "signed_officers": 2, "id_shown": True,
        }
    )  # fmt: skip

    assert told(base, "records", record) == (
        "种类 现场检查，所属文书 现场检查笔录，开始时间 无法辨认，结束时间 2023年2月11日11时10分，"
        "承办人 张卫东、李晓燕，签名的执法人员数 2，出示执法证件 是"
    )


def test_several_things_are_numbered_line_by_line(base: RuleBase) -> None:
    first = Item({"for": "decision", "date": date(2023, 4, 26), "signed": True})
    second = Item({"for": "penalty_notice", "date": date(2023, 3, 10), "signed": False})

    assert told(base, "services", first, second) == (
        "①日期 2023年4月26日，签收 是，送达的文书 行政处罚决定书\n"
        "②日期 2023年3月10日，签收 否，送达的文书 行政处罚事先告知书"
    )


def test_more_things_than_there_are_marks_are_numbered_too(base: RuleBase) -> None:
    lines = told(base, "officers", *[Item({"name": "甲"})] * 21).split("\n")

    assert (lines[19], lines[20]) == ("⑳姓名 甲", "（21）姓名 甲")


@pytest.mark.parametrize(
    ("amount", "words"),
    [(Decimal("500.00"), "500元"), (Decimal("200.50"), "200.5元"), (3000, "3000元"), (Decimal(0), "0元")],
)  # fmt: skip
def test_amounts_are_told_in_yuan(base: RuleBase, amount: Decimal | int, words: str) -> None:
    assert (
        told(base, "fees", Item({"item": "听证费", "amount": amount}))
        == f"收费项目 听证费，金额 {words}"
    )


def test_no_inner_word_of_a_paper_or_a_choice_is_shown(base: RuleBase) -> None:
    inner = [*base.documents, *(key for spec in base.fields.values() for key in spec.choices)]
    items = [Item({"title": word}) for word in inner]

    assert re.findall(r"[a-z_]{2,}", told(base, "catalogue_entries", *items)) == []
