"""What records leave open: blank cells of their forms, signatures, changes nobody confirmed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from conftest import Reading, paper

from casecheck.model.document import Document

Read = Callable[..., Reading]
OPEN = ("blanks", "only_start", "unsigned", "refused", "unconfirmed")


def open_parts(read: Read, document: Document) -> dict[str, object]:
    record = read(document).items("records")[0]
    return {name: record[name] for name in OPEN if name in record}


def drawn(document: Document) -> Document:
    return replace(document, pages=tuple(replace(page, drawn=True) for page in document.pages))


FULL = [
    ["检查时间", "2022年3月1日9时00分至9时40分"],
    ["检查地点", "清江县新街8号"],
    ["被检查人", "清江县蓝天网吧"],
    ["检查人员", "张三、李四"],
    ["记录人", "李四"],
    ["被检查人签名", "王五"],
    ["检查人员签名", "张三、李四"],
]


def form(**changes: str) -> list[list[str]]:
    return [[label, changes.get(label, value)] for label, value in FULL]


def test_a_record_that_is_filled_in_leaves_nothing_open(read: Read) -> None:
    assert open_parts(read, paper("inspection_record", FULL)) == {}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"检查地点": ""}, {"blanks": "地点"}),
        ({"记录人": "____"}, {"blanks": "记录人"}),
        ({"被检查人": " "}, {"blanks": "被检查（询问）人"}),
        ({"检查时间": "年  月  日  时  分至  时  分"}, {"blanks": "起止时间"}),
        ({"检查时间": "2022年3月1日9时00分至    时    分"}, {"blanks": "结束时间"}),
        ({"检查时间": "2022年3月1日9时00分"}, {"only_start": True}),
        ({"检查地点": "", "记录人": ""}, {"blanks": "地点、记录人"}),
        ({"被检查人签名": ""}, {"unsigned": "被检查人签名"}),
        ({"检查人员签名": "    年  月  日"}, {"unsigned": "检查人员签名"}),
    ],
)
def test_what_a_form_leaves_blank_is_named(
    read: Read, changes: dict[str, str], expected: dict[str, object]
) -> None:
    assert open_parts(read, paper("inspection_record", form(**changes))) == expected


def test_what_stands_blank_on_a_page_with_pictures_was_not_read(read: Read) -> None:
    record = drawn(paper("inspection_record", form(检查地点="", 被检查人签名="")))

    assert open_parts(read, record) == {"blanks": None, "unsigned": None}


INQUIRY = """
询 问 笔 录
时间：2022年3月2日14时30分至15时10分    地点：本局205室
被询问人：赵六    性别：男
询问人：张三、李四    记录人：李四
问：你店营业到几点？
答：营业到凌晨一点。
{end}
"""


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("被询问人（签名）：赵六\n询问人（签名）：张三    记录人（签名）：李四", {}),
        (
            "被询问人（签名）：\n询问人（签名）：张三    记录人（签名）：李四",
            {"unsigned": "被询问人(签名)"},
        ),
        (
            "被询问人签字：赵六\n询问人签字：张三    记录人签字：        ",
            {"unsigned": "记录人签字"},
        ),
        (
            "被询问人（签名或盖章）：          年  月  日\n询问人（签名）：张三",
            {"unsigned": "被询问人(签名或盖章)"},
        ),
        ("以上笔录看过，与我说的一致。赵六\n被询问人签名：\n询问人签名：张三", {}),
        ("被询问人签名：\n（赵六看过笔录后拒绝签名）\n询问人签名：张三", {"refused": True}),
        ("被询问人签名：赵六\n询问人签名：张三\n第三行修改处未捺印。", {"unconfirmed": True}),
    ],
)
def test_signatures_at_the_end_of_an_inquiry(
    read: Read, end: str, expected: dict[str, object]
) -> None:
    assert open_parts(read, paper("inquiry_record", INQUIRY.format(end=end))) == expected


def test_a_page_foot_without_signature_counts_less_than_the_last_page(read: Read) -> None:
    text = INQUIRY.format(end="被询问人签名：\n答：没有了。\n被询问人签名：赵六\n询问人签名：张三")

    assert open_parts(read, paper("inquiry_record", text)) == {}
