"""The plain evaluator: three answers (yes, no, cannot tell), each with its trace."""

import operator as python
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from casecheck.engine.program import CERTAIN, SCOPE, Program
from casecheck.engine.values import plain_value
from casecheck.model.fact import Fact, FactSheet, FactState, FactValue
from casecheck.model.rule import AllOf, Compare, Condition, FactName, Operator


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Trace:
    """A condition and its answer on a sheet, with those of its parts."""

    condition: Condition
    answer: Answer
    parts: tuple["Trace", ...] = ()

    def leaves(self, answer: Answer) -> Iterator["Trace"]:
        """Yield the comparisons with this answer that bear on the whole."""
        if not self.parts and isinstance(self.condition, Compare):
            if self.answer is answer:
                yield self
            return
        for part in self.parts:
            if part.answer is answer:
                yield from part.leaves(answer)


_ORDER: Final[Mapping[Operator, Callable[[Any, Any], bool]]] = {
    Operator.OVER: python.gt,
    Operator.UNDER: python.lt,
    Operator.AT_LEAST: python.ge,
    Operator.AT_MOST: python.le,
    Operator.AFTER: python.gt,
    Operator.BEFORE: python.lt,
}
_NOT_READ: Final = (FactState.UNREADABLE, FactState.UNKNOWN)
_OF_DAYS: Final = (Operator.AFTER, Operator.BEFORE)
_SORTS: Final = {int: "number", Decimal: "number", date: "day", datetime: "day"}


def signals(program: Program, sheet: FactSheet) -> frozenset[str]:
    """Return the signals of a program that a sheet gives, as durable-rules would fire them."""
    asked = program.questions
    if SCOPE in asked and answer_to(asked[SCOPE], sheet) is Answer.NO:
        return frozenset()  # every question of a rule begins with its scope
    answers = {name: answer_to(question, sheet) for name, question in asked.items()}
    return frozenset(
        signal_name(program.id, question, kind)
        for question, kind in program.signals
        if answers[question] is Answer.YES
        or (kind != CERTAIN and answers[question] is Answer.UNKNOWN)
    )


def answer_to(condition: Condition, sheet: FactSheet) -> Answer:
    """Return the answer to a condition, as `trace` does, but stop where it is clear."""
    if isinstance(condition, Compare):
        return _compare(condition, sheet)
    all_of = isinstance(condition, AllOf)
    decisive, answer = (Answer.NO, Answer.YES) if all_of else (Answer.YES, Answer.NO)
    for part in condition.conditions:
        found = answer_to(part, sheet)
        if found is decisive:
            return decisive
        if found is Answer.UNKNOWN:
            answer = Answer.UNKNOWN
    return answer


def signal_name(program_id: str, question: str, kind: str) -> str:
    return f"{program_id}/{question}{kind}"


def trace(condition: Condition, sheet: FactSheet) -> Trace:
    """Return the answer to a condition, and how it came about."""
    if isinstance(condition, Compare):
        return Trace(condition, _compare(condition, sheet))
    parts = tuple(trace(part, sheet) for part in condition.conditions)
    answers = {part.answer for part in parts}
    decisive, default = (
        (Answer.NO, Answer.YES) if isinstance(condition, AllOf) else (Answer.YES, Answer.NO)
    )
    if decisive in answers:
        return Trace(condition, decisive, parts)
    return Trace(condition, Answer.UNKNOWN if Answer.UNKNOWN in answers else default, parts)


def _compare(condition: Compare, sheet: FactSheet) -> Answer:
    fact = sheet.fact(condition.field)
    if condition.operator is Operator.IS:
        return _is(fact, str(condition.operand))
    if isinstance(condition.operand, FactName):
        return _compare_facts(condition.operator, fact, sheet.fact(condition.operand.name))
    if fact.state in _NOT_READ:
        return Answer.UNKNOWN
    if fact.state is FactState.ABSENT:
        return _answer(holds=condition.operator is Operator.IS_NOT)
    return _answer(holds=_holds(condition, plain_value(fact)))


def _is(fact: Fact, state: str) -> Answer:
    if fact.state is FactState.UNKNOWN:
        return Answer.UNKNOWN
    if state == "present":
        return _answer(holds=fact.state is not FactState.ABSENT)
    return _answer(holds=fact.state == state)


def _compare_facts(operator: Operator, left: Fact, right: Fact) -> Answer:
    states = (left.state, right.state)
    if FactState.ABSENT in states:
        return Answer.NO
    if any(state in _NOT_READ for state in states):
        return Answer.UNKNOWN
    return _answer(holds=_ordered(operator, plain_value(left), plain_value(right)))


def _holds(condition: Compare, value: FactValue | None) -> bool:
    operand = condition.operand
    if isinstance(operand, tuple):
        return any(_same(value, one) for one in operand)
    match condition.operator:
        case Operator.EQUALS:
            return _same(value, operand)
        case Operator.IS_NOT:
            return not _same(value, operand)
        case _:
            return _ordered(condition.operator, value, operand)


def _same(value: object, other: object) -> bool:
    return _sort(value) == _sort(other) and value == other


def _ordered(operator: Operator, value: object, other: object) -> bool:
    """Compare what has an order: numbers with numbers, days with days; nothing else."""
    sort = _sort(value)
    ordered = sort == "day" or (sort == "number" and operator not in _OF_DAYS)
    return ordered and sort == _sort(other) and _ORDER[operator](value, other)


def _sort(value: object) -> str:
    return _SORTS.get(type(value)) or type(value).__name__


def _answer(*, holds: bool) -> Answer:
    return Answer.YES if holds else Answer.NO
