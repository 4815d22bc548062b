"""An opinion on a form: what it says, who signed it, and when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from casecheck.extractors.grid import Grid
from casecheck.extractors.labels import is_damaged_label, is_label, spelled
from casecheck.extractors.offices import decides, is_office, named_differently, offices
from casecheck.extractors.region import Region, Stretch
from casecheck.extractors.text import CellText
from casecheck.extractors.values.dates import find_dates

APPROVING = (
    "同意", "批准", "准予", "准许", "可以", "请依法", "按程序", "依法办理", "照此办理", "按此办理",
    "拟同意", "通过", "予以立案", "按规定办理", "按意见办理", "无异议", "照办",
)  # fmt: skip
REFUSING = (
    "不同意", "不予批准", "不批准", "未批准", "不予立案", "不准予", "退回", "不予通过", "不通过",
    "未通过", "暂缓", "不宜", "重新调查", "补充调查", "撤销立案", "销案",
)  # fmt: skip
_LONGEST = 900
_BLANK_DATE = re.compile(r"(?:[\s_X×*]*年)?[\s_X×*]*月[\s_X×*]*日")
_ENDS_A_LINE = re.compile(r"\s*[（(]?(?:印章|公章|盖章|签章)?[）)]?\s*(?=\n|$)")
_FOR_SIGNATURE = re.compile("(?:审核人|审批人|批准人|负责人|领导|局长)?签[名字章](?:及日期)?")
_BEFORE_LABEL = re.compile(r"[ ]+[\u3400-\u9fff（）()]{2,12}[ ]?[:：]")
_SIGNED = re.compile(
    r"(?:签\s?[名字章]|签发人?|审批人|批准人|审核人|负责人|领\s?导|局\s?长)"
    r"(?:[（(][^（）()\n]{0,10}[）)])?\s?[:：]?"
    r"\s{0,6}(?P<name>[\u3400-\u9fff·•＊*×某]{2,4}|[\u3400-\u9fff] [\u3400-\u9fff])"
    r"(?=[\s\d（(，,。;；]|$|年)"
)
_BEFORE_DATE = re.compile(r"(?:^|[\s。；;，,：:）)])(?P<name>[\u3400-\u9fff·•＊*×某]{2,4})\s*$")
_NO_NAME = re.compile(
    r"同意|签[名字章]|日期|时间|年|月|日|印章|公章|盖章|情况|属实|立案|意见|处罚|批准|办理|审"
)
_PRINTED = re.compile(
    r"签\s?[名字章]|日期|时间|审批人|批准人|负责人|[\s年月日:：（）()_＿/、.。]|盖章|公章|印章"
)
_UNMARKED_OPTION = re.compile(r"[□☐○]\s?[^\s□☐☑☒■√○，,；;。]{1,12}")


@dataclass(frozen=True, slots=True)
class Opinion:
    """One opinion; stretches are offsets in the text of its region."""

    region: Region
    words: str
    date: Stretch | None
    name: Stretch | None

    @property
    def signed(self) -> bool:
        return self.name is not None and self.date is not None

    @property
    def blank(self) -> bool:
        """Say whether nobody wrote anything: no words, no name, no date."""
        words = _PRINTED.sub("", self.words)
        return self.date is None and self.name is None and not words

    def approves(self, approving: Sequence[str], refusing: Sequence[str]) -> bool | None:
        """Say whether it approves; None when it does not say."""
        words = re.sub(r"\s|拟同意|拟予同意", "", _UNMARKED_OPTION.sub("", self.words))
        if any(word in words for word in refusing or REFUSING):
            return False
        if any(word in words for word in approving or APPROVING):
            return True
        return None


def opinions(grid: Grid, labels: Sequence[str]) -> list[Opinion]:
    """Return the opinions under any of the labels, in the order of the document.

    The office alone (局长：同意) is a label where its words decide: it may sign an opinion, too.
    """
    full = named_differently(tuple(labels))
    regions = [*_beside_labels(grid, full), *_after_labels(grid, full)]
    bare = offices(tuple(labels))
    if bare:
        alone = [*_beside_labels(grid, bare), *_after_labels(grid, bare)]
        regions += [region for region in alone if decides(region.text)]
    return [_read(region) for region in sorted(regions, key=lambda region: region.label)]


def _beside_labels(grid: Grid, labels: Sequence[str]) -> Iterator[Region]:
    """Give the opinions whose label has a cell of its own."""
    cells = [cell for cell in grid.text.cells if is_label(grid.words(cell), labels)]
    if not cells:
        cells = [cell for cell in grid.text.cells if is_damaged_label(grid.words(cell), labels)]
    for cell in cells:
        held = _until_opinion(grid, grid.beside_all(cell)) or _under(grid, cell)
        if all(grid.is_label(item) for item in held):
            held = _until_opinion(grid, grid.row_under(cell))
        else:
            held = (*held, *_signature_under(grid, cell, held))
        stretches = tuple((item.start, item.end) for item in held)
        yield Region(grid.text, stretches or ((cell.end, cell.end),), (cell.start, cell.end))


def _signature_under(grid: Grid, label: CellText, held: Sequence[CellText]) -> tuple[CellText, ...]:
    """Return the cells of a row for the signature below an opinion that has no date."""
    words = "\n".join(map(grid.words, held))
    below = grid.below(label)
    if below is None or find_dates(words) or _BLANK_DATE.search(words):
        return ()
    signs = _FOR_SIGNATURE.fullmatch(re.sub(r"[\s:：]", "", grid.words(below)))
    return grid.beside_all(below) if signs else ()


def _until_opinion(grid: Grid, cells: Sequence[CellText]) -> tuple[CellText, ...]:
    """Return the cells up to the label of another opinion."""
    held: list[CellText] = []
    for cell, following in zip_longest(cells, cells[1:]):
        decided = following is not None and decides(grid.words(following))
        if grid.known.knows_opinion(grid.words(cell)) or (decided and is_office(grid.words(cell))):
            break
        held.append(cell)
    return tuple(held)


def _under(grid: Grid, label: CellText) -> tuple[CellText, ...]:
    below = grid.below(label)
    if below is None or grid.known.knows_opinion(grid.words(below)):
        return ()
    return (below,)


def _after_labels(grid: Grid, labels: Sequence[str]) -> Iterator[Region]:
    """Give the opinions that follow their label in the same cell or in running text."""
    words = "|".join(map(spelled, sorted(labels, key=len, reverse=True)))
    pattern = re.compile(
        r"(?:^[ （(]*(?:[一二三四五六七八九十\d]{1,2}[)）、.．])?[ ]?|(?P<within>(?<=[ 。；;)）])))"
        rf"(?P<label>{words})(?:[ ]?[（(][^（）()\n]{{1,16}}[）)])?[ ]*"
        r"(?:(?P<colon>[:：])|(?=[ \n]|$))",
        re.MULTILINE,
    )
    for found in pattern.finditer(grid.text.text):
        cell = grid.text.cell_at(found.start("label"))
        if found["within"] is not None and found["colon"] is None:
            continue
        if cell is not None and is_label(grid.words(cell), labels):
            continue
        end = _block_end(grid, found.end(), cell)
        yield Region(grid.text, ((found.end(), end),), found.span("label"))


def _block_end(grid: Grid, start: int, cell: CellText | None) -> int:
    """Return where an opinion in running text ends: at its date, or before the next opinion."""
    text = grid.text.text
    limit = cell.end if cell else min(len(text), start + _LONGEST)
    position = start
    while position < limit:
        line_end = text.find("\n", position)
        line_end = limit if line_end < 0 else min(line_end, limit)
        line = text[position:line_end]
        if position > start and _opens_opinion(grid, line):
            return position
        closed = _closes(line)
        if closed is not None:
            return position + closed
        if cell is None and grid.text.cell_at(position):
            return line_end
        position = line_end + 1
    return limit


def _opens_opinion(grid: Grid, line: str) -> bool:
    head = re.split(r"[:：]", line, maxsplit=1)[0]
    return grid.known.knows_opinion(head)


def _closes(line: str) -> int | None:
    """Return where the date of a signature ends that closes a line, or stands before a label."""
    dates = [found.end for found in find_dates(line)]
    dates += [found.end() for found in _BLANK_DATE.finditer(line)]
    if any(_ENDS_A_LINE.match(line, end) for end in dates):
        before = [end for end in dates if _BEFORE_LABEL.match(line, end)]
        return min(before, default=len(line))
    return min((end for end in dates if _BEFORE_LABEL.match(line, end)), default=None)


def _read(region: Region) -> Opinion:
    text = region.text
    date, blank = _signature_date(text, region.year), _last(_BLANK_DATE, text)
    if date and blank and blank[0] > date[1]:
        date = None
    end = (date or blank or (len(text), 0))[0]
    name = _signature_name(text, end)
    words = text[: min(end, name[0] if name else end)]
    return Opinion(region, words, date, name)


def _signature_date(text: str, year: int | None) -> Stretch | None:
    """Return the last date that closes a line: the date of the signature, not one in the text."""
    dates = [(found.start, found.end) for found in find_dates(text, year=year) if found.value]
    closing = [stretch for stretch in dates if _ENDS_A_LINE.match(text, stretch[1])]
    return closing[-1] if closing else None


def _signature_name(text: str, date_start: int) -> Stretch | None:
    signed = _last(_SIGNED, text)
    if signed is not None:
        found = _SIGNED.match(text, signed[0])
        if found and not _NO_NAME.search(found["name"]):
            return found.span("name")
    before = _BEFORE_DATE.search(text[:date_start])
    return before.span("name") if before and not _NO_NAME.search(before["name"]) else None


def _last(pattern: re.Pattern[str], text: str) -> Stretch | None:
    spans = [found.span() for found in pattern.finditer(text)]
    return spans[-1] if spans else None
