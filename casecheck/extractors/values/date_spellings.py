"""Where dates stand in a text, and what each writes for year, month and day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from casecheck.extractors.values.numerals import DIGIT_CLASS, read_integer
from casecheck.extractors.values.times import FILLER

_DIGIT: Final = f"[{DIGIT_CLASS}]"
_SIGN: Final = f"[{DIGIT_CLASS}十拾廿卄卅丗]"
SMALL: Final = rf"{_SIGN}(?:\s?{_SIGN}){{0,3}}"
_LOOSE: Final = rf"(?:{_SIGN}|{FILLER}){{0,12}}?"
_ALONE: Final = r"(?=\s*(?:$|\n|[,。;、)\]]|上午|下午))"
_YEAR: Final = rf"{_DIGIT}(?:\ *{_DIGIT}){{3}}"
_BROKEN_YEAR: Final = (
    rf"[12一二]{_DIGIT}{{0,2}}{FILLER}{{1,10}}|[12](?:\d|[█■*×X?]){{3}}|{FILLER}{{0,12}}"
)
_FULL: Final = re.compile(
    rf"""(?<![\d.])
    (?:(?P<year>{_YEAR})\s*[年./\-]|(?P<short>'?{_DIGIT}\ ?{_DIGIT})年
      |(?P<word>同年|当年|本年|今年|次年|翌年)|(?P<broken>{_BROKEN_YEAR})年)
    \s*(?:(?P<month>{SMALL})|(?P<broken_month>{_LOOSE}))\s*月
    \s*(?:(?P<day>{SMALL})\s*(?:[日号]|{_ALONE})|(?P<broken_day>{_LOOSE})[日号])""",
    re.VERBOSE,
)
_DOTTED: Final = re.compile(
    r"""(?<![\d.\-/A-Za-z])(?P<year>\d(?:\ ?\d){3})\s?(?P<sign>[./\-—–])\s?(?P<month>\d\d?)
    \s?(?P=sign)\s?(?P<day>\d\d?)(?!\d|[./\-]\d)(?:\s?日)?""",
    re.VERBOSE,
)
_MONTH_AND_DAY: Final = re.compile(
    rf"(?<![\d.年])(?P<month>{SMALL})\s*月\s*(?P<day>{SMALL})\s*[日号]"
)
_DAY_OF_MONTH: Final = re.compile(rf"(?P<word>同月|当月)\s*(?P<day>{SMALL})\s*[日号]")
_MONTH: Final = re.compile(
    rf"(?<![\d.])(?P<year>{_YEAR})\s*年\s*(?P<month>{SMALL})\s*月(?:份|底|初|中旬|上旬|下旬)?"
)
_SPELLINGS: Final = (_FULL, _DOTTED, _MONTH_AND_DAY, _DAY_OF_MONTH, _MONTH)
_YEAR_MENTION: Final = re.compile(rf"(?<![\d.])({_YEAR})\s*年(?!\s*(?:修[订正改]|版|公布|施行))")
_CENTURY: Final = 2000


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """What a date on the paper says. None: not written.

    `blank`: the place of a part is empty or illegible.
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    word: str = ""
    short_year: bool = False
    blank: bool = False
    month_only: bool = False


def written_dates(text: str) -> tuple[WrittenDate, ...]:
    """Return the dates of a plain text in their order, none over another."""
    found = [date for spelling in _SPELLINGS for date in _matches(spelling, text)]
    found.sort(key=lambda date: (date.start, -date.end))
    kept: list[WrittenDate] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return tuple(kept)


def blank_forms(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretch of each `年  月  日` in which nothing was filled in."""
    for match in _FULL.finditer(text):
        if _is_blank(match) and not _is_label(match):
            yield _start(match), match.end()


def last_year_before(text: str, position: int) -> int | None:
    """Return the last year named before `position`, but for the years in which laws were made."""
    years = [match[1] for match in _YEAR_MENTION.finditer(text, 0, position)]
    return read_integer(years[-1]) if years else None


def _matches(spelling: re.Pattern[str], text: str) -> Iterator[WrittenDate]:
    for match in spelling.finditer(text):
        if spelling is not _FULL:
            yield _plain_date(match, month_only=spelling is _MONTH)
        elif not _is_blank(match) and not _is_label(match):
            yield _full_date(match)


def _plain_date(match: re.Match[str], *, month_only: bool) -> WrittenDate:
    parts = match.groupdict()
    return WrittenDate(
        match.start(),
        match.end(),
        _number(parts.get("year")),
        _number(parts.get("month")),
        _number(parts.get("day")),
        word=parts.get("word") or "",
        month_only=month_only,
    )


def _full_date(match: re.Match[str]) -> WrittenDate:
    year, short = _number(match["year"]), _number(match["short"])
    month, day = _number(match["month"]), _number(match["day"])
    return WrittenDate(
        _start(match),
        match.end(),
        year if short is None else _CENTURY + short,
        month,
        day,
        word=match["word"] or "",
        short_year=short is not None,
        blank=match["broken"] is not None or month is None or day is None,
    )


def _is_blank(match: re.Match[str]) -> bool:
    """Say whether neither month nor day is filled in, and the year at most by its printed part."""
    filled = re.sub(FILLER, "", (match["broken_month"] or "") + (match["broken_day"] or ""))
    printed = re.sub(FILLER, "", match["broken"] or "")
    unwritten = match["month"] is None and match["day"] is None and not filled
    return unwritten and match["broken"] is not None and len(printed) < len("201")


def _is_label(match: re.Match[str]) -> bool:
    """Say whether it is no date but a word: 出生年月日, 每年3月."""
    if match["broken"] or match["broken"] is None:
        return False
    before = match.string[: match.start()].rstrip(" ")[-1:]
    if match.group() in ("年月日", "年月号"):
        return True
    return "\u4e00" <= before <= "\u9fff" and match["month"] is not None


def _start(match: re.Match[str]) -> int:
    """Return where the date begins, without the blanks before it."""
    return match.end() - len(match.group().lstrip())


def _number(written: str | None) -> int | None:
    return read_integer(written.lstrip("'")) if written else None
