"""When the decision was changed, revoked or found unlawful, and whether by the bureau itself."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from casecheck.extractors.lines import closing_dates
from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.things.quantities import dates_in
from casecheck.extractors.values.dates import find_dates
from casecheck.model.field import Evidence, FieldState
from casecheck.model.wording import RevocationWording, Wording

_OWN = "own"
_OTHER = "other"
_TELLING = ("closing_report", "other", "publication_withdrawal", "back_note")


def extract_revocations(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read papers that revoke by themselves; without one, what other papers tell of it."""
    words = wording.revocations
    by_paper = [one for paper in of_types(papers, "other") for one in _of_paper(paper, words)]
    if by_paper:
        return tuple(by_paper)
    return tuple(one for paper in of_types(papers, *_TELLING) for one in _told(paper, words))


def _of_paper(paper: Paper, words: RevocationWording) -> Iterator[Candidate]:
    title = re.sub(r"\s", "", paper.source.document.title)
    if pattern_of(words.own_titles).search(title):
        yield from _dated(paper, _OWN)
    elif pattern_of(words.other_titles).search(title) and _revokes(paper, words):
        yield from _dated(paper, _OTHER)


def _revokes(paper: Paper, words: RevocationWording) -> bool:
    """Say whether the words that decide revoke or change the penalty."""
    openings = list(pattern_of(words.decides).finditer(paper.text))
    clauses = (
        paper.clause_at(found.start())
        for opening in openings[-1:]
        for found in pattern_of(words.revokes).finditer(paper.text, opening.end())
    )
    return any(not pattern_of(words.not_done).search(paper.text, *clause) for clause in clauses)


def _dated(paper: Paper, by: str) -> Iterator[Candidate]:
    for region in closing_dates(paper.source):
        found = find_dates(region.text, year=region.year)
        day = next((one.day for one in found if one.day), None)
        yield from _candidates(day, by, region.evidence())
        return
    yield from _candidates(None, by, paper.evidence(0, 12))


def _told(paper: Paper, words: RevocationWording) -> Iterator[Candidate]:
    for found in pattern_of(words.revokes).finditer(paper.text):
        start, end = paper.sentence_at(found.start())
        clause, closes = paper.clause_at(found.start())
        if pattern_of(words.not_done).search(paper.text, clause, max(closes, found.end())):
            continue
        days = [one.day for one in dates_in(paper, start, found.end()) if one.day]
        if days:
            others = pattern_of(words.others).search(paper.text, start, found.end())
            place = paper.evidence(start, end)
            yield from _candidates(days[-1], _OTHER if others else _OWN, place)
            return


def _candidates(day: date | None, by: str, place: Evidence) -> Iterator[Candidate]:
    state = FieldState.UNREADABLE if day is None else FieldState.FOUND
    yield Candidate("decision_revoked_date", day, state, 0.85, (place,))
    yield Candidate("decision_revoked_by", by, FieldState.FOUND, 0.85, (place,))
