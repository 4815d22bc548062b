"""Receipts of service: who signed as what, who saw a paper left, whether a letter came."""

from collections.abc import Callable
from datetime import date

import pytest
from conftest import Reading, paper

Read = Callable[..., Reading]
Rows = list[list[str]]

HEAD: Rows = [
    ["受送达人", "蓝海网络会所"],
    ["送达文书名称及文号", "《行政处罚决定书》（清文罚字〔2022〕第12号）"],
    ["送达时间", "2022年5月7日"],
]


def served(read: Read, *rows: list[str], below: str = "") -> dict[str, object]:
    got = read(paper("service_receipt", [*HEAD, *rows], below))
    items = got.items("services")
    assert len(items) == 1
    return items[0]


@pytest.mark.parametrize(
    ("rows", "relation"),
    [
        ([["收件人签名", "王芳"], ["代收人与受送达人关系", "夫妻，同住"]], "夫妻,同住"),
        ([["受送达人签名或盖章", "王芳（妻子）"]], "妻子"),
        ([["签收人", "张强"], ["备注", "由楼上邻居代为签收"]], "邻居"),
        ([["收件人签名", "张强"], ["签收人身份", "收银员"]], "收银员"),
        ([["收件人签名", "张强"]], None),
        ([["收件人签名", "张强"], ["代收人与受送达人关系", ""]], None),
    ],
)
def test_what_the_signer_is_to_the_party(read: Read, rows: Rows, relation: str | None) -> None:
    item = served(read, ["送达方式", "直接送达"], *rows)
    assert item.get("relation") == relation


@pytest.mark.parametrize(
    ("rows", "below", "witness", "recorded"),
    [
        ([["见证人签名", "城关社区 卢秀兰"]], "", "城关社区卢秀兰", None),
        ([["见证人", ""]], "", "", None),
        ([["见证人签名", "年  月  日"]], "", "", None),
        ([["备注", "当事人拒收，在居委会工作人员见证下留置"]], "", "载明有人见证", None),
        ([["备注", "当事人拒收，留置于营业场所前台，执法记录仪全程录像"]], "", None, True),
        ([["备注", "☑拍照 □录像"]], "", None, True),
        ([["备注", "□拍照 □录像"]], "", None, None),
        ([["备注", "当事人拒收，未能拍照"]], "", None, None),
        ([["备注", "当事人拒收"]], "附：现场照片两张", None, True),
    ],
)
def test_who_saw_that_a_paper_was_left(
    read: Read, rows: Rows, below: str, witness: str | None, recorded: object
) -> None:
    item = served(read, ["送达方式", "留置送达"], ["收件人签名", "拒绝签收"], *rows, below=below)
    assert (item.get("witness"), item.get("recorded")) == (witness, recorded)


@pytest.mark.parametrize(
    ("remark", "delivered", "returned"),
    [
        ("EMS单号1033445566，5月9日妥投", True, None),
        ("挂号信，邮件回执附后，5月9日由前台签收", True, None),
        ("邮件因地址不详被退回", None, True),
        ("EMS单号1033445566", None, None),
    ],
)
def test_whether_a_letter_came(
    read: Read, remark: str, delivered: object, returned: object
) -> None:
    item = served(read, ["送达方式", "邮寄送达"], ["收件人签名", ""], ["备注", remark])
    assert (item.get("delivered"), item.get("returned")) == (delivered, returned)


def test_a_receipt_for_a_reminder_gives_the_day_of_its_service(read: Read) -> None:
    got = read(
        paper(
            "service_receipt",
            [
                ["送达文书名称及文号", "《履行行政处罚决定催告书》（清文催字〔2022〕第2号）"],
                ["送达日期", "2022年9月13日"],
                ["收件人签名", "李明"],
            ],
        )
    )
    assert got.value("reminder_service_date") == date(2022, 9, 13)


def test_agents_of_the_party_are_named_wherever_a_paper_tells_of_them(read: Read) -> None:
    got = read(
        paper("other", "授权委托书\n委托人：蓝海网络会所\n受委托人：张强，男，1980年生"),
        paper("statement_record", "陈述人委托刘敏作为本案代理人。", id="d2"),
    )
    assert got.value("party_agents") == "张强、刘敏"


@pytest.mark.parametrize(
    ("cell", "method"),
    [
        ("□直接送达 ☑邮寄送达 □留置送达", "邮寄送达"),
        ("直接送达□ 邮寄送达□ 留置送达☑", "留置送达"),
        ("直接（ ）邮寄（√）留置（ ）", "邮寄"),
        ("直接送达√", "直接送达"),
        ("□直接送达 □邮寄送达", None),
    ],
)
def test_the_way_that_is_ticked(read: Read, cell: str, method: str | None) -> None:
    assert served(read, ["送达方式", cell], ["收件人签名", "李明"])["method"] == method


def test_the_name_of_a_video_shop_is_no_recording(read: Read) -> None:
    got = read(
        paper(
            "service_receipt",
            [
                ["受送达人", "鑫鑫音像店"],
                ["送达文书名称及文号", "行政处罚决定书"],
                ["送达方式", "留置送达"],
                ["受送达人签名或盖章", ""],
                ["见证人", ""],
                ["备注", "受送达人拒绝签收"],
            ],
        )
    )
    assert "recorded" not in got.items("services")[0]


@pytest.mark.parametrize(
    ("rows", "left_on"),
    [
        ([["收件人签名", ""], ["拒收事由和日期", "拒绝签收，2022年5月8日"]], date(2022, 5, 8)),
        ([["收件人签名", "拒绝签收。见证人：周平 2022年5月8日"]], date(2022, 5, 8)),
        ([["收件人签名", "拒签"], ["备注", "2022年5月7日电话联系，5月8日留置"]], None),
        ([["收件人签名", "王芳"], ["备注", "2022年5月8日归还"]], None),
    ],
)
def test_a_refused_paper_was_left_on_the_day_of_the_refusal(
    read: Read, rows: Rows, left_on: date | None
) -> None:
    undated = [*HEAD[:2], ["送达方式", "直接送达"], *rows]
    item = read(paper("service_receipt", undated)).items("services")[0]

    assert item.get("date") == left_on


@pytest.mark.parametrize("label", ["代收人及代收理由：", "备注:", "不能送达的理由 ："])
def test_a_label_below_the_paper_is_no_other_paper(read: Read, label: str) -> None:
    rows = [
        ["送达文书名称", "送达时间", "受送达人签名"],
        ["《行政处罚决定书》", "2022年5月7日", "王芳"],
        [label, "", ""],
    ]
    in_table = read(paper("service_receipt", rows, "")).items("services")
    in_one_cell = read(
        paper("service_receipt", [["送达文书名称", f"《行政处罚决定书》\n{label}"]], "")
    ).items("services")

    assert [item.get("document") for item in in_table] == ["行政处罚决定书"]
    assert [item.get("document") for item in in_one_cell] == ["行政处罚决定书"]
