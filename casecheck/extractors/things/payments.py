"""How the penalty was paid: what the receipts show, and what the other papers say."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.fines import sums_in
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.operative import masked
from casecheck.extractors.things.papers import Paper, has_mark, of_types, pattern_of, unchecked
from casecheck.extractors.things.quantities import dates_in
from casecheck.extractors.things.receipts import collectors, receipt_of, takes_penalty
from casecheck.extractors.values.marks import ticked_options
from casecheck.model.field import Evidence, FieldState, Item, Value
from casecheck.model.wording import PaymentWording, Wording

_TELLING = (
    "closing_report", "on_the_spot_decision", "reminder", "court_application",
    "instalment_approval", "decision", "payment_receipt", "investigation_report",
    "handling_approval", "inspection_record", "other",
)  # fmt: skip
_PAID_IN = ("closing_report", "court_application", "other")
_PART = re.compile(r"(?:罚款|违法所得|滞纳金)[^,。;\d]{0,12}$")
_NOT_PAID = re.compile(
    r"未|没有|逾期|应当|限|之日起|(?:拒绝|拒不|拒|不|不肯|不愿|不予|无力|无法|不能|不会|抗拒|催告|督促|要求|通知)"
    r"(?:主动|自动|按期|按时|依法|如期|自觉|全部|及时|其|当事人|你(?:单位|店|公司)?)?$"
)
_INCLUDED = re.compile(r"其中|含|包括")
_TOTAL = re.compile(r"(?:共|合计|总计)[^,。;\d]{0,8}$")


def extract_payments(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read receipts, payment and collector, and what explains them."""
    receipts = [one for one in of_types(papers, "payment_receipt") if _proves(one, wording)]
    receipts += [one for one in of_types(papers, "fee_receipt") if takes_penalty(one, wording)]
    items = [receipt_of(paper, wording) for paper in receipts]
    return (
        *_of_receipts(items),
        *(() if items else _of_sentences(papers, wording)),
        *_collected(papers, receipts, wording),
        *_flags(papers, wording),
    )


def _proves(paper: Paper, wording: Wording) -> bool:
    """Say whether a paper proves a payment; a notice to pay needs the number of a receipt."""
    if "通知" not in paper.source.document.title:
        return True
    number = Form.of(paper, wording.labels).text("receipt_number")
    return bool(number and re.search(r"\d{5}", number.value or ""))


def _of_receipts(items: list[Item]) -> Iterator[Candidate]:
    """Give the list, and as one payment the sum of the receipts and the day of the last."""
    if not items:
        return
    evidence = tuple(dict.fromkeys(place for item in items for place in item.evidence))
    yield Candidate("receipts", tuple(items), FieldState.FOUND, 0.9, evidence)
    amounts = [item.values["amount"] for item in items if "amount" in item.values]
    if amounts:
        known = [one for one in amounts if isinstance(one, int | Decimal)]
        total = sum(known, Decimal(0)) if len(known) == len(items) else None
        yield _found("payment_amount", total, evidence)
    dates = [item.values["date"] for item in items if "date" in item.values]
    if dates:
        days = [_day(one) for one in dates if isinstance(one, date)]
        yield _found("payment_date", max(days) if days else None, evidence)
    for field, name in (("receipt_no", "no"), ("receipt_issuer", "issuer"), ("payer", "payer")):
        named = [item for item in items if name in item.values]
        filled = next((item for item in named if item.values[name]), None)
        if filled:
            yield _found(field, str(filled.values[name]), filled.evidence)
        elif named:
            yield _found(field, None, named[0].evidence)


