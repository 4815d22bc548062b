"""Compile programs to rulesets of durable-rules, which knows two answers only.

Every fact becomes a few flat keys of integers and ASCII words, of which those that do not apply
are missing, so that a comparison with them does not hold:
`x_s` its state · `x_u` "yes" when it cannot be told · `x_n` a number in ten-thousandths ·
`x_d` a day as its ordinal · `x_e` a word for equality, "absent" when it is absent.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from casecheck.engine.evaluate import signal_name
from casecheck.engine.program import POSSIBLE, Program, names_in
from casecheck.engine.values import is_number, plain_value, scaled, token
from casecheck.errors import EngineError
from casecheck.model.fact import FactSheet, FactState
from casecheck.model.rule import AllOf, AnyOf, Compare, Condition, Constant, FactName, Operator

Expression = dict[str, Any]

# durable-rules fails with error 303 when one fact reaches more than 64 open tests in a ruleset.
MAX_OPEN_TESTS: Final = 56
MAX_RULES: Final = 49  # and the catch-all makes 50
# A rule fires once for every way in which its any-parts hold.
MAX_WAYS: Final = 256
CATCH_ALL: Final = "any sheet"
ALWAYS: Final[Expression] = {"k": "y"}
_SYMBOLS: Final = {
    Operator.OVER: "$gt",
    Operator.UNDER: "$lt",
    Operator.AT_LEAST: "$gte",
    Operator.AT_MOST: "$lte",
    Operator.AFTER: "$gt",
    Operator.BEFORE: "$lt",
}


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """One two-valued rule: fires `signal` when `expression` holds."""

    signal: str
    expression: Expression
    facts: frozenset[str]
    open_tests: int


@dataclass(frozen=True, slots=True)
class Ruleset:
    """Rules that one fact can be put to at once, and the facts that they name."""

    rules: tuple[CompiledRule, ...]
    facts: tuple[str, ...]


def compile_programs(programs: Iterable[Program]) -> tuple[Ruleset, ...]:
    """Return the rulesets of the programs, split so that durable-rules can run each."""
    rulesets: list[Ruleset] = []
    batch: list[CompiledRule] = []
    for rule in (rule for program in programs for rule in _rules(program)):
        if batch and not _fits(batch, rule):
            rulesets.append(_ruleset(batch))
            batch = []
        batch.append(rule)
    return (*rulesets, *([_ruleset(batch)] if batch else []))


def encode(sheet: FactSheet, names: Iterable[str]) -> dict[str, int | str]:
    """Return the flat fact of a sheet for a ruleset that names these facts."""
    flat: dict[str, int | str] = dict(ALWAYS)
    for name in names:
        fact = sheet.fact(name)
        flat[f"{name}_s"] = fact.state.value
        if fact.state is FactState.ABSENT:
            flat[f"{name}_e"] = "absent"
        if fact.state in (FactState.UNREADABLE, FactState.UNKNOWN):
            flat[f"{name}_u"] = "yes"
        value = plain_value(fact)
        if value is not None:
            flat[f"{name}_e"] = token(value)
            flat |= _sortable(name, value)
    return flat


def _sortable(name: str, value: object) -> dict[str, int | str]:
    if isinstance(value, date):
        return {f"{name}_d": value.toordinal()}
    return {f"{name}_n": scaled(value)} if is_number(value) else {}  # type: ignore[arg-type]


def _rules(program: Program) -> Iterator[CompiledRule]:
    for question, kind in program.signals:
        asked = program.questions[question]
        expression = _expression(asked, possible=kind == POSSIBLE)
        if _ways(asked) > MAX_WAYS or _open_tests(expression) > MAX_OPEN_TESTS:
            raise EngineError(f"规则 {program.id} 的条件过多，请把一部分改为推导事实（rules/derive/）")
        signal = signal_name(program.id, question, kind)
        yield CompiledRule(signal, expression, frozenset(names_in(asked)), _open_tests(expression))


def _fits(batch: list[CompiledRule], rule: CompiledRule) -> bool:
    tests = sum(other.open_tests for other in batch) + rule.open_tests
    return len(batch) < MAX_RULES and tests <= MAX_OPEN_TESTS


def _ruleset(rules: list[CompiledRule]) -> Ruleset:
    facts = frozenset[str]().union(*(rule.facts for rule in rules))
    return Ruleset(tuple(rules), tuple(sorted(facts)))


def _expression(condition: Condition, *, possible: bool) -> Expression:
    if isinstance(condition, Compare):
        return _possible(condition) if possible else _certain(condition)
    parts = [_expression(part, possible=possible) for part in condition.conditions]
    if isinstance(condition, AnyOf):
        return _or(parts)
    return _and([inner for part in parts for inner in part.get("$and", [part])])


def _certain(condition: Compare) -> Expression:
    name, operator, operand = condition.field, condition.operator, condition.operand
    if isinstance(operand, FactName):
        return _or(_facts_compared(name, operator, operand.name))
    if isinstance(operand, tuple):
        return _or([{f"{name}_e": word} for word in dict.fromkeys(map(token, operand))])
    match operator:
        case Operator.IS:
            return _or([{f"{name}_s": state} for state in _states(str(operand))])
        case Operator.EQUALS:
            return {f"{name}_e": token(operand)}
        case Operator.IS_NOT:
            return {"$neq": {f"{name}_e": token(operand)}}
        case _:
            return _constant_compared(name, operator, operand)


def _possible(condition: Compare) -> Expression:
    name, operand = condition.field, condition.operand
    if condition.operator is Operator.IS:
        states = (*_states(str(operand)), FactState.UNKNOWN.value)
        return _or([{f"{name}_s": state} for state in states])
    untold = [{f"{name}_u": "yes"}]
    if isinstance(operand, FactName):
        untold = _untold_pair(name, operand.name)
    certain = _certain(condition)
    return _or([*certain.get("$or", [certain]), *untold])


def _untold_pair(left: str, right: str) -> list[Expression]:
    """Return the ways, no two at once, in which one is not told and the other is not absent."""
    both = {"$and": [{f"{left}_u": "yes"}, {"$neq": {f"{right}_s": FactState.ABSENT.value}}]}
    only_right = {"$and": [{f"{right}_u": "yes"}, {f"{left}_s": FactState.FOUND.value}]}
    return [both, only_right]


def _facts_compared(left: str, operator: Operator, right: str) -> list[Expression]:
    suffixes = ("d",) if operator in (Operator.AFTER, Operator.BEFORE) else ("d", "n")
    symbol = _SYMBOLS[operator]
    return [{symbol: {f"{left}_{end}": {"$m": f"{right}_{end}"}}} for end in suffixes]


def _constant_compared(name: str, operator: Operator, operand: Constant) -> Expression:
    flat = _sortable(name, operand)
    if not flat:
        raise EngineError(f"条件无法比较：{name} {operator} {operand}")
    return {_SYMBOLS[operator]: flat}


def _states(state: str) -> tuple[str, ...]:
    if state == "present":
        return (FactState.FOUND.value, FactState.UNREADABLE.value)
    return (state,)


def _and(parts: list[Expression]) -> Expression:
    return parts[0] if len(parts) == 1 else {"$and": parts or [ALWAYS]}


def _or(parts: list[Expression]) -> Expression:
    return parts[0] if len(parts) == 1 else {"$or": parts}


def _ways(condition: Condition) -> int:
    """Return in how many ways at most a condition can hold at once."""
    if isinstance(condition, Compare):
        return 1
    ways = [_ways(part) for part in condition.conditions]
    return math.prod(ways) if isinstance(condition, AllOf) else sum(ways)


def _open_tests(expression: Expression) -> int:
    """Return how many tests of an expression can be open at once: the alternatives add up."""
    if "$or" in expression:
        return sum(_open_tests(part) for part in expression["$or"])
    if "$and" in expression:
        return 1 + sum(_open_tests(part) - 1 for part in expression["$and"])
    return 1


def rule_definitions(ruleset: Ruleset) -> Mapping[str, Expression]:
    """Return the expressions of a ruleset by signal, with one that every sheet satisfies."""
    return {rule.signal: rule.expression for rule in ruleset.rules} | {CATCH_ALL: ALWAYS}
