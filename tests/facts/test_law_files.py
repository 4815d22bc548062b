"""The versions of the law: no gap between them, nothing read that was not."""

from itertools import pairwise

from case_builders import rules

from casecheck.model.rule import Citation, Verified


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


def test_no_article_counts_as_read_in_an_instrument_that_was_not() -> None:
    unread = [
        law
        for law in citations()
        if rules().instruments[law.instrument].verified is Verified.UNREAD
    ]
    assert [law for law in unread if law.verified is not Verified.UNREAD] == []
