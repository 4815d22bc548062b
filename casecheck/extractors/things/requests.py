"""What the party asked for once it knew its rights, and what it took back."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.things.quantities import dates_in
from casecheck.extractors.values.marks import ticked_options
from casecheck.model.field import Evidence, FieldState, Value
from casecheck.model.wording import RequestWording, Wording

_OWN = ("other",)
_TELLING = (
    "hearing_invitation", "hearing_record", "hearing_report", "decision", "no_penalty_decision",
    "handling_approval", "investigation_report", "legal_review_opinion", "collective_discussion",
    "closing_report",
)  # fmt: skip
_NOTICES = ("penalty_notice", "hearing_notice")
_HEAD = 40
_NOT_SAID = re.compile("未|没有|不$|可以|有权|如|若|是否")


def extract_requests(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read the party's requests from its own papers, from what others tell, and from ticks."""
    words = wording.requests
    return (
        *(one for paper in of_types(papers, *_OWN, *_TELLING) for one in _hearing(paper, words)),
        *(one for paper in of_types(papers, *_OWN) for one in _statement(paper, words)),
        *(one for paper in of_types(papers, *_NOTICES) for one in _ticked(paper, words)),
        *(one for paper in papers for one in _said("hearing_withdrawn", paper, words)),
        *(one for paper in papers for one in _said("hearing_early_agreed", paper, words)),
    )


def _hearing(paper: Paper, words: RequestWording) -> Iterator[Candidate]:
    """Give the request, with its day: of the sentence, or of the party's own paper."""
    denied = pattern_of(words.denials)
    for found in pattern_of(words.hearing).finditer(paper.text):
        start, end = paper.clause_at(found.start())
        if denied.search(paper.text, start, max(end, found.end())):
            continue
        place = (paper.evidence(*found.span()),)
        yield _found("hearing_requested", True, place)  # noqa: FBT003
        asked = _day_before(paper, found.start())
        if asked is None and paper.type in _OWN and not _takes_back(paper, words):
            asked = _last_day(paper)
        if asked:
            yield _found("hearing_request_date", asked[0], (asked[1],))
        return


def _statement(paper: Paper, words: RequestWording) -> Iterator[Candidate]:
    """Take a paper that calls itself a statement for one, unless it waives it."""
    head = paper.text[:_HEAD].split("\n")[0]
    if pattern_of(words.statement).search(head) and "放弃" not in head:
        yield _found("statement_made", True, (paper.evidence(0, len(head)),))  # noqa: FBT003
        day = _last_day(paper)
        if day:
            yield _found("statement_date", day[0], (day[1],))


def _ticked(paper: Paper, words: RequestWording) -> Iterator[Candidate]:
    """Read what was ticked at the foot of a notice: ☑要求听证."""
    for start, end in paper.source.paragraphs():
        for option in ticked_options(paper.source.text[start:end]):
            if re.match("放弃|不", option):
                continue
            for field, phrases in (
                ("hearing_requested", words.asks_for_hearing),
                ("statement_made", words.asks_to_state),
            ):
                if pattern_of(phrases).search(option):
                    yield _found(field, True, (paper.source.evidence(start, end),))  # noqa: FBT003


def _said(field: str, paper: Paper, words: RequestWording) -> Iterator[Candidate]:
    phrases = words.hearing_withdrawn if field == "hearing_withdrawn" else words.hearing_early
    for found in pattern_of(phrases).finditer(paper.text):
        start, end = paper.clause_at(found.start())
        before = paper.text[max(start, found.start() - 12) : found.start()]
        supposed = paper.text[end - 1 : end] == "的"
        if not supposed and not _NOT_SAID.search(before):
            yield _found(field, True, (paper.evidence(*found.span()),))  # noqa: FBT003
            return


def _takes_back(paper: Paper, words: RequestWording) -> bool:
    return bool(pattern_of([*words.hearing_withdrawn, *words.hearing_early]).search(paper.text))


def _day_before(paper: Paper, position: int) -> tuple[date, Evidence] | None:
    """Return the day that the sentence names nearest before the words of asking."""
    start, _ = paper.sentence_at(position)
    clause, _ = paper.clause_at(position)
    first = clause if paper.type in _OWN else start
    days = [one for one in dates_in(paper, first, position) if one.day]
    if not days or days[-1].day is None:
        return None
    span = (first + days[-1].start, first + days[-1].end)
    return days[-1].day, paper.evidence(*span)


def _last_day(paper: Paper) -> tuple[date, Evidence] | None:
    """Return the last day of a paper when it closes it."""
    days = [one for one in dates_in(paper, 0, len(paper.text)) if one.day]
    if not days or days[-1].day is None or paper.text[days[-1].end :].strip("\n ()印章"):
        return None
    return days[-1].day, paper.evidence(days[-1].start, days[-1].end)


def _found(field: str, value: Value, evidence: tuple[Evidence, ...]) -> Candidate:
    return Candidate(field, value, FieldState.FOUND, 0.85, evidence)
