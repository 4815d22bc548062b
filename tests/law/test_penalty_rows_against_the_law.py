"""Every row of the penalty table, against the table of facts and the texts of the law."""

import re
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from law_texts import TEXTS, LawArticle, articles, in_words

from casecheck.facts.citation import CitedArticle, cited_articles
from casecheck.model.rule import Verified
from casecheck.model.rulebase import RuleBase
from casecheck.model.violation import FineMode, FineTier, PenalArticle, ViolationRange
from casecheck.rulebase import load_rulebase

FACTS = Path(__file__).parents[3] / "shared" / "law" / "facts.md"
pytestmark = pytest.mark.skipif(not FACTS.is_file(), reason="the table of facts is not at hand")

MARKS = {"V": Verified.TEXT, "P": Verified.PARTIAL, "N": Verified.UNREAD}
BASES = {
    "违法所得": "gains",
    "违法经营额": "turnover",
    "非法经营额": "turnover",
    "投资总额": "investment",
}
INSTRUMENTS = {
    "SW22": "ICR-2022", "YL": "EVR-2020", "YC": "CPR-2020", "CB": "PUR-2020", "YX": "AVR-2020",
    "YS": "PRR-2020", "ZZQ20": "CRL-2020", "著作权法2010": "CRL-RULES-2013", "WB": "MPL-2020",
    "DY": "FIL-2016", "GB": "BRR-2020", "WX": "STR-2018", "LY": "LY", "LXS": "LXS", "WW24": "WW24",
    "娱乐场所管理办法(令55)": "EVM-2013", "出版物市场管理规定": "PUM-2016",
    "互联网文化管理暂行规定": "ICM-2011", "网络出版服务管理规定": "NPS-2016",
}  # fmt: skip
# What the notes of the table say of second tiers and of the people responsible.
BESIDE = {
    "WJ01": (50000, 500000), "WJ02": (100000, 1000000), "WW01": (5000000, 10000000),
}  # fmt: skip
PERSONS = {f"LY0{number}": (2000, 20000) for number in range(1, 7)} | {"WW01": (50000, 500000)}


@cache
def base() -> RuleBase:
    return load_rulebase()


@cache
def rows() -> dict[str, ViolationRange]:
    return {row.id: row for row in base().violations}


@cache
def table() -> dict[str, dict[str, str]]:
    """Return the rows of section 2 of the facts, by id and column."""
    section = FACTS.read_text(encoding="utf-8").split("\n## 2.")[1].split("\n## 3.")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    head, body = cells[0], cells[2:]
    return {line[0]: dict(zip(head, line, strict=True)) for line in body}


IDS = sorted(table()) if FACTS.is_file() else []


def numbers(row: ViolationRange) -> dict[str, Decimal | None]:
    return {
        "T": row.threshold, "m_lo": row.factor_min, "m_hi": row.factor_max,
        "lo_min": row.fine_min, "lo_max": row.fine_max,
    }  # fmt: skip


def stated(cell: str) -> Decimal | None:
    return None if cell in {"-", "?"} else Decimal(cell)


def months(cell: str) -> tuple[int, int] | None:
    found = re.search(r"(\d)-(\d)月", cell)
    return (int(found[1]), int(found[2])) if found else None


def confiscated(cell: str) -> set[str]:
    signs = {"I": "gains", "G": "goods", "E": "equipment", "节目载体": "goods", "收缴载体": "goods"}
    return {signs[part] for part in cell.split("+") if part in signs}


def test_the_table_has_every_row_of_the_facts_and_no_other() -> None:
    assert sorted(rows()) == IDS
    assert len(IDS) == 113


@pytest.mark.parametrize("row_id", IDS)
def test_a_row_has_the_numbers_of_the_facts(row_id: str) -> None:
    row, said = rows()[row_id], table()[row_id]

    assert numbers(row) == {column: stated(said[column]) for column in numbers(row)}
    assert row.basis == BASES.get(said["basis"])
    assert row.closure_months == months(said["closure"])


@pytest.mark.parametrize("row_id", IDS)
def test_a_row_has_the_mode_the_kinds_and_the_authority_of_the_facts(row_id: str) -> None:
    row, said = rows()[row_id], table()[row_id]
    other = {"CB12": FineMode.ELSEWHERE, "WC01": FineMode.UNREAD}

    assert row.fine_mode == other.get(row_id, said["fine_mode"])
    assert row.warning == (said["warn"] == "M")
    assert row.warning_or_criticism == (said["warn"] == "M或通报批评")
    assert set(row.confiscates) == confiscated(said["confisc"])
    assert (row.domain, row.violation) == (said["domain"], said["violation"])
    assert row.authority == said["authority"]
    assert bool(row.closure) == (said["closure"] not in {"-", "?"})
    assert bool(row.revocation) == (said["revoke"] not in {"-", "?"})


@pytest.mark.parametrize("row_id", IDS)
def test_a_closure_or_a_revocation_hangs_on_the_condition_of_the_facts(row_id: str) -> None:
    row, said = rows()[row_id], table()[row_id]

    def condition(words: str) -> str:
        return re.sub(r"\s*\d-\d月|[-?,，]", "", words)

    assert condition(row.closure) == condition(said["closure"])
    assert condition(row.revocation) == condition(said["revoke"])


