"""The characters of a page as pdfium sees them, with boxes that can be trusted."""

import ctypes
import math
from collections import Counter
from functools import cache

import pypdfium2
from pypdfium2 import raw

from casecheck.readers.pdf.columns import Columns, font_of
from casecheck.readers.pdf.frame import Frame
from casecheck.readers.pdf.glyphs import TO_MIDDLE, UNREADABLE, Glyph, width_of

_BLANKS = frozenset({0x20, 0xA0, 0x3000})
_NO_CHARACTERS = frozenset({0xFFFE, 0xFFFF, *range(0xD800, 0xE000)})
_CONTROL_END = 0x20
_BOLD_WEIGHT = 600
_NAME_LENGTH = 128
# The advance box begins at the origin; for a font without ascent pdfium gives the ink box.
_AT_ORIGIN = 0.001


class _Style:
    """What the characters of one text object share: size, direction, weight."""

    __slots__ = ("bold", "nearest", "size", "turns")

    def __init__(self, size: float, *, turns: int | None, bold: bool) -> None:
        self.size = size
        self.nearest = _AT_ORIGIN * size
        self.turns = turns
        self.bold = bold


class CharacterReader:
    """Reads the characters of one page.

    `turns` counts them by the quarter turns of the page that would set them upright (None: no
    such turn).
    """

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.turns: Counter[int | None] = Counter()
        self._bold_fonts: dict[int, bool] = {}
        self._matrix = raw.FS_MATRIX()

    def read(self, page: pypdfium2.PdfPage) -> list[Glyph]:
        """Return the upright characters inside the visible page; blanks are glyphs too."""
        text = raw.FPDFText_LoadPage(page.raw)
        try:
            return self._glyphs(text)
        finally:
            raw.FPDFText_ClosePage(text)

    def _glyphs(self, text: ctypes.c_void_p) -> list[Glyph]:
        found = Columns(text)
        chars = _characters(text, found)
        starts, baselines = self._frame.points(found.x, found.y)
        lefts, rights = self._frame.across(found.left, found.bottom, found.right, found.top)
        styles: dict[int, _Style] = {}
        glyphs: list[Glyph] = []
        columns = zip(chars, found.owners, starts, baselines, lefts, rights, strict=True)
        for index, (char, owner, x0, baseline, left, right) in enumerate(columns):
            if not char:
                continue
            style = styles.get(owner) or styles.setdefault(owner, self._style(text, index, owner))
            self.turns[style.turns] += 1
            if style.turns == 0:
                is_advance = abs(left - x0) <= style.nearest
                x1 = right if is_advance else max(right, x0 + width_of(char, style.size))
                glyphs.append(Glyph(char, x0, x1, baseline, style.size, style.bold))
        return self._inside(glyphs)

    def _inside(self, glyphs: list[Glyph]) -> list[Glyph]:
        """Return the glyphs whose middle is on the visible page."""
        width, height = self._frame.width, self._frame.height
        return [
            each
            for each in glyphs
            if 0 <= (each.x0 + each.x1) / 2 <= width
            and 0 <= each.baseline - TO_MIDDLE * each.size <= height
        ]

    def _style(self, text: ctypes.c_void_p, index: int, owner: int) -> _Style:
        matrix = self._matrix
        raw.FPDFText_GetMatrix(text, index, matrix)
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        return _Style(
            abs(size),
            turns=self._frame.turns_to_read(matrix.a, matrix.b),
            bold=self._is_bold(font_of(owner)),
        )

    def _is_bold(self, font: int) -> bool:
        if font not in self._bold_fonts:
            named = ctypes.cast(font, raw.FPDF_FONT)
            name = ctypes.create_string_buffer(_NAME_LENGTH)
            raw.FPDFFont_GetBaseFontName(named, name, _NAME_LENGTH)
            weight = raw.FPDFFont_GetWeight(named)
            self._bold_fonts[font] = weight >= _BOLD_WEIGHT or b"bold" in name.value.lower()
        return self._bold_fonts[font]


def _characters(text: ctypes.c_void_p, found: Columns) -> list[str]:
    """Return what each character reads as: nothing where there is nothing to be read."""
    chars = list(map(_character, found.codes))
    if any(found.errors):
        for index, error in enumerate(found.errors):
            if error == 1 and chars[index] != " ":
                chars[index] = UNREADABLE
    for index, code in enumerate(found.codes):
        if code <= _CONTROL_END and raw.FPDFText_IsGenerated(text, index):
            chars[index] = ""
    return chars


@cache
def _character(code: int) -> str:
    if code in _BLANKS:
        return " "
    return "" if code <= _CONTROL_END or code in _NO_CHARACTERS else chr(code)
