"""Who punished, and by what power: the profile's list of authorities, entrustment, police rows."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.logic import day, seen_or_absent
from casecheck.facts.penal import penal_basis
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.violation import ViolationRange

AUTHORITY_FACTS: Final = (
    "agency_on_list",
    "agency_not_listed",
    "agency_is_no_agency",
    "entrusted_body_named",
    "entrustment_only_stated",
    "entrusted_in_own_name",
    "entrusted_beyond_scope",
    "entrustment_not_shown",
    "entrustment_wrong",
    "police_row_only",
    "power_decision_named",
    "authority_list_set",
)
_SHORTEST_NAME: Final = 4


@dataclass(frozen=True, slots=True)
class Authority:
    """An entry of the profile's list of authorities (setting authority_list)."""

    given: Mapping[str, Any]

    @property
    def name(self) -> str:
        return str(self.given.get("name") or "")

    @property
    def entrusted_by(self) -> str:
        return str(self.given.get("entrusted_by") or "")

    @property
    def items(self) -> tuple[str, ...]:
        return tuple(str(item) for item in self.given.get("items") or ())

    def means(self, agency: str) -> bool:
        names = (self.name, *(self.given.get("names") or ()))
        return any(_same_body(agency, str(name)) for name in names)

    def in_force(self, when: date | None) -> bool:
        start, end = self.given.get("from"), self.given.get("until")
        began = not isinstance(start, date) or when is None or start <= when
        return began and (not isinstance(end, date) or when is None or when <= end)

    def covers(self, matters: Sequence[str]) -> bool:
        """Say whether its items cover one of the matters; without items it covers all."""
        return not self.items or not matters or any(has_any(one, self.items) for one in matters)


def authority_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return whether the agency may punish, for itself or for another, and in this matter."""
    listed = _listed(context)
    agency, when = view.fact("agency"), day(facts.get("case_date", ABSENT))
    matters = _matters(view, context)
    own = _entrustment(view, listed, when, matters)
    return (
        own
        | _on_list(agency, listed, when)
        | {
            "authority_list_set": known(value=bool(listed)),
            "agency_is_no_agency": _no_agency(agency, context),
            "police_row_only": _police_only(view, agency, context),
            "power_decision_named": _power_decision(agency, listed, matters),
        }
    )


def _listed(context: Context) -> tuple[Authority, ...]:
    given = context.settings.get("authority_list")
    entries = given if isinstance(given, list) else []
    return tuple(Authority(entry) for entry in entries if isinstance(entry, dict))


def _on_list(agency: Fact, listed: Sequence[Authority], when: date | None) -> dict[str, Fact]:
    """Say whether the list holds the agency on this day, and what is wrong where it does not."""
    if not listed or agency.state is not FactState.FOUND:
        return {"agency_on_list": agency if listed else ABSENT, "agency_not_listed": ABSENT}
    own = [entry for entry in listed if entry.means(str(agency.value))]
    valid = any(entry.in_force(when) for entry in own)
    wrong = "在处罚时不在名单所列的有效期内" if own else "不在所配置的执法主体名单内"
    told = ABSENT if valid else known(f"“{agency.value}”{wrong}", agency)
    return {"agency_on_list": known(valid, agency), "agency_not_listed": told}


def _no_agency(agency: Fact, context: Context) -> Fact:
    """Return the agency's name where it is that of an inner office or of no public body."""
    if agency.state is not FactState.FOUND:
        return ABSENT
    name = str(agency.value)
    ends = _words(context, "inner_offices", "not_public")
    own = name.endswith(_words(context, "offices_of_its_own"))
    return agency if name.endswith(ends) and not own else ABSENT


