"""Approvals in papers that bear no usual title; papers that end an investigation or report one."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.operative import without_quotations
from casecheck.extractors.things.papers import (
    Paper,
    is_well_read,
    of_types,
    pattern_of,
    unspaced,
)
from casecheck.model.field import FieldState
from casecheck.model.wording import ProceedingsWording, Wording

_LAW = re.compile(
    r"《[^《》\n]{2,60}》(?:[^,。;\n《]{0,3}第[^,。;\n《]{1,12}条)?"
    r"|[\u4e00-\u9fff]{2,24}(?:条例|办法|规定|法)第[^,。;\n《]{1,12}条"
)
_WELL_READ = 60
_REPORTS = ("investigation_report", "handling_approval")
_NO_FORM = ("decision", "penalty_notice", "service_receipt", "inventory", "seizure_release")
_OPINION = re.compile(
    r"(?:负责人|领导|局长|审批|批准|大队长|支队长|总队长|机关)[^\n:]{0,10}(?:意见|批示|审批|签批|批准|签字|签发)[:\n]+"
    r"(?P<words>[^\n]{1,60})"
)
_UNFORESEEN = re.compile("审理|合议|案审")
_SIGNED_OFF = re.compile(r"(?:^|\n)(?:签发|批示)(?:人)?[:\n]+(?P<words>[^\n]{1,60})")
_PENALTY = re.compile("处罚|罚款|没收|警告")


def extract_approvals(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read law and approval of a seizure, reports by their content, evidence after a hearing."""
    words = wording.proceedings
    return (
        *(one for paper in of_types(papers, "seizure") for one in _basis(paper)),
        *(one for paper in papers for one in _approved(paper, words)),
        *_by_a_head(papers, words),
        *(one for paper in papers for one in _reported(paper, words)),
        *(one for paper in papers for one in _ends(paper, words)),
        *(one for paper in papers for one in _after_hearing(paper, words)),
    )


def _basis(paper: Paper) -> Iterator[Candidate]:
    """Give the laws that a seizure cites; that it cites none is known where it was well read."""
    found = list(_LAW.finditer(paper.text))
    if found:
        text = "、".join(dict.fromkeys(one[0] for one in found))
        evidence = tuple(paper.evidence(*one.span()) for one in found)
        yield Candidate("seizure_basis", text, FieldState.FOUND, 0.85, evidence)
    elif not is_well_read(paper, _WELL_READ):
        yield Candidate("seizure_basis", None, FieldState.UNREADABLE, 0.5, (paper.evidence(0, 12),))


def _approved(paper: Paper, words: ProceedingsWording) -> Iterator[Candidate]:
    """Give words of an approval: in the seizure's own papers, or a form about one."""
    about = pattern_of(words.seizure_words)
    if paper.type in _NO_FORM or not about.search(paper.text):
        return
    for found in pattern_of(words.seizure_approves).finditer(paper.text):
        start, end = paper.sentence_at(found.start())
        sentence = paper.text[start : max(end, found.end())]
        if about.search(sentence) and not pattern_of(words.refuses).search(sentence):
            yield _yes("seizure_approved", paper, found.span())
            return
    title = paper.text[:40]
    if about.search(title) or about.search(paper.source.document.title):
        agreed = _opinion(paper, _OPINION, words)
        if agreed:
            yield _yes("seizure_approved", paper, agreed)


def _by_a_head(papers: Sequence[Paper], words: ProceedingsWording) -> Iterator[Candidate]:
    """Name the papers without a usual title in which a head approves something of a penalty."""
    asked = (
        paper
        for paper in of_types(papers, "other", "legal_review_opinion")
        if paper.type == "other" or _UNFORESEEN.search(paper.source.document.title)
    )
    found = [(one, span) for one in asked if (span := _agrees(one, words))]
    if found:
        titles = "、".join(dict.fromkeys(unspaced(one.source.document.title) for one, _ in found))
        evidence = tuple(one.evidence(*span) for one, span in found)
        yield Candidate("head_opinion_papers", titles, FieldState.FOUND, 0.8, evidence)


def _agrees(paper: Paper, words: ProceedingsWording) -> tuple[int, int] | None:
    """Return where the opinion of a head approves."""
    if not _PENALTY.search(paper.text):
        return None
    return _opinion(paper, _OPINION, words) or _opinion(paper, _SIGNED_OFF, words)


def _opinion(
    paper: Paper, form: re.Pattern[str], words: ProceedingsWording
) -> tuple[int, int] | None:
    """Return the words of the first opinion of this form that approves."""
    for found in form.finditer(paper.text):
        said = found["words"]
        refused = pattern_of(words.refuses).search(said)
        if pattern_of(words.approves).search(said) and not refused:
            return found.span("words")
    return None


def _reported(paper: Paper, words: ProceedingsWording) -> Iterator[Candidate]:
    """Give words that say that the decision was reported to the agency."""
    for found in pattern_of(words.reported).finditer(paper.text):
        start, end = paper.clause_at(found.start())
        clause = paper.text[start : max(end, found.end())]
        empty = re.match(r"[^\n:]{0,8}:[ _]*(?:\n|$)", paper.text[found.start() :])
        if not pattern_of(words.not_reported).search(clause) and not empty:
            yield _yes("on_the_spot_reported", paper, found.span())
            return


def _ends(paper: Paper, words: ProceedingsWording) -> Iterator[Candidate]:
    """Give words that end the investigation, in a paper that no document type knows."""
    if paper.type not in (*_REPORTS, "other"):
        return
    found = pattern_of(words.ends_investigation).search(without_quotations(paper.text))
    if found and (paper.type in _REPORTS or is_well_read(paper, _WELL_READ)):
        yield _yes("investigation_reported", paper, found.span())


def _after_hearing(paper: Paper, words: ProceedingsWording) -> Iterator[Candidate]:
    if paper.type not in ("decision", "handling_approval", "hearing_report", "closing_report"):
        return
    for found in pattern_of(words.after_hearing).finditer(paper.text):
        text, evidence = paper.original(*found.span()), (paper.evidence(*found.span()),)
        yield Candidate("evidence_after_hearing", text, FieldState.FOUND, 0.8, evidence)
        return


def _yes(field: str, paper: Paper, span: tuple[int, int]) -> Candidate:
    evidence = (paper.evidence(*span),)
    return Candidate(field, value=True, state=FieldState.FOUND, confidence=0.85, evidence=evidence)
