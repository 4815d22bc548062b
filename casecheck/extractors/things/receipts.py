"""Receipts of the penalty: number, sum, day, payer, who supervises it and who took the money."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from casecheck.extractors.text import CellText
from casecheck.extractors.things.labelled import Form, Read, words_of
from casecheck.extractors.things.papers import Paper, pattern_of, plain, unspaced
from casecheck.extractors.things.receipt_text import (
    bare_number,
    named_surcharge,
    only_day,
    told_total,
)
from casecheck.extractors.things.tables import rows_under, words
from casecheck.extractors.values.amounts import find_amounts, parse_amount
from casecheck.model.field import Evidence, Item, Scalar
from casecheck.model.wording import PaymentWording, Wording

Parts = dict[str, Scalar | tuple[Scalar, ...] | None]
_NUMBER = re.compile(r"(?:No\.?|NO\.?|№|号码|票号|编号)[.:\s]*([A-Za-z]{0,4}\d{5,})")
_HANDS_OVER = re.compile(
    r"(?<=[^\s])\s*(?:交来|交纳|缴来|缴纳|缴交|交付|付来|支付的?|(?=罚款|罚没|没收|人民币|现金|[¥￥]))"
)
_REMARK = re.compile(r"\s+[（(][^（）()]*[）)]\s*$")
_STAMPED_BANK = re.compile(r"([\u3400-\u9fff]{2,20}(?:银行|支行|分行|营业部|信用社))\s+\S")
_SHORTEST_LABEL = 3
_MADE_BY = "(?:本?(?:收据|票据|凭证|单据)(?:系|是)?由)"
_BODY = r"(?P<body>[\u3400-\u9fff]{2,20}?(?:部|厅|局|队|委员会|中心|公司))(?:统一)?(?:票据)?"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a receipt: what for, and how much."""

    item: str
    amount: Decimal | None
    evidence: Evidence


def receipt_of(paper: Paper, wording: Wording) -> Item:
    """Return a receipt of the penalty as an item; other rows on it do not count in its sum."""
    form = Form.of(paper, wording.labels)
    parts: Parts = {}
    evidence: list[Evidence] = []
    for name, read in _texts(form).items():
        if read:
            parts[name] = _before_next_label(read.value, form)
            evidence.append(read.evidence)
    day = form.date("receipt_date") or only_day(paper)
    if day:
        parts["date"] = day.value.date() if isinstance(day.value, datetime) else day.value
        evidence.append(day.evidence)
    total = total_of(form)
    if total:
        parts["amount"] = _without_charges(total[0], rows_of(paper, wording), wording.payments)
        evidence.append(total[1])
    issuer = issuer_of(form, wording.payments)
    if issuer:
        parts["issuer"] = issuer.value
        evidence.append(issuer.evidence)
    parts.update(_copy(paper, wording.payments))
    return Item(parts, tuple(dict.fromkeys(evidence)) or (paper.evidence(0, 12),))


def _texts(form: Form) -> dict[str, Read | None]:
    number = form.text("receipt_number")
    printed = _NUMBER.search(form.paper.text)
    if (number is None or not re.search(r"\d{4}", number.value or "")) and printed:
        number = Read(printed[1], form.paper.evidence(*printed.span(1)))
    return {
        "no": bare_number(number),
        "payer": _payer(form.text("receipt_payer")),
        "collector": _collector(form),
    }


def _before_next_label(value: str | None, form: Form) -> str | None:
    """Cut a value where another label of a receipt stands between blanks; None when it opens so."""
    known = {
        label
        for name, labels in form.labels.items()
        if name.startswith("receipt_")
        for label in labels
        if len(label) >= _SHORTEST_LABEL
    }
    for word in re.finditer(r"(?<!\S)\S+(?=\s+\S)", value or ""):
        if plain(word.group()) in known:
            return (value or "")[: word.start()].strip() or None
    return value


def _collector(form: Form) -> Read | None:
    bank = _bank(form)
    return bank if bank and bank.value else _named_collector(form)


def _named_collector(form: Form) -> Read | None:
    read = form.text("receipt_collector")
    return Read(_REMARK.sub("", read.value), read.evidence) if read and read.value else read


def _bank(form: Form) -> Read | None:
    """Return the bank named at its label, without what its stamp says besides (业务清讫)."""
    read = form.text("receipt_bank")
    stamped = _STAMPED_BANK.match(read.value) if read and read.value else None
    return Read(stamped[1], read.evidence) if read and stamped else read


def _payer(read: Read | None) -> Read | None:
    """Return who pays without what for: 今收到某人交来听证费."""
    if read is None or not read.value:
        return read
    name = _HANDS_OVER.split(read.value, maxsplit=1)[0].strip()
    return Read(name or None, read.evidence)


