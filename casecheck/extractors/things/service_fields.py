"""The fields of a case about service: when, how and whether the decision and notice were served."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.papers import Paper, pattern_of, unchecked
from casecheck.extractors.things.penalties import DECISIONS
from casecheck.extractors.things.quantities import dates_in
from casecheck.extractors.things.services import served_by, services_in
from casecheck.model.field import FieldState, Item
from casecheck.model.wording import ServiceWording, Wording

_DATE_FIELDS = {
    "decision": "service_date",
    "penalty_notice": "notice_service_date",
    "hearing_invitation": "hearing_invitation_service_date",
    "reminder": "reminder_service_date",
}
_METHOD_FIELDS = {"decision": "service_method", "penalty_notice": "notice_service_method"}


def extract_services(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read all services, and from them the dates and ways that the rules ask for."""
    items = services_in(papers, wording)
    return (
        *_list(items),
        *(one for kind in _DATE_FIELDS for one in _of_kind(kind, items)),
        *(one for paper in papers for one in _posting(paper, wording)),
        *(one for paper in papers for one in _announced(paper, wording.services)),
    )


def _list(items: list[Item]) -> Iterator[Candidate]:
    if items:
        evidence = tuple(place for item in items for place in item.evidence)
        yield Candidate("services", tuple(items), FieldState.FOUND, 0.9, evidence)


def _of_kind(kind: str, items: list[Item]) -> Iterator[Candidate]:
    own = [item for item in items if item.values.get("for") == kind]
    dated = [item for item in own if isinstance(item.values.get("date"), date)]
    if dated:
        first = min(dated, key=lambda item: _day(item.values["date"]))
        day = _day(first.values["date"])
        yield Candidate(_DATE_FIELDS[kind], day, FieldState.FOUND, 0.9, first.evidence)
    elif any("date" in item.values for item in own):
        yield Candidate(_DATE_FIELDS[kind], None, FieldState.UNREADABLE, 0.5, own[0].evidence)
    methods = [item for item in own if item.values.get("method")]
    if methods and kind in _METHOD_FIELDS:
        method = methods[0].values["method"]
        yield Candidate(
            _METHOD_FIELDS[kind],
            method if isinstance(method, str) else None,
            FieldState.FOUND,
            0.9,
            methods[0].evidence,
        )
    if kind == "decision":
        yield from _signed(own)


def _signed(items: list[Item]) -> Iterator[Candidate]:
    known = [item for item in items if "signed" in item.values]
    signed = next((item for item in known if item.values["signed"] is True), None)
    if signed:
        yield Candidate("service_signed", True, FieldState.FOUND, 0.9, signed.evidence)  # noqa: FBT003
    elif known:
        yield Candidate("service_signed", False, FieldState.ABSENT, 0.9, known[0].evidence)  # noqa: FBT003


def _posting(paper: Paper, wording: Wording) -> Iterator[Candidate]:
    """Read when the decision was posted: at a label, or in a sentence that says so."""
    if paper.type not in ("service_receipt", "other", "photo_evidence"):
        return
    if served_by(paper.text, wording.services) != "decision":
        return
    form = Form.of(paper, wording.labels)
    labelled = form.date("posted_date")
    if labelled and labelled.value:
        day = _day(labelled.value)
        yield Candidate("posting_date", day, FieldState.FOUND, 0.9, (labelled.evidence,))
        return
    for found in pattern_of(wording.services.posted).finditer(paper.text):
        start, _ = paper.sentence_at(found.start())
        dates = [one for one in dates_in(paper, start, found.start()) if one.day]
        if dates:
            evidence = (paper.evidence(start + dates[-1].start, found.end()),)
            yield Candidate("posting_date", dates[-1].day, FieldState.FOUND, 0.85, evidence)
            return


def _announced(paper: Paper, wording: ServiceWording) -> Iterator[Candidate]:
    if paper.type not in (*DECISIONS, "service_receipt", "closing_report"):
        return
    for found in pattern_of(wording.announced).finditer(paper.text):
        before = paper.text[max(0, found.start() - 6) : found.start()]
        if unchecked(paper.text, found.start()) or re.search(r"[未不应]|应当$", before):
            continue
        if paper.type == "service_receipt" and served_by(paper.text, wording) != "decision":
            continue
        evidence = (paper.evidence(*found.span()),)
        yield Candidate("announced_to_party", True, FieldState.FOUND, 0.85, evidence)  # noqa: FBT003
        return


def _day(value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else date.max
