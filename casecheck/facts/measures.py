"""What happened to things that were registered or seized, and when the violation was discovered."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.logic import day, is_true, on_paper, untold
from casecheck.facts.view import CaseView, known
from casecheck.model.fact import ABSENT, Fact, FactState

GIVES: Final = (
    "evidence_handled_date",
    "seizure_end_date",
    "discovery_date",
    "discovery_unread",
)
_DISCOVERIES: Final = ("source_date", "inspection_date", "filing_date")


def measure_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    del context
    return {
        "evidence_handled_date": evidence_handled(view, facts),
        "seizure_end_date": seizure_end(view, facts),
        "discovery_date": discovery(view),
        "discovery_unread": discovery_unread(view),
    }


def evidence_handled(view: CaseView, facts: Mapping[str, Fact]) -> Fact:
    """Return the first day on which registered evidence was dealt with.

    A disposal, a later seizure of the goods or a decision that confiscates them deals with it; a
    seizure on the day of the registration is a measure of its own.
    """
    registered = day(view.fact("evidence_registration_date")) or date.min
    disposal = on_paper(view, "evidence_disposal_date", "evidence_disposal")
    seizure, decision = view.fact("seizure_date"), ABSENT
    if is_true(facts.get("penalty_includes_confiscate_goods", ABSENT)):
        decision = view.fact("decision_date")
    handled = [fact for fact in (disposal, decision) if (when := day(fact)) and when >= registered]
    handled += [seizure] if (day(seizure) or registered) > registered else []
    if handled:
        return min(handled, key=lambda fact: str(fact.value))
    ways = (disposal, seizure, decision)
    return next((fact for fact in ways if untold(fact)), Fact(FactState.ABSENT))


def seizure_end(view: CaseView, facts: Mapping[str, Fact]) -> Fact:
    """Return the day a seizure ended: released or dealt with, or the goods confiscated."""
    release = on_paper(view, "seizure_release_date", "seizure_release")
    if release.state is not FactState.ABSENT:
        return release
    if is_true(facts.get("penalty_includes_confiscate_goods", ABSENT)):
        return view.fact("decision_date")
    return release


def discovery(view: CaseView) -> Fact:
    """Return the first day on which the papers show that an authority knew of the act."""
    facts = [view.fact(name) for name in _DISCOVERIES] + _record_days(view)
    found = [fact for fact in facts if day(fact) is not None]
    if found:
        return min(found, key=lambda fact: str(fact.value))
    return next((fact for fact in facts if untold(fact)), ABSENT)


def discovery_unread(view: CaseView) -> Fact:
    """Say whether a day that may be the day of discovery was not read."""
    return known(any(untold(view.fact(name)) for name in _DISCOVERIES))


def _record_days(view: CaseView) -> list[Fact]:
    starts = [(item.values.get("start"), item.evidence) for item in view.items("records")]
    return [
        Fact(
            FactState.FOUND,
            start.date() if isinstance(start, datetime) else start,
            ("records",),
            seen,
        )
        for start, seen in starts
        if isinstance(start, date)
    ]
