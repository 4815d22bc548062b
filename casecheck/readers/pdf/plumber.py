"""pdfplumber: its table finder for every page, and its own reading of a page as the fallback."""

import io
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

import pdfplumber
from pdfplumber.page import Page as PlumberPage
from pdfplumber.table import TableFinder

from casecheck.model.place import BBox
from casecheck.readers.pdf.glyphs import DESCENT, UNREADABLE, Drawing, Glyph, Ruling
from casecheck.readers.pdf.plumber_fields import filled_in

logging.getLogger("pdfminer").setLevel(logging.ERROR)

_UPRIGHT = 0.01
_DRAWS = re.compile(rb"(?:\)|\]|>|\s)(?:Tj|TJ|Do)(?:\s|$)")


@dataclass(frozen=True, slots=True)
class _Edges:
    """All that the table finder asks of a page."""

    edges: list[dict[str, Any]]
    bbox: BBox


def find_tables(rulings: Sequence[Ruling], width: float, height: float) -> list[list[BBox]]:
    """Return the boxes of the cells of each table that the ruling lines form."""
    if not _may_form_table(rulings):
        return []
    stand_in = _Edges([_edge(line) for line in rulings], (0, 0, width, height))
    finder = TableFinder(cast("PlumberPage", stand_in))
    return [[cell for cell in table.cells if cell is not None] for table in finder.tables]


def _may_form_table(rulings: Sequence[Ruling]) -> bool:
    vertical = sum(line.is_vertical for line in rulings)
    return vertical > 1 and len(rulings) - vertical > 1


def _edge(line: Ruling) -> dict[str, Any]:
    return {
        "object_type": "line",
        "x0": line.x0,
        "x1": line.x1,
        "top": line.top,
        "bottom": line.bottom,
        "width": line.x1 - line.x0,
        "height": line.bottom - line.top,
        "orientation": "v" if line.is_vertical else "h",
    }


def drawings(data: bytes, wanted: frozenset[int] | None, most_pages: int) -> Iterator[Drawing]:
    """Read the pages of a PDF (those wanted, or all) with pdfplumber alone."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages[:most_pages]:
            if wanted is None or page.page_number in wanted:
                yield _drawing(page)
            page.close()


def _drawing(page: PlumberPage) -> Drawing:
    width, height = float(page.width), float(page.height)
    chars = page.dedupe_chars().chars
    shown = [_glyph(char) for char in chars if _is_shown(char, width, height)]
    glyphs = (*shown, *filled_in(page))
    rulings = tuple(
        Ruling(edge["x0"], edge["top"], edge["x1"], edge["bottom"]) for edge in page.edges
    )
    areas = [image["width"] * image["height"] for image in page.images]
    share = max(areas, default=0) / (width * height) if width * height else 0
    unread = not page.objects and _asks_for_drawing(page)
    shapes = len(page.curves)
    return Drawing(page.page_number, width, height, glyphs, rulings, share, shapes, unread)


def _asks_for_drawing(page: PlumberPage) -> bool:
    """Tell whether the page has text or forms to be drawn: pdfminer leaves out what it cannot."""
    return any(_DRAWS.search(stream.get_data()) for stream in page.page_obj.contents)


def _is_shown(char: dict[str, Any], width: float, height: float) -> bool:
    _, across, _, _ = char["matrix"][:4]
    middle = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    is_inside = 0 <= middle[0] <= width and 0 <= middle[1] <= height
    return is_inside and bool(char["upright"]) and abs(across) < _UPRIGHT * max(char["size"], 1)


def _glyph(char: dict[str, Any]) -> Glyph:
    size = float(char["size"])
    text = str(char["text"])
    return Glyph(
        UNREADABLE if text.startswith("(cid:") else text,
        float(char["x0"]),
        float(char["x1"]),
        float(char["bottom"]) - DESCENT * size,
        size,
        "bold" in str(char["fontname"]).lower(),
    )
