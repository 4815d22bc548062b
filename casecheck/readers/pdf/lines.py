"""Glyphs become lines of text, by their place on the page and not by their order in the file."""

from collections import Counter
from collections.abc import Iterable
from operator import attrgetter

from casecheck.model.document import TextLine
from casecheck.model.place import PagePlace
from casecheck.readers.pdf.glyphs import ASCENT, DESCENT, Glyph
from casecheck.readers.pdf.spread import Token, close_spread

_LEFT, _BASELINE = attrgetter("x0"), attrgetter("baseline")
_SAME_LINE = 0.35
_SAME_PLACE = 0.15
# How wide a gap is one, in font sizes: less where a blank was written, too.
_WRITTEN_GAP = 0.15
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
    for glyph in sorted(glyphs, key=_BASELINE):
        if rows and _is_on_line(glyph, rows[-1][0]):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return rows


def _is_on_line(glyph: Glyph, first: Glyph) -> bool:
    size = min(first.size, glyph.size)
    return glyph.baseline - first.baseline <= _SAME_LINE * size


def _line(row: list[Glyph], page: int, page_width: float) -> TextLine | None:
    tokens = close_spread(_tokens(row))
    if not tokens:
        return None
    text, edges = _write(tokens)
    drawn = [glyph for token in tokens for glyph in token.glyphs]
    size, top, bottom = _measured(drawn)
    return TextLine(
        text,
        PagePlace(page, (edges[0], round(top, 2), edges[-1], round(bottom, 2))),
        edges,
        size=size,
        centred=_is_centred(edges[0], edges[-1], page_width),
        bold=sum([glyph.bold for glyph in drawn]) * 2 > len(drawn),
    )


def _tokens(row: list[Glyph]) -> list[Token]:
    """Divide a row at its gaps; a character drawn twice at one place (fake bold) counts once."""
    tokens: list[Token] = []
    last: Glyph | None = None
    widest = _WRITTEN_GAP
    for glyph in sorted(row, key=_LEFT):
        if glyph.text.isspace():
            widest = _WRITTEN_GAP
            continue
        if last is None:
            tokens.append(Token([glyph]))
        elif glyph.x0 - last.x0 < _SAME_PLACE * glyph.size and _is_repeated(glyph, tokens[-1]):
            continue
        elif glyph.x0 - last.x1 > widest * min(last.size, glyph.size):
            tokens.append(Token([glyph]))
        else:
            tokens[-1].glyphs.append(glyph)
        last = glyph
        widest = _GAP
    return tokens


def _is_repeated(glyph: Glyph, token: Token) -> bool:
    near = _SAME_PLACE * glyph.size
    before = token.glyphs[-3:]
    return any(each.text == glyph.text and glyph.x0 - each.x0 < near for each in before)


def _write(tokens: list[Token]) -> tuple[str, tuple[float, ...]]:
    """Return the text with blanks for the gaps, and the left edge of each character of it."""
    parts: list[str] = []
    edges: list[float] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before is not None:
            blanks = _blanks(before.x1, token.x0, token.glyphs[0].size)
            parts.append(" " * len(blanks))
            edges += blanks
        parts.append(token.text)
        edges += _edges_of(token)
    edges.append(tokens[-1].x1)
    return "".join(parts), tuple([round(edge, 2) for edge in edges])


def _edges_of(token: Token) -> list[float]:
    """Return the left edge of each character; a glyph may stand for several (a ligature)."""
    if len(token.text) == len(token.glyphs):
        return [glyph.x0 for glyph in token.glyphs]
    return [
        glyph.x0 + (glyph.x1 - glyph.x0) / len(glyph.text) * index
        for glyph in token.glyphs
        for index in range(len(glyph.text))
    ]


def _blanks(left: float, right: float, size: float) -> list[float]:
    count = round((right - left) / (size * _HALF_WIDTH)) if size else 1
    count = min(max(count, 1), _MOST_BLANKS)
    step = max(right - left, 0) / count
    return [left + step * index for index in range(count)]


def _measured(glyphs: list[Glyph]) -> tuple[float, float, float]:
    """Return the usual size of the glyphs, and how far up and down they reach."""
    sizes = Counter([glyph.size for glyph in glyphs])
    if len(sizes) == 1:
        baselines, size = [glyph.baseline for glyph in glyphs], glyphs[0].size
        return round(size, 1), min(baselines) - ASCENT * size, max(baselines) + DESCENT * size
    usual = Counter([round(glyph.size, 1) for glyph in glyphs]).most_common(1)[0][0]
    return usual, min([glyph.top for glyph in glyphs]), max([glyph.bottom for glyph in glyphs])


def _is_centred(x0: float, x1: float, page_width: float) -> bool:
    off = abs((x0 + x1) / 2 - page_width / 2)
    return off <= _OFF_CENTRE * page_width and x1 - x0 <= _NARROW * page_width
