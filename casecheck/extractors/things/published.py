"""Personal data in what was published: identity numbers, phones, homes, minors who can be told."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, is_well_read, of_types, pattern_of
from casecheck.extractors.values.surnames import DOUBLE_SURNAMES, SURNAMES
from casecheck.model.field import Evidence, FieldState, Item
from casecheck.model.wording import PersonalWording, Wording

_IDENTITY = re.compile(
    r"(?<![\dA-Za-z])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}"
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)\d{3}[\dXx](?![\dA-Za-z])"
)
_CREDIT_CODE = re.compile(r"信用代码[^\n]{0,12}$|机构代码[^\n]{0,12}$|注册号[^\n]{0,12}$")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_MASK = re.compile(r"[*＊×某█XxO○]")
_SURNAME = f"(?:{'|'.join(sorted(DOUBLE_SURNAMES))}|[{''.join(sorted(SURNAMES))}])"
_NAME = rf"(?P<name>{_SURNAME}[\u4e00-\u9fff]{{1,2}}?)"
_UNDER_AGE = r"(?:[1-9]|1[0-7])(?:周)?岁"
_BEFORE = 24
_LEAST_READ = 20
_PERSONS_OWN = re.compile("个人|自然人|公民")
_Hit = tuple[str, int, int]


def extract_published(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """List what published texts tell of natural persons; an internal form is marked as a draft."""
    records = list(of_types(papers, "publication_record"))
    items = [
        Item({"kind": kind, "words": paper.original(start, end), "draft": draft}, (place,))
        for paper in records
        for draft in (_is_draft(paper, wording.personal),)
        for kind, start, end in _hits(paper, wording.personal)
        for place in (_place(paper, start, end),)
    ]
    if not items:
        return tuple(_unread(paper) for paper in records if not is_well_read(paper, _LEAST_READ))
    places = tuple(place for item in items for place in item.evidence)
    found = FieldState.FOUND
    return (Candidate("published_personal_data", tuple(items), found, 0.85, places),)


def _unread(paper: Paper) -> Candidate:
    """Leave open what a text of a few words, or a garbled one, tells."""
    place = (paper.evidence(0, _LEAST_READ),)
    return Candidate("published_personal_data", None, FieldState.UNREADABLE, 1.0, place)


def _place(paper: Paper, start: int, end: int) -> Evidence:
    return paper.evidence(start, end)


def _is_draft(paper: Paper, words: PersonalWording) -> bool:
    return bool(pattern_of(words.drafts).search(paper.source.document.title))


def _hits(paper: Paper, words: PersonalWording) -> Iterator[_Hit]:
    yield from _identity_numbers(paper)
    yield from _phones(paper, words)
    yield from _homes(paper, words)
    yield from _minors(paper, words)


def _identity_numbers(paper: Paper) -> Iterator[_Hit]:
    """Give whole identity numbers: a region, a day of birth that exists; no code of a unit."""
    for found in _IDENTITY.finditer(paper.text):
        before = paper.text[max(0, found.start() - _BEFORE) : found.start()]
        if not _CREDIT_CODE.search(before) and _is_day(found):
            yield "身份证号码", *found.span()


def _is_day(found: re.Match[str]) -> bool:
    try:
        date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    return True


def _phones(paper: Paper, words: PersonalWording) -> Iterator[_Hit]:
    """Give mobile numbers that are not the bureau's own contact."""
    bureau = pattern_of(words.bureau_contacts)
    for found in _MOBILE.finditer(paper.text):
        line = paper.text.rfind("\n", 0, found.start()) + 1
        before = paper.text[max(line, found.start() - _BEFORE) : found.start()]
        above = paper.text[max(0, line - _BEFORE) : line] if not before else ""
        if not bureau.search(before + above):
            yield "手机号码", *found.span()


def _homes(paper: Paper, words: PersonalWording) -> Iterator[_Hit]:
    """Give home addresses that lead to a door; 住址 alone only beside a natural person."""
    person = bool(_PERSONS_OWN.search(paper.text)) or bool(_IDENTITY.search(paper.text))
    door = pattern_of(words.door).pattern
    for label in words.home_addresses:
        if label == "住址" and not person:
            continue
        found = re.search(
            rf"(?<![\u4e00-\u9fff]){re.escape(label)}(?:\([^)\n]*\))?[:\n ]*"
            rf"(?P<address>[^\n,。;:]{{5,50}}?\d[^\n,。;:]{{0,6}}(?:{door})[^\n,。;:]{{0,12}})",
            paper.text,
        )
        if found and not _MASK.search(found["address"]):
            yield "家庭住址", *found.span("address")
            return


def _minors(paper: Paper, words: PersonalWording) -> Iterator[_Hit]:
    """Give minors by their full name: 未成年人王小明, 王小明（15岁）."""
    called = pattern_of(words.minors).pattern
    schools = pattern_of(words.schools).pattern
    patterns = (
        rf"(?:{called}){_NAME}(?=[\(,、。;进在于]|\n|$|等)",
        rf"(?<![\u4e00-\u9fff]){_NAME}[\(,](?:男|女)?,?(?:现年)?{_UNDER_AGE}",
        rf"{_NAME}[\(,][^\n。;]{{0,10}}(?:{schools})[^\n。;]{{0,6}}学生",
    )
    for pattern in patterns:
        found = re.search(pattern, paper.text)
        if found and not _MASK.search(found["name"]):
            yield "未成年人姓名", *found.span("name")
            return
