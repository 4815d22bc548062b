"""Write a number the way that a Word list counts: 1 I a 一 壹 ① １."""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_ENCLOSED_TO = 20
_BEYOND_CHINESE = 10_000
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_STEMS = "甲乙丙丁戊己庚辛壬癸"


def count_as(value: int, style: str) -> str:
    """Return `value` in a numbering style of Word; an unknown style counts in figures."""
    write = _STYLES.get(style)
    return str(value) if write is None or value < 0 else write(value)


def _chinese(value: int, digits: str, units: tuple[str, str, str]) -> str:
    """Return a number below ten thousand in Chinese: 十二, 一百〇五 as 一百零五."""
    if value == 0 or value >= _BEYOND_CHINESE:
        return str(value)
    text = ""
    gap = False
    for unit, place in ((units[2], 1000), (units[1], 100), (units[0], 10), ("", 1)):
        digit = value // place % 10
        if digit:
            text += ("零" if gap and text else "") + digits[digit] + unit
        gap = not digit
    return text


def _counting(value: int) -> str:
    text = _chinese(value, _DIGITS, ("十", "百", "千"))
    return text.removeprefix("一") if text.startswith("一十") else text


def _legal(value: int) -> str:
    return _chinese(value, _LEGAL_DIGITS, ("拾", "佰", "仟"))


def _digit_by_digit(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(value))


def _full_width(value: int) -> str:
    return "".join(chr(ord("０") + int(digit)) for digit in str(value))


def _enclosed(value: int) -> str:
    return chr(ord("①") + value - 1) if 0 < value <= _ENCLOSED_TO else str(value)


def _parenthesised(value: int) -> str:
    return chr(ord("⑴") + value - 1) if 0 < value <= _ENCLOSED_TO else f"({value})"


def _letter(value: int) -> str:
    repeats, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * (repeats + 1) if value else "0"


def _roman(value: int) -> str:
    if value >= _BEYOND_CHINESE:
        return str(value)
    text = ""
    for worth, sign in _ROMAN:
        times, value = divmod(value, worth)
        text += sign * times
    return text


def _stem(value: int) -> str:
    return _STEMS[(value - 1) % len(_STEMS)]


_STYLES: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting", "chineseCountingThousand", "japaneseCounting",
            "taiwaneseCounting", "taiwaneseCountingThousand", "koreanCounting",
        ),
        _counting,
    ),
    **dict.fromkeys(("ideographDigital", "taiwaneseDigital", "koreanDigital"), _digit_by_digit),
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional"), _legal),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), _full_width),
    **dict.fromkeys(
        ("decimalEnclosedCircle", "decimalEnclosedCircleChinese", "ideographEnclosedCircle"),
        _enclosed,
    ),
    "decimalEnclosedParen": _parenthesised,
    "decimalZero": lambda value: f"{value:02d}",
    "ideographTraditional": _stem,
    "lowerLetter": _letter,
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperRoman": _roman,
}  # fmt: skip
