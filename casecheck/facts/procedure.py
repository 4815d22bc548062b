"""The course of the case: which procedure, whether a penalty was decided, and on which days."""

from collections.abc import Mapping
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.logic import day
from casecheck.facts.signs import seen
from casecheck.facts.view import CaseView, combine, known
from casecheck.model.fact import ABSENT, Fact, FactState

GIVES: Final = (
    "procedure",
    "penalty_decided",
    "case_date",
    "reference_date",
    "today",
    "days_filing_to_decision",
)
ORDINARY: Final = "ordinary"
SIMPLE: Final = "simple"
# Papers that the simple procedure does not know.
_ORDINARY_PAPERS: Final = frozenset({
    "decision", "no_penalty_decision", "filing_approval", "investigation_report", "penalty_notice",
    "hearing_notice", "handling_approval", "collective_discussion", "legal_review_opinion",
})  # fmt: skip
_DAYS_OF_A_CASE: Final = (
    "source_date", "inspection_date", "filing_date", "evidence_registration_date", "seizure_date",
    "investigation_end_date", "notice_date", "decision_date", "service_date", "payment_date",
    "closing_date",
)  # fmt: skip


def procedure_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    del facts
    return {
        "procedure": procedure_of(view),
        "penalty_decided": penalty_decided(view),
        "case_date": case_date(view),
        "reference_date": reference_date(view, context),
        "today": known(context.today),
        "days_filing_to_decision": combine(
            lambda start, end: (end - start).days,
            view.fact("filing_date"),
            view.fact("decision_date"),
        ),
    }


def procedure_of(view: CaseView) -> Fact:
    """Return simple for a case decided on the spot, ordinary for any other."""
    stated = view.fields.get("procedure")
    if stated is not None and stated.value in (ORDINARY, SIMPLE):
        return view.fact("procedure")
    if "on_the_spot_decision" in view.document_types:
        return known(ORDINARY if "decision" in view.document_types else SIMPLE)
    if view.document_types & _ORDINARY_PAPERS:
        return known(ORDINARY)
    if view.unread:
        return Fact(FactState.UNKNOWN, note="案卷内有未能读取的文件")
    return known(ORDINARY)


def penalty_decided(view: CaseView) -> Fact:
    """Say whether the papers show that the case ended in a penalty: not 不予处罚, 销案, 移送."""
    if view.document_types & {"decision", "on_the_spot_decision"}:
        return known(value=True)
    if view.document_types & {"no_penalty_decision", "transfer_letter"}:
        return known(value=False)
    return seen(view, "decision_date")


def case_date(view: CaseView) -> Fact:
    """Return the day of the decision, else of the filing, else the earliest day of the case."""
    for name in ("decision_date", "filing_date"):
        fact = view.fact(name)
        if fact.state is FactState.FOUND:
            return fact
    found = [fact for fact in map(view.fact, _DAYS_OF_A_CASE) if day(fact) is not None]
    return min(found, key=lambda fact: str(fact.value), default=ABSENT)


def reference_date(view: CaseView, context: Context) -> Fact:
    """Return the day up to which the dossier tells of the case: closing, decision, else today."""
    for name in ("closing_date", "decision_date"):
        fact = view.fact(name)
        if fact.state is FactState.FOUND:
            return fact
    return known(context.today)
