"""What the papers of the bureau find about the case: how grave it is, and the sums involved."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.fines import sums_in
from casecheck.extractors.things.operative import masked
from casecheck.extractors.things.papers import Paper, of_types, pattern_of, unchecked
from casecheck.extractors.things.penalties import DECISIONS, NOTICES
from casecheck.model.field import FieldState, Value
from casecheck.model.wording import FindingWording, Wording

_FINDING = (
    *DECISIONS, "handling_approval", "investigation_report", "collective_discussion",
    "legal_review_opinion", "hearing_report", *NOTICES,
)  # fmt: skip
_CALLING = (*_FINDING, "filing_approval", "extension_approval", "superior_report", "closing_report")


def extract_findings(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read the flags that the file itself finds true, and gains and turnover as found."""
    findings = wording.findings
    flags = (
        ("serious_finding", findings.serious, _FINDING),
        ("public_interest_stated", findings.public_interest, _CALLING),
        ("complex_stated", findings.complex, _CALLING),
        ("several_relations_stated", findings.several_relations, _CALLING),
        ("health_or_finance_harm_stated", findings.health_or_finance, _CALLING),
    )
    return (
        *(
            one
            for field, words, types in flags
            for one in _flag(field, words, types, papers, wording)
        ),
        *_copyright(papers, findings),
        *_sums("gains_found", findings.gains, papers, wording),
        *_sums("turnover_found", findings.turnover, papers, wording),
        *_sums("profit_found", wording.suspicions.profit, papers, wording),
    )


def _flag(
    field: str,
    words: tuple[str, ...],
    types: tuple[str, ...],
    papers: Sequence[Paper],
    wording: Wording,
) -> Iterator[Candidate]:
    for paper in of_types(papers, *types):
        span = found_by_the_file(paper, pattern_of(words), wording)
        if span:
            evidence = (paper.evidence(*span),)
            yield Candidate(field, value=True, state=FieldState.FOUND, evidence=evidence)


def found_by_the_file(
    paper: Paper, pattern: re.Pattern[str], wording: Wording
) -> tuple[int, int] | None:
    """Return where the paper says this of its own case: not the law's words, not a denial."""
    passage = masked(paper, 0, len(paper.text), wording.operative)
    denied = re.compile(rf"(?:{pattern_of(wording.findings.denials).pattern})[^,。;\n]{{0,2}}$")
    about_law = pattern_of(wording.findings.about_law)
    for found in pattern.finditer(passage.text):
        start, end = paper.clause_at(found.start())
        before = passage.text[max(start, found.start() - 12) : found.start()]
        if denied.search(before.replace("未成年人", "＊")) or unchecked(paper.text, found.start()):
            continue
        if not about_law.search(paper.text, start, min(len(paper.text), end + 6)):
            return found.span()
    return None


def _copyright(papers: Sequence[Paper], findings: FindingWording) -> Iterator[Candidate]:
    for paper in of_types(papers, *DECISIONS, *NOTICES):
        found = pattern_of(findings.copyright).search(paper.text)
        if found:
            evidence = (paper.evidence(*found.span()),)
            yield Candidate("copyright_case", value=True, state=FieldState.FOUND, evidence=evidence)


def _sums(
    field: str, words: tuple[str, ...], papers: Sequence[Paper], wording: Wording
) -> Iterator[Candidate]:
    """Read a sum that the paper finds: 违法所得共计5000元; 没有违法所得 is zero."""
    for paper in of_types(papers, *DECISIONS, "investigation_report", "handling_approval"):
        candidate = sum_found(field, pattern_of(words), paper, wording)
        if candidate:
            yield candidate


def sum_found(
    field: str, words: re.Pattern[str], paper: Paper, wording: Wording
) -> Candidate | None:
    """Return the sum that stands behind one of the words; none found (没有违法所得) is zero."""
    passage = masked(paper, 0, len(paper.text), wording.operative)
    for found in words.finditer(passage.text):
        start, end = paper.sentence_at(found.start())
        before = passage.text[max(start, found.start() - 8) : found.start()]
        value: Value | None = None
        if pattern_of(wording.findings.none_found).search(before):
            value, last = 0, found.end()
        else:
            behind = passage.text[found.end() : min(end, found.end() + 30)]
            sums = [one for one in sums_in(behind) if _is_its_sum(behind[: one.start], wording)]
            value = sums[0].value if sums else None
            last = found.end() + (sums[0].end if sums else 0)
        if value is not None:
            evidence = (paper.evidence(found.start(), last),)
            return Candidate(field, value, FieldState.FOUND, 0.85, evidence)
    return None


def _is_its_sum(between: str, wording: Wording) -> bool:
    """Say whether an amount belongs to the word before it: no other kind of money between."""
    return not pattern_of(["罚款", "没收", *wording.penalties.other_money]).search(between)
