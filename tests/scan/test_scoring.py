"""How findings become a score, a grade and vetoes."""

from dataclasses import replace

import pytest

from casecheck.errors import RuleFileError
from casecheck.model.outcome import Evaluation, Finding, FindingStatus
from casecheck.model.rule import Severity
from casecheck.scoring import evaluate, standard_from, unjudged

DATA = {
    "id": "default",
    "title": "默认",
    "full": 100,
    "veto_severities": ["fatal"],
    "veto_rules": ["DO001"],
    "repeat_cap": 3,
    "grades": [
        {"grade": "合格", "from": 60},
        {"grade": "优秀", "from": 90},
        {"grade": "不合格", "from": 0},
    ],
    "veto_grade": "不合格",
    "unjudged_grade": "未评定",
}
STANDARD = standard_from(DATA, "default.yaml")


def a_violation(rule: str, deduction: int, severity: Severity = Severity.MAJOR) -> Finding:
    return Finding(
        rule, FindingStatus.VIOLATION, severity, "", "", (), (), (), deduction, "", rule
    )  # fmt: skip


def test_a_clean_dossier_keeps_all_points() -> None:
    assert evaluate([], STANDARD) == Evaluation("default", 100.0, "优秀")


def test_violations_deduct_and_checks_do_not() -> None:
    check = replace(a_violation("FE001", 50), status=FindingStatus.CHECK)

    assert evaluate(
        [a_violation("OD001", 8), a_violation("OD005", 5), check], STANDARD
    ) == Evaluation("default", 87.0, "合格")


def test_a_repeated_defect_deducts_up_to_the_cap() -> None:
    assert evaluate([a_violation("FE001", 10)] * 7, STANDARD) == Evaluation("default", 70.0, "合格")


def test_a_fatal_violation_or_a_veto_rule_fails_the_file() -> None:
    fatal = a_violation("OD011", 0, Severity.FATAL)
    named = a_violation("DO001", 1)

    assert evaluate([fatal, named], STANDARD) == Evaluation(
        "default", 99.0, "不合格", ("OD011", "DO001")
    )


def test_a_score_never_falls_below_nothing() -> None:
    findings = [a_violation(f"OD00{number}", 60) for number in range(3)]

    assert evaluate(findings, STANDARD) == Evaluation("default", 0.0, "不合格")


def test_a_dossier_that_nobody_could_judge_has_no_score() -> None:
    assert unjudged(STANDARD) == Evaluation("default", None, "未评定")


def test_a_standard_without_a_key_is_refused_with_the_name_of_the_file() -> None:
    with pytest.raises(RuleFileError, match=r"default\.yaml.*repeat_cap"):
        standard_from(
            {key: value for key, value in DATA.items() if key != "repeat_cap"}, "default.yaml"
        )
