"""Records of inspections and inquiries: when, where, with whom, by which officers."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.labelled import Form, is_blank_date
from casecheck.extractors.things.papers import Paper, is_well_read, of_types, pattern_of, unchecked
from casecheck.extractors.things.people import names_at, officers_named
from casecheck.extractors.things.record_form import left_open
from casecheck.extractors.values.dates import (
    FoundDate,
    find_dates,
    find_periods,
)
from casecheck.model.field import Evidence, FieldState, Item, Scalar
from casecheck.model.wording import RecordWording, Wording

_KINDS = {"inspection_record": "inspection", "inquiry_record": "inquiry"}
_WELL_READ = 80
_HEAD = 600
# What tells more of a person stands behind the name: 王五，男，身份证号…; 王五 男 52岁.
_MORE = re.compile(
    r"[,，;；。\n]|[ ]+(?=[男女]|\d|性别|年龄|民族|汉族|出生|身份证|公民身份|居民身份|证件|职务"
    "|住址|住所|电话|联系|系|统一社会)"
    r"|(?<=[\u3400-\u9fff])[(（](?=[男女\d]|身份证|性别|证件|联系电话|电话)"
)
Parts = dict[str, Scalar | tuple[Scalar, ...] | None]


def extract_records(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read every record; from them the inquiries and the day of the first inspection."""
    records = [_record(paper, wording) for paper in of_types(papers, *_KINDS)]
    return (
        *_list("records", records),
        *_list("inquiries", [_inquiry(one) for one in records if one.values["kind"] == "inquiry"]),
        *_inspection(records),
    )


def _record(paper: Paper, wording: Wording) -> Item:
    form = Form.of(paper, wording.labels)
    parts: Parts = {"kind": _KINDS[paper.type], "document": paper.id}
    evidence: list[Evidence] = []
    for name, label in (("person", "record_person"), ("place", "record_place")):
        read = form.text(label)
        if read:
            parts[name] = _name(read.value) if name == "person" else read.value
            evidence.append(read.evidence)
    times, place = _times(form)
    parts.update(times)
    evidence += place
    officers, places = officers_named(form, wording.records)
    if officers:
        parts["officers"] = tuple(name for name, _ in officers)
    signed = names_at(form, "record_signatures")
    if signed:
        parts["signed_officers"] = len(signed)
    shown, words = id_shown(paper, wording.records)
    parts["id_shown"] = shown
    left, open_places = left_open(form, wording.record_forms)
    parts.update(left)
    return Item(parts, tuple(dict.fromkeys([*evidence, *places, *words, *open_places])))


def _name(words: str | None) -> str | None:
    """Return the name alone of a person told with more."""
    name = _MORE.split(words, maxsplit=1)[0].strip() if words else None
    return name or words


def _times(form: Form) -> tuple[Parts, list[Evidence]]:
    """Read start and end: a period at a label, the two at labels of their own, or in the text."""
    for region in form.places("record_time"):
        found = _start_and_end(region.text, region.year)
        if found:
            return found, [region.evidence()]
    apart: Parts = {}
    evidence: list[Evidence] = []
    for name, label in (("start", "record_start"), ("end", "record_end")):
        moment = form.date(label)
        if moment:
            apart[name] = moment.value
            evidence.append(moment.evidence)
    if apart:
        return apart, evidence
    return _in_the_head(form.paper)


def _start_and_end(text: str, year: int | None) -> Parts:
    periods = find_periods(text, year=year)
    if periods:
        return {"start": _moment(periods[0].start), "end": _moment(periods[0].end)}
    dates = find_dates(text, year=year)
    if dates:
        parts: Parts = {"start": _moment(dates[0])}
        if len(dates) > 1:
            parts["end"] = _moment(dates[1])
        return parts
    return {"start": None} if is_blank_date(text) else {}


def _in_the_head(paper: Paper) -> tuple[Parts, list[Evidence]]:
    text = paper.source.text[:_HEAD]
    for period in find_periods(text):
        if isinstance(period.start.value, datetime):
            span = (period.start.start, period.end.end)
            parts: Parts = {"start": period.start.value, "end": _moment(period.end)}
            return parts, [paper.source.evidence(*span)]
    return {}, []


def _moment(found: FoundDate) -> date | datetime | None:
    """Return what was read; a time that stands there but was not read leaves the day."""
    return found.value


def id_shown(paper: Paper, wording: RecordWording) -> tuple[bool | None, list[Evidence]]:
    """Say whether the record says that certificates were shown; a few words say nothing."""
    denied = pattern_of(wording.not_shown)
    for found in pattern_of(wording.shown).finditer(paper.text):
        before = paper.text[max(0, found.start() - 8) : found.end()]
        if not denied.search(before) and not unchecked(paper.text, found.start()):
            return True, [paper.evidence(*found.span())]
    return (False if is_well_read(paper, _WELL_READ) else None), []


def _inquiry(record: Item) -> Item:
    kept = ("person", "start", "end", "officers")
    return Item(
        {name: record.values[name] for name in kept if name in record.values}, record.evidence
    )


def _inspection(records: list[Item]) -> Iterator[Candidate]:
    """Give the start of the first inspection."""
    own = [one for one in records if one.values["kind"] == "inspection" and "start" in one.values]
    dated = [one for one in own if isinstance(one.values["start"], date)]
    if dated:
        first = min(dated, key=lambda one: str(one.values["start"]))
        start = first.values["start"]
        value = start if isinstance(start, date) else None
        yield Candidate("inspection_date", value, FieldState.FOUND, 0.9, _time_words(first))
    elif own:
        yield Candidate("inspection_date", None, FieldState.UNREADABLE, 0.5, own[0].evidence)


def _time_words(record: Item) -> tuple[Evidence, ...]:
    dated = tuple(one for one in record.evidence if re.search(r"\d.*[月./-]|月", one.text))
    return dated[:1] or record.evidence[:1]


def _list(field: str, items: list[Item]) -> Iterator[Candidate]:
    if items:
        evidence = tuple(dict.fromkeys(place for item in items for place in item.evidence))
        yield Candidate(field, tuple(items), FieldState.FOUND, 0.9, evidence)
