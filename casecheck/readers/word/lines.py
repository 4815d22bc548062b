"""Turn the pieces of a paragraph into lines of text with one look each."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casecheck.model.document import TextLine
from casecheck.model.place import Place
from casecheck.readers.word.runs import Piece, Stop


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph, before its place is known."""

    text: str
    size: float | None
    bold: bool
    centred: bool
    after_page_break: bool

    def at(self, place: Place) -> TextLine:
        text = self.text.rstrip()
        return TextLine(text, place, size=self.size, centred=self.centred, bold=self.bold)


def lines_of(pieces: Iterable[Piece], *, centred: bool) -> Iterator[Line]:
    """Return the lines of a paragraph: it is broken at line breaks and page breaks."""
    collected: list[Piece] = []
    after_page_break = False
    for piece in pieces:
        if piece.stop in {Stop.LINE, Stop.PAGE}:
            yield _line(collected, centred=centred, after_page_break=after_page_break)
            collected = []
            after_page_break = piece.stop is Stop.PAGE
        else:
            collected.append(piece)
    yield _line(collected, centred=centred, after_page_break=after_page_break)


def _line(pieces: list[Piece], *, centred: bool, after_page_break: bool) -> Line:
    sizes: Counter[float | None] = Counter()
    bold = 0
    for piece in pieces:
        weight = len(piece.text.strip())
        sizes[piece.look.size] += weight
        bold += weight if piece.look.bold else -weight
    size = max(sizes, key=lambda each: sizes[each]) if sizes else None
    text = "".join(piece.text for piece in pieces)
    return Line(text, size, bold > 0, centred, after_page_break)
