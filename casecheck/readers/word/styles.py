"""How text looks: size, weight and alignment, through the styles that Word inherits from."""

from dataclasses import dataclass, replace
from functools import cache

from lxml.etree import _Element as Element

from casecheck.readers.word.names import VAL, w
from casecheck.readers.word.values import is_on, number, value_of

_STYLE_DEPTH = 20


@dataclass(frozen=True, slots=True)
class RunLook:
    """The look of a run; None where nothing is said."""

    size: float | None = None
    bold: bool | None = None
    hidden: bool | None = None
    font: str | None = None

    def over(self, base: "RunLook") -> "RunLook":
        """Return this look, with the gaps filled from `base`."""
        return RunLook(
            base.size if self.size is None else self.size,
            base.bold if self.bold is None else self.bold,
            base.hidden if self.hidden is None else self.hidden,
            base.font if self.font is None else self.font,
        )


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph style says; `numbering` is (list, level)."""

    centred: bool | None = None
    new_page: bool | None = None
    numbering: tuple[str, int] | None = None
    run: RunLook = RunLook()


_PLAIN_RUN = RunLook()
_PLAIN = ParagraphLook()


def run_look(properties: Element | None) -> RunLook:
    """Return the look that run properties state themselves."""
    if properties is None or not len(properties):
        return _PLAIN_RUN
    found = {child.tag: child for child in properties}
    size = found.get(w("sz"))
    half_points = None if size is None else number(size.get(VAL))
    return RunLook(
        size=None if half_points is None else half_points / 2,
        bold=is_on(found.get(w("b"))),
        hidden=is_on(found.get(w("vanish"))),
        font=_font(found.get(w("rFonts"))),
    )


def _font(fonts: Element | None) -> str | None:
    if fonts is None:
        return None
    return fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or fonts.get(w("eastAsia"))


def paragraph_look(properties: Element | None) -> ParagraphLook:
    """Return the look that paragraph properties state themselves."""
    if properties is None:
        return _PLAIN
    found = {child.tag: child for child in properties}
    alignment = value_of(found.get(w("jc")))
    return ParagraphLook(
        centred=None if alignment is None else alignment == "center",
        new_page=is_on(found.get(w("pageBreakBefore"))),
        numbering=_numbering(found.get(w("numPr"))),
    )


def _numbering(properties: Element | None) -> tuple[str, int] | None:
    if properties is None:
        return None
    list_id = value_of(properties.find(w("numId")))
    level = number(value_of(properties.find(w("ilvl"))))
    return None if list_id is None else (list_id, int(level or 0))


class Styles:
    """The styles of a file: `paragraph` and `run` resolve a style with all that it is based on."""

    def __init__(self, root: Element | None) -> None:
        styles = [] if root is None else root.findall(w("style"))
        self._by_id = {style.get(w("styleId"), ""): style for style in styles}
        self._default = next((s.get(w("styleId"), "") for s in styles if _is_default(s)), "")
        defaults = None if root is None else root.find(f"{w('docDefaults')}/{w('rPrDefault')}")
        self._base = run_look(None if defaults is None else defaults.find(w("rPr")))
        self.paragraph = cache(self._paragraph)
        self.run = cache(self._run)

    def _paragraph(self, style_id: str | None) -> ParagraphLook:
        look = ParagraphLook()
        for style in self._chain(style_id or self._default):
            look = _inherit(look, style)
        return replace(look, run=look.run.over(self._base))

    def _run(self, style_id: str | None) -> RunLook:
        look = _PLAIN_RUN
        for style in self._chain(style_id):
            look = look.over(run_look(style.find(w("rPr"))))
        return look

    def _chain(self, style_id: str | None) -> list[Element]:
        chain: list[Element] = []
        while style_id in self._by_id and len(chain) < _STYLE_DEPTH:
            chain.append(self._by_id[style_id])
            style_id = value_of(chain[-1].find(w("basedOn")))
        return chain


def _is_default(style: Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true", "on"}


def _inherit(look: ParagraphLook, style: Element) -> ParagraphLook:
    base = paragraph_look(style.find(w("pPr")))
    return ParagraphLook(
        base.centred if look.centred is None else look.centred,
        base.new_page if look.new_page is None else look.new_page,
        base.numbering if look.numbering is None else look.numbering,
        look.run.over(run_look(style.find(w("rPr")))),
    )
