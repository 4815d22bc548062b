"""Words of whole files that were once misread: sentences for names, counted goods, statements."""

from collections.abc import Callable
from datetime import date

import pytest
from conftest import Reading, paper

Read = Callable[..., Reading]


def test_a_sentence_behind_the_word_officers_gives_no_names(read: Read) -> None:
    record = paper(
        "inspection_record",
        [
            ["检查人", "张卫东（执法证号：17060012031）"],
            [
                "检查情况",
                "执法人员出示了执法证件，在303包厢发现2名身着校服的消费者，经核实均未满18周岁。",
            ],
        ],
    )

    assert [one["name"] for one in read(record).items("officers")] == ["张卫东"]


@pytest.mark.parametrize("goods", ["放映机2台", "条幅三幅", "投影幕布1块", "账册四本"])
def test_things_that_are_counted_are_goods(read: Read, goods: str) -> None:
    decided = paper("decision", f"本机关决定：1.没收违法所得56000元；2.没收{goods}。")

    assert read(decided).value("penalty_kinds") == ("confiscate_gains", "confiscate_goods")


def test_gains_alone_are_no_goods(read: Read) -> None:
    decided = paper("decision", "本机关决定：没收违法所得人民币伍万陆仟元整（￥56000.00）。")

    assert read(decided).value("penalty_kinds") == ("confiscate_gains",)


def test_the_same_regulation_is_the_one_cited_before(read: Read) -> None:
    report = paper(
        "investigation_report",
        "另查明，当事人曾于2025年3月10日被本局依据《营业性演出管理条例》第四十四条处以罚款，2025年9月2日又因同类行为被本局"
        "依据同一条例处以罚款。",
    )

    told = [(one["date"], one["instrument"]) for one in read(report).items("earlier_penalties")]
    assert told == [
        (date(2025, 3, 10), "营业性演出管理条例"),
        (date(2025, 9, 2), "营业性演出管理条例"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "甲书店、乙文具店、丙林书社三家均摆放销售盗版图书",
        "甲书店、乙文具店、丙林书社都销售盗版图书",
    ],
)
def test_others_that_did_the_same_are_read(read: Read, words: str) -> None:
    got = read(paper("inspection_record", f"检查发现，{words}。"))

    assert got.value("others_inspected") == "甲书店、乙文具店、丙林书社"


@pytest.mark.parametrize(
    "words",
    ["何广财，男，住云溪县河口镇下街", "何广财，家住河口镇下街", "何广财，现暂住河口镇下街"],
)
def test_where_somebody_lives_is_an_address(read: Read, words: str) -> None:
    got = read(paper("decision", f"当事人：{words}。\n" + "经查明，当事人销售盗版光盘。" * 20))

    assert got.value("decision_states_address") is True
