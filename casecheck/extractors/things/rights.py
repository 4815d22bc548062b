"""The rights and duties that a decision or notice tells the party: ways, bodies and terms."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, is_well_read, of_types, pattern_of, unchecked
from casecheck.extractors.things.penalties import DECISIONS, NOTICES
from casecheck.extractors.things.quantities import number
from casecheck.model.field import FieldState, Item
from casecheck.model.wording import RightsWording, Wording

_SHORTEST_READ = 80
_LONGEST_LABEL = 14
_TERM = re.compile(
    r"(?<![当次即每周])(?P<number>[\d一二三四五六七八九十百两零〇叁伍壹拾陆]*)[_ ]*"
    r"(?P<bracket>\([^)]{1,6}\))?(?P<unit>个?工作日|日|天|个月|月)(?:\([^)]{1,8}\))?"
    r"(?:之内|以内|内)"
)
_BODY = re.compile(
    r"向(?P<body>[^,。;:\n]{2,40}?)(?:依法)?(?:书面|直接)?(?:申请|提出|提起|起诉|递交|请求)"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A right as a sentence tells it. `length` is None when its place is blank."""

    start: int
    end: int
    length: int | None
    unit: str
    body: str


def extract_rights(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read what decisions tell of review, suit and payment, and notices of statement, hearing."""
    rights = wording.rights
    decisions = [*of_types(papers, *DECISIONS), *of_types(papers, "no_penalty_decision")]
    return (
        *(one for paper in decisions for one in _remedies(paper, rights)),
        *(one for paper in of_types(papers, *DECISIONS) for one in _payment(paper, rights)),
        *(one for paper in of_types(papers, *NOTICES) for one in _notice_terms(paper, rights)),
        *_rights_named(list(of_types(papers, *NOTICES)), rights),
    )


def _remedies(paper: Paper, rights: RightsWording) -> Iterator[Candidate]:
    first = pattern_of(rights.review_first).search(paper.text)
    for field, own, other in (
        ("review_told", rights.review, rights.suit),
        ("litigation_told", rights.suit, rights.review),
    ):
        told = _told(paper, pattern_of(own), pattern_of(other), rights)
        if told and not told.unit and first:
            told = _told(paper, pattern_of(own), pattern_of(other), None) or told
        if told:
            evidence = (paper.evidence(told.start, told.end),)
            yield Candidate(field, Item(_parts(told), evidence), FieldState.FOUND, 0.9, evidence)
    if first:
        evidence = (paper.evidence(*first.span()),)
        yield Candidate("review_first_told", value=True, state=FieldState.FOUND, evidence=evidence)


def _told(
    paper: Paper, own: re.Pattern[str], other: re.Pattern[str], rights: RightsWording | None
) -> Told | None:
    """Return the first way that names a term; else the first that is named at all.

    Without `rights` a term that runs from the review decision is one, too: where review must come
    first there is no other.
    """
    ways = [_way(paper, found, other, rights) for found in own.finditer(paper.text)]
    with_term = [way for way in ways if way.unit]
    named = [way for way in ways if way.body]
    return next(iter(with_term or named or ways), None)


def _way(
    paper: Paper, found: re.Match[str], other: re.Pattern[str], rights: RightsWording | None
) -> Told:
    """Read a way from the words between the one before it and its own name."""
    start, _ = paper.sentence_at(found.start())
    stretch = paper.text[start : found.start()]
    before = [match.end() for match in other.finditer(stretch)]
    own_start = start + (before[-1] if before else 0)
    text = paper.text[own_start : found.end()]
    body = _last(_BODY, paper.text[own_start : found.end() + 2])
    after_review = rights and pattern_of(rights.after_review).search(text)
    term = None if after_review else _last(_TERM, text)
    length = _length(term) if term else None
    unit = term["unit"] if term else ""
    named = ""
    if body:
        named = paper.original(own_start + body.start("body"), own_start + body.end("body"))
    return Told(own_start, found.end(), length, unit, named)


def _parts(told: Told) -> dict[str, int | str | None]:
    parts: dict[str, int | str | None] = {}
    if told.unit:
        parts["months" if "月" in told.unit else "days"] = told.length
    if told.body and not set(told.body) <= set("_ ×Xx"):
        parts["body"] = told.body.strip("_ ")
    return parts


def _payment(paper: Paper, rights: RightsWording) -> Iterator[Candidate]:
    for found in pattern_of(rights.payment).finditer(paper.text):
        start, end = _with_value(paper, paper.sentence_at(found.start()))
        if unchecked(paper.text, found.start()):
            continue
        term = _last(_TERM, paper.text[start : found.end()]) or _TERM.search(
            paper.text, found.end(), end
        )
        if term and not pattern_of([*rights.review, *rights.suit]).search(paper.text, start, end):
            yield _days("payment_days_told", paper, (start, end), _length(term))
            break
    told = pattern_of(rights.surcharge).search(paper.text)
    evidence = (paper.evidence(*told.span()),) if told else ()
    state = FieldState.FOUND if told else FieldState.ABSENT
    yield Candidate("surcharge_told", bool(told), state, 0.9, evidence)


def _notice_terms(paper: Paper, rights: RightsWording) -> Iterator[Candidate]:
    hearing = _named_term(paper, rights.hearing, rights.statement)
    statement = _named_term(paper, rights.statement, rights.hearing)
    if hearing:
        yield _days("hearing_days_told", paper, (hearing.start, hearing.end), hearing.length)
    if statement:
        place = (statement.start, statement.end)
        yield _days("statement_days_told", paper, place, statement.length)
        holidays_out = re.search("不含|不包括|除外", paper.text[statement.start : statement.end])
        unit = "working" if "工作" in statement.unit or holidays_out else "calendar"
        evidence = (paper.evidence(*place),)
        yield Candidate("statement_term_unit", unit, FieldState.FOUND, 0.9, evidence)


def _named_term(paper: Paper, own: tuple[str, ...], other: tuple[str, ...]) -> Told | None:
    """Return the term of a right: before its name, or behind it in the same sentence."""
    for found in pattern_of(own).finditer(paper.text):
        start, end = _with_value(paper, paper.sentence_at(found.start()))
        cut = [
            start + one.end()
            for one in pattern_of(other).finditer(paper.text[start : found.start()])
        ]
        term = _last(_TERM, paper.text[(cut[-1] if cut else start) : found.start()])
        if term is None:
            following = pattern_of(other).search(paper.text, found.end(), end)
            term = _TERM.search(paper.text, found.end(), following.start() if following else end)
        if term is None and cut and len(list(_TERM.finditer(paper.text[start:end]))) == 1:
            term = _TERM.search(paper.text[start:end])
        if term:
            return Told(start, end, _length(term), term["unit"], "")
    return None


def _with_value(paper: Paper, sentence: tuple[int, int]) -> tuple[int, int]:
    """Let a sentence that is but the label of a cell (缴款期限) go on to the value beside it."""
    start, end = sentence
    if end - start > _LONGEST_LABEL or paper.text[end : end + 1] != "\n":
        return sentence
    return start, paper.sentence_at(end + 1)[1]


def _rights_named(papers: list[Paper], rights: RightsWording) -> Iterator[Candidate]:
    """Say whether the notices name the rights at all; a notice of a few words tells nothing."""
    if not papers:
        return
    for field, phrases in (
        ("statement_told", rights.statement),
        ("hearing_told", rights.hearing),
    ):
        yield _named(field, papers, pattern_of(phrases), pattern_of(rights.not_told))


def _named(
    field: str, papers: list[Paper], named: re.Pattern[str], denied: re.Pattern[str]
) -> Candidate:
    for paper in papers:
        for found in named.finditer(paper.text):
            start, end = paper.clause_at(found.start())
            if not denied.search(paper.text, start, end) and not unchecked(
                paper.text, found.start()
            ):
                words = (paper.evidence(*found.span()),)
                return Candidate(field, value=True, state=FieldState.FOUND, evidence=words)
    read = all(is_well_read(paper, _SHORTEST_READ) for paper in papers)
    state = FieldState.ABSENT if read else FieldState.UNREADABLE
    evidence = tuple(paper.evidence(0, 12) for paper in papers)
    return Candidate(field, value=False if read else None, state=state, evidence=evidence)


def _days(field: str, paper: Paper, place: tuple[int, int], length: int | None) -> Candidate:
    evidence = (paper.evidence(*place),)
    state = FieldState.UNREADABLE if length is None else FieldState.FOUND
    return Candidate(field, length, state, 0.9, evidence)


def _length(term: re.Match[str]) -> int | None:
    return number(term["number"]) if term["number"] else None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None
