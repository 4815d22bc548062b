"""Whether a head of the agency filed the case, decided it, and took part in discussing it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from casecheck.facts.context import Context
from casecheck.facts.logic import denied, is_true, there, untold
from casecheck.facts.view import CaseView, known
from casecheck.model.fact import ABSENT, Fact, FactState

GIVES: Final = (
    "collective_head_attended",
    "decision_approved_by_head",
    "filing_refused_or_blank",
)
_BETWEEN_PEOPLE: Final = re.compile(r"[、,，;；\n]|(?<=[)）])\s*|\s{2,}")


def head_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    del facts
    attended = head_attended(view, context)
    return {
        "collective_head_attended": attended,
        "decision_approved_by_head": approved_by_head(view, attended),
        "filing_refused_or_blank": filing_refused_or_blank(view),
    }


def head_attended(view: CaseView, context: Context) -> Fact:
    """Say whether a head took part in the discussion; absent where nobody can know it.

    The profile's list of heads names an attendee; or the titles beside the names tell, or words
    of the record. That nobody did is known only when every attendee has another title.
    """
    stated, names = view.fact("collective_head_present"), view.fact("collective_attendee_names")
    if stated.state is FactState.UNREADABLE or denied(view, stated):
        return stated
    attendees = str(names.value or "")
    if any(str(head) in attendees for head in context.settings.get("heads") or ()):
        return known(True, names)  # noqa: FBT003
    words = " ".join(place.text for place in stated.evidence)
    agency = str(view.fact("agency").value or "")
    answer = by_titles(attendees, words, agency, context.wording.get("heads", {}))
    if answer is not None:
        return known(answer, names, stated)
    return stated if is_true(stated) or untold(stated) else ABSENT


def by_titles(attendees: str, words: str, agency: str, wording: Mapping[str, Any]) -> bool | None:
    """Say whether a title is that of a head of this agency; None unless each attendee has one."""
    by_agency = wording.get("by_agency", {}).items()
    own = [title for part, titles in by_agency if part in agency for title in titles]
    if _holds(f"{attendees} {words}", [*own, *wording.get("always", ())]):
        return True
    people = [one for one in _BETWEEN_PEOPLE.split(attendees) if one.strip()]
    titled = bool(own and people) and all(_holds(one, wording.get("others", ())) for one in people)
    return False if titled else None


def approved_by_head(view: CaseView, attended: Fact) -> Fact:
    """Say whether a head approved the penalty: in a form, in the discussion, or by signing it off.

    Absent where a paper that may hold the approval is on file and nothing was read of it.
    """
    stated = view.fact("head_approval")
    for fact in (stated, attended, there(view.fact("head_approver"))):
        if is_true(fact):
            return fact
    if untold(stated) or denied(view, stated):
        return stated
    held = view.document_types & {"handling_approval", "collective_discussion"}
    return ABSENT if held and not _nobody(attended, held) else known(value=False)


def filing_refused_or_blank(view: CaseView) -> Fact:
    """Say whether the filing form shows that nobody approved the filing."""
    approved = view.fact("filing_approved")
    if approved.state is FactState.UNREADABLE:
        return approved
    dated = view.fact("filing_date").state is not FactState.ABSENT
    return known(denied(view, approved) and not dated, approved)


def _nobody(attended: Fact, held: frozenset[str]) -> bool:
    """Say whether the only paper is a discussion in which no head took part."""
    only_discussion = "handling_approval" not in held
    return only_discussion and attended.state is FactState.FOUND and attended.value is False


def _holds(text: str, words: Sequence[str]) -> bool:
    return any(word in text for word in words)
