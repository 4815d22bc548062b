"""Walk one part of a Word file: its paragraphs and tables, in order, each with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from casecheck.model.document import Block, Cell, Table, TextLine
from casecheck.model.place import CellPlace, ParagraphPlace, Place
from casecheck.readers.word.grid import GridCell, grid_of
from casecheck.readers.word.lines import Line, lines_of
from casecheck.readers.word.names import PICTURES, mc, w
from casecheck.readers.word.numbering import Numbering
from casecheck.readers.word.runs import Piece, RunReader, Stop
from casecheck.readers.word.styles import ParagraphLook, Styles, paragraph_look
from casecheck.readers.word.values import value_of

_WRAPPERS = frozenset(w(name) for name in ("ins", "moveTo", "smartTag", "customXml", "sdtContent"))


@dataclass(slots=True)
class Progress:
    """Where the walk stands: the page, the counts, and what was found so far."""

    page: int = 1
    tables: int = 0
    paragraphs: dict[str, int] = field(default_factory=dict)
    blocks: list[tuple[int, Block]] = field(default_factory=list)
    notes: list[tuple[int, Element]] = field(default_factory=list)
    drawn: set[int] = field(default_factory=set)

    def add(self, block: Block) -> None:
        self.blocks.append((self.page, block))

    def new_page(self) -> None:
        """Begin a page, unless nothing stands on this one yet."""
        if any(number == self.page for number, _ in reversed(self.blocks)):
            self.page += 1


@dataclass(frozen=True, slots=True)
class Manner:
    """What a file says about the look of its text."""

    styles: Styles
    numbering: Numbering


class PartReader:
    """Reads one part (body, header, footer, footnote, textbox) into the progress of its file."""

    def __init__(self, manner: Manner, progress: Progress, part: str = "body") -> None:
        self._manner = manner
        self._progress = progress
        self._part = part
        self._runs = RunReader(manner.styles)

    def read(self, container: Element) -> Iterator[Element]:
        """Read the blocks of a container; give back the section mark of each section that ends."""
        for child in children_of(container):
            if child.tag == w("p"):
                self._paragraph(child)
                section = child.find(f"{w('pPr')}/{w('sectPr')}")
                if section is not None:
                    yield section
            elif child.tag == w("tbl"):
                self._table(child)

    def _paragraph(self, paragraph: Element) -> None:
        look = self._look(paragraph.find(w("pPr")))
        if look.new_page and self._part == "body":
            self._progress.new_page()
        number = self._count_paragraph()
        boxes: list[Element] = []
        for line in lines_of(self._pieces(paragraph, look, boxes), centred=bool(look.centred)):
            self._put_line(line, number)
        if next(paragraph.iter(*PICTURES), None) is not None:
            self._progress.drawn.add(self._progress.page)
        self._read_text_boxes(boxes)

    def _put_line(self, line: Line, paragraph: int) -> None:
        if line.after_page_break and self._part == "body":
            self._progress.new_page()
        if line.text.strip():
            place = ParagraphPlace(self._progress.page, paragraph, self._part)
            self._progress.add(line.at(place))

    def _look(self, properties: Element | None) -> ParagraphLook:
        style = None if properties is None else value_of(properties.find(w("pStyle")))
        base = self._manner.styles.paragraph(style)
        own = paragraph_look(properties)
        return replace(
            base,
            centred=base.centred if own.centred is None else own.centred,
            new_page=base.new_page if own.new_page is None else own.new_page,
            numbering=base.numbering if own.numbering is None else own.numbering,
        )

    def _count_paragraph(self) -> int:
        counts = self._progress.paragraphs
        counts[self._part] = counts.get(self._part, 0) + 1
        return counts[self._part]

    def _pieces(
        self, paragraph: Element, look: ParagraphLook, boxes: list[Element]
    ) -> Iterator[Piece]:
        """Return the pieces of the line itself; text boxes and notes are put aside."""
        if look.numbering is not None:
            yield Piece(self._manner.numbering.next_label(*look.numbering), look.run)
        for piece in self._runs.pieces(paragraph, look.run):
            if piece.stop is Stop.TEXT_BOX and piece.element is not None:
                boxes.append(piece.element)
            elif piece.stop is Stop.NOTE and piece.element is not None:
                self._progress.notes.append((self._progress.page, piece.element))
            else:
                yield piece

    def _read_text_boxes(self, boxes: Iterable[Element]) -> None:
        for box in boxes:
            inside = PartReader(self._manner, self._progress, "textbox")
            list(inside.read(box))

    def _table(self, table: Element) -> None:
        if _begins_page(table) and self._part == "body":
            self._progress.new_page()
        self._progress.tables += 1
        number = self._progress.tables
        place = CellPlace(self._progress.page, number, 1, 1, self._part)
        nested: list[Block] = []
        cells = tuple(self._cell(cell, number, nested) for cell in grid_of(table))
        if cells:
            self._progress.add(Table(cells, place))
        for inner in nested:
            self._progress.add(inner)

    def _cell(self, cell: GridCell, table: int, nested: list[Block]) -> Cell:
        place = CellPlace(self._progress.page, table, cell.row + 1, cell.number, self._part)
        lines: list[TextLine] = []
        for block in self._inside_cell(cell.element):
            if isinstance(block, Table):
                nested.append(block)
            else:
                lines.append(replace(block, place=place))
        return Cell(cell.row, cell.column, cell.row_span, cell.column_span, tuple(lines), place)

    def _inside_cell(self, element: Element) -> list[Block]:
        """Read a cell apart: page breaks inside a table do not divide the table."""
        outer = self._progress
        apart = Progress(
            outer.page, outer.tables, outer.paragraphs, notes=outer.notes, drawn=outer.drawn
        )
        list(PartReader(self._manner, apart, self._part).read(element))
        outer.tables = apart.tables
        return [_on_page(block, outer.page) for _, block in apart.blocks]


def _on_page(block: Block, page: int) -> Block:
    place: Place = block.place
    return block if place.page == page else replace(block, place=replace(place, page=page))


def children_of(container: Element) -> Iterator[Element]:
    """Return the paragraphs and tables of a container, through what merely wraps them."""
    for child in container:
        if child.tag in _WRAPPERS:
            yield from children_of(child)
        elif child.tag == w("sdt"):
            content = child.find(w("sdtContent"))
            if content is not None:
                yield from children_of(content)
        elif child.tag == mc("AlternateContent"):
            choice = child.find(mc("Choice"))
            yield from children_of(child if choice is None else choice)
        elif child.tag == mc("Fallback"):
            yield from children_of(child)
        else:
            yield child


def _begins_page(table: Element) -> bool:
    first = next(table.iter(w("p")), None)
    properties = None if first is None else first.find(w("pPr"))
    return paragraph_look(properties).new_page is True
