"""A stretch of a document's text, or several that belong together, where a value may stand."""

from dataclasses import dataclass

from casecheck.extractors.text import DocumentText
from casecheck.model.field import Evidence

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Region:
    """Where the value of a label stands; `text` joins the stretches by newlines.

    `label` is where the label itself stands: what is shown when the place is blank.
    """

    source: DocumentText
    stretches: tuple[Stretch, ...]
    label: Stretch

    @property
    def text(self) -> str:
        return "\n".join(self.source.text[start:end] for start, end in self.stretches)

    def evidence(self, start: int = 0, end: int | None = None) -> Evidence:
        """Return the words from `start` to `end` of the text of this region, with their place."""
        stop = len(self.text) if end is None else end
        if start >= stop:
            return self.label_evidence()
        first, last = self._position(start), self._position(stop - 1) + 1
        if last - first != stop - start:
            last = next(e for s, e in self.stretches if s <= first < e)
        return self.source.evidence(first, last)

    def part(self, start: int, end: int) -> "Region":
        """Return the region of a part of the text that stands in one stretch."""
        first = self._position(start)
        return Region(self.source, ((first, first + end - start),), self.label)

    def label_evidence(self) -> Evidence:
        return self.source.evidence(*self.label)

    @property
    def year(self) -> int | None:
        """Return the year that a date without one means here."""
        start = self.stretches[0][0] if self.stretches else self.label[1]
        return self.source.year_at(start)

    def _position(self, offset: int) -> int:
        """Return the position in the document of a character of the region's text."""
        for start, end in self.stretches:
            if offset <= end - start:
                return min(start + offset, end)
            offset -= end - start + 1
        return self.stretches[-1][1]
