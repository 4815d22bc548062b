"""Sentences written down as patterns: regular expressions with places, `于{date}(立案|受理)`."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from casecheck.errors import RuleFileError
from casecheck.extractors.region import Region
from casecheck.extractors.text import DocumentText

_TOKEN = re.compile(
    r"\{(?P<hole>[a-z]+)\}|(?P<gap>…+)|(?P<open>\((?!\?))|(?P<class>\[[^\]]*\])"
    r"|(?P<hanzi>[\u3400-\u9fff](?=[\u3400-\u9fff]))|(?P<sign>\\.|.)",
    re.DOTALL,
)
_NUMERAL = "0-9〇○ＯOo零一二三四五六七八九十廿卅百千两"
_IN_WORDS = "〇零○一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟"
_DATE = (
    rf"(?:(?:[{_NUMERAL}×xX*_\s]{{0,14}}年)?[{_NUMERAL}×xX*_\s]{{0,8}}月[{_NUMERAL}×xX*_\s]{{0,8}}[日号]"
    r"|\d{4}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{1,2})"
)
_TIME = (
    rf"(?:\s?(?:上午|中午|下午|晚上?|凌晨)?\s?[{_NUMERAL}_\s]{{1,5}}(?:时|点|[:：])"
    rf"(?:[{_NUMERAL}_\s]{{1,5}}分?|半|整)?)?"
)
_AMOUNT = (
    rf"(?:(?:人民币|[¥￥])\s?)*(?:[\d,，.\s]{{1,20}}|[{_IN_WORDS}万萬亿点]{{1,24}})"
    r"\s?[万亿]?\s?余?[元圆块](?:整|正|[零壹贰叁肆伍陆柒捌玖角分]{1,6})?(?:人民币)?"
    r"(?:\s?[（(][^（）()\n]{1,40}[）)])?|[¥￥]\s?[\d,]+(?:\.\d+)?"
)
_NO = (
    r"[（(]?[\u3400-\u9fffA-Za-z（）()]{1,24}\s?\d{0,8}\s?[〔\[【（(﹝]\s?\d{4}\s?[〕\]】）)﹞]"
    r"\s?第?\s?[A-Za-z\d\-—（）()非字]{1,16}\s?号?"
)
_HOLES = {
    "date": _DATE,
    "datetime": _DATE + _TIME,
    "amount": _AMOUNT,
    "name": r"[\u3400-\u9fff·•＊*×某]{2,4}",
    "text": r"[^，,。；;：:\n]{1,80}",
    "sentence": r"[^。；;\n]{1,200}",
    "number": rf"[{_NUMERAL}]{{1,8}}",
    "days": rf"[{_NUMERAL}]{{1,5}}",
    "no": _NO,
    "post": r"(?:副|政委|常务副)?(?:支队|总队|大队)长",
}
_GAP = r"(?:(?![\d〇一二三四五六七八九十]\s?日)[^。；;\n]){0,40}?"
_CLAUSE_ENDS = "。；;，,\n"


def sentences(text: DocumentText, patterns: Sequence[str]) -> Iterator[Region]:
    """Give what fills the first place of each pattern wherever it fits, pattern by pattern.

    A pattern without a place gives the words that fit it.
    """
    for pattern in patterns:
        for found in compiled(pattern).finditer(text.text):
            span = found.span("hole") if "hole" in found.groupdict() else found.span()
            yield Region(text, (span,), found.span())


def undone(text: DocumentText, region: Region, unless: Sequence[str]) -> bool:
    """Say whether words of the same clause take a match back (未提出…)."""
    if not unless:
        return False
    start, end = clause_around(text.text, *region.label)
    clause = text.text[start:end]
    return any(compiled(words).search(clause) for words in unless)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch between commas that a match stands in."""
    first = max(text.rfind(sign, 0, start) for sign in _CLAUSE_ENDS) + 1
    lasts = [at for at in (text.find(sign, end) for sign in _CLAUSE_ENDS) if at >= 0]
    return first, min(lasts, default=len(text))


@lru_cache(maxsize=2048)
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern; only its first place is remembered, as `hole`.

    `{date}` is a place for a value, `…` some words of the sentence without another
    date, and a blank may stand between
    any two Chinese characters; the rest is a regular expression.
    """
    parts: list[str] = []
    named = False
    for token in _TOKEN.finditer(pattern):
        part = _part(token, pattern, named=named)
        named = named or token["hole"] is not None
        parts.append(part)
    return re.compile("".join(parts))


def _part(token: re.Match[str], pattern: str, *, named: bool) -> str:
    if token["hole"]:
        shape = _HOLES.get(token["hole"])
        if shape is None:
            raise RuleFileError("rules/documents", 0, f"未知的占位 {{{token['hole']}}}：{pattern}")
        return rf"\s?(?:{shape})\s?" if named else rf"\s?(?P<hole>{shape})\s?"
    if token["gap"]:
        return _GAP
    if token["open"]:
        return "(?:"
    return token.group() + (r"\s?" if token["hanzi"] else "")
