"""On random sheets the two evaluators agree about every rule and conclusion of the rule base."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casecheck.engine.compile import compile_programs
from casecheck.engine.durable import DurableRules, durable_available
from casecheck.engine.evaluate import signals
from casecheck.engine.program import Program, derivation_program, names_in, rule_program
from casecheck.facts.registry import fact_names
from casecheck.model.fact import ABSENT, Fact, FactSheet, FactState, FactValue
from casecheck.model.rule import Compare, Condition, FactName, Operator
from casecheck.rulebase import load_rulebase

pytestmark = pytest.mark.skipif(not durable_available(), reason="durable-rules is not here")

RULES = load_rulebase(derived=fact_names())
PROGRAMS = [
    *(rule_program(rule, RULES.instruments) for rule in RULES.rules),
    *(derivation_program(item) for item in RULES.derivations),
]
ABOUT = ("dossier", "record", "fee", "receipt", "service")
BY_SUBJECT = {about: [one for one in PROGRAMS if one.about == about] for about in ABOUT}
STATES = (ABSENT, Fact(FactState.UNREADABLE), Fact(FactState.UNKNOWN))
SHEETS_AN_EXAMPLE = 10
TOWARDS_A_RULE = 0.95


def comparisons(condition: Condition) -> Iterator[Compare]:
    if isinstance(condition, Compare):
        yield condition
        return
    for part in condition.conditions:
        yield from comparisons(part)


def near(value: object) -> Iterator[FactValue]:
    """Yield values at a boundary of a rule and on both sides of it."""
    if isinstance(value, bool):
        yield from (True, False)
    elif isinstance(value, int | Decimal):
        yield from (value, value - 1, value + Decimal("0.01"))
    elif isinstance(value, date):
        yield from (value, value - timedelta(1), value + timedelta(1))
    elif isinstance(value, str):
        yield from (value, "另一种")


def values_of(programs: list[Program]) -> dict[str, list[FactValue]]:
    """Return for each fact the values that its conditions tell apart."""
    values: dict[str, list[FactValue]] = {}
    asked = [question for program in programs for question in program.questions.values()]
    for name in (name for question in asked for name in names_in(question)):
        values.setdefault(name, [])
    for test in (test for question in asked for test in comparisons(question)):
        operands = test.operand if isinstance(test.operand, tuple) else (test.operand,)
        for operand in operands:
            if not isinstance(operand, FactName):
                values[test.field] += near(operand)
    days: list[FactValue] = [date(2022, 3, 1), date(2022, 3, 2)]
    return {name: list(dict.fromkeys(known)) + days for name, known in values.items()}


VALUES = {about: values_of(programs) for about, programs in BY_SUBJECT.items()}
DURABLE: dict[str, DurableRules] = {}


def durable_for(about: str) -> DurableRules:
    if about not in DURABLE:
        DURABLE[about] = DurableRules(compile_programs(BY_SUBJECT[about]))
    return DURABLE[about]


def a_random_sheet(about: str, chance: Random) -> FactSheet:
    found = chance.random()  # how much of this sheet was found

    def a_fact(values: list[FactValue]) -> Fact:
        if chance.random() < found:
            return Fact(FactState.FOUND, chance.choice(values))
        return chance.choice(STATES)

    facts = {name: a_fact(known) for name, known in VALUES[about].items()}
    question = chance.choice(list(chance.choice(BY_SUBJECT[about]).questions.values()))
    for test in comparisons(question):
        if chance.random() < TOWARDS_A_RULE:
            facts |= pushed(test)
    return FactSheet(about, "", facts)


def pushed(test: Compare) -> dict[str, Fact]:
    """Return facts for which a comparison is likely to hold."""
    operand = test.operand[0] if isinstance(test.operand, tuple) else test.operand
    match test.operator:
        case Operator.IS:
            state = FactState.FOUND if operand == "present" else FactState(str(operand))
            return {test.field: Fact(state, "字" if state is FactState.FOUND else None)}
        case Operator.IS_NOT:
            return {test.field: ABSENT}
    later = test.operator in (Operator.OVER, Operator.AFTER)
    sooner = test.operator in (Operator.UNDER, Operator.BEFORE)
    if isinstance(operand, FactName):
        other, operand = operand.name, date(2022, 3, 1)
        return {other: Fact(FactState.FOUND, operand), test.field: moved(operand, later - sooner)}
    return {test.field: moved(operand, later - sooner)}


def moved(value: FactValue, by: int) -> Fact:
    if isinstance(value, date):
        return Fact(FactState.FOUND, value + timedelta(by))
    return Fact(FactState.FOUND, value + by if isinstance(value, int | Decimal) and by else value)


@pytest.mark.parametrize("about", ABOUT)
@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10**9))
def test_random_sheets_at_the_boundaries_of_the_rules(about: str, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - no secret
    programs = BY_SUBJECT[about]
    sheets = [a_random_sheet(about, chance) for _ in range(SHEETS_AN_EXAMPLE)]

    plain = [frozenset().union(*(signals(one, sheet) for one in programs)) for sheet in sheets]

    assert plain == [durable_for(about).fire(sheet) for sheet in sheets]


def test_the_random_sheets_reach_nine_violations_in_ten() -> None:
    chance = Random(1)  # noqa: S311 - no secret
    fired = {
        signal.split("/")[0]
        for about in ABOUT
        for _ in range(900)
        for sheet in [a_random_sheet(about, chance)]
        for program in BY_SUBJECT[about]
        for signal in signals(program, sheet)
        if signal.endswith("/breach!")
    }
    with_breach = [
        rule.id for rule in RULES.rules if rule.about in ABOUT and rule.breach.conditions
    ]

    assert len(fired) > 0.9 * len(with_breach)
