"""How findings become a score, a grade and vetoes, and a range where something is open."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from scoring_builders import FATAL, RULES, a_finding_under, a_scheme, a_standard, an_open

from casecheck.model.outcome import Deduction, Evaluation, Finding, FindingStatus
from casecheck.model.rule import Severity
from casecheck.model.standard import Item, Part
from casecheck.scoring import Scheme, evaluate, unjudged

BY_ITEMS = (
    replace(FATAL, items=(Item("基1", "基本", ("rest",)),)),
    Part(
        "卷面",
        (Item("卷1", "填写", ("SV002", "DO"), Decimal(20), each=Decimal("0.5")),),
        points=Decimal(20),
    ),
    Part(
        "内容",
        (Item("内1", "内容", ("rest",), Decimal(80), each=Decimal(3)),),
        severities=(Severity.MAJOR, Severity.MINOR, Severity.NOTE),
        points=Decimal(80),
    ),
)


def test_a_clean_dossier_keeps_all_points() -> None:
    assert evaluate([], a_scheme()) == Evaluation(
        "default", 100.0, "优秀", worst_score=100.0, worst_grade="优秀"
    )


def test_a_violation_takes_the_points_of_its_rule_in_its_item() -> None:
    found = [a_finding_under("OD001"), a_finding_under("FE007")]

    assert evaluate(found, a_scheme()) == Evaluation(
        "default", 82.0, "合格", worst_score=82.0, worst_grade="合格",
        deductions=(
            Deduction("扣1", "OD001", "OD001/1", 8.0, fails=False),
            Deduction("扣2", "FE007", "FE007/1", 10.0, fails=False),
        ),
    )  # fmt: skip


def test_what_is_open_takes_nothing_now_and_opens_a_range() -> None:
    found = [a_finding_under("OD001"), an_open("FE007"), an_open("FE001")]

    assert evaluate(found, a_scheme()) == Evaluation(
        "default", 92.0, "优秀", (),
        worst_score=0.0, worst_grade="不合格", worst_vetoes=("FE001",),
        deductions=(Deduction("扣1", "OD001", "OD001/1", 8.0, fails=False),),
        to_settle=(
            Deduction("扣2", "FE007", "FE007/1", 10.0, fails=False),
            Deduction("否1", "FE001", "FE001/1", 100.0, fails=True),
        ),
    )  # fmt: skip


def test_a_mention_neither_takes_points_nor_is_to_be_settled() -> None:
    mention = replace(an_open("FE001"), severity=Severity.NOTE)

    assert evaluate([mention], a_scheme()) == evaluate([], a_scheme())


def test_a_defect_of_the_lowest_severity_takes_its_points() -> None:
    assert evaluate([a_finding_under("DO013")], a_scheme()).score == 99.0


def test_a_repeated_defect_takes_points_up_to_the_cap_of_repeats() -> None:
    scheme = a_scheme()
    found = evaluate([a_finding_under("SV002", number) for number in range(5)], scheme)

    assert (found.score, [one.points for one in found.deductions]) == (97.0, [1, 1, 1, 0, 0])


def test_an_item_loses_no_more_than_its_points() -> None:
    found = evaluate([a_finding_under("OD001", number) for number in range(4)], a_scheme())

    assert (found.score, [one.points for one in found.deductions]) == (80.0, [8, 8, 4, 0])


def test_the_cap_holds_for_the_worst_case_too() -> None:
    found = [a_finding_under("OD001", number) for number in range(2)]
    evaluation = evaluate([*found, an_open("OD005")], a_scheme())

    assert (evaluation.score, evaluation.worst_score) == (84.0, 80.0)
    assert evaluation.to_settle == (Deduction("扣1", "OD005", "OD005/1", 4.0, fails=False),)


def test_a_fatal_violation_fails_the_file_and_is_named_once() -> None:
    found = [a_finding_under("OD011", 1), a_finding_under("OD011", 2), a_finding_under("FE001")]
    evaluation = evaluate(found, a_scheme())

    assert (evaluation.score, evaluation.grade, evaluation.vetoes) == (
        0.0, "不合格", ("OD011", "FE001"),
    )  # fmt: skip


def test_a_basic_item_without_points_fails_the_file_and_leaves_the_score() -> None:
    found = [a_finding_under("OD011"), a_finding_under("SV002"), a_finding_under("FE007")]

    assert evaluate(found, a_scheme(*BY_ITEMS)) == Evaluation(
        "default", 96.5, "不合格", ("OD011",),
        worst_score=96.5, worst_grade="不合格", worst_vetoes=("OD011",),
        deductions=(
            Deduction("基1", "OD011", "OD011/1", 0.0, fails=True),
            Deduction("卷1", "SV002", "SV002/1", 0.5, fails=False),
            Deduction("内1", "FE007", "FE007/1", 3.0, fails=False),
        ),
    )  # fmt: skip


def test_a_rule_named_by_its_id_fails_the_file_whatever_its_severity() -> None:
    named = replace(FATAL, items=(Item("否1", "否决", ("OD001", "rest"), Decimal(100)),))
    parts = (named, *a_standard().parts[1:])

    assert evaluate([a_finding_under("OD001")], a_scheme(*parts)).vetoes == ("OD001",)


def test_a_dossier_that_nobody_could_judge_has_no_score() -> None:
    assert unjudged(a_standard()) == Evaluation("default", None, "未评定", worst_grade="未评定")


def is_mention(finding: Finding) -> bool:
    return finding.status is FindingStatus.CHECK and finding.severity is Severity.NOTE


SOME_FINDING = st.builds(
    a_finding_under,
    st.sampled_from(sorted(RULES)),
    st.integers(1, 9),
    st.sampled_from(FindingStatus),
).filter(lambda finding: not is_mention(finding))
FINDINGS = st.lists(SOME_FINDING, max_size=12)
SCHEMES = st.sampled_from(
    [a_scheme(), a_scheme(*BY_ITEMS), a_scheme(repeat_cap=1), a_scheme(*BY_ITEMS, repeat_cap=99)]
)


def worth(evaluation: Evaluation, scheme: Scheme) -> tuple[int, int]:
    """Return how good a grade is, now and in the worst case: the first band is the best."""
    names = [band.grade for band in scheme.standard.grades]
    return -names.index(evaluation.grade), -names.index(evaluation.worst_grade)


@given(FINDINGS, FINDINGS, SCHEMES)
def test_nothing_rises_when_findings_are_added(
    some: list[Finding], more: list[Finding], scheme: Scheme
) -> None:
    before, after = evaluate(some, scheme), evaluate([*some, *more], scheme)

    assert (after.score or 0) <= (before.score or 0)
    assert (after.worst_score or 0) <= (before.worst_score or 0)
    assert all(
        late <= early
        for late, early in zip(worth(after, scheme), worth(before, scheme), strict=True)
    )
    assert set(before.vetoes) <= set(after.vetoes)


@given(FINDINGS, SCHEMES)
def test_the_range_contains_the_score_and_is_what_the_deductions_say(
    found: list[Finding], scheme: Scheme
) -> None:
    evaluation = evaluate(found, scheme)
    now = sum(one.points for one in evaluation.deductions)
    open_points = sum(one.points for one in evaluation.to_settle)

    assert evaluation.score == max(0, 100 - now)
    assert evaluation.worst_score == max(0, 100 - now - open_points)
    assert worth(evaluation, scheme)[1] <= worth(evaluation, scheme)[0]
    assert set(evaluation.vetoes) <= set(evaluation.worst_vetoes)


@given(FINDINGS, SCHEMES)
def test_the_worst_case_is_the_score_once_everything_is_confirmed(
    found: list[Finding], scheme: Scheme
) -> None:
    confirmed = [replace(one, status=FindingStatus.VIOLATION) for one in found]

    assert evaluate(confirmed, scheme).score == evaluate(found, scheme).worst_score


@given(FINDINGS, SCHEMES)
def test_every_finding_is_accounted_for_once(found: list[Finding], scheme: Scheme) -> None:
    evaluation = evaluate(found, scheme)
    charged = [one.fingerprint for one in (*evaluation.deductions, *evaluation.to_settle)]

    assert sorted(charged) == sorted(one.fingerprint for one in found)
