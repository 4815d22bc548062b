"""The runs of a paragraph as pieces: text as a reader of the page sees it, and what breaks it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from lxml.etree import _Element as Element

from casecheck.readers.word.names import VAL, mc, w, w14
from casecheck.readers.word.styles import RunLook, Styles, run_look
from casecheck.readers.word.symbols import check_box, overlaid, symbol, text_in_font
from casecheck.readers.word.values import is_on, value_of

_TAB = "    "
_PLACEHOLDER = "    "
_TRANSPARENT = frozenset(
    w(name)
    for name in (
        "ins", "moveTo", "hyperlink", "smartTag", "customXml", "dir", "bdo", "rubyBase",
        "sdtContent", "fldSimple", "object", "pict", "drawing", "txbxContent",
    )
)  # fmt: skip
_TEXT_BOX = w("txbxContent")
_PAGE_BREAKS = frozenset({"page"})


class Stop(Enum):
    """What stands in a paragraph besides text."""

    LINE = auto()
    PAGE = auto()
    TEXT_BOX = auto()
    NOTE = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with its look, or a stop with the element (text box) or id (note) that belongs to it."""

    text: str = ""
    look: RunLook = field(default_factory=RunLook)
    stop: Stop | None = None
    element: Element | None = None


@dataclass(slots=True)
class _Field:
    """A field that is open: its instruction is not text, its result is."""

    begin: Element
    instruction: str = ""
    in_result: bool = False


class RunReader:
    """Reads the paragraphs of one part; a field may be open from one paragraph to the next."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[_Field] = []
        self._base = RunLook()

    def pieces(self, paragraph: Element, base: RunLook) -> Iterator[Piece]:
        """Return the pieces of a paragraph whose style looks like `base`."""
        self._base = base
        return self._inside(paragraph)

    def _inside(self, container: Element) -> Iterator[Piece]:
        for child in container:
            tag = child.tag
            if tag == w("r"):
                yield from self._run(child)
            elif tag == w("sdt"):
                yield from self._content_control(child)
            elif tag == w("ruby"):
                yield from self._ruby(child)
            elif tag in _TRANSPARENT:
                yield from self._inside(child)

    def _content_control(self, control: Element) -> Iterator[Piece]:
        properties = control.find(w("sdtPr"))
        content = control.find(w("sdtContent"))
        box = None if properties is None else properties.find(w14("checkbox"))
        if box is not None:
            checked = box.find(w14("checked"))
            is_checked = checked is not None and checked.get(w14("val")) in {"1", "true", "on"}
            yield Piece(check_box(is_checked), self._base)
        elif properties is not None and is_on(properties.find(w("showingPlcHdr"))):
            yield Piece(_PLACEHOLDER, self._base)
        elif content is not None:
            yield from self._inside(content)

    def _ruby(self, ruby: Element) -> Iterator[Piece]:
        base = ruby.find(w("rubyBase"))
        if base is not None:
            yield from self._inside(base)

    def _run(self, run: Element) -> Iterator[Piece]:
        look = self._look(run.find(w("rPr")))
        if look.hidden:
            return
        for child in run:
            yield from self._run_child(child, look)

    def _look(self, properties: Element | None) -> RunLook:
        if properties is None:
            return self._base
        style = value_of(properties.find(w("rStyle")))
        return run_look(properties).over(self._styles.run(style)).over(self._base)

    def _run_child(self, child: Element, look: RunLook) -> Iterator[Piece]:
        if child.tag == w("fldChar"):
            yield from self._field_mark(child, look)
        elif child.tag == w("instrText"):
            if self._fields:
                self._fields[-1].instruction += child.text or ""
        elif all(open_field.in_result for open_field in self._fields):
            yield from self._visible(child, look)

    def _visible(self, child: Element, look: RunLook) -> Iterator[Piece]:
        stop = _stop_of(child)
        if stop is not None:
            yield Piece(stop=stop, element=child)
        elif child.tag in _FLOATING:
            yield from _text_boxes(child)
        elif child.tag == w("ruby"):
            yield from self._ruby(child)
        elif text := _text_of(child, look.font or ""):
            yield Piece(text, look)

    def _field_mark(self, mark: Element, look: RunLook) -> Iterator[Piece]:
        kind = mark.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(_Field(mark))
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif kind == "end" and self._fields:
            drawn = _drawn_by(self._fields.pop())
            if drawn and all(open_field.in_result for open_field in self._fields):
                yield Piece(drawn, look)


def _stop_of(child: Element) -> Stop | None:
    if child.tag == w("br"):
        return Stop.PAGE if child.get(w("type")) in _PAGE_BREAKS else Stop.LINE
    if child.tag == w("cr"):
        return Stop.LINE
    if child.tag in {w("footnoteReference"), w("endnoteReference")}:
        return Stop.NOTE
    return None


_FLOATING = frozenset({mc("AlternateContent"), w("drawing"), w("pict"), w("object")})


def _text_boxes(drawing: Element) -> Iterator[Piece]:
    """Return the text boxes of a drawing once: the fallback repeats what the choice holds."""
    for child in drawing:
        if child.tag == mc("Fallback") and drawing.find(mc("Choice")) is not None:
            continue
        if child.tag == _TEXT_BOX:
            yield Piece(stop=Stop.TEXT_BOX, element=child)
        else:
            yield from _text_boxes(child)


def _text_of(child: Element, font: str) -> str:
    if child.tag == w("t"):
        return text_in_font(child.text or "", font)
    if child.tag in {w("tab"), w("ptab")}:
        return _TAB
    if child.tag == w("sym"):
        return _symbol_of(child)
    return {w("noBreakHyphen"): "-"}.get(child.tag, "")


def _symbol_of(child: Element) -> str:
    try:
        code = int(child.get(w("char"), "0"), 16)
    except ValueError:
        return ""
    return symbol(code, child.get(w("font"), ""))


def _drawn_by(open_field: _Field) -> str:
    """Return what a field shows that has no result of its own: a form's check box, EQ."""
    box = open_field.begin.find(f"{w('ffData')}/{w('checkBox')}")
    if box is not None:
        state = box.find(w("checked"))
        state = box.find(w("default")) if state is None else state
        return check_box(
            checked=state is not None and (state.get(VAL) or "1") not in {"0", "false"}
        )
    return "" if open_field.in_result else overlaid(open_field.instruction)
