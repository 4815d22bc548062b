"""The characters of a page as pdfium sees them, with boxes that can be trusted."""

import ctypes
import math
from collections.abc import Iterator
from itertools import groupby

import pypdfium2
from pypdfium2 import raw

from casecheck.readers.pdf.columns import Columns
from casecheck.readers.pdf.frame import Frame
from casecheck.readers.pdf.glyphs import TO_MIDDLE, UNREADABLE, Glyph, width_of

_HIGH_SURROGATES = range(0xD800, 0xDC00)
_LOW_SURROGATES = range(0xDC00, 0xE000)
_BLANKS = frozenset({0x20, 0xA0, 0x3000})
_NO_CHARACTERS = frozenset({0xFFFE, 0xFFFF})
_CONTROL_END = 0x20
_BOLD_WEIGHT = 600
_NAME_LENGTH = 128
# The advance box begins at the origin; for a font without ascent pdfium gives the ink box.
_AT_ORIGIN = 0.001


class _Style:
    """What the characters of one text object share: size, direction, weight."""

    __slots__ = ("bold", "size", "upright")

    def __init__(self, size: float, *, upright: bool, bold: bool) -> None:
        self.size = size
        self.upright = upright
        self.bold = bold


class CharacterReader:
    """Reads the characters of one page."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._bold_fonts: dict[int, bool] = {}

    def read(self, page: pypdfium2.PdfPage) -> list[Glyph]:
        """Return the upright characters inside the visible page; blanks are glyphs too."""
        text = raw.FPDFText_LoadPage(page.raw)
        try:
            return self._glyphs(text)
        finally:
            raw.FPDFText_ClosePage(text)

    def _glyphs(self, text: ctypes.c_void_p) -> list[Glyph]:
        columns = Columns(text)
        chars = _characters(text, columns)
        boxes = _Boxes(columns, self._frame)
        styles: dict[int, _Style] = {}
        glyphs: list[Glyph] = []
        drawn = (index for index, char in enumerate(chars) if char)
        for owner, run in groupby(drawn, columns.owners.__getitem__):
            indices = list(run)
            if owner not in styles:
                styles[owner] = self._style(text, indices[0])
            if styles[owner].upright:
                glyphs += boxes.glyphs(chars, indices, styles[owner])
        return glyphs

    def _style(self, text: ctypes.c_void_p, index: int) -> _Style:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(text, index, matrix)
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        return _Style(
            abs(size),
            upright=self._frame.reads_rightwards(matrix.a, matrix.b),
            bold=self._is_bold(text, index),
        )

    def _is_bold(self, text: ctypes.c_void_p, index: int) -> bool:
        font = raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(text, index))
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        if address not in self._bold_fonts:
            name = ctypes.create_string_buffer(_NAME_LENGTH)
            raw.FPDFFont_GetBaseFontName(font, name, _NAME_LENGTH)
            weight = raw.FPDFFont_GetWeight(font)
            self._bold_fonts[address] = weight >= _BOLD_WEIGHT or b"bold" in name.value.lower()
        return self._bold_fonts[address]


class _Boxes:
    """Where each character stands on the shown page."""

    def __init__(self, found: Columns, frame: Frame) -> None:
        self._x0, self._baselines = frame.points(found.x, found.y)
        self._lefts, self._rights = frame.across(found.left, found.bottom, found.right, found.top)
        self._width, self._height = frame.width, frame.height

    def glyphs(self, chars: list[str], indices: list[int], style: _Style) -> Iterator[Glyph]:
        """Return the characters of one text object that are inside the visible page."""
        size, bold = style.size, style.bold
        nearest, to_middle = _AT_ORIGIN * size, TO_MIDDLE * size
        for index in indices:
            char, x0, baseline = chars[index], self._x0[index], self._baselines[index]
            x1 = self._rights[index]
            if abs(self._lefts[index] - x0) > nearest:
                x1 = max(x1, x0 + width_of(char, size))
            if 0 <= (x0 + x1) / 2 <= self._width and 0 <= baseline - to_middle <= self._height:
                yield Glyph(char, x0, x1, baseline, size, bold)


def _characters(text: ctypes.c_void_p, found: Columns) -> list[str]:
    """Return what each character reads as: nothing where there is nothing to be read.

    Of a pair of surrogates the second one reads as both; what pdfium inserted itself is nothing.
    """
    chars: list[str] = []
    high = 0
    for index, (code, error) in enumerate(zip(found.codes, found.errors, strict=True)):
        char = ""
        if code > _CONTROL_END or not raw.FPDFText_IsGenerated(text, index):
            is_high = code in _HIGH_SURROGATES
            char = "" if is_high else _character(_joined(high, code) if high else code, error)
            high = code if is_high else 0
        chars.append(char)
    return chars


def _character(code: int, error: int) -> str:
    if code in _BLANKS:
        return " "
    if error == 1:
        return UNREADABLE
    if code <= _CONTROL_END or code in _LOW_SURROGATES or code in _NO_CHARACTERS:
        return ""
    return chr(code)


def _joined(high: int, low: int) -> int:
    if low in _LOW_SURROGATES:
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    return low
