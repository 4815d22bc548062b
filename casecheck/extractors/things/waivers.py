"""Express waivers of the statement and of the hearing: silence and a lapsed term are none."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, pattern_of, unchecked
from casecheck.model.field import FieldState
from casecheck.model.wording import RightsWording, Wording


def extract_waivers(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read where the party (or a paper about it) says expressly that it waives a right."""
    rights = wording.rights
    ways = (
        ("statement_waived", pattern_of([*rights.waives_statement, *rights.waives_both])),
        ("hearing_waived", pattern_of([*rights.waives_hearing, *rights.waives_both])),
    )
    return tuple(
        candidate
        for field, pattern in ways
        for paper in papers
        for candidate in _waivers(field, pattern, paper, rights)
    )


def _waivers(
    field: str, pattern: re.Pattern[str], paper: Paper, rights: RightsWording
) -> Iterator[Candidate]:
    for found in pattern.finditer(paper.text):
        start, end = paper.sentence_at(found.start())
        said = paper.text[max(start, found.start() - 40) : min(end, found.end() + 4)]
        if pattern_of(rights.no_waiver).search(said) or unchecked(paper.text, found.start()):
            continue
        evidence = (paper.evidence(max(start, found.start() - 20), found.end()),)
        yield Candidate(field, value=True, state=FieldState.FOUND, evidence=evidence)
        return
