"""Build the sheets that the rules are run on: one of the dossier, one of each repeated thing."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.registry import DERIVERS, ITEM_DERIVERS
from casecheck.facts.view import CaseView
from casecheck.model.fact import ABSENT, Fact, FactSheet, FactState, FactValue
from casecheck.model.field import Item

ITEM_SHEETS: Final[tuple[tuple[str, str], ...]] = (
    ("record", "records"),
    ("fee", "fees"),
    ("receipt", "receipts"),
    ("service", "services"),
)
MAX_SUBJECT: Final = 60
# A paper that holds nothing but things of this kind: where none was read, it was not read.
_PAPER_OF: Final = {"fees": "fee_receipt"}
_NO_FACTS: Final = ("list", "item")
_SETTING_LISTS: Final = ("words", "table")


def build_sheets(view: CaseView, context: Context) -> tuple[FactSheet, ...]:
    """Return the sheet of the dossier, then those of its records, fees, receipts and services."""
    facts = dossier_facts(view, context)
    items = (
        sheet
        for about, field in ITEM_SHEETS
        for sheet in _item_sheets(about, field, view, facts, context)
    )
    return (FactSheet("dossier", "", facts), *items)


def dossier_facts(view: CaseView, context: Context) -> Mapping[str, Fact]:
    """Return all facts of the dossier: what was read, then what follows from it."""
    facts = _read_facts(view, context)
    for deriver in DERIVERS:
        facts |= deriver.derive(view, facts, context)
    return facts


def _read_facts(view: CaseView, context: Context) -> dict[str, Fact]:
    facts = {
        name: view.fact(name) for name, spec in context.fields.items() if spec.kind not in _NO_FACTS
    }
    facts |= {f"has_{type_}": view.has_document(type_) for type_ in context.document_types}
    facts |= _penalty_kinds(view, context)
    facts |= {
        f"setting_{name}": setting_fact(context.settings.get(name))
        for name, kind in context.setting_kinds.items()
        if kind not in _SETTING_LISTS
    }
    return facts


def setting_fact(value: object) -> Fact:
    """Return a setting of the profile as a fact: absent where it is not set."""
    if isinstance(value, str | bool | int | Decimal | date):
        return Fact(FactState.FOUND, value)
    return ABSENT


def _penalty_kinds(view: CaseView, context: Context) -> Mapping[str, Fact]:
    spec = context.fields.get("penalty_kinds")
    field = view.fact("penalty_kinds")
    if field.state is not FactState.FOUND:
        return {f"penalty_includes_{kind}": field for kind in (spec.choices if spec else ())}
    chosen = view.words("penalty_kinds")
    return {
        f"penalty_includes_{kind}": Fact(
            FactState.FOUND, kind in chosen, field.fields, field.evidence
        )
        for kind in (spec.choices if spec else ())
    }


def _item_sheets(
    about: str, field: str, view: CaseView, dossier: Mapping[str, Fact], context: Context
) -> Iterator[FactSheet]:
    spec = context.fields.get(field)
    parts = tuple(spec.items) if spec else ()
    seen: Counter[str] = Counter()
    for item in view.items(field) or _unread_item(view, field, parts):
        facts = dict(dossier) | {part: _part(item, part, field) for part in parts}
        for deriver in ITEM_DERIVERS:
            if deriver.about == about:
                facts |= deriver.derive(item, facts, context)
        subject = _subject(item, parts)
        seen[subject] += 1
        number = f" #{seen[subject]}" if seen[subject] > 1 else ""
        yield FactSheet(about, f"{field}:{subject}{number}", facts)


def _unread_item(view: CaseView, field: str, parts: tuple[str, ...]) -> tuple[Item, ...]:
    """Return one thing of which nothing was read, where the list or its paper was not read."""
    fact = view.fact(field)
    silent = fact.state is FactState.ABSENT and _PAPER_OF.get(field) in view.document_types
    if fact.state is FactState.UNREADABLE or silent:
        return (Item(dict.fromkeys(parts), fact.evidence),)
    return ()


def _part(item: Item, part: str, field: str) -> Fact:
    if part not in item.values:
        return Fact(FactState.ABSENT, None, (field,), item.evidence)
    value = item.values[part]
    if value is None:
        return Fact(FactState.UNREADABLE, None, (field,), item.evidence)
    if isinstance(value, tuple):
        return Fact(FactState.ABSENT, None, (field,), item.evidence)
    return Fact(FactState.FOUND, _day(value), (field,), item.evidence)


def _day(value: FactValue | datetime) -> FactValue:
    return value.date() if isinstance(value, datetime) else value


def _subject(item: Item, parts: tuple[str, ...]) -> str:
    """Return what tells an item from others, the same in every scan."""
    values = (item.values.get(part) for part in parts)
    words = " ".join(
        str(value) for value in values if value is not None and not isinstance(value, tuple)
    )
    return words[:MAX_SUBJECT]
