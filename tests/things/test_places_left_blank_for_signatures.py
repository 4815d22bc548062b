"""A place for a signature that stands blank is not filled by what happens to stand beside it."""

from collections.abc import Callable

import pytest
from conftest import Reading, paper

Read = Callable[..., Reading]
SPOKEN = "调查人员提出违法事实、证据和处罚建议；当事人陈述了意见，双方进行了质证和辩论，当事人作了最后陈述。"
DECIDED = (
    "云溪县文化广电旅游局\n当场行政处罚决定书\n（云）当罚〔2025〕4号\n当事人：云溪县渡口网吧\n"
    "2025年3月5日，执法人员检查发现当事人未悬挂许可证，告知了陈述、申辩的权利，决定当场给予警告，罚款人民币100元。\n"
)
FOOT = "云溪县文化广电旅游局\n2025年3月5日"


def hearing(*signatures: str) -> Reading | object:
    rows = [
        ["听证时间", "2023年6月29日", "听证地点", "会议室"],
        ["听证记录", SPOKEN, "记录人", "吴霞"],
        list(signatures),
    ]
    return paper("hearing_record", "云溪县文化局\n听证笔录", rows)


@pytest.mark.parametrize(
    ("signatures", "lacks"),
    [
        (("当事人签名", "", "听证主持人签名", "何静"), "当事人签名"),
        (("当事人签名", "", "调查人员签字或盖章", "张三"), "当事人签名"),
        (("当事人签名", "万里红", "听证主持人签名", "何静"), None),
        (("当事人签名", "拒绝签名", "听证主持人签名", "何静"), None),
    ],
)
def test_the_label_of_another_signature_is_no_signature(
    read: Read, signatures: tuple[str, ...], lacks: str | None
) -> None:
    assert read(hearing(*signatures)).value("hearing_record_lacks") == lacks


def test_who_took_part_has_not_signed_by_it(read: Read) -> None:
    rows = [
        ["主持人", "周立平", "记录人", "吴霞"],
        ["参加人员", "周立平（局长）、孙海涛（副局长）", "讨论时间", "2023年7月5日"],
        ["讨论情况", "参加人员逐一发言，对事实、证据没有异议，一致同意承办人的意见。", "", ""],
        ["讨论结论", "一致同意罚款60000元。", "", ""],
        ["参加人员签名", "", "", ""],
    ]
    record = paper("collective_discussion", "云溪县文化局\n案件集体讨论记录", rows)

    assert read(record).value("collective_record_lacks") == "签名"


@pytest.mark.parametrize(
    ("foot", "lacks"),
    [
        (f"执法人员签名：张三、李四\n当事人签收：\n{FOOT}", "当事人签收"),
        (f"执法人员签名：张三、李四\n当事人签收：\n备案情况：\n{FOOT}", "当事人签收"),
        (f"备案情况：\n执法人员签名：\n当事人签收：邱水根\n{FOOT}", "执法人员签名、备案记录"),
        (f"执法人员签名：张三、李四\n当事人签收：\n邱水根 2025年3月5日\n{FOOT}", None),
    ],
)
def test_the_next_field_and_the_agency_are_no_signatures(
    read: Read, foot: str, lacks: str | None
) -> None:
    got = read(paper("on_the_spot_decision", DECIDED + foot))

    assert got.value("on_the_spot_lacks") == lacks
    assert bool(got.items("services")) is ("邱水根" in foot)


@pytest.mark.parametrize(
    ("words", "notes"),
    [
        ("上述行为违反了《条例》第十三条的规定。\n本机关决定对当事人从重处罚。", None),
        ("依法从重处罚，罚款80000元。", None),
        ("当事人一年内再次违法。\n本机关决定对其从重处罚。", "当事人一年内再次违法"),
        ("当事人家庭困难，主动整改。\n本局决定对当事人从轻处罚。", "当事人家庭困难，主动整改"),
    ],
)
def test_the_measure_itself_is_no_reason_for_it(read: Read, words: str, notes: str | None) -> None:
    got = read(paper("decision", words)).value("discretion_notes")

    assert (got and str(got)[: len(notes or "")]) == notes
