"""How many copies and how much profit the papers find in a case of publications."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.operative import masked
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.things.quantities import number
from casecheck.model.field import Evidence, FieldState, Item
from casecheck.model.wording import Phrases, Wording

_FINDING = (
    "decision", "on_the_spot_decision", "no_penalty_decision", "investigation_report",
    "handling_approval", "collective_discussion", "appraisal",
)  # fmt: skip
_NUMBER = (
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d+|[一二三四五六七八九十百千零两]+)(?P<myriad>万)?[余多]?"
)
_MYRIAD = 10_000
_BOUND = re.compile(r"以[上下内]|不足|未满|为限|标准")
_DENIED = re.compile(r"未|没有|不足|合法|正版|非涉案|已售出前")
_Found = tuple[str, int, tuple[int, int]]


def extract_publications(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Give for each kind the largest number that a paper finds: parts are not added up."""
    most: dict[str, tuple[int, Evidence]] = {}
    for paper in of_types(papers, *_FINDING):
        for kind, count, span in _counts(paper, wording):
            if kind not in most or count > most[kind][0]:
                most[kind] = (count, paper.evidence(*span))
    if not most:
        return ()
    items = tuple(
        Item({"kind": kind, "count": count}, (place,)) for kind, (count, place) in most.items()
    )
    places = tuple(place for _, place in most.values())
    return (Candidate("publication_counts", items, FieldState.FOUND, 0.8, places),)


def _counts(paper: Paper, wording: Wording) -> Iterator[_Found]:
    """Give the numbers beside the name of a kind: 图书共计2300册, 2300册图书."""
    passage = masked(paper, 0, len(paper.text), wording.operative)
    words = wording.suspicions
    for kind, pattern in _patterns(tuple(words.copies.items()), words.copy_units):
        for found in pattern.finditer(passage.text):
            start, end = paper.clause_at(found.start())
            around = passage.text[max(start, found.start() - 6) : min(end, found.end() + 4)]
            count = _value(found)
            if count is not None and not _BOUND.search(around) and not _DENIED.search(around):
                yield kind, count, found.span()


def _value(found: re.Match[str]) -> int | None:
    groups = found.groupdict()
    written = groups.get("number") or groups.get("first_number")
    value = number((written or "").replace(",", ""))
    myriad = groups.get("myriad") or groups.get("first_myriad")
    return value * _MYRIAD if value is not None and myriad else value


@lru_cache(maxsize=4)
def _patterns(
    kinds: tuple[tuple[str, Phrases], ...], copy_units: Phrases
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    units = pattern_of(copy_units).pattern
    return tuple((kind, _beside(pattern_of(names).pattern, units)) for kind, names in kinds)


def _beside(named: str, units: str) -> re.Pattern[str]:
    """Return a number of copies behind the name of a kind, or before it."""
    first = _NUMBER.replace("<", "<first_")
    return re.compile(
        rf"(?:{named})[^,。;\n\d《]{{0,10}}?{_NUMBER}(?:{units})"
        rf"|{first}(?:{units})(?:的|非法|盗版|侵权|涉案|违禁)*(?:{named})"
    )
