"""Seizures: approved within the hours of the law, extended as it asks, and brought to an end."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from casecheck.facts.answers import cannot_tell
from casecheck.facts.context import Context
from casecheck.facts.days import day_in_words
from casecheck.facts.deadlines import version_on
from casecheck.facts.logic import any_true, is_true, plain_day, there, untold
from casecheck.facts.view import CaseView, first_known, known, merged
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.rule import Unit

GIVES: Final = (
    "measure_approved_late",
    "measure_reported_in_time",
    "measure_moment",
    "measure_approval_moment",
    "extension_told",
    "extension_lacking",
    "seizure_settled",
    "seizure_expiry",
)
_END_OF_DAY: Final = time(23, 59)


def seizure_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return what the papers show of a seizure, measured by the law of its day."""
    measure = measured(view)
    approval = moment(view, "seizure_approval_time")
    hours = _hours(measure, context)
    told = any_true(view.fact("seizure_extension_told"), _served(view, "seizure_extension"))
    extended = any_true(
        view.has_document("seizure_extension"), there(view.fact("seizure_extension_date"))
    )
    return {
        "measure_approved_late": later_by(measure, approval, hours),
        "measure_reported_in_time": reported_in_time(view, measure, hours),
        "measure_moment": in_words(measure),
        "measure_approval_moment": in_words(approval),
        "extension_told": told,
        "extension_lacking": extension_lacking(view, told),
        "seizure_settled": settled(view, facts),
        "seizure_expiry": expiry(facts, extended),
    }


def moment(view: CaseView, name: str) -> Fact:
    """Return a field with its hour where the paper gives one."""
    fact, field = view.fact(name), view.fields.get(name)
    if fact.state is FactState.FOUND and field is not None and isinstance(field.value, date):
        return Fact(FactState.FOUND, field.value, fact.fields, fact.evidence)
    return fact


def measured(view: CaseView) -> Fact:
    """Return the moment of the seizure: its hour only where the papers agree on its day.

    A paper may tell the hour of the inspection before it: of two days the later one counts.
    """
    timed, dated = moment(view, "seizure_time"), moment(view, "seizure_date")
    if not isinstance(timed.value, date) or not isinstance(dated.value, date):
        return first_known(timed, dated)
    return timed if plain_day(timed.value) >= plain_day(dated.value) else dated


def later_by(measure: Fact, approval: Fact, hours: int | None) -> Fact:
    """Say whether the approval certainly came more than `hours` after the measure.

    A day without an hour may be any hour of it: only what is late by every hour is late.
    """
    fields, evidence = merged((measure, approval))
    for fact in (measure, approval):
        if fact.state is not FactState.FOUND:
            return Fact(fact.state, None, fields, evidence, fact.note)
    if hours is None or not isinstance(measure.value, date) or not isinstance(approval.value, date):
        return Fact(FactState.ABSENT, None, fields, evidence)
    end = latest(measure.value) + timedelta(hours=hours)
    return Fact(FactState.FOUND, earliest(approval.value) > end, fields, evidence)


def reported_in_time(view: CaseView, measure: Fact, hours: int | None) -> Fact:
    """Say whether the papers tell of a report to the head within the hours."""
    report = moment(view, "seizure_report_time")
    late = later_by(measure, report, hours)
    if report.state is FactState.ABSENT:
        return known(value=False)
    if late.state is not FactState.FOUND:
        return late
    return known(late.value is False, measure, report)


def earliest(value: date) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, time.min)


def latest(value: date) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, _END_OF_DAY)


def in_words(fact: Fact) -> Fact:
    """Return a moment as a clerk writes it, with its hour where it has one."""
    value = fact.value
    if not isinstance(value, date):
        return fact
    words = day_in_words(value)
    if isinstance(value, datetime):
        words += f"{value.hour}时{value.minute:02d}分"
    return Fact(FactState.FOUND, words, fact.fields, fact.evidence)


def extension_lacking(view: CaseView, told: Fact) -> Fact:
    """Name what an extension certainly lacks."""
    approved, reasoned = (
        view.fact("seizure_extension_approved"),
        view.fact("seizure_extension_reasoned"),
    )
    lacks = [
        (words, fact)
        for words, fact, counts in (
            ("行政机关负责人批准的材料", approved, True),
            ("书面告知当事人的文书", told, True),
            ("对延长理由的说明", reasoned, is_true(told)),
        )
        if counts and not is_true(fact) and not untold(fact)
    ]
    if lacks:
        return known("、".join(words for words, _ in lacks), *(fact for _, fact in lacks))
    doubts = [fact for fact in (approved, told, reasoned) if untold(fact)]
    return cannot_tell(*doubts) if doubts else ABSENT


def settled(view: CaseView, facts: Mapping[str, Fact]) -> Fact:
    """Say whether what was seized was released, dealt with or confiscated."""
    return any_true(
        there(facts.get("seizure_end_date", ABSENT)),
        view.has_document("seizure_release"),
        view.has_document("transfer_letter"),
        view.fact("goods_disposed"),
        facts.get("penalty_includes_confiscate_goods", ABSENT),
    )


def expiry(facts: Mapping[str, Fact], extended: Fact) -> Fact:
    """Return the last day of the seizure: sixty days where it was, or may have been, extended."""
    names = ("last_day_of_extended_seizure_as_moved", "last_day_of_seizure_as_moved")
    longest, usual = (facts.get(name, ABSENT) for name in names)
    maybe = is_true(extended) or untold(extended)
    return first_known(longest, usual) if maybe else usual


def _hours(measure: Fact, context: Context) -> int | None:
    """Return the hours within which the law of that day asks for an approval."""
    limit = context.limits.get("measure_approval")
    if limit is None or not isinstance(measure.value, date):
        return None
    version = version_on(limit, plain_day(measure.value))
    return version.count if version and version.unit is Unit.HOUR else None


def _served(view: CaseView, kind: str) -> Fact:
    found = [item for item in view.items("services") if item.values.get("for") == kind]
    evidence = tuple(place for item in found for place in item.evidence)
    return Fact(FactState.FOUND, bool(found), ("services",) if found else (), evidence)
