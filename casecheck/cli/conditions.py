"""The conditions of a rule in words, so that a jurist can check it without YAML."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from casecheck.cli.labels import Labels
from casecheck.model.rule import AllOf, AnyOf, Compare, Condition, FactName, Operator

INDENT: Final = "  "
_STATES: Final[Mapping[str, str]] = MappingProxyType(
    {"present": "载有{}", "absent": "没有{}", "unreadable": "{}无法辨认"}
)
_VERBS: Final[Mapping[Operator, str]] = MappingProxyType(
    {
        Operator.EQUALS: "为",
        Operator.IS_NOT: "不为",
        Operator.OVER: "大于",
        Operator.UNDER: "小于",
        Operator.AT_LEAST: "不小于",
        Operator.AT_MOST: "不大于",
        Operator.AFTER: "晚于",
        Operator.BEFORE: "早于",
    }
)
_OF_DAYS: Final[Mapping[Operator, str]] = MappingProxyType(
    {
        Operator.OVER: "晚于",
        Operator.UNDER: "早于",
        Operator.AT_LEAST: "不早于",
        Operator.AT_MOST: "不晚于",
    }
)


def condition_lines(conditions: AllOf, labels: Labels) -> list[str]:
    """Return a line for each condition; alternatives stand indented under a line of their own."""
    return [line for part in conditions.conditions for line in _lines(part, labels)]


def _lines(condition: Condition, labels: Labels) -> Iterator[str]:
    match condition:
        case Compare():
            yield sentence(condition, labels)
        case AnyOf(conditions=parts):
            yield "下列情形之一："
            yield from _below(parts, labels)
        case AllOf(conditions=parts):
            yield "同时满足："
            yield from _below(parts, labels)


def _below(parts: tuple[Condition, ...], labels: Labels) -> Iterator[str]:
    for part in parts:
        first, *rest = _lines(part, labels)
        yield f"{INDENT}· {first}"
        yield from (f"{INDENT}{line}" for line in rest)


def sentence(compare: Compare, labels: Labels) -> str:
    """Return a comparison as a sentence: 〔罚款〕大于〔法定罚款上限〕."""
    name, operand = compare.field, compare.operand
    label = f"〔{labels.of(name)}〕"
    if compare.operator is Operator.IS:
        return _STATES[str(operand)].format(label)
    if isinstance(operand, tuple):
        words = "、".join(labels.value(name, value) for value in operand)
        return f"{label}为{words}" + ("之一" if len(operand) > 1 else "")
    return f"{label}{_verb(compare, labels)}{_operand(name, operand, labels)}"


def _verb(compare: Compare, labels: Labels) -> str:
    other = compare.operand
    is_day = isinstance(other, date) or (
        isinstance(other, FactName) and labels.of(other.name).endswith(("日", "日期"))
    )
    verbs = {**_VERBS, **_OF_DAYS} if is_day else _VERBS
    return verbs[compare.operator]


def _operand(name: str, operand: object, labels: Labels) -> str:
    if isinstance(operand, FactName):
        return f"〔{labels.of(operand.name)}〕"
    said = labels.value(name, operand)
    return f"{said}元" if labels.is_money(name) else said
