"""Citations of law: 《…条例》第二十一条第一款第（三）项, 第三十二条、三十三条."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from casecheck.extractors.values.numerals import DIGITS, read_integer, write_integer
from casecheck.extractors.values.plain import plain

_NUMBER: Final = "[" + "".join(sign for sign in DIGITS if sign not in "oOΟО") + r"十百]{1,7}"
_ITEM: Final = rf"第?\s*\(\s*{_NUMBER}\s*\)\s*项?|第\s*{_NUMBER}\s*项"
_PART: Final = re.compile(
    rf"""(?:(?P<ordinal>第)?\s*(?P<article>{_NUMBER})\s*条(?:\s*之\s*(?P<insert>{_NUMBER}))?(?!例|件|款项))?
    (?:\s*,?\s*第?\s*(?P<paragraph>{_NUMBER})\s*款)?
    (?:\s*,?\s*(?P<item>{_ITEM}))?
    (?:\s*第\s*(?P<point>{_NUMBER})\s*目)?""",
    re.VERBOSE,
)
_OPENING: Final = re.compile(rf"第\s*{_NUMBER}\s*条(?!例|件)")
_AND: Final = re.compile(r"\s*(?:和|及|与|或者|或|以及|、|,|;|并)\s*")
_TO: Final = re.compile(r"\s*(?:至|到|-|~|—)\s*")
_BRACKETED: Final = re.compile(r"《([^《》]{2,60})》")
_BARE: Final = re.compile(
    r"((?:中华人民共和国)?[\u4e00-\u9fff]{2,30}?(?:法典|法|条例|规定|办法|细则|规则|基准))"
    r"\s*(?:\([^()]{0,20}\))?\s*(?=第)"
)
_SENTENCE: Final = re.compile(
    r".*(?:违反了?|根据|依据|依照|按照|适用|符合|参照|参考|构成|属于|以及|本机关|行为|之规定|的规定|规定的)"
)
_SAME: Final = re.compile(r"(?:同|该|本|此|上述|前述)(?:法|条例|规定|办法|细则|规则)$")
_LONGEST_RANGE: Final = 20


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """A provision at `start`..`end`: `article` is normal, 第二十一条第一款第（三）项.

    `instrument` is the law's name as the text has it, without 《》; None when the text names none
    before it.
    """

    start: int
    end: int
    instrument: str | None
    article: str


@dataclass(frozen=True, slots=True)
class _Provision:
    """The numbers of a provision; 0 where it names none."""

    article: int
    insert: int = 0
    paragraph: int = 0
    item: int = 0
    point: int = 0

    def __str__(self) -> str:
        insert = f"之{write_integer(self.insert)}" if self.insert else ""
        paragraph = f"第{write_integer(self.paragraph)}款" if self.paragraph else ""
        item = f"第（{write_integer(self.item)}）项" if self.item else ""
        point = f"第{write_integer(self.point)}目" if self.point else ""
        return f"第{write_integer(self.article)}条{insert}{paragraph}{item}{point}"


def find_articles(text: str) -> tuple[FoundArticle, ...]:
    """Return the provisions that `text` cites, in order, each with the law named last before it.

    第五十一条第（一）项、第（三）项 are two provisions of article 51; a range is taken apart.
    """
    plain_text = plain(text)
    named = _instruments(plain_text)
    found: list[FoundArticle] = []
    position = 0
    while opening := _OPENING.search(plain_text, position):
        before = bisect_right(named, opening.start(), key=lambda span: span[1])
        instrument = text[slice(*named[before - 1])].strip() if before else None
        chain = list(_chain(plain_text, opening.start()))
        found.extend(
            FoundArticle(start, end, instrument, str(provision)) for start, end, provision in chain
        )
        position = max(opening.end(), chain[-1][1] if chain else 0)
    return tuple(found)


def normal_article(text: str) -> str:
    """Return the first provision of `text` in its normal form; `text` itself when there is none."""
    found = find_articles(text)
    return found[0].article if found else text.strip()


def _instruments(text: str) -> list[tuple[int, int]]:
    """Return where laws are named, in order; 该条例 names none, the law before it is meant."""
    named = [match.span(1) for match in _BRACKETED.finditer(text)]
    for match in _BARE.finditer(text):
        lead_in = _SENTENCE.match(match[1])
        start = match.start(1) + (lead_in.end() if lead_in else 0)
        name = text[start : match.end(1)]
        if len(name) > 1 and not _SAME.fullmatch(name):
            named.append((start, match.end(1)))
    return sorted(named)


def _chain(text: str, position: int) -> Iterator[tuple[int, int, _Provision]]:
    """Give the provisions that are listed from `position` on."""
    last: _Provision | None = None
    while True:
        match = _PART.match(text, position)
        provision = _provision(match, last) if match and match.group().strip() else None
        if match is None or provision is None:
            return
        yield match.start(), match.end(), provision
        last, position = provision, match.end()
        joint = _AND.match(text, position)
        to = _TO.match(text, position)
        if to and (end := _range_end(text, to.end(), provision)):
            yield from end
            last, position = end[-1][2], end[-1][1]
            joint = _AND.match(text, position)
        if not joint:
            return
        position = joint.end()


def _range_end(text: str, position: int, first: _Provision) -> list[tuple[int, int, _Provision]]:
    """Return the articles after `first` up to the end of a range: 第三十一条至第三十三条."""
    match = _PART.match(text, position)
    last = _provision(match, first) if match and match.group().strip() else None
    if match is None or last is None:
        return []
    if last.article == first.article and last.item > first.item > 0:
        items = range(first.item + 1, last.item + 1)
        steps = [_Provision(first.article, first.insert, first.paragraph, item) for item in items]
    else:
        steps = [_Provision(number) for number in range(first.article + 1, last.article)] + [last]
    return [(match.start(), match.end(), step) for step in steps[:_LONGEST_RANGE]]


def _provision(match: re.Match[str], last: _Provision | None) -> _Provision | None:
    """Read a part; what it leaves out it has from the part before it."""
    article, insert, paragraph = (
        _number(match[name]) for name in ("article", "insert", "paragraph")
    )
    item, point = _number(match["item"]), _number(match["point"])
    if article:
        if not last and not match["ordinal"]:
            return None
        return _Provision(article, insert, paragraph, item, point)
    if last is None or not (paragraph or item or point):
        return None
    if not paragraph:
        paragraph = last.paragraph
    return _Provision(last.article, last.insert, paragraph, item or last.item * bool(point), point)


def _number(written: str | None) -> int:
    return read_integer(re.sub(r"[第()项\s]", "", written)) or 0 if written else 0
