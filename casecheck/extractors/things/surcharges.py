"""The surcharge of a fine paid late: what was taken or demanded, for how many days, up to when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.fines import sums_in
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.things.quantities import dates_in, number
from casecheck.extractors.things.receipt_text import JOINED
from casecheck.extractors.things.receipts import receipt_of, surcharge_on
from casecheck.model.field import Evidence, FieldState, Item, Scalar
from casecheck.model.wording import PaymentWording, Wording

_SURCHARGED_IN = ("closing_report", "court_application", "reminder")
_NUMERALS = r"\d一二三四五六七八九十百"
_LATE_DAYS = re.compile(rf"(?<![月第{_NUMERALS}])(?P<days>[{_NUMERALS}]+)(?:日|天)")
_UP_TO = re.compile(r"(?:截至|截止到?|计算至|计至|算至|计算到|计到|至|到)$")


@dataclass(frozen=True, slots=True)
class _Charge:
    """A surcharge as one paper has it."""

    document: str
    amount: Decimal
    place: Evidence
    days: int | None = None
    days_place: Evidence | None = None
    until: date | None = None

    def item(self) -> Item:
        values: dict[str, Scalar] = {"document": self.document, "amount": self.amount}
        if self.days is not None:
            values["days"] = self.days
        if self.until is not None:
            values["until"] = self.until
        return Item(values, (self.place,))


def extract_surcharges(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read the surcharge in yuan: what the receipts take for it, else what a sentence tells."""
    taken = [one for paper in of_types(papers, "payment_receipt") for one in _taken(paper, wording)]
    told = [one for paper in of_types(papers, *_SURCHARGED_IN) for one in _told(paper, wording)]
    return (*_list(taken, told), *_amount(taken, told), *_days(told))


def _list(taken: list[_Charge], told: list[_Charge]) -> Iterator[Candidate]:
    charges = [*taken, *told]
    if charges:
        items = tuple(one.item() for one in charges)
        places = tuple(one.place for one in charges)
        yield Candidate("surcharges", items, FieldState.FOUND, 0.85, places)


def _amount(taken: list[_Charge], told: list[_Charge]) -> Iterator[Candidate]:
    if taken:
        total = sum((one.amount for one in taken), Decimal(0))
        places = tuple(one.place for one in taken)
        yield Candidate("surcharge", total, FieldState.FOUND, 0.85, places)
    elif told:
        yield Candidate("surcharge", told[0].amount, FieldState.FOUND, 0.85, (told[0].place,))


def _days(told: list[_Charge]) -> Iterator[Candidate]:
    first = told[0] if told else None
    if first and first.days is not None and first.days_place:
        place = (first.days_place,)
        yield Candidate("surcharge_days", first.days, FieldState.FOUND, 0.85, place)


def _taken(paper: Paper, wording: Wording) -> Iterator[_Charge]:
    found = surcharge_on(paper, wording)
    if found:
        paid = receipt_of(paper, wording).values.get("date")
        until = paid.date() if isinstance(paid, datetime) else paid
        yield _Charge(paper.type, *found, until=until if isinstance(until, date) else None)


def _told(paper: Paper, wording: Wording) -> Iterator[_Charge]:
    """Give what a sentence tells of the surcharge and its days; the rate alone is none."""
    for found in pattern_of(wording.payments.surcharge).finditer(paper.text):
        start, end = paper.sentence_at(found.start())
        behind = paper.text[found.end() : min(end, found.end() + 25)]
        amounts = [
            one
            for one in sums_in(behind)
            if not re.search(r"罚款|没收|本金|%|每日|合计|共计|总计", behind[: one.start])
        ]
        before = paper.text[max(start, found.start() - 6) : found.start()]
        joined = JOINED.search(paper.text, start, found.start())
        if not amounts or joined or re.search("如|若|将|每日按", before):
            continue
        days = _late_days(paper.text[start:end], wording.payments)
        yield _Charge(
            paper.type,
            amounts[0].value,
            paper.evidence(found.start(), found.end() + amounts[0].end),
            days,
            paper.evidence(start, end) if days is not None else None,
            _up_to(paper, start, end),
        )
        return


def _late_days(sentence: str, words: PaymentWording) -> int | None:
    late = pattern_of(words.late).search(sentence)
    found = _LATE_DAYS.search(sentence, late.end()) if late else None
    return number(found["days"]) if found else None


def _up_to(paper: Paper, start: int, end: int) -> date | None:
    """Return the day up to which the sentence counts (截至…)."""
    text = paper.text[start:end]
    days = [
        one.day
        for one in dates_in(paper, start, end)
        if one.day and _UP_TO.search(text[: one.start])
    ]
    return days[-1] if days else None
