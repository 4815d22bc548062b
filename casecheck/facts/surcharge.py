"""The surcharge of a fine paid late: the days that count, and the bounds of what may be charged."""

import math
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from casecheck.facts.answers import answer, cannot_tell
from casecheck.facts.calendar import WorkCalendar
from casecheck.facts.context import Context
from casecheck.facts.deadlines import NO_CALENDAR, last_day, version_on
from casecheck.facts.logic import any_true, day, is_true, number, seen_or_absent, there, untold
from casecheck.facts.view import CaseView, Facts, first_known, known, merged
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

SURCHARGE_FACTS: Final = (
    "surcharge_counted_to",
    "surcharge_days_late",
    "surcharge_due",
    "surcharge_most",
    "surcharge_least",
    "surcharge_differs",
    "surcharge_lessened",
    "surcharge_charged",
    "surcharge_collected",
    "remedy_days",
    "surcharge_most_without_remedies",
    "remedies_sought",
    "remedies_undated",
    "last_day_for_payment_as_moved",
)
RATE: Final = Decimal("0.03")
CAPPED_SINCE: Final = date(2012, 1, 1)
# A day more or less is a matter of how one counts, not a defect.
DOUBT: Final = 1
NO_END: Final = "批准延期或者分期缴纳，案卷没有写明延至哪一日"
NO_PERIOD: Final = "案卷没有写明复议、诉讼的起止日期"
_REMEDIES: Final = (
    ("review_begun_date", "review_ended_date"),
    ("suit_begun_date", "suit_ended_date"),
)
# The day a paper bears, where it does not say up to which day it counts.
_DAY_OF: Final = {
    "payment_receipt": "payment_date",
    "closing_report": "payment_date",
    "court_application": "court_application_date",
    "reminder": "reminder_date",
}


@dataclass(frozen=True, slots=True)
class Late:
    """How many days a payment is late: as the law counts, and at least (a longer term was told)."""

    days: Fact
    fewest: Fact


