"""The plain evaluator: three answers (yes, no, cannot tell), each with its trace."""

import operator as python
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from casecheck.engine.program import CERTAIN, Program
from casecheck.engine.values import is_number, plain_value
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


def signals(program: Program, sheet: FactSheet) -> frozenset[str]:
    """Return the signals of a program that a sheet gives, as durable-rules would fire them."""
    answers = {name: trace(asked, sheet).answer for name, asked in program.questions.items()}
    return frozenset(
        signal_name(program.id, question, kind)
        for question, kind in program.signals
        if answers[question] is Answer.YES
        or (kind != CERTAIN and answers[question] is Answer.UNKNOWN)
    )


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
    sorts = {"day"} if operator in (Operator.AFTER, Operator.BEFORE) else {"day", "number"}
    return _sort(value) in sorts and _sort(value) == _sort(other) and _ORDER[operator](value, other)


def _sort(value: object) -> str:
    if is_number(value):
        return "number"
    return "day" if isinstance(value, date) else type(value).__name__


def _answer(*, holds: bool) -> Answer:
    return Answer.YES if holds else Answer.NO
