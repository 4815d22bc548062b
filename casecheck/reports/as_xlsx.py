"""The defect list as a workbook for Excel and WPS, ready to print and to write opinions into."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

import xlsxwriter
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
from casecheck.reports.sheet_looks import Looks, row_height, set_up_print
from casecheck.reports.words import SEVERITIES

WORKBOOK_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LONGEST: Final = 32_000
_MOST_PLACES: Final = 6
_DEFECTS: Final = (
    ("序号", 5), ("案卷", 15), ("规则", 7.5), ("规则名称", 15), ("严重程度", 6), ("性质", 7),
    ("问题描述", 34), ("法律依据", 17), ("文书及位置", 23), ("原文摘录", 19), ("整改建议", 20),
    ("扣分", 5), ("评查人意见", 12), ("是否采纳", 6), ("评查人", 7),
)  # fmt: skip
_PROBLEMS: Final = (("案卷", 26), ("文件", 44), ("原因", 18), ("说明", 60))
_NOTES: Final = (("项目", 32), ("说明", 110))
_DAY: Final = 10.5
_WIDE: Final = {
    "案卷": 18, "当事人": 18, "案由": 18, "处罚决定书文号": 18, "否决项": 12, "罚款": 10,
    "没收违法所得": 10,
}  # fmt: skip
_NARROW: Final = (*(f"{word}（问题）" for word in SEVERITIES.values()), "文书数", "未读文件数",
                  "待核对", "得分", "最低得分", "等次")  # fmt: skip
_SIMPLE: Final = 4


def as_xlsx(report: Report) -> bytes:
    """Return the workbook: defects, dossiers, files not read, notes."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, WORKBOOK_OPTIONS) as book:
        book.set_properties({"title": "行政处罚案卷评查问题清单", "comments": "casecheck"})
        looks = Looks(book)
        rows = [_defect(number, row) for number, row in enumerate(defect_rows(report), 1)]
        _ask_for_opinion(_sheet(book, looks, "问题清单", _DEFECTS, rows), len(rows))
        dossiers = [(title, _width(title)) for title in dossier_header(report)]
        _sheet(book, looks, "案卷一览", dossiers, dossier_cells(report))
        _sheet(book, looks, "未能读取的文件", _PROBLEMS, _problems(report))
        _sheet(book, looks, "说明", _NOTES, [list(pair) for pair in notes(report)])
    return buffer.getvalue()


def _width(title: str) -> float:
    return 7 if title in _NARROW else _WIDE.get(title, _DAY)


def _problems(report: Report) -> list[list[Cell]]:
    found: list[list[Cell]] = [
        [row.dossier or "（不属于任何案卷）", row.file, row.reason, row.message]
        for row in problem_rows(report)
    ]
    return found or [[None, "全部文件均已读取", None, None]]


def _defect(number: int, row: DefectRow) -> list[Cell]:
    places, words = row.columns(_MOST_PLACES)
    return [
        number, row.dossier, row.rule, row.title, row.severity, row.kind, row.message, row.basis,
        places, words, row.remedy, row.deduction or None, None, None, None,
    ]  # fmt: skip


def _sheet(
    book: xlsxwriter.Workbook,
    looks: Looks,
    name: str,
    columns: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[Cell]],
) -> Worksheet:
    sheet = book.add_worksheet(name)
    for column, (title, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, looks.header)
    widths = [width for _, width in columns]
    sheet.set_row(0, row_height([title for title, _ in columns], widths))
    for number, row in enumerate(rows, 1):
        sheet.set_row(number, row_height(row, widths))
        for column, cell in enumerate(row):
            _write(sheet, (number, column), cell, looks)
    sheet.freeze_panes(1, 2 if len(columns) > _SIMPLE else 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    set_up_print(sheet, name, sum(widths))
    return sheet


def _write(sheet: Worksheet, at: tuple[int, int], cell: Cell, looks: Looks) -> None:
    """Write a cell by its type: text stays text, whatever it begins with."""
    match cell:
        case None:
            sheet.write_blank(*at, None, looks.text)
        case str():
            sheet.write_string(*at, cell[:_LONGEST], looks.of_word(cell))
        case datetime():
            sheet.write_datetime(*at, cell.replace(hour=0, minute=0), looks.day)
        case date():
            sheet.write_datetime(*at, cell, looks.day)
        case float():
            sheet.write_number(*at, cell, looks.of_number(cell))
        case int():
            sheet.write_number(*at, cell, looks.count)


def _ask_for_opinion(sheet: Worksheet, rows: int) -> None:
    """Offer the words for the column 是否采纳."""
    column = [title for title, _ in _DEFECTS].index("是否采纳")
    choices = {"validate": "list", "source": ["采纳", "不采纳"], "error_type": "warning"}
    sheet.data_validation(1, column, max(rows, 1), column, choices)
