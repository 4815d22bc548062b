"""Whether the money of the penalty reached the treasury."""

from decimal import Decimal
from typing import Final

from casecheck.facts.answers import answer, cannot_tell
from casecheck.facts.context import Context
from casecheck.facts.logic import is_true, number, seen_or_absent
from casecheck.facts.view import CaseView, Facts, combine, known
from casecheck.model.fact import ABSENT, Fact, FactState

TREASURY_FACTS: Final = (
    "treasury_on_file",
    "treasury_total",
    "money_to_remit",
    "treasury_short",
    "treasury_names_a_part",
    "taken_by_agency_unremitted",
    "money_kept_in_words",
)
_KEPT: Final = "案卷载明罚没款被截留、留用或者坐支"
_PARTS: Final = ("fine", "confiscated_gains", "surcharge")


def treasury_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return what came in, what went to the treasury, and whether the two agree."""
    del context
    total = treasury_total(view)
    due, kept = money_to_remit(view, facts), view.fact("money_kept_stated")
    short = combine(lambda sent, came: sent < came, total, due)
    if is_true(short) and view.unread:
        short = cannot_tell(short, note="案卷内有未能读取的文件")
    return {
        "treasury_on_file": known(
            bool(view.items("treasury_records")) or "treasury_voucher" in view.document_types
        ),
        "treasury_total": total,
        "money_to_remit": due,
        "treasury_short": short,
        "treasury_names_a_part": _names_a_part(view, total),
        "taken_by_agency_unremitted": _unremitted(view, facts),
        "money_kept_in_words": known(_KEPT, kept) if is_true(kept) else ABSENT,
    }


def treasury_total(view: CaseView) -> Fact:
    """Return the sum of the records; unreadable where the amount of one was not read."""
    items = view.items("treasury_records")
    places = tuple(place for item in items for place in item.evidence)
    amounts = [item.values.get("amount") for item in items]
    if not items:
        silent = "treasury_voucher" in view.document_types
        return Fact(FactState.UNREADABLE, fields=("treasury_records",)) if silent else ABSENT
    if any(amount is None for amount in amounts):
        return Fact(FactState.UNREADABLE, None, ("treasury_records",), places)
    found = (Decimal(amount) for amount in amounts if isinstance(amount, int | Decimal))
    return Fact(FactState.FOUND, sum(found, Decimal(0)), ("treasury_records",), places)


def money_to_remit(view: CaseView, facts: Facts) -> Fact:
    """Return what was received, less what was given back as the law allows."""
    received = facts.get("amount_paid", ABSENT)
    back = number(seen_or_absent(view.fact("refunded_amount"))) or Decimal(0)
    came = number(received)
    if came is None:
        return received
    return known(max(came - back, Decimal(0)), received, view.fact("refunded_amount"))


def _names_a_part(view: CaseView, total: Fact) -> Fact:
    """Say whether the record is of one part of the money only: the fine, the gains, a receipt."""
    parts = {number(seen_or_absent(view.fact(name))) for name in _PARTS}
    parts |= {
        Decimal(amount)
        for item in view.items("receipts")
        if isinstance(amount := item.values.get("amount"), int | Decimal)
    }
    sent = number(total)
    return answer(total, value=sent is not None and sent in parts)


def _unremitted(view: CaseView, facts: Facts) -> Fact:
    """Say whether the agency took money in the ordinary way and no paper shows where it went."""
    kind = seen_or_absent(view.fact("collector_kind"))
    deposited = seen_or_absent(view.fact("bank_deposit_date")).state is not FactState.ABSENT
    recorded = bool(view.items("treasury_records")) or "treasury_voucher" in view.document_types
    spot = is_true(facts.get("collected_on_the_spot", ABSENT))
    taken = kind.value in ("agency", "officer")
    return answer(kind, value=taken and not (deposited or recorded or spot))
