"""Propose the name that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def proposal(name: str, known: Iterable[str]) -> str:
    """Return ，是否指“…”？ with the nearest known name, or nothing where none is near."""
    near = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"，是否指“{near[0]}”？" if near else ""
