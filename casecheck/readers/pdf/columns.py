"""What pdfium knows of the characters of a page, one column for each property.

pdfium answers for one character at a time. The calls of a column run inside `map`, on numbers
instead of ctypes objects, which takes a small part of the time of calls from a Python loop.
"""

import ctypes
from array import array
from collections import deque
from collections.abc import Callable, Iterable
from itertools import repeat
from typing import Any

from pypdfium2 import raw

_POINTER = ctypes.c_void_p
_INDEX = ctypes.c_int


def _plain(function: object, result: Any, *outputs: Any) -> Callable[..., int]:  # noqa: ANN401
    """Return a function of pdfium (text page, index, outputs) that takes addresses as numbers."""
    address = ctypes.cast(function, _POINTER).value  # type: ignore[arg-type]
    prototype = ctypes.CFUNCTYPE(result, _POINTER, _INDEX, *outputs)
    return prototype(address)  # type: ignore[no-any-return, call-overload]


_code = _plain(raw.FPDFText_GetUnicode, ctypes.c_uint)
_owner = _plain(raw.FPDFText_GetTextObject, ctypes.c_size_t)
_has_no_unicode = _plain(raw.FPDFText_HasUnicodeMapError, ctypes.c_int)
_loose_box = _plain(raw.FPDFText_GetLooseCharBox, ctypes.c_int, _POINTER)
_origin = _plain(raw.FPDFText_GetCharOrigin, ctypes.c_int, _POINTER, _POINTER)


class Columns:
    """The properties of every character, in the order of the file.

    `owners` are the addresses of the text objects; `errors` is 1 where the font does not say which
    character it is. Origins and boxes are in the coordinates of the file.
    """

    def __init__(self, text: ctypes.c_void_p) -> None:
        page = ctypes.cast(text, _POINTER).value
        count = max(raw.FPDFText_CountChars(text), 0)
        self.codes = list(map(_code, repeat(page), range(count)))
        self.owners = list(map(_owner, repeat(page), range(count)))
        self.errors = list(map(_has_no_unicode, repeat(page), range(count)))
        points = array("d", bytes(16 * count))
        xs, ys = _addresses(points, 0, 16), _addresses(points, 8, 16)
        _run(map(_origin, repeat(page), range(count), xs, ys))
        self.x, self.y = points[0::2], points[1::2]
        boxes = array("f", bytes(16 * count))
        _run(map(_loose_box, repeat(page), range(count), _addresses(boxes, 0, 16)))
        self.left, self.top, self.right, self.bottom = (boxes[side::4] for side in range(4))


def _addresses(values: "array[float]", offset: int, step: int) -> range:
    first, count = values.buffer_info()
    return range(first + offset, first + count * values.itemsize, step)


def _run(calls: Iterable[int]) -> None:
    deque(calls, maxlen=0)
