"""The examples of the penalty table hold its numbers: moved by one, an example comes out wrong."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from casecheck.examples.ranges import verdict_of
from casecheck.model.rule import Verified
from casecheck.model.violation import FineMode, ViolationRange
from casecheck.rulebase import load_rulebase

ROWS = load_rulebase().violations
WITH_EXAMPLES = [row for row in ROWS if row.examples]
LIMITS = ("threshold", "factor_min", "factor_max", "fine_min", "fine_max")
TIERS = ("serious", "top", "persons")
DUTY = {
    FineMode.MUST: FineMode.MAY,
    FineMode.MAY: FineMode.MUST,
    FineMode.TIER: FineMode.MUST,
    FineMode.SERIOUS: FineMode.MUST,
    FineMode.NONE: FineMode.MAY,
}


def one_off(value: Decimal | int) -> Iterator[int]:
    yield 1
    if value > 0:
        yield -1


def moved_limits(row: ViolationRange) -> Iterator[tuple[str, ViolationRange]]:
    for name in LIMITS:
        value = getattr(row, name)
        if value is not None:
            for step in one_off(value):
                yield f"{name} {step:+}", replace(row, **{name: value + step})


def moved_tiers(row: ViolationRange) -> Iterator[tuple[str, ViolationRange]]:
    for name in TIERS:
        tier: Any = getattr(row, name)
        for limit in ("fine_min", "fine_max") if tier else ():
            for step in (1, -1):
                other: Any = replace(tier, **{limit: getattr(tier, limit) + step})
                yield f"{name}.{limit} {step:+}", replace(row, **{name: other})


def moved_months(row: ViolationRange) -> Iterator[tuple[str, ViolationRange]]:
    if row.closure_months:
        low, high = row.closure_months
        for months in ((low + 1, high), (low - 1, high), (low, high + 1), (low, high - 1)):
            yield f"closure_months {months}", replace(row, closure_months=months)


def moved_mode(row: ViolationRange) -> Iterator[tuple[str, ViolationRange]]:
    mode = DUTY[row.fine_mode]
    yield f"fine_mode {mode}", replace(row, fine_mode=mode, fine_max=row.fine_max or Decimal(1))


def failing(row: ViolationRange) -> list[str]:
    return [str(case) for case in row.examples if verdict_of(row, case) is not case.expect]


@pytest.mark.parametrize("row", WITH_EXAMPLES, ids=lambda row: row.id)
def test_the_examples_of_a_row_come_out_as_worked_out_by_hand(row: ViolationRange) -> None:
    assert failing(row) == []


@pytest.mark.parametrize("row", WITH_EXAMPLES, ids=lambda row: row.id)
def test_a_number_moved_by_one_makes_an_example_fail(row: ViolationRange) -> None:
    mutants = [*moved_limits(row), *moved_tiers(row), *moved_months(row), *moved_mode(row)]

    assert mutants
    assert [what for what, mutant in mutants if not failing(mutant)] == []


def test_only_rows_without_a_range_of_their_own_have_no_examples() -> None:
    without = {row.id: (row.fine_mode, row.verified) for row in ROWS if not row.examples}

    assert without == {
        "CB12": (FineMode.ELSEWHERE, Verified.PARTIAL),
        "WC01": (FineMode.UNREAD, Verified.UNREAD),
    }
