"""Days that the papers leave out of the handling time or add to it, and on which basis."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.logic import number, untold
from casecheck.facts.view import CaseView, known, merged
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

GIVES: Final = (
    "days_excluded_with_basis",
    "days_excluded_told",
    "only_own_article_named",
    "excluded_without_basis",
)

# The Act itself gives no ground to stop or extend its ninety days.
_THE_ACT: Final = "行政处罚法"
_LEGAL_WORDS: Final = ("法", "条例", "规定", "办法", "规则", "细则")


def excluded_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    del facts, context
    days = excluded_days(view)
    return {
        "days_excluded_with_basis": days,
        "days_excluded_told": ABSENT if days.value == 0 else days,
        "only_own_article_named": only_own_article_named(view),
        "excluded_without_basis": without_basis(view),
    }


def without_basis(view: CaseView) -> Fact:
    """Name the periods left out for which no law, regulation or rule is named."""
    items = view.items("excluded_periods")
    named = [_named(item) for item in items if _certainly_none(item)]
    if named:
        evidence = tuple(
            place for item in items if _certainly_none(item) for place in item.evidence
        )
        return Fact(FactState.FOUND, "、".join(named), ("excluded_periods",), evidence)
    listed = view.fact("excluded_periods")
    unread = any(item.values.get("basis", "") is None for item in items)
    if listed.state is FactState.UNREADABLE or unread:
        return Fact(FactState.UNKNOWN, None, ("excluded_periods",), listed.evidence)
    return ABSENT


def _named(item: Item) -> str:
    reason, days = item.values.get("reason") or "期间", item.values.get("days")
    return f"{reason}（{days}日）" if isinstance(days, int) else str(reason)


def excluded_days(view: CaseView) -> Fact:
    """Return the days left out or added on a named law, regulation or rule other than the Act."""
    listed = view.fact("excluded_periods")
    if untold(listed):
        return listed
    counted = [_days(item) for item in view.items("excluded_periods") if not _certainly_none(item)]
    extension = view.fact("extension_basis")
    if extension.state is FactState.UNREADABLE or has_basis(str(extension.value or "")):
        counted.append(days_or_none(view.fact("extension_days")))
    return _sum(counted)


def only_own_article_named(view: CaseView) -> Fact:
    """Say whether days were left out or added with the Act itself as the only basis."""
    named = [str(item.values.get("basis") or "") for item in view.items("excluded_periods")]
    extension = view.fact("extension_basis")
    named.append(str(extension.value or ""))
    return known(any(_THE_ACT in basis and not has_basis(basis) for basis in named), extension)


def has_basis(text: str) -> bool:
    """Say whether a text names a law, a regulation or a rule other than the Act."""
    others = text.replace("中华人民共和国", "").replace(_THE_ACT, "")
    return any(word in others for word in _LEGAL_WORDS)


def days_or_none(fact: Fact) -> Fact:
    """Return a number of days: 0 where the papers certainly name none."""
    return Fact(FactState.FOUND, 0) if fact.state is FactState.ABSENT else fact


def _certainly_none(item: Item) -> bool:
    """Say whether a period certainly names no basis; one that was not read may."""
    basis = item.values.get("basis", "")
    return basis is not None and not has_basis(str(basis))


def _days(item: Item) -> Fact:
    """Return the days of a period: as stated, else from its first to its last day."""
    stated = item.values.get("days")
    start, end = item.values.get("start"), item.values.get("end")
    if isinstance(start, date) and isinstance(end, date) and stated is None:
        stated = (end - start).days + 1
    if not isinstance(stated, int) or item.values.get("basis") is None:
        return Fact(FactState.UNREADABLE, None, ("excluded_periods",), item.evidence)
    return Fact(FactState.FOUND, stated, ("excluded_periods",), item.evidence)


def _sum(counted: list[Fact]) -> Fact:
    fields, evidence = merged(tuple(counted))
    doubt = next((fact for fact in counted if fact.state is not FactState.FOUND), None)
    if doubt is not None:
        return Fact(doubt.state, None, fields, evidence, doubt.note)
    total = sum((number(fact) or Decimal(0) for fact in counted), Decimal(0))
    return Fact(FactState.FOUND, int(total), fields, evidence)
