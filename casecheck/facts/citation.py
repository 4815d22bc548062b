"""Read how a paper cites an article (第三十一条第一款第（二）项), and names a law."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_DIGITS: Final = {character: value for value, character in enumerate("零一二三四五六七八九")}
_UNITS: Final = {"十": 10, "百": 100}
_NUMBER: Final = r"([0-9]+|[零〇○两一二三四五六七八九十百]+)"
_ARTICLE: Final = re.compile(rf"第?{_NUMBER}条")
_PARAGRAPH: Final = re.compile(rf"第?{_NUMBER}款")
_ITEM: Final = re.compile(rf"(?:第?\({_NUMBER}\)项?|第?{_NUMBER}项)")


@dataclass(frozen=True, slots=True)
class CitedArticle:
    """An article as numbers; `paragraphs` and `items` are empty where the paper names none."""

    number: int
    paragraphs: frozenset[int] = frozenset()
    items: frozenset[int] = frozenset()

    def meets(self, other: "CitedArticle") -> bool:
        """Say whether the paragraphs and the items of both meet; one that names none has all."""
        pairs = ((self.paragraphs, other.paragraphs), (self.items, other.items))
        return all(not one or not two or bool(one & two) for one, two in pairs)


def cited_articles(text: str) -> tuple[CitedArticle, ...]:
    """Return the articles that `text` names, each with its paragraphs and items."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    found = list(_ARTICLE.finditer(plain))
    ends = [match.start() for match in found[1:]] + [len(plain)]
    return tuple(
        _cited(match.group(1), plain[match.end() : end])
        for match, end in zip(found, ends, strict=False)
    )


def number(text: str) -> int:
    """Return the value of 三十一 or 31."""
    if text.isdigit():
        return int(text)
    total = digit = 0
    for character in text.replace("〇", "零").replace("○", "零").replace("两", "二"):
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def in_numerals(value: int) -> str:
    """Return the number of an article as statutes write it: 31 → 三十一, 105 → 一百零五."""
    signs = "零一二三四五六七八九"
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    written = f"{signs[hundreds]}百" if hundreds else ""
    if tens:
        written += "十" if tens == 1 and not hundreds else f"{signs[tens]}十"
    elif hundreds and ones:
        written += "零"
    return written + (signs[ones] if ones else "")


def bare_name(name: str) -> str:
    """Return the name of a law without marks, the year of its version and the country."""
    plain = re.sub(r"[\s《》〈〉]", "", unicodedata.normalize("NFKC", name))
    plain = re.sub(r"\([^)]*\)$", "", plain)
    return plain.removeprefix("中华人民共和国")


def has_any(text: str, words: Iterable[str]) -> bool:
    """Say whether one of the words stands in the text, blanks apart."""
    bare = re.sub(r"\s", "", text)
    return any(word in bare for word in words)


def _cited(article: str, rest: str) -> CitedArticle:
    paragraphs = frozenset(number(match.group(1)) for match in _PARAGRAPH.finditer(rest))
    items = frozenset(number(match.group(1) or match.group(2)) for match in _ITEM.finditer(rest))
    return CitedArticle(number(article), paragraphs, items)
