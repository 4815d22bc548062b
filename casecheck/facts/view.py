"""What the derivations of facts see of a dossier, and how they combine facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from casecheck.model.fact import ABSENT, Fact, FactState, FactValue
from casecheck.model.field import Evidence, Field, FieldState, Item

Facts = Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class CaseView:
    """The fields of a dossier and which documents it holds.

    `unread` is true when a file of the dossier could not be read: what was not found may then
    stand in it, so that its absence is unknown and never a defect. `other_titles` are the titles
    of the papers that no document type knows.
    """

    fields: Mapping[str, Field]
    document_types: frozenset[str]
    unread: bool = False
    other_titles: tuple[str, ...] = ()

    def fact(self, name: str) -> Fact:
        """Return a field as a fact; lists and items have facts of their own."""
        field = self.fields.get(name)
        if field is None or field.state is FieldState.ABSENT:
            return self._absent(name, field)
        if field.state is FieldState.UNREADABLE:
            return Fact(FactState.UNREADABLE, fields=(name,), evidence=field.evidence)
        return Fact(FactState.FOUND, _plain(field.value), (name,), field.evidence)

    def items(self, name: str) -> tuple[Item, ...]:
        """Return the items of a list field: none when it is absent or unreadable."""
        field = self.fields.get(name)
        value = field.value if field else None
        if not isinstance(value, tuple):
            return ()
        return tuple(item for item in value if isinstance(item, Item))

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words of a list field such as penalty_kinds."""
        field = self.fields.get(name)
        value = field.value if field else None
        if not isinstance(value, tuple):
            return ()
        return tuple(word for word in value if isinstance(word, str))

    def has_document(self, document_type: str) -> Fact:
        """Say whether the dossier holds a document; unknown when a file of it was not read."""
        if document_type in self.document_types:
            return known(value=True)
        if self.unread:
            return Fact(FactState.UNKNOWN, note="案卷内有未能读取的文件")
        return known(value=False)

    def _absent(self, name: str, field: Field | None) -> Fact:
        if self.unread:
            return Fact(FactState.UNKNOWN, fields=(name,), note="案卷内有未能读取的文件")
        if field is not None and field.value is False:
            return Fact(FactState.FOUND, value=False, fields=(name,), evidence=field.evidence)
        return Fact(FactState.ABSENT, fields=(name,))


def known(value: FactValue, *sources: Fact) -> Fact:
    """Return a found fact that rests on what its sources rest on."""
    return Fact(FactState.FOUND, value, *merged(sources))


def combine(function: Callable[..., FactValue | None], *facts: Fact) -> Fact:
    """Apply `function` to the values of `facts`.

    A missing fact makes the result absent, an unknown one unknown. `function` returns None when
    it cannot tell (a year without a calendar): the result is then unknown.
    """
    fields, evidence = merged(facts)
    if any(fact.state is FactState.ABSENT for fact in facts):
        return Fact(FactState.ABSENT, None, fields, evidence)
    unknown = next((fact for fact in facts if fact.state is not FactState.FOUND), None)
    if unknown is not None:
        return Fact(unknown.state, None, fields, evidence, unknown.note)
    value = function(*(fact.value for fact in facts))
    if value is None:
        return Fact(FactState.UNKNOWN, None, fields, evidence)
    return Fact(FactState.FOUND, value, fields, evidence)


def merged(facts: tuple[Fact, ...]) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Return the fields and the evidence of `facts`, each once, in order."""
    fields = tuple(dict.fromkeys(name for fact in facts for name in fact.fields))
    evidence = tuple(dict.fromkeys(place for fact in facts for place in fact.evidence))
    return fields, evidence


def first_known(*facts: Fact) -> Fact:
    """Return the first fact that is not absent; absent when all are."""
    return next((fact for fact in facts if fact.state is not FactState.ABSENT), ABSENT)


def _plain(value: object) -> FactValue | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, str | bool | int | Decimal | date):
        return value
    return None
