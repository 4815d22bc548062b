"""Where a new paper begins in a file, and the file cut at those places."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from casecheck.dossiers.lines import (
    is_blank,
    is_heading,
    is_near_top,
    is_running_head,
    is_running_text,
    is_side_note,
    lone_lines,
    space_between,
    stands_out,
    text_of,
    usual_size,
)
from casecheck.dossiers.titles import Title, Titles, squeezed
from casecheck.model.document import Block, Page, Table, TextLine

_LINES_AT_TOP: Final = 9
_LINES_OF_TITLE: Final = 3
_LONGEST_PART: Final = 24
_NUMBERED_PAGE: Final = re.compile(r"第(\d{1,3}|[一二三四五六七八九十]{1,3})页,?/?\(?共")
_PARTS_OF_PAPERS: Final = ("inventory", "photo_evidence", "identity_material", "other", "catalogue")
_DATE: Final = re.compile(
    r"[\d一二三四五六七八九十〇]\s*日|\d{4}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d|备注"
)
_OPENS_A_FORM: Final = re.compile(r"[〔\[(]\d{4}[〕\])]|^[\u4e00-\u9fff()]{2,14}:")
_DIGITS: Final = "零一二三四五六七八九十"
_AGENCY_LINE: Final = re.compile(r"[\u4e00-\u9fff()]{2,30}(?:局|厅|委员会|政府|队|中心|办公室)")


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a file that one paper takes up; no title: it was not recognised."""

    title: Title | None
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class _Start:
    page: int
    block: int
    title: Title
    in_running_head: bool = False


@dataclass(frozen=True, slots=True)
class _Top:
    block: int
    title: Title
    in_running_head: bool


def split(pages: Sequence[Page], titles: Titles) -> tuple[Piece, ...]:
    """Cut the pages of a file into papers, each beginning at its title."""
    starts = _real_starts(pages, _starts(pages, titles))
    if not pages:
        return ()
    if not starts:
        return (Piece(None, tuple(pages)),)
    bounds = [(start.page, start.block) for start in starts] + [(len(pages), 0)]
    pieces = [
        Piece(start.title, _between(pages, bounds[index], bounds[index + 1]))
        for index, start in enumerate(starts)
    ]
    before = _between(pages, (0, 0), bounds[0])
    if any(not is_blank(block) for page in before for block in page.blocks):
        return (Piece(None, before), *pieces)
    return (replace(pieces[0], pages=_whole(pages, bounds[1])), *pieces[1:])


def _whole(pages: Sequence[Page], until: tuple[int, int]) -> tuple[Page, ...]:
    return _between(pages, (0, 0), until)


def _between(
    pages: Sequence[Page], first: tuple[int, int], until: tuple[int, int]
) -> tuple[Page, ...]:
    """Return what stands from one place (page, block) up to another."""
    parts: list[Page] = []
    for index, page in enumerate(pages):
        begin = first[1] if index == first[0] else 0
        end = until[1] if index == until[0] else len(page.blocks)
        blocks = page.blocks[begin:end]
        if first[0] <= index <= until[0] and (blocks or (index < until[0] and not page.blocks)):
            parts.append(replace(page, blocks=blocks))
    return tuple(parts)


def _starts(pages: Sequence[Page], titles: Titles) -> list[_Start]:
    usual = usual_size(pages)
    starts: list[_Start] = []
    for index, page in enumerate(pages):
        top = _title_at_top(page, titles, usual, first=index == 0)
        if top:
            starts.append(_Start(index, 0, top.title, top.in_running_head))
        further = _headings(page, index, titles, usual, after=top.block if top else -1)
        for one in further:
            again = bool(starts) and starts[-1].page == index and _same_title(starts[-1], one)
            below = not page.height or _begins_below(page, one, usual, again=again)
            if below and not (starts and _ends_title(starts[-1], one)):
                starts.append(one)
    return starts


def _ends_title(begun: _Start, start: _Start) -> bool:
    """Say whether a title is but the rest of the one just begun: 某公安局, below it 立案决定书."""
    rest = start.title.text
    near = start.page == begun.page and start.block - begun.block < _LINES_OF_TITLE
    return near and rest != begun.title.text and begun.title.text.endswith(rest)


def _same_title(begun: _Start, start: _Start) -> bool:
    return squeezed(begun.title.text) == squeezed(start.title.text)


def _begins_below(page: Page, start: _Start, usual: float | None, *, again: bool) -> bool:
    """Say whether a title further down a PDF page begins a paper: the one above it has ended.

    It stands out and a form follows; a date and white space close what is above, or it is
    the title of the paper above `again` (two receipts on one page).
    """
    if start.title.weak or start.title.type in _PARTS_OF_PAPERS or start.block == 0:
        return False
    above = [block for block in page.blocks[: start.block] if not is_blank(block)]
    below = [block for block in page.blocks[start.block :] if not is_blank(block)]
    lines = [block for block in below[:_LINES_OF_TITLE] if isinstance(block, TextLine)]
    if not above or not any(stands_out(line, usual) for line in lines):
        return False
    dated = any(_DATE.search(text_of(block)) for block in above[-2:])
    ended = again or (dated and space_between(above[-1], below[0]))
    return ended and _is_form(below[1:_LINES_AT_TOP])


