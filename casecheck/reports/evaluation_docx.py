"""The evaluation sheets as a Word document: the ranking, then a sheet a dossier."""

from typing import Final

from casecheck.reports.evaluation import Batch, Sheet, sheet_of
from casecheck.reports.evaluation_batch import COLUMNS, ranking_cells, scoring_notes
from casecheck.reports.evaluation_words import (
    BETWEEN,
    GAPS,
    HEADER,
    NOTES,
    OPINION,
    RANKING_TITLE,
    TITLE,
    TO_SETTLE,
)
from casecheck.reports.rows import Cell
from casecheck.reports.word_paper import WordPaper, WordTable

_FACTS: Final = (3.6, 22.0)
_ITEMS: Final = (1.4, 4.9, 1.2, 1.8, 7.0, 5.7, 3.6)
_RANKING: Final = (1.2, 4.2, 3.0, 3.2, 1.2, 1.5, 1.5, 1.8, 4.8, 1.1, 1.3, 1.3)
_CENTRED: Final = (0, 4, 5, 6, 7, 9, 10, 11)


def evaluation_docx(batch: Batch) -> bytes:
    """Return the document: the ranking of all, and the sheets that are wanted."""
    paper = WordPaper(TITLE)
    _add_ranking(paper, batch)
    for place in batch.shown():
        _add_sheet(paper, sheet_of(place, batch))
    return paper.data()


def _add_ranking(paper: WordPaper, batch: Batch) -> None:
    paper.title(RANKING_TITLE, new_page=False)
    table = paper.table(_RANKING)
    table.header(COLUMNS)
    for cells in ranking_cells(batch):
        table.cells([_shown(cell) for cell in cells], _CENTRED)
    paper.subtitle(NOTES)
    for number, note in enumerate(scoring_notes(batch), 1):
        paper.small(f"{number}．{note}")


def _add_sheet(paper: WordPaper, sheet: Sheet) -> None:
    paper.title(TITLE, new_page=True)
    facts = paper.table(_FACTS)
    for label, words in sheet.facts:
        facts.pair(label, words)
    paper.gap()
    table = paper.table(_ITEMS)
    table.header(HEADER)
    for part in sheet.parts:
        table.wide(part.title, heading=True)
        for item in part.charged():
            lines = [(f"{one.takes}：{one.reason}", one.places, one.law) for one in item.defects]
            table.block((item.id, item.title, item.points, item.lost), lines)
        for words in part.others():
            table.wide(words)
    _add_open(table, sheet)
    _add_end(table, sheet)


def _add_open(table: WordTable, sheet: Sheet) -> None:
    """Add what a person has to look at, and what concerns other dossiers too."""
    if sheet.to_settle:
        table.wide(TO_SETTLE, heading=True)
    for item in sheet.to_settle:
        table.block((item.id, item.title, "", item.lost), [one.proof for one in item.defects])
    if sheet.between:
        table.wide(BETWEEN, heading=True)
    for line in sheet.between:
        table.block(("", "", "", line.takes), [line.proof])


def _add_end(table: WordTable, sheet: Sheet) -> None:
    if sheet.gaps:
        table.wide(GAPS, heading=True)
    for words in sheet.gaps:
        table.wide(words)
    table.wide(OPINION)


def _shown(cell: Cell) -> str:
    if cell is None:
        return "—"
    return f"{cell:g}" if isinstance(cell, float) else str(cell)
