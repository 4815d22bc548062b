"""What judging a dossier yields: outcomes of rules, findings, the evaluation, the report."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from casecheck.model.document import Document, Problem
from casecheck.model.field import Evidence, Field
from casecheck.model.rule import Severity


class Verdict(StrEnum):
    """What a rule says about a sheet."""

    PASSED = "passed"
    VIOLATED = "violated"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class RuleOutcome:
    """The verdict of one rule on one sheet.

    `branch` says what led to it: "breach", "unknown" (the breach cannot be told), "check:0" (a
    check branch by its index), "note:0", "" for passed and not applicable. `unknown` names the
    facts that could not be told; `unset` the settings of the profile that are missing.
    """

    rule: str
    about: str
    subject: str
    verdict: Verdict
    branch: str = ""
    unknown: tuple[str, ...] = ()
    unset: tuple[str, ...] = ()


class FindingStatus(StrEnum):
    VIOLATION = "violation"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Finding:
    """A defect (violation), or a place that a person has to look at (check)."""

    rule: str
    status: FindingStatus
    severity: Severity
    title: str
    message: str
    basis: tuple[str, ...]
    fields: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    deduction: int
    remedy: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Deduction:
    """What a finding takes: `item` of the standard, `points`, and whether it fails the file.

    The finding is the one of this fingerprint: it has the reason, the place and the law.
    """

    item: str
    rule: str
    fingerprint: str
    points: float
    fails: bool


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The score of a dossier by a standard; `vetoes` are the rules that fail the file.

    `score` is None when nothing could be judged (no file of the dossier could be read).
    `worst_…` is what it comes to if everything `to_settle` were confirmed.
    """

    standard: str
    score: float | None
    grade: str
    vetoes: tuple[str, ...] = ()
    worst_score: float | None = None
    worst_grade: str = ""
    worst_vetoes: tuple[str, ...] = ()
    deductions: tuple[Deduction, ...] = ()
    to_settle: tuple[Deduction, ...] = ()

    @property
    def lost(self) -> float:
        """What all deductions come to, also where more is lost than there are points."""
        return sum(one.points for one in self.deductions)

    def deducted(self, item: str) -> float:
        """Return what an item of the standard loses."""
        return sum(one.points for one in self.deductions if one.item == item)


@dataclass(frozen=True, slots=True)
class DossierResult:
    """A dossier, read and judged. `unset` maps a rule to the settings that it misses.

    `violation_class` is the row of the penalty table by which its fine is compared with others.
    """

    id: str
    procedure: str | None
    documents: tuple[Document, ...]
    fields: Mapping[str, Field]
    findings: tuple[Finding, ...]
    evaluation: Evaluation
    problems: tuple[Problem, ...] = ()
    unset: Mapping[str, tuple[str, ...]] | None = None
    violation_class: str | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A dossier and its place in a batch; None: nothing of it could be judged."""

    rank: int | None
    case: DossierResult


@dataclass(frozen=True, slots=True)
class AcrossFinding:
    """A finding between dossiers: it names every dossier concerned."""

    rule: str
    dossiers: tuple[str, ...]
    message: str
    status: FindingStatus
    severity: Severity
    title: str
    basis: tuple[str, ...]
    evidence: Mapping[str, tuple[Evidence, ...]]


@dataclass(frozen=True, slots=True)
class ScanResult:
    """All dossiers of a folder, what stands between them, and files that belong to none."""

    folder: str
    rulebase_version: str
    rulebase_sha256: str
    dossiers: tuple[DossierResult, ...]
    across: tuple[AcrossFinding, ...] = ()
    problems: tuple[Problem, ...] = ()