def _is_form(blocks: Sequence[Block]) -> bool:
    """Say whether what follows a title is a form or a letter: a table, a number, a label."""
    return any(
        isinstance(block, Table) or _OPENS_A_FORM.search(squeezed(text_of(block)))
        for block in blocks
    )


def _title_at_top(page: Page, titles: Titles, usual: float | None, *, first: bool) -> _Top | None:
    """Return the title among the first lines of a page, before any running text.

    What may as well be the heading of a section must stand out, but on the first page of a file.
    """
    candidates = _lines_at_top(page)
    for index, (block, line) in enumerate(candidates):
        following = [other for _, other in candidates[index + 1 : index + _LINES_OF_TITLE]]
        title = _title_of(line, following, titles, heading=stands_out(line, usual))
        if title and (first or not title.weak or stands_out(line, usual)):
            return _Top(block, title, is_running_head(line, page, usual))
    return None


def _lines_at_top(page: Page) -> list[tuple[int, TextLine]]:
    """Return the first lines of a page with the index of their block, up to the running text."""
    lines: list[tuple[int, TextLine]] = []
    for index, block in enumerate(page.blocks):
        if is_blank(block) or is_side_note(block):
            continue
        if len(lines) >= _LINES_AT_TOP or not is_near_top(block, page):
            break
        if isinstance(block, Table):
            lines.extend((index, line) for line in lone_lines(block))
            break
        if is_running_text(block.text):
            break
        lines.append((index, block))
    return lines


def _title_of(
    line: TextLine, following: Sequence[TextLine], titles: Titles, *, heading: bool
) -> Title | None:
    """Return the title that begins in `line`; it may be broken over the lines that follow."""
    found: list[Title] = []
    text = line.text
    for index in range(len(following) + 1):
        title = titles.match(text, heading=heading)
        if title and title.start < len(squeezed(line.text)):
            found.append(title)
        if index == len(following) or len(squeezed(following[index].text)) > _LONGEST_PART:
            break
        text += following[index].text
    return max(found, key=lambda title: (not title.guessed, len(title.text)), default=None)


def _headings(
    page: Page, index: int, titles: Titles, usual: float | None, *, after: int
) -> list[_Start]:
    """Return the titles further down a Word file, where papers follow without a page break."""
    starts: list[_Start] = []
    blocks = [(number, block) for number, block in enumerate(page.blocks) if not is_blank(block)]
    for position, (number, block) in enumerate(blocks):
        if number <= after or is_side_note(block):
            continue
        title = _heading_title(
            block, [b for _, b in blocks[position + 1 : position + 3]], titles, usual
        )
        if title:
            starts.append(_Start(index, _with_agency(page.blocks, number, after), title))
            after = number
    return starts


def _heading_title(
    block: Block, following: Sequence[Block], titles: Titles, usual: float | None
) -> Title | None:
    if isinstance(block, Table):
        lines = lone_lines(block)
        return _title_of(lines[0], lines[1:2], titles, heading=True) if lines else None
    if not is_heading(block, usual) and not _is_spread(block.text):
        return None
    lines = tuple(other for other in following if isinstance(other, TextLine))
    title = _title_of(block, lines, titles, heading=stands_out(block, usual))
    return title if title and (not title.weak or stands_out(block, usual)) else None


def _is_spread(text: str) -> bool:
    """Say whether the characters stand apart as in a heading: 行 政 处 罚 决 定 书."""
    return bool(re.fullmatch(r"\s*(?:\S\s+){3,}\S\s*", text))


def _with_agency(blocks: Sequence[Block], number: int, after: int) -> int:
    """Move a beginning up to the agency's name above the title."""
    first = number
    for index in range(number - 1, after, -1):
        text = squeezed(text_of(blocks[index]))
        if _AGENCY_LINE.fullmatch(text) and isinstance(blocks[index], TextLine):
            first = index
        elif text:
            break
    return first


def _real_starts(pages: Sequence[Page], starts: Sequence[_Start]) -> list[_Start]:
    """Leave out pages that go on with a paper, and the titles that a catalogue lists."""
    real: list[_Start] = []
    for index, start in enumerate(starts):
        next_start = starts[index + 1] if index + 1 < len(starts) else None
        current = real[-1] if real else None
        if current and _goes_on(pages, current, start):
            continue
        if current and current.title.type == "catalogue" and _is_entry(pages, start, next_start):
            continue
        real.append(start)
    return real


def _goes_on(pages: Sequence[Page], current: _Start, start: _Start) -> bool:
    if start.title.continued:
        return True
    if start.title.type != current.title.type or start.page == current.page:
        return False
    if start.in_running_head:
        return True
    return _page_of_paper(pages[start.page]) == start.page - current.page + 1


def _page_of_paper(page: Page) -> int | None:
    """Return which page of its paper a page says to be: 第2页 共3页."""
    edges = [block for block in page.blocks if isinstance(block, TextLine)]
    for line in (*edges[:3], *edges[-3:]):
        match = _NUMBERED_PAGE.search(squeezed(line.text))
        if match:
            return int(match[1]) if match[1].isdigit() else _DIGITS.find(match[1])
    return None


def _is_entry(pages: Sequence[Page], start: _Start, next_start: _Start | None) -> bool:
    """Say whether a title in a catalogue is followed at once by the next entry."""
    if next_start is None or next_start.page != start.page:
        return False
    between = pages[start.page].blocks[start.block + 1 : next_start.block]
    return all(is_blank(block) for block in between)
