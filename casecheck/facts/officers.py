"""The officers: whether they held certificates, and how many stand on each record."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from casecheck.facts.context import Context
from casecheck.facts.logic import day, is_true, number
from casecheck.facts.signs import seen
from casecheck.facts.view import CaseView, first_known, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

RECORD_GIVES: Final = (
    "officers_named",
    "record_named",
    "record_date",
    "single_officer",
)
GIVES: Final = (
    "officers_in_case",
    "officers_without_certificate",
    "no_certificate_number",
)
_MASKS: Final = ("*", "某", "×", "＊", "X", "x")


def officer_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return who held no valid certificate by the register, and whether the file names any."""
    officers = view.fact("officers")
    named = seen(view, "officers")
    if officers.state is not FactState.FOUND:
        nothing = dict.fromkeys(GIVES, ABSENT)
        return nothing | {"officers_in_case": named}
    acted = day(first_known(view.fact("inspection_date"), facts.get("case_date", ABSENT)))
    lacking = _lacking(view.items("officers"), context.settings.get("officer_register"), acted)
    numbers = any("cert_no" in item.values for item in view.items("officers")) or is_true(
        view.fact("certificate_number_told")
    )
    return {
        "officers_in_case": named,
        "officers_without_certificate": known("、".join(lacking), officers) if lacking else ABSENT,
        "no_certificate_number": known(not numbers, officers),
    }


def _lacking(officers: Iterable[Item], register: object, acted: date | None) -> list[str]:
    """Return the officers whom the register shows without a certificate valid on the day."""
    if not isinstance(register, list) or acted is None:
        return []
    names = [str(item.values.get("name") or "") for item in officers]
    return [
        name for name in names if name and not masked(name) and not _valid(name, register, acted)
    ]


def _valid(name: str, register: list[Any], acted: date) -> bool:
    entries = [entry for entry in register if isinstance(entry, dict) and entry.get("name") == name]
    return any(
        _before(entry.get("valid_from"), acted) and _before(acted, entry.get("valid_until"))
        for entry in entries
    )


def _before(first: object, second: object) -> bool:
    """Say whether `first` is not after `second`; an open end is none."""
    return not (isinstance(first, date) and isinstance(second, date)) or first <= second


def masked(name: str) -> bool:
    return any(mask in name for mask in _MASKS)


def record_facts(item: Item, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return how many officers a record names and whether fewer than two both stand and sign."""
    del context
    named = item.values.get("officers")
    count = (
        Fact(FactState.FOUND, len(named), ("records",), item.evidence)
        if isinstance(named, tuple) and named
        else Fact(FactState.ABSENT, None, ("records",), item.evidence)
    )
    return {
        "officers_named": count,
        "record_named": _named(facts),
        "record_date": first_known(_when(facts), facts.get("case_date", ABSENT)),
        "single_officer": _single(count, facts.get("signed_officers", ABSENT)),
    }


def _named(facts: Mapping[str, Fact]) -> Fact:
    """Call a record by its kind and the person: 询问笔录（王某）."""
    kind, person = facts.get("kind", ABSENT), facts.get("person", ABSENT)
    words = {"inspection": "现场检查", "inquiry": "询问"}
    named = f"{words.get(str(kind.value), str(kind.value or ''))}笔录"
    asked = f"（{person.value}）" if person.value and kind.value == "inquiry" else ""
    return known(named + asked, kind)


def _when(facts: Mapping[str, Fact]) -> Fact:
    start = facts.get("start", ABSENT)
    return start if start.state is FactState.FOUND else ABSENT


def _single(named: Fact, signed: Fact) -> Fact:
    """Say whether one officer alone made the record: one is named, and one at most signed.

    Names are easily misread: without signatures to count, a person has to look.
    """
    count, signatures = number(named), number(signed)
    if count is None:
        return ABSENT
    if count > 1 or (signatures is not None and signatures > 1):
        return known(value=False)
    if signatures is None:
        return Fact(FactState.UNREADABLE, None, named.fields, named.evidence, "签名人数未能读出")
    return Fact(FactState.FOUND, value=True, fields=named.fields, evidence=named.evidence)
