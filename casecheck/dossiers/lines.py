"""What the lines of a page look like: which may be a title, which are running text."""

import re
from collections.abc import Sequence
from statistics import median
from typing import Final

from casecheck.model.document import Block, Page, Table, TextLine
from casecheck.model.place import PagePlace, ParagraphPlace

_RUNNING: Final = re.compile(r"[。;；]|[，,].*[，,]|[：:].{4,}")
_LONG: Final = 40
_LARGER: Final = 1.12
_TOP_OF_PAGE: Final = 0.45
_TOP_MARGIN: Final = 0.065
_FEW_BLOCKS: Final = 8
_SIDE_PARTS: Final = ("header", "footer", "footnote")


def text_of(block: Block) -> str:
    """Return the text of a line or of all cells of a table."""
    if isinstance(block, TextLine):
        return block.text
    return "\n".join(cell.text for cell in block.cells)


def is_blank(block: Block) -> bool:
    return not text_of(block).strip()


def is_side_note(block: Block) -> bool:
    """Say whether a line stands in the header, footer or footnotes of a Word file."""
    return isinstance(block.place, ParagraphPlace) and block.place.part in _SIDE_PARTS


def is_running_text(text: str) -> bool:
    """Say whether a line belongs to sentences or filled-in fields rather than to a heading."""
    return len(text.strip()) > _LONG or bool(_RUNNING.search(text))


def usual_size(pages: Sequence[Page]) -> float | None:
    """Return the usual font size of the lines of `pages`; None when no size is known."""
    lines = (block for page in pages for block in page.blocks if isinstance(block, TextLine))
    sizes = [line.size for line in lines if line.size and line.text.strip()]
    return median(sizes) if sizes else None


def is_heading(line: TextLine, usual: float | None) -> bool:
    """Say whether a line is set like a heading: centred, bold, or larger than the rest."""
    return line.bold or stands_out(line, usual)


def stands_out(line: TextLine, usual: float | None) -> bool:
    """Say whether a line is centred or larger than the rest: more than a heading of a section."""
    return line.centred or bool(usual and line.size and line.size > usual * _LARGER)


def is_running_head(line: TextLine, page: Page, usual: float | None) -> bool:
    """Say whether a line looks like the small print at the very top of each page of a PDF."""
    if not isinstance(line.place, PagePlace) or not page.height:
        return False
    larger = bool(usual and line.size and line.size > usual * _LARGER)
    return line.place.bbox[1] < page.height * _TOP_MARGIN and not larger


def is_near_top(block: Block, page: Page) -> bool:
    """Say whether a block begins in the upper part of its page.

    Always so without geometry, and on a page with a few lines such as a cover.
    """
    if not isinstance(block.place, PagePlace) or not page.height:
        return True
    if len(page.blocks) <= _FEW_BLOCKS:
        return True
    return block.place.bbox[1] < page.height * _TOP_OF_PAGE


def space_between(above: Block, below: Block) -> bool:
    """Say whether there is more white between two blocks of a PDF page than between lines."""
    first, second = above.place, below.place
    if not isinstance(first, PagePlace) or not isinstance(second, PagePlace):
        return False
    height = below.size or 12.0 if isinstance(below, TextLine) else 12.0
    return second.bbox[1] - first.bbox[3] >= height


def lone_lines(table: Table) -> tuple[TextLine, ...]:
    """Return the lines at the head of a table: of first rows that hold nothing but one cell."""
    lines: list[TextLine] = []
    for row in (0, 1):
        filled = [cell for cell in table.cells if cell.row == row and cell.text.strip()]
        if len(filled) != 1:
            break
        lines.extend(line for line in filled[0].lines if line.text.strip())
    return tuple(lines)
