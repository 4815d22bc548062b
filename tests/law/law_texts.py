"""The texts of the law as articles, paragraphs (款) and items (项); not part of the project itself."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from casecheck.facts.citation import CitedArticle, cited_articles, number

TEXTS = Path(__file__).parents[3] / "shared" / "law" / "texts"
_ARTICLE = re.compile(r"第([一二三四五六七八九十百零]+)条\s*(.*)")
_ITEM = re.compile(r"[（(]([一二三四五六七八九十]+)[）)]")
_DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class LawArticle:
    """One article: its paragraphs, each with the numbers of the items that follow it."""

    paragraphs: tuple[str, ...]
    items: tuple[frozenset[int], ...]

    @property
    def words(self) -> str:
        """All words of the article, with its items, in half-width figures and without blanks."""
        return "".join(self.paragraphs)

    def holds(self, cited: CitedArticle) -> bool:
        """Say whether the paragraphs and the items that a citation names are there."""
        if any(paragraph > len(self.paragraphs) for paragraph in cited.paragraphs):
            return False
        places = cited.paragraphs or range(1, len(self.paragraphs) + 1)
        there = frozenset(item for place in places for item in self.items[place - 1])
        return cited.items <= there


@cache
def articles(name: str) -> dict[int, LawArticle]:
    """Return the articles of a text by number."""
    found: dict[int, list[str]] = {}
    lines: list[str] = []
    for line in (TEXTS / name).read_text(encoding="utf-8").splitlines():
        match = _ARTICLE.match(line.strip())
        if match:
            lines = found.setdefault(number(match[1]), [])
            lines.append(match[2])
        elif line.startswith("#"):
            lines = []
        elif line.strip():
            lines.append(line.strip())
    return {at: _article(lines) for at, lines in found.items()}


def cited_words(name: str, article: str) -> Iterator[str]:
    """Yield the words of each article that a citation names."""
    return (articles(name)[cited.number].words for cited in cited_articles(article))


def in_words(amount: int) -> str:
    """Return a number below a hundred million as the law writes it: 二百, 一万五千, 十."""
    if amount >= 10_000:
        rest = amount % 10_000
        return in_words(amount // 10_000) + "万" + (in_words(rest) if rest else "")
    written = ""
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, amount = divmod(amount, unit)
        if digit:
            written += _DIGITS[digit] + sign
        elif written and amount and not written.endswith("零"):
            written += "零"
    return written.replace("一十", "十", 1) if written.startswith("一十") else written


def _article(lines: list[str]) -> LawArticle:
    paragraphs: list[str] = []
    items: list[set[int]] = []
    for line in lines:
        plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", line))
        match = _ITEM.match(plain)
        if match and paragraphs:
            items[-1].add(number(match[1]))
            paragraphs[-1] += plain
        else:
            paragraphs.append(plain)
            items.append(set())
    return LawArticle(tuple(paragraphs), tuple(frozenset(found) for found in items))
