"""What was filled into a PDF's form fields, and typed over it, as glyphs where it is shown."""

import ctypes
from collections.abc import Callable, Iterator

import pypdfium2
from pypdfium2 import raw

from casecheck.readers.pdf.frame import Frame
from casecheck.readers.pdf.glyphs import ASCENT, DESCENT, Glyph, width_of

_LARGEST = 12.0
_LINE_HEIGHT = 1.2
_OF_HEIGHT = 0.8
HIDDEN_FLAGS = 0x02 | 0x20  # Hidden, NoView
_BOXES = frozenset({raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON})
_WITH_TEXT = frozenset(
    {raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX}
)


def filled_in(
    page: pypdfium2.PdfPage, form: pypdfium2.PdfFormEnv | None, frame: Frame
) -> list[Glyph]:
    """Return the glyphs of the filled fields and typed notes of a page."""
    glyphs: list[Glyph] = []
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        try:
            text = _shown_text(annotation, form)
            if text:
                glyphs += written_in(text, _box(annotation, frame))
        finally:
            raw.FPDFPage_CloseAnnot(annotation)
    return glyphs


def _shown_text(annotation: ctypes.c_void_p, form: pypdfium2.PdfFormEnv | None) -> str:
    if raw.FPDFAnnot_GetFlags(annotation) & HIDDEN_FLAGS:
        return ""
    kind = raw.FPDFAnnot_GetSubtype(annotation)
    if kind == raw.FPDF_ANNOT_FREETEXT:
        return _text(lambda *out: raw.FPDFAnnot_GetStringValue(annotation, b"Contents", *out))
    if kind == raw.FPDF_ANNOT_WIDGET and form is not None:
        return _field_text(annotation, form)
    return ""


def _field_text(annotation: ctypes.c_void_p, form: pypdfium2.PdfFormEnv) -> str:
    kind = raw.FPDFAnnot_GetFormFieldType(form.raw, annotation)
    if kind in _BOXES:
        return "☑" if raw.FPDFAnnot_IsChecked(form.raw, annotation) else "□"
    if kind in _WITH_TEXT:
        return _text(lambda *out: raw.FPDFAnnot_GetFormFieldValue(form.raw, annotation, *out))
    return ""


def _text(fill: Callable[..., int]) -> str:
    """Return what a pdfium function copies into a buffer (UTF-16; it returns its bytes)."""
    length = fill(None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    fill(buffer, length)
    return bytes(buffer)[: max(length - 2, 0)].decode("utf-16-le", "replace")


def _box(annotation: ctypes.c_void_p, frame: Frame) -> tuple[float, float, float, float]:
    rect = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(annotation, rect)
    return frame.box(rect.left, rect.bottom, rect.right, rect.top)


def written_in(text: str, box: tuple[float, float, float, float]) -> Iterator[Glyph]:
    """Set the text into its box: one line in the middle of a low box, several from the top."""
    x0, top, x1, bottom = box
    size = min(_LARGEST, (bottom - top) * _OF_HEIGHT) or _LARGEST
    lines = [line for part in text.splitlines() for line in _wrapped(part, x1 - x0, size)]
    height = size * _LINE_HEIGHT * len(lines)
    baseline = top + max((bottom - top - height) / 2, 0) + size * (ASCENT + DESCENT)
    for line in lines:
        x = x0
        for char in line:
            width = width_of(char, size)
            yield Glyph(char, x, x + width, baseline, size, bold=False)
            x += width
        baseline += size * _LINE_HEIGHT


def _wrapped(text: str, width: float, size: float) -> Iterator[str]:
    line, used = "", 0.0
    for char in text:
        needed = width_of(char, size)
        if line and used + needed > width + size:
            yield line
            line, used = "", 0.0
        line += char
        used += needed
    yield line
