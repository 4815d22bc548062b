"""Evidence that the bureau keeps: whether goods are listed, and who approved the registration."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, is_well_read, of_types, pattern_of
from casecheck.extractors.things.tables import rows_under
from casecheck.model.evidence_wording import EvidenceWording
from casecheck.model.field import FieldState
from casecheck.model.wording import Wording

_WELL_READ = 60
_FORM = re.compile(r"审批|呈批|报告|申请")
_AGREED = re.compile(r"(?<![不拟])(?:同意|批准)")
_NUMBER = r"(?:\d+|[一二两三四五六七八九十百]{1,4})"
_UNIT = "台本件张册套盒个部份盘把箱只块根枚辆袋瓶幅组支批包卷片架盏桶副双"
_COUNTED = re.compile(rf"(?<!一式)(?<![第十百\d]){_NUMBER}[{_UNIT}](?!月|工作日|队|门|以上)")
_PAPERS = {
    "registration_listed": "evidence_registration",
    "seizure_listed": "seizure",
}


def extract_keeping(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Say of a registration and of a seizure whether its goods are listed; find the approval."""
    return (
        *(
            one
            for field, kind in _PAPERS.items()
            for one in _listed(field, [*of_types(papers, kind)], papers, wording.evidence)
        ),
        *_approved(papers, wording.evidence),
    )


def _listed(
    field: str, own: list[Paper], papers: Sequence[Paper], wording: EvidenceWording
) -> Iterator[Candidate]:
    """Say whether the goods are listed; a list that is said to be attached may be elsewhere."""
    notices = [paper for paper in own if not _FORM.search(paper.source.document.title)] or own
    if not notices:
        return
    for paper in [*own, *of_types(papers, "inventory")]:
        span = _list_in(paper, wording)
        if span:
            evidence = (paper.evidence(*span),)
            yield Candidate(field, value=True, state=FieldState.FOUND, evidence=evidence)
            return
    first = notices[0]
    promised = pattern_of(wording.list_attached).search(first.text)
    drawn = any(page.drawn for paper in own for page in paper.source.document.pages)
    evidence = (first.evidence(*(promised.span() if promised else (0, 12))),)
    if promised or drawn or not all(is_well_read(paper, _WELL_READ) for paper in notices):
        yield Candidate(field, None, FieldState.UNREADABLE, 0.5, evidence)
    else:
        yield Candidate(field, value=False, state=FieldState.ABSENT, evidence=evidence)


def _list_in(paper: Paper, wording: EvidenceWording) -> tuple[int, int] | None:
    """Return where a paper counts goods: 账本2本, or a table of names and quantities."""
    if paper.type == "inventory":
        return 0, 12
    headings = {"name": wording.goods_columns, "count": wording.count_columns}
    for row in rows_under(paper.source, headings, "name"):
        cell = row.get("name")
        if cell is not None and cell.end > cell.start:
            return paper.near(cell.start), paper.near(cell.end)
    for found in _COUNTED.finditer(paper.text):
        clause = paper.text[slice(*paper.clause_at(found.start()))]
        if not pattern_of(wording.not_goods).search(clause):
            return found.span()
    return None


def _approved(papers: Sequence[Paper], wording: EvidenceWording) -> Iterator[Candidate]:
    """Find another paper by which a head approved: a sentence, or a form about it that agrees."""
    registers, approves = pattern_of(wording.registers), pattern_of(wording.head_approves)
    for paper in papers:
        if paper.type in _PAPERS.values():
            continue
        form = bool(_FORM.search(paper.source.document.title))
        for found in registers.finditer(paper.text):
            span = paper.sentence_at(found.start())
            agreed = _AGREED.search(paper.text, found.end()) if form else None
            if agreed or approves.search(paper.text, *span):
                evidence = (paper.evidence(*span),)
                yield Candidate(
                    "evidence_registration_approved",
                    value=True,
                    state=FieldState.FOUND,
                    evidence=evidence,
                )
                return
