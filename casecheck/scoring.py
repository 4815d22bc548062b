"""Findings → score, grade and vetoes, by a standard of rules/standards/."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from casecheck.errors import RuleFileError
from casecheck.model.outcome import Evaluation, Finding, FindingStatus
from casecheck.model.rule import Severity


@dataclass(frozen=True, slots=True)
class Band:
    """A grade and the lowest score that earns it."""

    grade: str
    lowest: float


@dataclass(frozen=True, slots=True)
class Standard:
    """How findings become a score; `bands` from the best to the worst."""

    id: str
    title: str
    full: int
    veto_severities: frozenset[Severity]
    veto_rules: frozenset[str]
    repeat_cap: int
    bands: tuple[Band, ...]
    veto_grade: str
    unjudged_grade: str


def standard_from(data: Mapping[str, Any], file: str) -> Standard:
    """Build a standard from its YAML; a wrong or missing key names the file."""
    try:
        return Standard(
            id=str(data["id"]),
            title=str(data["title"]),
            full=int(data["full"]),
            veto_severities=frozenset(Severity(word) for word in data["veto_severities"]),
            veto_rules=frozenset(data["veto_rules"]),
            repeat_cap=int(data["repeat_cap"]),
            bands=_bands(data["grades"]),
            veto_grade=str(data["veto_grade"]),
            unjudged_grade=str(data["unjudged_grade"]),
        )
    except KeyError as missing:
        raise RuleFileError(file, 1, f"评分标准缺少 {missing}") from missing
    except (TypeError, ValueError) as wrong:
        raise RuleFileError(file, 1, f"评分标准的值有误：{wrong}") from wrong


def evaluate(findings: Iterable[Finding], standard: Standard) -> Evaluation:
    """Score a dossier. Only violations deduct; a check is for a person to decide."""
    violations = [found for found in findings if found.status is FindingStatus.VIOLATION]
    vetoes = tuple(dict.fromkeys(found.rule for found in violations if _vetoes(found, standard)))
    score = max(0.0, float(standard.full - _deductions(violations, standard.repeat_cap)))
    grade = standard.veto_grade if vetoes else _grade(score, standard)
    return Evaluation(standard.id, score, grade, vetoes)


def unjudged(standard: Standard) -> Evaluation:
    """Say that nothing could be judged: no score is better than a wrong one."""
    return Evaluation(standard.id, None, standard.unjudged_grade)


def _bands(rows: Iterable[Mapping[str, Any]]) -> tuple[Band, ...]:
    bands = (Band(str(row["grade"]), float(row["from"])) for row in rows)
    return tuple(sorted(bands, key=lambda band: -band.lowest))


def _vetoes(finding: Finding, standard: Standard) -> bool:
    return finding.severity in standard.veto_severities or finding.rule in standard.veto_rules


def _deductions(violations: list[Finding], repeat_cap: int) -> int:
    counts = Counter(found.rule for found in violations)
    points = {found.rule: found.deduction for found in violations}
    return sum(points[rule] * min(count, repeat_cap) for rule, count in counts.items())


def _grade(score: float, standard: Standard) -> str:
    reached = (band.grade for band in standard.bands if score >= band.lowest)
    return next(reached, standard.bands[-1].grade)
