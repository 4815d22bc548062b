"""Close up characters that were spread over a width (行 政 处 罚, 姓　　名：), not real blanks."""

import re
from dataclasses import dataclass

from casecheck.readers.pdf.glyphs import Glyph

_CHINESE = re.compile(r"[㐀-䶿一-鿿]")
_STARTS_SPREAD_END = re.compile(r"^[㐀-䶿一-鿿](?:[：:（(]|$)")
_FORM_BLANKS = frozenset("年月日时分秒第号元至")
_WIDEST = 3.5
_UNEVEN = 0.6


@dataclass(slots=True)
class Token:
    """Glyphs that stand close together."""

    glyphs: list[Glyph]

    @property
    def x0(self) -> float:
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        return self.glyphs[-1].x1

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)


def close_spread(tokens: list[Token]) -> list[Token]:
    """Join each run of single Chinese characters that stand at even distances."""
    closed: list[Token] = []
    index = 0
    while index < len(tokens):
        end = _run_end(tokens, index)
        run = tokens[index:end]
        closed.append(run[0] if len(run) == 1 else _joined(run))
        index = end
    return closed


def _joined(tokens: list[Token]) -> Token:
    return Token([glyph for token in tokens for glyph in token.glyphs])


def _run_end(tokens: list[Token], start: int) -> int:
    """Return where the run of spread characters that begins at `start` ends."""
    end = start + 1
    gap: float | None = None
    while end < len(tokens) and _is_spread(tokens[end - 1], tokens[end]):
        here = tokens[end].x0 - tokens[end - 1].x1
        if gap is not None and abs(here - gap) > _UNEVEN * max(here, gap):
            break
        gap = here
        end += 1
    return end


def _is_spread(left: Token, right: Token) -> bool:
    if not _is_single(left) or not _STARTS_SPREAD_END.match(right.text):
        return False
    if left.text in _FORM_BLANKS or right.text[0] in _FORM_BLANKS:
        return False
    return right.x0 - left.x1 <= _WIDEST * left.glyphs[0].size


def _is_single(token: Token) -> bool:
    return len(token.glyphs) == 1 and _CHINESE.fullmatch(token.text) is not None
