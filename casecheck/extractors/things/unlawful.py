"""Findings in the file that evidence was obtained unlawfully, and whether the decision uses it."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.operative import masked
from casecheck.extractors.things.papers import Paper, of_types, pattern_of, unspaced
from casecheck.extractors.things.penalties import DECISIONS
from casecheck.model.evidence_wording import EvidenceWording
from casecheck.model.field import FieldState
from casecheck.model.wording import Wording

_REVIEWS = ("legal_review_opinion", "hearing_report", "hearing_record")
_RULINGS = re.compile(r"复议决定|判决书|裁定书|监督意见|检察建议")
_LONGEST = 120


def extract_unlawful(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read the finding of a court, a review or a hearing, and what it says of which evidence."""
    rulings = [one for one in papers if _RULINGS.search(unspaced(one.source.document.title))]
    for paper in [*of_types(papers, *_REVIEWS), *rulings]:
        span = _finding(paper, wording)
        if span:
            return tuple(_found(paper, span, papers, wording.evidence))
    return ()


def _finding(paper: Paper, wording: Wording) -> tuple[int, int] | None:
    """Return the sentence that finds so: not the law, not what a party alleges, no denial."""
    words = wording.evidence
    passage = masked(paper, 0, len(paper.text), wording.operative)
    for found in pattern_of(words.unlawful).finditer(passage.text):
        start, end = paper.sentence_at(found.start())
        sentence = passage.text[start:end]
        if pattern_of(words.not_unlawful).search(sentence):
            continue
        if pattern_of(words.alleges).search(sentence):
            continue
        if paper.type == "hearing_record" and not pattern_of(words.finds).search(sentence):
            continue
        return start, end
    return None


def _found(
    paper: Paper, span: tuple[int, int], papers: Sequence[Paper], words: EvidenceWording
) -> Iterator[Candidate]:
    evidence = (paper.evidence(*span),)
    text = paper.original(*span)[:_LONGEST]
    yield Candidate("unlawful_evidence_found", text, FieldState.FOUND, 0.8, evidence)
    named = {one[0] for one in pattern_of(words.kinds).finditer(paper.text[slice(*span)])}
    for decision in of_types(papers, *DECISIONS):
        excluded = pattern_of(words.excluded).search(decision.text)
        used = next((decision.text.find(one) for one in named if one in decision.text), -1)
        if used >= 0 and not excluded:
            place = (decision.evidence(used, used + 6),)
            yield Candidate(
                "unlawful_evidence_used", value=True, state=FieldState.FOUND, evidence=place
            )
            return
