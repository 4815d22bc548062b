"""Full-width letters, digits and signs as plain ones, every character in its own place."""

import unicodedata
from functools import lru_cache


def plain(text: str) -> str:
    """Return `text` with full-width signs as plain ones; positions stay the same.

    Circled and raised digits (①, ²) stay as they are: they number things, they are no digits.
    """
    return "".join(map(_plain_character, text))


@lru_cache(maxsize=8192)
def _plain_character(character: str) -> str:
    if character == "\n":
        return character
    category = unicodedata.category(character)
    if category == "Zs" or character == "\t":
        return " "
    if category == "No":
        return character
    normal = unicodedata.normalize("NFKC", character)
    return normal if len(normal) == 1 else character
