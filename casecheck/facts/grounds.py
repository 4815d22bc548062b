"""Grounds for a lighter penalty: the age at the act, what the agency found, what it gave."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.logic import day, number, seen_or_absent, untold
from casecheck.facts.view import CaseView, combine, known
from casecheck.model.fact import ABSENT, Fact, FactState

GROUND_FACTS: Final = (
    "party_age_at_act",
    "party_is_minor",
    "lenience_due",
    "lenience_given",
    "fine_is_lowest",
)
_YOUNGEST: Final = 14
_OF_AGE: Final = 18
_LENIENT: Final = ("lenient", "mitigated")
_HARSHER: Final = "severe"


def ground_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return the grounds of articles 30 and 32, and whether the penalty was made lighter."""
    del context
    age = age_at_act(view)
    minor = combine(_is_minor, age)
    return {
        "party_age_at_act": age,
        "party_is_minor": minor,
        "lenience_due": _due(view, age, minor),
        "lenience_given": _given(view),
        "fine_is_lowest": _lowest(view, facts.get("range_fine_min", ABSENT)),
    }


def _given(view: CaseView) -> Fact:
    """Say whether the papers call the penalty lighter, or rest one on the law.

    A harsher one is not lighter, whatever a report before the decision found.
    """
    grade, stated = view.fact("discretion_grade"), view.fact("mitigation_ground")
    if grade.value == _HARSHER:
        return known(False, grade)  # noqa: FBT003
    doubt = next((fact for fact in (grade, stated) if untold(fact)), None)
    if grade.value in _LENIENT or stated.state is FactState.FOUND:
        return known(True, grade, stated)  # noqa: FBT003
    return doubt or known(False, grade, stated)  # noqa: FBT003


def _lowest(view: CaseView, least: Fact) -> Fact:
    """Say whether the fine is at the lower limit of the law, or below it."""
    fine, limit = number(view.fact("fine")), number(least)
    at_limit = fine is not None and limit is not None and 0 < fine <= limit
    return known(at_limit, view.fact("fine"))


def age_at_act(view: CaseView) -> Fact:
    """Return how old a person was at the act: by the day of birth, else as the papers say.

    Papers tell the age at their own day: eighteen there may have been seventeen at the act.
    """
    if view.fact("party_kind").value != "individual":
        return ABSENT
    born, act = (seen_or_absent(view.fact(name)) for name in ("party_birth_date", "violation_date"))
    if born.state is not FactState.ABSENT and act.state is not FactState.ABSENT:
        return combine(_years, born, act)
    told = seen_or_absent(view.fact("party_age"))
    return ABSENT if number(told) == _OF_AGE else told


def _years(born: object, act: object) -> int | None:
    if not isinstance(born, date) or not isinstance(act, date):
        return None
    return act.year - born.year - ((act.month, act.day) < (born.month, born.day))


def _is_minor(age: object) -> bool | None:
    """Say whether article 30 asks for a lighter penalty; the day of the birthday is the new age."""
    return _YOUNGEST <= age < _OF_AGE if isinstance(age, int | Decimal) else None


def _due(view: CaseView, age: Fact, minor: Fact) -> Fact:
    """Tell in words why the penalty has to be lighter."""
    ground = seen_or_absent(view.fact("lenience_ground"))
    words = []
    if minor.value is True and day(view.fact("violation_date")):
        words.append(f"当事人实施违法行为时年满{age.value}周岁、不满十八周岁")
    elif minor.value is True:
        words.append(f"案卷载明当事人{age.value}周岁")
    if ground.state is FactState.FOUND:
        words.append(f"案卷载明“{ground.value}”")
    if words:
        return known("，".join(words), *(fact for fact in (minor, ground) if fact.value))
    unread = next((f for f in (age, ground) if f.state is FactState.UNREADABLE), None)
    return unread or ABSENT
