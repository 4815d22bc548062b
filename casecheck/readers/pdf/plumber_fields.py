"""What was filled into form fields and typed over the page, as pdfplumber sees it."""

from typing import Any

from pdfplumber.page import Page as PlumberPage
from pdfplumber.utils.pdfinternals import decode_text, resolve

from casecheck.readers.pdf.glyphs import Glyph
from casecheck.readers.pdf.widgets import HIDDEN_FLAGS, written_in

_PUSH_BUTTON = 1 << 16
_MOST_PARENTS = 8


def filled_in(page: PlumberPage) -> list[Glyph]:
    """Return the glyphs of the filled fields and typed notes of a page."""
    glyphs: list[Glyph] = []
    for annotation in page.annots:
        text = _shown_text(annotation["data"])
        if text:
            box = tuple(float(annotation[edge]) for edge in ("x0", "top", "x1", "bottom"))
            glyphs += written_in(text, (box[0], box[1], box[2], box[3]))
    return glyphs


def _shown_text(data: dict[str, Any]) -> str:
    if int(resolve(data.get("F", 0))) & HIDDEN_FLAGS:
        return ""
    kind = _name(data.get("Subtype"))
    if kind == "FreeText":
        return _text(data.get("Contents"))
    if kind != "Widget":
        return ""
    field = _name(_inherited(data, "FT"))
    if field == "Btn":
        return _mark(data)
    return _text(_inherited(data, "V")) if field in {"Tx", "Ch"} else ""


def _mark(data: dict[str, Any]) -> str:
    if int(_inherited(data, "Ff") or 0) & _PUSH_BUTTON:
        return ""
    return "□" if _name(data.get("AS")) in {"", "Off"} else "☑"


def _inherited(data: dict[str, Any], key: str) -> Any:  # noqa: ANN401  any object of a PDF
    """Return a field's entry, from the nearest of its parents where it has none of its own."""
    for _ in range(_MOST_PARENTS):
        if key in data:
            return resolve(data[key])
        data = resolve(data.get("Parent")) or {}
    return None


def _name(value: Any) -> str:  # noqa: ANN401
    name = getattr(resolve(value), "name", "")
    return name if isinstance(name, str) else ""


def _text(value: Any) -> str:  # noqa: ANN401
    value = resolve(value)
    return decode_text(value) if isinstance(value, bytes | str) else ""
