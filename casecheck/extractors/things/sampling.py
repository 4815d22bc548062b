"""Samples and appraisals: whether samples were taken, and whether the appraiser is qualified."""

from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.operative import masked
from casecheck.extractors.things.papers import Paper, is_well_read, of_types, pattern_of, unspaced
from casecheck.model.field import FieldState
from casecheck.model.wording import Wording

_TELLING = (
    "inspection_record", "inquiry_record", "investigation_report", "decision", "penalty_notice",
    "appraisal", "filing_approval",
)  # fmt: skip
_NAMING = ("appraisal", "identity_material", "other")
_WELL_READ = 60


def extract_sampling(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read that samples were taken, and whether an appraisal tells its maker's qualification."""
    return (*_sampled(papers, wording), *_qualified(papers, wording))


def _sampled(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    """Find the words that samples were taken: not those of the law, no denial."""
    taken, denied = pattern_of(wording.evidence.sampled), pattern_of(wording.evidence.not_sampled)
    for paper in of_types(papers, *_TELLING):
        passage = masked(paper, 0, len(paper.text), wording.operative)
        for found in taken.finditer(passage.text):
            start, end = paper.clause_at(found.start())
            if not denied.search(paper.text, start, end):
                evidence = (paper.evidence(*found.span()),)
                yield Candidate(
                    "sampling_stated", value=True, state=FieldState.FOUND, evidence=evidence
                )
                return


def _qualified(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    """Name the appraisals that do not tell their maker's qualification; few words say nothing."""
    words, other = pattern_of(wording.evidence.qualified), pattern_of(wording.evidence.no_appraisal)
    opinions = [
        paper
        for paper in of_types(papers, "appraisal")
        if not other.search("".join(paper.source.document.title.split()))
    ]
    if any(words.search(paper.text) for paper in papers if paper.type in _NAMING):
        return
    silent = [paper for paper in opinions if is_well_read(paper, _WELL_READ) and not paper.drawn]
    if silent and len(silent) == len(opinions):
        titles = "、".join(dict.fromkeys(unspaced(one.source.document.title) for one in silent))
        evidence = tuple(paper.evidence(0, 12) for paper in silent)
        yield Candidate("appraisal_unqualified", titles, FieldState.FOUND, 0.8, evidence)
