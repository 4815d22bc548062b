"""Charges to the party other than the penalty: on receipts, and told in other papers."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.fines import sums_in
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.papers import Paper, of_types, pattern_of, unspaced
from casecheck.extractors.things.quantities import dates_in
from casecheck.extractors.things.receipts import is_penalty, receipt_of, rows_of, takes_penalty
from casecheck.extractors.values.amounts import FoundAmount
from casecheck.model.field import Evidence, FieldState, Item, Scalar
from casecheck.model.wording import FeeWording, Wording

Parts = dict[str, Scalar | tuple[Scalar, ...] | None]
_CITED = re.compile(r"(?:依据|根据|按照|依照)(?P<law>《[^》\n]{2,40}》)[^。;\n]{0,40}?收")
_NO_SOURCES = ("payment_receipt", "fee_receipt", "identity_material", "catalogue", "cover")


def extract_fees(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read every charge once, though a receipt and a sentence tell of it."""
    on_receipts = [
        item
        for paper in of_types(papers, "fee_receipt")
        if not takes_penalty(paper, wording)
        for item in _receipt(paper, wording)
    ]
    on_receipts += [
        item for paper in of_types(papers, "payment_receipt") for item in _rows(paper, wording)
    ]
    told = [item for paper in papers for item in _told(paper, wording.fees)]
    items = _unique([*on_receipts, *told])
    if not items:
        return ()
    evidence = tuple(dict.fromkeys(place for item in items for place in item.evidence))
    found = Candidate("fees", tuple(items), FieldState.FOUND, 0.85, evidence)
    return (found, *_bases(papers, wording))


def _bases(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    """Read the law or price notice on which a charge is said to rest."""
    for paper in of_types(papers, "fee_receipt"):
        basis = Form.of(paper, wording.labels).text("fee_basis")
        if basis and basis.value:
            yield _basis(unspaced(basis.value), basis.evidence)
    named = pattern_of([*wording.fees.fees, *wording.fees.only_when_taken_by_the_bureau])
    for paper in papers:
        for start, end in paper.sentences:
            cited = _CITED.search(paper.text, start, end)
            if cited and named.search(paper.text, cited.end(), end):
                yield _basis(paper.original(*cited.span("law")), paper.evidence(start, end))


def _basis(words: str, place: Evidence) -> Candidate:
    return Candidate("fee_basis", words, FieldState.FOUND, 0.8, (place,))


def _receipt(paper: Paper, wording: Wording) -> Iterator[Item]:
    """Give the charges of a receipt: one for each row, or one for the whole."""
    rows = list(_rows(paper, wording))
    if rows:
        yield from rows
        return
    receipt = receipt_of(paper, wording)
    form = Form.of(paper, wording.labels)
    parts = _common(receipt)
    if "amount" in receipt.values:
        parts["amount"] = receipt.values["amount"]
    item = form.text("fee_item")
    named = _named(paper, wording.fees)
    if item and item.value:
        parts["item"] = unspaced(item.value)
    elif named:
        parts["item"] = named
    elif item:
        parts["item"] = None
    if not _is_none(str(parts.get("item") or ""), wording):
        yield Item(parts, receipt.evidence)


def _named(paper: Paper, wording: FeeWording) -> str:
    """Return the charge that a receipt names in its words, with its remark in brackets."""
    words = pattern_of([*wording.fees, *wording.only_when_taken_by_the_bureau]).pattern
    found = re.search(rf"(?:{words})(?:\([^()\n]{{1,30}}\))?", paper.text)
    return paper.original(*found.span()) if found else ""


def _rows(paper: Paper, wording: Wording) -> Iterator[Item]:
    """Give the rows of a receipt that are no penalty."""
    common = _common(receipt_of(paper, wording))
    for row in rows_of(paper, wording):
        if not _is_none(row.item, wording):
            yield Item({"item": row.item, "amount": row.amount, **common}, (row.evidence,))


def _common(receipt: Item) -> Parts:
    names = {"date": "date", "no": "receipt_no", "payer": "payer"}
    return {new: receipt.values[old] for old, new in names.items() if receipt.values.get(old)}


def _is_none(item: str, wording: Wording) -> bool:
    """Say whether an item is no charge of the bureau: the penalty, or a deposit of the law."""
    return is_penalty(item, wording.payments) or bool(pattern_of(wording.fees.no_fees).search(item))


def _told(paper: Paper, wording: FeeWording) -> Iterator[Item]:
    """Read 向当事人收取保管费200元; what the party charged to others is no charge of the bureau."""
    if paper.type in _NO_SOURCES:
        return
    named = pattern_of([*wording.fees, *wording.only_when_taken_by_the_bureau])
    for start, end in paper.sentences:
        sentence = paper.text[start:end]
        if pattern_of(wording.no_fees).search(sentence) or pattern_of(wording.denials).search(
            sentence
        ):
            continue
        for fee in named.finditer(sentence):
            amount = _amount_of(sentence, fee)
            if amount and _is_taken(sentence, fee, wording):
                yield _item(paper, (start, end), fee[0], amount)


def _is_taken(sentence: str, fee: re.Match[str], wording: FeeWording) -> bool:
    """Say whether the bureau took this from the party: words of taking (or paying) before it."""
    before = sentence[: fee.start()]
    if pattern_of(wording.others).search(before) or _party_takes(before, wording):
        return False
    to_bureau = bool(pattern_of(wording.to_bureau).search(sentence))
    taken = re.search(
        rf"(?:{pattern_of(wording.from_party).pattern})[^。;]{{0,20}}(?:{pattern_of(wording.takes).pattern})",
        before,
    )
    if fee[0] in wording.only_when_taken_by_the_bureau:
        pays = pattern_of([*wording.pays, *wording.takes]).search(before)
        return bool(taken) or bool(to_bureau and pays)
    paid = pattern_of([*wording.pays, *wording.takes]).search(before[-24:])
    return bool(taken or paid)


def _party_takes(before: str, wording: FeeWording) -> bool:
    """Say whether the party is the one who takes the money: 当事人收取…."""
    parties, takes = (pattern_of(words).pattern for words in (wording.parties, wording.takes))
    return bool(re.search(rf"(?<![向对由从])(?:{parties})[^,。;向]{{0,12}}?(?:{takes})", before))


def _amount_of(sentence: str, fee: re.Match[str]) -> FoundAmount | None:
    """Return the sum that belongs to a charge: close behind it, else close before it."""
    amounts = sums_in(sentence)
    behind = [one for one in amounts if 0 <= one.start - fee.end() <= 12]  # noqa: PLR2004
    if behind and not re.search("费|款", sentence[fee.end() : behind[0].start]):
        return behind[0]
    before = [one for one in amounts if 0 <= fee.start() - one.end <= 4]  # noqa: PLR2004
    return before[-1] if before else None


def _item(paper: Paper, span: tuple[int, int], fee: str, amount: FoundAmount) -> Item:
    parts: Parts = {"item": fee, "amount": amount.value}
    days = [one.day for one in dates_in(paper, *span) if one.day]
    if len(days) == 1:
        parts["date"] = days[0]
    return Item(parts, (paper.evidence(*span),))


def _unique(items: list[Item]) -> list[Item]:
    known: dict[tuple[str, Decimal | None], Item] = {}
    for item in items:
        amount = item.values.get("amount")
        name = str(item.values.get("item") or "").removesuffix("用")
        value = Decimal(amount) if isinstance(amount, int | Decimal) else None
        known.setdefault((name, value), item)
    return list(known.values())
