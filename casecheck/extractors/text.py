"""The running text of a document, every character of which still knows its place on the paper."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from casecheck.extractors.flow import continues, is_page_number
from casecheck.model.document import Cell, Document, Page, Table, TextLine
from casecheck.model.field import Evidence, FieldState, Value
from casecheck.model.place import PagePlace, Place

_CJK = "\u3007\u3400-\u9fff"
_LONE_CJK_BLANKS = re.compile(f"(?<![{_CJK}])[{_CJK}](?:[ \t\u3000\xa0]+[{_CJK}](?![{_CJK}]))+")
_YEAR = re.compile(r"((?:19|20)\d\d)\s*[年.\-/]")
_PLAIN = {
    **{0xFF10 + n: ord("0") + n for n in range(10)},
    **{0xFF21 + n: ord("A") + n for n in range(26)},
    **{0xFF41 + n: ord("a") + n for n in range(26)},
    **dict.fromkeys(map(ord, "\u3000\xa0\t\u2002\u2003"), ord(" ")),
    ord("．"): ord("."),
    ord("％"): ord("%"),
    ord("／"): ord("/"),
    ord("－"): ord("-"),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one document says about a field. The value of an unreadable candidate is None."""

    field: str
    value: Value | None
    state: FieldState
    confidence: float = 0.9
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class CellText:
    """A cell of the document's n-th table, and its stretch of the running text."""

    table: int
    cell: Cell
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text of a document in reading order, one paragraph or table cell after the other.

    Lines of a PDF that merely wrap are joined, blanks that spread out a word (行 政) are gone,
    full-width digits, letters and blanks are plain ones. `origins` tells for every character which
    line it is from, and which character of that line (-1: a newline that was put in).
    """

    document: Document
    text: str
    cells: tuple[CellText, ...]
    lines: tuple[TextLine, ...]
    origins: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, document: Document) -> "DocumentText":
        writer = _Writer()
        for page in document.pages:
            writer.write_page(page)
        return cls(
            document,
            "".join(writer.characters),
            tuple(writer.cells),
            tuple(writer.lines),
            tuple(writer.origins),
        )

    @property
    def type(self) -> str:
        return self.document.type

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the words from `start` to `end` as they stand on the paper, with their place."""
        stretches = self._stretches(start, end)
        if not stretches:
            return Evidence(self.document.id, self._nearest_place(start), self.text[start:end])
        words = "".join(line.text[first : last + 1] for line, first, last in stretches)
        places = [line.place_of(first, last + 1) for line, first, last in stretches]
        return Evidence(self.document.id, _around(places), words)

    def search(self, pattern: str | re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Find all matches of a regular expression in the running text."""
        return re.finditer(pattern, self.text)

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """Give the stretch of each paragraph (or line that does not wrap) that is not blank."""
        for match in re.finditer(r"[^\n]+", self.text):
            if match.group().strip():
                yield match.start(), match.end()

    def cell_at(self, position: int) -> CellText | None:
        """Return the table cell in which a character of the text stands."""
        return next((cell for cell in self.cells if cell.start <= position < cell.end), None)

    def year_at(self, position: int) -> int | None:
        """Return the year that a date without one is in: the last named before, else the next."""
        before = [int(found[1]) for found in _YEAR.finditer(self.text, 0, position)]
        if before:
            return before[-1]
        after = _YEAR.search(self.text, position)
        return int(after[1]) if after else None

    def _stretches(self, start: int, end: int) -> list[tuple[TextLine, int, int]]:
        stretches: list[tuple[int, int, int]] = []
        for line, offset in self.origins[start:end]:
            if line < 0:
                continue
            if stretches and stretches[-1][0] == line:
                stretches[-1] = (line, stretches[-1][1], offset)
            else:
                stretches.append((line, offset, offset))
        return [(self.lines[line], first, last) for line, first, last in stretches]

    def _nearest_place(self, position: int) -> Place:
        known = [line for line, _ in self.origins[: position + 1] if line >= 0]
        if known:
            return self.lines[known[-1]].place
        if self.lines:
            return self.lines[0].place
        return PagePlace(self.document.first_page, (0.0, 0.0, 0.0, 0.0))


class _Writer:
    """Writes the running text down, character by character."""

    def __init__(self) -> None:
        self.characters: list[str] = []
        self.origins: list[tuple[int, int]] = []
        self.lines: list[TextLine] = []
        self.cells: list[CellText] = []
        self._tables = 0

    def write_page(self, page: Page) -> None:
        texts = [block for block in page.blocks if isinstance(block, TextLine)]
        margins = tuple(line for line in texts if not is_page_number(line, page))
        previous: TextLine | None = self._last_line_of_text()
        for block in page.blocks:
            if isinstance(block, Table):
                self._write_table(block)
                previous = None
            elif not is_page_number(block, page):
                self._write_line(block, wraps=continues(previous, block, margins, page.width))
                previous = block

    def _last_line_of_text(self) -> TextLine | None:
        in_table = self.cells and self.cells[-1].end >= len(self.characters) - 1
        return self.lines[-1] if self.lines and not in_table else None

    def _write_table(self, table: Table) -> None:
        for cell in table.cells:
            self._new_paragraph()
            start = len(self.characters)
            previous: TextLine | None = None
            for line in cell.lines:
                wraps = continues(previous, line, cell.lines, 0, cell.place)
                self._write_line(line, wraps=wraps, in_cell=previous is None)
                previous = line
            self.cells.append(CellText(self._tables, cell, start, len(self.characters)))
        self._new_paragraph()
        self._tables += 1

    def _write_line(self, line: TextLine, *, wraps: bool, in_cell: bool = False) -> None:
        if not wraps and not in_cell:
            self._new_paragraph()
        index = len(self.lines)
        self.lines.append(line)
        for offset in _kept(line.text):
            self.characters.append(line.text[offset].translate(_PLAIN))
            self.origins.append((index, offset))

    def _new_paragraph(self) -> None:
        if self.characters and self.characters[-1] != "\n":
            self.characters.append("\n")
            self.origins.append((-1, -1))


def _kept(text: str) -> list[int]:
    """Return the positions of `text` that remain when blanks within spread words are dropped."""
    dropped: set[int] = set()
    for found in _LONE_CJK_BLANKS.finditer(text):
        blanks = (at for at in range(found.start(), found.end()) if text[at] in " \t\u3000\xa0")
        dropped.update(blanks)
    return [at for at in range(len(text)) if at not in dropped]


def _around(places: list[Place]) -> Place:
    """Return one place for words that run over several lines: the box around those on a page."""
    first = places[0]
    if not isinstance(first, PagePlace):
        return first
    boxes = [
        place.bbox for place in places if isinstance(place, PagePlace) and place.page == first.page
    ]
    left, top, right, bottom = zip(*boxes, strict=True)
    return PagePlace(first.page, (min(left), min(top), max(right), max(bottom)))
