from collections import Counter

import pytest
from case_builders import context, rules

from casecheck.facts.citation import CitedArticle, cited_articles, number
from casecheck.model.violation import FineMode, ViolationRange

ROWS = {row.id: row for row in rules().violations}


def test_the_table_holds_the_rows_of_every_domain() -> None:
    counts = Counter(row[:2] for row in ROWS)
    assert counts == {
        "WB": 14, "YL": 14, "YC": 17, "CB": 12, "YX": 7, "YS": 15, "ZZ": 2, "WJ": 2, "DY": 5,
        "GB": 5, "WX": 2, "LY": 8, "LX": 1, "WH": 5, "WC": 1, "WW": 3,
    }  # fmt: skip


@pytest.mark.parametrize("row", ROWS.values(), ids=lambda row: row.id)
def test_a_row_is_sound(row: ViolationRange) -> None:
    assert all(penal.instrument in rules().instruments for penal in row.penal)
    assert all(cited_articles(penal.article) for penal in row.penal)
    assert set(row.same_act) <= set(ROWS)
    limits = (row.fine_min, row.fine_max)
    if row.fine_mode in (FineMode.NONE, FineMode.ELSEWHERE, FineMode.UNREAD):
        assert limits == (None, None)
    elif row.threshold is None and row.basis is not None:
        assert limits == (None, None)
        assert row.factor_min is not None
    else:
        assert row.fine_min is not None
        assert row.fine_max is not None
        assert row.fine_min < row.fine_max
    if row.basis is not None:
        assert row.factor_min is not None
        assert row.factor_max is not None
        assert row.factor_min < row.factor_max


def test_a_row_that_another_names_as_the_same_act_names_it_back() -> None:
    assert {
        (row.id, other)
        for row in ROWS.values()
        for other in row.same_act
        if row.id not in ROWS[other].same_act
    } == set()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("第三十一条", [CitedArticle(31)]),
        ("第三十一条第（二）项", [CitedArticle(31, frozenset(), frozenset({2}))]),
        ("第三十一条第一款第(二)项", [CitedArticle(31, frozenset({1}), frozenset({2}))]),
        ("第31条第2项", [CitedArticle(31, frozenset(), frozenset({2}))]),
        ("第九条", [CitedArticle(9)]),
        ("第一百二十三条", [CitedArticle(123)]),
        ("第二十一条、二十三条", [CitedArticle(21), CitedArticle(23)]),
        ("第五十一条第（一）项、第（三）项", [CitedArticle(51, frozenset(), frozenset({1, 3}))]),
        ("第四十四条第二款", [CitedArticle(44, frozenset({2}))]),
        ("条例", []),
    ],
)
def test_an_article_is_read_as_papers_cite_it(written: str, read: list[CitedArticle]) -> None:
    assert list(cited_articles(written)) == read


@pytest.mark.parametrize(
    ("written", "value"), [("十", 10), ("二十", 20), ("一百零五", 105), ("一百一十", 110), ("7", 7)]
)
def test_numbers_are_read_in_words_and_figures(written: str, value: int) -> None:
    assert number(written) == value


@pytest.mark.parametrize(
    "name",
    [
        "互联网上网服务营业场所管理条例",
        "《互联网上网服务营业场所管理条例》",
        "中华人民共和国互联网上网服务营业场所管理条例",
        "互联网上网服务 营业场所管理条例",
        "互联网上网服务营业场所管理条例（2022年修订）",
    ],
)
def test_a_law_is_known_by_the_names_that_papers_give_it(name: str) -> None:
    laws = context().laws.meant_by(name)

    assert "ICR-2022" in laws
    assert "EVR-2020" not in laws
