"""The plain evaluator and durable-rules give the same signals, whatever the condition and sheet."""

from datetime import date
from decimal import Decimal

import pytest
from engine_builders import UNKNOWN, UNREADABLE, a_rule, a_sheet, found, when
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casecheck.engine.compile import compile_programs
from casecheck.engine.durable import DurableRules, durable_available
from casecheck.engine.evaluate import Answer, signals, trace
from casecheck.engine.program import rule_program
from casecheck.model.fact import ABSENT, Fact, FactSheet, FactValue
from casecheck.model.rule import AllOf, AnyOf, Branch, Compare, Condition, FactName, Operator, Rule

pytestmark = pytest.mark.skipif(not durable_available(), reason="durable-rules is not here")

NAMES = ("began", "ended", "fine", "days", "done", "kind")
DAYS = st.sampled_from([date(2021, 7, 14), date(2021, 7, 15), date(2022, 2, 28)])
NUMBERS = st.sampled_from([0, -3, 7, Decimal("7.00"), Decimal("0.5"), Decimal("5000.005")])
WORDS = st.sampled_from(["当场", "直接送达\n“甲”", "", "absent", "true"])
VALUES: st.SearchStrategy[FactValue] = st.one_of(DAYS, NUMBERS, WORDS, st.booleans())
FACTS = st.one_of(VALUES.map(found), st.sampled_from([ABSENT, UNREADABLE, UNKNOWN]))
SHEETS = st.fixed_dictionaries(dict.fromkeys(NAMES, FACTS)).map(
    lambda facts: FactSheet("dossier", "", facts)
)
NAME = st.sampled_from(NAMES)
OTHER = NAME.map(FactName)
NUMERIC = st.sampled_from([Operator.OVER, Operator.UNDER, Operator.AT_LEAST, Operator.AT_MOST])
COMPARISONS = st.one_of(
    st.builds(Compare, NAME, st.sampled_from([Operator.EQUALS, Operator.IS_NOT]), VALUES),
    st.builds(Compare, NAME, st.just(Operator.ONE_OF), st.lists(VALUES, min_size=1).map(tuple)),
    st.builds(Compare, NAME, NUMERIC, st.one_of(DAYS, NUMBERS, OTHER)),
    st.builds(
        Compare, NAME, st.sampled_from([Operator.AFTER, Operator.BEFORE]), st.one_of(DAYS, OTHER)
    ),
    st.builds(
        Compare, NAME, st.just(Operator.IS), st.sampled_from(["present", "absent", "unreadable"])
    ),
)


def groups(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    parts = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(parts.map(AllOf), parts.map(AnyOf))


CONDITIONS: st.SearchStrategy[Condition] = st.recursive(COMPARISONS, groups, max_leaves=5)


def both(rule: Rule, *sheets: FactSheet) -> list[tuple[frozenset[str], frozenset[str]]]:
    program = rule_program(rule, {})
    durable = DurableRules(compile_programs([program]))
    return [(signals(program, sheet), durable.fire(sheet)) for sheet in sheets]


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(CONDITIONS, min_size=1, max_size=3),
    CONDITIONS,
    st.lists(SHEETS, min_size=4, max_size=4),
)
def test_random_conditions_on_random_sheets(
    breach: list[Condition], scope: Condition, sheets: list[FactSheet]
) -> None:
    checks = (Branch(AllOf((breach[0],)), ""),)

    compared = both(a_rule(*breach, scope=(scope,), checks=checks), *sheets)

    assert [plain for plain, _ in compared] == [durable for _, durable in compared]


