"""Whether the report of the investigation names any evidence of the violation."""

import re
from collections.abc import Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, is_well_read, of_types, pattern_of
from casecheck.model.field import FieldState
from casecheck.model.wording import Wording

_WELL_READ = 120
# A heading promises evidence, and names none.
_HEADING = re.compile(
    r"(?m)^[^\n。,:]{0,10}证据(?:材料|情况|目录)?:?$|(?:事实|案情)[及和与、]*(?:主要)?证据:"
)
_FIELD = "report_states_evidence"


def extract_evidence_lists(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Say whether a report names evidence; a few words say nothing of what it does not name."""
    reports = [*of_types(papers, "investigation_report")]
    words = pattern_of(
        [*wording.contents.decision["decision_states_evidence"], *wording.evidence.kinds]
    )
    for paper in reports:
        found = words.search(_HEADING.sub(lambda one: " " * len(one[0]), paper.text))
        if found:
            words_read = (paper.evidence(*found.span()),)
            return (Candidate(_FIELD, value=True, state=FieldState.FOUND, evidence=words_read),)
    if not reports:
        return ()
    evidence = tuple(paper.evidence(0, 12) for paper in reports)
    if all(is_well_read(paper, _WELL_READ) for paper in reports):
        return (Candidate(_FIELD, value=False, state=FieldState.ABSENT, evidence=evidence),)
    return (Candidate(_FIELD, None, FieldState.UNREADABLE, 0.5, evidence),)
