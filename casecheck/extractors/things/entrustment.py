"""Who handled the case for whom: the unit in charge, and words that tell of an entrustment."""

from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.model.field import FieldState
from casecheck.model.wording import ProceedingsWording, Wording

_FORMS = (
    "filing_approval", "case_source", "investigation_report", "handling_approval", "closing_report",
)  # fmt: skip
_TELLING = (
    "decision", "on_the_spot_decision", "penalty_notice", "filing_approval", "inspection_record",
    "inquiry_record", "investigation_report", "handling_approval",
)  # fmt: skip
_LONGEST = 40


def extract_entrustment(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read which unit was in charge, and where a paper says that it acts for another body."""
    return (
        *(one for paper in of_types(papers, *_FORMS) for one in _unit(paper, wording)),
        *(
            one
            for paper in of_types(papers, *_TELLING)
            for one in _stated(paper, wording.proceedings)
        ),
    )


def _unit(paper: Paper, wording: Wording) -> Iterator[Candidate]:
    words = wording.proceedings
    form = Form.of(paper, {**wording.labels, "units": words.unit_labels})
    for region in form.values("units"):
        text = region.text.strip()
        if len(text) <= _LONGEST and pattern_of(words.entrusted_units).search(text):
            evidence = (region.evidence(),)
            yield Candidate("handling_unit", text, FieldState.FOUND, 0.8, evidence)
            return


def _stated(paper: Paper, words: ProceedingsWording) -> Iterator[Candidate]:
    """Give the clause that tells of an entrustment by an agency; others are of no concern."""
    for found in pattern_of(words.entrusts).finditer(paper.text):
        start, end = paper.clause_at(found.start())
        clause = paper.text[start : max(end, found.end())]
        by_agency = pattern_of(words.entrusts_agencies).search(found[0])
        if by_agency and not pattern_of(words.entrusts_not).search(clause):
            evidence = (paper.evidence(*found.span()),)
            text = paper.original(*found.span())
            yield Candidate("entrustment_stated", text, FieldState.FOUND, 0.8, evidence)
            return
