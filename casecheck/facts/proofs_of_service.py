"""What proves that a paper reached the party, and what a receipt of service lacks."""

from datetime import date
from typing import Final

from casecheck.facts.answers import answer, no, yes
from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.logic import any_true, day, plain_day, there
from casecheck.facts.service import manner_of
from casecheck.facts.view import CaseView, Facts
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

PROOF_FACTS: Final = (
    "decision_service_proved",
    "notice_service_proved",
    "notice_receipt_missing",
    "notice_served_last",
)
PROOF_ITEM_FACTS: Final = (
    "served_paper_date",
    "served_in_person",
    "service_server_missing",
    "service_signer_missing",
    "service_date_missing",
)
NOTICE: Final = "penalty_notice"
_NOTICE_PROOFS: Final = ("notice_service_date", "hearing_request_date", "statement_date")
_NOTICE_FLAGS: Final = ("statement_made", "statement_waived", "hearing_requested", "hearing_waived")
_DATES: Final = {
    "hearing_invitation": "hearing_invitation_date",
    "hearing_notice": "hearing_told_on",
    "penalty_notice": "notice_date",
    "decision": "decision_date",
}


def proof_facts(view: CaseView, _: Facts, context: Context) -> Facts:
    """Return whether the dossier proves that the decision and the notice were served."""
    receipt = any_true(view.has_document("service_receipt"), _receipts(view))
    decision = any_true(
        receipt,
        view.fact("service_signed"),
        view.fact("announced_to_party"),
        there(view.fact("posting_date")),
    )
    reactions = [there(view.fact(name)) for name in _NOTICE_PROOFS]
    flags = [view.fact(name) for name in _NOTICE_FLAGS]
    otherwise = any_true(*reactions, *flags)
    return {
        "decision_service_proved": decision,
        "notice_service_proved": any_true(receipt, otherwise),
        "notice_receipt_missing": _notice_missing(view, otherwise, context),
        "notice_served_last": _served_last(view, context),
    }


def proof_item_facts(_: Item, facts: Facts, context: Context) -> Facts:
    """Return the date of the paper that a receipt is about, and what the receipt lacks."""
    in_person = _in_person(facts.get("method", ABSENT), context)
    signer = any_true(facts.get("signed", ABSENT), _given(facts.get("signer", ABSENT)))
    return {
        "served_paper_date": _paper_date(facts, context),
        "served_in_person": in_person,
        "service_date_missing": _date_missing(facts, context),
        "service_signer_missing": _lacking(signer, in_person),
        "service_server_missing": _blank(facts.get("server", ABSENT), in_person),
    }


def _date_missing(facts: Facts, context: Context) -> Fact:
    """Say whether the day of receipt is missing; that of a letter is told by the carrier's slip."""
    method = facts.get("method", ABSENT)
    if manner_of(str(method.value or ""), context) in ("mail", "public"):
        return answer(method, value=False)
    return _missing(facts.get("date", ABSENT))


def _receipts(view: CaseView) -> Fact:
    evidence = tuple(place for item in view.items("services") for place in item.evidence)
    source = Fact(FactState.FOUND, None, ("services",), evidence)
    return answer(source, value=bool(view.items("services")))


def _notice_missing(view: CaseView, otherwise: Fact, context: Context) -> Fact:
    """Say whether receipts name their papers, none the notice, and nothing else proves it."""
    papers = [item.values.get("document") for item in view.items("services")]
    named = [str(paper) for paper in papers if paper is not None]
    words = _words(context)["penalty_notice"]
    missing = (
        bool(papers)
        and len(named) == len(papers)
        and not any(has_any(paper, words) for paper in named)
        and otherwise.value is False
    )
    return answer(otherwise, value=missing)


def _paper_date(facts: Facts, context: Context) -> Fact:
    """Return the date of the served paper, by the name that the receipt gives it."""
    name = facts.get("document", ABSENT)
    if name.state is not FactState.FOUND:
        return ABSENT
    for paper, words in _words(context).items():
        if has_any(str(name.value), words):
            dated = facts.get(_DATES[paper], ABSENT)
            return ABSENT if paper == NOTICE and _of_an_earlier_one(facts, dated) else dated
    return ABSENT


def _served_last(view: CaseView, context: Context) -> Fact:
    """Return the last day on which a notice was served."""
    words = _words(context)[NOTICE]
    days = [
        Fact(FactState.FOUND, plain_day(when), ("services",), item.evidence)
        for item in view.items("services")
        if isinstance(when := item.values.get("date"), date)
        and has_any(str(item.values.get("document")), words)
    ]
    return max(days, key=lambda fact: str(fact.value), default=ABSENT)


def _of_an_earlier_one(facts: Facts, dated: Fact) -> bool:
    """Say whether a receipt may be for a notice before the last: that one was served later."""
    served, last = day(facts.get("date", ABSENT)), day(facts.get("notice_served_last", ABSENT))
    issued = day(dated)
    return bool(served and last and issued and served < issued <= last)


def _words(context: Context) -> dict[str, list[str]]:
    served = context.wording.get("served_papers", {}).get("papers", {})
    return {paper: list(served.get(paper, ())) for paper in _DATES}


def _in_person(method: Fact, context: Context) -> Fact:
    """Say whether the paper was handed over, so that somebody signs for it."""
    if method.state is not FactState.FOUND:
        return method
    others = context.wording.get("served_papers", {}).get("not_in_person", ())
    return answer(method, value=not has_any(str(method.value), others))


def _given(fact: Fact) -> Fact:
    if fact.state is FactState.UNREADABLE:
        return fact
    return yes(fact) if fact.state is FactState.FOUND and fact.value is not False else no(fact)


def _missing(fact: Fact) -> Fact:
    return fact if fact.state is FactState.UNREADABLE else answer(fact, value=fact.value is None)


def _lacking(given: Fact, in_person: Fact) -> Fact:
    """Say whether a signature that this way of service asks for is lacking."""
    if in_person.value is False:
        return no(in_person)
    return given if given.value is None else answer(given, value=given.value is False)


def _blank(server: Fact, in_person: Fact) -> Fact:
    """Say whether the place for the server is blank; a paper without such a place lacks nothing."""
    if server.state is FactState.UNREADABLE:
        return server
    blank = server.state is FactState.FOUND and not server.value
    return answer(server, value=blank and in_person.value is not False)
