"""What the papers that were read show: a sign of a thing, true or false, never "perhaps".

A file that could not be read may hold anything. That alone is no reason to ask a person: a rule
that begins with a thing (a seizure, a hearing) begins with a sign of it.
"""

from collections.abc import Mapping
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.logic import is_true
from casecheck.facts.view import CaseView, known
from casecheck.model.fact import Fact, FactState

THINGS: Final = (
    "evidence_registration_date",
    "seizure_date",
    "hearing_date",
    "collective_review_date",
    "legal_review_date",
    "notice_date",
    "service_date",
    "statement_days_told",
    "violation_date",
    "officers",
    "hearing_days_told",
    "payment_days_told",
    "surcharge",
    "closing_date",
    "collector_kind",
    "paid_on_the_spot",
    "no_penalty_plea",
    "court_application_date",
    "excluded_periods",
    "enforcement_time",
    "sampling_stated",
    "appraisal_unqualified",
    "unlawful_evidence_found",
    "template_words",
    "wrong_terms",
    "archive_date",
    "filing_date",
)
STATEMENTS: Final = (
    "complex_stated",
    "public_interest_stated",
    "several_relations_stated",
    "hearing_told",
    "hearing_requested",
    "statement_made",
    "collective_review",
    "legal_review",
    "licence_demand",
    "money_kept_stated",
    "not_remitted_stated",
    "crime_suspected",
    "transfer_approved",
    "transfer_stated",
    "police_refused_stated",
    "complaint_stated",
    "not_published_stated",
    "deferral_approved",
    "deferral_used",
)
_PAPERS: Final = {
    "collective_on_file": ("collective_discussion", "collective_review"),
    "legal_review_on_file": ("legal_review_opinion", "legal_review"),
    "hearing_on_file": ("hearing_record", "hearing_date"),
    "seizure_extension_on_file": ("seizure_extension", "seizure_extension_date"),
    "court_application_on_file": ("court_application", "court_application_date"),
    "reminder_on_file": ("reminder", "reminder_date"),
    "deferral_on_file": ("instalment_approval", "deferral_approved"),
}
GIVES: Final = (
    *(f"seen_{name}" for name in (*THINGS, *STATEMENTS)),
    *_PAPERS,
    "notice_paper_on_file",
    "archive_paper_on_file",
)


def sign_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    del facts, context
    signs = {f"seen_{name}": seen(view, name) for name in THINGS}
    signs |= {f"seen_{name}": said(view, name) for name in STATEMENTS}
    notices = view.document_types & {"penalty_notice", "hearing_notice"}
    signs["notice_paper_on_file"] = known(bool(notices))
    signs["archive_paper_on_file"] = known(bool(view.document_types & {"cover", "back_note"}))
    for name, (paper, field) in _PAPERS.items():
        held = paper in view.document_types
        signs[name] = known(value=True) if held else seen(view, field)
    return signs


def seen(view: CaseView, name: str) -> Fact:
    """Say whether a thing stands in the papers, read or not."""
    fact = view.fact(name)
    stands = fact.state is FactState.UNREADABLE or (
        fact.state is FactState.FOUND and fact.value is not False
    )
    return known(stands, fact)


def said(view: CaseView, name: str) -> Fact:
    """Say whether the papers state a thing; unreadable where they may, and nobody could read it."""
    fact = view.fact(name)
    return fact if fact.state is FactState.UNREADABLE else known(is_true(fact), fact)
