"""What every form of the report is made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from casecheck.model.document import Problem
from casecheck.model.form import FieldSpec
from casecheck.model.outcome import DossierResult, Finding, FindingStatus, ScanResult
from casecheck.model.rule import TO_FILL_IN, Severity
from casecheck.model.standard import Standard

_WORST_FIRST = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Report:
    """A scan, the fields in the order of rules/fields.yaml, and the time of writing.

    `standard` is the one that was scored by. `settings` are the labels of the settings of a
    profile, `profile` the title of the one that was used, `titles` those of the rules, `today` the
    day of the inspection.
    """

    scan: ScanResult
    fields: Mapping[str, FieldSpec]
    generated: datetime
    standard: Standard
    settings: Mapping[str, str] = field(default_factory=dict)
    profile: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    today: date | None = None

    def defects(self) -> list[tuple[DossierResult, Finding]]:
        """Return the findings of all dossiers, worst first: violations before things to check."""
        found = [
            (dossier, finding) for dossier in self.scan.dossiers for finding in dossier.findings
        ]
        return sorted(found, key=lambda pair: (*badness(pair[1]), pair[0].id))

    def unset(self) -> Mapping[str, tuple[str, ...]]:
        """Return the rules that no dossier could be judged by, with the settings they miss."""
        missing: dict[str, set[str]] = {}
        for dossier in self.scan.dossiers:
            for rule, settings in (dossier.unset or {}).items():
                if TO_FILL_IN not in settings:
                    missing.setdefault(rule, set()).update(settings)
        return {rule: tuple(sorted(missing[rule])) for rule in sorted(missing)}

    def unfinished(self) -> list[str]:
        """Return the rules that judged nothing, for their author has not filled them in."""
        every = [dossier.unset or {} for dossier in self.scan.dossiers]
        return sorted({rule for one in every for rule in one if TO_FILL_IN in one[rule]})

    def problems(self) -> Iterator[tuple[str, Problem]]:
        for dossier in self.scan.dossiers:
            yield from ((dossier.id, problem) for problem in dossier.problems)
        yield from (("", problem) for problem in self.scan.problems)


def badness(finding: Finding) -> tuple[bool, int, str, str]:
    """Sort key of findings within a dossier, worst first."""
    is_check = finding.status is FindingStatus.CHECK
    return is_check, _WORST_FIRST.index(finding.severity), finding.rule, finding.fingerprint
