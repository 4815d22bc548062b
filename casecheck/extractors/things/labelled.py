"""The places of labels on a paper, by what stands beside them (rules/wording/labels.yaml)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from casecheck.extractors.grid import Grid
from casecheck.extractors.labels import Labels
from casecheck.extractors.region import Region
from casecheck.extractors.slots import slots
from casecheck.extractors.things.papers import Paper, plain
from casecheck.extractors.values.dates import FoundDate, find_blank_dates, find_dates
from casecheck.model.field import Evidence
from casecheck.model.form import DocumentSpec

_EMPTY_DATE = re.compile(r"(?<!\d)[\s_＿]*年[\s_＿]*月[\s_＿]*日")
LabelWording = Mapping[str, tuple[str, ...]]
# Labels that stand within a value (张三，执法证号：1、李四，执法证号：2): no value ends there.
_WITHIN = ("record_certificates", "receipt_number", "within_a_party")


@dataclass(frozen=True, slots=True)
class Read:
    """A value with its words; `value` is None when its place is there, but blank or unreadable."""

    value: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Moment:
    """A day (with its time) with its words; None when its place is blank or unreadable."""

    value: date | datetime | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Form:
    """A paper with its labels."""

    paper: Paper
    grid: Grid
    labels: LabelWording

    @classmethod
    def of(cls, paper: Paper, labels: LabelWording) -> "Form":
        every = tuple(
            label for name, several in labels.items() if name not in _WITHIN for label in several
        )
        known = Labels.of([DocumentSpec("", "", 0, labels=every)])
        return cls(paper, Grid.of(paper.source, known), labels)

    def places(self, *names: str) -> list[Region]:
        """Return the places of the values of all labels of these names, in their order."""
        labels = [label for name in names for label in self.labels[name]]
        return slots(self.grid, labels)

    def labelled(self, label: str) -> list[Region]:
        """Return the places of the values of one label."""
        return slots(self.grid, [label])

    def text(self, *names: str) -> Read | None:
        """Return the first value that is not blank; None when there is no such label."""
        regions = self.places(*names)
        for region in regions:
            words = region.text.strip(" \n_＿")
            if plain(words) in self.labels["within_a_party"]:
                return self._beyond(region)
            if words:
                return Read(words, region.evidence())
        return Read(None, regions[0].label_evidence()) if regions else None

    def _beyond(self, region: Region) -> Read:
        """Return the value behind a second label, as on a bank's form: 付款人 | 全称 | 某网吧."""
        source, end = self.paper.source, region.stretches[-1][1]
        cell = next((one for one in source.cells if one.start >= end), None)
        words = source.text[cell.start : cell.end].strip() if cell else ""
        if cell is None or not words:
            return Read(None, region.evidence())
        return Read(words, source.evidence(cell.start, cell.end))

    def date(self, *names: str) -> Moment | None:
        """Return the first date that stands at a label; None when there is no place for one."""
        blank: Moment | None = None
        for region in self.places(*names):
            found = _first_date(region)
            if found and found.value is not None:
                return Moment(found.value, region.evidence(found.start, found.end))
            if blank is None and (found or is_blank_date(region.text) or not region.text.strip()):
                blank = Moment(None, region.evidence())
        return blank

    def values(self, *names: str) -> Iterator[Region]:
        """Give the places that hold words."""
        return (region for region in self.places(*names) if region.text.strip(" \n_＿"))


def is_blank_date(text: str) -> bool:
    """Say whether a place for a date was left empty (`年  月  日`)."""
    return bool(find_blank_dates(text) or _EMPTY_DATE.search(text))


def words_of(region: Region) -> str:
    """Return the words of a place in plain characters, without blanks."""
    return plain(region.text)


def _first_date(region: Region) -> FoundDate | None:
    found = find_dates(region.text, year=region.year)
    return next((one for one in found if one.value is not None), next(iter(found), None))
