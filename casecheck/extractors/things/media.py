"""Pictures, recordings and screenshots: what their papers note of how they were made."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from casecheck.extractors.slots import slots
from casecheck.extractors.text import Candidate
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.operative import masked
from casecheck.extractors.things.papers import Paper, of_types, pattern_of, plain, unspaced
from casecheck.extractors.values.dates import find_dates
from casecheck.model.document import Page, TextLine
from casecheck.model.evidence_wording import EvidenceWording
from casecheck.model.field import FieldState
from casecheck.model.wording import Wording

_CITING = ("decision", "investigation_report", "penalty_notice", "filing_approval", "case_source")
_OF_SERVICE = re.compile("送达|留置|见证|拒收|拒签|拒绝签收|邮寄|邮件|快递|回执")
_EMPTY = re.compile(r"[\s_＿/／年月日时分:：.。,，、;；（）()\-—－\d]")


def extract_media(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read what the papers of pictures and recordings lack, and the use of monitoring devices."""
    return (
        *_lacking(papers, wording),
        *_last_day(list(of_types(papers, "photo_evidence"))),
        *_monitored(papers, wording),
    )


def _last_day(papers: Sequence[Paper]) -> Iterator[Candidate]:
    """Give the last day on papers of media: only where each page names one, and none a service."""
    days = [_days_on(page) for paper in papers for page in paper.source.document.pages]
    if not days:
        return
    evidence = tuple(paper.evidence(0, 12) for paper in papers)
    served = any(_OF_SERVICE.search(paper.text) for paper in papers)
    if served or not all(days):
        yield Candidate("media_last_day", None, FieldState.UNREADABLE, 0.5, evidence)
    else:
        last = max(day for several in days for day in several)
        yield Candidate("media_last_day", last, FieldState.FOUND, 0.85, evidence)


def _days_on(page: Page) -> list[date]:
    lines = [
        line.text
        for block in page.blocks
        for lines in ([[block]] if isinstance(block, TextLine) else [c.lines for c in block.cells])
        for line in lines
    ]
    return [found.day for line in lines for found in find_dates(line) if found.day]


def _lacking(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    """Say what the notes lack; a note may stand within a picture, where nobody can read it."""
    lacks: list[str] = []
    evidence = []
    unread = False
    for paper in of_types(papers, "photo_evidence"):
        missing = _missing_notes(paper, wording)
        if missing:
            lacks.append(f"{unspaced(paper.source.document.title)}（缺{'、'.join(missing)}）")
            evidence.append(paper.evidence(0, 12))
            unread = unread or any(page.drawn for page in paper.source.document.pages)
    if lacks and unread:
        yield Candidate("media_lacking", None, FieldState.UNREADABLE, 0.5, tuple(evidence))
    elif lacks:
        text = "；".join(dict.fromkeys(lacks))
        yield Candidate("media_lacking", text, FieldState.FOUND, 0.85, tuple(evidence))


def _missing_notes(paper: Paper, wording: Wording) -> list[str]:
    """Return which notes a paper of media lacks: time, place, maker; of data their origin."""
    words = wording.evidence
    title = unspaced(paper.source.document.title)
    if not pattern_of(words.media).search(title):
        return []
    form = Form.of(paper, wording.labels)
    every = pattern_of([label for labels in words.media_notes.values() for label in labels])
    lacking = [
        name
        for name, labels in words.media_notes.items()
        if not _noted(form, labels, every)
        and not (name == "时间" and find_dates(paper.source.text))
    ]
    if pattern_of(words.data).search(title) and not pattern_of(words.origin).search(paper.text):
        lacking.append("原始载体说明")
    return lacking


def _noted(form: Form, labels: Sequence[str], every: re.Pattern[str]) -> bool:
    """Say whether one of the labels has words beside it, or stands within a sentence."""
    regions = slots(form.grid, labels)
    if regions:
        beside = [every.sub("", plain(region.text)) for region in regions]
        return any(_EMPTY.sub("", words) or find_dates(words) for words in beside)
    return bool(pattern_of(labels).search(form.paper.text))


def _monitored(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    """Find monitoring devices as a source of evidence, and whether their records were reviewed."""
    for paper in of_types(papers, *_CITING):
        span = _of_monitoring(paper, wording)
        if span:
            evidence = (paper.evidence(*span),)
            yield Candidate(
                "monitoring_stated", value=True, state=FieldState.FOUND, evidence=evidence
            )
            break
    reviewed = pattern_of(wording.evidence.monitoring_reviewed)
    for paper in papers:
        found = reviewed.search(paper.text)
        if found:
            evidence = (paper.evidence(*found.span()),)
            yield Candidate(
                "monitoring_reviewed", value=True, state=FieldState.FOUND, evidence=evidence
            )
            return


def _of_monitoring(paper: Paper, wording: Wording) -> tuple[int, int] | None:
    words: EvidenceWording = wording.evidence
    passage = masked(paper, 0, len(paper.text), wording.operative)
    found = pattern_of(words.monitoring).search(passage.text)
    return found.span() if found else None
