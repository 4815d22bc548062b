"""Write dossiers that nobody tuned casecheck to: write.py [--set first|second|third] FOLDER."""

import argparse
import subprocess
import zipfile
from html import escape
from pathlib import Path
from typing import Any, Literal

import yaml
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table as WordTable
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
)

PAPERS = Path(__file__).parent / "papers"
SETS = ["first", "second", "third"]
FONT = "WenQuanYi Zen Hei"
EPOCH = (2024, 1, 1, 0, 0, 0)
STANDING = {"title": 16, "centre": 12, "right": 12, "p": 12}
ALIGNED: dict[str, Literal[1, 2]] = {"title": 1, "centre": 1, "right": 2}

Block = dict[str, Any]
Cell = tuple[str, int]


def cells(row: list[Any]) -> list[Cell]:
    """Give each cell of a row with the number of columns that it spans."""
    return [(c[0], int(c[1])) if isinstance(c, list) else (c, 1) for c in row]


def word_paragraph(document: WordDocument, kind: str, text: str) -> None:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.font.size = Pt(STANDING[kind])
    run.bold = kind == "title"
    if kind in {"title", "centre"}:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif kind == "right":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif "\t" in text:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(9))


def word_row(table: WordTable, index: int, row: list[Any]) -> None:
    column = 0
    for text, span in cells(row):
        cell = table.cell(index, column)
        if span > 1:
            cell = cell.merge(table.cell(index, column + span - 1))
        cell.text = text
        column += span


def word_table(document: WordDocument, block: Block) -> None:
    widths, rows = [float(w) for w in block["widths"]], block["rows"]
    table = document.add_table(rows=len(rows), cols=len(widths))
    if "unruled" not in block:
        table.style = "Table Grid"
    for index, row in enumerate(rows):
        for column, width in enumerate(widths):
            table.cell(index, column).width = Cm(width)
        word_row(table, index, row)


def word_blocks(document: WordDocument, blocks: list[Block]) -> None:
    for block in blocks:
        ((kind, content),) = block.items()
        if kind == "table":
            word_table(document, content)
        else:
            word_paragraph(document, kind, content)


def new_word() -> WordDocument:
    document = Document()
    style = document.styles["Normal"]
    style.font.name = "宋体"
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    return document


def save_word(document: WordDocument, path: Path) -> None:
    """Save, then give every member of the archive the same time."""
    document.save(str(path))
    with zipfile.ZipFile(path) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content)


def write_word(paper: dict[str, Any], path: Path) -> None:
    document = new_word()
    word_blocks(document, paper["blocks"])
    save_word(document, path)


def write_merged_word(dossier: dict[str, Any], path: Path) -> None:
    document = new_word()
    for number, paper in enumerate(dossier["papers"]):
        if number:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        word_blocks(document, paper["blocks"])
    save_word(document, path)


def pdf_text(text: str, kind: str = "cell") -> Paragraph:
    size = STANDING.get(kind, 10.5)
    style = ParagraphStyle(
        kind, fontName=FONT, fontSize=size, leading=size * 1.5, wordWrap="CJK",
        alignment=ALIGNED.get(kind, 0), firstLineIndent=2 * size if kind == "p" else 0,
    )  # fmt: skip
    kept = escape(text).replace("  ", "&nbsp;&nbsp;").replace("\u3000", "&nbsp;&nbsp;")
    kept = kept.replace("\n", "<br/>")
    return Paragraph(kept, style)


def merged_down(rows: list[list[Any]], start: int) -> int:
    """Say which row a first cell that is continued by ^ ends in."""
    end = start
    while end + 1 < len(rows) and cells(rows[end + 1])[0][0] == "^":
        end += 1
    return end


def pdf_table(block: Block) -> Table:
    widths, rows = [float(w) * cm for w in block["widths"]], block["rows"]
    style: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    if "unruled" not in block:
        style.append(("GRID", (0, 0), (-1, -1), 0.6, "black"))
    grid: list[list[Paragraph | str]] = []
    for index, row in enumerate(rows):
        line: list[Paragraph | str] = []
        for text, span in cells(row):
            column = len(line)
            line += ["" if text == "^" else pdf_text(text), *[""] * (span - 1)]
            down = merged_down(rows, index) if column == 0 and text != "^" else index
            style.append(("SPAN", (column, index), (column + span - 1, down)))
        grid.append(line)
    style = [s for s in style if s[0] != "SPAN" or s[1] != s[2]]
    return Table(grid, colWidths=widths, style=style)


def pdf_blocks(blocks: list[Block]) -> list[Flowable]:
    story: list[Flowable] = []
    for block in blocks:
        ((kind, content),) = block.items()
        story += [
            pdf_table(content) if kind == "table" else pdf_text(content, kind),
            Spacer(1, 6),
        ]
    return story


def register_font() -> None:
    command = ["fc-match", "-f", "%{file}", FONT]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    pdfmetrics.registerFont(TTFont(FONT, found.stdout, subfontIndex=0))


def build_pdf(story: list[Flowable], path: Path) -> None:
    template = SimpleDocTemplate(
        str(path), pagesize=A4, invariant=1,
        leftMargin=2.5 * cm, rightMargin=2.5 * cm, topMargin=2 * cm, bottomMargin=2 * cm,
    )  # fmt: skip
    template.build(story)


def write_merged_pdf(dossier: dict[str, Any], path: Path) -> None:
    story: list[Flowable] = []
    for number, paper in enumerate(dossier["papers"]):
        story += [PageBreak()] if number else []
        story += pdf_blocks(paper["blocks"])
    build_pdf(story, path)


def write_merged(dossier: dict[str, Any], path: Path) -> None:
    if path.suffix == ".pdf":
        write_merged_pdf(dossier, path)
    else:
        write_merged_word(dossier, path)


def write_paper(paper: dict[str, Any], path: Path) -> None:
    if path.suffix == ".pdf":
        build_pdf(pdf_blocks(paper["blocks"]), path)
    else:
        write_word(paper, path)


def sources(chosen: str) -> list[Path]:
    """Give the papers of a set: those of every set but the first begin with its name."""
    found = sorted(PAPERS.glob("*.yaml"))
    later = tuple(f"{name}-" for name in SETS[1:])
    if chosen == SETS[0]:
        return [f for f in found if not f.name.startswith(later)]
    return [f for f in found if f.name.startswith(f"{chosen}-")]


def write(target: Path, chosen: str) -> None:
    register_font()
    for source in sources(chosen):
        dossier = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        folder = target / dossier["folder"]
        folder.mkdir(parents=True, exist_ok=True)
        if "file" in dossier:
            write_merged(dossier, folder / dossier["file"])
        else:
            for paper in dossier["papers"]:
                write_paper(paper, folder / paper["file"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--set", dest="chosen", choices=SETS, default="first")
    asked = parser.parse_args()
    write(asked.folder, asked.chosen)
