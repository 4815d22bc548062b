"""Chinese numerals as integers and back: 二十一, 廿一, 贰拾壹, 二〇一四."""

from collections.abc import Mapping
from typing import Final

_SPELLINGS: Final = (
    "0零〇○◯OoΟО",
    "1一壹弌",
    "2二贰貳两",
    "3三叁參",
    "4四肆",
    "5五伍",
    "6六陆陸",
    "7七柒",
    "8八捌",
    "9九玖",
)
DIGITS: Final[Mapping[str, int]] = {
    sign: value for value, signs in enumerate(_SPELLINGS) for sign in signs
}
_UNITS: Final[Mapping[str, int]] = {
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000,
}  # fmt: skip
_TENS: Final[Mapping[str, int]] = {"廿": 20, "卄": 20, "卅": 30, "丗": 30}
_MYRIAD: Final = 10**4
_MYRIADS: Final[Mapping[str, int]] = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}

DIGIT_CLASS: Final = "".join(DIGITS)
NUMERAL_CLASS: Final = DIGIT_CLASS + "".join([*_UNITS, *_TENS, *_MYRIADS])


def read_integer(text: str) -> int | None:
    """Return the number that `text` writes in digits or in words; None when it writes none."""
    signs = [sign for sign in text if not sign.isspace()]
    if not signs:
        return None
    if all(sign in DIGITS for sign in signs):
        return int("".join(str(DIGITS[sign]) for sign in signs))
    return _read_myriads(signs)


def _read_myriads(signs: list[str]) -> int | None:
    """Read 一亿二千万零三: the parts between 亿 and 万 one by one."""
    total, part = 0, list[str]()
    for sign in signs:
        if sign not in _MYRIADS:
            part.append(sign)
            continue
        value = _read_thousands(part) if part else None
        if value is None and not (total and not part):
            return None
        total = _with_myriad(total, value, _MYRIADS[sign])
        part = []
    rest = _read_thousands(part) if part else 0
    return None if rest is None else total + rest


def _with_myriad(total: int, value: int | None, unit: int) -> int:
    if value is None:
        return total * unit
    if unit > _MYRIAD and total < unit:
        return (total + value) * unit
    return total + value * unit


def _read_thousands(signs: list[str]) -> int | None:
    """Read a number below ten thousand; units must fall (二百三十, not 三十二百)."""
    total, digits, last_unit = 0, "", _MYRIAD
    for sign in signs:
        if sign in DIGITS:
            digits += str(DIGITS[sign])
            continue
        unit = 10 if sign in _TENS else _UNITS.get(sign, 0)
        if not unit or unit >= last_unit or (not digits and sign not in "十拾廿卄卅丗"):
            return None
        if sign in _TENS:
            if digits.strip("0"):
                return None
            total += _TENS[sign]
        else:
            total += int(digits or "1") * unit
        digits, last_unit = "", unit
    rest = int(digits or "0")
    return total + rest if rest < last_unit else None


def write_integer(value: int) -> str:
    """Return 0 ≤ `value` < 10,000 in lower Chinese numerals, as articles are numbered: 二十一."""
    if not 0 <= value < _MYRIAD:
        raise ValueError(f"{value} is not between 0 and 9999")
    if value == 0:
        return "零"
    words, pending_zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // unit % 10
        if digit:
            words += ("零" if pending_zero and words else "") + _SPELLINGS[digit][1] + name
        pending_zero = not digit
    return words.removeprefix("一") if words.startswith("一十") else words
