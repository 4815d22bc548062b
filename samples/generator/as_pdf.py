"""Set papers as PDF files with an embedded font: the same bytes every time."""

import subprocess
from functools import cache
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    Flowable,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from samples.generator.paper import Form, Heading, Paper, Text

FONT = "Sample"
FAMILY = "WenQuanYi Zen Hei"
ALIGN = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT}


@cache
def _register_font() -> None:
    found = subprocess.run(
        ["fc-match", "-f", "%{family}|%{file}", FAMILY], check=True, capture_output=True, text=True
    ).stdout
    family, path = found.split("|")
    if FAMILY not in family:
        raise SystemExit(f"The samples need the font {FAMILY} (Debian: fonts-wqy-zenhei).")
    pdfmetrics.registerFont(TTFont(FONT, path, subfontIndex=0))


def write_pdf(path: Path, papers: tuple[Paper, ...]) -> None:
    _register_font()
    rl_config.invariant = 1
    story: list[Flowable] = []
    for number, paper in enumerate(papers):
        if number:
            story.append(PageBreak())
        for part in paper.parts:
            story += _flowables(part)
    SimpleDocTemplate(
        str(path), pagesize=A4, leftMargin=2.4 * cm, rightMargin=2.4 * cm, title=path.stem
    ).build(story)


def _flowables(part: Heading | Text | Form) -> list[Flowable]:
    match part:
        case Heading():
            lines = ((part.agency, 15), (part.title, 20), (part.number, 11))
            return [Paragraph(text, _style(size, "center")) for text, size in lines if text] + [
                Spacer(1, 8)
            ]
        case Text():
            indent = 22 if part.indent and part.align == "left" else 0
            return [Paragraph(_markup(part.text), _style(11, part.align, indent))]
        case Form():
            return [_table(part), Spacer(1, 6)]


def _style(size: int, align: str, indent: int = 0) -> ParagraphStyle:
    return ParagraphStyle(
        f"{size}{align}{indent}",
        fontName=FONT,
        fontSize=size,
        leading=size * 1.6,
        alignment=ALIGN[align],
        firstLineIndent=indent,
        wordWrap="CJK",
    )


def _markup(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("☑", "√")
    return escaped.replace("  ", "&nbsp;&nbsp;").replace("\n", "<br/>")


def _table(form: Form) -> Table:
    rows: list[list[Paragraph | str]] = []
    spans: list[tuple[object, ...]] = []
    for number, boxes in enumerate(form.rows):
        cells: list[Paragraph | str] = []
        for box in boxes:
            if box.span > 1:
                end = len(cells) + box.span - 1
                spans.append(("SPAN", (len(cells), number), (end, number)))
            cells += [Paragraph(_markup(box.text), _style(10, "left"))]
            cells += [""] * (box.span - 1)
        rows.append(cells)
    grid = [("GRID", (0, 0), (-1, -1), 0.6, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return Table(
        rows, colWidths=[width * cm for width in form.widths], style=TableStyle(grid + spans)
    )
