"""The defect list as a workbook for Excel and WPS, ready to print and to write opinions into."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from casecheck.reports.notes import notes
from casecheck.reports.report import Report
from casecheck.reports.rows import (
    Cell,
    DefectRow,
    defect_rows,
    dossier_cells,
    dossier_header,
    problem_rows,
)

_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LONGEST: Final = 32_000
_A4: Final = 9
_DEFECTS: Final = (
    ("序号", 6), ("案卷", 20), ("规则", 9), ("规则名称", 22), ("严重程度", 9), ("性质", 8),
    ("问题描述", 46), ("法律依据", 26), ("文书及位置", 32), ("原文摘录", 34), ("整改建议", 34),
    ("扣分", 6), ("评查人意见", 18), ("是否采纳", 10), ("评查人", 10),
)  # fmt: skip
_PROBLEMS: Final = (("案卷", 24), ("文件", 44), ("原因", 18), ("说明", 70))
_NOTES: Final = (("项目", 22), ("说明", 100))
_WIDE: Final = {"案卷": 20, "当事人": 24, "案由": 30, "处罚决定书文号": 26, "否决项": 18}


@dataclass(frozen=True, slots=True)
class _Looks:
    header: Format
    text: Format
    day: Format
    money: Format


def as_xlsx(report: Report) -> bytes:
    """Return the workbook: defects, dossiers, files not read, notes."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as book:
        book.set_properties({"title": "行政处罚案卷评查问题清单", "comments": "casecheck"})
        looks = _looks(book)
        rows = defect_rows(report)
        _sheet(
            book, looks, "问题清单", _DEFECTS, [_defect(n, row) for n, row in enumerate(rows, 1)]
        )
        dossiers = [(title, _WIDE.get(title, 12)) for title in dossier_header(report)]
        _sheet(book, looks, "案卷一览", dossiers, dossier_cells(report))
        problems: list[list[Cell]] = [
            [row.dossier or "（不属于任何案卷）", row.file, row.reason, row.message]
            for row in problem_rows(report)
        ]
        _sheet(book, looks, "未能读取的文件", _PROBLEMS, problems)
        _sheet(book, looks, "说明", _NOTES, [list(pair) for pair in notes(report)])
    return buffer.getvalue()


def _looks(book: xlsxwriter.Workbook) -> _Looks:
    cell = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#BFBFBF"}
    header = cell | {"bold": True, "bg_color": "#DDE6F0", "valign": "vcenter", "align": "center"}
    return _Looks(
        header=book.add_format(header),
        text=book.add_format(cell),
        day=book.add_format(cell | {"num_format": "yyyy-mm-dd", "align": "left"}),
        money=book.add_format(cell | {"num_format": "#,##0.##"}),
    )


def _defect(number: int, row: DefectRow) -> list[Cell]:
    return [
        number, row.dossier, row.rule, row.title, row.severity, row.kind, row.message, row.basis,
        row.places, row.words, row.remedy, row.deduction or None, None, None, None,
    ]  # fmt: skip


def _sheet(
    book: xlsxwriter.Workbook,
    looks: _Looks,
    name: str,
    columns: Sequence[tuple[str, int]],
    rows: Sequence[Sequence[Cell]],
) -> None:
    sheet = book.add_worksheet(name)
    for column, (title, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, looks.header)
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            _write(sheet, (number, column), cell, looks)
    sheet.freeze_panes(1, 2 if len(columns) > len(_PROBLEMS) else 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    _print_setup(sheet, name)


def _write(sheet: Worksheet, at: tuple[int, int], cell: Cell, looks: _Looks) -> None:
    """Write a cell by its type: text stays text, whatever it begins with."""
    match cell:
        case None:
            sheet.write_blank(*at, None, looks.text)
        case str():
            sheet.write_string(*at, cell[:_LONGEST], looks.text)
        case datetime():
            sheet.write_datetime(*at, cell.replace(hour=0, minute=0), looks.day)
        case date():
            sheet.write_datetime(*at, cell, looks.day)
        case float():
            sheet.write_number(*at, cell, looks.money)
        case int():
            sheet.write_number(*at, cell, looks.text)


def _print_setup(sheet: Worksheet, name: str) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.set_footer(f"&L{name}&C第 &P 页，共 &N 页")
