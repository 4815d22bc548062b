"""A fine taken on the spot on its way: collected, handed in to the agency, paid to the bank."""

from collections.abc import Mapping
from typing import Final

from casecheck.facts.answers import cannot_tell
from casecheck.facts.context import Context
from casecheck.facts.days import day_in_words
from casecheck.facts.logic import day, is_true, untold
from casecheck.facts.view import CaseView, first_known, known, merged
from casecheck.model.fact import ABSENT, Fact, FactState

COLLECTION_GIVES: Final = ("collection_date",)
GIVES: Final = ("handed_in_at_latest",)
LATE_GIVES: Final = ("late_handing_in",)
NO_DAY_ASHORE: Final = "在水上收缴，案卷未载明抵岸日期"


def collection_facts(
    view: CaseView, facts: Mapping[str, Fact], context: Context
) -> dict[str, Fact]:
    """Return the day from which the two days run: the collection, on water the day ashore."""
    del facts, context
    collected = first_known(view.fact("payment_date"), view.fact("decision_date"))
    ashore = view.fact("ashore_date")
    if day(ashore) is not None or ashore.state is FactState.UNREADABLE:
        return {"collection_date": ashore}
    if is_true(view.fact("collected_on_water")):
        unknown = Fact(FactState.UNKNOWN, None, *merged((collected,)), note=NO_DAY_ASHORE)
        return {"collection_date": unknown}
    return {"collection_date": collected}


def handing_in_facts(
    view: CaseView, facts: Mapping[str, Fact], context: Context
) -> dict[str, Fact]:
    """Return the day the money was handed in, where none is told the last day for it."""
    del context
    handed = view.fact("handin_date")
    latest = facts.get("last_day_for_handing_in", ABSENT)
    return {"handed_in_at_latest": latest if handed.state is FactState.ABSENT else handed}


def late_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Say in words which of the two ways was late; as unknown as a day that it needs."""
    del context
    steps = (
        ("交至行政机关", view.fact("handin_date"), facts.get("last_day_for_handing_in", ABSENT)),
        ("缴付银行", view.fact("bank_deposit_date"), facts.get("last_day_for_banking", ABSENT)),
    )
    late = [
        (f"{_words(done)}才{name}（期限至{_words(last)}）", done, last)
        for name, done, last in steps
        if (when := day(done)) and (end := day(last)) and when > end
    ]
    if late:
        sources = tuple(fact for _, done, last in late for fact in (done, last))
        return {"late_handing_in": known("，".join(words for words, _, _ in late), *sources)}
    return {"late_handing_in": _doubt(steps)}


def _doubt(steps: tuple[tuple[str, Fact, Fact], ...]) -> Fact:
    """Return what cannot be told of a step that was taken."""
    for _, done, last in steps:
        if untold(done):
            return cannot_tell(done)
        if done.state is FactState.FOUND and untold(last):
            return cannot_tell(last, note=last.note)
    return ABSENT


def _words(fact: Fact) -> str:
    when = day(fact)
    return day_in_words(when) if when else ""
