"""A document's text as the finders of things search it: without blanks, in plain characters."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from casecheck.extractors.text import DocumentText
from casecheck.model.field import Evidence

_GAP = "[^。;\\n]{0,30}?"
_BOUNDARY = re.compile(r"[。;\n]")
_UNCHECKED = "□☐◻○〇"
_ILLEGIBLE = ("Co", "Cn", "Cc", "Cs")
_CHECKED = "☑☒■√✓✔●◉"
# 涉嫌犯罪移送( ): the brackets behind an option, into which nobody put a tick.
_EMPTY_BEHIND = re.compile(r"[\u4e00-\u9fff、]{2,16}\( ?\)")


@dataclass(frozen=True)
class Paper:
    """A document's text in plain characters (half-width signs, no blanks but newlines).

    A blank stays between two letters or digits, so that two numbers never become one.
    """

    source: DocumentText
    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, source: DocumentText) -> "Paper":
        characters: list[str] = []
        offsets: list[int] = []
        for at, character in enumerate(source.text):
            for plain in _plain(character):
                if not plain.isspace() or plain == "\n" or _parts(source.text, at):
                    characters.append(" " if plain != "\n" and plain.isspace() else plain)
                    offsets.append(at)
        return cls(source, "".join(characters), tuple(offsets))

    @property
    def drawn(self) -> bool:
        """Say whether something is drawn on the paper: a signature may be a picture."""
        return any(page.drawn for page in self.source.document.pages)

    @property
    def type(self) -> str:
        return self.source.type

    @property
    def id(self) -> str:
        return self.source.document.id

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the words of `text[start:end]` as they stand on the paper."""
        if not self.offsets:
            return self.source.evidence(0, 0)
        start = min(start, len(self.offsets) - 1)
        end = max(start + 1, min(end, len(self.offsets)))
        return self.source.evidence(self.offsets[start], self.offsets[end - 1] + 1)

    def original(self, start: int, end: int) -> str:
        """Return the words of `text[start:end]` as the paper has them, without their blanks."""
        if start >= end:
            return ""
        return unspaced(self.source.text[self.offsets[start] : self.offsets[end - 1] + 1])

    def near(self, position: int) -> int:
        """Return where in `text` the character of the source at `position` (or the next) stands."""
        return next((at for at, offset in enumerate(self.offsets) if offset >= position), 0)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The stretches between full stops, semicolons and line ends."""
        cuts = [found.start() for found in _BOUNDARY.finditer(self.text)]
        starts = [0, *(cut + 1 for cut in cuts)]
        ends = [*cuts, len(self.text)]
        return tuple(pair for pair in zip(starts, ends, strict=True) if pair[0] < pair[1])

    def sentence_at(self, position: int) -> tuple[int, int]:
        """Return the sentence in which a character stands."""
        at = bisect_right(self.sentences, position, key=lambda pair: pair[0]) - 1
        if at >= 0 and position < self.sentences[at][1]:
            return self.sentences[at]
        return position, position

    def clause_at(self, position: int) -> tuple[int, int]:
        """Return the stretch between commas in which a character stands."""
        start, end = self.sentence_at(position)
        before = self.text.rfind(",", start, position)
        after = self.text.find(",", position, end)
        return (before + 1 if before >= 0 else start), (after if after >= 0 else end)


def of_types(papers: Sequence[Paper], *types: str) -> Iterator[Paper]:
    """Give the papers of these document types, in the order of the types."""
    for kind in types:
        yield from (paper for paper in papers if paper.type == kind)


def is_well_read(paper: Paper, least: int) -> bool:
    """Say whether a paper has enough legible words to conclude from what it does not say."""
    if len(paper.text) < least:
        return False
    kinds = [unicodedata.category(sign) for sign in paper.text if not sign.isspace()]
    letters = sum(kind == "Lo" for kind in kinds)
    garbled = sum(kind in _ILLEGIBLE for kind in kinds) + paper.text.count("\ufffd")
    return letters * 2 >= least and garbled * 10 <= len(kinds)


def plain(text: str) -> str:
    """Return `text` in the characters of a paper: half-width signs, no blanks."""
    return "".join("".join(_plain(character)) for character in text if not character.isspace())


def unspaced(text: str) -> str:
    """Return `text` without its blanks, in the paper's own characters: how a value is written."""
    return "".join(text.split())


def pattern_of(phrases: Sequence[str]) -> re.Pattern[str]:
    """Return one pattern for any of the phrases; `…` in a phrase stands for some words between."""
    return _compiled(tuple(phrases))


@lru_cache(maxsize=1024)
def _compiled(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the phrases, the longest first."""
    parts = sorted({plain(phrase) for phrase in phrases}, key=len, reverse=True)
    gaps = (_GAP.join(re.escape(part) for part in text.split("…")) for text in parts)
    return re.compile("|".join(gaps) or "(?!)")


def unchecked(text: str, position: int) -> bool:
    """Say whether the words at `position` are an option of a form whose box is not ticked."""
    marks = _marks_before(text, position)
    return (bool(marks) and marks[-1] in _UNCHECKED) or bool(_EMPTY_BEHIND.match(text, position))


def has_mark(text: str, position: int) -> bool:
    """Say whether a box, ticked or not, stands before `position` on its line."""
    return bool(_marks_before(text, position))


def _marks_before(text: str, position: int) -> list[str]:
    line = text.rfind("\n", 0, position) + 1
    return [character for character in text[line:position] if character in _UNCHECKED + _CHECKED]


@lru_cache(maxsize=16384)
def _plain(character: str) -> str:
    if character == "…" or unicodedata.category(character) == "No":
        return character
    return unicodedata.normalize("NFKC", character)


def _parts(text: str, at: int) -> bool:
    """Say whether the blank at `at` is the first between two letters or digits."""
    before, after = text[max(0, at - 1) : at], text[at : at + 40].lstrip()[:1]
    return _is_latin(before) and _is_latin(after)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
