"""Turn the conditions of a rule file into the closed vocabulary of the engine."""

from datetime import date
from decimal import Decimal
from typing import Final

from casecheck.errors import RuleFileError
from casecheck.model.rule import (
    AllOf,
    AnyOf,
    Compare,
    Condition,
    Constant,
    FactName,
    Operator,
)
from casecheck.rulebase.mistakes import Mistakes
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import ListNode, MapNode, Node, ScalarNode

STATES: Final = ("present", "absent", "unreadable")
_ORDERED: Final = {Operator.OVER, Operator.UNDER, Operator.AT_LEAST, Operator.AT_MOST}
_DAYS: Final = {Operator.AFTER, Operator.BEFORE}


def all_of(node: Node, name: str) -> AllOf:
    """Return a list of conditions of which all must hold."""
    return AllOf(_conditions(node, name))


def condition(node: Node, name: str) -> Condition:
    """Return one condition: a comparison, or any/all of several."""
    if not isinstance(node, MapNode):
        raise RuleFileError(name, node.line, "条件应写成 {field: …, 运算: …}")
    for key, kind in (("any", AnyOf), ("all", AllOf)):
        if key in node.entries:
            _only(node, {key}, name)
            inner = _conditions(node.entries[key], name)
            if not inner:
                raise RuleFileError(name, node.line, f"{key} 之下没有条件")
            return kind(inner)
    return _comparison(node, name)


def _conditions(node: Node, name: str) -> tuple[Condition, ...]:
    if not isinstance(node, ListNode):
        raise RuleFileError(name, node.line, "这里应为条件的列表（每行以 - 开头）")
    mistakes = Mistakes()
    conditions = []
    for item in node.items:
        with mistakes:
            conditions.append(condition(item, name))
    mistakes.refuse()
    return tuple(conditions)


def _comparison(node: MapNode, name: str) -> Compare:
    _only(node, {"field", *Operator}, name)
    fact = node.entries.get("field")
    if not isinstance(fact, ScalarNode) or not isinstance(fact.value, str):
        raise RuleFileError(name, node.line, "条件缺少 field")
    operators = [key for key in node.entries if key != "field"]
    if len(operators) != 1:
        raise RuleFileError(
            name, node.line, "一个条件须有且只有一个运算", "运算：" + " ".join(Operator)
        )
    operator = Operator(operators[0])
    return Compare(fact.value, operator, _operand(node.entries[operator], operator, name))


def _operand(
    node: Node, operator: Operator, name: str
) -> Constant | FactName | tuple[Constant, ...]:
    if operator is Operator.ONE_OF:
        if not isinstance(node, ListNode) or not node.items:
            raise RuleFileError(name, node.line, "one_of 之后应为非空的列表")
        return tuple(_constant(item, operator, name) for item in node.items)
    value = _constant(node, operator, name)
    if operator is Operator.IS and value not in STATES:
        raise RuleFileError(name, node.line, f"is 之后应为 {' '.join(STATES)} 之一")
    if operator in _ORDERED | _DAYS:
        return _ordered(value, node, operator, name)
    return value


def _ordered(value: Constant, node: Node, operator: Operator, name: str) -> Constant | FactName:
    if isinstance(value, str):
        return FactName(value)
    fits = isinstance(value, date) or (operator in _ORDERED and not isinstance(value, bool))
    if not fits:
        wanted = "日期" if operator in _DAYS else "数、日期"
        raise RuleFileError(name, node.line, f"{operator} 之后应为{wanted}或者另一事实的名称")
    return value


def _constant(node: Node, operator: Operator, name: str) -> Constant:
    if isinstance(node, ScalarNode) and isinstance(node.value, str | bool | int | Decimal | date):
        return node.value
    raise RuleFileError(name, node.line, f"{operator} 之后应为一个值")


def _only(node: MapNode, allowed: set[str], name: str) -> None:
    for key in node.entries:
        if key not in allowed:
            what = f"条件中有未知的键“{key}”{proposal(key, sorted(allowed))}"
            advice = "运算：" + " ".join(Operator) if "field" in allowed else ""
            raise RuleFileError(name, node.lines[key], what, advice)
