"""The measure of a penalty: age, grounds, bands of the benchmark, repeats, versions of the law."""

from datetime import date
from decimal import Decimal

import pytest
from case_builders import UNREADABLE, fact, items, view

from casecheck.facts.view import CaseView

CAFES = "互联网上网服务营业场所管理条例"
VENUES = "娱乐场所管理条例"


def case(article: str, law: str = CAFES, **given: object) -> CaseView:
    whole = {
        "violation_date": date(2022, 6, 10),
        "decision_date": date(2022, 8, 10),
        "penalty_articles": items({"instrument": law, "article": article}),
    }
    return view("decision", **(whole | given))


def person(born: date, acted: date = date(2023, 3, 1)) -> CaseView:
    return view(party_kind="individual", party_birth_date=born, violation_date=acted)


@pytest.mark.parametrize(
    ("born", "age", "minor"),
    [
        (date(2009, 3, 2), 13, False),
        (date(2009, 3, 1), 14, True),
        (date(2005, 3, 2), 17, True),
        (date(2005, 3, 1), 18, False),
        (date(2004, 2, 29), 19, False),
    ],
)
def test_the_age_at_the_act_is_that_of_the_last_birthday(
    born: date, age: int, *, minor: bool
) -> None:
    assert (fact(person(born), "party_age_at_act"), fact(person(born), "party_is_minor")) == (
        age,
        minor,
    )


def test_why_a_penalty_has_to_be_lighter_is_told_in_words() -> None:
    told = "当事人受他人胁迫"

    assert fact(person(date(2006, 1, 1)), "lenience_due") == (
        "当事人实施违法行为时年满17周岁、不满十八周岁"
    )
    assert fact(view(lenience_ground=told), "lenience_due") == "案卷载明“当事人受他人胁迫”"
    assert (
        fact(view(party_kind="individual", party_age=16), "lenience_due") == "案卷载明当事人16周岁"
    )
    assert fact(view(lenience_ground=UNREADABLE), "lenience_due") == "unreadable"
    assert fact(view(discretion_notes="态度好，积极配合"), "lenience_due") == "absent"


def test_a_harsher_penalty_is_not_lighter_whatever_a_report_found() -> None:
    found = {"mitigation_ground": "有立功表现，应当从轻处罚"}

    assert fact(view(discretion_grade="severe", **found), "lenience_given") is False
    assert fact(view(discretion_grade="ordinary", **found), "lenience_given") is True


BANDS = {"title": "某省基准", "from": date(2022, 1, 1), "percent": {"ordinary": [20, 60]}}


def banded(fine: int, *bands: object, **given: object) -> tuple[object, object]:
    found = case("第三十一条第（二）项", fine=fine, **({"discretion_grade": "ordinary"} | given))
    setting = {"benchmark_bands": list(bands)}
    return (
        fact(found, "fine_outside_band", **setting),
        fact(found, "fine_at_edge_of_band", **setting),
    )


@pytest.mark.parametrize(
    ("fine", "outside", "edge"),
    [
        (2899, True, False),
        (2900, False, True),
        (2999, False, True),
        (3000, False, False),
        (9000, False, False),
        (9001, False, True),
        (9100, False, True),
        (9101, True, False),
    ],
)
def test_a_band_holds_its_limits_and_its_rounding_is_for_a_person(
    fine: int, *, outside: bool, edge: bool
) -> None:
    assert banded(fine, BANDS) == (outside, edge)


def test_a_band_is_told_with_the_range_that_it_is_part_of() -> None:
    found = case("第三十一条第（二）项", fine=3000, discretion_grade="ordinary")

    assert fact(found, "benchmark_band", benchmark_bands=[BANDS]) == (
        "某省基准：法定幅度 0 元至 15000 元的 20%—60%，即 3000 元至 9000 元"
    )


def test_a_band_of_the_row_goes_before_a_percentage() -> None:
    own = {"title": "某市基准", "rows": ["WB02"], "yuan": {"ordinary": [100, 500]}}
    other = {"title": "某市基准", "rows": ["WB01"], "yuan": {"ordinary": [100, 500]}}

    assert banded(501, BANDS, own) == (True, False)
    assert banded(3000, BANDS, other) == (False, False)


