"""Decisions that name payment, remedies, articles, measure and address in less common words."""

from collections.abc import Callable

import pytest
from conftest import Reading, paper

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("自收到本决定书之日起十五日内到清江农商行营业部或者通过省电子支付平台缴清。", 15),
        ("请于接到本决定后15日内持本决定书到任一建设银行网点办理。", 15),
        ("应在十日内向县农村信用社缴付罚款。", 10),
        ("罚款自收到之日起十五日内汇至财政专户。", 15),
        ("收到决定书之日起十五日内扫码缴费完毕。", 15),
    ],
)
def test_the_term_to_pay_is_read_by_where_and_how_to_pay(
    read: Read, *, words: str, days: int
) -> None:
    got = read(paper("decision", f"决定如下：罚款3000元。\n{words}"))

    assert got.value("payment_days_told") == days


@pytest.mark.parametrize(
    "words",
    [
        "你单位的行为构成《清江省文物条例》第十二条第二款所列的违法行为。",
        "当事人的上述行为属于《清江省文物条例》第十二条第二款规定的行为。",
        "该行为系《清江省文物条例》第十二条第二款所指的擅自施工。",
    ],
)
def test_an_act_may_amount_to_what_an_article_lists(read: Read, *, words: str) -> None:
    got = read(paper("decision", f"{words}依据《清江省文物条例》第四十条，决定罚款3000元。"))

    assert got.items("violated_articles") == [
        {"instrument": "清江省文物条例", "article": "第十二条第二款"}
    ]


def test_what_an_act_amounts_to_adds_nothing_to_what_it_violates(read: Read) -> None:
    got = read(
        paper(
            "decision",
            "你店违反了《清江省文物条例》第十二条的规定，构成《清江省文物条例》第四十条所列行为，尚不构成《治安管理处罚法》第六十三条的行为。",
        )
    )

    assert got.items("violated_articles") == [
        {"instrument": "清江省文物条例", "article": "第十二条"}
    ]


@pytest.mark.parametrize(
    "words",
    [
        "当事人无从轻、从重情节",
        "本案没有法定的从重或者从轻情节",
        "经查不存在从轻、减轻和从重处罚的情形",
        "未发现应当减轻、从轻或从重的因素",
    ],
)
def test_reasons_for_neither_a_lighter_nor_a_harsher_penalty_are_the_ordinary_grade(
    read: Read, *, words: str
) -> None:
    got = read(paper("decision", f"经查，你店擅自营业。{words}。决定罚款3000元。"))

    assert got.value("discretion_grade") == "ordinary"


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("当事人没有从重情节。", None),
        ("不属于法定从轻、减轻情形，不予采纳。", None),
        ("当事人没有从轻、从重情节，但拒不改正，决定从重处罚。", "severe"),
    ],
)
def test_one_side_alone_is_no_grade(read: Read, *, words: str, grade: str | None) -> None:
    assert read(paper("decision", words)).value("discretion_grade") == grade


def test_the_sentence_that_weighs_both_sides_explains_the_measure(read: Read) -> None:
    got = read(
        paper(
            "decision",
            "本局认为申辩理由不属于法定从轻、减轻情形。营业时间不足一个月，没有减轻、从重情节，按一般档次处罚。依据《条例》第四条，决定罚款3000元。",
        )
    )

    assert got.value("discretion_notes") == "营业时间不足一个月，没有减轻、从重情节，按一般档次处罚"


@pytest.mark.parametrize(
    "where", ["，地址清江县南门街3号", "，经营地清江县南门街3号", "，注册地清江县"]
)
def test_the_address_may_follow_the_name_without_a_colon(read: Read, *, where: str) -> None:
    text = (
        f"当事人：清江县晨星书屋，经营者林某{where}。经查，你店擅自营业，有笔录为证。决定罚款3000元。"
        * 2
    )

    assert read(paper("decision", text)).value("decision_states_address") is True