def total_of(form: Form) -> tuple[Decimal | None, Evidence] | None:
    """Return the total: at the first label that holds a sum, in the order of the labels."""
    blank: tuple[None, Evidence] | None = None
    for label in form.labels["receipt_total"]:
        for region in form.labelled(label):
            amount = parse_amount(region.text)
            sums = find_amounts(region.text)
            if amount or sums:
                found = amount or sums[-1]
                value = found.figures if found.figures is not None else found.value
                return value, region.evidence(found.start, found.end)
            if not words_of(region).strip("_"):
                blank = blank or (None, region.evidence())
    found_sums = find_amounts(form.paper.text)
    told = told_total(form.paper, found_sums)
    if told:
        return told
    if len({one.value for one in found_sums}) == 1:
        only = found_sums[0]
        return only.value, form.paper.evidence(only.start, only.end)
    return blank


def rows_of(paper: Paper, wording: Wording) -> list[Row]:
    """Return the rows of a receipt's table of items."""
    headings = {
        "item": wording.labels["fee_item"],
        "amount": wording.labels["fee_amount"],
        **{f"other{n}": (label,) for n, label in enumerate(wording.labels["receipt_columns"])},
    }
    rows: list[Row] = []
    for row in rows_under(paper.source, headings, "item"):
        if "item" in row and "amount" in row:
            item = unspaced(words(paper.source, row["item"]))
            amount = parse_amount(words(paper.source, row["amount"]))
            if item and not re.match("合计|总计|小计|金额", item):
                rows.append(
                    Row(
                        item,
                        amount.value if amount else None,
                        _around(paper, row["item"], row["amount"]),
                    )
                )
    return rows


def issuer_of(form: Form, wording: PaymentWording) -> Read | None:
    """Return who supervises or made the receipt: at a label, or in the words of the seal."""
    read = form.text("receipt_issuer")
    if read and read.value:
        return read
    for phrases, whole in ((wording.supervised, False), (wording.self_made, True)):
        made = rf"{_MADE_BY}?(?P<all>{_BODY}(?:{pattern_of(phrases).pattern}))"
        found = re.search(made, form.paper.text)
        if found:
            group = "all" if whole else "body"
            return Read(found[group], form.paper.evidence(*found.span(group)))
    return read


def surcharge_on(paper: Paper, wording: Wording) -> tuple[Decimal, Evidence] | None:
    """Return what a receipt takes for a late payment: its rows, or all of it."""
    late = pattern_of(wording.payments.surcharge)
    rows = [row for row in rows_of(paper, wording) if late.search(row.item)]
    if rows:
        amounts = [row.amount for row in rows if row.amount is not None]
        return (sum(amounts, Decimal(0)), rows[0].evidence) if amounts else None
    named = named_surcharge(paper, wording)
    if named:
        return named
    form = Form.of(paper, wording.labels)
    item = form.text("fee_item")
    name = plain(item.value) if item and item.value else ""
    if not late.search(name) or is_penalty(late.sub("", name), wording.payments):
        return None
    total = total_of(form)
    return (total[0], total[1]) if total and total[0] is not None else None


def takes_penalty(paper: Paper, wording: Wording) -> bool:
    """Say whether a receipt for charges was used for the penalty: it names that and no charge."""
    charges = pattern_of([*wording.fees.fees, *wording.fees.only_when_taken_by_the_bureau])
    return is_penalty(paper.text, wording.payments) and not charges.search(paper.text)


def is_penalty(item: str, wording: PaymentWording) -> bool:
    """Say whether a row of a receipt is the penalty itself."""
    return bool(pattern_of(wording.penalty_items).search(item))


def _without_charges(
    total: Decimal | None, rows: list[Row], wording: PaymentWording
) -> Decimal | None:
    """Take what is no penalty out of a total that its rows make up."""
    amounts = [row.amount or Decimal(0) for row in rows]
    others = [row.amount or Decimal(0) for row in rows if not is_penalty(row.item, wording)]
    if total is None or len(rows) == len(others) or sum(amounts, Decimal(0)) != total:
        return total
    return total - sum(others, Decimal(0))


def _copy(paper: Paper, wording: PaymentWording) -> Parts:
    """Say whether a receipt is a copy; the print of a numbered electronic receipt is none."""
    electronic = pattern_of(wording.electronic).search(paper.text)
    if electronic and _NUMBER.search(paper.text):
        return {"copy": False}
    copied = pattern_of(wording.copy).search(paper.text)
    certified = pattern_of(wording.certified).search(paper.text)
    parts: Parts = {"copy": bool(copied or certified)}
    if copied or certified:
        parts["certified"] = bool(certified)
    return parts


def _around(paper: Paper, first: CellText, last: CellText) -> Evidence:
    start, end = min(first.start, last.start), max(first.end, last.end)
    return paper.source.evidence(start, max(end, start + 1))


def collectors(forms: list[Form]) -> Iterator[tuple[str, Evidence]]:
    """Give who took the money, as the receipts name them."""
    for form in forms:
        reads = (_bank(form), _named_collector(form))
        for read in reads:
            if read and read.value and read.value.strip("/-"):
                yield unspaced(read.value), read.evidence
