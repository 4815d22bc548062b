"""Whether those who should stand apart from the case took part in it: the reviewer, the chair."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from casecheck.facts.context import Context
from casecheck.facts.days import day_in_words
from casecheck.facts.logic import is_true
from casecheck.facts.officers import masked
from casecheck.facts.view import CaseView, Facts, known, merged
from casecheck.model.fact import ABSENT, Fact, FactState

ROLE_FACTS: Final = (
    "reviewer_is_officer",
    "reviewer_qualification_lacking",
    "reviewer_not_registered",
    "reviewer_lacking",
    "chair_is_officer",
)
# Since then the law asks that who begins to review has the legal qualification.
_QUALIFIED_SINCE: Final = date(2018, 1, 1)
_MASKED: Final = "姓名有隐去的字，是否同一人无法核对"


def role_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return whether the reviewer or the chair is an officer of the case, or lacks the learning."""
    del facts
    reviewer = view.fact("legal_reviewer")
    own = {
        "reviewer_is_officer": is_officer(view, reviewer),
        "chair_is_officer": is_officer(view, view.fact("hearing_chair")),
    }
    register = context.settings.get("legal_reviewer_register")
    own |= _qualification(reviewer, view.fact("legal_review_date"), register)
    return own | {"reviewer_lacking": _lacking(reviewer, own)}


def is_officer(view: CaseView, person: Fact) -> Fact:
    """Say whether a person is one of the officers of the case; a masked name tells nobody."""
    officers = view.fact("officers")
    fields, evidence = merged((person, officers))
    for fact in (person, officers):
        if fact.state is not FactState.FOUND:
            return Fact(fact.state, None, fields, evidence, fact.note)
    same = str(person.value) in set(_names(view))
    if same and masked(str(person.value)):
        return Fact(FactState.UNKNOWN, None, fields, evidence, _MASKED)
    return Fact(FactState.FOUND, same, fields, evidence)


def _names(view: CaseView) -> Iterator[str]:
    return (str(item.values.get("name") or "") for item in view.items("officers"))


def _qualification(reviewer: Fact, reviewed: Fact, register: object) -> dict[str, Fact]:
    """Look the reviewer up in the bureau's register of reviewers."""
    nothing = {"reviewer_qualification_lacking": ABSENT, "reviewer_not_registered": ABSENT}
    if not isinstance(register, list) or reviewer.state is FactState.ABSENT:
        return nothing
    if reviewer.state is not FactState.FOUND:
        return nothing | {"reviewer_not_registered": reviewer}
    name = str(reviewer.value)
    entry = next((one for one in register if one.get("name") == name), None)
    lacking = _unqualified(entry, reviewed.value) if entry else ""
    return {
        "reviewer_qualification_lacking": known(lacking, reviewer) if lacking else ABSENT,
        "reviewer_not_registered": known(entry is None, reviewer),
    }


def _unqualified(entry: Mapping[str, Any], reviewed: object) -> str:
    """Tell what one lacks who began to review since 2018 without the legal qualification."""
    began, qualified = entry.get("first_reviewed"), entry.get("qualified_from")
    if not isinstance(began, date) or began < _QUALIFIED_SINCE:
        return ""
    needed = reviewed if isinstance(reviewed, date) else began
    if isinstance(qualified, date) and qualified <= needed:
        return ""
    day = day_in_words(began)
    return f"于 {day} 初次从事法制审核，审核时没有取得法律职业资格"


def _lacking(reviewer: Fact, own: Mapping[str, Fact]) -> Fact:
    name = f"法制审核人{reviewer.value}"
    qualification = own["reviewer_qualification_lacking"]
    words = [f"{name}是本案的承办人"] if is_true(own["reviewer_is_officer"]) else []
    words += [f"{name}{qualification.value}"] if qualification.value else []
    return known("；".join(words), *own.values()) if words else ABSENT
