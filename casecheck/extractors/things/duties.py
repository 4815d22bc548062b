"""Duties that a paper lays on the party beyond the law, and others found doing the same."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.model.field import FieldState
from casecheck.model.wording import ProceedingsWording, Wording

_ORDERING = (
    "order_to_correct", "decision", "on_the_spot_decision", "penalty_notice", "inspection_record",
    "inquiry_record", "evidence_registration", "seizure",
)  # fmt: skip
_FOUND_BY = ("inspection_record", "case_source", "filing_approval", "investigation_report")
_NAME = r"[\u4e00-\u9fffA-Za-z0-9()]{2,20}?"
_LEAST = 2


def extract_duties(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read orders to buy, to train, to sponsor or to advertise, and who else was inspected."""
    words = wording.proceedings
    return (
        *(one for paper in of_types(papers, *_ORDERING) for one in _duty(paper, words)),
        *(one for paper in of_types(papers, *_FOUND_BY) for one in _others(paper, words)),
    )


def _duty(paper: Paper, words: ProceedingsWording) -> Iterator[Candidate]:
    """Give the first clause that orders such a thing; the order stands before it."""
    for phrases in words.duties.values():
        for found in pattern_of(phrases).finditer(paper.text):
            begin, _ = paper.sentence_at(found.start())
            start, end = paper.clause_at(found.start())
            clause = paper.text[start : max(end, found.end())]
            orders = [one.start() for one in pattern_of(words.orders).finditer(clause)]
            before = pattern_of(words.orders).search(paper.text, begin, found.start())
            denied = pattern_of(words.duties_not).search(clause)
            if before and not denied:
                first = start if not orders else start + min(orders)
                span = (min(first, found.start()), max(end, found.end()))
                evidence = (paper.evidence(*span),)
                text = paper.original(*span)
                yield Candidate("extra_duty", text, FieldState.FOUND, 0.7, evidence)
                return


def _others(paper: Paper, words: ProceedingsWording) -> Iterator[Candidate]:
    """Give the businesses of a sentence that says of several that they all did the same."""
    kinds = pattern_of(words.businesses).pattern
    name = re.compile(rf"{_NAME}(?:{kinds})")
    for found in pattern_of(words.alike).finditer(paper.text):
        start, _ = paper.sentence_at(found.start())
        listed = re.split(r"[、和及与,]", paper.text[start : found.start()])
        names = [one[0] for part in listed if (one := name.search(part.strip("等家:")))]
        if len(names) >= _LEAST:
            evidence = (paper.evidence(start, found.end()),)
            text = "、".join(_bare(one) for one in names)
            yield Candidate("others_inspected", text, FieldState.FOUND, 0.7, evidence)
            return


def _bare(name: str) -> str:
    """Return a name without the words that lead to it: 检查发现星河网吧."""
    return re.split("发现|检查|对|查明|其中|以及", name)[-1]
