"""The law files against the texts of the law, where these are at hand."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from case_builders import rules

from casecheck.model.rule import Citation, Verified

TEXTS = Path(__file__).parents[3] / "shared" / "law" / "texts"
NUMBER = re.compile(r"第[一二三四五六七八九十百零]+条(?:之[一二三四五六七八九十])?")


def citations() -> list[Citation]:
    base = rules()
    branches = [branch for item in base.derivations for branch in item.branches]
    cited = [law for item in (*base.rules, *branches) for law in item.law]
    cited += [version.basis for limit in base.limits.values() for version in limit.versions]
    return sorted(set(cited), key=lambda law: (law.instrument, law.article))


def test_the_act_has_a_version_on_every_day_since_1996() -> None:
    versions = [rules().instruments[name] for name in ("APL-1996", "APL-2017", "APL-2021")]
    borders = [(before.until, after.in_force) for before, after in pairwise(versions)]
    assert [(after - before).days for before, after in borders if before] == [1, 1]


@pytest.mark.skipif(not TEXTS.is_dir(), reason="the texts of the law are not at hand")
def test_every_article_said_to_be_read_stands_in_the_text() -> None:
    missing = []
    for law in citations():
        instrument = rules().instruments[law.instrument]
        if law.verified is not Verified.TEXT or instrument.text is None:
            continue
        text = (TEXTS / instrument.text).read_text(encoding="utf-8")
        missing += [
            (law.instrument, one) for one in NUMBER.findall(law.article) if f"\n{one}" not in text
        ]
    assert missing == []


def test_no_article_counts_as_read_in_an_instrument_that_was_not() -> None:
    unread = [
        law
        for law in citations()
        if rules().instruments[law.instrument].verified is Verified.UNREAD
    ]
    assert [law for law in unread if law.verified is not Verified.UNREAD] == []
