"""When the time to sue ended, at the earliest and at the latest, and the court's window opened."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from casecheck.facts.calendar import WorkCalendar
from casecheck.facts.context import Context
from casecheck.facts.deadlines import last_day, version_on
from casecheck.facts.logic import day, is_false, is_true, number, untold
from casecheck.facts.view import CaseView, first_known, merged
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.rule import LimitVersion, Unit

RECEIVED_GIVES: Final = ("decision_received_date",)
GIVES: Final = (
    "suit_ends_at_earliest",
    "suit_ends_at_latest",
    "court_window_start",
)
SIMPLE: Final = "simple"
REVIEW_FIRST: Final = date(2024, 1, 1)
_DAYS_A_MONTH: Final = 30

Facts = Mapping[str, Fact]


def received_facts(view: CaseView, facts: Facts, context: Context) -> dict[str, Fact]:
    """Return the day the decision was received: announced and handed over, else served."""
    del facts, context
    announced = is_true(view.fact("announced_to_party"))
    received = view.fact("decision_date") if announced else view.fact("service_date")
    return {"decision_received_date": received}


def court_facts(view: CaseView, facts: Facts, context: Context) -> dict[str, Fact]:
    """Return the bounds of the time to sue, and the day from which the court may be asked."""
    law = Terms(facts, context)
    earliest = ends_at_earliest(view, facts)
    latest = law.settled(view, ends_at_latest(view, facts, law), earliest)
    return {
        "suit_ends_at_earliest": earliest,
        "suit_ends_at_latest": latest,
        "court_window_start": window_start(view, latest),
    }


class Terms:
    """The dated limits that bear on the court's window."""

    def __init__(self, facts: Facts, context: Context) -> None:
        self._facts = facts
        self._context = context
        self._work = WorkCalendar(context.calendar)

    def version(self, limit: str, on: date | None) -> LimitVersion | None:
        found = self._context.limits.get(limit)
        return version_on(found, on) if found and on else None

    def announced(self, received: Fact) -> Fact:
        """Return the end of a public notice that was issued on the day of service."""
        begins = day(received)
        version = self.version("public_notice", begins)
        end = last_day(begins, version, self._work) if begins and version else None
        return _dated(end, received)

    def suit_from(self, received: Fact) -> Fact:
        begins = day(received)
        version = self.version("suit", begins)
        end = last_day(begins, version, self._work) if begins and version else None
        return _dated(end, received)

    def settled(self, view: CaseView, latest: Fact, earliest: Fact) -> Fact:
        """Return the earliest end where the application is in time even by that one."""
        if not untold(latest):
            return latest
        applied, began = day(view.fact("court_application_date")), day(earliest)
        version = self.version("court_application", began)
        end = last_day(began, version, self._work) if began and version else None
        return earliest if applied and end and applied <= end else latest


def ends_at_earliest(view: CaseView, facts: Facts) -> Fact:
    """Return the last day to sue: after a review, of a decision on the spot, else of any."""
    reviewed = view.fact("review_applied")
    if is_true(reviewed):
        return _after_review(facts, reviewed)
    decided = day(view.fact("decision_date"))
    simple = facts.get("procedure", ABSENT).value == SIMPLE
    if simple and decided and decided >= REVIEW_FIRST:
        return _fact(facts, "last_day_for_review")
    if is_true(view.fact("copyright_case")):
        return first_known(
            _fact(facts, "last_day_for_copyright_suit"), _fact(facts, "last_day_for_suit")
        )
    return _fact(facts, "last_day_for_suit")


def ends_at_latest(view: CaseView, facts: Facts, law: Terms) -> Fact:
    """Return the last day to sue by the reading that gives the party the most time."""
    reviewed = view.fact("review_applied")
    if is_true(reviewed):
        return _after_review(facts, reviewed)
    if untold(reviewed):
        return reviewed
    received = facts.get("decision_received_date", ABSENT)
    if facts.get("service_manner", ABSENT).value == "public":
        return law.suit_from(law.announced(received))
    told = rightly_told(facts, law.version("suit", day(received)))
    if is_true(told):
        return _fact(facts, "last_day_for_suit")
    if is_false(told):
        end = _fact(facts, "last_day_for_suit_untold")
        return _unknown(received, end) if end.state is FactState.ABSENT else end
    return _unknown(received, told)


def rightly_told(facts: Facts, version: LimitVersion | None) -> Fact:
    """Say whether the decision told of the suit, and the period that the law gives."""
    told = facts.get("litigation_is_told", ABSENT)
    if not is_true(told) or version is None:
        return told
    months = number(facts.get("litigation_months_told", ABSENT))
    days = number(facts.get("litigation_days_told", ABSENT))
    if version.unit is not Unit.MONTH or (months is None and days is None):
        return told
    least = version.count if months is not None else version.count * _DAYS_A_MONTH
    enough = (months if months is not None else days or 0) >= least
    return Fact(FactState.FOUND, enough, *merged((told,)))


def window_start(view: CaseView, latest: Fact) -> Fact:
    """Return the end of the time to sue, or of an approved deferral where that ended later."""
    ended = view.fact("deferral_end_date")
    deferred = is_true(view.fact("deferral_approved")) or is_true(view.fact("deferral_used"))
    if not deferred or day(latest) is None:
        return latest
    if day(ended) is None:
        return _unknown(latest, ended)
    return max(latest, ended, key=lambda fact: day(fact) or date.min)


def _after_review(facts: Facts, reviewed: Fact) -> Fact:
    end = _fact(facts, "last_day_for_suit_after_review")
    return _unknown(reviewed, end) if end.state is FactState.ABSENT else end


def _fact(facts: Facts, name: str) -> Fact:
    return facts.get(name, ABSENT)


def _dated(end: date | None, source: Fact) -> Fact:
    if end is None:
        state = FactState.UNKNOWN if day(source) else source.state
        return Fact(state, None, *merged((source,)))
    return Fact(FactState.FOUND, end, *merged((source,)))


def _unknown(*sources: Fact) -> Fact:
    return Fact(FactState.UNKNOWN, None, *merged(sources))
