"""Who looked at the case before the decision: the heads together, the reviewer, the head."""

from collections.abc import Mapping
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.logic import CONFLICT_NOTE, any_true, is_true, later, there
from casecheck.facts.view import CaseView, known
from casecheck.model.fact import Fact, FactState
from casecheck.model.field import FieldState

GIVES: Final = (
    "collective_held",
    "collective_after_decision",
    "collective_head_attended",
    "legal_reviewed",
    "legal_review_after_decision",
    "legal_review_refused",
    "decision_approved_by_head",
    "hearing_thresholds_set",
)
_APPROVAL_PAPERS = ("handling_approval", "collective_discussion", "investigation_report")


def review_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    del facts
    decision = view.fact("decision_date")
    return {
        "collective_held": _happened(view, "collective_review", "collective_discussion"),
        "collective_after_decision": later(view, "collective_review_date", decision),
        "collective_head_attended": head_attended(view, context),
        "legal_reviewed": _happened(view, "legal_review", "legal_review_opinion"),
        "legal_review_after_decision": later(view, "legal_review_date", decision),
        "legal_review_refused": review_refused(view),
        "decision_approved_by_head": approved_by_head(view),
        "hearing_thresholds_set": _set(context, "hearing_fine"),
    }


def _happened(view: CaseView, flag: str, document_type: str) -> Fact:
    """Return true when the papers say so, or the paper that records it is in the dossier."""
    return any_true(view.has_document(document_type), view.fact(flag))


def head_attended(view: CaseView, context: Context) -> Fact:
    """Say whether a head of the agency took part in the discussion.

    The papers say so; or the profile's list of heads names an attendee.
    """
    stated = view.fact("collective_head_present")
    names = view.fact("collective_attendee_names")
    heads = context.settings.get("heads") or []
    if is_true(stated) or not heads or names.state is not FactState.FOUND:
        return stated
    present = any(str(head) in str(names.value) for head in heads)
    return known(present, names)


def review_refused(view: CaseView) -> Fact:
    """Say whether the legal review ended in a refusal; unknown where another opinion differs."""
    opinion = view.fact("legal_review_conclusion")
    if opinion.state is not FactState.FOUND:
        return opinion
    refused = opinion.value == "disagree"
    field = view.fields.get("legal_review_conclusion")
    if refused and field is not None and field.state is FieldState.CONFLICT:
        return Fact(FactState.UNKNOWN, None, opinion.fields, opinion.evidence, CONFLICT_NOTE)
    return known(refused, opinion)


def approved_by_head(view: CaseView) -> Fact:
    """Say whether a head approved the penalty: in a form, in the discussion, or by signing it off.

    Absent where an approval paper is in the dossier and nothing about its signature was read.
    """
    flags = [view.fact("head_approval"), view.fact("collective_head_present")]
    answer = any_true(*flags, there(view.fact("head_approver")))
    if is_true(answer) or flags[0].state is not FactState.ABSENT:
        return answer
    if any(paper in view.document_types for paper in _APPROVAL_PAPERS):
        return flags[0]
    return answer


def _set(context: Context, notion: str) -> Fact:
    return known(
        all(
            context.settings.get(f"{notion}_{who}") is not None
            for who in ("individual", "organization")
        )
    )
