"""Builders of small dossiers for the tests of derived facts."""

from datetime import date
from decimal import Decimal
from functools import cache

from casecheck.facts.build import dossier_facts
from casecheck.facts.context import Context, context_for
from casecheck.facts.view import CaseView
from casecheck.model.fact import Fact, FactState
from casecheck.model.field import Evidence, Field, FieldState, Item
from casecheck.model.place import ParagraphPlace
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase import load_rulebase

TODAY = date(2024, 1, 10)
UNREADABLE = object()
WORDS = Evidence("d1", ParagraphPlace(1, 1), "（空白）")


@cache
def rules() -> RuleBase:
    return load_rulebase()


def context(**settings: object) -> Context:
    return context_for(rules(), TODAY, settings)


def read(name: str, value: object) -> Field:
    if value is UNREADABLE:
        return Field(name, None, FieldState.UNREADABLE)
    if value is False:
        return Field(name, value=False, state=FieldState.ABSENT)
    if isinstance(value, Field):
        return value
    plain = Decimal(value) if type(value) is int else value
    return Field(name, plain, FieldState.FOUND)  # type: ignore[arg-type]


def denied(name: str) -> Field:
    """A flag that the papers deny in words (a blank cell, a refusal)."""
    return Field(name, value=False, state=FieldState.ABSENT, evidence=(WORDS,))


def differing(name: str, value: object) -> Field:
    """A field for which two papers give two values."""
    return Field(name, value, FieldState.CONFLICT)


def view(*documents: str, unread: bool = False, **fields: object) -> CaseView:
    given = {name: read(name, value) for name, value in fields.items()}
    return CaseView(given, frozenset(documents), unread)


def facts(case: CaseView, **settings: object) -> dict[str, Fact]:
    return dict(dossier_facts(case, context(**settings)))


def fact(case: CaseView, name: str, **settings: object) -> object:
    """Return the value of a fact, or its state where it has none."""
    found = facts(case, **settings)[name]
    return found.value if found.state is FactState.FOUND else found.state.value


def items(*things: dict[str, object]) -> tuple[Item, ...]:
    return tuple(Item(thing) for thing in things)
