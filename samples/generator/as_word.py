"""Set papers as Word files: the same bytes every time."""

import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from samples.generator.paper import Form, Heading, Paper, Text

ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def write_word(path: Path, papers: tuple[Paper, ...]) -> None:
    document = docx.Document()
    for number, paper in enumerate(papers):
        if number:
            document.add_page_break()
        for part in paper.parts:
            _add(document, part)
    buffer = io.BytesIO()
    document.save(buffer)
    path.write_bytes(_with_fixed_times(buffer.getvalue()))


def _add(document: Document, part: Heading | Text | Form) -> None:
    match part:
        case Heading():
            _add_heading(document, part)
        case Text():
            paragraph = document.add_paragraph(part.text)
            paragraph.alignment = ALIGN[part.align]
            if part.indent and part.align == "left":
                paragraph.paragraph_format.first_line_indent = Pt(24)
        case Form():
            _add_form(document, part)


def _add_heading(document: Document, heading: Heading) -> None:
    for text, size in ((heading.agency, 16), (heading.title, 22), (heading.number, 12)):
        if text:
            paragraph = document.add_paragraph()
            paragraph.alignment = ALIGN["center"]
            run = paragraph.add_run(text)
            run.font.size = Pt(size)
            run.bold = size > 12


def _add_form(document: Document, form: Form) -> None:
    table = document.add_table(len(form.rows), len(form.widths))
    table.style = "Table Grid"
    for row_number, boxes in enumerate(form.rows):
        column = 0
        for box in boxes:
            cell = table.cell(row_number, column)
            if box.span > 1:
                cell = cell.merge(table.cell(row_number, column + box.span - 1))
            first, *rest = box.text.split("\n")
            cell.paragraphs[0].text = first
            for line in rest:
                cell.add_paragraph(line)
            cell.width = Cm(sum(form.widths[column : column + box.span]))
            column += box.span


def _with_fixed_times(content: bytes) -> bytes:
    """Pack the file again with one date for all entries: the same papers give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return buffer.getvalue()
