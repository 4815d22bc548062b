"""Every limit moved by one day, month or yuan makes an example fail: the examples hold the law."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from casecheck.engine.bench import Bench
from casecheck.examples import run_carrier
from casecheck.examples.conclusions import ConclusionExamples
from casecheck.examples.given import sheets_of
from casecheck.facts.registry import fact_names
from casecheck.model.fact import FactSheet
from casecheck.model.rule import (
    Compare,
    Condition,
    Constant,
    Derivation,
    Example,
    FactName,
    Limit,
    Rule,
)
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase import load_rulebase

ACROSS = "across"
# Moves that change no verdict, and why.
WITHOUT_EFFECT = {
    # From that day on the breach holds wherever the check does, and a breach comes first.
    ("PR026", "notice_day at_most 2021-07-14 → 2021-07-15"),
    # What is over the newer limit is over the older one, too.
    ("DO015", "hearing_told_on before 2021-07-15 → 2021-07-16"),
    ("FE001", "case_date at_least 2021-07-15 → 2021-07-14"),
    ("FE002", "case_date at_least 2021-07-15 → 2021-07-14"),
    ("PR020", "decision_date at_least 2021-07-15 → 2021-07-14"),
    # From 14 and from 15 July 2021, two days end on the same day in either unit.
    ("handing_in", "the version of 2021-07-15 -1"),
    ("handing_in", "the version of 2021-07-15 +1"),
    ("banking", "the version of 2021-07-15 -1"),
    ("banking", "the version of 2021-07-15 +1"),
}


@cache
def base() -> RuleBase:
    return load_rulebase(derived=fact_names())


@cache
def given(rule_id: str) -> list[tuple[Example, tuple[FactSheet, ...]]]:
    """Return the examples of a rule, each with its facts under the rule base as it is."""
    rule = next(rule for rule in base().rules if rule.id == rule_id)
    return [(example, sheets_of(rule.file, example, base())) for example in rule.examples]


def noticed(rules: list[Rule], moved: RuleBase) -> bool:
    """Say whether an example of these rules comes out otherwise than it says."""
    return any(
        differs(rule, example, sheets_of(rule.file, example, moved), moved)
        for rule in rules
        for example in rule.examples
    )


def differs(rule: Rule, example: Example, sheets: Sequence[FactSheet], moved: RuleBase) -> bool:
    bench = Bench(replace(moved, rules=(rule,)), with_durable=False)
    outcomes, _ = bench.judge(sheets, example.settings)
    verdicts = {outcome.verdict.value for outcome in outcomes if outcome.rule == rule.id}
    return worst(verdicts) != example.expect


def worst(verdicts: set[str]) -> str:
    order = ("violated", "undetermined", "passed", "not_applicable")
    return next((verdict for verdict in order if verdict in verdicts), order[-1])


def neighbours(constant: Constant) -> tuple[Constant, ...]:
    """Return the constants one day or one yuan away; none for a word or a flag."""
    if isinstance(constant, bool | str):
        return ()
    if isinstance(constant, date):
        return (constant - timedelta(days=1), constant + timedelta(days=1))
    return (constant - 1, constant + 1)


def moves(condition: Condition) -> Iterator[tuple[Condition, str]]:
    """Yield the condition with one of its constants moved, and what was moved."""
    if isinstance(condition, Compare):
        if not isinstance(condition.operand, FactName | tuple):
            for other in neighbours(condition.operand):
                what = f"{condition.field} {condition.operator} {condition.operand} → {other}"
                yield replace(condition, operand=other), what
        return
    for at, inner in enumerate(condition.conditions):
        for moved, what in moves(inner):
            whole = (*condition.conditions[:at], moved, *condition.conditions[at + 1 :])
            yield replace(condition, conditions=whole), what


def moved_rules(rule: Rule) -> Iterator[tuple[Rule, str]]:
    """Yield the rule with a constant moved; a note changes no verdict, so notes stay as they are."""
    for part in ("scope", "breach"):
        for moved, what in moves(getattr(rule, part)):
            yield replace(rule, **{part: moved}), what
    for at, branch in enumerate(rule.checks):
        for moved, what in moves(branch.when):
            others = (*rule.checks[:at], replace(branch, when=moved), *rule.checks[at + 1 :])
            yield replace(rule, checks=others), what


def moved_derivations(derivation: Derivation) -> Iterator[tuple[Derivation, str]]:
    branches = derivation.branches
    for at, branch in enumerate(branches):
        for moved, what in moves(branch.when):
            whole = (*branches[:at], replace(branch, when=moved), *branches[at + 1 :])
            yield replace(derivation, branches=whole), f"{branch.name}: {what}"


def moved_limits(limit: Limit) -> Iterator[tuple[Limit, str]]:
    """Yield the limit with a count moved by one, or with a new version a day earlier or later."""
    versions = limit.versions
    for at, version in enumerate(versions):
        for count in (version.count - 1, version.count + 1):
            whole = (*versions[:at], replace(version, count=count), *versions[at + 1 :])
            yield replace(limit, versions=whole), f"{version.in_force}: {count} {version.unit}"
    for at in range(1, len(versions)):
        before, after = versions[at - 1], versions[at]
        if (before.count, before.unit) == (after.count, after.unit) or not before.until:
            continue
        for step in (timedelta(days=-1), timedelta(days=1)):
            pair = (
                replace(before, until=before.until + step),
                replace(after, in_force=after.in_force + step),
            )
            whole = (*versions[: at - 1], *pair, *versions[at + 1 :])
            yield replace(limit, versions=whole), f"the version of {after.in_force} {step.days:+}"


def facts_in(condition: Condition) -> Iterator[str]:
    if isinstance(condition, Compare):
        yield condition.field
        if isinstance(condition.operand, FactName):
            yield condition.operand.name
        return
    for inner in condition.conditions:
        yield from facts_in(inner)


def standing_on(fact: str | None, limit: str) -> list[Rule]:
    """Return the rules whose conditions name a fact, or that explain themselves with a limit."""

    def stands(rule: Rule) -> bool:
        whole = (rule.scope, rule.breach, *(one.when for one in rule.checks + rule.notes))
        return limit in rule.limits or any(fact in facts_in(when) for when in whole)

    return [rule for rule in base().rules if rule.about != ACROSS and stands(rule)]


@pytest.mark.parametrize("rule_id", sorted(rule.id for rule in base().rules))
def test_the_examples_of_a_rule_notice_every_constant_that_moves(rule_id: str) -> None:
    rule = next(rule for rule in base().rules if rule.id == rule_id)
    assert [
        what
        for moved, what in moved_rules(rule)
        if (rule_id, what) not in WITHOUT_EFFECT
        and not any(differs(moved, example, sheets, base()) for example, sheets in given(rule_id))
    ] == []


@pytest.mark.parametrize("limit_id", sorted(base().limits))
def test_some_example_notices_a_limit_that_moves(limit_id: str) -> None:
    limit = base().limits[limit_id]
    rules = standing_on(limit.gives, limit_id)
    survivors = []
    for moved, what in moved_limits(limit):
        whole = replace(base(), limits={**base().limits, limit_id: moved})
        if (limit_id, what) not in WITHOUT_EFFECT and not noticed(rules, whole):
            survivors.append(what)
    assert survivors == []


@pytest.mark.parametrize("conclusion", sorted(one.id for one in base().derivations))
def test_the_examples_of_a_conclusion_notice_every_constant_that_moves(conclusion: str) -> None:
    derivation = next(one for one in base().derivations if one.id == conclusion)
    assert [
        what
        for moved, what in moved_derivations(derivation)
        if all(result.passed for result in run_carrier(ConclusionExamples(moved, base())))
    ] == []
