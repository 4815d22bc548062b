"""Check that a comparison compares like with like."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from casecheck.errors import RuleFileError
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import ListNode, MapNode, ScalarNode

_ORDERED: Final = ("over", "under", "at_least", "at_most", "after", "before")
_EQUAL: Final = ("equals", "is_not", "one_of")
_KINDS: Final[Mapping[str, tuple[type, ...]]] = {
    "text": (str,),
    "choice": (str,),
    "flag": (bool,),
    "integer": (int,),
    "money": (int, Decimal),
    "number": (int, Decimal),
    "date": (date,),
    "datetime": (date,),
}
_SAYS: Final = {"flag": "true 或 false", "integer": "整数", "money": "数", "number": "数"}


def check_choice(mapping: MapNode, choices: Mapping[str, Mapping[str, str]], path: str) -> None:
    """Refuse a word that its field can never be."""
    field = mapping.entries.get("field")
    known = choices.get(str(field.value), {}) if isinstance(field, ScalarNode) else {}
    for key in _EQUAL if known else ():
        node = mapping.entries.get(key)
        for word in node.items if isinstance(node, ListNode) else (node,):
            if isinstance(word, ScalarNode) and word.value not in known:
                near = proposal(str(word.value), known)
                raise RuleFileError(path, word.line, f"“{word.value}”不在可选值之中{near}")


def check_operand(mapping: MapNode, kinds: Mapping[str, str], path: str) -> None:
    """Refuse a constant of another kind than its fact, and an operand that names no fact."""
    field = mapping.entries.get("field")
    if not isinstance(field, ScalarNode) or not isinstance(field.value, str):
        return
    kind = kinds.get(field.value, "")
    for key in (*_ORDERED, *_EQUAL):
        node = mapping.entries.get(key)
        operands = node.items if isinstance(node, ListNode) else (node,)
        for operand in operands:
            if not isinstance(operand, ScalarNode):
                continue
            if key in _ORDERED and isinstance(operand.value, str):
                _check_named(operand, kind, kinds, path)
            else:
                _check_constant(operand, kind, field.value, path)


def _check_named(operand: ScalarNode, kind: str, kinds: Mapping[str, str], path: str) -> None:
    name = str(operand.value)
    if name not in kinds:
        raise RuleFileError(path, operand.line, f"未知字段“{name}”{proposal(name, kinds)}")
    other = kinds[name]
    if (
        _KINDS.get(kind, ())
        and _KINDS.get(other, ())
        and not set(_KINDS[kind]) & set(_KINDS[other])
    ):
        raise RuleFileError(
            path, operand.line, f"“{name}”与所比较的字段种类不同（{kind} 与 {other}）"
        )


def _check_constant(operand: ScalarNode, kind: str, field: str, path: str) -> None:
    allowed = _KINDS.get(kind)
    if allowed is not None and type(operand.value) not in allowed:
        wanted = _SAYS.get(kind, "日期" if kind in {"date", "datetime"} else "文字")
        raise RuleFileError(
            path, operand.line, f"字段“{field}”应与{wanted}比较，而不是“{operand.value}”"
        )