@pytest.mark.parametrize("row_id", IDS)
def test_a_row_is_verified_and_in_force_as_the_facts_say(row_id: str) -> None:
    row, said = rows()[row_id], table()[row_id]
    days = [day.removesuffix("(N)") for day in said["v_from"].split("..")]

    assert row.verified is MARKS[said["V"]]
    assert row.in_force.isoformat() == days[0]
    assert (row.until.isoformat() if row.until else None) == (days[1] if days[1:] else None)


@pytest.mark.parametrize("row_id", IDS)
def test_a_row_stands_in_the_article_of_the_facts(row_id: str) -> None:
    row, said = rows()[row_id], table()[row_id]
    cell = {"ZZ02": "36", "CB12": "32(一)"}.get(row_id, said["penal"])
    article, paragraph, items = re.match(r"(\d+)(?:\((\d)\))?([^前后]*)", cell).groups()  # type: ignore[union-attr]
    listed: list[str] = re.findall(r"[一二三四五六七八九十]", items)
    if "-" in items:
        numerals = "一二三四五六七八九十"
        listed = list(numerals[numerals.index(listed[0]) : numerals.index(listed[-1]) + 1])
    wanted = PenalArticle(
        INSTRUMENTS[said["law"]],
        f"第{in_words(int(article))}条" + (f"第{in_words(int(paragraph))}款" if paragraph else ""),
        tuple(f"第{one}项" for one in listed),
    )

    assert row.penal[0] == wanted


@pytest.mark.parametrize("row_id", IDS)
def test_second_tiers_and_fines_of_persons_are_those_of_the_notes(row_id: str) -> None:
    row = rows()[row_id]

    def limits(tier: FineTier | None) -> tuple[int, int] | None:
        return (int(tier.fine_min), int(tier.fine_max)) if tier else None

    assert limits(row.serious or row.top) == BESIDE.get(row_id)
    assert limits(row.persons) == PERSONS.get(row_id)


TEXT_ROWS = [name for name in IDS if rows()[name].verified is Verified.TEXT]


def texts(row: ViolationRange) -> list[tuple[CitedArticle, LawArticle]]:
    """Return the penal articles of a row in every version whose text is there."""
    instruments = base().instruments
    return [
        (cited, articles(text)[cited.number])
        for penal in row.penal
        if (text := instruments[penal.instrument].text) and (TEXTS / text).is_file()
        for cited in cited_articles(penal.article + "".join(penal.items))
    ]


def written(amount: Decimal) -> set[str]:
    """Return how statutes write an amount: 一万五千, 15000, 1.5万, 1万."""
    whole = int(amount)
    ways = {in_words(whole), str(whole)}
    if whole % 1000 == 0 and whole >= 10000:
        ways.add(f"{(amount / 10000).normalize():f}万")
    return ways


def amounts(row: ViolationRange) -> list[Decimal]:
    tiers = [tier for tier in (row.serious, row.top, row.persons) if tier]
    own = [row.threshold, row.fine_min, row.fine_max]
    own += [limit for tier in tiers for limit in (tier.fine_min, tier.fine_max)]
    return [limit for limit in own if limit]


@pytest.mark.parametrize("row_id", TEXT_ROWS)
def test_the_article_and_the_amounts_of_a_row_stand_in_the_text(row_id: str) -> None:
    row = rows()[row_id]
    found = texts(row)

    assert found
    for cited, article in found:
        words = article.words
        assert article.holds(cited)
        for amount in amounts(row):
            assert any(
                re.search(rf"(?<!\d){way}(?=[元以万]|$)", words) for way in written(amount)
            ), (
                row_id,
                amount,
                words,
            )


@pytest.mark.parametrize("row_id", TEXT_ROWS)
def test_the_multiples_and_the_months_of_a_row_stand_in_the_text(row_id: str) -> None:
    row = rows()[row_id]

    for _, article in texts(row):
        for factor in (row.factor_min, row.factor_max):
            if factor:
                assert re.search(rf"(?:{in_words(int(factor))}|(?<!\d){factor})倍", article.words)
        for month in row.closure_months or ():
            assert re.search(rf"(?:{in_words(month)}|(?<!\d){month})个月", article.words)


@pytest.mark.parametrize("row_id", TEXT_ROWS)
def test_a_mandatory_warning_and_a_confiscation_stand_in_the_text(row_id: str) -> None:
    row = rows()[row_id]

    for _, article in texts(row):
        assert not row.warning or re.search("(?:给予|予以)警告", article.words)
        assert "gains" not in row.confiscates or re.search("没收[^。;]*违法所得", article.words)


def test_the_lengths_of_closures_beside_the_table_stand_in_the_text() -> None:
    wrong = [
        closure.id
        for closure in base().closures.values()
        for cited in cited_articles(closure.article)
        for words in [articles(base().instruments[closure.instrument].text or "")[cited.number]]
        if "停业整顿{}个月至{}个月".format(*closure.months) not in words.words
    ]

    assert wrong == []
    assert len(base().closures) == 7
