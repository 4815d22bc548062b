"""The prior notice and the hearing: what the party was told, when, and what it did."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.logic import any_true, day, is_false, is_true, on_paper, there
from casecheck.facts.view import CaseView, first_known, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

REQUEST_GIVES: Final = ("hearing_requested_in_time",)
GIVES: Final = (
    "notice_given",
    "notice_on_file",
    "notice_day",
    "notice_told_date",
    "notice_missing_parts",
    "hearing_told_date",
    "hearing_notified_date",
    "hearing_day",
    "hearing_held",
    "hearing_given_up",
    "statement_answered",
)
_NAMES: Final = {
    "penalty_notice": "事先告知",
    "hearing_notice": "听证告知",
    "hearing_invitation": "听证通知",
}
_PENALTY_SINCE: Final = date(2021, 7, 15)
_PENALTY: Final = "notice_states_penalty"
_PARTS: Final = {
    _PENALTY: "拟作出的行政处罚内容",
    "notice_states_facts": "事实",
    "notice_states_reasons": "理由",
    "notice_states_basis": "依据",
}


def notice_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    del context
    served = notice_told_date(view)
    told = first_known(view.fact("notice_date"), served, view.fact("decision_date"))
    return {
        "notice_given": notice_given(view),
        "notice_on_file": notice_on_file(view),
        "notice_day": told,
        "notice_told_date": served,
        "notice_missing_parts": missing_parts(view, day(told)),
        "hearing_told_date": hearing_told_date(view),
        "hearing_notified_date": hearing_notified_date(view),
        "hearing_day": first_known(view.fact("hearing_date"), facts.get("case_date", ABSENT)),
        "hearing_held": hearing_held(view),
        "hearing_given_up": any_true(view.fact("hearing_waived"), view.fact("hearing_withdrawn")),
        "statement_answered": any_true(
            view.has_document("statement_review"), view.fact("statement_reviewed")
        ),
    }


def hearing_held(view: CaseView) -> Fact:
    """Say whether there was a hearing: a day that was set is none once the party gave it up."""
    record = view.has_document("hearing_record")
    if is_true(any_true(view.fact("hearing_waived"), view.fact("hearing_withdrawn"))):
        return record
    return any_true(record, there(view.fact("hearing_date")))


def notice_on_file(view: CaseView) -> Fact:
    """Say whether a paper that tells the party, or the receipt for one, is in the dossier."""
    return any_true(
        view.has_document("penalty_notice"),
        view.has_document("hearing_notice"),
        view.fact("statement_told"),
        view.fact("hearing_told"),
        there(_served(view, "penalty_notice")),
        there(_served(view, "hearing_notice")),
    )


def notice_given(view: CaseView) -> Fact:
    """Say whether a notice is on file, or another paper gives the day of one."""
    return any_true(
        notice_on_file(view),
        there(view.fact("notice_date")),
        there(view.fact("notice_service_date")),
    )


def notice_told_date(view: CaseView) -> Fact:
    """Return the day the notice reached the party; the day it bears where no service is on file.

    Nothing can have been served before the day it bears: the periods cannot have ended earlier.
    """
    return first_known(
        view.fact("notice_service_date"), _served(view, "penalty_notice"), view.fact("notice_date")
    )


def hearing_told_date(view: CaseView) -> Fact:
    """Return the day the party was told of the right to a hearing.

    A separate hearing notice has its own day; else the prior notice told it.
    """
    if "hearing_notice" not in view.document_types:
        return first_known(notice_told_date(view), view.fact("hearing_notice_date"))
    return first_known(
        _served(view, "hearing_notice"),
        on_paper(view, "hearing_notice_date", "hearing_notice"),
    )


def hearing_notified_date(view: CaseView) -> Fact:
    """Return the day the party was notified of the hearing; else the day the notification bears."""
    return first_known(
        view.fact("hearing_invitation_service_date"),
        _served(view, "hearing_invitation"),
        view.fact("hearing_invitation_date"),
    )


def _served(view: CaseView, document_type: str) -> Fact:
    """Return the first service of a document that a service receipt tells of."""
    days = [
        Fact(FactState.FOUND, when, ("services",), item.evidence)
        for item in view.items("services")
        if _is_for(item, document_type) and isinstance(when := item.values.get("date"), date)
    ]
    return min(days, key=lambda fact: str(fact.value), default=ABSENT)


def _is_for(item: Item, document_type: str) -> bool:
    """Say whether a receipt is for a document: as recognised, else by the name it gives."""
    named = _NAMES[document_type] in str(item.values.get("document"))
    return named or item.values.get("for") == document_type


def missing_parts(view: CaseView, told: date | None) -> Fact:
    """Name the parts that the notice had to hold and leaves out; absent when none is known."""
    early = told is not None and told < _PENALTY_SINCE
    facts = {name: view.fact(name) for name in _PARTS if not (early and name == _PENALTY)}
    missing = [name for name, fact in facts.items() if is_false(fact)]
    if not missing:
        return ABSENT
    return known("、".join(_PARTS[name] for name in missing), *(facts[name] for name in missing))


def request_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return what needs the last day for a hearing request."""
    del context
    limit = facts.get("last_day_for_hearing_request", ABSENT)
    return {"hearing_requested_in_time": requested_in_time(view, limit)}


def requested_in_time(view: CaseView, limit: Fact) -> Fact:
    """Say whether the party asked for a hearing in time; unknown where a day is missing."""
    requested, moment = view.fact("hearing_requested"), view.fact("hearing_request_date")
    if not is_true(requested):
        return requested
    asked, last = day(moment), day(limit)
    if asked is None or last is None:
        return Fact(
            FactState.UNKNOWN,
            None,
            requested.fields,
            requested.evidence,
            "申请或者告知听证的日期不明",
        )
    return known(asked <= last, requested, moment, limit)
