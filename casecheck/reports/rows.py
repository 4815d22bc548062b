"""The rows that the spreadsheet, the CSV file, the page and the terminal all show."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from casecheck.model.document import Document
from casecheck.model.field import Field
from casecheck.model.outcome import AcrossFinding, DossierResult, Finding, FindingStatus
from casecheck.model.rule import Severity
from casecheck.reports.proofs import NO_PROOF, Proof, proofs_between, proofs_of, shortened
from casecheck.reports.report import Report
from casecheck.reports.words import (
    PROBLEMS,
    PROCEDURES,
    SEVERITIES,
    field_words,
    finding_kind,
    named,
)

Cell = str | int | float | date | None

_MARKS: Final = tuple("①②③④⑤⑥⑦⑧⑨⑩")

_KEY_FIELDS: Final = (
    "party_name", "case_cause", "decision_no", "source_date", "filing_date",
    "investigation_end_date", "legal_review_date", "collective_review_date", "notice_date",
    "notice_service_date", "hearing_date", "decision_date", "service_date", "payment_date",
    "closing_date", "fine", "confiscated_gains",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DefectRow:
    """A defect as a person reads it: what, by which law, on which page, in which words.

    `proofs` are pairs of a place and the words that stand there.
    """

    dossier: str
    rule: str
    title: str
    severity: str
    kind: str
    message: str
    basis: str
    proofs: tuple[Proof, ...]
    remedy: str
    deduction: int

    @property
    def places(self) -> str:
        return "\n".join(place for place, _ in self.proofs) or NO_PROOF

    @property
    def words(self) -> str:
        """The quoted words, line by line as the places."""
        return "\n".join(words for _, words in self.proofs)

    def columns(self, most: int) -> tuple[str, str]:
        """Return at most so many places and the words that stand there, each as numbered lines."""
        few = self.proofs[:most]
        marks = _MARKS if len(few) > 1 else ("",)
        rest = [f"等 {len(self.proofs)} 处"] if len(self.proofs) > most else []
        places = [f"{mark}{place}" for mark, (place, _) in zip(marks, few, strict=False)]
        words = [f"{mark}{words}" for mark, (_, words) in zip(marks, few, strict=False)]
        return "\n".join([*places, *rest] or [NO_PROOF]), "\n".join(words)

    def shown(self, most: int, longest: int) -> list[str]:
        """Return at most so many places with their words, and how many there are."""
        few = [f"{place}{shortened(words, longest)}" for place, words in self.proofs[:most]]
        rest = [f"等 {len(self.proofs)} 处"] if len(self.proofs) > most else []
        return [*few, *rest] or [NO_PROOF]


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A file that could not be read, and what to do."""

    dossier: str
    file: str
    reason: str
    message: str


def defect_rows(report: Report) -> list[DefectRow]:
    """Return all defects, worst first; what stands between dossiers comes with its own severity."""
    documents = {case.id: documents_of(case) for case in report.scan.dossiers}
    within = [defect_row(case, finding, documents[case.id]) for case, finding in report.defects()]
    between = [between_row(finding, documents) for finding in report.scan.across]
    return sorted([*within, *between], key=_worst_first)


def documents_of(case: DossierResult) -> dict[str, Document]:
    return {document.id: document for document in case.documents}


def problem_rows(report: Report) -> list[ProblemRow]:
    return [
        ProblemRow(dossier, problem.file, PROBLEMS[problem.code], named(problem))
        for dossier, problem in report.problems()
    ]


def unset_rows(report: Report) -> list[tuple[str, str]]:
    """Return the rules that could not be judged in full, with the settings to be filled in."""
    labels = report.settings
    return [
        (
            f"{rule} {report.titles.get(rule, '')}".rstrip(),
            "、".join(f"“{labels.get(name, name)}”（{name}）" for name in names),
        )
        for rule, names in report.unset().items()
    ]


def dossier_header(report: Report) -> list[str]:
    labels = [report.fields[name].label for name in _known(report)]
    counts = [f"{word}（问题）" for word in SEVERITIES.values()]
    return [
        "案卷",
        "程序",
        *labels,
        "文书数",
        "未读文件数",
        *counts,
        "待核对",
        "得分",
        "最低得分",
        "等次",
        "否决项",
    ]


def dossier_cells(report: Report) -> list[list[Cell]]:
    """Return one row a dossier: the key facts, the counts, the score."""
    return [_dossier(case, report) for case in report.scan.dossiers]


def counts(findings: Iterable[Finding]) -> Counter[str]:
    """Count the violations by severity, and under `check` what a person has to look at."""
    return Counter(
        "check" if finding.status is FindingStatus.CHECK else finding.severity.value
        for finding in findings
    )


def total_counts(report: Report) -> Counter[str]:
    total = counts(finding for _, finding in report.defects())
    total.update(
        "check" if finding.status is FindingStatus.CHECK else finding.severity.value
        for finding in report.scan.across
    )
    return total


def defect_row(
    case: DossierResult, finding: Finding, documents: Mapping[str, Document]
) -> DefectRow:
    return DefectRow(
        dossier=case.id,
        rule=finding.rule,
        title=finding.title,
        severity=SEVERITIES[finding.severity],
        kind=finding_kind(finding),
        message=finding.message,
        basis="\n".join(finding.basis),
        proofs=proofs_of(case, finding, documents),
        remedy=finding.remedy,
        deduction=finding.deduction if finding.status is FindingStatus.VIOLATION else 0,
    )


def between_row(
    finding: AcrossFinding, documents: Mapping[str, Mapping[str, Document]]
) -> DefectRow:
    is_check = finding.status is FindingStatus.CHECK
    return DefectRow(
        dossier="\n".join(finding.dossiers),
        rule=finding.rule,
        title=finding.title,
        severity=SEVERITIES[finding.severity],
        kind="待核对" if is_check else "问题",
        message=finding.message,
        basis="\n".join(finding.basis),
        proofs=proofs_between(finding, documents),
        remedy="",
        deduction=0,
    )


def _worst_first(row: DefectRow) -> tuple[int, int, str, str]:
    kinds = ("问题", "待核对", "提示")
    return (
        kinds.index(row.kind),
        list(SEVERITIES.values()).index(row.severity),
        row.rule,
        row.dossier,
    )


def _known(report: Report) -> list[str]:
    return [name for name in _KEY_FIELDS if name in report.fields]


def _dossier(case: DossierResult, report: Report) -> list[Cell]:
    found = counts(case.findings)
    return [
        case.id,
        PROCEDURES.get(case.procedure or "", case.procedure or "未能判断"),
        *(_cell(case.fields.get(name), report, name) for name in _known(report)),
        len(case.documents),
        len(case.problems),
        *(found[severity.value] for severity in Severity),
        found["check"],
        case.evaluation.score,
        case.evaluation.worst_score,
        case.evaluation.grade,
        "、".join(case.evaluation.vetoes),
    ]


def _cell(field: Field | None, report: Report, name: str) -> Cell:
    if field is None:
        return None
    if isinstance(field.value, date):
        return field.value
    if isinstance(field.value, Decimal):
        return float(field.value)
    return field_words(field, report.fields[name])
