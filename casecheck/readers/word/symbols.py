"""Check boxes and marks: every spelling that Word has for them, as one character."""

import re

CHECKED = "☑"
UNCHECKED = "□"
CROSSED = "☒"

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: UNCHECKED, 0x70: UNCHECKED, 0x71: UNCHECKED, 0x72: UNCHECKED,
    0xA1: "○", 0xA8: UNCHECKED, 0xFB: "×", 0xFC: "√", 0xFD: CROSSED, 0xFE: CHECKED,
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "×", 0x50: "√", 0x51: CROSSED, 0x52: CHECKED, 0x53: CROSSED, 0x54: CROSSED,
    0xA2: "■", 0xA3: UNCHECKED,
}  # fmt: skip
_WEBDINGS = {0x61: "√", 0x63: UNCHECKED, 0x67: "■", 0x72: "×"}
_SYMBOL = {0xB4: "×", 0xD6: "√"}
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}

_PRIVATE_USE = range(0xF000, 0xF100)
_ENCLOSED = re.compile(r"^\s*eq\s+\\o(?:\\a[clr])?\s*\((?P<inside>.*)\)\s*$", re.IGNORECASE)
_BOXES = frozenset("□☐◻▢■")
_TICKS = frozenset("√✓✔∨")
_CROSSES = frozenset("×✕✗✘")
_CIRCLES = frozenset("○〇◯")
_CIRCLED_TO_20 = 20


def is_symbol_font(font: str) -> bool:
    return font.lower() in _FONTS


def symbol(code: int, font: str) -> str:
    """Return the character that a symbol font shows for a code (with or without 0xF000)."""
    return _FONTS.get(font.lower(), {}).get(code & 0xFF, "")


def text_in_font(text: str, font: str) -> str:
    """Return the text as its font shows it: letters set in a symbol font are marks."""
    if is_symbol_font(font):
        return "".join(symbol(ord(char), font) or char for char in text)
    if any(ord(char) in _PRIVATE_USE for char in text):
        return "".join(_private_use(char) for char in text)
    return text


def _private_use(char: str) -> str:
    """Return the mark for a private-use character whose font is not named."""
    if ord(char) not in _PRIVATE_USE:
        return char
    return symbol(ord(char), "Wingdings") or symbol(ord(char), "Wingdings 2") or char


def check_box(checked: bool) -> str:  # noqa: FBT001  the state is the only thing it takes
    return CHECKED if checked else UNCHECKED


def overlaid(instruction: str) -> str:
    r"""Return what an EQ field draws over one another: EQ \o\ac(□,√) is a ticked box."""
    match = _ENCLOSED.match(instruction)
    if match is None:
        return ""
    parts = [part.strip() for part in re.split("[,;，；]", match["inside"])]
    return _overlay(parts)


def _overlay(parts: list[str]) -> str:
    drawn = {char for part in parts for char in part}
    if drawn & _BOXES and drawn & _TICKS:
        return CHECKED
    if drawn & _BOXES and drawn & _CROSSES:
        return CROSSED
    inside = "".join(part for part in parts if not set(part) <= _CIRCLES)
    if drawn & _CIRCLES and inside.isdecimal() and 0 < int(inside) <= _CIRCLED_TO_20:
        return chr(ord("①") + int(inside) - 1)
    return inside or "".join(parts)
