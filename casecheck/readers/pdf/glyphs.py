"""What is drawn on a page, before it is text: glyphs, ruling lines, pictures."""

import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

ASCENT = 0.88
DESCENT = 0.12
TO_MIDDLE = (ASCENT - DESCENT) / 2
UNREADABLE = "�"


@dataclass(slots=True)
class Glyph:
    """A character with its box in points from the page's top left corner; it is never changed.

    A page has a thousand: a frozen class or a named tuple would take twice as long to make.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    bold: bool

    @property
    def top(self) -> float:
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        return self.baseline + DESCENT * self.size

    @property
    def middle(self) -> float:
        return self.baseline - TO_MIDDLE * self.size


class Ruling(NamedTuple):
    """A straight horizontal or vertical line of a page."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def is_vertical(self) -> bool:
        return self.bottom - self.top > self.x1 - self.x0


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that was found on a page. `picture_share` is the largest picture's share of the page.

    `unread` says that the page asks for text or forms to be drawn, of which nothing was found.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rulings: tuple[Ruling, ...]
    picture_share: float = 0.0
    shapes: int = 0
    unread: bool = False


def width_of(char: str, size: float) -> float:
    """Return how wide a character usually is: Chinese ones are as wide as high."""
    return size if unicodedata.east_asian_width(char) in "WFA" else size / 2
