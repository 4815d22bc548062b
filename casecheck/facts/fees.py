"""Charges and receipts one by one: what a charge is for, who paid it."""

import re
import unicodedata
from typing import Final

from casecheck.facts.answers import cannot_tell, no, yes
from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.view import Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

FEE_FACTS: Final = ("fee_class", "charged_to_party")
RECEIPT_FACTS: Final = ("payer_is_party",)
OTHER: Final = "other"
UNREAD: Final = "unread"


def fee_facts(_: Item, facts: Facts, context: Context) -> Facts:
    """Return what a charge is for, and whether the party bore it."""
    return {
        "fee_class": fee_class(facts.get("item", ABSENT), context),
        "charged_to_party": _charged(facts),
    }


def receipt_facts(_: Item, facts: Facts, context: Context) -> Facts:
    """Return whether the payer of a receipt is the party, or pays for it."""
    return {"payer_is_party": payer_is_party(facts, context)}


def fee_class(item: Fact, context: Context) -> Fact:
    """Return the class of a charge by the words of its item (rules/wording/charges.yaml).

    A charge whose item was not read is a class of its own, so that one rule asks about it.
    """
    if item.state is FactState.UNREADABLE:
        return known(UNREAD, item)
    if item.state is not FactState.FOUND:
        return item
    classes = context.wording.get("charges", {}).get("fee_classes", ())
    text = unicodedata.normalize("NFKC", str(item.value))
    found = (entry["class"] for entry in classes if has_any(text, entry["words"]))
    return known(str(next(found, OTHER)), item)


def _charged(facts: Facts) -> Fact:
    """Say whether the party bore the charge; unknown where another name stands as the payer."""
    payer, amount = facts.get("payer", ABSENT), facts.get("amount", ABSENT)
    if amount.state is FactState.FOUND and amount.value == 0:
        return no(amount)
    if payer.state is FactState.UNREADABLE:
        return payer
    if payer.state is not FactState.FOUND:
        return yes(payer)
    names = [facts.get(name, ABSENT) for name in ("party_name", "party_representative")]
    if any(_same(str(payer.value), name) for name in names):
        return yes(payer)
    if _same(str(payer.value), facts.get("agency", ABSENT)):
        return no(payer)
    return cannot_tell(payer, note="缴费人不是当事人")


def payer_is_party(facts: Facts, context: Context) -> Fact:
    """Say whether the payer is the party, its representative, or noted as paying for it."""
    payer, party = facts.get("payer", ABSENT), facts.get("party_name", ABSENT)
    if payer.state is not FactState.FOUND or party.state is not FactState.FOUND:
        return payer if payer.state is not FactState.FOUND else party
    name = str(payer.value)
    representative = facts.get("party_representative", ABSENT)
    noted = has_any(name, context.wording.get("charges", {}).get("paid_for_another", ()))
    if noted or _same(name, party) or _same(name, representative):
        return yes(payer, party)
    if representative.state is not FactState.FOUND and _is_person(name):
        return cannot_tell(payer, party, note="案卷没有写明缴款人是否为当事人的负责人")
    return no(payer, party)


def _same(name: str, fact: Fact) -> bool:
    """Say whether two names mean one: equal, or one within the other (a short form)."""
    if fact.state is not FactState.FOUND:
        return False
    one, other = _bare(name), _bare(str(fact.value))
    return bool(one) and bool(other) and (one in other or other in one)


def _bare(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name)
    return re.sub(r"[\s()\[\]〔〕【】,、.·《》\"“”]", "", plain)


def _is_person(name: str) -> bool:
    """Say whether a name is short enough to be that of a person."""
    return len(_bare(name)) <= len("四字人名")
