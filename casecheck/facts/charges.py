"""Charges for licences and inspections: which the party bore, and which may have a basis."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from casecheck.facts.amounts import in_figures
from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.fees import fee_facts
from casecheck.facts.logic import is_false, is_true
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

CHARGE_FACTS: Final = (
    "licence_charge_on_file",
    "licence_charges",
    "licence_charges_open",
    "licence_offence_named",
)
_DEMAND: Final = "索要财物、门票或者要求购买商品、接受服务"


@dataclass(frozen=True, slots=True)
class _Charge:
    """A charge in words.

    `open`: there may be a basis for it, or another may have borne it. `borne`: not by the agency.
    """

    words: str
    open: bool
    borne: bool
    item: Item


def charge_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Name the charges without a basis, and those that a person has to look at."""
    charges = list(_charges(view, facts, context))
    borne = [one for one in charges if one.borne]
    certain = [one for one in borne if not one.open]
    return {
        "licence_charge_on_file": known(bool(charges)),
        "licence_charges": _named(certain),
        "licence_charges_open": _named([one for one in borne if one.open]),
        "licence_offence_named": _offence(_named(certain), view.fact("licence_demand")),
    }


def _charges(view: CaseView, facts: Facts, context: Context) -> Iterator[_Charge]:
    for item in view.items("fees"):
        parts = {name: _part(item, name) for name in ("item", "amount", "payer")}
        derived = fee_facts(item, dict(facts) | parts, context)
        charged = derived["charged_to_party"]
        if derived["fee_class"].value == "licence":
            may_be = not is_true(charged) or _has_basis(view, parts, context)
            yield _Charge(_words(parts), may_be, not is_false(charged), item)


def _has_basis(view: CaseView, parts: Mapping[str, Fact], context: Context) -> bool:
    """Say whether a law may allow the charge: one is named, or it is the cost of a certificate.

    For printing and for audio and video the regulations allow the cost of the certificate.
    """
    words = context.wording.get("charges", {})
    about = f"{parts['item'].value}{view.fact('case_cause').value or ''}"
    cost = has_any(str(parts["item"].value), words.get("certificate_cost", ()))
    domain = has_any(about, words.get("certificate_domains", ()))
    return (cost and domain) or view.fact("fee_basis").state is FactState.FOUND


def _part(item: Item, name: str) -> Fact:
    if name not in item.values:
        return ABSENT
    value = item.values[name]
    if value is None or isinstance(value, tuple | datetime):
        return Fact(FactState.UNREADABLE, None, ("fees",), item.evidence)
    return Fact(FactState.FOUND, value, ("fees",), item.evidence)


def _words(parts: Mapping[str, Fact]) -> str:
    amount = parts["amount"].value
    return f"“{parts['item'].value}”" + (
        f"{in_figures(amount)}元" if isinstance(amount, Decimal) else ""
    )


def _named(charges: list[_Charge]) -> Fact:
    if not charges:
        return ABSENT
    places = tuple(place for one in charges for place in one.item.evidence)
    text = "、".join(one.words for one in charges)
    return Fact(FactState.FOUND, text, ("fees",), places)


def _offence(charges: Fact, demand: Fact) -> Fact:
    """Tell what was done: charged, demanded, or both."""
    words = [f"收取{charges.value}"] if charges.state is FactState.FOUND else []
    words += [_DEMAND] if is_true(demand) else []
    return known("，".join(words), charges, demand) if words else ABSENT
