"""What reached the treasury: vouchers, sentences that tell of it; and what was given back."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, of_types
from casecheck.extractors.things.payments import amount_told
from casecheck.extractors.things.quantities import dates_in
from casecheck.extractors.things.receipts import receipt_of
from casecheck.model.field import FieldState, Item, Scalar
from casecheck.model.wording import Wording

_TELLING = ("closing_report", "other", "back_note")
_GIVES_BACK = ("closing_report", "decision", "other", "back_note")
_TO_TREASURY = re.compile(
    r"(?:上缴|上交|缴入|解缴|缴存|划入|转入|汇入|缴至|缴到|缴库|入库)[^。;\n]{0,12}"
    r"(?:国库|金库|财政专户|财政非税|非税专户|非税收入专户|财政账户|县财政|市财政|区财政|财政局)|(?:已|全额)缴库"
)
_MONEY = re.compile(r"罚款|罚没|没收|违法所得|款项|现金|收缴款")
_NOT_DONE = re.compile(r"未|没有|应当|应|拟|将于|需|必须|待|由银行直接|不得|规定")
_BACK = re.compile(
    r"(?:退还|退回|返还|退赔|发还)(?:给)?(?:当事人|被处罚人|你单位|消费者|受害人|权利人|多缴|多收)?"
)


def extract_treasury(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read the records of money that went to the treasury, and of money given back."""
    vouchers = [_voucher(paper, wording) for paper in of_types(papers, "treasury_voucher")]
    items = vouchers or [one for paper in of_types(papers, *_TELLING) for one in _told(paper)]
    return (*_records(items), *_given_back(papers))


def _records(items: list[Item]) -> Iterator[Candidate]:
    if items:
        places = tuple(dict.fromkeys(place for item in items for place in item.evidence))
        yield Candidate("treasury_records", tuple(items), FieldState.FOUND, 0.85, places)


def _voucher(paper: Paper, wording: Wording) -> Item:
    """Return what a voucher says; an amount that was not read stays open."""
    read = receipt_of(paper, wording)
    values: dict[str, Scalar | tuple[Scalar, ...] | None] = {
        "document": paper.type,
        "amount": read.values.get("amount"),
    }
    values |= {name: read.values[name] for name in ("no", "date") if read.values.get(name)}
    when = values.get("date")
    if isinstance(when, datetime):
        values["date"] = when.date()
    return Item(values, read.evidence)


def _told(paper: Paper) -> Iterator[Item]:
    """Give what one sentence tells: the penalty's money went to the treasury, and how much."""
    for found in _TO_TREASURY.finditer(paper.text):
        start, end = paper.sentence_at(found.start())
        sentence = paper.text[start:end]
        before = paper.text[max(start, found.start() - 8) : found.start()]
        if _NOT_DONE.search(before) or not _MONEY.search(sentence):
            continue
        amount = amount_told(sentence, found.start() - start)
        if amount is None:
            continue
        values: dict[str, Scalar] = {"document": paper.type, "amount": amount}
        when = _day(paper, start, end)
        if when:
            values["date"] = when
        yield Item(values, (paper.evidence(start, end),))
        return


def _day(paper: Paper, start: int, end: int) -> date | None:
    days = [one.day for one in dates_in(paper, start, end) if one.day]
    return days[-1] if days else None


def _given_back(papers: Sequence[Paper]) -> Iterator[Candidate]:
    """Read what was lawfully given back, each paper's sums together."""
    for paper in of_types(papers, *_GIVES_BACK):
        sums, places = [], []
        for found in _BACK.finditer(paper.text):
            start, end = paper.sentence_at(found.start())
            before = paper.text[max(start, found.start() - 6) : found.start()]
            amount = amount_told(paper.text[found.end() : end], 0)
            if amount is not None and not re.search("未|不予|没有|责令|应当|拟", before):
                sums.append(amount)
                places.append(paper.evidence(start, end))
        if sums:
            total = sum(dict.fromkeys(sums), Decimal(0))
            yield Candidate("refunded_amount", total, FieldState.FOUND, 0.8, tuple(places))
            return
