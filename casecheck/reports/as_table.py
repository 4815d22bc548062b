"""The defect list in the terminal: worst first, with counts, and what was left out at the foot."""

from collections.abc import Iterator
from typing import Final

from rich.console import Console, ConsoleRenderable, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from casecheck.model.outcome import DossierResult
from casecheck.model.rule import Severity
from casecheck.reports.defect_list import defect_list
from casecheck.reports.fit import Column, Section, fit, fitted
from casecheck.reports.report import Report
from casecheck.reports.rows import (
    counts,
    defect_rows,
    problem_rows,
    total_counts,
)
from casecheck.reports.words import SEVERITIES, score_words
from casecheck.reports.wrap import wrapped

_PIPE_WIDTH: Final = 160
_INDENT: Final = 2
_FEW_RULES: Final = 6


def print_table(report: Report, console: Console) -> None:
    """Print the report; lines are wide when nobody looks at a terminal of their own width."""
    fit(console, _PIPE_WIDTH)
    console.print(as_table(report, console.width))


def print_dossiers(report: Report, console: Console) -> None:
    """Print a line for each dossier, and what was left out."""
    fit(console, _PIPE_WIDTH)
    console.print(Group(_dossiers(report, console.width), *_foot(report, console.width)))


def print_summary(report: Report, console: Console) -> None:
    """Print the counts only."""
    console.print(_summary(report))


def as_table(report: Report, width: int) -> ConsoleRenderable:
    """Return the defects, as a table where there is room and else one below the other."""
    return Group(*defect_list(defect_rows(report), width), *_foot(report, width))


def _foot(report: Report, width: int) -> Iterator[ConsoleRenderable]:
    yield _summary(report)
    problems = problem_rows(report)
    if problems:
        yield Text(f"\n未能读取的文件（{len(problems)}）：", style="bold")
        yield from (_below(f"（{row.reason}）{row.message}", width) for row in problems)
    unset = list(report.unset())
    if unset:
        yield Text(f"\n{wrapped(_unset(unset), width)}")
    unfinished = report.unfinished()
    if unfinished:
        words = f"规则 {'、'.join(unfinished)} 尚未写完（含“待填写”），未作判断。"
        yield Text(f"\n{wrapped(words, width)}")


def _below(text: str, width: int) -> Padding:
    return Padding(Text(wrapped(text, width - _INDENT)), (0, 0, 0, _INDENT))


def _unset(rules: list[str]) -> str:
    """Say in one paragraph that settings are missing, and where each is named."""
    few = "、".join(rules[:_FEW_RULES]) + ("等" if len(rules) > _FEW_RULES else "")
    return (
        f"另有 {len(rules)} 条规则因配置未设置，未作判断或者只作了部分判断（{few}）。"
        "各需什么设置，见 casecheck rules list。"
    )


def _dossiers(report: Report, width: int) -> Table:
    numbers = ("文书", *SEVERITIES.values(), "待核对", "得分", "等次")
    columns = (Column("案卷", folds=True), *map(Column, numbers))
    return fitted(columns, [Section([_row(case) for case in report.scan.dossiers])], width)


def _row(case: DossierResult) -> list[Text]:
    found = counts(case.findings)
    numbers = (len(case.documents), *(found[severity.value] for severity in Severity))
    cells = (case.id, *map(str, numbers), str(found["check"]), *score_words(case.evaluation))
    return [Text(cell) for cell in cells]


def _summary(report: Report) -> Text:
    total = total_counts(report)
    words = "，".join(f"{SEVERITIES[severity]} {total[severity.value]}" for severity in Severity)
    dossiers = len(report.scan.dossiers)
    return Text(f"案卷 {dossiers} 卷；问题：{words}；待核对 {total['check']}", style="bold")
