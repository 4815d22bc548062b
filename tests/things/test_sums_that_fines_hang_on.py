"""Sums that a fine is measured by, what papers say in their place, goods, and who is fined."""

from collections.abc import Callable

import pytest
from conftest import Reading, paper

from casecheck.model.field import FieldState

Read = Callable[..., Reading]
STATEMENT = "basis_amount_statement"
RECITAL = (
    "依据《娱乐场所管理条例》第四十八条“没收违法所得和非法财物，违法所得1万元以上的，并处违法所得1倍以上3倍以下的罚款；"
    "没有违法所得或者违法所得不足1万元的，并处1万元以上3万元以下的罚款”的规定，决定罚款2万元。"
)
LAW_UNQUOTED = "根据《出版管理条例》第六十五条的规定，违法经营额不足1万元的，可以处5万元以下的罚款；决定罚款2万元。"


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("经查，当事人没有违法所得。", "none_found"),
        ("当事人在此次违法活动中尚未获利。", "none_found"),
        ("违法所得：无。", "none_found"),
        ("涉案图书尚未销售，无违法经营额。", "none_found"),
        ("至案发时违法经营额为零。", "none_found"),
        ("经核算，违法经营额不足一万元。", "below_threshold"),
        ("你单位违法所得未达到一万元，属于较低档次。", "below_threshold"),
        ("由于当事人没有账目，违法所得无法计算。", "unascertainable"),
        ("因票据缺失，本机关无法查清其违法经营额。", "unascertainable"),
        ("当事人未能提供销售台账，经营额难以核实。", "unascertainable"),
        ("当事人以每册15元的价格销售，销售收入共计3600元。", "other_sum"),
        ("现场查获图书码洋合计8520元。", "other_sum"),
        ("当日门票收入2300元。", "other_sum"),
        ("当事人接纳未成年人进入营业场所。", None),
        ("当事人注册资本50万元，收入情况未作调查。", None),
        (RECITAL, None),
        (LAW_UNQUOTED, None),
    ],
)
def test_what_stands_for_a_sum_is_told_apart_from_the_law(
    read: Read, *, words: str, stated: str | None
) -> None:
    assert read(paper("decision", words)).value(STATEMENT) == stated


def test_the_report_may_say_it_where_the_decision_does_not(read: Read) -> None:
    got = read(
        paper("decision", "决定如下：罚款2万元。"),
        paper("investigation_report", "经查，违法所得难以查清。", id="d2"),
    )

    assert got.value(STATEMENT) == "unascertainable"
    assert got.words(STATEMENT) == ["违法所得难以"]


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("该有线电视网投资总额为12万元。", 120000),
        ("经审计，总投资人民币壹拾伍万元整。", 150000),
        ("投资总额共计86,000元。", 86000),
        ("并处投资总额1倍以上2倍以下的罚款。", None),
    ],
)
def test_the_investment_is_the_one_that_the_paper_finds(
    read: Read, *, words: str, amount: int | None
) -> None:
    assert read(paper("decision", words)).value("investment_found") == amount


@pytest.mark.parametrize(
    ("words", "returned"),
    [
        ("案发后当事人已退还旅游者团费共计4000元。", True),
        ("违法所得已全部退还消费者。", True),
        ("当事人未退还任何费用。", None),
        ("责令退还违法所得的，应当退还。", None),
    ],
)
def test_gains_count_as_paid_back_only_where_they_were(
    read: Read, *, words: str, returned: bool | None
) -> None:
    assert read(paper("decision", words)).value("gains_returned") == returned


@pytest.mark.parametrize(
    ("words", "goods"),
    [
        ("执法人员在书架上查获盗版《新编字典》120册。", "盗版《新编字典》120册"),
        ("现场发现具有赌博功能的游戏机5台。", "具有赌博功能的游戏机5台"),
        ("扣押侵权音像制品三百余张。", "侵权音像制品三百余张"),
        ("现场发现电脑30台。", None),
        ("未发现侵权复制品。", None),
        ("涉嫌销售侵权复制品。", None),
    ],
)
def test_goods_of_the_offence_are_those_that_were_found_and_counted(
    read: Read, *, words: str, goods: str | None
) -> None:
    assert read(paper("decision", words)).value("goods_found") == goods


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("李某系该旅行社直接负责的主管人员，决定对其罚款5000元。", "responsible"),
        ("当事人作为其他直接责任人员，处2000元罚款。", "responsible"),
        ("对直接负责的主管人员和其他直接责任人员，处二千元以上二万元以下罚款。", None),
        ("决定对该旅行社罚款3万元。", None),
    ],
)
def test_a_decision_may_fine_one_who_answers_for_an_organization(
    read: Read, *, words: str, who: str | None
) -> None:
    assert read(paper("decision", words)).value("fined_as") == who


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("当事人屡教不改，性质恶劣。", True),
        ("经责令改正，当事人逾期未改正。", True),
        ("尚未造成不良影响。", None),
        ("当事人积极配合调查。", None),
    ],
)
def test_words_near_to_a_serious_finding_are_noted(
    read: Read, *, words: str, hint: bool | None
) -> None:
    assert read(paper("decision", words)).value("serious_hint") == hint


@pytest.mark.parametrize(
    ("words", "months"), [("停业整顿三个月", 3), ("停业整顿1个月", 1), ("停业整顿30日", None)]
)
def test_the_months_of_a_closure_are_kept_beside_its_days(
    read: Read, *, words: str, months: int | None
) -> None:
    got = read(paper("decision", f"决定如下：责令{words}。"))

    assert got.value("closure_months") == months
    assert got.state("suspension_of_business_days") is FieldState.FOUND
