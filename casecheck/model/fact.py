"""What the rules are run on: flat sheets of facts, each known, absent or unknown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from casecheck.model.field import Evidence

FactValue = bool | int | Decimal | date | str


class FactState(StrEnum):
    """FOUND: known. ABSENT: certainly not there. UNREADABLE: there, but not read.

    UNKNOWN: nobody can tell whether it is there (a file of the dossier could not be read).
    """

    FOUND = "found"
    ABSENT = "absent"
    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that rules may name, with the fields and the words it rests on.

    `value` is there if and only if the state is FOUND. `note` says (in Chinese) why a fact is
    unknown, which setting is missing, or what makes a conclusion true.
    """

    state: FactState
    value: FactValue | None = None
    fields: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    note: str = ""


ABSENT = Fact(FactState.ABSENT)


@dataclass(frozen=True, slots=True)
class FactSheet:
    """Facts about one subject.

    `about` is the kind of thing (dossier, record, fee, receipt, service); `subject` tells one
    from another across scans, and is "" for the dossier itself.

    A fact that a sheet does not hold is absent.
    """

    about: str
    subject: str
    facts: Mapping[str, Fact]

    def fact(self, name: str) -> Fact:
        return self.facts.get(name, ABSENT)
