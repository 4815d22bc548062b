"""A Word document in the manner of public papers: A4, Chinese fonts, headings repeated."""

# ruff: noqa: ANN401 - python-docx has no types

import io
from collections.abc import Sequence
from typing import Any, Final

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from casecheck.reports.evaluation_words import clean

SONG: Final = "宋体"
HEI: Final = "黑体"
FANG_SONG: Final = "仿宋"
_SIZE: Final = 9
_PAPER: Final = (Cm(29.7), Cm(21.0))
_MARGIN: Final = Cm(1.8)
_FOOT: Final = Cm(0.8)
_TITLE_SIZE: Final = 18
_TEXT_SIZE: Final = 10.5
_SHADE: Final = "E8EEF5"
_PADDING: Final = "30"


class WordPaper:
    """A document that is written from top to bottom, on A4 paper on its side."""

    def __init__(self, title: str) -> None:
        self._document = docx.Document()
        self._document.core_properties.title = title
        self._document.core_properties.author = ""
        section = self._document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = _PAPER
        section.left_margin = section.right_margin = _MARGIN
        section.top_margin = section.bottom_margin = _MARGIN
        section.footer_distance = _FOOT
        normal = self._document.styles["Normal"]
        set_font(normal.font, normal.element, FANG_SONG, _TEXT_SIZE)
        normal.paragraph_format.space_after = Pt(0)
        _number_pages(section.footer.paragraphs[0])

    def title(self, words: str, *, new_page: bool) -> None:
        paragraph = self._headed(words, _TITLE_SIZE)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.page_break_before = new_page
        paragraph.paragraph_format.space_after = Pt(12)

    def subtitle(self, words: str) -> None:
        paragraph = self._headed(words, _TEXT_SIZE)
        paragraph.paragraph_format.space_before = Pt(12)
        paragraph.paragraph_format.keep_with_next = True

    def small(self, words: str) -> None:
        run = self._document.add_paragraph().add_run(clean(words))
        set_font(run.font, run._element, FANG_SONG, _SIZE)  # noqa: SLF001  no other door to it

    def gap(self) -> None:
        """Keep two tables apart; without a paragraph between them Word joins them."""
        self._document.add_paragraph().paragraph_format.line_spacing = Pt(6)

    def table(self, widths: Sequence[float]) -> "WordTable":
        return WordTable(self._document, widths)

    def data(self) -> bytes:
        buffer = io.BytesIO()
        self._document.save(buffer)
        return buffer.getvalue()

    def _headed(self, words: str, size: float) -> Any:
        paragraph = self._document.add_paragraph()
        run = paragraph.add_run(clean(words))
        set_font(run.font, run._element, HEI, size)  # noqa: SLF001  no other door to it
        return paragraph


class WordTable:
    """A table that is written from top to bottom; widths are in centimetres."""

    def __init__(self, document: Any, widths: Sequence[float]) -> None:
        self._widths = widths
        self._table = document.add_table(rows=0, cols=len(widths))
        self._table.style = "Table Grid"
        self._table.alignment = WD_TABLE_ALIGNMENT.CENTER
        self._table.autofit = False
        _pad(self._table)
        for column, width in zip(self._table.columns, widths, strict=True):
            column.width = Cm(width)

    def header(self, titles: Sequence[str]) -> None:
        """Write the titles of the columns; they stand on every page."""
        row = self._row()
        _mark(row._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001  no other door to it
        for cell, title in zip(row.cells, titles, strict=True):
            write(cell, title, font=HEI, centred=True)
            _shade(cell)

    def cells(self, words: Sequence[str], centred: Sequence[int] = ()) -> None:
        for number, (cell, text) in enumerate(zip(self._row().cells, words, strict=True)):
            write(cell, text, centred=number in centred)

    def wide(self, words: str, *, heading: bool = False) -> None:
        """Write a text over all columns."""
        cells = self._row().cells
        whole = cells[0].merge(cells[-1])
        write(whole, words, font=HEI if heading else SONG)
        if heading:
            whole.paragraphs[0].paragraph_format.keep_with_next = True
            _shade(whole)

    def pair(self, label: str, words: str) -> None:
        cells = self._row().cells
        write(cells[0], label, font=HEI, centred=True)
        _shade(cells[0])
        write(cells[1], words)

    def block(self, head: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        """Write an item: its first columns once, beside a row for each of its lines."""
        blank = [""] * (len(self._widths) - len(head))
        rows = [self._row() for _ in lines or [blank]]
        for row, line in zip(rows, lines or [blank], strict=True):
            for cell, words in zip(row.cells[len(head) :], line, strict=True):
                write(cell, words)
        for column, words in enumerate(head):
            top = rows[0].cells[column]
            whole = top.merge(rows[-1].cells[column]) if len(rows) > 1 else top
            write(whole, words, centred=column != 1, bold=bool(lines) and column == len(head) - 1)

    def _row(self) -> Any:
        row = self._table.add_row()
        _mark(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001  no other door to it
        for cell, width in zip(row.cells, self._widths, strict=True):
            cell.width = Cm(width)
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        return row


def write(
    cell: Any, words: str, *, font: str = SONG, centred: bool = False, bold: bool = False
) -> None:
    """Write the text of a cell; it begins a new paragraph at each line."""
    first, *more = clean(words).split("\n")
    paragraphs = [cell.paragraphs[0], *(cell.add_paragraph() for _ in more)]
    for paragraph, line in zip(paragraphs, (first, *more), strict=True):
        paragraph.paragraph_format.space_after = Pt(0)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(line)
        run.bold = bold
        set_font(run.font, run._element, font, _SIZE)  # noqa: SLF001  no other door to it


def set_font(font: Any, element: Any, name: str, size: float) -> None:
    """Set a font for Chinese and for Latin letters: Word keeps them apart."""
    font.name = name
    font.size = Pt(size)
    element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)


def _pad(table: Any) -> None:
    """Keep the words off the lines above and below."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), _PADDING)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)  # noqa: SLF001  no other door to it


def _shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), _SHADE)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001  no other door to it


def _number_pages(foot: Any) -> None:
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot.add_run("— ")
    foot._p.append(field)  # noqa: SLF001  no other door to it
    foot.add_run(" —")


def _mark(properties: Any, name: str) -> None:
    properties.append(OxmlElement(name))
