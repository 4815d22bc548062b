"""The evaluation sheets as a Word document in the manner of public papers, on A4."""

# ruff: noqa: ANN401 - python-docx has no types

import io
from typing import Any, Final

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from casecheck.reports.evaluation import Batch, DefectLine, Sheet, sheet_of
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
    clean,
)
from casecheck.reports.rows import Cell
from casecheck.reports.word_table import FANG_SONG, HEI, WordTable, set_font

_PAPER: Final = (Cm(29.7), Cm(21.0))
_MARGIN: Final = Cm(1.8)
_FOOT: Final = Cm(0.8)
_FACTS: Final = (3.6, 22.0)
_ITEMS: Final = (1.4, 4.9, 1.2, 1.8, 7.0, 5.7, 3.6)
_RANKING: Final = (1.2, 4.8, 3.6, 4.2, 1.5, 1.7, 2.4, 2.4, 1.2, 1.3, 1.3)
_CENTRED: Final = (0, 4, 5, 6, 8, 9, 10)
_TITLE_SIZE: Final = 18
_TEXT_SIZE: Final = 10.5


def evaluation_docx(batch: Batch) -> bytes:
    """Return the document: the ranking of all, and the sheets that are wanted."""
    document = docx.Document()
    _set_up(document)
    _add_ranking(document, batch)
    for place in batch.shown():
        _add_sheet(document, sheet_of(place, batch))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _set_up(document: Any) -> None:
    """Set the paper, the font of the text, and the number of the page at its foot."""
    document.core_properties.title = TITLE
    document.core_properties.author = ""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _PAPER
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    section.footer_distance = _FOOT
    normal = document.styles["Normal"]
    set_font(normal.font, normal.element, FANG_SONG, _TEXT_SIZE)
    normal.paragraph_format.space_after = Pt(0)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _add_page_number(foot)


def _add_page_number(paragraph: Any) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph.add_run("— ")
    paragraph._p.append(field)  # noqa: SLF001  no other door to it
    paragraph.add_run(" —")


def _add_ranking(document: Any, batch: Batch) -> None:
    _add_title(document, RANKING_TITLE, new_page=False)
    table = WordTable(document, _RANKING)
    table.header(COLUMNS)
    for cells in ranking_cells(batch):
        table.cells([_shown(cell) for cell in cells], _CENTRED)
    _add_subtitle(document, NOTES)
    for number, note in enumerate(scoring_notes(batch), 1):
        document.add_paragraph(clean(f"{number}．{note}"))


def _add_sheet(document: Any, sheet: Sheet) -> None:
    _add_title(document, TITLE, new_page=True)
    facts = WordTable(document, _FACTS)
    for label, words in sheet.facts:
        facts.pair(label, words)
    _add_gap(document)
    table = WordTable(document, _ITEMS)
    table.header(HEADER)
    for part in sheet.parts:
        table.wide(part.title, heading=True)
        for item in part.items:
            lines = [(f"{one.takes}：{one.reason}", one.places, one.law) for one in item.defects]
            table.block((item.id, item.title, item.points, item.lost), lines)
    _add_open(table, sheet)
    _add_end(table, sheet)


def _add_open(table: WordTable, sheet: Sheet) -> None:
    """Add what a person has to look at, and what concerns other dossiers too."""
    if sheet.to_settle:
        table.wide(TO_SETTLE, heading=True)
    for item in sheet.to_settle:
        table.block((item.id, item.title, "", item.lost), [_proof(one) for one in item.defects])
    if sheet.between:
        table.wide(BETWEEN, heading=True)
    for line in sheet.between:
        table.block(("", "", "", line.takes), [_proof(line)])


def _add_end(table: WordTable, sheet: Sheet) -> None:
    if sheet.gaps:
        table.wide(GAPS, heading=True)
    for words in sheet.gaps:
        table.wide(words)
    table.wide(OPINION)


def _add_title(document: Any, words: str, *, new_page: bool) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.page_break_before = new_page
    paragraph.paragraph_format.space_after = Pt(12)
    run = paragraph.add_run(words)
    set_font(run.font, run._element, HEI, _TITLE_SIZE)  # noqa: SLF001  no other door to it


def _add_gap(document: Any) -> None:
    """Keep two tables apart; without a paragraph between them Word joins them."""
    gap = document.add_paragraph()
    gap.paragraph_format.line_spacing = Pt(6)


def _add_subtitle(document: Any, words: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(12)
    paragraph.paragraph_format.keep_with_next = True
    run = paragraph.add_run(words)
    set_font(run.font, run._element, HEI, _TEXT_SIZE)  # noqa: SLF001  no other door to it


def _proof(line: DefectLine) -> tuple[str, str, str]:
    return line.reason, line.places, line.law


def _shown(cell: Cell) -> str:
    if cell is None:
        return "—"
    return f"{cell:g}" if isinstance(cell, float) else str(cell)