def test_no_band_is_no_judgement() -> None:
    none = ("absent", "absent")

    assert banded(15000) == none
    assert banded(15000, BANDS | {"until": date(2022, 8, 9)}) == none
    assert banded(15000, BANDS, discretion_grade="lenient") == none
    assert banded(15001, BANDS) == none


def test_two_laws_for_one_act_leave_the_band_open() -> None:
    both = items(
        {"instrument": CAFES, "article": "第三十一条第（二）项"},
        {"instrument": "未成年人保护法", "article": "第一百二十三条"},
    )

    assert banded(15000, BANDS, penalty_articles=both) == ("absent", "absent")


def earlier(*days: date, **parts: object) -> object:
    return items(*({"date": day, "kinds": ("fine",), "instrument": VENUES} | parts for day in days))


THREE = (date(2020, 12, 1), date(2021, 3, 5), date(2021, 8, 10))


def test_a_rule_on_repeats_is_named_with_what_follows_from_it() -> None:
    found = case(
        "第四十八条第（三）项", VENUES, penalty_kinds=("fine",), earlier_penalties=earlier(*THREE)
    )

    assert fact(found, "repeat_rule_ignored") == (
        "《娱乐场所管理条例》第五十三条第三款应当责令停业整顿三个月至六个月"
    )
    assert fact(found, "earlier_penalties_told") == "2020年12月1日、2021年3月5日、2021年8月10日"
    assert fact(found, "repeat_rule_doubtful") == "absent"


def test_what_was_not_read_of_earlier_penalties_is_for_a_person() -> None:
    told = items(*({"date": day} for day in THREE))
    found = case("第四十八条第（三）项", VENUES, penalty_kinds=("fine",), earlier_penalties=told)

    assert fact(found, "repeat_rule_ignored") == "absent"
    assert "第五十三条第三款" in str(fact(found, "repeat_rule_doubtful"))


def cited(article: str, acted: date, law: str = CAFES, **given: object) -> CaseView:
    whole = {"violation_date": acted, "decision_date": date(2024, 5, 10)}
    return case(article, law, **(whole | given))


def test_an_article_of_the_other_version_is_named_with_its_place_in_the_governing_one() -> None:
    assert fact(cited("第三十二条第（三）项", date(2023, 6, 10)), "citation_renumbered") == (
        "《互联网上网服务营业场所管理条例》第32条第3项，行为时有效的"
        "《互联网上网服务营业场所管理条例（2022）》中同一内容为第三十三条第三项"
    )


@pytest.mark.parametrize(
    ("acted", "fact_name"),
    [
        (date(2022, 3, 1), "citation_renumbered"),
        (date(2022, 3, 2), "citation_near_change"),
        (date(2022, 4, 30), "citation_near_change"),
    ],
)
def test_near_a_change_whose_day_nobody_has_read_a_person_decides(
    acted: date, fact_name: str
) -> None:
    found = cited("第三十三条第（三）项", acted)
    names = ("citation_renumbered", "citation_near_change", "citation_not_in_force")

    assert [name for name in names if fact(found, name) != "absent"] == [fact_name]


def test_the_version_that_a_paper_names_counts_before_the_number() -> None:
    ended = items({"instrument": CAFES, "year": 2011})
    same = items({"instrument": CAFES, "year": 2022})
    article, acted = "第三十一条第（二）项", date(2023, 6, 10)

    assert fact(cited(article, acted, cited_versions=ended), "citation_not_in_force") == (
        "《互联网上网服务营业场所管理条例》第31条第2项（所注版本为2011年）"
    )
    assert fact(cited(article, acted, cited_versions=same), "citation_not_in_force") == "absent"


def test_fines_are_compared_by_row_and_tier_and_multiples_are_not() -> None:
    minors = case("第四十八条第（三）项", VENUES, case_cause="歌舞娱乐场所接纳未成年人")

    assert fact(case("第三十一条第（二）项"), "violation_class") == "WB02"
    assert fact(minors, "violation_class") == "absent"
    low = case("第四十八条第（三）项", VENUES, gains_found=Decimal(500))
    assert fact(low, "violation_class") == "YL04 low"
    assert fact(case("第二十七条", turnover_found=Decimal(20000)), "violation_class") == "absent"
