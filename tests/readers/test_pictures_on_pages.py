"""A page tells whether something is drawn on it that may be a signature, a stamp or a photo."""

import io
from pathlib import Path

import docx
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from casecheck.model.document import ReadFile
from casecheck.readers import Limits, read_file
from casecheck.readers.pdf import Engine
from casecheck.readers.reading import read_with

LINE = "Signed by the party on the tenth of June"


def picture() -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", (30, 12), "blue").save(out, "PNG")
    out.seek(0)
    return out


def word(folder: Path, *, pages_with_picture: tuple[bool, ...], in_table: bool = False) -> ReadFile:
    document = docx.Document()
    for number, holds in enumerate(pages_with_picture):
        if number:
            document.add_page_break()
        document.add_paragraph(LINE)
        if holds and in_table:
            document.add_table(1, 1).cell(0, 0).paragraphs[0].add_run().add_picture(picture())
        elif holds:
            document.add_picture(picture())
    document.save(str(folder / "a.docx"))
    return read_file(folder, "a.docx", Limits())


def pdf(folder: Path, engine: Engine, *, stroke: bool) -> list[bool]:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(90, 700, LINE)
    canvas.rect(90, 600, 200, 40)
    canvas.showPage()
    canvas.drawString(90, 700, LINE)
    if stroke:
        canvas.bezier(100, 600, 120, 650, 150, 560, 190, 610)
    else:
        canvas.drawImage(ImageReader(picture()), 100, 600)
    canvas.showPage()
    canvas.save()
    (folder / "a.pdf").write_bytes(out.getvalue())
    return [page.drawn for page in read_with(engine, folder, "a.pdf", Limits()).pages]


@pytest.mark.parametrize("in_table", [False, True])
def test_a_word_page_with_a_picture_is_drawn_on(tmp_path: Path, *, in_table: bool) -> None:
    found = word(tmp_path, pages_with_picture=(False, True, False), in_table=in_table)

    assert [page.drawn for page in found.pages] == [False, True, False]


@pytest.mark.parametrize("engine", list(Engine))
@pytest.mark.parametrize("stroke", [False, True])
def test_a_pdf_page_with_a_picture_or_a_pen_stroke_is_drawn_on(
    tmp_path: Path, engine: Engine, *, stroke: bool
) -> None:
    assert pdf(tmp_path, engine, stroke=stroke) == [False, True]
