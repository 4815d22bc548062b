"""The time of day that follows a date: 14时05分, 14:05, 下午2点半."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from casecheck.extractors.values.numerals import DIGIT_CLASS, read_integer

FILLER: Final = r"[ \n_＿*Xx×█■□▢?？…某▁]"
_NUMBER: Final = rf"(?:[{DIGIT_CLASS}]|[十拾廿]){{1,3}}"
_MORNING: Final = "凌晨|清晨|早上|早晨|上午|早"
_NOON: Final = "中午|正午"
_EVENING: Final = "下午|午后|傍晚|晚上|晚间|夜间|深夜|夜里|当晚|晚|夜"
WEEKDAY: Final = r"(?:\(?\s*(?:星期|周|礼拜)[一二三四五六日天]\s*\)?)?"

_TIME: Final = re.compile(
    rf"""
    [\sT]*{WEEKDAY}\s*(?P<half>{_MORNING}|{_NOON}|{_EVENING})?\s*,?\s*
    (?P<hour>{_NUMBER})\s*
    (?:
      :\s*(?P<colon_minute>\d\s?\d)(?:\s*:\s*\d\d)?(?!\d)
    | [时点]钟?\s*(?:
        (?P<word>半|一刻|三刻|整)
      | (?P<minute>{_NUMBER})\s*分(?:钟?整|\s*{_NUMBER}\s*秒)?
      | (?P<bare_minute>\d\d)(?=\s*(?:$|\n|[,。;)~\-—至到]))
      | (?P<blank_minute>{FILLER}*分)
      )?
    )
    """,
    re.VERBOSE,
)
_BLANK_TIME: Final = re.compile(rf"{FILLER}*时{FILLER}*分")
_WORDS: Final = {"半": 30, "一刻": 15, "三刻": 45, "整": 0}
_HOURS_OF_NIGHT: Final = 5
_NOON_HOUR: Final = 12
_MIDNIGHT_HOUR: Final = 24
_MINUTES: Final = 60


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time of day. `hour` None: a time stands there, but cannot be read.

    `minute` None: only the hour is written; `blank` says that the place for the minutes is empty.
    """

    end: int
    hour: int | None
    minute: int | None
    doubtful: bool = False
    blank: bool = False

    def on(self, day: date) -> datetime | None:
        """Return the moment on `day`; 24:00 is the next day's first minute."""
        if self.hour is None:
            return None
        midnight = datetime(day.year, day.month, day.day)
        try:
            return midnight + timedelta(hours=self.hour, minutes=self.minute or 0)
        except OverflowError:
            return None


def time_at(text: str, position: int) -> FoundTime | None:
    """Return the time of day that begins at `position` of a plain text."""
    match = _TIME.match(text, position)
    if match:
        return _read(match)
    blank = _BLANK_TIME.match(text, position)
    return FoundTime(blank.end(), None, None, blank=True) if blank else None


def _read(match: re.Match[str]) -> FoundTime:
    hour, minute = read_integer(match["hour"]), _minute(match)
    blank = match["blank_minute"] is not None
    if hour is None or hour > _MIDNIGHT_HOUR or (minute or 0) >= _MINUTES:
        return FoundTime(match.end(), None, None, doubtful=True)
    if hour == _MIDNIGHT_HOUR and minute:
        return FoundTime(match.end(), None, None, doubtful=True)
    hour, doubtful = _hour_of_day(hour, match["half"] or "")
    return FoundTime(match.end(), hour, minute, doubtful, blank)


def _minute(match: re.Match[str]) -> int | None:
    if match["word"]:
        return _WORDS[match["word"]]
    written = match["colon_minute"] or match["minute"] or match["bare_minute"]
    return read_integer(written) if written else None


def _hour_of_day(hour: int, half: str) -> tuple[int, bool]:
    """Return the hour counted to 24, and whether that is a guess."""
    if half == "凌晨" and hour == _NOON_HOUR:
        return 0, False
    if not half or half in _MORNING.split("|") or hour > _NOON_HOUR:
        return hour, False
    if half in _NOON.split("|"):
        return (hour + _NOON_HOUR, False) if hour < _HOURS_OF_NIGHT else (hour, False)
    if hour == _NOON_HOUR:
        return hour, half not in ("下午", "午后")
    if half not in ("下午", "午后", "傍晚") and hour < _HOURS_OF_NIGHT:
        return hour, True
    return hour + _NOON_HOUR, False
