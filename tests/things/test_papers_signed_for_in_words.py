"""What the party writes on a notice or decision when it came, in many words."""

from collections.abc import Callable
from datetime import date

import pytest
from conftest import Reading, paper

Read = Callable[..., Reading]
NOTICE = "行政处罚事先告知书\n清河县书屋：拟罚款2000元。\n清河县文化局（印章）　2024年4月2日"


@pytest.mark.parametrize(
    "line",
    [
        "收到。　于是之　2024年4月3日",
        "已收到。于是之（负责人） 2024年4月3日",
        "本告知书已收悉，无异议。 于是之　2024.4.3",
        "告知书收到　于是之　二〇二四年四月三日",
        "今收到告知书。于是之　2024年4月3日　送达人：何必　柳青",
        "送达签收：于是之　2024年4月3日",
        "当事人（签收）：于是之　2024年4月3日",
        "执法人员（签名）：何必　柳青　　被送达人（签名）：于是之　2024年4月3日",
        "收件人签名及日期：于是之　2024年4月3日",
        "领收人：于是之　2024年4月3日",
    ],
)
def test_a_name_and_a_day_behind_words_of_receipt_prove_the_service(read: Read, line: str) -> None:
    got = read(paper("penalty_notice", f"{NOTICE}\n{line}"))
    items = [{k: one.get(k) for k in ("signer", "date", "signed")} for one in got.items("services")]

    assert (got.value("notice_service_date"), [one["signed"] for one in items]) == (
        date(2024, 4, 3),
        [True],
    )
    assert str(items[0]["signer"]).startswith("于是之")


@pytest.mark.parametrize(
    "line",
    [
        "本局未收到　于是之　2024年4月3日",
        "请收到后签名　于是之　2024年4月3日",
        "2024年4月3日本局收到于是之的申请。",
        "收到。",
        "收到。　　　　年　月　日",
        "自收到之日起五日内可以申辩。清河县文化局　2024年4月3日",
    ],
)
def test_other_words_prove_no_service(read: Read, line: str) -> None:
    got = read(paper("penalty_notice", f"{NOTICE}\n{line}"))

    assert got.value("notice_service_date") is None


@pytest.mark.parametrize(
    "label",
    ["收件人签名及日期", "受送达人签名和日期", "签收人签字及时间", "受送达人（签名）及签收日期"],
)
def test_a_cell_for_signature_and_day_is_read_as_both(read: Read, label: str) -> None:
    rows = [
        ["送达文书", "行政处罚决定书（清文罚字〔2024〕3号）"],
        ["送达方式", "直接送达"],
        [label, "于是之（经营者）　2024年5月6日"],
        ["送达人", "何必　柳青"],
    ]
    got = read(paper("service_receipt", rows))

    assert (got.value("service_date"), got.value("service_signed")) == (date(2024, 5, 6), True)


def test_brackets_of_a_value_do_not_fall_to_the_next_label(read: Read) -> None:
    line = (
        "送达文书：行政处罚决定书　送达方式：电子送达（以短信发至于是之）　送达日期：2024年5月6日"
    )
    got = read(paper("service_receipt", line))

    assert got.value("service_method") == "电子送达(以短信发至于是之)"
