"""How a sheet of the workbook looks, on the screen and on A4 paper."""

from collections.abc import Sequence
from math import ceil
from typing import Final

import xlsxwriter
from rich.cells import cell_len
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from casecheck.reports.rows import Cell

_A4: Final = 9
_FONT: Final = 10
_LINE: Final = 13.5
_TALLEST: Final = 409.0
_ONE_PAGE: Final = 215
_TINTS: Final = {"否决": "#F6D5D5", "严重": "#FBE6D3", "一般": "#FDF5D8", "待核对": "#E4ECF5"}


class Looks:
    """The formats of the cells."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        cell = {
            "valign": "top", "text_wrap": True, "border": 1, "border_color": "#BFBFBF",
            "font_size": _FONT,
        }  # fmt: skip
        centred = {"bold": True, "bg_color": "#DDE6F0", "valign": "vcenter", "align": "center"}
        self.header: Format = book.add_format(cell | centred)
        self.text: Format = book.add_format(cell)
        self.count: Format = book.add_format(cell | {"align": "center"})
        self.day: Format = book.add_format(cell | {"num_format": "yyyy-mm-dd", "align": "left"})
        self._whole: Format = book.add_format(cell | {"num_format": "#,##0"})
        self._cents: Format = book.add_format(cell | {"num_format": "#,##0.00"})
        self._tinted = {
            word: book.add_format(cell | {"bg_color": tint}) for word, tint in _TINTS.items()
        }

    def of_number(self, number: float) -> Format:
        """Return a format without a decimal point where there is nothing behind it."""
        return self._whole if number.is_integer() else self._cents

    def of_word(self, text: str) -> Format:
        """Return the format of a text: a degree has a tint of its own."""
        return self._tinted.get(text, self.text)


def row_height(cells: Sequence[Cell], widths: Sequence[float]) -> float:
    """Return the height in which every text of a row is seen whole; programs do not all set it."""
    lines = [
        sum(max(1, ceil(cell_len(line) / width)) for line in cell.split("\n"))
        for cell, width in zip(cells, widths, strict=True)
        if isinstance(cell, str)
    ]
    return min(_TALLEST, max([1, *lines]) * _LINE + 3)


def set_up_print(sheet: Worksheet, name: str, width: float) -> None:
    """Print on wide paper; what would be too small to read on one page goes on two."""
    pages = 1 if width <= _ONE_PAGE else 2
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(pages, 0)
    if pages > 1:
        sheet.repeat_columns(0)
        sheet.print_across()
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.set_header("&C行政处罚案卷评查问题清单")
    sheet.set_footer(f"&L{name}&C第 &P 页，共 &N 页")
