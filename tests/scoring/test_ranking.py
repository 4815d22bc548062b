"""The order of a batch: by score, then by the worst case, the vetoed behind, the unjudged last."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from scoring_builders import a_standard

from casecheck.model.outcome import Deduction, DossierResult, Evaluation
from casecheck.scoring import ranked, unjudged


def a_case(
    name: str, score: float | None, worst: float | None = None, vetoes: tuple[str, ...] = ()
) -> DossierResult:
    evaluation = Evaluation(
        "default", score, "", vetoes, score if worst is None else worst, worst_vetoes=vetoes
    )
    return DossierResult(name, None, (), {}, (), evaluation)


def order_of(*cases: DossierResult) -> list[tuple[int | None, str]]:
    return [(place.rank, place.case.id) for place in ranked(cases)]


def test_the_higher_score_comes_first_then_the_better_worst_case() -> None:
    cases = (a_case("甲", 90, 40), a_case("乙", 95), a_case("丙", 90, 80))

    assert order_of(*cases) == [(1, "乙"), (2, "丙"), (3, "甲")]


def test_equal_dossiers_share_a_rank_and_the_next_one_counts_on() -> None:
    cases = (a_case("丙", 80), a_case("乙", 90), a_case("甲", 90), a_case("丁", 70))

    assert order_of(*cases) == [(1, "乙"), (1, "甲"), (3, "丙"), (4, "丁")]


def test_a_vetoed_dossier_stands_behind_all_others_whatever_its_score() -> None:
    cases = (
        a_case("甲", 99, vetoes=("OD011",)),
        a_case("乙", 10),
        a_case("丙", 0, vetoes=("FE001",)),
    )

    assert order_of(*cases) == [(1, "乙"), (2, "甲"), (3, "丙")]


def test_failed_dossiers_stand_by_what_they_lost_then_by_their_vetoes() -> None:
    def failed(name: str, lost: float, *vetoes: str) -> DossierResult:
        case = a_case(name, 0, vetoes=vetoes)
        charge = Deduction("否1", vetoes[0], name, lost, fails=True)
        return replace(case, evaluation=replace(case.evaluation, deductions=(charge,)))

    cases = (
        failed("甲", 130, "OD011"),
        failed("乙", 110, "OD011", "FE001"),
        failed("丙", 110, "OD011"),
        failed("丁", 110, "OD012"),
    )

    assert order_of(*cases) == [(1, "丁"), (1, "丙"), (3, "乙"), (4, "甲")]


def test_a_dossier_without_a_score_has_no_rank() -> None:
    nothing = replace(a_case("甲", None), evaluation=unjudged(a_standard()))

    assert order_of(nothing, a_case("乙", 0)) == [(1, "乙"), (None, "甲")]


SCORES = st.sampled_from([0.0, 50.0, 79.5, 100.0])
CASES = st.lists(
    st.builds(a_case, st.uuids().map(str), SCORES, SCORES, st.sampled_from([(), ("OD011",)])),
    max_size=8,
)


@given(CASES)
def test_a_rank_is_one_more_than_the_number_of_better_dossiers(cases: list[DossierResult]) -> None:
    def worth(case: DossierResult) -> tuple[bool, float, float]:
        found = case.evaluation
        return not found.vetoes, found.score or 0, found.worst_score or 0

    for place in ranked(cases):
        better = [case for case in cases if worth(case) > worth(place.case)]
        assert place.rank == len(better) + 1
