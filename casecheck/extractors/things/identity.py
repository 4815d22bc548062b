"""Whether any paper shows who the party is: the number of its identity paper, or a copy of it."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, of_types, pattern_of, unspaced
from casecheck.model.evidence_wording import EvidenceWording
from casecheck.model.field import FieldState
from casecheck.model.wording import Wording

_MAY_BE_PASTED = ("photo_evidence", "other", "inventory")
_NUMBER = re.compile(
    r"(?<![0-9A-Za-z])(?:[1-9]\d{5}[\d*xX×]{8,11}[\dXx*×]|9[1-3A-Z]\d{6}[0-9A-Z]{10})"
)
_VALUE = r"[》)\"]?(?:号码|编号|号|代码)?[^0-9A-Za-z\n。;,]{0,8}[0-9A-Za-z*×]{5,}"


def extract_identity(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read the number or the copy that a paper notes, and which papers hold pictures."""
    return (*_shown(papers, wording.evidence), *_pictures(papers))


def _shown(papers: Sequence[Paper], wording: EvidenceWording) -> Iterator[Candidate]:
    numbers = re.compile(rf"(?:{pattern_of(wording.identity_numbers).pattern}){_VALUE}")
    card = pattern_of(wording.officers_papers)
    officer = pattern_of([*wording.officers_papers, *wording.officers])
    copies = pattern_of(wording.identity_copies)
    for paper in papers:
        for pattern, others in ((copies, card), (numbers, officer), (_NUMBER, officer)):
            found = next(_of_the_party(paper, pattern, others), None)
            if found:
                evidence = (paper.evidence(*found.span()),)
                yield Candidate(
                    "identity_shown", value=True, state=FieldState.FOUND, evidence=evidence
                )
                return


def _of_the_party(
    paper: Paper, pattern: re.Pattern[str], others: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Give the matches beside which no officer and no certificate of one stands."""
    for found in pattern.finditer(paper.text):
        if not others.search(paper.text, max(0, found.start() - 8), found.end()):
            yield found


def _pictures(papers: Sequence[Paper]) -> Iterator[Candidate]:
    """Name the papers that hold pictures: an identity card may be pasted there."""
    drawn = [
        paper
        for paper in of_types(papers, *_MAY_BE_PASTED)
        if any(page.drawn for page in paper.source.document.pages)
    ]
    if drawn:
        titles = "、".join(dict.fromkeys(unspaced(one.source.document.title) for one in drawn))
        evidence = tuple(one.evidence(0, 12) for one in drawn)
        yield Candidate("picture_papers", titles or "图片", FieldState.FOUND, 0.8, evidence)
