"""The machine-readable report: the names of docs/contract.md, the same bytes for the same input."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final, assert_never

from casecheck.model.document import Document, Problem
from casecheck.model.field import Evidence, Field, FieldState, Item, Scalar, Value
from casecheck.model.form import FieldSpec
from casecheck.model.outcome import AcrossFinding, Deduction, DossierResult, Evaluation, Finding
from casecheck.model.place import CellPlace, PagePlace, ParagraphPlace
from casecheck.model.standard import Standard
from casecheck.reports.report import Report, badness

SCHEMA: Final = "casecheck.report/1"

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def as_json(report: Report) -> bytes:
    """Return the report as JSON. Only `generated` differs between two runs on the same input."""
    text = json.dumps(report_object(report), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def report_object(report: Report) -> dict[str, Json]:
    scan = report.scan
    return {
        "schema": SCHEMA,
        "generated": report.generated.isoformat(timespec="seconds"),
        "rulebase": {"version": scan.rulebase_version, "sha256": scan.rulebase_sha256},
        "dossiers": [
            _dossier(dossier, report.fields, report.standard) for dossier in scan.dossiers
        ],
        "across": [_across(finding) for finding in scan.across],
        "problems": [_problem(problem) for problem in scan.problems],
    }


def _dossier(dossier: DossierResult, specs: Mapping[str, FieldSpec], standard: Standard) -> Json:
    unset = dossier.unset or {}
    return {
        "id": dossier.id,
        "procedure": dossier.procedure,
        "documents": [_document(document) for document in dossier.documents],
        "fields": {
            name: _field(dossier.fields.get(name, _not_read(name, dossier)), spec)
            for name, spec in specs.items()
        },
        "findings": [_finding(finding) for finding in sorted(dossier.findings, key=badness)],
        "evaluation": _evaluation(dossier.evaluation, standard),
        "problems": [_problem(problem) for problem in dossier.problems],
        "not_configured": {rule: list(unset[rule]) for rule in sorted(unset)},
    }


def _not_read(name: str, dossier: DossierResult) -> Field:
    """Return a field that nobody looked for: it is unreadable, not absent, where reading failed."""
    state = FieldState.ABSENT if dossier.fields else FieldState.UNREADABLE
    return Field(name, None, state)


def _document(document: Document) -> Json:
    return {
        "id": document.id,
        "type": document.type,
        "title": document.title,
        "file": document.file,
        "first_page": document.first_page,
        "last_page": document.last_page,
        "read_by": document.read_by,
    }


def _field(field: Field, spec: FieldSpec) -> Json:
    evidence = field.evidence or _evidence_of_items(field.value)
    written: dict[str, Json] = {
        "value": None if field.value is None else _value(field.value, spec),
        "state": field.state.value,
    }
    if field.state in (FieldState.FOUND, FieldState.CONFLICT):
        written["confidence"] = round(field.confidence, 4)
    return {**written, "evidence": _evidence(evidence), **_unreadable_parts(field.value)}


def _value(value: Value, spec: FieldSpec) -> Json:
    if isinstance(value, Item):
        return {name: _part(part) for name, part in value.values.items()}
    if isinstance(value, tuple):
        return [_row(part, spec) if isinstance(part, Item) else _scalar(part) for part in value]
    return _scalar(value)


def _row(item: Item, spec: FieldSpec) -> Json:
    """Write every part of an item of a list; one that is absent or unreadable is null."""
    names = dict.fromkeys((*spec.items, *item.values))
    return {name: _part(item.values.get(name)) for name in names}


def _part(part: Scalar | tuple[Scalar, ...] | None) -> Json:
    if isinstance(part, tuple):
        return [_scalar(word) for word in part]
    return None if part is None else _scalar(part)


def _scalar(value: Scalar) -> Json:
    match value:
        case bool() | int() | str():
            return value
        case datetime():
            return value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case _:
            assert_never(value)


def _items(value: Value | None) -> tuple[Item, ...]:
    parts = value if isinstance(value, tuple) else (value,)
    return tuple(part for part in parts if isinstance(part, Item))


def _evidence_of_items(value: Value | None) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(place for item in _items(value) for place in item.evidence))


def _unreadable_parts(value: Value | None) -> dict[str, Json]:
    """Tell the parts of items that are there but could not be read from those that are absent."""
    parts: list[Json] = [
        {"item": index, "part": name}
        for index, item in enumerate(_items(value))
        for name, part in item.values.items()
        if part is None
    ]
    return {"unreadable_parts": parts} if parts else {}


def _finding(finding: Finding) -> Json:
    return {
        "rule": finding.rule,
        "status": finding.status.value,
        "severity": finding.severity.value,
        "title": finding.title,
        "message": finding.message,
        "basis": list(finding.basis),
        "fields": list(finding.fields),
        "evidence": _evidence(finding.evidence),
        "deduction": finding.deduction,
        "remedy": finding.remedy,
        "fingerprint": finding.fingerprint,
    }


def _evaluation(evaluation: Evaluation, standard: Standard) -> Json:
    return {
        "standard": evaluation.standard,
        "score": evaluation.score,
        "grade": evaluation.grade,
        "vetoes": list(evaluation.vetoes),
        "worst_score": evaluation.worst_score,
        "worst_grade": evaluation.worst_grade,
        "worst_vetoes": list(evaluation.worst_vetoes),
        "deductions": [_deduction(one) for one in evaluation.deductions],
        "to_settle": [_deduction(one) for one in evaluation.to_settle],
        "items": _items_of(evaluation, standard),
    }


def _deduction(deduction: Deduction) -> Json:
    return {
        "item": deduction.item,
        "rule": deduction.rule,
        "fingerprint": deduction.fingerprint,
        "points": deduction.points,
        "fails": deduction.fails,
    }


def _items_of(evaluation: Evaluation, standard: Standard) -> list[Json]:
    """Write every item of the standard; one for a person to judge deducts null, not nothing."""
    return [
        {
            "item": item.id,
            "part": part.title,
            "title": item.title,
            "points": float(item.points),
            "deducted": evaluation.deducted(item.id) if item.rules else None,
            "source": item.source,
            "verified": item.verified.value,
        }
        for part in standard.parts
        for item in part.items
        if evaluation.score is not None
    ]


def _problem(problem: Problem) -> Json:
    written: dict[str, Json] = {
        "file": problem.file,
        "code": problem.code.value,
        "message": problem.message,
    }
    return {**written, "pages": list(problem.pages)} if problem.pages else written


def _across(finding: AcrossFinding) -> Json:
    return {
        "rule": finding.rule,
        "dossiers": list(finding.dossiers),
        "message": finding.message,
        "status": finding.status.value,
        "severity": finding.severity.value,
        "title": finding.title,
        "basis": list(finding.basis),
        "evidence": {
            dossier: _evidence(finding.evidence.get(dossier, ())) for dossier in finding.dossiers
        },
    }


def _evidence(evidence: Iterable[Evidence]) -> list[Json]:
    return [_one_evidence(place) for place in evidence]


def _one_evidence(evidence: Evidence) -> Json:
    place: dict[str, Json]
    match evidence.place:
        case PagePlace(page=page, bbox=bbox):
            place = {"page": page, "bbox": [round(edge, 2) for edge in bbox]}
        case ParagraphPlace(page=page, paragraph=paragraph, part=part):
            place = {"page": page, "paragraph": paragraph, **_part_name(part)}
        case CellPlace(page=page, table=table, row=row, cell=cell, part=part):
            place = {"page": page, "table": table, "row": row, "cell": cell, **_part_name(part)}
    return {"document": evidence.document, **place, "text": evidence.text}


def _part_name(part: str) -> dict[str, Json]:
    return {} if part == "body" else {"part": part}
