"""The evaluation sheets as a workbook: the ranking, then a sheet a dossier, ready to be printed."""

import io
import re
from pathlib import PurePosixPath
from typing import Final

import xlsxwriter

from casecheck.reports.as_xlsx import WORKBOOK_OPTIONS
from casecheck.reports.evaluation import Batch, ItemLine, Sheet, sheet_of
from casecheck.reports.evaluation_batch import COLUMNS, ranking_cells, scoring_notes
from casecheck.reports.evaluation_grid import Grid, GridLooks
from casecheck.reports.evaluation_words import (
    BETWEEN,
    GAPS,
    HEADER,
    NOTES,
    OPINION,
    RANKING_TITLE,
    TITLE,
    TO_SETTLE,
    clean,
)

_WIDTHS: Final = (7.0, 27.0, 8.0, 12.0, 44.0, 36.0, 22.0)
_RANKING: Final = (6.0, 30.0, 22.0, 26.0, 8.0, 9.0, 9.0, 12.0, 46.0, 7.0, 8.0, 9.0)
_RANKING_NAME: Final = "排名"
_NAME_LENGTH: Final = 31
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\']")


def evaluation_xlsx(batch: Batch) -> bytes:
    """Return the workbook: the ranking of all, and the sheets that are wanted."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, WORKBOOK_OPTIONS) as book:
        book.set_properties({"title": TITLE, "comments": "casecheck"})
        looks = GridLooks(book)
        _write_ranking(Grid(book.add_worksheet(_RANKING_NAME), looks, _RANKING), batch)
        for number, place in enumerate(batch.shown(), 1):
            sheet = sheet_of(place, batch)
            paper = book.add_worksheet(_sheet_name(number, sheet.case))
            _write_sheet(Grid(paper, looks, _WIDTHS), sheet)
    return buffer.getvalue()


def _sheet_name(number: int, case: str) -> str:
    """Return a name that spreadsheets take; the number makes it the only one."""
    name = _FORBIDDEN.sub("_", PurePosixPath(clean(case)).name)
    return f"{number:02d} {name}"[:_NAME_LENGTH].rstrip()


def _write_ranking(grid: Grid, batch: Batch) -> None:
    grid.title(RANKING_TITLE)
    grid.header(COLUMNS)
    for cells in ranking_cells(batch):
        grid.cells(cells)
    grid.gap()
    grid.heading(NOTES)
    for note in scoring_notes(batch):
        grid.wide(note)
    grid.finish("排名")


def _write_sheet(grid: Grid, sheet: Sheet) -> None:
    grid.title(TITLE)
    for label, words in sheet.facts:
        grid.fact(label, words)
    grid.gap()
    grid.header(HEADER)
    for part in sheet.parts:
        grid.heading(part.title)
        for item in part.items:
            _write_item(grid, item)
    _write_open(grid, sheet)
    _write_end(grid, sheet)
    grid.finish(sheet.case)


def _write_open(grid: Grid, sheet: Sheet) -> None:
    """Write what a person has to look at, and what concerns other dossiers too."""
    if sheet.to_settle:
        grid.heading(TO_SETTLE)
    for item in sheet.to_settle:
        grid.block((item.id, item.title, "", item.lost), [one.proof for one in item.defects])
    if sheet.between:
        grid.heading(BETWEEN)
    for line in sheet.between:
        grid.block(("", "", "", line.takes), [line.proof])


def _write_end(grid: Grid, sheet: Sheet) -> None:
    if sheet.gaps:
        grid.heading(GAPS)
    for words in sheet.gaps:
        grid.wide(words)
    grid.wide(OPINION)


def _write_item(grid: Grid, item: ItemLine) -> None:
    lines = [(f"{one.takes}：{one.reason}", one.places, one.law) for one in item.defects]
    grid.block((item.id, item.title, item.points, item.lost), lines)
