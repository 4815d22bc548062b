"""The cells of a Word table on its grid: each merged cell once, with what it spans."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from casecheck.readers.word.names import w
from casecheck.readers.word.values import number, value_of

_MOST_COLUMNS = 100


@dataclass(slots=True)
class GridCell:
    """A cell: `number` counts the cells of its row from 1, row and column the grid from 0."""

    element: Element
    number: int
    row: int
    column: int
    row_span: int
    column_span: int


def grid_of(table: Element) -> list[GridCell]:
    """Return the cells of a table in reading order, without rows and cells deleted by revision."""
    cells: list[GridCell] = []
    open_above: dict[int, GridCell] = {}
    rows = [row for row in _inside(table, w("tr")) if not _is_deleted(row, "trPr", "del")]
    for index, row in enumerate(rows):
        open_above = _read_row(row, index, open_above, cells)
    return cells


def _read_row(
    row: Element, index: int, open_above: dict[int, GridCell], cells: list[GridCell]
) -> dict[int, GridCell]:
    """Add the row's cells; return those that the next row may continue, by column."""
    still_open: dict[int, GridCell] = {}
    column = _bounded(row.find(f"{w('trPr')}/{w('gridBefore')}"), least=0)
    last: GridCell | None = None
    for position, element in enumerate(_inside(row, w("tc")), start=1):
        properties = element.find(w("tcPr"))
        if _is_deleted(element, "tcPr", "cellDel"):
            continue
        span = _bounded(_property(properties, "gridSpan"), least=1)
        above = open_above.get(column)
        if last is not None and _continues(properties, "hMerge"):
            last.column_span += span
        elif above is not None and _continues(properties, "vMerge"):
            above.row_span += 1
            still_open[column] = above
        else:
            last = GridCell(element, position, index, column, 1, span)
            cells.append(last)
            still_open[column] = last
        column += span
    return still_open


def _property(properties: Element | None, name: str) -> Element | None:
    return None if properties is None else properties.find(w(name))


def _continues(properties: Element | None, merge: str) -> bool:
    mark = _property(properties, merge)
    return mark is not None and (value_of(mark) or "continue") == "continue"


def _bounded(element: Element | None, *, least: int) -> int:
    value = number(value_of(element))
    return least if value is None else int(min(max(value, least), _MOST_COLUMNS))


def _is_deleted(element: Element, properties: str, mark: str) -> bool:
    return element.find(f"{w(properties)}/{w(mark)}") is not None


def _inside(container: Element, tag: str) -> Iterator[Element]:
    """Return the rows of a table (the cells of a row), through content controls and the like."""
    for child in container:
        if child.tag == tag:
            yield child
        elif child.tag in {w("sdt"), w("sdtContent"), w("customXml"), w("ins"), w("moveTo")}:
            yield from _inside(child, tag)
