"""How old the party is: its day of birth (also from its identity number), or its age in words."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.things.penalties import DECISIONS, NOTICES
from casecheck.extractors.things.quantities import dates_in, number
from casecheck.model.field import FieldState, Value
from casecheck.model.wording import GroundWording, Wording

_SOURCES = (
    *DECISIONS, *NOTICES, "identity_material", "handling_approval", "investigation_report",
    "filing_approval",
)  # fmt: skip
_IDENTITY = re.compile(r"(?<!\d)\d{6}((?:19|20)\d{2})(\d{2})(\d{2})(?=[\dXx*＊]{2,4})")
_AGE = r"[:\n]?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:周岁|岁|\n|$)"
_HEAD = 600
_NEAR = 14
_OLDEST = 120


def extract_party_age(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read the party's particulars at the head of each paper."""
    return tuple(
        candidate
        for paper in of_types(papers, *_SOURCES)
        for candidate in _particulars(paper, wording.grounds)
    )


def _particulars(paper: Paper, words: GroundWording) -> Iterator[Candidate]:
    end = _end(paper, words)
    birth = _identity(paper, end, words) or _birth(paper, end, words)
    if birth:
        yield birth
    found = re.compile(pattern_of(words.age).pattern.join(("(?:", ")")) + _AGE).search(
        paper.text[:end]
    )
    age = number(found[1]) if found else None
    if found and age and age < _OLDEST:
        yield _found("party_age", age, paper, *found.span())


def _end(paper: Paper, words: GroundWording) -> int:
    """Return where the particulars of the party end: what follows may tell of others."""
    other = pattern_of(words.particulars_end).search(paper.text, 1)
    return min(_HEAD, other.start() if other else len(paper.text))


def _identity(paper: Paper, end: int, words: GroundWording) -> Candidate | None:
    """Read the day of birth that an identity number holds."""
    for label in pattern_of(words.identity).finditer(paper.text, 0, end):
        found = _IDENTITY.search(paper.text, label.end(), min(end, label.end() + _NEAR + 20))
        day = _day(*found.groups()) if found else None
        if found and day:
            return _found("party_birth_date", day, paper, *found.span())
    return None


def _birth(paper: Paper, end: int, words: GroundWording) -> Candidate | None:
    """Read 2006年5月12日出生, 出生日期：2006年5月12日."""
    for found in pattern_of(words.birth).finditer(paper.text, 0, end):
        first = max(0, found.start() - _NEAR)
        for one in dates_in(paper, first, min(end, found.end() + _NEAR + 4)):
            if one.day:
                return _found(
                    "party_birth_date", one.day, paper, first + one.start, first + one.end
                )
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _found(field: str, value: Value, paper: Paper, start: int, end: int) -> Candidate:
    return Candidate(field, value, FieldState.FOUND, 0.85, (paper.evidence(start, end),))
