"""Where on a document a label stands, and the place of its value."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from casecheck.extractors.grid import Grid
from casecheck.extractors.labels import Labels, is_damaged_label, is_label, spelled
from casecheck.extractors.lines import names_agency
from casecheck.extractors.region import Region, Stretch

_BEFORE = (
    r"(?:^|(?<=[\s，。；、,;_＿）)]))[ ]{0,40}"
    r"(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．][ ]?)?"
)
_AND_ITS_DATE = r"(?:[及和与](?:签[收名字])?(?:日期|时间))?"
_ASKS_FOR_SIGNATURE = re.compile("(.{2,}?)((?:签名|签字|签收|签章)(?:[或、及]?者?盖章)?|盖章)$")
_BRACKETED = r"(?:[ ]?[（(\[][^（(）)\n]{1,20}[）)\]])?"
_AFTER = r"(?P<colon>[ ]{0,4}[:：])?(?P<gap>[ ]*)"
_COLON = re.compile(r"[ ]{0,4}[:：]")
_LONGEST_LABEL = 16
_LONGEST_RUN_TOGETHER = 40
_LONGEST_NEXT_LINE = 60
_GOES_ON_AS_PROSE = frozenset(
    "的地得于在未应因对不有是将等及与和，。、；可需向经被所为已以拟就并其该之意书表单签"
)
# A wide gap parts two words (罚款   金额：), but not the characters of one (金   额：).
_GAP_IN_WORDS = re.compile(
    r"[\u3400-\u9fff]{2}[ ]{2,}[\u3400-\u9fff]|[\u3400-\u9fff][ ]{2,}[\u3400-\u9fff]{2}"
)
_SEPARATED_LABEL = re.compile(r"(?:[ ]{2,}|(?<=[；;]))[\u3400-\u9fff（）()]{2,12}[ ]?[:：]")
# A label begins with a word or its number; brackets before it are the end of a value (张三（001）).
_OPENS_LABEL = re.compile(
    r"[\u3400-\u9fff]"
    r"|(?<![^\s。；;])[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．][ ]?[\u3400-\u9fff]"
)
_HEADING = re.compile(r"[（(]?[一二三四五六七八九十]{1,2}[)）、.．]")
_TOPIC = re.compile(r"(?:情况|概况|信息|材料|资料|证明|内容|事项|如下)[ ]*$")
_OPENS_A_FIELD = re.compile(r"[\u3400-\u9fff（）()、/]{2,12}[ ]?[:：]")
_NAMES_THINGS = re.compile("名称|品名|姓名")
_SIGNED = re.compile("签名|签字|签收|签章")
_FILLER = " _＿ˍ﹍\n"


def slots(grid: Grid, labels: Sequence[str]) -> list[Region]:
    """Return the value places of all labels found, in the order of the document.

    A label that lost a character counts only where none stands undamaged.
    """
    found = [*_in_cells(grid, labels, is_label), *_in_lines(grid, labels)]
    if not found:
        found = list(_in_cells(grid, labels, is_damaged_label))
    return sorted(found, key=lambda region: region.label)


def trimmed(text: str, start: int, end: int) -> Stretch:
    """Return a stretch of a text without the blanks and underlines around it."""
    while start < end and text[start] in _FILLER:
        start += 1
    while end > start and text[end - 1] in _FILLER:
        end -= 1
    return start, end


def next_label(text: str, known: Labels, start: int, end: int) -> int:
    """Return where the next label after `start` begins, else `end`."""
    ends = [end]
    for colon in _COLON.finditer(text, start, end):
        at = colon.start()
        near = range(max(start, at - _LONGEST_LABEL), at)
        ends += [
            s
            for s in near
            if _OPENS_LABEL.match(text, s)
            and not _GAP_IN_WORDS.search(text, s, at)
            and known.knows(text[s:at])
        ]
    ends += [start + s for s in _lone_words(text[start:end], known)]
    ends += [found.start() for found in _SEPARATED_LABEL.finditer(text, start, end)]
    return min(ends)


def _lone_words(line: str, known: Labels) -> Iterator[int]:
    """Give the places of known labels that stand between blanks, without a colon."""
    words = re.finditer(r"(?<=[ ])\S{2,12}(?=[ ]+\S)", line)
    return (word.start() for word in words if known.knows(word.group()))


def _in_cells(
    grid: Grid, labels: Sequence[str], matches: Callable[[str, Sequence[str]], bool]
) -> Iterator[Region]:
    """Give the values of label cells: in the cell to the right, or below."""
    text = grid.text.text
    for cell in grid.text.cells:
        if cell.start == cell.end or not matches(grid.words(cell), labels):
            continue
        if _NAMES_THINGS.search(grid.words(cell)) and grid.lists_things(cell):
            continue
        for value in grid.value_of(cell):
            start, end = trimmed(text, value.start, value.end)
            end = trimmed(text, start, next_label(text, grid.known, start, end))[1]
            if end > start or grid.is_blank(value):
                yield Region(grid.text, ((start, end),), (cell.start, cell.end))


def _in_lines(grid: Grid, labels: Sequence[str]) -> Iterator[Region]:
    """Give the values of labels in a line: after a colon or a gap, run together, or below."""
    for found in _line_pattern(tuple(labels)).finditer(grid.text.text):
        cell = grid.text.cell_at(found.start("label"))
        if cell is not None and is_label(grid.words(cell), labels):
            continue
        region = _after(grid, found)
        if region is not None:
            yield region


def _after(grid: Grid, found: re.Match[str]) -> Region | None:
    text, label = grid.text.text, found.span("label")
    line_end = _line_end(text, found.end())
    end = next_label(text, grid.known, found.end(), line_end)
    start, end = trimmed(text, found.end(), end)
    if found["colon"] is None and not _stands_as_label(grid, found, line_end):
        return None
    if start < end:
        return Region(grid.text, ((start, end),), label)
    if trimmed(text, found.end(), line_end)[0] < line_end:
        return Region(grid.text, ((start, start),), label)
    below = _next_line(grid, line_end)
    if _SIGNED.search(found["label"]) and _is_no_signature(text[slice(*below)]):
        below = (line_end, line_end)
    return Region(grid.text, (below,), label)


def _is_no_signature(line: str) -> bool:
    """Say whether the line below a place for a signature is the next field, or the agency."""
    return names_agency(line) or _OPENS_A_FIELD.match(line) is not None


def _stands_as_label(grid: Grid, found: re.Match[str], line_end: int) -> bool:
    """Say whether words without a colon are a label: alone, before a gap, or run together."""
    text, start = grid.text.text, found.start("label")
    after_gap = found["gap"] and text[max(0, start - 2) : start] == "  "
    if not (after_gap or _opens_line(text, start)):
        return False
    rest = text[found.end() : line_end]
    if not rest.strip(_FILLER):
        return True
    if rest[0] in _GOES_ON_AS_PROSE or _is_part_of_longer_label(grid, found, line_end):
        return False
    if found["gap"]:
        return True
    if _COLON.search(rest) or _TOPIC.search(rest):
        return False
    return len(found["label"]) > 2 and len(rest) <= _LONGEST_RUN_TOGETHER  # noqa: PLR2004


def _is_part_of_longer_label(grid: Grid, found: re.Match[str], line_end: int) -> bool:
    text, start = grid.text.text, found.start("label")
    colon = _COLON.search(text, found.end(), line_end)
    return grid.known.knows(text[start : colon.start() if colon else line_end])


def _opens_line(text: str, position: int) -> bool:
    line_start = text.rfind("\n", 0, position) + 1
    return not re.sub(r"[\s（()）、.．一二三四五六七八九十\d_]", "", text[line_start:position])


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _next_line(grid: Grid, line_end: int) -> Stretch:
    """Return the line below, when it can be the value: not another label, heading or long text."""
    text, blank = grid.text.text, (line_end, line_end)
    start, end = trimmed(text, line_end, _line_end(text, min(line_end + 1, len(text))))
    if start >= end or not _same_container(grid, line_end - 1, start):
        return blank
    stop = next_label(text, grid.known, start, end)
    line = text[start:stop]
    if stop == start or grid.known.knows(line) or _HEADING.match(line):
        return blank
    if _OPENS_A_FIELD.fullmatch(text[start:end]):
        return blank
    return (start, stop) if len(line) <= _LONGEST_NEXT_LINE else blank


def _same_container(grid: Grid, one: int, other: int) -> bool:
    return grid.text.cell_at(one) == grid.text.cell_at(other)


@lru_cache(maxsize=512)
def _line_pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    """Compile labels, the longest first, with what may stand before and after them."""
    longest_first = sorted(labels, key=len, reverse=True)
    words = "|".join(map(_spelled, longest_first))
    return re.compile(
        f"{_BEFORE}(?P<label>{words}){_AND_ITS_DATE}{_BRACKETED}{_AFTER}", re.MULTILINE
    )


def _spelled(label: str) -> str:
    """Spell a label; what it asks to be signed may stand in brackets: 当事人（签收）."""
    parts = _ASKS_FOR_SIGNATURE.fullmatch(label)
    if parts is None:
        return spelled(label)
    return rf"{spelled(parts[1])}(?:{spelled(parts[2])}|[ ]?[（(]{spelled(parts[2])}[）)])"
