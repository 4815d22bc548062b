"""Read a Word file (.docx): body, tables, text boxes, headers, footers, notes."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from casecheck.model.document import Block, Page, ProblemCode
from casecheck.readers.limits import Limits
from casecheck.readers.trouble import ReadError
from casecheck.readers.word.blocks import Manner, PartReader, Progress
from casecheck.readers.word.names import r, w
from casecheck.readers.word.numbering import Numbering
from casecheck.readers.word.package import Package
from casecheck.readers.word.styles import Styles
from casecheck.readers.word.values import value_of

_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


def read_word(data: bytes, limits: Limits) -> tuple[Page, ...]:
    """Return the pages of a Word file, as far as it divides its pages itself."""
    return _WordFile(Package(data, limits)).pages()


class _WordFile:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._manner = Manner(
            Styles(package.related("styles")), Numbering(package.related("numbering"))
        )
        self._progress = Progress()
        self._margins: dict[str, list[tuple[int, Block]]] = {"header": [], "footer": []}
        self._seen: set[str] = set()

    def pages(self) -> tuple[Page, ...]:
        body = self._package.main().find(w("body"))
        if body is None:
            raise ReadError(ProblemCode.DAMAGED, "Word 文件中没有正文")
        self._read_sections(body)
        notes = self._read_notes()
        placed = [
            *self._margins["header"],
            *self._progress.blocks,
            *notes,
            *self._margins["footer"],
        ]
        if not placed:
            raise _nothing_in(body)
        return _paginate(placed, self._progress.drawn)

    def _read_sections(self, body: Element) -> None:
        """Read the body; a section begins a page unless it says that it continues."""
        sections = [mark for mark in body.iter(w("sectPr")) if _is_section(mark)]
        starts = iter(sections[1:])
        first_page = 1
        for ended in PartReader(self._manner, self._progress).read(body):
            self._read_margins(ended, first_page)
            following = next(starts, None)
            if following is None or value_of(following.find(w("type"))) != "continuous":
                self._progress.new_page()
            first_page = self._progress.page
        if sections:
            self._read_margins(sections[-1], first_page)

    def _read_margins(self, section: Element, page: int) -> None:
        """Read the headers and footers that a section is the first to use."""
        for part in self._margins:
            for reference in section.findall(w(f"{part}Reference")):
                relation = self._package.relations.get(reference.get(r("id"), ""))
                if relation is None or relation.target in self._seen:
                    continue
                self._seen.add(relation.target)
                root = self._package.part(relation.target)
                if root is not None:
                    self._margins[part] += self._read_apart(root, part, page)

    def _read_apart(self, root: Element, part: str, page: int) -> list[tuple[int, Block]]:
        apart = Progress(page, self._progress.tables, self._progress.paragraphs)
        list(PartReader(self._manner, apart, part).read(root))
        self._progress.tables = apart.tables
        return apart.blocks

    def _read_notes(self) -> list[tuple[int, Block]]:
        blocks: list[tuple[int, Block]] = []
        for page, reference in self._progress.notes:
            kind = _NOTES[reference.tag.rpartition("}")[2]]
            note = self._note(kind, reference.get(w("id")))
            if note is not None:
                blocks += self._read_apart(note, "footnote", page)
        return blocks

    def _note(self, kind: str, note_id: str | None) -> Element | None:
        root = self._package.related(kind)
        notes = [] if root is None else list(root)
        return next((note for note in notes if note.get(w("id")) == note_id), None)


def _is_section(mark: Element) -> bool:
    parent = mark.getparent()
    return parent is not None and parent.tag in {w("body"), w("pPr")}


def _nothing_in(body: Element) -> ReadError:
    if next(body.iter(w("drawing"), w("pict"), w("object")), None) is None:
        return ReadError(ProblemCode.EMPTY, "文件中没有文字")
    return ReadError(ProblemCode.SCANNED, "文件中只有图片，没有文字")


def _paginate(placed: list[tuple[int, Block]], drawn: set[int]) -> tuple[Page, ...]:
    last = max(page for page, _ in placed)
    with_pictures = {min(number, last) for number in drawn}
    return tuple(
        Page(number, 0, 0, tuple(_on(placed, number)), number in with_pictures)
        for number in range(1, last + 1)
    )


def _on(placed: list[tuple[int, Block]], page: int) -> Iterator[Block]:
    return (block for number, block in placed if number == page)
