"""Glyphs become lines of text, by their place on the page and not by their order in the file."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from casecheck.model.document import TextLine
from casecheck.model.place import PagePlace
from casecheck.readers.pdf.glyphs import Glyph
from casecheck.readers.pdf.spread import Token, close_spread

_SAME_LINE = 0.35
_SAME_PLACE = 0.15
_GAP = 0.3
_HALF_WIDTH = 0.5
_MOST_BLANKS = 40
_OFF_CENTRE = 0.03
_NARROW = 0.75
_OUTSET = 0.1


def assemble(glyphs: Iterable[Glyph], page: int, page_width: float) -> list[TextLine]:
    """Return the lines that the glyphs form, from top to bottom."""
    lines = (_line(row, page, page_width) for row in _rows(glyphs))
    return [line for line in lines if line is not None]


def _rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: each.baseline):
        if rows and _is_on_line(glyph, rows[-1][0]):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return rows


def _is_on_line(glyph: Glyph, first: Glyph) -> bool:
    return glyph.baseline - first.baseline <= _SAME_LINE * min(glyph.size, first.size)


def _line(row: list[Glyph], page: int, page_width: float) -> TextLine | None:
    tokens = close_spread(_tokens(row))
    if not tokens:
        return None
    text, edges = _write(tokens)
    drawn = [glyph for token in tokens for glyph in token.glyphs]
    box = (
        edges[0],
        round(min(glyph.top for glyph in drawn), 2),
        edges[-1],
        round(max(glyph.bottom for glyph in drawn), 2),
    )
    return TextLine(
        text,
        PagePlace(page, box),
        edges,
        size=_usual_size(drawn),
        centred=_is_centred(box[0], box[2], page_width),
        bold=sum(glyph.bold for glyph in drawn) * 2 > len(drawn),
    )


def _tokens(row: list[Glyph]) -> list[Token]:
    """Divide a row at its gaps; a character drawn twice at one place (fake bold) counts once."""
    tokens: list[Token] = []
    last: Glyph | None = None
    blank_before = True
    for glyph in sorted(row, key=lambda each: each.x0):
        if glyph.text.isspace():
            blank_before = True
            continue
        if last is not None and _is_repeated(glyph, tokens[-1].glyphs):
            continue
        if last is None or _gap(last, glyph, blank_before=blank_before):
            tokens.append(Token([glyph]))
        else:
            tokens[-1].glyphs.append(glyph)
        last = glyph
        blank_before = False
    return tokens


def _is_repeated(glyph: Glyph, before: list[Glyph]) -> bool:
    near = _SAME_PLACE * glyph.size
    if glyph.x0 - before[-1].x0 >= near:
        return False
    return any(each.text == glyph.text and glyph.x0 - each.x0 < near for each in before[-3:])


def _gap(last: Glyph, glyph: Glyph, *, blank_before: bool) -> bool:
    threshold = _SAME_PLACE if blank_before else _GAP
    return glyph.x0 - last.x1 > threshold * min(last.size, glyph.size)


def _write(tokens: list[Token]) -> tuple[str, tuple[float, ...]]:
    """Return the text with blanks for the gaps, and the left edge of each character of it."""
    text = ""
    edges: list[float] = []
    for before, token in pairwise([None, *tokens]):
        if before is not None and token is not None:
            blanks = _blanks(before.x1, token.x0, token.glyphs[0].size)
            text += " " * len(blanks)
            edges += blanks
        for glyph in token.glyphs if token is not None else ():
            text += glyph.text
            edges += _edges_of(glyph)
    edges.append(tokens[-1].x1)
    return text, tuple(round(edge, 2) for edge in edges)


def _edges_of(glyph: Glyph) -> list[float]:
    """Return the left edge of each character that the glyph stands for (a ligature has several)."""
    if len(glyph.text) == 1:
        return [glyph.x0]
    step = (glyph.x1 - glyph.x0) / len(glyph.text)
    return [glyph.x0 + step * index for index in range(len(glyph.text))]


def _blanks(left: float, right: float, size: float) -> list[float]:
    count = round((right - left) / (size * _HALF_WIDTH)) if size else 1
    count = min(max(count, 1), _MOST_BLANKS)
    step = max(right - left, 0) / count
    return [left + step * index for index in range(count)]


def _usual_size(glyphs: list[Glyph]) -> float:
    sizes = Counter(round(glyph.size, 1) for glyph in glyphs)
    return sizes.most_common(1)[0][0]


def _is_centred(x0: float, x1: float, page_width: float) -> bool:
    off = abs((x0 + x1) / 2 - page_width / 2)
    return off <= _OFF_CENTRE * page_width and x1 - x0 <= _NARROW * page_width
