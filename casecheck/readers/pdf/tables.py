"""Put glyphs into the cells of a page's tables, and the cells on a grid."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from casecheck.model.document import Cell, Table
from casecheck.model.place import BBox, PagePlace
from casecheck.readers.pdf.glyphs import TO_MIDDLE, Drawing, Glyph
from casecheck.readers.pdf.lines import assemble


@dataclass(slots=True)
class _Box:
    """A cell's box with its place on the grid, collecting the glyphs inside."""

    bbox: BBox
    row: int
    column: int
    row_span: int
    column_span: int
    glyphs: list[Glyph] = field(default_factory=list)


class CellGrid:
    """The cells of one table; `take` keeps the glyphs that lie in one of them."""

    def __init__(self, boxes: Iterable[BBox]) -> None:
        bboxes = sorted(boxes, key=lambda box: (box[1], box[0]))
        self._lefts = sorted({x for box in bboxes for x in (box[0], box[2])})
        self._tops = sorted({y for box in bboxes for y in (box[1], box[3])})
        self._boxes = [self._on_grid(box) for box in bboxes]
        self._glyphs_at = {place: box.glyphs for box in self._boxes for place in _covered(box)}

    def _on_grid(self, bbox: BBox) -> _Box:
        column, end_column = self._lefts.index(bbox[0]), self._lefts.index(bbox[2])
        row, end_row = self._tops.index(bbox[1]), self._tops.index(bbox[3])
        return _Box(bbox, row, column, end_row - row, end_column - column)

    @property
    def bbox(self) -> BBox:
        return (self._lefts[0], self._tops[0], self._lefts[-1], self._tops[-1])

    @property
    def area(self) -> float:
        x0, top, x1, bottom = self.bbox
        return (x1 - x0) * (bottom - top)

    def take(self, glyphs: Iterable[Glyph]) -> list[Glyph]:
        """Take the glyphs whose middle lies in one of the cells; return the others."""
        others: list[Glyph] = []
        for glyph in glyphs:
            column = bisect_right(self._lefts, (glyph.x0 + glyph.x1) / 2)
            row = bisect_right(self._tops, glyph.baseline - TO_MIDDLE * glyph.size)
            self._glyphs_at.get((row - 1, column - 1), others).append(glyph)
        return others

    def table(self, drawing: Drawing) -> Table:
        cells = tuple(_cell(box, drawing) for box in self._boxes)
        return Table(cells, PagePlace(drawing.number, _rounded(self.bbox)))


def _covered(box: _Box) -> list[tuple[int, int]]:
    return [
        (row, column)
        for row in range(box.row, box.row + box.row_span)
        for column in range(box.column, box.column + box.column_span)
    ]


def _cell(box: _Box, drawing: Drawing) -> Cell:
    return Cell(
        box.row,
        box.column,
        box.row_span,
        box.column_span,
        tuple(assemble(box.glyphs, drawing.number, drawing.width)),
        PagePlace(drawing.number, _rounded(box.bbox)),
    )


def _rounded(bbox: BBox) -> BBox:
    x0, top, x1, bottom = bbox
    return (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))
