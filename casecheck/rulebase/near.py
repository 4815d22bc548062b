"""Propose the name that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the nearest known name, or nothing where none is near."""
    names = list(known)
    plain = {word.lower(): word for word in reversed(names)}
    near = get_close_matches(name, names, n=1, cutoff=0.6) or [
        plain[word] for word in get_close_matches(name.lower(), plain, n=1, cutoff=0.6)
    ]
    return near[0] if near else ""


def proposal(name: str, known: Iterable[str]) -> str:
    """Return ，是否指“…”？ with the nearest known name, or nothing where none is near."""
    near = nearest(name, known)
    return f"，是否指“{near}”？" if near else ""
