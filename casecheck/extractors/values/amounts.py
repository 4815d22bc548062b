"""Sums of money in running text: figures, capitals, and the pair of both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from math import prod
from typing import Final

from casecheck.extractors.values.numerals import NUMERAL_CLASS, read_integer
from casecheck.extractors.values.plain import plain

_NUMERAL: Final = "".join(sign for sign in NUMERAL_CLASS if not sign.isascii())
_STARTS: Final = "".join(sign for sign in _NUMERAL if sign not in "百佰千仟万萬亿億")
_FIGURE: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d(?:\ [\d.,])+(?=\ ?元)|\d+(?:\.\d+)?"
_CURRENCY: Final = r"(?:[¥$]|RMB|CNY|人民币)\s*:?\s*"
_YUAN: Final = r"(?:元|圆|块钱)(?!旦|月|宵|素|件|器|首|朝|代|老)"
_ABOUT: Final = r"(?:余|多)?"
_SMALL_CHANGE: Final = rf"""
    (?:\s*(?P<jiao>[\d{_NUMERAL}])\s*角)?
    (?:\s*[零〇]?\s*(?P<fen>[\d{_NUMERAL}])\s*分(?!钟|局|公司|之|别|期|为|成))?
    (?:\s*[整正](?![改顿治个体]))?(?:\s*人民币)?"""

_FIGURES: Final = re.compile(
    rf"""(?<![\d.A-Za-z])(?P<currency>{_CURRENCY})?
    (?P<number>{_FIGURE})
    (?P<units>(?:\s?{_ABOUT}\s?[十百千万亿]+\s?(?:\d+(?:\.\d+)?)?)*)
    \s?(?P<about>{_ABOUT})\s*
    (?:(?P<yuan>{_YUAN}){_SMALL_CHANGE})?""",
    re.VERBOSE,
)
_WORDS: Final = re.compile(
    rf"""(?P<currency>人民币\s*)?
    (?<![{_STARTS}])(?P<number>[{_STARTS}](?:\s?(?:[{_NUMERAL}]|余|多(?=万|元)))*)
    \s*(?:(?P<yuan>{_YUAN}){_SMALL_CHANGE}|(?P<whole>[整正])(?![改顿治个体]))?""",
    re.VERBOSE,
)
_UNIT_PART: Final = re.compile(r"([十百千万亿]+)\s?(\d+(?:\.\d+)?)?")
_UNIT: Final = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_LIMIT_AFTER: Final = re.compile(
    r"\s*(?:\(含[^)]*\))?\s*(?:以上|以下|以内|至|到|-|~|—|–)\s*(?![—\-])"
)
_LIMIT_BEFORE: Final = re.compile(
    r"(?:不足|不满|未满|未达|不超过|超过|不低于|不高于|低于|高于|满|\d\s*(?:[万千百]|元)?\s*(?:至|~|—|-)"
    r"|元\s*(?:至|~|—|-))\s*$"
)
_ABOUT_BEFORE: Final = re.compile(r"(?:约|近|大概|左右|几|数)\s*$")
_ABOUT_AFTER: Final = re.compile(r"\s*(?:左右|上下|许)")
_HIDDEN_BEFORE: Final = re.compile(r"[█■*□?][百佰千仟万萬亿億拾十]?\s*$|\d[ ,]$")
_COLLOQUIAL: Final = re.compile(r"[百佰千仟万萬][一二三四五六七八九壹贰叁肆伍陆柒捌玖]$")
_PAIR_GAP: Final = re.compile(
    r"[\s,;:、]*(?:\(|即|[(\[]?\s*[大小]写\s*[)\]]?)(?:[\s,:(\[]|人民币|[大小]写|[)\]])*"
)
_LONE: Final = frozenset("零一二两三四五六七八九十")
_LOOK_BACK: Final = 12


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """A sum in yuan at `start`..`end` of the text it was found in.

    `words` and `figures` are what each spelling says; where both stand and differ, `value` is
    the words' and the amount is doubtful. `doubtful` also marks 5万余元, 约3000元 and sums that
    are partly covered: nothing may be concluded from them.
    `limit`: a bound, not a sum (五千元以上, 不足一万元, 1万元至5万元).
    """

    start: int
    end: int
    value: Decimal
    words: Decimal | None = None
    figures: Decimal | None = None
    doubtful: bool = False
    limit: bool = False

    @property
    def differs(self) -> bool:
        """Say whether the words and the figures name different sums."""
        return self.words is not None and self.figures is not None and self.words != self.figures


def find_amounts(text: str) -> tuple[FoundAmount, ...]:
    """Return all sums of money of `text` in order; a pair of words and figures is one sum.

    A number is a sum only beside 元, ¥, 人民币 or (in capitals) 整: account numbers, document
    numbers and shares are none.
    """
    plain_text = plain(text)
    found = sorted(_single_amounts(text, plain_text), key=lambda amount: amount.start)
    return tuple(_paired(plain_text, found))


def parse_amount(text: str) -> FoundAmount | None:
    """Return the sum that `text` writes; None when it holds none, or different ones.

    As the whole text, a bare number is a sum too (a cell headed 金额（元）).
    """
    bare = re.fullmatch(rf"\s*({_FIGURE})\s*", plain(text), re.VERBOSE)
    if bare:
        value = _decimal(bare[1])
        return FoundAmount(bare.start(1), bare.end(1), value, figures=value)
    found = [amount for amount in find_amounts(text) if not amount.limit]
    return found[0] if found and len({amount.value for amount in found}) == 1 else None


def _single_amounts(text: str, plain_text: str) -> Iterator[FoundAmount]:
    for match in _FIGURES.finditer(plain_text):
        if match["currency"] or match["yuan"] or _labelled(match, "小写"):
            value = _figures_value(match)
            written = text[match.start("number") : match.end("number")]
            doubtful = "，" in written and not match["currency"] and written[0].isascii()
            yield _amount(match, value, doubtful=doubtful, figures=value)
    for match in _WORDS.finditer(plain_text):
        words = _words_value(match)
        if words is not None:
            yield _amount(match, words, doubtful=_words_doubtful(match), words=words)


def _figures_value(match: re.Match[str]) -> Decimal:
    total, number = Decimal(0), _decimal(match["number"])
    for units, next_number in _UNIT_PART.findall(match["units"]):
        total += number * prod(_UNIT[unit] for unit in units)
        number = _decimal(next_number or "0")
    return total + number + _change(match)


def _words_value(match: re.Match[str]) -> Decimal | None:
    if not (match["yuan"] or match["whole"] or match["currency"] or _labelled(match, "大写")):
        return None
    number = read_integer(re.sub("[余多]", "", match["number"]))
    return None if number is None else Decimal(number) + _change(match)


def _words_doubtful(match: re.Match[str]) -> bool:
    number = match["number"]
    bare = not match["currency"] and not match["jiao"] and match.group().strip()[-1] not in "整正"
    lone = bare and number in _LONE
    return lone or bool(_COLLOQUIAL.search(number))


def _labelled(match: re.Match[str], label: str) -> bool:
    """Say whether a number without a unit stands behind 大写 or 小写."""
    return bool(re.search(rf"{label}\s*\)?\s*:?\s*$", match.string[: match.start()][-_LOOK_BACK:]))


def _change(match: re.Match[str]) -> Decimal:
    """Return the 角 and 分 of a sum in yuan."""
    jiao, fen = (read_integer(match[part] or "0") or 0 for part in ("jiao", "fen"))
    return Decimal(jiao * 10 + fen) / 100


def _decimal(number: str) -> Decimal:
    return Decimal(re.sub("[ ,]", "", number).rstrip("."))


def _amount(
    match: re.Match[str],
    value: Decimal,
    *,
    doubtful: bool,
    words: Decimal | None = None,
    figures: Decimal | None = None,
) -> FoundAmount:
    start, end = match.start(), match.start() + len(match.group().rstrip())
    before = match.string[max(0, start - _LOOK_BACK) : start]
    about = any(
        (
            "余" in match.group() or "多" in match.group(),
            _ABOUT_BEFORE.search(before),
            _ABOUT_AFTER.match(match.string, end),
            _HIDDEN_BEFORE.search(before),
        )
    )
    limit = _LIMIT_AFTER.match(match.string, end) or _LIMIT_BEFORE.search(before)
    return FoundAmount(
        start, end, value, words, figures, doubtful=doubtful or about, limit=bool(limit)
    )


def _paired(text: str, found: list[FoundAmount]) -> Iterator[FoundAmount]:
    """Join words and figures that stand side by side: 伍仟元整（￥5,000.00）."""
    waiting: FoundAmount | None = None
    for amount in found:
        if waiting and _is_pair(text, waiting, amount):
            yield _pair(text, waiting, amount)
            waiting = None
            continue
        if waiting and amount.start < waiting.end:
            continue
        if waiting:
            yield waiting
        waiting = amount
    if waiting:
        yield waiting


def _is_pair(text: str, first: FoundAmount, second: FoundAmount) -> bool:
    other_kind = (first.words is None) != (second.words is None)
    return other_kind and bool(_PAIR_GAP.fullmatch(text, first.end, second.start))


def _pair(text: str, first: FoundAmount, second: FoundAmount) -> FoundAmount:
    words = first.words if first.words is not None else second.words
    figures = first.figures if first.figures is not None else second.figures
    bracket = re.compile(r"\s*\)").match(text, second.end)
    end = bracket.end() if bracket and "(" in text[first.end : second.start] else second.end
    return replace(
        first,
        end=end,
        value=words if words is not None else first.value,
        words=words,
        figures=figures,
        doubtful=first.doubtful or second.doubtful or words != figures,
        limit=first.limit or second.limit,
    )
