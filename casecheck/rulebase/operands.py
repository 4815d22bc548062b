"""Find comparisons that do not compare like with like."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from casecheck.errors import RuleFileError
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import ListNode, MapNode, ScalarNode
from casecheck.rulebase.structure import advice_for

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
# Words that other readers of YAML take for true and false; nobody compares with them as words.
_NO_TRUTH: Final = ("yes", "no", "on", "off")
_MEANS: Final = {"flag": bool, "integer": int, "money": Decimal, "number": Decimal, "date": date}
_SAYS: Final = {"flag": "true 或 false", "integer": "整数", "money": "数", "number": "数"}


def choice_mistakes(
    mapping: MapNode, choices: Mapping[str, Mapping[str, str]], path: str
) -> Iterator[RuleFileError]:
    """Yield words that their field can never be."""
    field = mapping.entries.get("field")
    known = choices.get(str(field.value), {}) if isinstance(field, ScalarNode) else {}
    for key in _EQUAL if known else ():
        node = mapping.entries.get(key)
        for word in node.items if isinstance(node, ListNode) else (node,):
            if isinstance(word, ScalarNode) and word.value not in known:
                what = f"“{word.value}”不在可选值之中{proposal(str(word.value), known)}"
                yield RuleFileError(path, word.line, what, "可选：" + " ".join(known))


def operand_mistakes(
    mapping: MapNode, kinds: Mapping[str, str], path: str
) -> Iterator[RuleFileError]:
    """Yield constants of another kind than their fact, and operands that name no fact."""
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
                yield from _named(operand, kind, kinds, path)
            else:
                yield from _constant(operand, kind, field.value, path)


def _named(
    operand: ScalarNode, kind: str, kinds: Mapping[str, str], path: str
) -> Iterator[RuleFileError]:
    name = str(operand.value)
    if name not in kinds:
        advice = advice_for(name, _MEANS.get(kind)) if name[:1].isdigit() else ""
        yield RuleFileError(path, operand.line, f"未知字段“{name}”{proposal(name, kinds)}", advice)
        return
    one, other = _KINDS.get(kind, ()), _KINDS.get(kinds[name], ())
    if one and other and not set(one) & set(other):
        what = f"“{name}”与所比较的字段种类不同（{kind} 与 {kinds[name]}）"
        yield RuleFileError(path, operand.line, what)


def _constant(operand: ScalarNode, kind: str, field: str, path: str) -> Iterator[RuleFileError]:
    allowed = _KINDS.get(kind)
    if allowed is None and operand.value in _NO_TRUTH:
        allowed, kind = (bool,), "flag"
    if allowed is not None and type(operand.value) not in allowed:
        wanted = _SAYS.get(kind, "日期" if kind in {"date", "datetime"} else "文字")
        what = f"字段“{field}”应与{wanted}比较，而不是“{operand.value}”"
        yield RuleFileError(path, operand.line, what, advice_for(operand.value, _MEANS.get(kind)))
