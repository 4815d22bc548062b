"""The tables of a form: which cell holds the value of a label cell."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from casecheck.extractors.labels import Labels
from casecheck.extractors.text import CellText, DocumentText

_LONGEST_HEADING = 12
_OF_THINGS = re.compile(r"(?:数\s*量|件\s*数|规\s*格|型\s*号|单\s*价)(?![:：]?\d)")


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of all tables of a document by table, row and column."""

    text: DocumentText
    known: Labels
    places: Mapping[tuple[int, int, int], CellText]

    @classmethod
    def of(cls, text: DocumentText, known: Labels) -> "Grid":
        places: dict[tuple[int, int, int], CellText] = {}
        for item in text.cells:
            cell = item.cell
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    places.setdefault((item.table, row, column), item)
        return cls(text, known, places)

    def words(self, item: CellText) -> str:
        return self.text.text[item.start : item.end]

    def is_label(self, item: CellText) -> bool:
        return self.known.knows(self.words(item))

    def is_blank(self, item: CellText) -> bool:
        return not self.words(item).strip(" \n_＿")

    def right_of(self, item: CellText, row: int) -> Iterator[CellText]:
        """Give the cells to the right of a cell in one row, from left to right."""
        column = item.cell.column + item.cell.column_span
        while (beside := self.places.get((item.table, row, column))) is not None:
            yield beside
            column = beside.cell.column + beside.cell.column_span

    def below(self, item: CellText) -> CellText | None:
        return self.places.get((item.table, item.cell.row + item.cell.row_span, item.cell.column))

    def value_of(self, label: CellText) -> tuple[CellText, ...]:
        """Return the cell that holds the value of a label cell: to the right, else below.

        Empty when the form leaves no place for it.
        """
        under = self.below(label)
        if under is not None and self._heads_a_column(label):
            return () if self.is_label(under) else (under,)
        beside = self._beside(label)
        if beside is not None:
            return (beside,)
        alone = next(self.right_of(label, label.cell.row), None) is None
        if under is None or not alone or self.is_label(under):
            return ()
        return (under,)

    def beside_all(self, label: CellText) -> tuple[CellText, ...]:
        """Return all cells to the right of a label cell in its rows, each once."""
        rows = range(label.cell.row, label.cell.row + label.cell.row_span)
        cells = (cell for row in rows for cell in self.right_of(label, row))
        return tuple(dict.fromkeys(cells))

    def row_under(self, label: CellText) -> tuple[CellText, ...]:
        """Return the row below a label that is the first of a row of headings."""
        return self._row(label.table, label.cell.row + label.cell.row_span)

    def _beside(self, label: CellText) -> CellText | None:
        """Return the cell to the right; an empty one only when no filled one follows it."""
        first: CellText | None = None
        for cell in self.right_of(label, label.cell.row):
            if self.is_label(cell):
                break
            first = first or cell
            if not self.is_blank(cell):
                return cell
        return first

    def lists_things(self, label: CellText) -> bool:
        """Say whether a label heads a column of a list of things: 序号 | 名称 | 数量."""
        row = self._row(label.table, label.cell.row)
        return len(row) > 2 and any(_OF_THINGS.match(self.words(cell).strip()) for cell in row)  # noqa: PLR2004

    def _heads_a_column(self, label: CellText) -> bool:
        """Say whether a label stands in a row of headings, with the values in the row below."""
        row, under = label.cell.row, self.below(label)
        if under is None or _columns(under) != _columns(label):
            return False
        cells = self._row(label.table, row)
        if any(self.is_blank(cell) or not self._is_short(cell) for cell in cells):
            return False
        flags = [self.is_label(cell) for cell in cells]
        neighbours = any(one and other for one, other in pairwise(flags))
        following = self._row(label.table, row + label.cell.row_span)
        return neighbours and not any(self.is_label(cell) for cell in following)

    def _is_short(self, cell: CellText) -> bool:
        words = self.words(cell).strip()
        return len(words) <= _LONGEST_HEADING and not any(sign.isdigit() for sign in words)

    def _row(self, table: int, row: int) -> tuple[CellText, ...]:
        columns = sorted(place[2] for place in self.places if place[:2] == (table, row))
        return tuple(dict.fromkeys(self.places[table, row, column] for column in columns))


def _columns(item: CellText) -> tuple[int, int]:
    return item.cell.column, item.cell.column_span
