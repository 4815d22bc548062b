"""The bureau's own term from the discovery of an act to the filing of the case."""

from collections.abc import Mapping
from typing import Final

from casecheck.facts.calendar import WorkCalendar
from casecheck.facts.context import Context
from casecheck.facts.terms import Term, moved, own_version
from casecheck.facts.view import CaseView
from casecheck.model.fact import ABSENT, Fact, FactState

GIVES: Final = ("last_day_for_filing",)


def filing_term_facts(
    view: CaseView, facts: Mapping[str, Fact], context: Context
) -> dict[str, Fact]:
    """Return the last day for the filing: absent where the profile sets no term."""
    count = context.settings.get("filing_days")
    if not isinstance(count, int):
        return {"last_day_for_filing": ABSENT}
    version = own_version(count, working=context.settings.get("filing_unit") == "working")
    nothing_added = Fact(FactState.FOUND, 0)
    discovered = facts.get("discovery_date", ABSENT)
    term = Term(discovered, version, nothing_added, view.fact("filing_date"))
    return {"last_day_for_filing": moved(term, WorkCalendar(context.calendar))}