STATES: dict[str, Fact] = {
    "day": found(date(2022, 3, 1)),
    "number": found(7),
    "word": found("当场"),
    "flag": found(value=True),
    "absent": ABSENT,
    "unreadable": UNREADABLE,
    "unknown": UNKNOWN,
}
EVERY_OPERATOR = {
    "equals": when("x", Operator.EQUALS, 7),
    "is_not": when("x", Operator.IS_NOT, 7),
    "one_of": when("x", Operator.ONE_OF, ("当场", True)),
    "over": when("x", Operator.OVER, 6),
    "under": when("x", Operator.UNDER, 6),
    "at_least": when("x", Operator.AT_LEAST, 7),
    "at_most": when("x", Operator.AT_MOST, date(2022, 3, 1)),
    "after": when("x", Operator.AFTER, date(2022, 2, 28)),
    "before": when("x", Operator.BEFORE, FactName("y")),
    "present": when("x", Operator.IS, "present"),
    "is_absent": when("x", Operator.IS, "absent"),
    "is_unreadable": when("x", Operator.IS, "unreadable"),
}
# The answers on day, number, word, flag, absent, unreadable, unknown.
ANSWERS = {
    "equals": "nynnn??",
    "is_not": "ynyyy??",
    "one_of": "nnyyn??",
    "over": "nynnn??",
    "under": "nnnnn??",
    "at_least": "nynnn??",
    "at_most": "ynnnn??",
    "after": "ynnnn??",
    "before": "ynnnn??",
    "present": "yyyyny?",
    "is_absent": "nnnnyn?",
    "is_unreadable": "nnnnny?",
}
LETTERS = {Answer.YES: "y", Answer.NO: "n", Answer.UNKNOWN: "?"}


@pytest.mark.parametrize("operator", EVERY_OPERATOR)
def test_every_operator_answers_every_state(operator: str) -> None:
    condition = EVERY_OPERATOR[operator]
    sheets = [a_sheet(x=fact, y=found(date(2022, 4, 1))) for fact in STATES.values()]

    answers = "".join(LETTERS[trace(condition, sheet).answer] for sheet in sheets)

    assert answers == ANSWERS[operator]
    assert all(plain == durable for plain, durable in both(a_rule(condition), *sheets))


def test_a_rule_too_large_for_one_durable_rule_is_cut_into_several() -> None:
    conditions = tuple(
        AnyOf((when(f"a{n}", Operator.OVER, 1), when(f"b{n}", Operator.EQUALS, "是")))
        for n in range(30)
    )
    facts = {f"a{n}": found(2) for n in range(30)} | {f"b{n}": UNREADABLE for n in range(30)}
    one_off = a_sheet(**(facts | {"a29": found(1), "b29": found("否")}))

    compared = both(a_rule(*conditions), a_sheet(**facts), one_off)

    assert [(len(plain), plain == durable) for plain, durable in compared] == [(3, True), (1, True)]


def test_five_hundred_sheets_give_exact_results_with_equal_content_and_without_growth() -> None:
    rule = a_rule(
        when("began", Operator.AFTER, FactName("ended")), when("fine", Operator.OVER, 100)
    )
    sheets = [
        a_sheet(
            began=found(date(2022, 1, 1 + n % 20)),
            ended=found(date(2022, 1, 10)),
            fine=found(n % 250),
        )
        for n in range(500)
    ]

    compared = both(rule, *sheets)

    assert [durable for _, durable in compared] == [plain for plain, _ in compared]
    assert sum("XX001/breach!" in durable for _, durable in compared) == sum(
        n % 20 >= 10 and n % 250 > 100 for n in range(500)
    )


def test_more_rules_than_one_ruleset_can_hold_all_fire() -> None:
    programs = [
        rule_program(replace_id(a_rule(when(f"f{n}", Operator.OVER, 0)), n), {}) for n in range(120)
    ]
    compiled = compile_programs(programs)
    sheet = a_sheet(**{f"f{n}": found(1) for n in range(120)})

    fired = DurableRules(compiled).fire(sheet)

    assert len(compiled.rulesets) > 1
    assert fired == frozenset().union(*(signals(program, sheet) for program in programs))


def replace_id(rule: Rule, number: int) -> Rule:
    from dataclasses import replace

    return replace(rule, id=f"XX{number:03}")
