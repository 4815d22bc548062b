"""What a paper is: by its title, by what a general form is about, at last by its file's name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from casecheck.dossiers.lines import text_of
from casecheck.dossiers.split import Piece
from casecheck.dossiers.titles import Title, Titles, squeezed
from casecheck.model.document import Page, Table
from casecheck.model.form import DocumentSpec

OTHER: Final = "other"
_LONGEST_TITLE: Final = 40
_SUBJECT_LABEL: Final = re.compile(r"(?:(?:申请|审批|报批|呈批|请示|办理|有关)?(?:事项|事由|内容))")
_SUBJECT_LINE: Final = re.compile(rf"{_SUBJECT_LABEL.pattern}(?:名称)?:(.{{2,60}})")
_SENDER: Final = re.compile(
    r"(?P<sender>[\u4e00-\u9fff()]{2,24}?(?:局|厅|院|政府|委员会|财政所))"
    r"(?:\((?:印章|公章|盖章|签章|章|印)\))?(?:[\d〇一二三四五六七八九十]{1,4}年.{2,8}日)?"
)
_LINES_OF_SENDER: Final = 4
_FILE_NUMBER: Final = re.compile(
    r"^(?:第?[\d一二三四五六七八九十]+[\-_.、,)\s]*)+|[\-_(\s]*\d*\)?$"
)


@dataclass(frozen=True, slots=True)
class Classified:
    """The type and title of a paper."""

    type: str
    title: str


class Classifier:
    """Knows the papers by `rules/documents/`."""

    def __init__(self, specs: Sequence[DocumentSpec]) -> None:
        self.titles = Titles(specs)
        subjects = [(squeezed(word), spec.type) for spec in specs for word in spec.subjects]
        self._subjects = sorted(subjects, key=lambda pair: -len(pair[0]))

    def classify(self, piece: Piece, path: str, *, alone: bool) -> Classified:
        """Return what a piece of the file at `path` is; `alone`: no piece of it has a title."""
        title = piece.title
        if title and title.general:
            unsaid = OTHER if title.odd else title.type
            return Classified(self._by_subject(piece) or unsaid, _shown(title))
        if title and title.guessed and title.type == OTHER and alone:
            return self._by_file_name(path) or Classified(OTHER, _shown(title))
        if title:
            return Classified(self._by_sender(piece, title) or title.type, _shown(title))
        first = next(_texts(piece.pages), "")[:_LONGEST_TITLE]
        return (self._by_file_name(path) if alone else None) or Classified(
            OTHER, first or PurePosixPath(path).stem
        )

    def _by_file_name(self, path: str) -> Classified | None:
        name = _FILE_NUMBER.sub("", PurePosixPath(path).stem)
        for part in (*reversed(re.split(r"[\s_\-—.、]+", name)), name):
            if title := self.titles.match(part, heading=True):
                return Classified(title.type, _shown(title))
        return None

    def _by_sender(self, piece: Piece, title: Title) -> str | None:
        """Return the type that the title has under the name of who sends the paper.

        The police head a paper 立案决定书 as a bureau does; their name stands above or below it.
        """
        lines = [squeezed(line) for line in _texts(piece.pages)]
        for line in (*lines[:_LINES_OF_SENDER], *lines[-_LINES_OF_SENDER:]):
            if sender := _SENDER.fullmatch(line):
                whole = self.titles.match(sender["sender"] + title.text, heading=True)
                if whole and whole.type != title.type and len(whole.text) > len(title.text):
                    return whole.type
        return None

    def _by_subject(self, piece: Piece) -> str | None:
        """Return the type that the subject of a general form names; the longest word decides."""
        for about in _subject_texts(piece):
            for word, type_ in self._subjects:
                if word in about:
                    return type_
        return None


def _shown(title: Title) -> str:
    return title.text.replace("(", "（").replace(")", "）")


def _subject_texts(piece: Piece) -> Iterator[str]:
    """Give the places that say what a form is about: words beside the title, then 事项."""
    if piece.title and piece.title.odd:
        yield piece.title.before
    first_lines = " ".join(list(_texts(piece.pages))[:4])
    if piece.title:
        yield from re.findall(rf"{re.escape(piece.title.text)}\((.+)\)", squeezed(first_lines))
    for page in piece.pages:
        for block in page.blocks:
            if isinstance(block, Table):
                yield from _beside_label(block)
            elif match := _SUBJECT_LINE.search(squeezed(block.text)):
                yield match[1]


def _beside_label(table: Table) -> Iterator[str]:
    cells = [(squeezed(cell.text), cell) for cell in table.cells]
    for index, (text, cell) in enumerate(cells[:-1]):
        following, next_cell = cells[index + 1]
        if _SUBJECT_LABEL.fullmatch(text.rstrip(":")) and next_cell.row == cell.row:
            yield following
        elif match := _SUBJECT_LINE.match(text):
            yield match[1]


def _texts(pages: Sequence[Page]) -> Iterator[str]:
    for page in pages:
        for block in page.blocks:
            for line in text_of(block).splitlines():
                if line.strip():
                    yield line.strip()