def _entrustment(
    view: CaseView, listed: Sequence[Authority], when: date | None, matters: Sequence[str]
) -> dict[str, Fact]:
    """Return who acts for another body, and what is wrong with it."""
    agency, unit = view.fact("agency"), view.fact("handling_unit")
    stated = view.fact("entrustment_stated")
    entrusted = [entry for entry in listed if entry.entrusted_by]
    signs = _first(entrusted, agency)
    entry = signs or _first(entrusted, unit)
    wrong = {
        "entrusted_in_own_name": signs is not None,
        "entrusted_beyond_scope": entry is not None
        and not (entry.covers(matters) and entry.in_force(when)),
        "entrustment_not_shown": entry is not None and entry.given.get("deed") is False,
    }
    words = _wrong_words(entry, wrong) if entry else ""
    answers = {name: known(value, agency, unit) for name, value in wrong.items()}
    return answers | {
        "entrusted_body_named": known(entry.name, agency, unit) if entry else ABSENT,
        "entrustment_only_stated": ABSENT if entry else seen_or_absent(stated),
        "entrustment_wrong": known(words, agency, unit) if words else ABSENT,
    }


def _first(entries: Sequence[Authority], body: Fact) -> Authority | None:
    if body.state is not FactState.FOUND:
        return None
    return next((entry for entry in entries if entry.means(str(body.value))), None)


def _wrong_words(entry: Authority, wrong: Mapping[str, bool]) -> str:
    told = {
        "entrusted_in_own_name": f"受{entry.entrusted_by}委托的{entry.name}以自己的名义作出处罚",
        "entrusted_beyond_scope": f"{entry.name}受委托的事项或者期限不包括本案",
        "entrustment_not_shown": f"{entry.name}没有{entry.entrusted_by}的委托书",
    }
    return "；".join(words for name, words in told.items() if wrong[name])


def _matters(view: CaseView, context: Context) -> tuple[str, ...]:
    """Return what the case is about: the fields of its penalty rows, and its cause."""
    basis = penal_basis(view, context)
    cause = str(view.fact("case_cause").value or "")
    domains = [row.domain for row in basis.rows] if basis else []
    return tuple(dict.fromkeys(word for word in (*domains, cause) if word)) if domains else ()


def _police_only(view: CaseView, agency: Fact, context: Context) -> Fact:
    """Return the row that only the police may apply, where a culture agency applied it."""
    if agency.state is not FactState.FOUND:
        return ABSENT
    kinds, basis = view.words("penalty_kinds"), penal_basis(view, context)
    others = set(kinds) - set(_words(context, "own_licence_kinds"))
    if not others or not has_any(str(agency.value), _words(context, "culture")):
        return ABSENT
    if basis is None or not (basis.complete and basis.cited and basis.governs):
        return ABSENT
    police = _words(context, "police")
    acts = (act for act in basis.acts if all(_belongs_to(row, police) for row in act))
    named = "、".join(dict.fromkeys(row.violation for act in acts for row in act))
    return known(named, agency, view.fact("penalty_articles")) if named else ABSENT


def _belongs_to(row: ViolationRange, bodies: Sequence[str]) -> bool:
    """Say whether a row names these bodies and no other: 公安, not 文化/公安."""
    named = re.sub(r"[(（][^()（）]*[)）]", "", row.authority).split("/")
    return all(has_any(one, bodies) for one in named if one) and bool(row.authority)


def _power_decision(agency: Fact, listed: Sequence[Authority], matters: Sequence[str]) -> Fact:
    """Return the decision of the State Council or province that gives the agency others' powers."""
    for entry in listed:
        decision = entry.given.get("power_decision")
        if decision and entry.means(str(agency.value or "")) and entry.covers(matters):
            return known(str(decision), agency)
    return ABSENT


def _words(context: Context, *names: str) -> tuple[str, ...]:
    given = context.wording.get("authority", {})
    return tuple(str(word) for name in names for word in given.get(name, ()))


def _same_body(one: str, other: str) -> bool:
    """Say whether two names mean one body: equal, or one without the place before it."""
    names = [re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", name)) for name in (one, other)]
    short, long = sorted(names, key=len)
    return len(short) >= _SHORTEST_NAME and long.endswith(short)
