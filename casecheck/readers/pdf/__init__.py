"""Read a PDF: lines and tables of each page, and the pages that cannot be read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from casecheck.model.document import Block, Page, Problem, ProblemCode
from casecheck.readers.detect import PDF_HEADER_WITHIN
from casecheck.readers.limits import Limits
from casecheck.readers.pdf.glyphs import UNREADABLE, Drawing, Ruling
from casecheck.readers.pdf.lines import assemble
from casecheck.readers.pdf.pdfium import PdfiumFile
from casecheck.readers.pdf.plumber import drawings, find_tables
from casecheck.readers.pdf.tables import CellGrid
from casecheck.readers.trouble import ReadError, pages_problem

_GARBLED_SHARE = 0.05
_SCAN_SHARE = 0.5
_FEW_CHARACTERS = 20
_MANY_SHAPES = 100


class Engine(StrEnum):
    """Who parses the PDF; pdfplumber is slower and fails on other files than pdfium does."""

    PDFIUM = "pdfium"
    PDFPLUMBER = "pdfplumber"


def read_pdf(
    data: bytes, file: str, limits: Limits, engine: Engine = Engine.PDFIUM
) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """Return the pages of a PDF and the problems of single pages."""
    data = data[max(data[:PDF_HEADER_WITHIN].find(b"%PDF-"), 0) :]
    pages: list[Page] = []
    troubles: dict[tuple[ProblemCode, str], list[int]] = {}
    for found in _drawings(data, limits, engine):
        drawing = replace(found, rulings=_distinct(found.rulings))
        pages.append(lay_out(drawing, limits))
        for trouble in _troubles_of(drawing, limits):
            troubles.setdefault(trouble, []).append(drawing.number)
    if not pages:
        raise ReadError(ProblemCode.EMPTY, "文件中没有页面")
    problems = tuple(
        pages_problem(file, code, what, tuple(numbers))
        for (code, what), numbers in troubles.items()
    )
    return tuple(pages), problems


def _drawings(data: bytes, limits: Limits, engine: Engine) -> Iterator[Drawing]:
    if engine is Engine.PDFPLUMBER:
        return _with_pdfplumber(data, None, limits)
    try:
        opened = PdfiumFile(data)
    except ReadError as refused:
        if refused.code is ProblemCode.ENCRYPTED:
            raise
        return _with_pdfplumber(data, None, limits)
    return _with_pdfium(opened, data, limits)


def _with_pdfium(opened: PdfiumFile, data: bytes, limits: Limits) -> Iterator[Drawing]:
    with opened:
        if len(opened) > limits.pages:
            raise ReadError(ProblemCode.TOO_BIG, f"文件有 {len(opened)} 页，超过 {limits.pages} 页")
        for number in range(1, len(opened) + 1):
            try:
                yield opened.drawing(number)
            except ReadError:
                yield from _with_pdfplumber(data, frozenset({number}), limits)


def _with_pdfplumber(
    data: bytes, wanted: frozenset[int] | None, limits: Limits
) -> Iterator[Drawing]:
    try:
        yield from drawings(data, wanted, limits.pages)
    except MemoryError:
        raise
    except Exception as error:  # pdfminer has no common exception
        raise ReadError(ProblemCode.DAMAGED, "文件不完整或者已损坏") from error


def lay_out(drawing: Drawing, limits: Limits) -> Page:
    """Return a drawn page as lines and tables in reading order."""
    grids = _grids(drawing, limits)
    outside = list(drawing.glyphs)
    for grid in grids:
        outside = grid.take(outside)
    blocks: list[Block] = list(assemble(outside, drawing.number, drawing.width))
    blocks += [grid.table(drawing) for grid in grids]
    blocks.sort(key=_top)
    width, height = round(drawing.width, 2), round(drawing.height, 2)
    drawn = bool(drawing.picture_share or drawing.shapes)
    return Page(drawing.number, width, height, tuple(blocks), drawn)


def _grids(drawing: Drawing, limits: Limits) -> list[CellGrid]:
    """Return the tables of a page, the smallest first: an inner table keeps its own text."""
    rulings = drawing.rulings
    if len(rulings) > limits.lines_on_page:
        return []
    found = find_tables(rulings, drawing.width, drawing.height)
    return sorted((CellGrid(boxes) for boxes in found), key=lambda grid: grid.area)


def _distinct(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    return tuple(dict.fromkeys(Ruling(*(round(edge, 1) for edge in line)) for line in rulings))


def _top(block: Block) -> float:
    bbox: tuple[float, ...] = getattr(block.place, "bbox", (0.0, 0.0))
    return bbox[1]


def _troubles_of(drawing: Drawing, limits: Limits) -> Iterator[tuple[ProblemCode, str]]:
    written = [glyph.text for glyph in drawing.glyphs if not glyph.text.isspace()]
    if len(written) < _FEW_CHARACTERS and drawing.picture_share > _SCAN_SHARE:
        yield ProblemCode.SCANNED, "是扫描图片，没有文字层"
    elif not written and (drawing.picture_share or drawing.shapes > _MANY_SHAPES):
        yield ProblemCode.SCANNED, "只有图形，没有文字"
    elif not written and drawing.unread:
        yield ProblemCode.DAMAGED, "有内容，但是没有读出文字"
    if written.count(UNREADABLE) > _GARBLED_SHARE * len(written):
        yield ProblemCode.GARBLED_FONT, "的字体缺少文字编码，读出的是乱码"
    if len(drawing.rulings) > limits.lines_on_page:
        yield ProblemCode.TOO_BIG, "的线条过多，没有按表格读取"
