"""Every citation marked as read in the text, against the texts of the law where they are at hand."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import pytest
from law_texts import TEXTS, articles, cited_words, in_words

from casecheck.facts.citation import cited_articles
from casecheck.model.rule import (
    AllOf,
    AnyOf,
    Citation,
    Compare,
    Condition,
    Derivation,
    LimitVersion,
    Rule,
    Unit,
    Verified,
)
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase import load_rulebase

pytestmark = pytest.mark.skipif(not TEXTS.is_dir(), reason="the texts of the law are not at hand")

UNITS = {
    Unit.CALENDAR: ("日",),
    Unit.WORKING: ("日", "个工作日"),
    Unit.MONTH: ("个月",),
    Unit.YEAR: ("年",),
    Unit.HOUR: ("小时",),
}
# Thirty days, and again thirty days: the article gives the sum in two parts.
TWICE = {"seizure_extended": 30}
NUMBER_UNITS = ("日", "个月", "月", "年", "元", "倍", "个工作日", "小时")
COUNTED = 2  # one, two: how many, no limit of a law
# The old texts were read in web copies, which are not at hand: nothing to look the number up in.
READ_IN_COPIES = {
    ("DO007", 3),  # three months, until 2015 (SSF89, CRL-2010)
    ("FE001", 20),
    ("FE002", 20),
    ("FE003", 20),
    ("simple_procedure_allowed", 50),
    ("simple_procedure_allowed", 1000),
}


@cache
def base() -> RuleBase:
    return load_rulebase()


def citations() -> Iterator[tuple[str, Citation]]:
    for rule in base().rules:
        yield from ((rule.id, law) for law in rule.law)
    for derivation in base().derivations:
        yield from ((derivation.id, law) for branch in derivation.branches for law in branch.law)
    for limit in base().limits.values():
        yield from ((limit.id, version.basis) for version in limit.versions)


def text_of(law: Citation) -> str | None:
    return base().instruments[law.instrument].text if law.verified is Verified.TEXT else None


def read_in_text(cited: Iterator[tuple[str, Citation]]) -> list[tuple[str, str, Citation]]:
    return [(name, text, law) for name, law in cited if (text := text_of(law))]


def test_what_is_marked_as_read_in_the_text_names_an_instrument_with_a_text() -> None:
    assert [
        (name, law.instrument)
        for name, law in citations()
        if law.verified is Verified.TEXT and not base().instruments[law.instrument].text
    ] == []


def test_every_cited_article_paragraph_and_item_stands_in_its_text() -> None:
    wrong = []
    for name, text, law in read_in_text(citations()):
        cited = cited_articles(law.article)
        there = articles(text)
        if not cited or not all(
            one.number in there and there[one.number].holds(one) for one in cited
        ):
            wrong.append((name, law.instrument, law.article))
    assert wrong == []


def counts_in_words(limit: str, version: LimitVersion) -> list[str]:
    """Return how the law may write a count: 九十日, 90日, 两年."""
    count = TWICE.get(limit, version.count)
    spelled = [in_words(count), str(count)]
    spelled += ["两"] if count == 2 else []
    return [number + unit for number in spelled for unit in UNITS[version.unit]]


def test_the_number_of_every_limit_stands_in_an_article_that_it_cites() -> None:
    wrong = []
    for limit in base().limits.values():
        for version in limit.versions:
            text = text_of(version.basis)
            if text is None:
                continue
            words = "".join(cited_words(text, version.basis.article))
            if not any(count in words for count in counts_in_words(limit.id, version)):
                wrong.append((limit.id, version.count, version.basis.article))
    assert wrong == []


def test_a_limit_in_working_days_cites_the_article_that_says_so() -> None:
    wrong = []
    for limit in base().limits.values():
        for version in limit.versions:
            text = text_of(version.basis)
            if version.unit is not Unit.WORKING or text is None:
                continue
            words = "".join(cited_words(text, version.basis.article))
            if "工作日" not in words or "不含法定节假日" not in words:
                wrong.append((limit.id, version.basis.article))
    assert wrong == []


def compares(condition: Condition) -> Iterator[Compare]:
    match condition:
        case Compare():
            yield condition
        case AllOf(inner) | AnyOf(inner):
            for one in inner:
                yield from compares(one)


def conditions_of(judged: Rule | Derivation) -> Iterator[Compare]:
    if isinstance(judged, Derivation):
        for branch in judged.branches:
            yield from compares(branch.when)
    else:
        for when in (judged.scope, judged.breach, *(b.when for b in judged.checks + judged.notes)):
            yield from compares(when)


def constants(judged: Rule | Derivation) -> Iterator[int | Decimal | date]:
    for compare in conditions_of(judged):
        operands = compare.operand if isinstance(compare.operand, tuple) else (compare.operand,)
        for operand in operands:
            if isinstance(operand, int | Decimal | date) and not isinstance(operand, bool):
                yield operand


def law_of(judged: Rule | Derivation) -> list[Citation]:
    if isinstance(judged, Rule):
        return list(judged.law)
    return [law for branch in judged.branches for law in branch.law]


def stands_in(number: int | Decimal, words: str) -> bool:
    """Say whether a law writes the number before a unit: 二百元, 六个月, 十五日, 60日."""
    return any(
        one + unit in words for one in (in_words(int(number)), str(number)) for unit in NUMBER_UNITS
    )


def test_every_number_in_a_condition_stands_in_an_article_that_the_rule_cites() -> None:
    wrong = set()
    for judged in (*base().rules, *base().derivations):
        words = "".join(
            "".join(cited_words(text, one.article))
            for one in law_of(judged)
            if (text := text_of(one))
        )
        numbers = {one for one in constants(judged) if not isinstance(one, date) and one > COUNTED}
        wrong |= {(judged.id, int(one)) for one in numbers if not stands_in(one, words)}
    assert wrong == set(READ_IN_COPIES)


def test_every_day_in_a_condition_is_one_on_which_a_law_began_or_ended() -> None:
    borders = {
        day
        for one in (
            *base().instruments.values(),
            *(version for limit in base().limits.values() for version in limit.versions),
        )
        for start in (one.in_force, one.until + timedelta(days=1) if one.until else None)
        if start
        for day in (start, start - timedelta(days=1))
    }
    # OD002: ninety days after the Act of 2021 came into force.
    borders.add(date(2021, 7, 15) + timedelta(days=90))
    assert [
        (judged.id, day)
        for judged in (*base().rules, *base().derivations)
        for day in constants(judged)
        if isinstance(day, date) and day not in borders
    ] == []


def test_an_article_a_paragraph_an_item_or_a_number_that_is_not_there_is_not_found() -> None:
    act = "行政处罚法(2021-01-22).md"
    decision = articles(act)[59]
    assert (
        87 in articles(act),
        [decision.holds(one) for one in cited_articles("第五十九条第二款、第五十九条第三款")],
        [decision.holds(one) for one in cited_articles("第五十九条第一款第六项、第五十九条第七项")],
        [stands_in(days, articles(act)[60].words) for days in (89, 90, 91)],
        [in_words(one) for one in (10, 90, 105, 250, 3000, 15000, 250000, 1000000)],
    ) == (
        False,
        [True, False],
        [True, False],
        [False, True, False],
        ["十", "九十", "一百零五", "二百五十", "三千", "一万五千", "二十五万", "一百万"],
    )
