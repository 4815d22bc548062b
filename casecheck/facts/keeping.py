"""Evidence that was registered or seized: whether a head approved it, and a list was made."""

from typing import Final

from casecheck.facts.answers import answer
from casecheck.facts.context import Context
from casecheck.facts.logic import is_false, is_true, untold
from casecheck.facts.view import CaseView, Facts, first_known, known
from casecheck.model.fact import ABSENT, Fact, FactState

KEEPING_FACTS: Final = (
    "registration_on_file",
    "registration_unapproved",
    "registration_unlisted",
    "seizure_unlisted",
    "keeping_date",
    "keeping_lacks",
    "evidence_date",
    "media_unnoted",
    "copies_uncertified",
    "attachments_lacking",
)


def keeping_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return what the registration or the seizure of evidence lacks, and how media are noted."""
    del context
    registered = "evidence_registration" in view.document_types
    approval = view.fact("evidence_registration_approved")
    lacking = {
        "负责人批准": _unapproved(approval) if registered else ABSENT,
        "物品清单": _unlisted(view, "registration_listed") if registered else ABSENT,
        "查封扣押物品清单": _unlisted(view, "seizure_listed")
        if "seizure" in view.document_types
        else ABSENT,
    }
    unapproved, unlisted, unlisted_seizure = lacking.values()
    words = "、".join(name for name, fact in lacking.items() if is_true(fact))
    case_date = facts.get("case_date", ABSENT)
    kept = first_known(view.fact("evidence_registration_date"), view.fact("seizure_date"))
    return {
        "registration_on_file": known(value=registered),
        "registration_unapproved": unapproved,
        "registration_unlisted": unlisted,
        "seizure_unlisted": unlisted_seizure,
        "keeping_date": kept if kept.state is FactState.FOUND else case_date,
        "keeping_lacks": known(words, *lacking.values()) if words else ABSENT,
        "evidence_date": _evidence_date(view, case_date),
        "media_unnoted": read_or_drawn(view, "media_lacking"),
        "attachments_lacking": ABSENT if view.unread else view.fact("attachments_missing"),
        "copies_uncertified": read_or_drawn(view, "uncertified_copies"),
    }


def _unapproved(approval: Fact) -> Fact:
    """Say whether no head approved: a form shows so, or no paper of the whole file tells of one."""
    if untold(approval):
        return approval
    return answer(approval, value=not is_true(approval))


def _unlisted(view: CaseView, name: str) -> Fact:
    listed = view.fact(name)
    if listed.state is FactState.FOUND:
        return answer(listed, value=is_false(listed))
    return listed


def _evidence_date(view: CaseView, case_date: Fact) -> Fact:
    """Return the day by which the making of evidence is judged: inspection, filing, decision."""
    days = (view.fact("inspection_date"), view.fact("filing_date"))
    return next((day for day in days if day.state is FactState.FOUND), case_date)


def read_or_drawn(view: CaseView, name: str) -> Fact:
    """Say whether a text was read; unreadable where a picture may hold what was not found."""
    fact = view.fact(name)
    if fact.state is FactState.UNREADABLE:
        return Fact(FactState.UNREADABLE, None, (name,), fact.evidence, "可能在图片之内")
    return Fact(FactState.FOUND, fact.state is FactState.FOUND, (name,), fact.evidence)
