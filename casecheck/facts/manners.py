"""How one paper was served: by which way, whether that way was kept, and who signed for it."""

import re
from collections import Counter
from datetime import date
from typing import Final

from casecheck.facts.answers import answer
from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.deadlines import version_on
from casecheck.facts.logic import any_true, day, is_false, is_true, number, plain_day
from casecheck.facts.service import manner_of
from casecheck.facts.view import CaseView, Facts, first_known, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

GIVES: Final = ("papers_served_again", "pictures_until")
ITEM_GIVES: Final = (
    "served_by",
    "service_day",
    "leaving_witnessed",
    "pictures_are_earlier",
    "letter_came",
    "served_again",
    "public_days_required",
    "relation_class",
    "signer_unexplained",
    "improper_service",
)
_NAMES: Final = re.compile(r"[\u3400-\u9fff·]{2,}")
_MASKED: Final = re.compile(r"[某*＊×xX?？]")
_REQUIRED: Final = "public_days_required"


def served_again_facts(view: CaseView, _: Facts, context: Context) -> dict[str, Fact]:
    """Name the kinds of papers served in more than one way or more than once; date the pictures.

    Where a file was not read, later pictures may be in it.
    """
    del context
    ways = [item for item in view.items("services") if item.values.get("method")]
    kinds = Counter(str(item.values.get("for") or "") for item in ways)
    again = sorted(kind for kind, count in kinds.items() if kind and count > 1)
    return {
        "papers_served_again": known("、".join(again)) if again else ABSENT,
        "pictures_until": ABSENT if view.unread else view.fact("media_last_day"),
    }


def manner_facts(item: Item, facts: Facts, context: Context) -> Facts:
    """Return how this paper was served. A way that was not read is none of them."""
    when = item.values.get("date")
    served = facts.get("date", ABSENT) if isinstance(when, date) else ABSENT
    method = facts.get("method", ABSENT)
    again = str(facts.get("papers_served_again", ABSENT).value or "").split("、")
    service_day = first_known(served, facts.get("case_date", ABSENT))
    own = {
        "served_by": known(manner_of(str(method.value), context), method)
        if method.state is FactState.FOUND
        else ABSENT,
        "service_day": service_day,
        "leaving_witnessed": _witnessed(facts),
        "pictures_are_earlier": _earlier(facts, served),
        "letter_came": any_true(_came(facts), facts.get("signed", ABSENT)),
        "served_again": answer(value=str(item.values.get("for")) in again),
        "public_days_required": _public_days(facts, service_day, context),
        "relation_class": relation_class(facts, context),
    }
    given = {**facts, **own}
    return own | {
        "signer_unexplained": signer_unexplained(given),
        "improper_service": improper_service(given),
    }


def _witnessed(facts: Facts) -> Fact:
    """Say whether a witness or pictures stand behind a paper that was left."""
    witness, recorded = facts.get("witness", ABSENT), facts.get("recorded", ABSENT)
    if is_true(recorded) or witness.state is FactState.UNREADABLE:
        return recorded if is_true(recorded) else witness
    return answer(witness, recorded, value=bool(witness.value))


def _earlier(facts: Facts, served: Fact) -> Fact:
    """Say whether all pictures on file were surely made before the day of a service."""
    last, own = day(facts.get("pictures_until", ABSENT)), day(served)
    return answer(served, value=bool(last and own and last < own))


def _came(facts: Facts) -> Fact:
    """Say whether a slip or a record of the carrier tells that the letter came."""
    delivered, returned = facts.get("delivered", ABSENT), facts.get("returned", ABSENT)
    if is_true(returned) and not is_true(delivered):
        return answer(returned, value=False)
    return delivered


def _public_days(facts: Facts, service_day: Fact, context: Context) -> Fact:
    """Return how many days a public notice of that day must run."""
    issued = first_known(facts.get("public_notice_date", ABSENT), service_day)
    limit, begins = context.limits.get("public_notice"), day(issued)
    version = version_on(limit, plain_day(begins)) if limit and begins else None
    return known(version.count, issued) if version else ABSENT


def improper_service(facts: Facts) -> Fact:
    """Say in words what a letter or a public notice may lack."""
    days, required = (facts.get(name, ABSENT) for name in ("public_notice_days", _REQUIRED))
    told, least = number(days), number(required)
    if facts.get("served_by", ABSENT).value == "mail":
        if is_true(facts.get("returned", ABSENT)):
            return known("邮寄送达，邮件被退回，案卷没有另行送达的材料")
        return known("邮寄送达，没有回执，也没有邮政（快递）的投递签收记录")
    if told is not None and least is not None and told < least:
        return known(f"公告送达，公告期间为{told}日，不足法定的{least}日", days)
    if facts.get("served_by", ABSENT).value == "public":
        return known("公告送达，案卷没有记明公告送达的原因")
    return ABSENT


def relation_class(facts: Facts, context: Context) -> Fact:
    """Return eligible, doubtful or stranger, by what the signer is said to be to the party.

    Who works for an organization may be the one who receives its mail; who works for a person
    is not of the household.
    """
    relation = facts.get("relation", ABSENT)
    if relation.state is not FactState.FOUND or is_false(facts.get("signed", ABSENT)):
        return relation if relation.state is not FactState.FOUND else ABSENT
    words = context.wording.get("signers", {})
    text = str(relation.value)
    staff = has_any(text, words.get("staff", ()))
    if has_any(text, words.get("strangers", ())):
        return known("stranger", relation)
    if has_any(text, words.get("eligible", ())):
        return known("eligible", relation)
    person = facts.get("party_counts_as", ABSENT).value == "individual"
    return known("stranger" if staff and person else "doubtful", relation)


def signer_unexplained(facts: Facts) -> Fact:
    """Say whether the name of the signer is none of the party, its representative, its agents.

    Only where the name to compare with was read: of an organization that of its representative;
    and not of a letter, whose slip the carrier fills in.
    """
    signer, relation = facts.get("signer", ABSENT), facts.get("relation", ABSENT)
    if signer.state is not FactState.FOUND or relation.state is not FactState.ABSENT:
        return known(value=False)
    if not is_true(facts.get("signed", ABSENT)) or facts.get("served_by", ABSENT).value == "mail":
        return known(value=False)
    party, head = (_name(facts, name) for name in ("party_name", "party_representative"))
    person = bool(party) and facts.get("party_kind", ABSENT).value == "individual"
    if not (head or person):
        return known(value=False)
    agents = _name(facts, "party_agents").split("、")
    names = _NAMES.findall(str(signer.value))
    explained = not names or any(
        _same(name, other) for name in names for other in (party, head, *agents) if other
    )
    return answer(signer, value=not explained)


def _name(facts: Facts, name: str) -> str:
    fact = facts.get(name, ABSENT)
    return str(fact.value) if fact.state is FactState.FOUND else ""


def _same(one: str, other: str) -> bool:
    """Say whether two names may be the same: one within the other, or one masked."""
    if _MASKED.search(one) or _MASKED.search(other):
        return one[:1] == other[:1]
    return one in other or other in one
