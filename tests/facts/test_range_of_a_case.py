"""Which tiers a case may stand in, and what follows from them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from case_builders import UNREADABLE, context, differing, fact, facts, items, view

from casecheck.facts.case_range import CaseRange, case_range
from casecheck.facts.view import CaseView

DAY = {"violation_date": date(2022, 6, 10), "decision_date": date(2022, 8, 10)}


def cited(instrument: str, article: str, **fields: object) -> CaseView:
    articles = items({"instrument": instrument, "article": article})
    days: dict[str, Any] = DAY | fields
    return view("decision", penalty_articles=articles, **days)


def tiers(case: CaseView) -> list[tuple[str, str, int, int | None]]:
    found = case_range(case, context())
    assert isinstance(found, CaseRange)
    return [
        (tier.row.id, tier.name, int(tier.lower), None if tier.upper is None else int(tier.upper))
        for tier in found.tiers
    ]


VENUE = ("娱乐场所管理条例", "第四十八条第（三）项")
MINORS = ("未成年人保护法", "第一百二十三条")
TRAVEL = ("旅游法", "第九十八条")
DISH = ("卫星电视广播地面接收设施管理规定", "第十条第三款")
RELICS = ("文物保护法", "第八十三条第一款")


def test_a_known_sum_leaves_one_tier() -> None:
    assert tiers(cited(*VENUE, gains_found=20000)) == [("YL04", "high", 20000, 60000)]
    assert tiers(cited(*VENUE, gains_found=9999)) == [("YL04", "low", 10000, 30000)]


@pytest.mark.parametrize("gains", [UNREADABLE, differing("gains_found", Decimal(20000))])
def test_a_sum_that_nobody_read_or_that_differs_leaves_both_tiers(gains: object) -> None:
    assert tiers(cited(*VENUE, gains_found=gains)) == [
        ("YL04", "low", 10000, 30000),
        ("YL04", "high", 10000, None),
    ]


def test_a_finding_opens_the_serious_tier_beside_the_ordinary_one() -> None:
    ordinary, serious = ("WJ01", "fixed", 0, 50000), ("WJ01", "serious", 50000, 500000)

    assert tiers(cited(*MINORS)) == [ordinary]
    assert tiers(cited(*MINORS, serious_finding=True)) == [ordinary, serious]
    assert tiers(cited(*MINORS, serious_finding=UNREADABLE)) == [ordinary, serious]


def test_a_second_tier_above_the_serious_one_needs_its_finding_too() -> None:
    day: dict[str, Any] = {"violation_date": date(2025, 6, 10), "decision_date": date(2025, 8, 10)}
    case = cited(*RELICS, party_kind="legal_person", serious_finding=True, **day)

    assert tiers(case) == [
        ("WW01", "fixed", 500000, 5000000),
        ("WW01", "top", 5000000, 10000000),
    ]


def test_a_person_who_answers_for_an_organization_has_a_range_of_its_own() -> None:
    low, persons = ("LY05", "low", 30000, 300000), ("LY05", "persons", 2000, 20000)

    assert tiers(cited(*TRAVEL, gains_found=0, party_kind="legal_person")) == [low]
    assert tiers(cited(*TRAVEL, gains_found=0, party_kind="individual")) == [low, persons]
    assert tiers(
        cited(*TRAVEL, gains_found=0, party_kind="individual", fined_as="responsible")
    ) == [persons]


def test_a_row_for_one_kind_of_party_is_left_out_for_the_other() -> None:
    person, unit = ("WX01", "fixed", 0, 5000), ("WX02", "fixed", 0, 50000)

    assert tiers(cited(*DISH, party_kind="individual")) == [person]
    assert tiers(cited(*DISH, party_kind="legal_person")) == [unit]
    assert tiers(cited(*DISH, party_kind="individual_business")) == [person, unit]


def test_the_version_in_force_on_the_day_of_the_act_governs() -> None:
    early: dict[str, Any] = {
        "violation_date": date(2019, 6, 10),
        "decision_date": date(2019, 8, 10),
    }
    old = cited("著作权法", "第四十八条", turnover_found=50000, **early)
    new = cited("著作权法", "第五十三条", turnover_found=50000)

    assert tiers(old) == [("ZZ02", "high", 50000, 250000)]
    assert tiers(new) == [("ZZ01", "high", 50000, 250000)]
    assert (fact(old, "range_text_governs"), fact(new, "range_text_governs")) == (False, True)
    assert fact(old, "range_caveat") == "该条款只见于摘录，未核对原文"


def test_a_row_that_sends_elsewhere_has_the_range_of_that_row() -> None:
    case = cited("出版物市场管理规定", "第三十二条第（一）项", turnover_found=20000)

    assert tiers(case) == [("CB12", "high", 100000, 200000)]
    assert fact(case, "range_text_governs") is False


def test_an_article_that_nobody_has_read_gives_no_range() -> None:
    assert case_range(cited("网络出版服务管理规定", "第五十二条第一款"), context()) is None


def test_the_tier_that_a_sum_calls_for_is_named_as_the_law_names_it() -> None:
    high = cited(*VENUE, gains_found=20000, fine=15000)
    low = cited(*VENUE, gains_found=3000, fine=6000)

    assert fact(high, "measured_tier") == "违法所得10000元以上的，违法所得1倍以上3倍以下"
    assert fact(low, "measured_tier") == (
        "没有违法所得或者违法所得不足10000元的，10000元以上30000元以下"
    )
    assert (fact(high, "fine_outside_tier"), fact(low, "fine_outside_tier")) == (True, True)


def test_gains_that_an_article_sends_back_are_not_to_be_confiscated() -> None:
    case = cited(
        "营业性演出管理条例",
        "第四十九条第一款",
        gains_found=10000,
        penalty_kinds=("fine",),
    )

    assert "kinds_omitted" not in facts(case)
