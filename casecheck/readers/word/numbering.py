"""Automatic numbers of paragraphs, as Word shows them before the text (一、 第二条 (3) ①)."""

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from casecheck.readers.word.counting import count_as
from casecheck.readers.word.names import w
from casecheck.readers.word.symbols import text_in_font
from casecheck.readers.word.values import is_on, number, value_of

_LEVELS = range(9)
_PLACEHOLDER = re.compile(r"%([1-9])")
_SUFFIXES = {"nothing": "", "space": " ", "tab": " "}


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts."""

    start: int
    style: str
    text: str
    suffix: str
    font: str
    always_decimal: bool


class Numbering:
    """Counts the numbered paragraphs of a file in the order in which they are asked for."""

    def __init__(self, root: Element | None) -> None:
        root_lists = [] if root is None else root.findall(w("num"))
        abstract = [] if root is None else root.findall(w("abstractNum"))
        self._abstract = {item.get(w("abstractNumId"), ""): item for item in abstract}
        self._lists = {item.get(w("numId"), ""): item for item in root_lists}
        self._levels: dict[str, dict[int, Level]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def next_label(self, list_id: str, level_index: int) -> str:
        """Count one paragraph of a list and return the label before its text."""
        if list_id not in self._lists or level_index not in _LEVELS:
            return ""
        levels = self._levels_of(list_id)
        level = levels.get(level_index)
        if level is None:
            return ""
        counters = self._advance(list_id, level_index, levels)
        return _label(level, levels, counters)

    def _advance(self, list_id: str, level: int, levels: dict[int, Level]) -> dict[int, int]:
        counters = self._counters_of(list_id)
        counters[level] = counters.get(level, levels[level].start - 1) + 1
        for deeper in [index for index in counters if index > level]:
            del counters[deeper]
        return counters

    def _counters_of(self, list_id: str) -> dict[int, int]:
        """Return the counters that lists of one kind share, set anew where a list says so."""
        item = self._lists[list_id]
        shared = value_of(item.find(w("abstractNumId"))) or list_id
        counters = self._counters.setdefault(shared, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for override in item.findall(w("lvlOverride")):
                start = number(value_of(override.find(w("startOverride"))))
                level = number(override.get(w("ilvl")))
                if start is not None and level is not None:
                    counters[int(level)] = int(start) - 1
        return counters

    def _levels_of(self, list_id: str) -> dict[int, Level]:
        if list_id not in self._levels:
            item = self._lists[list_id]
            abstract = self._abstract.get(value_of(item.find(w("abstractNumId"))) or "")
            stated = [] if abstract is None else abstract.findall(w("lvl"))
            stated += item.findall(f"{w('lvlOverride')}/{w('lvl')}")
            self._levels[list_id] = {int(lvl.get(w("ilvl"), "0")): _level(lvl) for lvl in stated}
        return self._levels[list_id]


def _level(element: Element) -> Level:
    fonts = element.find(f"{w('rPr')}/{w('rFonts')}")
    start = number(value_of(element.find(w("start"))))
    return Level(
        start=1 if start is None else int(start),
        style=value_of(element.find(w("numFmt"))) or "decimal",
        text=value_of(element.find(w("lvlText"))) or "",
        suffix=_SUFFIXES.get(value_of(element.find(w("suff"))) or "tab", " "),
        font="" if fonts is None else fonts.get(w("ascii"), ""),
        always_decimal=is_on(element.find(w("isLgl"))) or False,
    )


def _label(level: Level, levels: dict[int, Level], counters: dict[int, int]) -> str:
    if level.style == "none":
        return ""
    if level.style == "bullet":
        return text_in_font(level.text, level.font) + level.suffix

    def shown(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        of_level = levels.get(index, level)
        style = "decimal" if level.always_decimal else of_level.style
        return count_as(counters.get(index, of_level.start), style)

    label = _PLACEHOLDER.sub(shown, level.text)
    return label + level.suffix if label else ""
