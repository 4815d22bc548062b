"""How and when the service of the decision began."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.logic import day, is_true, plain_day
from casecheck.facts.view import CaseView, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

GIVES: Final = (
    "service_manner",
    "service_begun_date",
)

OTHER = "other"


def service_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    del facts
    manner = servicemanner_of(view, context)
    return {"service_manner": manner, "service_begun_date": service_begun(view, manner, context)}


def servicemanner_of(view: CaseView, context: Context) -> Fact:
    """Return mail, public, electronic, left, entrusted, direct or other."""
    method = view.fact("service_method")
    if method.state is not FactState.FOUND:
        return method
    return known(manner_of(str(method.value), context), method)


def manner_of(text: str, context: Context) -> str:
    """Return the manner that the words of a form's cell name."""
    manners = context.wording.get("manners", {})
    return next(
        (name for name, words in manners.items() if any(word in text for word in words)), OTHER
    )


def service_begun(view: CaseView, manner: Fact, context: Context) -> Fact:
    """Return the day service began: mail by its posting, else by the first attempt on file.

    Absent for mail without a day of posting, and for a public notice without an earlier attempt.
    """
    if is_true(view.fact("announced_to_party")):
        return view.fact("decision_date")
    if manner.state is FactState.UNREADABLE:
        return _earliest(_attempts(view, context), manner)
    last = {"mail": view.fact("posting_date"), "public": ABSENT}
    own = last.get(str(manner.value), view.fact("service_date"))
    return _earliest(_attempts(view, context), own)


def _attempts(view: CaseView, context: Context) -> tuple[Fact, ...]:
    """Return the days of the receipts for the decision, but those of mail and public notice."""
    return tuple(
        Fact(FactState.FOUND, plain_day(when), ("services",), item.evidence)
        for item in view.items("services")
        if _is_decision(item)
        and isinstance(when := item.values.get("date"), date)
        and manner_of(str(item.values.get("method") or ""), context) not in ("mail", "public")
    )


def _is_decision(item: Item) -> bool:
    if "for" in item.values:
        return item.values["for"] == "decision"
    return "处罚决定" in str(item.values.get("document"))


def _earliest(attempts: tuple[Fact, ...], other: Fact) -> Fact:
    """Return the earliest day of the attempts and `other`; as unknown as `other` without any."""
    known_days = [fact for fact in (*attempts, other) if day(fact) is not None]
    return min(known_days, key=lambda fact: str(fact.value), default=other)
