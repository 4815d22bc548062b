"""Read the small values of WordprocessingML: switches, numbers, words."""

from lxml.etree import _Element as Element

from casecheck.readers.word.names import VAL

_OFF = frozenset({"0", "false", "off", "none"})


def is_on(switch: Element | None) -> bool | None:
    """Return a switch such as `<w:b w:val="0"/>`; None when it is not there."""
    if switch is None:
        return None
    return (switch.get(VAL) or "1").lower() not in _OFF


def value_of(element: Element | None) -> str | None:
    return None if element is None else element.get(VAL)


def number(text: str | None) -> float | None:
    try:
        return None if text is None else float(text)
    except ValueError:
        return None
