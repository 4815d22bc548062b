"""A sheet of a workbook that is written from top to bottom, on A4 paper."""

from collections.abc import Sequence
from typing import Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from casecheck.reports.evaluation_words import clean
from casecheck.reports.rows import Cell
from casecheck.reports.sheet_looks import row_height

_A4: Final = 9
_TITLE_HEIGHT: Final = 30
_LABEL_COLUMNS: Final = 2
_LOST: Final = 3


class GridLooks:
    """The formats of the cells, once a workbook."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        cell = {
            "valign": "vcenter", "text_wrap": True, "border": 1, "font_size": 10,
            "font_name": "宋体",
        }  # fmt: skip
        head = cell | {"bold": True, "bg_color": "#DDE6F0", "font_name": "黑体"}
        self.title: Format = book.add_format(
            {
                "bold": True,
                "font_size": 18,
                "font_name": "黑体",
                "align": "center",
                "valign": "vcenter",
            }
        )
        self.header: Format = book.add_format(head | {"align": "center"})
        self.heading: Format = book.add_format(head | {"bg_color": "#EEF2F7"})
        self.text: Format = book.add_format(cell)
        self.centred: Format = book.add_format(cell | {"align": "center"})
        self.lost: Format = book.add_format(
            cell | {"align": "center", "bold": True, "bg_color": "#FBE6D3"}
        )


class Grid:
    """Writes line after line; every text is a text, whatever it begins with."""

    def __init__(self, sheet: Worksheet, looks: GridLooks, widths: Sequence[float]) -> None:
        self._sheet, self._looks, self._widths, self._row = sheet, looks, widths, 0
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)

    def title(self, words: str) -> None:
        self._across(words, self._looks.title, _TITLE_HEIGHT)

    def heading(self, words: str) -> None:
        self._across(words, self._looks.heading)

    def wide(self, words: str) -> None:
        self._across(words, self._looks.text)

    def gap(self) -> None:
        self._row += 1

    def fact(self, label: str, words: str) -> None:
        """Write a label over the first columns, and what it says over the others."""
        last = len(self._widths) - 1
        self._height([words], [sum(self._widths[_LABEL_COLUMNS:])])
        self._merged((self._row, 0, self._row, _LABEL_COLUMNS - 1), label, self._looks.header)
        self._merged((self._row, _LABEL_COLUMNS, self._row, last), words, self._looks.text)
        self._row += 1

    def header(self, titles: Sequence[str]) -> None:
        """Write the titles of the columns; on paper they stand on every page."""
        self._height(titles, self._widths)
        for column, title in enumerate(titles):
            self._text(self._row, column, title, self._looks.header)
        self._sheet.repeat_rows(self._row)
        self._row += 1

    def cells(self, cells: Sequence[Cell]) -> None:
        """Write a row of words and numbers, of two lines at least: rows look even then."""
        self._height(["\n", *cells[1:]], self._widths)
        for column, cell in enumerate(cells):
            if isinstance(cell, int | float):
                self._sheet.write_number(self._row, column, cell, self._looks.centred)
            else:
                self._text(self._row, column, str(cell or ""), self._looks.text)
        self._row += 1

    def block(self, head: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        """Write an item: its first columns once, beside a row for each of its lines."""
        first, rest = self._row, len(self._widths) - len(head)
        for line in lines or [[""] * rest]:
            cells = (*(head if len(lines) <= 1 else [""] * len(head)), *line)
            self._height(cells, self._widths)
            for column, words in enumerate(line, len(head)):
                self._text(self._row, column, words, self._looks.text)
            self._row += 1
        for column, words in enumerate(head):
            self._merged(
                (first, column, self._row - 1, column), words, self._look_of(column, lines)
            )

    def finish(self, name: str) -> None:
        """Set the paper: A4 on its side, all columns on one page."""
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.hide_gridlines(2)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        sheet.set_footer(f"&L{clean(name)[:80].replace('&', '&&')}&R第 &P 页，共 &N 页")

    def _look_of(self, column: int, lines: Sequence[Sequence[str]]) -> Format:
        if column == 1:
            return self._looks.text
        return self._looks.lost if lines and column == _LOST else self._looks.centred

    def _across(self, words: str, look: Format, height: float | None = None) -> None:
        if height is None:
            self._height([words], [sum(self._widths)])
        else:
            self._sheet.set_row(self._row, height)
        self._merged((self._row, 0, self._row, len(self._widths) - 1), words, look)
        self._row += 1

    def _height(self, cells: Sequence[Cell], widths: Sequence[float]) -> None:
        self._sheet.set_row(self._row, row_height(cells, widths))

    def _merged(self, area: tuple[int, int, int, int], words: str, look: Format) -> None:
        top, left, bottom, right = area
        if (top, left) != (bottom, right):
            self._sheet.merge_range(*area, "", look)
        self._text(top, left, words, look)

    def _text(self, row: int, column: int, words: str, look: Format) -> None:
        if words:
            self._sheet.write_string(row, column, clean(words), look)
        else:
            self._sheet.write_blank(row, column, None, look)
