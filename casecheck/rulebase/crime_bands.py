"""Check the lines of crimes: words that are known, a band that goes up, a basis that is there."""

from collections.abc import Mapping
from typing import Final

from casecheck.errors import RuleFileError
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import MapNode, Source

FILE: Final = "law/crime_bands"
WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "party": ("individual", "unit", "any"),
    "measure": (
        "turnover", "profit", "books", "periodicals", "newspapers", "audio_video", "copies",
    ),
    "offence": ("illegal_publication", "copying", "resale"),
}  # fmt: skip


def check_crime_bands(rulebase: RuleBase, sources: Mapping[str, Source]) -> None:
    """Refuse a line whose words nobody knows, whose band goes down, or whose basis is unknown."""
    for band in rulebase.crime_bands.values():
        where, line = _place(sources, band.id)
        for key, words in WORDS.items():
            word = getattr(band, key)
            if word not in words:
                what = f"“{band.id}”的 {key} 不能是“{word}”{proposal(word, words)}"
                raise RuleFileError(where, line, what)
        if band.low > band.high:
            raise RuleFileError(where, line, f"“{band.id}”的下限 {band.low} 高于上限 {band.high}")
        if band.basis.instrument not in rulebase.instruments:
            near = proposal(band.basis.instrument, rulebase.instruments)
            raise RuleFileError(where, line, f"未知的法律文件“{band.basis.instrument}”{near}")


def _place(sources: Mapping[str, Source], band: str) -> tuple[str, int]:
    for source in sources.values():
        if source.name.startswith(FILE) and isinstance(source.root, MapNode):
            return source.path, source.root.lines.get(band, 1)
    return FILE, 1
