"""Turn nodes into the frozen types of the model, by their type hints."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from casecheck.errors import RuleFileError
from casecheck.model.rule import AllOf, Rule
from casecheck.rulebase.conditions import all_of
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import ListNode, MapNode, Node, ScalarNode, plain

T = TypeVar("T")

# What a file calls an attribute, where the names differ.
KEYS: Final[Mapping[type, Mapping[str, str]]] = {
    Rule: {"scope": "applies_to", "checks": "check", "notes": "note"},
}
# What an attribute is when the file does not say.
DEFAULTS: Final[Mapping[type, Mapping[str, object]]] = {
    Rule: {
        "about": "dossier",
        "scope": AllOf(()),
        "breach": AllOf(()),
        "deduction": 0,
        "law": (),
        "remedy": "",
        "why": "",
        "message": "",
        "examples": (),
    },
}
_NAMES: Final = {
    bool: "true 或 false",
    int: "整数",
    Decimal: "数",
    date: "日期（2022-03-01）",
    str: "文字",
}


def structure(node: Node, kind: type[T], path: str, /, **preset: object) -> T:
    """Return `node` as a `kind`; `preset` attributes come from elsewhere (the file's path)."""
    if not isinstance(node, MapNode):
        raise RuleFileError(path, node.line, "这里应为“键: 值”")
    hints = get_type_hints(kind)
    renamed = KEYS.get(kind, {})
    known = {renamed.get(item.name, item.name): item for item in _fields(kind)}
    _refuse_unknown(node, [key for key, item in known.items() if item.name not in preset], path)
    values = dict(preset)
    for key, item in known.items():
        if item.name in preset:
            continue
        if key in node.entries:
            values[item.name] = value_of(node.entries[key], hints[item.name], path)
        elif item.name in DEFAULTS.get(kind, {}):
            values[item.name] = DEFAULTS[kind][item.name]
        elif item.default is MISSING and item.default_factory is MISSING:
            raise RuleFileError(path, node.line, f"缺少“{key}”")
    return kind(**values)


def value_of(node: Node, hint: object, name: str) -> object:
    """Return `node` as the type that a hint asks for."""
    origin = get_origin(hint)
    if origin is None:
        return _single(node, hint, name)
    if origin in (Union, types.UnionType):
        return _optional(node, hint, name)
    if origin is tuple:
        return _tuple(node, get_args(hint), name)
    return _mapping(node, get_args(hint)[1], name)


def _single(node: Node, hint: object, name: str) -> object:
    if hint is Any:
        return plain(node)
    if hint is AllOf:
        return all_of(node, name)
    if is_dataclass(hint):
        return structure(node, cast("type[object]", hint), name)
    return _scalar(node, hint, name)


def _fields(kind: type) -> tuple[Field[Any], ...]:
    return fields(cast("Any", kind))


def _refuse_unknown(node: MapNode, known: list[str], name: str) -> None:
    for key in node.entries:
        if key not in known:
            raise RuleFileError(
                name,
                node.lines[key],
                f"未知的键“{key}”{proposal(key, known)}",
                "可用的键：" + " ".join(known),
            )


def _optional(node: Node, hint: object, name: str) -> object:
    if isinstance(node, ScalarNode) and node.value is None:
        return None
    inner = [arg for arg in get_args(hint) if arg is not type(None)]
    return value_of(node, inner[0], name)


def _tuple(node: Node, args: tuple[object, ...], name: str) -> tuple[object, ...]:
    if not isinstance(node, ListNode):
        raise RuleFileError(name, node.line, "这里应为列表（[…] 或每行以 - 开头）")
    if args[-1] is Ellipsis:
        return tuple(value_of(item, args[0], name) for item in node.items)
    if len(node.items) != len(args):
        raise RuleFileError(name, node.line, f"这里应恰有 {len(args)} 项")
    return tuple(value_of(item, hint, name) for item, hint in zip(node.items, args, strict=True))


def _mapping(node: Node, hint: object, name: str) -> Mapping[str, object]:
    if not isinstance(node, MapNode):
        raise RuleFileError(name, node.line, "这里应为“键: 值”")
    return {key: value_of(value, hint, name) for key, value in node.entries.items()}


def _scalar(node: Node, hint: object, name: str) -> object:
    value = node.value if isinstance(node, ScalarNode) else None
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _choice(node, value, hint, name)
    if hint is Decimal and type(value) is int:
        return Decimal(value)
    if type(value) is not hint:
        raise RuleFileError(name, node.line, f"这里应为{_NAMES.get(cast('type', hint), str(hint))}")
    return value


def _choice(node: Node, value: object, hint: type[StrEnum], name: str) -> StrEnum:
    if value in list(hint):
        return hint(cast("str", value))
    advice = proposal(str(value), list(hint))
    raise RuleFileError(name, node.line, f"“{value}”不在 {' '.join(hint)} 之中{advice}")
