"""Hand-built documents: pages of lines and tables with places, as the readers give them."""

from collections.abc import Sequence

from casecheck.model.document import Block, Cell, Document, Page, Table, TextLine
from casecheck.model.place import CellPlace, PagePlace, ParagraphPlace

SIZE = 12.0


def paragraph(text: str, number: int = 1, page: int = 1) -> TextLine:
    return TextLine(text, ParagraphPlace(page, number))


def pdf_line(text: str, top: float, left: float = 90.0, page: int = 1) -> TextLine:
    edges = tuple(left + SIZE * at for at in range(len(text) + 1))
    return TextLine(text, PagePlace(page, (left, top, edges[-1], top + SIZE)), edges, SIZE)


def grid(rows: Sequence[Sequence[str | tuple[str, int, int]]], table: int = 1) -> Table:
    """Build a table: a string is one cell, ("text", rows, columns) a merged one."""
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    for row, given in enumerate(rows):
        column = 0
        for entry in given:
            text, height, width = (entry, 1, 1) if isinstance(entry, str) else entry
            while (row, column) in taken:
                column += 1
            taken |= {(row + r, column + c) for r in range(height) for c in range(width)}
            place = CellPlace(1, table, row + 1, column + 1)
            lines = tuple(TextLine(line, place) for line in text.split("\n") if line)
            cells.append(Cell(row, column, height, width, lines, place))
            column += width
    return Table(tuple(cells), CellPlace(1, table, 1, 1))


def document(
    kind: str, *blocks: Block | str, name: str = "d1", width: float = 0, height: float = 0
) -> Document:
    numbered = tuple(
        paragraph(block, at) if isinstance(block, str) else block
        for at, block in enumerate(blocks, 1)
    )
    page = Page(1, width, height, numbered)
    return Document(name, kind, "", f"{name}.docx", 1, 1, "docx", (page,))
