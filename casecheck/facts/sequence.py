"""The order of the steps: inspection and filing, end of the investigation, notice, decision."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.days import day_in_words
from casecheck.facts.logic import day, number, plain_day, seen_or_absent
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import FieldState

SEQUENCE_FACTS: Final = (
    "first_evidence_date",
    "days_evidence_to_filing",
    "order_broken",
    "steps_reversed",
    "order_in_words",
    "steps_perhaps_reversed",
)
_FILING: Final = ("filing_date", "立案")
_END: Final = ("investigation_end_date", "调查终结")
_NOTICE: Final = ("notice_date", "事先告知")
_DISCUSSION: Final = ("collective_review_date", "集体讨论")
_DECISION: Final = ("decision_date", "处罚决定")
# Decision before filing is told by PR023. A first discussion may have been about something else.
_ORDER: Final = ((_NOTICE, _FILING), (_NOTICE, _END), (_DECISION, _END))
_DOUBTFUL_ORDER: Final = ((_DISCUSSION, _FILING), (_DISCUSSION, _END))
Step = tuple[str, str]


def sequence_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return how long before filing evidence was taken, and which steps came too early."""
    del facts
    first = first_evidence(view)
    filing = view.fact("filing_date")
    certain = [pair for pair in _ORDER if not _doubtful(view, pair)]
    others = [pair for pair in (*_ORDER, *_DOUBTFUL_ORDER) if pair not in certain]
    told, days = _told(view, certain), _days(first, filing)
    return {
        "first_evidence_date": first,
        "days_evidence_to_filing": days,
        "order_broken": _broken(view, certain, told),
        "steps_reversed": told,
        "order_in_words": _in_words(told, days, context),
        "steps_perhaps_reversed": _told(view, others),
    }


def first_evidence(view: CaseView) -> Fact:
    """Return the earliest day of an inspection or inquiry."""
    inspected = view.fact("inspection_date")
    days = [inspected] if inspected.state is FactState.FOUND else []
    for name in ("records", "inquiries"):
        for item in view.items(name):
            start = item.values.get("start")
            if isinstance(start, date):
                days.append(Fact(FactState.FOUND, plain_day(start), (name,), item.evidence))
    return min(days, key=lambda fact: str(fact.value), default=seen_or_absent(inspected))


def _days(first: Fact, filing: Fact) -> Fact:
    began, filed = day(first), day(filing)
    if began is None or filed is None:
        return ABSENT
    return known((filed - began).days, first, filing)


def _in_words(told: Fact, days: Fact, context: Context) -> Fact:
    """Tell which steps are reversed, and how long before the filing evidence was taken."""
    most, took = context.settings.get("evidence_before_filing_days"), number(days)
    words = [str(told.value)] if told.value else []
    if took is not None and isinstance(most, int) and took > most:
        words.append(f"首次检查、询问至立案共 {took} 日，超过本机关所设的 {most} 日")
    return known("；".join(words), told, days) if words else ABSENT


def _doubtful(view: CaseView, pair: tuple[Step, Step]) -> bool:
    """Say whether papers differ on one of the days, or several reports end the investigation."""
    fields = [view.fields.get(name) for name, _ in pair]
    differ = any(field is not None and field.state is FieldState.CONFLICT for field in fields)
    reports = number(view.fact("investigation_report_count"))
    return differ or (_END in pair and reports is not None and reports > 1)


def _broken(view: CaseView, pairs: list[tuple[Step, Step]], told: Fact) -> Fact:
    """Say whether a step came too early; unreadable where its day or the other was not read."""
    if told.state is FactState.FOUND:
        return known(True, told)  # noqa: FBT003
    days = [view.fact(name) for pair in pairs if _beside_a_day(view, pair) for name, _ in pair]
    unread = [fact for fact in days if fact.state is FactState.UNREADABLE]
    return unread[0] if unread else known(False, *days)  # noqa: FBT003


def _beside_a_day(view: CaseView, pair: tuple[Step, Step]) -> bool:
    return any(day(view.fact(name)) is not None for name, _ in pair)


def _told(view: CaseView, pairs: list[tuple[Step, Step]]) -> Fact:
    facts = [view.fact(name) for pair in pairs for name, _ in pair]
    words = "；".join(dict.fromkeys(_words(view, pairs)))
    return known(words, *facts) if words else ABSENT


def _words(view: CaseView, pairs: list[tuple[Step, Step]]) -> Iterator[str]:
    for (early, what), (late, before) in pairs:
        one, other = day(view.fact(early)), day(view.fact(late))
        if one is not None and other is not None and one < other:
            yield f"{what}（{day_in_words(one)}）早于{before}（{day_in_words(other)}）"
