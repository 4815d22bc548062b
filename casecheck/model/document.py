"""What was read from a file: pages of lines and tables, each with its place."""

from dataclasses import dataclass
from enum import StrEnum

from casecheck.model.place import PagePlace, Place


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a page, or one paragraph of a Word file.

    `edges` (PDF only) holds the left edge of every character of `text`, then the right edge of the
    last, in points, so that a part of the line has a box of its own. `size` is the font size in
    points (None: not known); `centred` and `bold` help to know a title.
    """

    text: str
    place: Place
    edges: tuple[float, ...] = ()
    size: float | None = None
    centred: bool = False
    bold: bool = False

    def place_of(self, start: int, end: int) -> Place:
        """Return the place of `text[start:end]`: the exact box where the edges are known."""
        if not isinstance(self.place, PagePlace) or len(self.edges) <= end or start >= end:
            return self.place
        _, top, _, bottom = self.place.bbox
        return PagePlace(self.place.page, (self.edges[start], top, self.edges[end], bottom))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `row` and `column` from 0 on the table's grid, spans at least 1."""

    row: int
    column: int
    row_span: int
    column_span: int
    lines: tuple[TextLine, ...]
    place: Place

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; a merged cell is there once. Cells are in reading order."""

    cells: tuple[Cell, ...]
    place: Place


Block = TextLine | Table


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its blocks in reading order. Word pages have no size (0).

    `drawn`: pictures or strokes stand on it, which may be a signature, a stamp or a photo.
    """

    number: int
    width: float
    height: float
    blocks: tuple[Block, ...]
    drawn: bool = False


class ProblemCode(StrEnum):
    """Why a file, or a part of it, could not be read."""

    EMPTY = "empty"
    UNSUPPORTED = "unsupported"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_BIG = "too_big"
    TIMED_OUT = "timed_out"
    SCANNED = "scanned"
    GARBLED_FONT = "garbled_font"
    NO_PERMISSION = "no_permission"
    OUTSIDE = "outside"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Problem:
    """A file (or pages of it) that could not be read, and what to do about it (in Chinese)."""

    file: str
    code: ProblemCode
    message: str
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as read: pages, or no pages and problems. `path` is relative to the scanned folder."""

    path: str
    sha256: str
    read_by: str
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One paper (文书) of a dossier: a file, or the part of a merged file that it takes up.

    `type` is a document type of the contract. `evidence` place pages are those of the file.
    """

    id: str
    type: str
    title: str
    file: str
    first_page: int
    last_page: int
    read_by: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A case file (案卷): its documents in order, and what could not be read."""

    id: str
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()
