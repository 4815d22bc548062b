"""Last days as the papers of the case move them, and last days that the papers themselves set."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from casecheck.facts.calendar import WorkCalendar
from casecheck.facts.context import Context
from casecheck.facts.deadlines import NO_CALENDAR, last_day, version_on
from casecheck.facts.excluded import days_or_none
from casecheck.facts.logic import day, is_true, number, untold
from casecheck.facts.view import CaseView, known, merged
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.rule import Citation, LimitVersion, Unit

GIVES: Final = (
    "last_day_for_decision_as_moved",
    "last_day_of_seizure_as_moved",
    "last_day_of_extended_seizure_as_moved",
    "seizure_extended_in_time",
    "last_day_for_statement",
    "own_last_day_for_decision",
)


@dataclass(frozen=True, slots=True)
class Term:
    """A limit that runs from `start`, lengthened by `added` days, against what happened."""

    start: Fact
    version: LimitVersion | None
    added: Fact
    event: Fact


def term_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return the last days of this case, and whether the seizure was extended in time."""
    work = WorkCalendar(context.calendar)
    excluded = facts.get("days_excluded_with_basis", ABSENT)
    kept = days_or_none(view.fact("seizure_excluded_days"))
    ended = facts.get("seizure_end_date", ABSENT)
    decided = view.fact("decision_date")
    seizure = moved(_limit(facts, context, "seizure", kept, ended), work)
    return {
        "last_day_for_decision_as_moved": moved(
            _limit(facts, context, "decision_from_filing", excluded, decided), work
        ),
        "last_day_of_seizure_as_moved": seizure,
        "last_day_of_extended_seizure_as_moved": moved(
            _limit(facts, context, "seizure_extended", kept, ended), work
        ),
        "seizure_extended_in_time": extended_in_time(view, seizure),
        "last_day_for_statement": statement_term(view, facts, work),
        "own_last_day_for_decision": own_term(view, context, work),
    }


def moved(term: Term, work: WorkCalendar) -> Fact:
    """Return the last day of a term: absent where the limit did not exist or never began.

    What happened before the earliest possible last day is in time, however long the term was.
    """
    fields, evidence = merged((term.start, term.added))
    began = day(term.start)
    if began is None or term.version is None:
        state = term.start.state if began is None else FactState.ABSENT
        return Fact(state, None, fields, evidence, term.start.note)
    added = number(term.added)
    end = last_day(began, term.version, work, int(added)) if added is not None else None
    if end is not None:
        return Fact(FactState.FOUND, end, fields, evidence)
    earliest = began + timedelta(days=term.version.count)
    happened = day(term.event)
    if happened is not None and happened <= earliest:
        return Fact(FactState.FOUND, earliest, fields, evidence)
    state = FactState.UNKNOWN if added is not None else term.added.state
    return Fact(state, None, fields, evidence, term.added.note or NO_CALENDAR)


def statement_term(view: CaseView, facts: Mapping[str, Fact], work: WorkCalendar) -> Fact:
    """Return the last day of the term that the notice itself gave for statement and defence."""
    told = view.fact("statement_days_told")
    count = number(told)
    if count is None:
        return told
    working = view.fact("statement_term_unit").value == "working"
    version = own_version(int(count), working=working)
    served = facts.get("notice_told_date", ABSENT)
    end = moved(Term(served, version, Fact(FactState.FOUND, 0), view.fact("decision_date")), work)
    fields, evidence = merged((told, end))
    return Fact(end.state, end.value, fields, evidence, end.note)


def own_term(view: CaseView, context: Context, work: WorkCalendar) -> Fact:
    """Return the last day of the bureau's own limit, with the days of an approved extension."""
    count = context.settings.get("own_handling_days")
    if not isinstance(count, int):
        return ABSENT
    version = own_version(count, working=context.settings.get("own_handling_unit") == "working")
    added = days_or_none(view.fact("extension_days"))
    return moved(Term(view.fact("filing_date"), version, added, view.fact("decision_date")), work)


def extended_in_time(view: CaseView, limit: Fact) -> Fact:
    """Say whether the seizure was extended on or before its last day."""
    extension = view.fact("seizure_extension_date")
    if extension.state is FactState.ABSENT and is_true(view.has_document("seizure_extension")):
        return Fact(FactState.UNREADABLE, None, ("seizure_extension_date",))
    if extension.state is not FactState.FOUND:
        return extension if untold(extension) else known(value=False)
    moment, end = day(extension), day(limit)
    if moment is None or end is None:
        return Fact(limit.state, None, extension.fields, extension.evidence, limit.note)
    return known(moment <= end, extension, limit)


def _limit(
    facts: Mapping[str, Fact], context: Context, limit_id: str, added: Fact, event: Fact
) -> Term:
    limit = context.limits.get(limit_id)
    start = facts.get(limit.start or "", ABSENT) if limit else ABSENT
    began = day(start)
    version = version_on(limit, began) if limit and began else None
    return Term(start, version, added, event)


def own_version(count: int, *, working: bool) -> LimitVersion:
    unit = Unit.WORKING if working else Unit.CALENDAR
    return LimitVersion(date.min, count, unit, Citation("", ""))
