"""Options and which of them are ticked: ☑投诉举报 □检查发现, [√] 是 [ ] 否."""

import re
from dataclasses import dataclass
from typing import Final

_TICKED_SIGNS: Final = "☑☒■√✓✔✅▣◼⬛\uf052\uf0fe\uf0fd"
_EMPTY_SIGNS: Final = "□☐◻▢⬜❏❑\uf0a8\uf06f\uf0a3"
_TICK: Final = "√✓✔VvxX"
_BOX: Final = re.compile(
    rf"""(?P<box>[\[(（【［]\s*(?P<inside>[{_TICK}☑■]?|[×✗✘])\s*[\])）】］])
    |(?P<both>[{_EMPTY_SIGNS}]\s?[√✓✔]|[√✓✔]\s?[{_EMPTY_SIGNS}])
    |(?P<ticked>[{_TICKED_SIGNS}])
    |(?P<empty>[{_EMPTY_SIGNS}])""",
    re.VERBOSE,
)
_TRIM: Final = " \t\n\u3000、,，;；。:：/|"


@dataclass(frozen=True, slots=True)
class Option:
    """An option at `start`..`end` (without its mark), ticked or not."""

    start: int
    end: int
    label: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    ticked: bool


def find_options(text: str) -> tuple[Option, ...]:
    """Return the options of `text` with their marks; none when it has no boxes to tick.

    The mark stands before its option, unless the text begins with an option and ends with a mark.
    """
    marks = [_Mark(match.start(), match.end(), _is_ticked(match)) for match in _BOX.finditer(text)]
    if not marks:
        return ()
    behind = bool(text[: marks[0].start].strip(_TRIM)) and not text[marks[-1].end :].strip(_TRIM)
    found = [_option(text, marks, index, behind=behind) for index in range(len(marks))]
    return tuple(option for option in found if option.label)


def ticked_options(text: str) -> tuple[str, ...]:
    """Return the labels of the ticked options."""
    return tuple(option.label for option in find_options(text) if option.ticked)


def the_ticked_option(text: str) -> str | None:
    """Return the one option that is ticked; None when none is, or several are."""
    ticked = ticked_options(text)
    return ticked[0] if len(ticked) == 1 else None


def _is_ticked(match: re.Match[str]) -> bool:
    if match["box"]:
        return bool(match["inside"]) and match["inside"] not in "×✗✘"
    return match["empty"] is None


def _option(text: str, marks: list[_Mark], index: int, *, behind: bool) -> Option:
    mark = marks[index]
    if behind:
        start, end = (marks[index - 1].end if index else 0), mark.start
    else:
        start, end = mark.end, marks[index + 1].start if index + 1 < len(marks) else len(text)
    label = text[start:end]
    first = start + len(label) - len(label.lstrip(_TRIM))
    last = first + len(label.strip(_TRIM))
    return Option(first, max(first, last), text[first:last], mark.ticked)
