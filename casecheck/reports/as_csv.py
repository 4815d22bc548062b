"""The defect list as CSV that a spreadsheet opens: UTF-8 with a mark, no formula ever."""

import csv
import io
from typing import Final

from casecheck.reports.report import Report
from casecheck.reports.rows import DefectRow, defect_rows, problem_rows

HEADER: Final = (
    "案卷", "规则编号", "规则名称", "严重程度", "性质", "问题描述", "法律依据", "文书及位置",
    "原文摘录", "整改建议", "扣分", "评查人意见",
)  # fmt: skip
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


def as_csv(report: Report) -> bytes:
    """Return the defects, then the files that could not be read."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows([guarded(cell) for cell in _cells(row)] for row in defect_rows(report))
    for problem in problem_rows(report):
        cells = (problem.dossier, "", "未能读取的文件", "", problem.reason, problem.message)
        writer.writerow([*(guarded(cell) for cell in cells), *[""] * 6])
    return text.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _cells(row: DefectRow) -> tuple[str, ...]:
    return (
        row.dossier, row.rule, row.title, row.severity, row.kind, row.message, row.basis,
        row.places, row.words, row.remedy, str(row.deduction), "",
    )  # fmt: skip
