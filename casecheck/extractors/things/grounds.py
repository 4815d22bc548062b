"""Grounds for a lighter penalty or none: found by the agency, put forward, answered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.operative import masked
from casecheck.extractors.things.papers import Paper, is_well_read, of_types, pattern_of, unchecked
from casecheck.extractors.things.penalties import DECISIONS
from casecheck.model.field import Evidence, FieldState
from casecheck.model.wording import GroundWording, Wording

_FINDING = (
    *DECISIONS, "handling_approval", "investigation_report", "collective_discussion",
    "legal_review_opinion", "hearing_report", "statement_review",
)  # fmt: skip
_ANSWERING = (
    *DECISIONS, "statement_review", "handling_approval", "collective_discussion", "hearing_report",
)  # fmt: skip
_TELLING = (
    *DECISIONS, "statement_review", "handling_approval", "hearing_report", "hearing_record",
)  # fmt: skip
_OF_THE_PARTY = ("statement_record",)
_MAY_BE_THE_PARTYS = ("other",)
_HEAD = 40
_LEAST = 60
_LONGEST = 200


def extract_grounds(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read a ground of lenience found by the agency, the party's excuse, and the answer to it."""
    found = (
        *_lenience(papers, wording),
        *_excuses(papers, wording),
    )
    return (*found, *_answers(papers, wording.grounds))


def _lenience(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    """Give the first sentence in which the agency finds a ground of article 32.

    Where another of its papers turns one down, nobody can tell which prevails.
    """
    established: Candidate | None = None
    rejected = False
    for paper in of_types(papers, *_FINDING):
        passage = masked(paper, 0, len(paper.text), wording.operative)
        for found in pattern_of(wording.grounds.lenience).finditer(passage.text):
            start, end = paper.sentence_at(found.start())
            refused = pattern_of(wording.grounds.not_established).search(passage.text, start, end)
            rejected |= bool(pattern_of(wording.grounds.rejected).search(passage.text, start, end))
            if not (established or refused or unchecked(paper.text, found.start())):
                established = _text("lenience_ground", paper, start, end)
    if established and rejected:
        yield replace(established, value=None, state=FieldState.UNREADABLE)
    elif established:
        yield established


def _excuses(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    """Give what the party put forward of article 33: in its own paper, else as another tells it."""
    words = wording.grounds
    own = [*of_types(papers, *_OF_THE_PARTY), *(one for one in papers if _is_statement(one))]
    for paper in own:
        for found in pattern_of(words.excuses).finditer(paper.text):
            start, end = paper.sentence_at(found.start())
            if not pattern_of(words.no_excuse).search(paper.text, start, end):
                yield _text("no_penalty_plea", paper, start, end)
                return
    for paper in of_types(papers, *_TELLING):
        span = _told_excuse(paper, words)
        if span:
            yield _text("no_penalty_plea", paper, *span)
            return


def _is_statement(paper: Paper) -> bool:
    head = paper.text[:_HEAD].split("\n")[0]
    return paper.type in _MAY_BE_THE_PARTYS and bool(re.search("陈述|申辩", head))


def _told_excuse(paper: Paper, words: GroundWording) -> tuple[int, int] | None:
    """Return the sentence that tells what the party put forward: who, that it says, and what."""
    for start, end in paper.sentences:
        who = pattern_of(words.parties).search(paper.text, start, end)
        says = pattern_of(words.says).search(paper.text, who.end(), end) if who else None
        what = pattern_of(words.excuses).search(paper.text, says.end(), end) if says else None
        if says is None or what is None:
            continue
        none = pattern_of(words.no_excuse).search(paper.text, start, what.end())
        answered = pattern_of(words.answers).search(paper.text, says.start(), what.end())
        supposed = re.search("有权|可以|如", paper.text[start : what.start()])
        if not (none or answered or supposed):
            return start, end
    return None


def _answers(papers: Sequence[Paper], words: GroundWording) -> Iterator[Candidate]:
    """Say whether a paper of the agency takes up what the party put forward.

    Where one was hardly read, nobody can tell.
    """
    field = "no_penalty_plea_answered"
    answering = list(of_types(papers, *_ANSWERING))
    for paper in answering:
        place = _answer_in(paper, words)
        if place:
            yield Candidate(field, value=True, state=FieldState.FOUND, evidence=(place,))
            return
    for paper in answering:
        if not is_well_read(paper, _LEAST):
            place = paper.evidence(0, min(_HEAD, len(paper.text)))
            yield Candidate(field, None, FieldState.UNREADABLE, 0.5, (place,))
            return


def _answer_in(paper: Paper, words: GroundWording) -> Evidence | None:
    subjects = pattern_of([*words.excuses, *words.first_time, *words.answers_by_law])
    for start, end in paper.sentences:
        subject = subjects.search(paper.text, start, end)
        answer = pattern_of(words.answers).search(paper.text, start, end)
        put = pattern_of(words.put_forward).search(paper.text, start, end)
        own_words = subject is not None and (put is None or answer is not None)
        if own_words or (answer is not None and put is not None):
            return paper.evidence(start, end)
    return None


def _text(field: str, paper: Paper, start: int, end: int) -> Candidate:
    end = min(end, start + _LONGEST)
    evidence = (paper.evidence(start, end),)
    return Candidate(field, paper.original(start, end), FieldState.FOUND, 0.8, evidence)
