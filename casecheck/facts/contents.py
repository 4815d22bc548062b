"""What the decision holds and lacks: its basis down to the item, and where papers differ."""

from typing import Final

from casecheck.facts.answers import answer, no
from casecheck.facts.citation import CitedArticle, in_numerals
from casecheck.facts.context import Context
from casecheck.facts.logic import any_true, denied
from casecheck.facts.penal import act_day, citations, is_general, rows_of_article
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Evidence, FieldState, Item
from casecheck.model.violation import ViolationRange

CONTENT_FACTS: Final = (
    "penalty_basis_is_stated",
    "penalty_kind_is_stated",
    "citation_without_item",
    "contents_read",
    "decision_was_read",
    "seal_denied",
    "party_name_differs",
    "decision_no_differs",
    "fine_differs",
    "gains_differ",
    "hearing_told_on",
)
_DIFFERENCES: Final = {
    "party_name_differs": "party_name",
    "decision_no_differs": "decision_no",
    "fine_differs": "fine",
    "gains_differ": "confiscated_gains",
}
_CONTENTS: Final = (
    "decision_states_party",
    "decision_states_address",
    "decision_states_facts",
    "decision_states_evidence",
    "decision_states_payment",
    "decision_states_agency",
)
_OF_DECISION: Final = ("penalty_kinds", "penalty_articles", "review_told", "litigation_told")


def content_facts(view: CaseView, _: Facts, context: Context) -> Facts:
    """Return what the decision holds, and which of its data differ from other papers."""
    contents, seal = _contents_read(view), view.fact("decision_sealed")
    return {
        "penalty_basis_is_stated": _stated(view, "penalty_articles"),
        "penalty_kind_is_stated": _stated(view, "penalty_kinds"),
        "citation_without_item": _without_item(view, context),
        "contents_read": contents,
        "decision_was_read": any_true(contents, *(_stated(view, name) for name in _OF_DECISION)),
        "seal_denied": answer(seal, value=denied(view, seal)),
        "hearing_told_on": _hearing_told_on(view),
        **{name: _differs(view, field) for name, field in _DIFFERENCES.items()},
    }


def _stated(view: CaseView, name: str) -> Fact:
    """Say whether a list (or a thing with parts) of the decision was read."""
    field = view.fields.get(name)
    if field is not None and isinstance(field.value, tuple | Item) and field.value:
        return answer(Fact(FactState.FOUND, None, (name,), field.evidence), value=True)
    fact = view.fact(name)
    return no(fact) if fact.state in (FactState.ABSENT, FactState.FOUND) else fact


def _without_item(view: CaseView, context: Context) -> Fact:
    """Return the citations that name an article but not the 款 or 项 that the law parts it into.

    Only where the table holds the text in force on the day of the act; absent when there are none.
    """
    day = act_day(view)
    cited = citations(view)
    lacking = [
        f"{name}第{in_numerals(article.number)}条"
        for name, article in cited
        if not is_general(name, context)
        and not _exact_elsewhere(name, article, cited)
        and any(
            day is not None and row.in_force <= day and _lacks(article, row, context)
            for row in rows_of_article(name, article, context)
        )
    ]
    source = Fact(FactState.FOUND, None, ("penalty_articles",), _evidence(view))
    return known("、".join(dict.fromkeys(lacking)), source) if lacking else ABSENT


def _lacks(article: CitedArticle, row: ViolationRange, context: Context) -> bool:
    """Say whether a row stands in a 项 (or a 款) that the citation leaves open."""
    if article.items:
        return False
    same = [place for _, place in context.laws.places(row) if place.number == article.number]
    if any(place.items for place in same):
        return True
    return any(place.paragraphs for place in same) and not article.paragraphs


def _exact_elsewhere(
    name: str, article: CitedArticle, cited: tuple[tuple[str, CitedArticle], ...]
) -> bool:
    return any(
        other_name == name and other.number == article.number and (other.items or other.paragraphs)
        for other_name, other in cited
        if other != article
    )


def _evidence(view: CaseView) -> tuple[Evidence, ...]:
    field = view.fields.get("penalty_articles")
    return field.evidence if field else ()


def _contents_read(view: CaseView) -> Fact:
    """Say whether the decision was looked through: something was found in it, or missed in words.

    What was never looked for is no defect of the decision.
    """
    fields = [view.fields[name] for name in _CONTENTS if name in view.fields]
    read = [field for field in fields if field.value is True or field.evidence]
    sources = (Fact(FactState.FOUND, None, (field.name,), field.evidence) for field in read)
    return answer(*sources, value=bool(read))


def _differs(view: CaseView, name: str) -> Fact:
    field = view.fields.get(name)
    if field is None:
        return ABSENT
    source = Fact(FactState.FOUND, None, (name,), field.evidence)
    return answer(source, value=field.state is FieldState.CONFLICT)


def _hearing_told_on(view: CaseView) -> Fact:
    """Return the day of the paper that told the right to a hearing."""
    own = view.fact("hearing_notice_date")
    return own if own.state is not FactState.ABSENT else view.fact("notice_date")
