"""Compile programs to rulesets of durable-rules, which knows two answers only.

Every fact becomes a few flat keys of integers and ASCII words, of which those that do not apply
are missing, so that a comparison with them does not hold:
`x_s` its state · `x_u` "yes" when it cannot be told · `x_n` a number in ten-thousandths ·
`x_d` a day as its ordinal · `x_e` a word for equality, "absent" when it is absent.
Two facts are compared beforehand, because a rule of durable-rules that compares two values runs
through the code that reads past its arrays: `x__vs__y_c` is day< day= day> number< number= number>,
`x__vs__y_u` "yes" when neither is absent and one cannot be told.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from casecheck.engine.evaluate import signal_name
from casecheck.engine.program import POSSIBLE, Program
from casecheck.engine.values import is_number, plain_value, scaled, token
from casecheck.errors import EngineError
from casecheck.model.fact import Fact, FactSheet, FactState
from casecheck.model.rule import AllOf, AnyOf, Compare, Condition, Constant, FactName, Operator

Expression = dict[str, Any]

# durable-rules fails with error 303 when one fact reaches more than 64 open tests in a ruleset.
MAX_OPEN_TESTS: Final = 56
MAX_RULES: Final = 49  # and the catch-all makes 50
MAX_FACTS: Final = 60  # of up to four keys each; an object of durable-rules has at most 255
# durable-rules takes 32 steps in an expression (else error 113), and a rule fires once for every
# way in which its any-parts hold: a larger condition becomes several rules.
MAX_STEPS: Final = 24
CATCH_ALL: Final = "any sheet"
ALWAYS: Final[Expression] = {"_k": "y"}
_SYMBOLS: Final = {
    Operator.OVER: "$gt",
    Operator.UNDER: "$lt",
    Operator.AT_LEAST: "$gte",
    Operator.AT_MOST: "$lte",
    Operator.AFTER: "$gt",
    Operator.BEFORE: "$lt",
}
_SIGNS: Final = {
    Operator.OVER: ">",
    Operator.UNDER: "<",
    Operator.AT_LEAST: "=>",
    Operator.AT_MOST: "=<",
    Operator.AFTER: ">",
    Operator.BEFORE: "<",
}
_VERSUS: Final = "__vs__"
_UNTOLD: Final = (FactState.UNREADABLE, FactState.UNKNOWN)


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """One two-valued rule: when `expression` holds, so does part `part` of a signal."""

    part: str
    expression: Expression
    facts: frozenset[str]
    open_tests: int


@dataclass(frozen=True, slots=True)
class Ruleset:
    """Rules that one fact can be put to at once, and the facts that they name."""

    rules: tuple[CompiledRule, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """Rulesets, and of which parts each signal consists: it holds when every part has fired."""

    rulesets: tuple[Ruleset, ...]
    parts: Mapping[str, frozenset[str]]

    def signals(self, fired: frozenset[str]) -> frozenset[str]:
        return frozenset(signal for signal, parts in self.parts.items() if parts <= fired)


def compile_programs(programs: Iterable[Program]) -> Compiled:
    """Return the rulesets of the programs, split so that durable-rules can run each."""
    rulesets: list[Ruleset] = []
    batch: list[CompiledRule] = []
    parts: dict[str, set[str]] = {}
    for signal, rule in (pair for program in programs for pair in _rules(program)):
        parts.setdefault(signal, set()).add(rule.part)
        if batch and not _fits(batch, rule):
            rulesets.append(_ruleset(batch))
            batch = []
        batch.append(rule)
    rulesets += [_ruleset(batch)] if batch else []
    return Compiled(tuple(rulesets), {name: frozenset(of) for name, of in parts.items()})


Flat = dict[str, int | str]


def encode(sheet: FactSheet, names: Iterable[str], known: dict[str, Flat] | None = None) -> Flat:
    """Return the flat fact of a sheet for a ruleset that names these facts and pairs.

    `known` keeps the keys of each name, for the next ruleset that the same sheet is put to.
    """
    kept: dict[str, Flat] = {} if known is None else known
    flat: Flat = dict(ALWAYS)
    for name in names:
        if name not in kept:
            kept[name] = _keys_of(name, sheet)
        flat |= kept[name]
    return flat


def _keys_of(name: str, sheet: FactSheet) -> Flat:
    left, versus, right = name.partition(_VERSUS)
    if versus:
        return _encoded_pair(name, sheet.fact(left), sheet.fact(right))
    return _encoded(name, sheet.fact(name))


def _encoded(name: str, fact: Fact) -> dict[str, int | str]:
    flat: dict[str, int | str] = {f"{name}_s": fact.state.value}
    if fact.state is FactState.ABSENT:
        flat[f"{name}_e"] = "absent"
    if fact.state in _UNTOLD:
        flat[f"{name}_u"] = "yes"
    value = plain_value(fact)
    if value is not None:
        flat |= {f"{name}_e": token(value)} | _sortable(name, value)
    return flat


def _encoded_pair(name: str, left: Fact, right: Fact) -> dict[str, int | str]:
    states = (left.state, right.state)
    if FactState.ABSENT in states:
        return {}
    if any(state in _UNTOLD for state in states):
        return {f"{name}_u": "yes"}
    one, other = _sortable("x", plain_value(left)), _sortable("x", plain_value(right))
    for key, word in (("x_d", "day"), ("x_n", "number")):
        if key in one and key in other:
            low, high = int(one[key]), int(other[key])
            return {f"{name}_c": word + ("=" if low == high else "<" if low < high else ">")}
    return {}


def _sortable(name: str, value: object) -> dict[str, int | str]:
    if isinstance(value, date):
        return {f"{name}_d": value.toordinal()}
    return {f"{name}_n": scaled(value)} if is_number(value) else {}  # type: ignore[arg-type]


def _rules(program: Program) -> Iterator[tuple[str, CompiledRule]]:
    """Yield the rules of a program, each with the signal that it is part of."""
    for question, kind in program.signals:
        signal = signal_name(program.id, question, kind)
        for number, group in enumerate(_groups(program.questions[question], kind == POSSIBLE)):
            for expression in _alternatives(group):
                if _steps(expression) > MAX_STEPS:
                    what = f"规则 {program.id} 的条件嵌套过多"
                    raise EngineError(f"{what}，请把一部分改为推导事实（rules/derive/）")
                part = f"{signal}#{number}"
                tests = _open_tests(expression)
                yield signal, CompiledRule(part, expression, _facts_of(expression), tests)


def _groups(asked: AllOf, possible: bool) -> Iterator[list[Expression]]:  # noqa: FBT001
    """Yield the conjuncts of a question in groups that one rule can hold."""
    whole = _expression(asked, possible=possible)
    group: list[Expression] = []
    for conjunct in whole.get("$and", [whole]):
        if group and _steps(_and([*group, conjunct])) > MAX_STEPS:
            yield group
            group = []
        group.append(conjunct)
    yield group


def _alternatives(group: list[Expression]) -> list[Expression]:
    """Return a group as one expression, or as several of which one has to hold."""
    whole = _and(group)
    if _steps(whole) <= MAX_STEPS or "$or" not in whole:
        return [whole]
    return [inner for part in whole["$or"] for inner in _alternatives([part])]


def _steps(expression: Expression) -> int:
    """Return how many tests and groups an expression has."""
    parts = expression.get("$or") or expression.get("$and")
    return 1 + sum(map(_steps, parts)) if parts else 1


def _facts_of(expression: Expression) -> frozenset[str]:
    """Return the facts whose keys an expression tests (a key is the name and a letter)."""
    parts = expression.get("$or") or expression.get("$and")
    if parts:
        return frozenset[str]().union(*map(_facts_of, parts))
    ((key, value),) = expression.items()
    if key.startswith("$"):
        (key,) = value
    return frozenset({key[:-2]}) - {""}


def _fits(batch: list[CompiledRule], rule: CompiledRule) -> bool:
    tests = sum(other.open_tests for other in batch) + rule.open_tests
    facts = rule.facts.union(*(other.facts for other in batch))
    return len(batch) < MAX_RULES and tests <= MAX_OPEN_TESTS and len(facts) <= MAX_FACTS


def _ruleset(rules: list[CompiledRule]) -> Ruleset:
    facts = frozenset[str]().union(*(rule.facts for rule in rules))
    return Ruleset(tuple(rules), tuple(sorted(facts)))


def _expression(condition: Condition, *, possible: bool) -> Expression:
    if isinstance(condition, Compare):
        return _possible(condition) if possible else _certain(condition)
    parts = [_expression(part, possible=possible) for part in condition.conditions]
    return _or(parts) if isinstance(condition, AnyOf) else _and(parts)


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
    if isinstance(operand, FactName):
        name = f"{name}{_VERSUS}{operand.name}"
    return _or([_certain(condition), {f"{name}_u": "yes"}])


def _facts_compared(left: str, operator: Operator, right: str) -> list[Expression]:
    words = ("day",) if operator in (Operator.AFTER, Operator.BEFORE) else ("day", "number")
    return [
        {f"{left}{_VERSUS}{right}_c": word + sign} for word in words for sign in _SIGNS[operator]
    ]


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
    flat = [inner for part in parts for inner in part.get("$and", [part])] or [ALWAYS]
    return flat[0] if len(flat) == 1 else {"$and": flat}


def _or(parts: list[Expression]) -> Expression:
    flat = [inner for part in parts for inner in part.get("$or", [part])]
    return flat[0] if len(flat) == 1 else {"$or": flat}


def _open_tests(expression: Expression) -> int:
    """Return how many tests of an expression can be open at once: the alternatives add up."""
    if "$or" in expression:
        return sum(_open_tests(part) for part in expression["$or"])
    if "$and" in expression:
        return 1 + sum(_open_tests(part) - 1 for part in expression["$and"])
    return 1
