"""A trace in lines: every condition with its answer and the value that it met."""

from collections.abc import Iterator
from typing import Final

from casecheck.engine.evaluate import Answer, Trace
from casecheck.model.fact import FactSheet, FactState
from casecheck.model.rule import AllOf, Compare, FactName

_MARKS: Final = {Answer.YES: "✓", Answer.NO: "✗", Answer.UNKNOWN: "?"}


def trace_lines(trace: Trace, sheet: FactSheet, depth: int = 2) -> Iterator[str]:
    """Yield a trace line by line, indented."""
    indent = "  " * depth
    if isinstance(trace.condition, Compare):
        yield f"{indent}{_MARKS[trace.answer]} {_comparison(trace.condition, sheet)}"
        return
    word = "all" if isinstance(trace.condition, AllOf) else "any"
    yield f"{indent}{_MARKS[trace.answer]} {word}"
    for part in trace.parts:
        yield from trace_lines(part, sheet, depth + 1)


def _comparison(condition: Compare, sheet: FactSheet) -> str:
    operand = condition.operand
    if isinstance(operand, FactName):
        right = f"{operand.name} [{_value(operand.name, sheet)}]"
    elif isinstance(operand, tuple):
        right = ", ".join(map(str, operand))
    else:
        right = str(operand)
    return f"{condition.field} [{_value(condition.field, sheet)}] {condition.operator} {right}"


def _value(name: str, sheet: FactSheet) -> str:
    fact = sheet.fact(name)
    return str(fact.value) if fact.state is FactState.FOUND else fact.state.value
