"""pdfium: the characters, ruling lines and pictures of a page."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from typing import Self

import pypdfium2
from pypdfium2 import raw

from casecheck.model.document import ProblemCode
from casecheck.readers.pdf.characters import CharacterReader
from casecheck.readers.pdf.frame import Frame
from casecheck.readers.pdf.glyphs import Drawing
from casecheck.readers.pdf.paths import PathReader
from casecheck.readers.pdf.widgets import filled_in
from casecheck.readers.trouble import ReadError

_WRONG_PASSWORD = 4
_FEWEST_TURNED = 20


class PdfiumFile:
    """A PDF that pdfium opened. Use as a context, and from one thread only."""

    def __init__(self, data: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _refused(error) from error
        self._document.init_forms()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._document.close()

    def __len__(self) -> int:
        return len(self._document)

    def drawing(self, number: int) -> Drawing:
        """Read a page, counted from 1."""
        try:
            page = self._document[number - 1]
        except pypdfium2.PdfiumError as error:
            raise ReadError(ProblemCode.DAMAGED, f"第 {number} 页已损坏") from error
        try:
            return self._read(page, number)
        finally:
            page.close()

    def _read(self, page: pypdfium2.PdfPage, number: int) -> Drawing:
        left, bottom, right, top = page.get_bbox()
        frame = Frame(left, bottom, right, top, page.get_rotation() // 90 % 4)
        reader = CharacterReader(frame)
        glyphs = reader.read(page)
        turns = _turns_of_most(reader.turns)
        if turns:
            frame = frame.turned(turns)
            glyphs = CharacterReader(frame).read(page)
        glyphs += filled_in(page, self._document.formenv, frame)
        paths = PathReader(frame)
        paths.read(_objects(page.raw))
        area = frame.width * frame.height
        return Drawing(
            number,
            frame.width,
            frame.height,
            tuple(glyphs),
            tuple(paths.rulings),
            paths.picture_area / area if area else 0,
            paths.shapes,
        )


def _turns_of_most(characters: Counter[int | None]) -> int:
    """Return how to turn a page whose text runs up, down or upside down, as a scanner leaves it."""
    for turns, count in characters.items():
        if turns and count >= _FEWEST_TURNED and count * 2 > characters.total():
            return turns
    return 0


def _refused(error: pypdfium2.PdfiumError) -> ReadError:
    if error.err_code == _WRONG_PASSWORD:
        return ReadError(ProblemCode.ENCRYPTED, "文件设有打开密码")
    return ReadError(ProblemCode.DAMAGED, "文件不完整或者已损坏")


def _objects(page: ctypes.c_void_p) -> Iterator[ctypes.c_void_p]:
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield raw.FPDFPage_GetObject(page, index)
