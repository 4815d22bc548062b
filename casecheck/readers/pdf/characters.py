"""The characters of a page as pdfium sees them, with boxes that can be trusted."""

import ctypes
import math

import pypdfium2
from pypdfium2 import raw

from casecheck.readers.pdf.frame import Frame
from casecheck.readers.pdf.glyphs import UNREADABLE, Glyph, width_of

_HIGH_SURROGATES = range(0xD800, 0xDC00)
_LOW_SURROGATES = range(0xDC00, 0xE000)
_BLANKS = frozenset({0x20, 0xA0, 0x3000})
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
        self._box = raw.FS_RECTF()
        self._x = ctypes.c_double()
        self._y = ctypes.c_double()
        self._bold_fonts: dict[int, bool] = {}

    def read(self, page: pypdfium2.PdfPage) -> list[Glyph]:
        """Return the upright characters inside the visible page; blanks are glyphs too."""
        text = raw.FPDFText_LoadPage(page.raw)
        try:
            return self._glyphs(text)
        finally:
            raw.FPDFText_ClosePage(text)

    def _glyphs(self, text: ctypes.c_void_p) -> list[Glyph]:
        glyphs: list[Glyph] = []
        styles: dict[int, _Style] = {}
        code_at, is_generated, object_at = (
            raw.FPDFText_GetUnicode,
            raw.FPDFText_IsGenerated,
            raw.FPDFText_GetTextObject,
        )
        high = 0
        for index in range(raw.FPDFText_CountChars(text)):
            code = code_at(text, index)
            if code <= _CONTROL_END and is_generated(text, index):
                continue
            if code in _HIGH_SURROGATES:
                high = code
                continue
            address = ctypes.cast(object_at(text, index), ctypes.c_void_p).value or 0
            if address not in styles:
                styles[address] = self._style(text, index)
            char = _character(text, index, _joined(high, code) if high else code)
            high = 0
            if char and styles[address].upright:
                glyphs.append(self._glyph(text, index, char, styles[address]))
        return [glyph for glyph in glyphs if self._is_inside(glyph)]

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

    def _glyph(self, text: ctypes.c_void_p, index: int, char: str, style: _Style) -> Glyph:
        x, y, box = self._x, self._y, self._box
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        x0, baseline = self._frame.point(x.value, y.value)
        left, right = self._frame.across(box.left, box.bottom, box.right, box.top)
        size = style.size
        if abs(left - x0) > _AT_ORIGIN * size:
            right = max(right, x0 + width_of(char, size))
        return Glyph(char, x0, right, baseline, size, style.bold)

    def _is_inside(self, glyph: Glyph) -> bool:
        return self._frame.holds((glyph.x0 + glyph.x1) / 2, glyph.middle)


def _character(text: ctypes.c_void_p, index: int, code: int) -> str:
    if code in _BLANKS:
        return " "
    if raw.FPDFText_HasUnicodeMapError(text, index) == 1:
        return UNREADABLE
    if code in _LOW_SURROGATES or code in {0xFFFE, 0xFFFF}:
        return ""
    return chr(code) if code > _CONTROL_END else ""


def _joined(high: int, low: int) -> int:
    if high and low in _LOW_SURROGATES:
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    return low