def surcharge_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return what three per cent a day come to, and what explains another sum."""
    to = counted_to(view)
    end = last_day_to_pay(view, facts, context)
    late = _late(view, end, to)
    fine = seen_or_absent(view.fact("fine"))
    apart = remedy_days(view, facts, end, to)
    charged = seen_or_absent(view.fact("surcharge"))
    due = _sum(fine, late.days, 0, to)
    return {
        "last_day_for_payment_as_moved": end,
        "surcharge_counted_to": to,
        "surcharge_days_late": late.days,
        "surcharge_due": due,
        "surcharge_most": _sum(fine, late.days, DOUBT),
        "surcharge_least": _sum(fine, late.fewest, -DOUBT, to),
        "surcharge_differs": _differs(charged, due),
        "surcharge_lessened": lessened(view, facts),
        "surcharge_charged": _charged(charged),
        "surcharge_collected": _collected(view),
        "remedy_days": apart,
        "surcharge_most_without_remedies": _sum(fine, _less(late.days, apart), DOUBT),
        "remedies_sought": remedies_sought(view, facts),
        "remedies_undated": known(untold(apart), apart),
    }


def counted_to(view: CaseView) -> Fact:
    """Return the day up to which the surcharge counts: as its paper says, else of that paper."""
    for document, name in _DAY_OF.items():
        items = [one for one in view.items("surcharges") if one.values.get("document") == document]
        days = [one for one in map(_until, items) if one]
        if days:
            places = tuple(place for item in items for place in item.evidence)
            return Fact(FactState.FOUND, max(days), ("surcharges",), places)
        if items:
            return view.fact(name)
    return first_known(view.fact("payment_date"), view.fact("court_application_date"))


def last_day_to_pay(view: CaseView, facts: Facts, context: Context) -> Fact:
    """Return the last day to pay: fifteen days from receipt, or the end of a deferral."""
    ordinary = facts.get("last_day_for_payment", ABSENT)
    put_off = seen_or_absent(view.fact("deferral_end_date"))
    granted = seen_or_absent(view.fact("deferral_approved"))
    moved, first = day(put_off), day(ordinary)
    if moved is not None and is_true(granted) and (first is None or moved > first):
        end = WorkCalendar(context.calendar).next_working_day(moved)
        return known(end, put_off) if end else cannot_tell(put_off, note=NO_CALENDAR)
    if is_true(granted) and view.document_types & {"instalment_approval"}:
        return cannot_tell(granted, ordinary, note=NO_END)
    if first is None:
        return ordinary
    return _as_told(view, ordinary, context)


def _as_told(view: CaseView, ordinary: Fact, context: Context) -> Fact:
    """Return the later end where the decision itself gave more days than the law."""
    told, served = number(view.fact("payment_days_told")), day(view.fact("service_date"))
    limit = context.limits.get("payment")
    version = version_on(limit, served) if limit and served else None
    if told is None or served is None or version is None or told <= version.count:
        return ordinary
    end = last_day(
        served, version, WorkCalendar(context.calendar), added_days=int(told) - version.count
    )
    if end is None:
        return cannot_tell(ordinary, note=NO_CALENDAR)
    return known(end, ordinary, view.fact("payment_days_told"))


def _late(view: CaseView, end: Fact, to: Fact) -> Late:
    """Count from the day after the last day; without these days, take the number a paper tells."""
    last, until = day(end), day(to)
    if last is not None and until is not None:
        days = known(max((until - last).days, 0), end, to)
        return Late(days, days)
    stated = _stated_days(view)
    if number(stated) is not None:
        return Late(stated, stated)
    fields, evidence = merged((end, to))
    doubt = next((fact for fact in (end, to) if untold(fact)), None)
    missing = Fact(doubt.state if doubt else FactState.ABSENT, None, fields, evidence)
    return Late(missing, missing)


def _stated_days(view: CaseView) -> Fact:
    for document in _DAY_OF:
        for item in view.items("surcharges"):
            days = item.values.get("days")
            if item.values.get("document") == document and isinstance(days, int):
                return Fact(FactState.FOUND, days, ("surcharges",), item.evidence)
    return seen_or_absent(view.fact("surcharge_days"))


def _sum(fine: Fact, days: Fact, doubt: int, capped_on: Fact | None = None) -> Fact:
    """Return three per cent of the fine a day, in whole yuan in the agency's favour.

    With `capped_on`: not above the fine itself, since the law says so.
    """
    fields, evidence = merged((fine, days))
    for fact in (fine, days):
        if fact.state is not FactState.FOUND:
            return Fact(fact.state, None, fields, evidence, fact.note)
    principal, count = number(fine), number(days)
    if principal is None or count is None:
        return ABSENT
    exact = principal * RATE * max(count + doubt, Decimal(0))
    until = day(capped_on) if capped_on else None
    if capped_on and (until is None or until >= CAPPED_SINCE):
        exact = min(exact, principal)
    whole = {1: math.ceil, -1: math.floor}.get(doubt)
    value = Decimal(whole(exact)) if whole else exact.quantize(Decimal("0.01"))
    return Fact(FactState.FOUND, value, fields, evidence)


def _differs(charged: Fact, due: Fact) -> Fact:
    """Say whether another sum was charged than three per cent a day: a yuan apart or more."""
    one, other = number(charged), number(due)
    if one is None or other is None:
        state = charged.state if one is None else due.state
        return Fact(state, None, *merged((charged, due)))
    return answer(charged, due, value=abs(one - other) >= 1)


def lessened(view: CaseView, facts: Facts) -> Fact:
    """Say whether the papers explain a lower surcharge: reduced, agreed, sued over, in parts."""
    days = {item.values.get("date") for item in view.items("receipts")}
    in_parts = known(len(days) > 1)
    reasons = (view.fact(name) for name in ("surcharge_reduced_stated", "unpaid_explained"))
    return any_true(remedies_sought(view, facts), in_parts, *reasons)


def remedies_sought(view: CaseView, facts: Facts) -> Fact:
    """Say whether the party went to review or to court."""
    begun = (there(seen_or_absent(view.fact(name))) for name, _ in _REMEDIES)
    told = (seen_or_absent(facts.get(name, ABSENT)) for name in ("review_applied", "suit_brought"))
    return any_true(*begun, *told)


def _charged(charged: Fact) -> Fact:
    """Say whether a surcharge was taken or demanded: a sum above nothing, or one not read."""
    amount = number(charged)
    if amount is None:
        return charged if untold(charged) else answer(charged, value=False)
    return answer(charged, value=amount > 0)


def _collected(view: CaseView) -> Fact:
    """Say whether the surcharge was taken, and not only demanded."""
    charged = seen_or_absent(view.fact("surcharge"))
    documents = [item.values.get("document") for item in view.items("surcharges")]
    taken = not documents or bool({"payment_receipt", "closing_report"} & set(documents))
    amount = number(charged)
    if amount is None:
        return charged
    return answer(charged, value=taken and amount > 0)


def remedy_days(view: CaseView, facts: Facts, end: Fact, to: Fact) -> Fact:
    """Return how many of the late days fall within review or litigation."""
    sought = remedies_sought(view, facts)
    if not is_true(sought):
        return known(0, sought)
    begun = [(view.fact(first), view.fact(final)) for first, final in _REMEDIES]
    periods = [
        (start, close) for one, other in begun if (start := day(one)) and (close := day(other))
    ]
    half_told = any((day(one) is None) != (day(other) is None) for one, other in begun)
    last, until = day(end), day(to)
    if half_told or not periods or last is None or until is None:
        return cannot_tell(sought, end, to, note=NO_PERIOD)
    days = {
        start + timedelta(days=passed)
        for start, close in periods
        for passed in range((close - start).days + 1)
    }
    dates = (fact for pair in begun for fact in pair)
    return known(sum(last < one <= until for one in days), *dates, end, to)


def _less(days: Fact, apart: Fact) -> Fact:
    count, taken = number(days), number(apart)
    if count is None or taken is None:
        doubt = days if count is None else apart
        return Fact(doubt.state, None, *merged((days, apart)), doubt.note)
    return known(max(count - taken, Decimal(0)), days, apart)


def _until(item: Item) -> date | None:
    value = item.values.get("until")
    return value if isinstance(value, date) else None
