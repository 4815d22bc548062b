"""What papers say of the course of a case: things done, and the day of a step beside its words."""

import re
from collections.abc import Iterator, Mapping, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, of_types, pattern_of, unchecked
from casecheck.extractors.things.quantities import dates_in
from casecheck.extractors.values.dates import FoundDate
from casecheck.model.field import FieldState, Scalar
from casecheck.model.wording import CourseWording, Wording

Words = Mapping[str, tuple[str, ...]]

# Papers of somebody else, and lists: they tell nothing of what was done in the case.
_SILENT = ("catalogue", "identity_material", "fee_receipt")
_BEHIND = 8
_ONLY_SIGNS = re.compile(r"[\s:()的日期时间为是于在至到]*")


def extract_course(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read every flag and day of the course that the papers state."""
    topics = (wording.course, wording.transfers, wording.publicity, wording.treasury)
    return tuple(one for words in topics for one in _of_topic(papers, words))


def _of_topic(papers: Sequence[Paper], words: CourseWording) -> Iterator[Candidate]:
    for field, told in words.flags.items():
        yield from _flag(field, papers, told)
    for field, told in words.days.items():
        yield from _days(field, papers, told)


def _flag(field: str, papers: Sequence[Paper], words: Words) -> Iterator[Candidate]:
    for paper in _asked(papers, words):
        for start, end in stated(paper, words):
            evidence = (paper.evidence(start, end),)
            yield Candidate(field, value=True, state=FieldState.FOUND, evidence=evidence)
            break


def _days(field: str, papers: Sequence[Paper], words: Words) -> Iterator[Candidate]:
    for paper in _asked(papers, words):
        for start, end in stated(paper, words):
            found = day_beside(paper, start, end)
            if found:
                value, first, last = found
                evidence = (paper.evidence(min(first, start), max(last, end)),)
                yield Candidate(field, value, FieldState.FOUND, 0.85, evidence)
                break


def stated(paper: Paper, words: Words) -> Iterator[tuple[int, int]]:
    """Give the places of the phrases that no word of their clause or sentence takes back."""
    undone = pattern_of(words.get("unless", ()))
    supposed = pattern_of(words.get("unless_in_sentence", ()))
    for found in pattern_of(words["phrases"]).finditer(paper.text):
        start, _ = paper.clause_at(found.start())
        _, end = paper.clause_at(max(found.start(), found.end() - 1))
        clause = paper.text[start : max(end, found.end())]
        sentence = slice(*paper.sentence_at(found.start()))
        taken_back = undone.search(clause) or supposed.search(paper.text[sentence])
        if not taken_back and not unchecked(paper.text, found.start()):
            yield found.span()


def day_beside(paper: Paper, start: int, end: int) -> tuple[Scalar, int, int] | None:
    """Return the day that stands right behind the words, else the last before them."""
    behind = _first(dates_in(paper, end, min(len(paper.text), end + 40)))
    if (
        behind
        and behind.value
        and _ONLY_SIGNS.fullmatch(paper.text, end, end + min(behind.start, _BEHIND))
        and behind.start <= _BEHIND
    ):
        return behind.value, end + behind.start, end + behind.end
    begins, _ = paper.sentence_at(start)
    before = [one for one in dates_in(paper, begins, end) if one.value]
    if not before or before[-1].value is None:
        return None
    return before[-1].value, begins + before[-1].start, begins + before[-1].end


def _first(found: Sequence[FoundDate]) -> FoundDate | None:
    return next(iter(found), None)


def _asked(papers: Sequence[Paper], words: Words) -> Iterator[Paper]:
    types = words.get("papers", ())
    if types:
        yield from of_types(papers, *types)
    else:
        yield from (paper for paper in papers if paper.type not in _SILENT)
