"""Turn nodes into the frozen types of the model, by their type hints."""

import re
import types
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from casecheck.errors import RuleFileError
from casecheck.model.fact_wording import ChargeClass
from casecheck.model.rule import AllOf, Derivation, Rule
from casecheck.model.standard import Grade
from casecheck.rulebase.conditions import all_of
from casecheck.rulebase.mistakes import Mistakes
from casecheck.rulebase.near import nearest, proposal
from casecheck.rulebase.node import ListNode, MapNode, Node, ScalarNode, plain

T = TypeVar("T")

# What a file calls an attribute, where the names differ.
KEYS: Final[Mapping[type, Mapping[str, str]]] = {
    Rule: {"scope": "applies_to", "checks": "check", "notes": "note"},
    ChargeClass: {"name": "class"},
    Grade: {"lowest": "from"},
}
# What an attribute is when the file does not say.
DEFAULTS: Final[Mapping[type, Mapping[str, object]]] = {
    Derivation: {"about": "dossier"},
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
_TRUTH: Final = {
    **dict.fromkeys(("yes", "y", "on", "true", "是"), "true"),
    **dict.fromkeys(("no", "n", "off", "false", "否"), "false"),
}
_LOOSE_DAY: Final = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
NAMES: Final = {
    bool: "true 或 false",
    int: "整数",
    Decimal: "数",
    date: "日期（2022-03-01）",
    str: "文字",
}


def structure(node: Node, kind: type[T], path: str, /, **preset: object) -> T:
    """Return `node` as a `kind`; `preset` attributes come from elsewhere (the file's path)."""
    if not isinstance(node, MapNode):
        raise RuleFileError(path, node.line, f"这里应为“键: 值”{_found(node)}")
    hints = _hints(cast("Hashable", kind))
    renamed = KEYS.get(kind, {})
    known = {renamed.get(item.name, item.name): item for item in _fields(kind)}
    mistakes = Mistakes()
    usable = [key for key, item in known.items() if item.name not in preset]
    meant = _find_unknown(node, usable, path, mistakes)
    values = dict(preset)
    for key, item in known.items():
        if item.name in preset:
            continue
        if key in node.entries and not _left_empty(item, node.entries[key]):
            with mistakes:
                values[item.name] = value_of(node.entries[key], hints[item.name], path)
        elif item.name in DEFAULTS.get(kind, {}):
            values[item.name] = DEFAULTS[kind][item.name]
        elif is_required(item) and key not in meant:
            mistakes.errors.append(RuleFileError(path, node.line, f"缺少“{key}”"))
    mistakes.refuse()
    return kind(**values)


def _left_empty(item: Field[Any], node: Node) -> bool:
    """Take “settings:” with nothing below for a mapping that holds nothing yet."""
    empty = isinstance(node, ScalarNode) and node.value is None
    return empty and item.default_factory is dict


@cache
def _hints(kind: Hashable) -> Mapping[str, Any]:
    return get_type_hints(cast("type", kind))


def is_required(item: Field[Any]) -> bool:
    return item.default is MISSING and item.default_factory is MISSING


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


def _find_unknown(
    node: MapNode, known: list[str], name: str, mistakes: Mistakes
) -> Collection[str]:
    """Note the keys that nothing is known by; return those that were probably meant."""
    meant = set()
    for key in node.entries:
        if key not in known:
            what = f"未知的键“{key}”{proposal(key, known)}"
            advice = "可用的键：" + " ".join(known)
            mistakes.errors.append(RuleFileError(name, node.lines[key], what, advice))
            meant.add(nearest(key, known))
    return meant


def _optional(node: Node, hint: object, name: str) -> object:
    """Take null where the type has it; of a word and a mapping take the one that is there."""
    inner = [arg for arg in get_args(hint) if arg is not type(None)]
    if isinstance(node, ScalarNode) and node.value is None and len(inner) < len(get_args(hint)):
        return None
    plain_types = [arg for arg in inner if isinstance(node, ScalarNode) == (arg in NAMES)]
    return value_of(node, (plain_types or inner)[0], name)


def _tuple(node: Node, args: tuple[object, ...], name: str) -> tuple[object, ...]:
    if not isinstance(node, ListNode):
        what = f"这里应为列表（[…] 或每行以 - 开头）{_found(node)}"
        raise RuleFileError(name, node.line, what)
    if args[-1] is Ellipsis:
        return _each(node.items, args[0], name)
    if len(node.items) != len(args):
        raise RuleFileError(name, node.line, f"这里应恰有 {len(args)} 项")
    return tuple(value_of(item, hint, name) for item, hint in zip(node.items, args, strict=True))


def _each(nodes: Iterable[Node], hint: object, name: str) -> tuple[object, ...]:
    mistakes = Mistakes()
    values = []
    for node in nodes:
        with mistakes:
            values.append(value_of(node, hint, name))
    mistakes.refuse()
    return tuple(values)


def _mapping(node: Node, hint: object, name: str) -> Mapping[str, object]:
    if not isinstance(node, MapNode):
        raise RuleFileError(name, node.line, f"这里应为“键: 值”{_found(node)}")
    return dict(zip(node.entries, _each(node.entries.values(), hint, name), strict=True))


def _scalar(node: Node, hint: object, name: str) -> object:
    value = node.value if isinstance(node, ScalarNode) else None
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _choice(node, value, hint, name)
    if hint is Decimal and type(value) is int:
        return Decimal(value)
    if type(value) is not hint:
        wanted = NAMES.get(cast("type", hint), str(hint))
        raise RuleFileError(
            name, node.line, f"这里应为{wanted}{_found(node)}", advice_for(value, hint)
        )
    return value


def _found(node: Node) -> str:
    """Say what stands there instead."""
    if isinstance(node, ScalarNode):
        return "，而不是空的" if node.value is None else f"，而不是“{shown(node.value)}”"
    return "，而不是列表" if isinstance(node, ListNode) else "，而不是“键: 值”"


def shown(value: object) -> str:
    """Return a value as the file has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def advice_for(value: object, hint: object) -> str:
    """Say how the value is written that was probably meant."""
    if hint is str:
        return f'文字写作 "{shown(value)}"（加引号）' if value is not None else ""
    if not isinstance(value, str):
        return ""
    if hint is bool:
        word = _TRUTH.get(value.lower())
        return f"yes、no、on、off 是文字，请写 {word}" if word else ""
    if hint is date:
        found = _LOOSE_DAY.fullmatch(value)
        return "日期写作 {}-{:0>2}-{:0>2}".format(*found.groups()) if found else ""
    try:
        number = f"{Decimal(value.replace(',', '').replace('，', '').replace('_', '')):f}"
    except ArithmeticError:
        return "数写作阿拉伯数字，不带单位、分隔符和引号"
    return f"数写作 {number}"


def _choice(node: Node, value: object, hint: type[StrEnum], name: str) -> StrEnum:
    if value in list(hint):
        return hint(cast("str", value))
    advice = proposal(str(value), list(hint))
    raise RuleFileError(name, node.line, f"“{value}”不在 {' '.join(hint)} 之中{advice}")
