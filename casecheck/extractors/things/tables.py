"""Tables with a row of headings: each row below is one thing (a paper served, an entry)."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from casecheck.extractors.labels import is_label
from casecheck.extractors.text import CellText, DocumentText

Row = Mapping[str, CellText]


def rows_under(
    text: DocumentText, headings: Mapping[str, Sequence[str]], required: str, least: int = 2
) -> Iterator[Row]:
    """Give the rows below a heading row, by the names of the headings.

    A heading row has `least` of the headings in neighbouring columns, `required` among them.
    """
    columns: dict[int, str] = {}
    table = -1
    for row in _rows(text):
        if row[0].table != table:
            table, columns = row[0].table, {}
        heads = _headings(text, row, headings)
        if required in heads.values() and len(heads) >= least and _in_line(row, heads):
            columns = heads
        elif columns and not _is_form_row(heads, columns):
            yield {columns[cell.cell.column]: cell for cell in row if cell.cell.column in columns}


def words(text: DocumentText, cell: CellText) -> str:
    return text.text[cell.start : cell.end].strip(" \n_＿")


def _rows(text: DocumentText) -> Iterator[list[CellText]]:
    row: list[CellText] = []
    for cell in text.cells:
        if row and (cell.table, cell.cell.row) != (row[0].table, row[0].cell.row):
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _headings(
    text: DocumentText, row: list[CellText], headings: Mapping[str, Sequence[str]]
) -> dict[int, str]:
    found: dict[int, str] = {}
    for cell in row:
        name = next(
            (n for n, labels in headings.items() if is_label(words(text, cell), labels)), ""
        )
        if name and name not in found.values():
            found[cell.cell.column] = name
    return found


def _in_line(row: list[CellText], heads: Mapping[int, str]) -> bool:
    """Say whether headings stand side by side: a label with its value beside it is no heading."""
    flags = [cell.cell.column in heads for cell in row]
    return any(one and other for one, other in pairwise(flags))


def _is_form_row(heads: Mapping[int, str], columns: Mapping[int, str]) -> bool:
    """Say whether a row begins with a label of its own: the list above has ended."""
    return min(columns) in heads or (bool(heads) and min(heads) <= min(columns))
