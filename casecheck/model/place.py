"""Where on the paper a piece of text stands."""

from dataclasses import dataclass

BBox = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A box on a page: x0, top, x1, bottom in points from the page's top left corner."""

    page: int
    bbox: BBox


@dataclass(frozen=True, slots=True)
class ParagraphPlace:
    """A paragraph of a Word file, counted from 1 within its part.

    `part` is body, header, footer, footnote, textbox. `page` counts the explicit page breaks only.
    """

    page: int
    paragraph: int
    part: str = "body"


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell of a Word table: table in the file, row and cell in the table, each from 1."""

    page: int
    table: int
    row: int
    cell: int
    part: str = "body"


Place = PagePlace | ParagraphPlace | CellPlace
