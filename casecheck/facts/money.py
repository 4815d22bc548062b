"""What the party owed, what was paid, and how it was collected."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from casecheck.facts.answers import answer, cannot_tell, yes
from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.logic import seen_or_absent, there
from casecheck.facts.view import CaseView, Facts, combine, first_known, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

MONEY_FACTS: Final = (
    "amount_due",
    "receipts_total",
    "amount_paid",
    "payment_differs",
    "payment_short",
    "payment_stated",
    "only_uncertified_copies",
    "collected_on_the_spot",
    "receipt_body",
    "surcharge_day",
    "fine_words_differ",
    "notice_fine_words_differ",
)


def money_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return the sums of the case and what they say about each other."""
    due = amount_due(view)
    receipts = receipts_total(view, due)
    paid = first_known(receipts, view.fact("payment_amount"))
    return {
        "amount_due": due,
        "receipts_total": receipts,
        "amount_paid": paid,
        "payment_differs": _if_certain(
            view, combine(lambda one, other: one != other, receipts, due)
        ),
        "payment_short": _if_certain(view, combine(lambda one, other: one < other, paid, due)),
        "payment_stated": _payment_stated(view),
        "only_uncertified_copies": _only_copies(view),
        "collected_on_the_spot": _on_the_spot(view, facts),
        "receipt_body": _receipt_body(view, context),
        "surcharge_day": first_known(
            *(view.fact(name) for name in ("payment_date", "closing_date", "decision_date"))
        ),
        "fine_words_differ": _differ(view, "fine", "fine_in_words"),
        "notice_fine_words_differ": _differ(view, "notice_fine", "notice_fine_in_words"),
    }


def amount_due(view: CaseView) -> Fact:
    """Return fine, confiscated gains and surcharge together.

    Absent where a fine or a confiscation is decided and the papers do not say how much. What
    only a file that was not read may hold is left out.
    """
    gains = seen_or_absent(view.fact("confiscated_gains"))
    fine, kinds = seen_or_absent(view.fact("fine")), view.words("penalty_kinds")
    for kind, amount in (("confiscate_gains", gains), ("fine", fine)):
        if kind in kinds and amount.state is FactState.ABSENT:
            return ABSENT
    parts = [fine, gains, seen_or_absent(view.fact("surcharge"))]
    there_are = [part for part in parts if part.state is not FactState.ABSENT]
    return combine(_sum, *there_are) if there_are else ABSENT


def _if_certain(view: CaseView, differs: Fact) -> Fact:
    """Leave open a difference that an unread file, or two papers of one payment, may explain."""
    if differs.value is True and view.unread:
        return cannot_tell(differs, note="案卷内有未能读取的文件")
    paid = _payments(view)
    if differs.value is True and len(set(paid)) < len(paid):
        return cannot_tell(differs, note="几张票据金额相同，可能是同一笔缴款")
    return differs


def _payments(view: CaseView) -> list[Decimal]:
    """Return the amounts of the receipts; two of one number are one receipt."""
    receipts = {
        (str(item.values.get("no") or f"#{place}"), Decimal(amount)): None
        for place, item in enumerate(view.items("receipts"))
        if isinstance(amount := item.values.get("amount"), int | Decimal)
    }
    return [amount for _, amount in receipts]


def receipts_total(view: CaseView, due: Fact = ABSENT) -> Fact:
    """Return the sum of the receipts; of one that was read as a whole, its amount.

    A payment slip and the receipt for it tell one sum twice: where equal sums make up what is due
    when counted once, they are counted once.
    """
    field = view.fact("receipts")
    amounts = [item.values.get("amount") for item in view.items("receipts")]
    if field.state is FactState.UNREADABLE:
        return field
    if not amounts:
        on_file = view.has_document("payment_receipt").value is True
        return view.fact("payment_amount") if on_file else ABSENT
    if any(amount is None for amount in amounts):
        return Fact(FactState.UNREADABLE, None, ("receipts",), field.evidence)
    paid = _payments(view)
    total, once = sum(paid, Decimal(0)), sum(set(paid), Decimal(0))
    source = Fact(FactState.FOUND, None, ("receipts",), field.evidence)
    return known(once if once == due.value and total != due.value else total, source)


def _payment_stated(view: CaseView) -> Fact:
    """Say whether a paper of the dossier states a payment."""
    statements = [there(view.fact(name)) for name in ("payment_amount", "payment_date")]
    if any(fact.value is True for fact in statements):
        return yes(*statements)
    return next((fact for fact in statements if fact.value is None), statements[0])


def _only_copies(view: CaseView) -> Fact:
    """Say whether all receipts are copies that nobody certified."""
    receipts = view.items("receipts")
    copies = [_uncertified(item) for item in receipts]
    evidence = tuple(place for item in receipts for place in item.evidence)
    source = Fact(FactState.FOUND, None, ("receipts",), evidence)
    if None in copies and False not in copies:
        return Fact(FactState.UNREADABLE, None, ("receipts",), evidence)
    return answer(source, value=bool(copies) and all(copies))


def _uncertified(receipt: Item) -> bool | None:
    """Say whether a receipt is a copy that nobody certified; None where that was not read."""
    copy, certified = (receipt.values.get(part, False) for part in ("copy", "certified"))
    if copy is False or certified is True:
        return False
    return True if copy is True and certified is False else None


def _on_the_spot(view: CaseView, facts: Facts) -> Fact:
    """Say whether the fine was taken on the spot: so marked, or by an officer's own hand.

    In the simple procedure also where the agency took it on the day of the decision.
    """
    marked = seen_or_absent(view.fact("paid_on_the_spot"))
    kind = view.fact("collector_kind")
    if marked.value is True:
        return marked
    if kind.value == "officer":
        return yes(kind)
    paid = view.fact("payment_date")
    same_day = paid.value is not None and paid.value == view.fact("decision_date").value
    simple = facts.get("procedure", ABSENT).value == "simple"
    return yes(kind, paid) if simple and kind.value == "agency" and same_day else marked


def _receipt_body(view: CaseView, context: Context) -> Fact:
    """Return who supervises the receipts: provincial, finance (below the province) or other."""
    words = context.wording.get("charges", {}).get("receipt_bodies", {})
    issuers = list(_issuers(view))
    stated = [fact for fact in issuers if fact.state is FactState.FOUND]
    if not stated:
        return next(iter(issuers), ABSENT)
    kinds = [_body_kind(str(fact.value), words) for fact in stated]
    worst = next(kind for kind in ("other", "finance", "provincial") if kind in kinds)
    return known(worst, *stated)


def _issuers(view: CaseView) -> Iterable[Fact]:
    for item in view.items("receipts"):
        if "issuer" in item.values:
            value = item.values["issuer"]
            state = FactState.UNREADABLE if value is None else FactState.FOUND
            text = None if value is None else str(value)
            yield Fact(state, text, ("receipts",), item.evidence)
    issuer = view.fact("receipt_issuer")
    if issuer.state is not FactState.ABSENT:
        yield issuer


def _body_kind(name: str, words: dict[str, list[str]]) -> str:
    kinds = ("provincial", "finance")
    return next((kind for kind in kinds if has_any(name, words.get(kind, ()))), "other")


def _differ(view: CaseView, figures: str, words: str) -> Fact:
    told = (seen_or_absent(view.fact(name)) for name in (figures, words))
    return combine(lambda one, other: one != other, *told)


def _sum(*amounts: object) -> Decimal:
    return sum((Decimal(str(amount)) for amount in amounts), Decimal(0))
