"""Kinds of penalty that a row demands and the decision lacks, or gives without their condition."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.logic import number
from casecheck.facts.penal import PenalBasis, penal_basis
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import Fact, FactState
from casecheck.model.violation import ViolationRange

_GENERAL_SINCE: Final = date(2021, 7, 15)
_GENERAL: Final = "依据行政处罚法第二十八条第二款"
_DEMANDING: Final = {
    "suspend_business": "closure",
    "close_down": "closure",
    "revoke_license": "revocation",
}
OMITTED_FACTS: Final = (
    "kinds_omitted",
    "finding_lacking",
)


def omitted_facts(view: CaseView, _: Facts, context: Context) -> Facts:
    """Return mandatory kinds that are missing, and kinds without their finding."""
    basis = penal_basis(view, context)
    if basis is None or not basis.complete or not view.words("penalty_kinds"):
        return {}
    omitted = "、".join(dict.fromkeys(_omitted(basis, view)))
    facts = {"kinds_omitted": known(omitted, *_sources(view))} if omitted else {}
    return facts | _finding(basis, view, context)


def _sources(view: CaseView) -> Iterator[Fact]:
    field = view.fields["penalty_kinds"]
    yield Fact(FactState.FOUND, None, ("penalty_kinds",), field.evidence)
    yield from (view.fact(name) for name in ("gains_found", "goods_found"))


def _omitted(basis: PenalBasis, view: CaseView) -> Iterator[str]:
    kinds = set(view.words("penalty_kinds"))
    for act in basis.acts:
        if all(row.warning or row.warning_or_criticism for row in act) and not _warned(act, kinds):
            yield "警告"
        if _gains_due(act, view) and "confiscate_gains" not in kinds:
            own = all("gains" in row.confiscates for row in act)
            yield "没收违法所得" if own else f"没收违法所得（{_GENERAL}）"
        goods = all("goods" in row.confiscates for row in act) and view.fact("goods_found").value
        if goods and "confiscate_goods" not in kinds:
            yield "没收违法物品"


def _warned(act: Iterable[ViolationRange], kinds: set[str]) -> bool:
    either = any(row.warning_or_criticism for row in act)
    return "warning" in kinds or (either and "criticism" in kinds)


def _gains_due(act: tuple[ViolationRange, ...], view: CaseView) -> bool:
    """Say whether gains had to be confiscated: by the article, or from 2021 by the Act itself.

    Gains that an article sends back elsewhere (YC15) and gains paid back are not.
    """
    gains = number(view.fact("gains_found"))
    if not gains or view.fact("gains_returned").value is True:
        return False
    if any(row.basis == "gains" and "gains" not in row.confiscates for row in act):
        return False
    decided = view.fact("decision_date").value
    general = isinstance(decided, date) and decided >= _GENERAL_SINCE
    return general or all("gains" in row.confiscates for row in act)


def _finding(basis: PenalBasis, view: CaseView, context: Context) -> dict[str, Fact]:
    """Return the kinds that need the finding of a serious case, where the papers hold none."""
    finding = view.fact("serious_finding")
    if finding.value is True:
        return {}
    needing = [kind for kind in _DEMANDING if kind in view.words("penalty_kinds")]
    said = [words for kind in needing if (words := _condition(kind, basis, context))]
    if not said:
        return {}
    if finding.state in (FactState.UNREADABLE, FactState.UNKNOWN):
        return {"finding_lacking": finding}
    kinds = view.fields["penalty_kinds"]
    text = "、".join(said)
    return {"finding_lacking": Fact(FactState.FOUND, text, ("penalty_kinds",), kinds.evidence)}


def _condition(kind: str, basis: PenalBasis, context: Context) -> str:
    """Name a kind with its condition, where every article that gives it demands a finding."""
    words = context.wording.get("ranges", {})
    conditions = [value for row in basis.rows if (value := getattr(row, _DEMANDING[kind]))]
    if any(row.persons and kind in row.persons.kinds for row in basis.rows):
        return ""  # the licence of a guide, which goes with the fine of a person
    demanded = words.get("findings_demanded", ())
    if not conditions or not all(has_any(condition, demanded) for condition in conditions):
        return ""
    name = words.get("kind_names", {}).get(kind, kind)
    said = dict.fromkeys(re.split("[，,]", condition)[0] for condition in conditions)
    return f"{name}（以{'、'.join(said)}为条件）"
