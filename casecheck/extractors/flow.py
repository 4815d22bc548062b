"""Which lines of a page are one paragraph: a line that reaches the margin goes on in the next."""

import re
from collections.abc import Sequence

from casecheck.model.document import Page, TextLine
from casecheck.model.place import PagePlace, Place

_PAGE_NUMBER = re.compile(
    r"[\s\-—－·]*第?\s*\d{1,4}\s*页?(?:\s*[,，/]?\s*共\s*\d+\s*页)?[\s\-—－·]*"
)
_IN_BRACKETS = r"[（(][^（）()]{1,14}[）)]"
_OPENS_A_FIELD = re.compile(
    rf"\s*(?!如下|以下)(?:{_IN_BRACKETS})?[\u3400-\u9fff、/]{{2,12}}(?:{_IN_BRACKETS})?\s*[:：]"
)
_OPENS_A_PART = re.compile(
    rf"\s*(?:{_IN_BRACKETS}\s*$|[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十\d]{{1,3}}[）)])"
)
_NUMBER_UNBROKEN = re.compile(r"[A-Za-z\d\-]{6,}(?![年月\d])")
_ENDS_A_SENTENCE = re.compile(r"[。；;：:]\s*$")
_FULL_WIDTH_OF_PAGE = 0.78
# Signs that may not begin a line hang over the margin behind its last character.
_HANGING = re.compile(r"[，。、；：！？,.;:!?）)》】〕”]{0,2}\s*$")


def continues(
    previous: TextLine | None,
    line: TextLine,
    together: Sequence[TextLine],
    page_width: float = 0,
    around: Place | None = None,
) -> bool:
    """Say whether `line` goes on with the paragraph of `previous`, which wrapped at the margin.

    `together` are the lines that share the margins: of the page, or of the cell `around`.
    """
    if previous is None or _OPENS_A_FIELD.match(line.text):
        return False
    if _ENDS_A_SENTENCE.search(previous.text) and _OPENS_A_PART.match(line.text):
        return False
    first, second = _box(previous), _box(line)
    if first is None or second is None:
        return False
    left, right = _margins(together, page_width, around)
    size = _size(previous)
    return first[2] >= right - 1.6 * size - _unbroken(line) and second[0] <= left + 0.9 * _size(
        line
    )


def is_page_number(line: TextLine, page: Page) -> bool:
    """Say whether a line at the head or foot of a page only numbers it."""
    box = _box(line)
    if box is None or not page.height or not _PAGE_NUMBER.fullmatch(line.text):
        return False
    return box[1] < 0.09 * page.height or box[3] > 0.9 * page.height


def _margins(
    together: Sequence[TextLine], page_width: float, around: Place | None
) -> tuple[float, float]:
    left = min(box[0] for box in map(_box, together) if box)
    right = max(_edge(line) for line in together)
    if isinstance(around, PagePlace):
        return left, max(right, around.bbox[2] - _size(together[0]))
    return left, max(right, page_width * _FULL_WIDTH_OF_PAGE)


def _edge(line: TextLine) -> float:
    """Return where the words of a line end, without the signs that may hang over the margin."""
    box, hanging = _box(line), _HANGING.search(line.text)
    signs = len(hanging.group().strip()) if hanging else 0
    return box[2] - signs * _size(line) if box else 0.0


def _unbroken(line: TextLine) -> float:
    """Return the width of a number that opens a line: it went there whole, and left a gap."""
    number = _NUMBER_UNBROKEN.match(line.text)
    return 0.6 * _size(line) * len(number.group()) if number else 0.0


def _box(line: TextLine) -> tuple[float, float, float, float] | None:
    return line.place.bbox if isinstance(line.place, PagePlace) else None


def _size(line: TextLine) -> float:
    """Return the width of a Chinese character of the line."""
    box = _box(line)
    return line.size or (box[3] - box[1] if box else 12.0)
