"""Whether the heads discussed the case and a reviewer looked at it before the decision."""

from collections.abc import Mapping
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.logic import CONFLICT_NOTE, any_true, later, unless_unread
from casecheck.facts.view import CaseView, known
from casecheck.model.fact import Fact, FactState
from casecheck.model.field import FieldState

GIVES: Final = (
    "collective_held",
    "collective_after_decision",
    "legal_reviewed",
    "legal_review_after_decision",
    "legal_review_refused",
    "hearing_thresholds_set",
    "notice_served_after_decision",
)


def review_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    del facts
    decision = view.fact("decision_date")
    return {
        "collective_held": _happened(view, "collective_review", "collective_discussion"),
        "collective_after_decision": later(view, "collective_review_date", decision),
        "legal_reviewed": _happened(view, "legal_review", "legal_review_opinion"),
        "legal_review_after_decision": later(view, "legal_review_date", decision),
        "notice_served_after_decision": later(view, "notice_service_date", decision),
        "legal_review_refused": review_refused(view),
        "hearing_thresholds_set": _set(context, "hearing_fine"),
    }


def _happened(view: CaseView, flag: str, document_type: str) -> Fact:
    """Return true when the papers say so, or the paper that records it is in the dossier."""
    return any_true(view.has_document(document_type), view.fact(flag))


def review_refused(view: CaseView) -> Fact:
    """Say whether the legal review ended in a refusal; unknown where another opinion may differ."""
    opinion = view.fact("legal_review_conclusion")
    if opinion.state is not FactState.FOUND:
        return opinion
    refused = opinion.value == "disagree"
    field = view.fields.get("legal_review_conclusion")
    if refused and field is not None and field.state is FieldState.CONFLICT:
        return Fact(FactState.UNKNOWN, None, opinion.fields, opinion.evidence, CONFLICT_NOTE)
    return unless_unread(view, known(refused, opinion))


def _set(context: Context, notion: str) -> Fact:
    return known(
        all(
            context.settings.get(f"{notion}_{who}") is not None
            for who in ("individual", "organization")
        )
    )