def _of_sentences(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    """Read 当事人于…缴纳罚款…元 from the papers that close a case."""
    for paper in of_types(papers, *_PAID_IN):
        for found in pattern_of(wording.payments.paid).finditer(paper.text):
            start, end = paper.sentence_at(found.start())
            if _NOT_PAID.search(paper.text, start, found.start()):
                continue
            dates = [one for one in dates_in(paper, start, end) if one.day]
            if not dates:
                continue
            evidence = (paper.evidence(start, end),)
            before = [one for one in dates if one.start < found.start() - start]
            day = before[-1].day if before else dates[0].day
            yield _found("payment_date", day, evidence)
            amount = amount_told(paper.text[start:end], found.start() - start)
            if amount is not None:
                yield _found("payment_amount", amount, evidence)
            return


def amount_told(sentence: str, position: int) -> Decimal | None:
    """Return what a sentence says was paid: its total, its parts together, else the nearest sum.

    What is still owed is none.
    """
    amounts = [
        one
        for one in sums_in(sentence)
        if not re.search("尚|未|欠|余|应缴", sentence[max(0, one.start - 6) : one.start])
    ]
    totals = [one for one in amounts if _TOTAL.search(sentence, 0, one.start)]
    if totals:
        return totals[-1].value
    parts = [one for one in amounts if _PART.search(sentence, 0, one.start)]
    if len(parts) > 1 and not _INCLUDED.search(sentence):
        return sum((one.value for one in parts), Decimal(0))
    nearest = min(amounts, key=lambda one: abs(one.start - position), default=None)
    return nearest.value if nearest else None


def _collected(
    papers: Sequence[Paper], receipts: list[Paper], wording: Wording
) -> Iterator[Candidate]:
    """Say who took the money: officers or the agency only where a paper says so in words."""
    words = wording.payments
    told = _told(papers, words)
    named = list(collectors([Form.of(paper, wording.labels) for paper in receipts]))
    if named:
        yield _found("collector", named[0][0], (named[0][1],))
    elif told:
        yield _found("collector", told[1], (told[2],))
    if told:
        yield _found("collector_kind", told[0], (told[2],))
    else:
        yield from _kind_on_receipt(named, receipts, words)
    yield from _on_the_spot(papers, wording)


def _told(papers: Sequence[Paper], words: PaymentWording) -> tuple[str, str, Evidence] | None:
    for kind, phrases in (("officer", words.taken_by_officer), ("agency", words.taken_by_agency)):
        for paper in of_types(papers, *_TELLING):
            for found in pattern_of(phrases).finditer(paper.text):
                start, end = paper.clause_at(found.start())
                if not pattern_of(words.not_taken).search(paper.text, start, end):
                    return kind, paper.original(*found.span()), paper.evidence(start, end)
    return None


def _kind_on_receipt(
    named: list[tuple[str, Evidence]], receipts: list[Paper], words: PaymentWording
) -> Iterator[Candidate]:
    """Tell by the collector's name, else by the form: the bureau's own name proves nothing."""
    kinds = (("officer", words.officers), ("nontax", words.nontax), ("bank", words.bank))
    for kind, phrases in kinds:
        for name, evidence in named:
            if pattern_of(phrases).search(name):
                yield _found("collector_kind", kind, (evidence,))
                return
    for kind, phrases in (("nontax", words.nontax_forms), ("bank", words.bank)):
        for paper in receipts:
            found = pattern_of(phrases).search(paper.text)
            if found:
                yield _found("collector_kind", kind, (paper.evidence(*found.span()),))
                return


def _on_the_spot(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    """Say whether the fine was collected on the spot: a ticked option, or words that say so."""
    words = wording.payments
    spot = pattern_of(words.on_the_spot)
    for paper in of_types(papers, *_TELLING):
        for region in Form.of(paper, wording.labels).values("receipt_way"):
            if any(spot.search(option) for option in ticked_options(region.text)):
                yield _found("paid_on_the_spot", True, (region.evidence(),))  # noqa: FBT003
                return
        passage = masked(paper, 0, len(paper.text), wording.operative)
        for found in spot.finditer(passage.text):
            start, end = paper.clause_at(found.start())
            taken_back = pattern_of(words.not_taken).search(paper.text, start, end)
            if not taken_back and not _is_open_option(paper, found.start()):
                yield _found("paid_on_the_spot", True, (paper.evidence(start, end),))  # noqa: FBT003
                return


def _is_open_option(paper: Paper, position: int) -> bool:
    """Say whether words are an option that nobody ticked, or one of several that are offered."""
    if has_mark(paper.text, position):
        return unchecked(paper.text, position)
    return bool(re.compile(r"[^。,;\n]{2,8}[/或□]").match(paper.text, position))


def _flags(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    words = wording.payments
    denied = re.compile(rf"(?:{pattern_of(words.flag_denials).pattern})[^,。;\n]{{0,6}}$|[不未]$")
    for field, phrases in words.flags.items():
        for paper in of_types(papers, *_TELLING):
            found = _said(paper, pattern_of(phrases), denied)
            if found:
                yield _found(field, True, (paper.evidence(*found),))  # noqa: FBT003
                break


def _said(
    paper: Paper, pattern: re.Pattern[str], denied: re.Pattern[str]
) -> tuple[int, int] | None:
    for found in pattern.finditer(paper.text):
        start, _ = paper.clause_at(found.start())
        before = paper.text[max(start, found.start() - 14) : found.start()]
        if not denied.search(before) and not unchecked(paper.text, found.start()):
            return found.span()
    return None


def _found(field: str, value: Value | None, evidence: tuple[Evidence, ...]) -> Candidate:
    state = FieldState.UNREADABLE if value is None else FieldState.FOUND
    return Candidate(field, value, state, 0.85, evidence)


def _day(value: date | datetime) -> date:
    return value.date() if isinstance(value, datetime) else value
