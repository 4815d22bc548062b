"""The laws by the names that papers give them, and where the rows of the penalty table stand."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from casecheck.facts.citation import CitedArticle, bare_name, cited_articles
from casecheck.model.rule import Instrument, Verified
from casecheck.model.violation import FineMode, ViolationRange

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class LawIndex:
    """What every citation is looked up in; each part is worked out once, when it is first asked."""

    instruments: Mapping[str, Instrument]
    violations: tuple[ViolationRange, ...]

    def meant_by(self, name: str) -> frozenset[str]:
        """Return the instruments (all versions of a law) that a paper means by a name."""
        return self._by_name.get(bare_name(name), _NONE)

    def places(self, row: ViolationRange) -> tuple[tuple[str, CitedArticle], ...]:
        """Return where a row stands: instrument and article, once for each of its penalties."""
        return self._places[row.id]

    @cached_property
    def rows(self) -> tuple[ViolationRange, ...]:
        """The rows that somebody has read; one that sends elsewhere has the range of that."""
        rows = {row.id: row for row in self.violations if row.verified is not Verified.UNREAD}
        return tuple(_resolved(row, rows) for row in rows.values())

    @cached_property
    def _by_name(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for instrument in self.instruments.values():
            for spelling in (*instrument.names, instrument.title):
                found.setdefault(bare_name(spelling), set()).add(instrument.id)
        return {name: frozenset(ids) for name, ids in found.items()}

    @cached_property
    def _places(self) -> Mapping[str, tuple[tuple[str, CitedArticle], ...]]:
        return {
            row.id: tuple(
                (penal.instrument, cited_articles(penal.article + "".join(penal.items))[0])
                for penal in row.penal
            )
            for row in self.violations
        }


def _resolved(row: ViolationRange, rows: Mapping[str, ViolationRange]) -> ViolationRange:
    if row.fine_mode is not FineMode.ELSEWHERE or row.refers_to not in rows:
        return row
    there = rows[row.refers_to]
    return replace(
        there, id=row.id, violation=row.violation, duty=row.duty, penal=row.penal,
        in_force=row.in_force, until=row.until, verified=row.verified, causes=row.causes,
        same_act=row.same_act, note=row.note, examples=(),
    )  # fmt: skip
