"""Whether a major penalty had to be reported to the superior, and by which day."""

from datetime import date
from typing import Final

from casecheck.facts.calendar import WorkCalendar
from casecheck.facts.context import Context
from casecheck.facts.logic import any_true, day, seen_or_absent
from casecheck.facts.party import reaches
from casecheck.facts.terms import Term, moved, own_version
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState

SUPERIOR_FACTS: Final = (
    "superior_report_due",
    "last_day_for_superior_report",
    "superior_report_on_file",
    "superior_report_term_over",
)
_NOTION: Final = "superior_report_fine"


def superior_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return whether the region's rule on reporting covers this penalty, and its last day."""
    del facts
    last = _last_day(view, context)
    return {
        "superior_report_due": _due(view, context),
        "last_day_for_superior_report": last,
        "superior_report_on_file": any_true(
            view.has_document("superior_report"), _dated(view.fact("superior_report_date"))
        ),
        "superior_report_term_over": _over(last, context.today),
    }


def _due(view: CaseView, context: Context) -> Fact:
    """Say whether the fine or a kind of penalty is one to report; absent where nothing is set."""
    decided, since = day(view.fact("decision_date")), context.settings.get("superior_report_from")
    if decided and isinstance(since, date) and decided < since:
        return ABSENT
    fine = reaches(view, context, seen_or_absent(view.fact("fine")), _NOTION)
    kinds = _kind_listed(view, context)
    if fine.state is FactState.ABSENT and kinds.state is FactState.ABSENT:
        return ABSENT
    return any_true(fine, kinds)


def _kind_listed(view: CaseView, context: Context) -> Fact:
    listed = context.settings.get("superior_report_kinds")
    if not listed:
        return ABSENT
    source = seen_or_absent(view.fact("penalty_kinds"))
    if source.state is FactState.UNREADABLE:
        return source
    return known(bool(set(listed) & set(view.words("penalty_kinds"))), source)


def _last_day(view: CaseView, context: Context) -> Fact:
    """Return the last day: the profile's term, from the day of the decision."""
    count = context.settings.get("superior_report_days")
    if not isinstance(count, int):
        return ABSENT
    working = context.settings.get("superior_report_unit") == "working"
    none = Fact(FactState.FOUND, 0)
    term = Term(
        view.fact("decision_date"), own_version(count, working=working), none,
        view.fact("superior_report_date"),
    )  # fmt: skip
    return moved(term, WorkCalendar(context.calendar))


def _dated(report: Fact) -> Fact:
    """Say whether a day of the report was read or stands there unread."""
    if report.state is FactState.UNKNOWN:
        return report
    return known(report.state is not FactState.ABSENT, report)


def _over(last: Fact, today: date) -> Fact:
    """Say whether the term has run out by the day of the inspection."""
    end = day(last)
    return last if end is None else known(today > end, last)
