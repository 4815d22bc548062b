"""YAML as lines and values: what a rule file holds, each part with the line it stands on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Scalar = str | bool | int | Decimal | date | None


@dataclass(frozen=True, slots=True)
class ScalarNode:
    value: Scalar
    line: int


@dataclass(frozen=True, slots=True)
class ListNode:
    items: tuple["Node", ...]
    line: int


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping; `lines` tells where each key stands."""

    entries: Mapping[str, "Node"]
    lines: Mapping[str, int]
    line: int


Node = ScalarNode | ListNode | MapNode
Plain = Scalar | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the rule base: its path in rules/, the file it was read from, its content."""

    name: str
    path: str
    root: Node


def plain(node: Node) -> Plain:
    """Return the values of `node` without lines."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.entries.items()}


def mappings(node: Node) -> Iterator[MapNode]:
    """Yield every mapping within `node`, itself included."""
    if isinstance(node, ListNode):
        for item in node.items:
            yield from mappings(item)
    elif isinstance(node, MapNode):
        yield node
        for value in node.entries.values():
            yield from mappings(value)


def child(node: Node, key: str) -> Node | None:
    """Return the value of `key`, or None where there is no such key."""
    return node.entries.get(key) if isinstance(node, MapNode) else None
