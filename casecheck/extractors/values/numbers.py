"""Numbers of documents: 清文罚字〔2014〕第12号, (湘常)文综罚字〔2020〕第F-000069号."""

import re
from dataclasses import dataclass
from typing import Final

from casecheck.extractors.values.plain import plain

_OPEN: Final = r"[〔\[(【〈{<]"
_CLOSE: Final = r"[〕\])】〉}>]"
_PREFIX: Final = r"(?:[\u4e00-\u9fffA-Za-z0-9]|[()\[\]]|\ (?=[\u4e00-\u9fff(]))"
_SERIAL: Final = (
    r"(?:[A-Za-z]{1,3}\s?[-—–]?\s?)?\d[\dA-Za-z]*(?:\s?[-—–]\s?\d+)*(?:\([^()]{1,4}\))?"
)
_NUMBER: Final = re.compile(
    rf"""(?P<prefix>{_PREFIX}{{0,40}})\s?
    (?:{_OPEN}\s*(?P<year>(?:19|20)\d\d)\s*年?\s*{_CLOSE}|(?<=字)\s?(?P<open_year>(?:19|20)\d\d)(?=\s?[第\-—]))
    \s*(?:第|[-—–])?\s*(?P<serial>{_SERIAL})\s*(?:号|(?=\s|$|[,。;)、》]))""",
    re.VERBOSE,
)
_UNDATED: Final = re.compile(
    rf"(?:编?号\s*:?\s*)?(?P<prefix>[\u4e00-\u9fff()]{{0,20}}?字?)\s?第?\s*(?P<serial>{_SERIAL})\s*号?\s*"
)
_LEAD_IN: Final = re.compile(
    r".*(?:决定书|告知书|通知书|文书|文号|案号|编号|文件|依据|根据|按照|作出|下达|送达|制作|出具|收到|"
    r"不服|撤销|执行|履行|本机关|我局|本局|[为是以对向的了将经及和与])\s*(?=.{2})"
)
_LONGEST_CELL: Final = 60
_ALIKE: Final = {
    ord(sign): plain_sign
    for signs, plain_sign in (("[【〈{<", "〔"), ("]】〉}>", "〕"), ("—–－", "-"))
    for sign in signs
}


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A document's number at `start`..`end`, as it is written (`raw`).

    `normal` is for comparing: the same number in other brackets, with or without 第, is equal.
    """

    start: int
    end: int
    raw: str
    normal: str
    prefix: str
    year: int | None
    serial: str


def find_numbers(text: str) -> tuple[FoundNumber, ...]:
    """Return the document numbers of `text` in order, each with its year in brackets."""
    return tuple(_found(text, match) for match in _NUMBER.finditer(plain(text)))


def parse_number(text: str) -> FoundNumber | None:
    """Return the number that fills `text` (a cell headed 文号); it may lack the year: F-26-2号."""
    found = find_numbers(text)
    if found:
        return found[0]
    stripped = plain(text).strip()
    match = _UNDATED.fullmatch(stripped) if len(stripped) <= _LONGEST_CELL else None
    if not match:
        return None
    before = len(text) - len(text.lstrip())
    start, end = before + match.start("prefix"), before + len(stripped)
    raw = text[start:end]
    return FoundNumber(start, end, raw, normal_number(raw), match["prefix"], None, match["serial"])


def normal_number(number: str) -> str:
    """Return a number without blanks, 第 and 号, the year always in 〔〕."""
    text = re.sub(r"\s", "", plain(number)).translate(_ALIKE).upper()
    text = re.sub(r"[〔(]((?:19|20)\d\d)年?[〕)]", r"〔\1〕", text)
    text = re.sub(r"〔(?!(?:19|20)\d\d〕)", "(", text)
    text = re.sub(r"(?<!\d)〕", ")", text)
    return re.sub(r"(〕)(?:第|-)", r"\1", text).removeprefix("第").removesuffix("号")


def _found(text: str, match: re.Match[str]) -> FoundNumber:
    start = match.start() + _length_of_lead_in(match["prefix"])
    raw = text[start : match.end()]
    year = match["year"] or match["open_year"]
    prefix = match.string[start : match.end("prefix")].strip()
    return FoundNumber(
        start, match.end(), raw, normal_number(raw), prefix, int(year), match["serial"]
    )


def _length_of_lead_in(prefix: str) -> int:
    """Return how much of `prefix` belongs to the sentence and not to the number."""
    lead_in = _LEAD_IN.match(prefix)
    start = lead_in.end() if lead_in else 0
    while True:
        rest = prefix[start:]
        unclosed = rest.startswith(("(", "[", ")", "]", " ")) and not re.match(
            r"\([^()\d]{1,8}\)[\u4e00-\u9fff]", rest
        )
        if not unclosed:
            return start
        start += 1
