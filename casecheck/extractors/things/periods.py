"""Time that the papers take out of the clock of the case, and time that they add to it."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.things.quantities import days_between, number, periods_in
from casecheck.extractors.values.articles import find_articles
from casecheck.model.field import FieldState, Item, Scalar
from casecheck.model.wording import PeriodWording, Wording

_NUMBER = r"[\d一二三四五六七八九十百两零〇]+"
_DAYS = re.compile(rf"(?P<days>{_NUMBER})个?(?:自然日|工作日|日|天)(?!内|起|前|后)")
_DATES = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}")
_NAMED_LAW = re.compile(r"《[^》\n]{2,40}》")
_NO_SOURCES = (
    "penalty_notice",
    "hearing_notice",
    "reminder",
    "identity_material",
    "photo_evidence",
)


def extract_periods(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read excluded periods from every paper of the bureau, and the extension of the term."""
    items = _unique([item for paper in papers for item in _excluded(paper, wording.periods)])
    return (
        *_periods(items),
        *(
            one
            for paper in of_types(papers, "extension_approval")
            for one in _extension(paper, wording.periods)
        ),
    )


def _excluded(paper: Paper, wording: PeriodWording) -> Iterator[Item]:
    if paper.type in _NO_SOURCES:
        return
    reasons, taken_back = pattern_of(wording.reasons), pattern_of(wording.not_excluded)
    for start, end in paper.sentences:
        sentence = paper.text[start:end]
        excluded = pattern_of(wording.excluded).search(sentence)
        reason = reasons.search(sentence)
        if excluded is None or reason is None or taken_back.search(sentence):
            continue
        parts = _parts(paper, start, end, reason[0])
        if "start" in parts or "days" in parts:
            yield Item(parts, (paper.evidence(start, end),))


def _parts(paper: Paper, start: int, end: int, reason: str) -> dict[str, Scalar | None]:
    sentence = paper.text[start:end]
    parts: dict[str, Scalar | None] = {"reason": reason}
    for period in periods_in(paper, start, end):
        if period.start.day and period.end.day:
            parts.update(start=period.start.day, end=period.end.day)
            parts["days"] = days_between(period.start.day, period.end.day)
            break
    stated = list(_DAYS.finditer(_DATES.sub(lambda one: " " * len(one[0]), sentence)))
    if stated:
        parts["days"] = number(stated[-1]["days"])
    basis = _basis(sentence)
    if basis:
        parts["basis"] = basis
    return parts


def _basis(sentence: str) -> str:
    """Return the law that a sentence names, with its articles."""
    articles = find_articles(sentence)
    if articles:
        first = articles[0]
        return f"{first.instrument or ''}{first.article}"
    named = _NAMED_LAW.search(sentence)
    return named[0].strip("《》") if named else ""


def _unique(items: list[Item]) -> list[Item]:
    """Return each period once, though several papers tell it: with its basis where one names it."""
    known: dict[tuple[object, ...], Item] = {}
    for item in items:
        key = tuple(item.values.get(name) for name in ("reason", "days"))
        if key not in known or ("basis" in item.values and "basis" not in known[key].values):
            known[key] = item
    return list(known.values())


def _periods(items: list[Item]) -> Iterator[Candidate]:
    if not items:
        return
    evidence = tuple(place for item in items for place in item.evidence)
    yield Candidate("excluded_periods", tuple(items), FieldState.FOUND, 0.85, evidence)
    days = [item.values.get("days") for item in items]
    counted = [one for one in days if isinstance(one, int)]
    if len(counted) == len(items):
        yield Candidate("suspension_days", sum(counted), FieldState.FOUND, 0.85, evidence)
    else:
        yield Candidate("suspension_days", None, FieldState.UNREADABLE, 0.5, evidence)


def _extension(paper: Paper, wording: PeriodWording) -> Iterator[Candidate]:
    for found in pattern_of(wording.extended).finditer(paper.text):
        _, end = paper.sentence_at(found.start())
        days = _DAYS.search(
            _DATES.sub(lambda one: " " * len(one[0]), paper.text[:end]), found.start(), end
        )
        if days:
            evidence = (paper.evidence(found.start(), days.end()),)
            value = number(days["days"])
            yield Candidate("extension_days", value, FieldState.FOUND, 0.85, evidence)
            break
    articles = find_articles(paper.text)
    if articles:
        basis = f"{articles[0].instrument or ''}{articles[0].article}"
        evidence = (paper.evidence(articles[0].start, articles[0].end),)
        yield Candidate("extension_basis", basis, FieldState.FOUND, 0.8, evidence)
