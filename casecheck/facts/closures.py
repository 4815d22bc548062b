"""The length of a closure against the lengths that the cited articles give."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from casecheck.facts.citation import CitedArticle, cited_articles
from casecheck.facts.context import Context
from casecheck.facts.logic import number
from casecheck.facts.penal import act_day, citations, is_duty, is_general, rows_of_article, title
from casecheck.facts.tiers import length_verdict
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import Fact
from casecheck.model.rule import Verified
from casecheck.model.violation import RangeVerdict

CLOSURE_FACTS: Final = (
    "closure_range",
    "closure_too_long",
    "closure_too_short",
    "closure_text_governs",
)
_ABOLISHED: Final = "取缔"


@dataclass(frozen=True, slots=True)
class _Length:
    """What an article gives: months (None: no length), since when, and whether it was read."""

    named: str
    months: tuple[int, int] | None
    since: date
    read: bool


def closure_facts(view: CaseView, _: Facts, context: Context) -> Facts:
    """Return the statutory length, and how the closure lies to it; nothing where it is open."""
    day, lengths = act_day(view), _lengths(view, context)
    if day is None or not lengths or any(one.months is None for one in lengths):
        return {}
    length, months = view.fact("suspension_of_business_days"), view.fact("closure_months")
    named = "、".join(dict.fromkeys(one.named for one in lengths))
    governs = all(one.since <= day and one.read for one in lengths)
    facts = {"closure_range": known(named), "closure_text_governs": known(governs)}
    verdicts = {length_verdict(one.months, _whole(length), _whole(months)) for one in lengths}
    for name, verdict in (
        ("closure_too_long", RangeVerdict.TOO_LONG),
        ("closure_too_short", RangeVerdict.TOO_SHORT),
    ):
        if verdicts == {verdict}:
            facts[name] = known(named, length, months)
    return facts


def _lengths(view: CaseView, context: Context) -> list[_Length]:
    """Return the lengths of all articles that give a closure; one that nobody knows opens all."""
    found: list[_Length] = []
    for name, cited in citations(view):
        if is_general(name, context):
            continue
        here = _of_rows(name, cited, context) + _of_closures(name, cited, context)
        known_article = rows_of_article(name, cited, context) or is_duty(name, cited, context)
        if not here and not known_article:
            return []
        found += here
    return found


def _of_rows(name: str, cited: CitedArticle, context: Context) -> list[_Length]:
    return [
        _Length(
            _named(title(row, context), row.closure_months),
            row.closure_months,
            row.in_force,
            row.verified is Verified.TEXT,
        )
        for row in rows_of_article(name, cited, context)
        if row.closure and row.closure != _ABOLISHED
    ]


def _of_closures(name: str, cited: CitedArticle, context: Context) -> list[_Length]:
    found = []
    for closure in context.closures.values():
        instrument = context.instruments[closure.instrument]
        stands = cited_articles(closure.article)[0]
        if instrument.id in context.laws.meant_by(name) and stands.number == cited.number:
            words = f"《{instrument.short}》{closure.article}"
            named = _named(words, closure.months)
            found.append(_Length(named, closure.months, instrument.in_force, read=True))
    return found


def _named(article: str, months: tuple[int, int] | None) -> str:
    return f"{article}的{months[0]}个月至{months[1]}个月" if months else article


def _whole(fact: Fact) -> int | None:
    value = number(fact)
    return None if value is None else int(value)
