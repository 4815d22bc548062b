"""What the papers told the party of its remedies: review, litigation, hearing."""

from typing import Final

from casecheck.facts.answers import no, yes
from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import FieldState, Item

REMEDY_FACTS: Final = (
    "review_is_told",
    "review_days_told",
    "review_months_told",
    "review_body_told",
    "review_body_kind",
    "litigation_is_told",
    "litigation_days_told",
    "litigation_months_told",
)


def remedy_facts(view: CaseView, _: Facts, context: Context) -> Facts:
    """Return the periods and the body that the decision told."""
    body = _part(view, "review_told", "body")
    return {
        "review_is_told": _is_told(view, "review_told"),
        "review_days_told": _part(view, "review_told", "days"),
        "review_months_told": _part(view, "review_told", "months"),
        "review_body_told": body,
        "review_body_kind": body_kind(body, context),
        "litigation_is_told": _is_told(view, "litigation_told"),
        "litigation_days_told": _part(view, "litigation_told", "days"),
        "litigation_months_told": _part(view, "litigation_told", "months"),
    }


def body_kind(body: Fact, context: Context) -> Fact:
    """Return government, department (also beside a government), office or unclear.

    An office (司法局) is where the application is handed in: it is not the review body.
    """
    if body.state is not FactState.FOUND:
        return body
    words = context.wording.get("remedies", {})
    kinds = {_kind(part, words) for part in _parts(str(body.value))}
    chosen = (kind for kind in ("department", "government", "office") if kind in kinds)
    return known(next(chosen, "unclear"), body)


def _kind(part: str, words: dict[str, list[str]]) -> str:
    lists = (
        ("government", "governments"),
        ("office", "handling_offices"),
        ("department", "departments"),
    )
    return next((kind for kind, name in lists if has_any(part, words.get(name, ()))), "unclear")


def _parts(body: str) -> list[str]:
    """Part the name of a body where several are named."""
    for mark in ("或者", "或", "、", "，", ",", "；", "（", "(", "）", ")", "/", "及", "和"):
        body = body.replace(mark, "\n")
    return [part for part in body.split("\n") if part.strip()]


def _is_told(view: CaseView, name: str) -> Fact:
    field = view.fields.get(name)
    if field is not None and isinstance(field.value, Item):
        return yes(Fact(FactState.FOUND, None, (name,), field.evidence))
    fact = view.fact(name)
    return no(fact) if fact.state is FactState.ABSENT else fact


def _part(view: CaseView, name: str, part: str) -> Fact:
    field = view.fields.get(name)
    if field is None or not isinstance(field.value, Item):
        return view.fact(name) if field and field.state is FieldState.UNREADABLE else ABSENT
    if part not in field.value.values:
        return Fact(FactState.ABSENT, None, (name,), field.evidence)
    value = field.value.values[part]
    if value is None or isinstance(value, tuple):
        return Fact(FactState.UNREADABLE, None, (name,), field.evidence)
    return Fact(FactState.FOUND, value, (name,), field.evidence)
