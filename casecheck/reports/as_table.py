"""The defect list in the terminal: worst first, with counts, and what was left out at the foot."""

from collections.abc import Iterator
from typing import Final

from rich.console import Console, ConsoleRenderable, Group
from rich.table import Table
from rich.text import Text

from casecheck.model.rule import Severity
from casecheck.reports.report import Report
from casecheck.reports.rows import (
    DefectRow,
    counts,
    defect_rows,
    problem_rows,
    total_counts,
    unset_rows,
)
from casecheck.reports.words import SEVERITIES

_STYLES: Final = {"否决": "bold red", "严重": "red", "一般": "yellow", "瑕疵": "dim"}
_PIPE_WIDTH: Final = 160


def print_table(report: Report, console: Console) -> None:
    """Print the report; lines are wide when nobody looks at a terminal of their own width."""
    if not console.is_terminal:
        console.width = max(console.width, _PIPE_WIDTH)
    console.print(as_table(report))


def print_dossiers(report: Report, console: Console) -> None:
    """Print a line for each dossier, and what was left out."""
    if not console.is_terminal:
        console.width = max(console.width, _PIPE_WIDTH)
    console.print(Group(_dossiers(report), *_foot(report)))


def print_summary(report: Report, console: Console) -> None:
    """Print the counts only."""
    console.print(_summary(report))


def as_table(report: Report) -> ConsoleRenderable:
    rows = defect_rows(report)
    return Group(*([_defects(rows)] if rows else []), *_foot(report))


def _foot(report: Report) -> Iterator[ConsoleRenderable]:
    yield _summary(report)
    problems = problem_rows(report)
    if problems:
        yield Text(f"\n未能读取的文件（{len(problems)}）：", style="bold")
        yield from (Text(f"  （{row.reason}）{row.message}") for row in problems)
    unset = unset_rows(report)
    if unset:
        yield Text(f"\n因缺少设置而未作判断的规则（{len(unset)}）：", style="bold")
        yield from (Text(f"  {rule}：缺少 {settings}") for rule, settings in unset)


def _defects(rows: list[DefectRow]) -> Table:
    table = Table(show_lines=True, header_style="bold")
    table.add_column("案卷", overflow="fold", ratio=3)
    table.add_column("规则", no_wrap=True)
    table.add_column("程度", no_wrap=True)
    table.add_column("性质", no_wrap=True)
    table.add_column("问题", overflow="fold", ratio=7)
    table.add_column("依据", overflow="fold", ratio=4)
    table.add_column("文书、位置与原文", overflow="fold", ratio=6)
    for row in rows:
        places = "\n".join(f"{place}{words}" for place, words in row.proofs)
        cells = (row.dossier, row.rule, row.severity, row.kind, row.message, row.basis, places)
        style = _STYLES[row.severity] if row.kind == "问题" else "dim"
        table.add_row(
            *(Text(cell) for cell in cells[:2]), Text(cells[2], style=style), *map(Text, cells[3:])
        )
    return table


def _dossiers(report: Report) -> Table:
    table = Table(header_style="bold")
    for title in ("案卷", "文书", *SEVERITIES.values(), "待核对", "得分", "等次"):
        table.add_column(title, overflow="fold")
    for case in report.scan.dossiers:
        found = counts(case.findings)
        score = "" if case.evaluation.score is None else f"{case.evaluation.score:g}"
        numbers = (len(case.documents), *(found[severity.value] for severity in Severity))
        cells = (case.id, *map(str, numbers), str(found["check"]), score, case.evaluation.grade)
        table.add_row(*map(Text, cells))
    return table


def _summary(report: Report) -> Text:
    total = total_counts(report)
    words = "，".join(f"{SEVERITIES[severity]} {total[severity.value]}" for severity in Severity)
    dossiers = len(report.scan.dossiers)
    return Text(f"案卷 {dossiers} 卷；问题：{words}；待核对 {total['check']}", style="bold")
