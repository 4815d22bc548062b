"""What pdfium knows of the characters of a page, one column for each property.

pdfium answers for one character at a time. The calls of a column run inside `map`, on numbers
instead of ctypes objects, which takes a small part of the time of calls from a Python loop.
"""

import ctypes
from array import array
from collections import deque
from collections.abc import Iterable
from itertools import repeat

from pypdfium2 import raw

from casecheck.readers.pdf.calls import plain

_POINTER = ctypes.c_void_p
_INDEX = ctypes.c_int
_SURROGATES = frozenset(range(0xD800, 0xE000))
_HIGH_SURROGATES = range(0xD800, 0xDC00)


_code = plain(raw.FPDFText_GetUnicode, ctypes.c_uint, _POINTER, _INDEX)
_owner = plain(raw.FPDFText_GetTextObject, ctypes.c_size_t, _POINTER, _INDEX)
_has_no_unicode = plain(raw.FPDFText_HasUnicodeMapError, _INDEX, _POINTER, _INDEX)
_loose_box = plain(raw.FPDFText_GetLooseCharBox, _INDEX, _POINTER, _INDEX, _POINTER)
_origin = plain(raw.FPDFText_GetCharOrigin, _INDEX, _POINTER, _INDEX, _POINTER, _POINTER)
font_of = plain(raw.FPDFTextObj_GetFont, ctypes.c_size_t, _POINTER)


class Columns:
    """The properties of every character, in the order of the file.

    `owners` are the addresses of the text objects; `errors` is 1 where the font does not say which
    character it is. Origins and boxes are in the coordinates of the file.
    """

    def __init__(self, text: ctypes.c_void_p) -> None:
        count = max(raw.FPDFText_CountChars(text), 0)
        page, indices = repeat(ctypes.cast(text, _POINTER).value), range(count)
        self.codes = _codes_at_once(text, count) or _joined(map(_code, page, indices))
        self.owners = list(map(_owner, page, indices))
        self.errors = list(map(_has_no_unicode, page, indices))
        points = array("d", bytes(16 * count))
        _run(map(_origin, page, indices, _addresses(points, 0), _addresses(points, 8)))
        self.x, self.y = points[0::2], points[1::2]
        boxes = array("f", bytes(16 * count))
        _run(map(_loose_box, page, indices, _addresses(boxes, 0)))
        self.left, self.top, self.right, self.bottom = (boxes[side::4] for side in range(4))


def _codes_at_once(text: ctypes.c_void_p, count: int) -> list[int]:
    """Return the codes of the whole text, or none where it has not one for each character."""
    codes = (ctypes.c_ushort * (count + 1))()
    length = raw.FPDFText_GetText(text, 0, count, codes) - 1
    found = codes[:count]
    return found if length == count and not _SURROGATES.intersection(found) else []


def _joined(codes: Iterable[int]) -> list[int]:
    """Return codes in which the second of a pair of surrogates is both and the first is 0."""
    joined: list[int] = []
    high = 0
    for code in codes:
        is_high = code in _HIGH_SURROGATES
        if high and code in _SURROGATES and not is_high:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)  # noqa: PLW2901
        high = code if is_high else 0
        joined.append(0 if is_high else code)
    return joined


def _addresses(values: "array[float]", offset: int) -> range:
    first, count = values.buffer_info()
    return range(first + offset, first + count * values.itemsize, 16)


def _run(calls: Iterable[int]) -> None:
    deque(calls, maxlen=0)
