"""What the form of a record leaves open: blank cells, a missing end, places without signature."""

import re
from collections.abc import Iterator, Mapping, Sequence

from casecheck.extractors.region import Region
from casecheck.extractors.slots import slots
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.papers import Paper, pattern_of, plain
from casecheck.extractors.values.dates import FoundDate, find_dates, find_periods
from casecheck.model.evidence_wording import RecordFormWording
from casecheck.model.field import Evidence, Scalar

Parts = dict[str, Scalar | None]
Empty = Mapping[str, Region]
_TIMES = ("record_time", "record_start")
# What belongs in a cell, its label, and those of other places where the same may stand.
_CELLS = {
    "地点": ("record_place", ()),
    "检查（询问）人": ("record_officers", ("record_signatures",)),
    "记录人": ("record_recorder", ("record_recorder_signature",)),
    "被检查（询问）人": ("record_subject", ("record_person",)),
}
_HEAD = 600
_NO_WORDS = re.compile(
    r"[\s_＿/／年月日时分:：.。,，、;；（）()\-—－~至到\d]|盖章|公章|签章|签名|签字|日期"
)
_TOLD_END = re.compile(
    r"(?:结束|截止|终止)[^。\n]{0,12}\d\s*[时:：]|\d\s*[时:：][^。\n]{0,8}(?:结束|截止|终止|止)"
)
_OPEN_END = re.compile(r"(?:至|到|—|-|~|－)[\s_＿年月日时分]*$")


def left_open(form: Form, wording: RecordFormWording) -> tuple[Parts, list[Evidence]]:
    """Return the parts `blanks`, `only_start`, `unsigned`, `refused` of a record.

    Where something is drawn on its pages, what stands blank may be filled in by hand: it was not
    read, and its value is None.
    """
    drawn = any(page.drawn for page in form.paper.source.document.pages)
    parts: Parts = {}
    evidence: list[Evidence] = []
    for name, empty in (("blanks", _blank_cells(form)), ("unsigned", _unsigned(form, wording))):
        if empty:
            parts[name] = None if drawn else "、".join(empty)
            evidence += [region.label_evidence() for region in empty.values()]
    if _only_start(form) and not drawn:
        parts["only_start"] = True
    for name, phrases in (("refused", wording.refuses), ("unconfirmed", wording.unconfirmed)):
        found = pattern_of(phrases).search(form.paper.text)
        if found:
            parts[name] = True
            evidence.append(form.paper.evidence(*found.span()))
    return parts, evidence


def _blank_cells(form: Form) -> Empty:
    """Return the cells of the form that stand empty, by what belongs there."""
    empty = _blank_times(form)
    for name, (label, elsewhere) in _CELLS.items():
        regions = form.places(label)
        filled = [*regions, *form.places(*elsewhere)]
        if regions and all(_is_blank(region) for region in filled):
            empty[name] = regions[0]
    return empty


def _blank_times(form: Form) -> dict[str, Region]:
    times, ends = form.places(*_TIMES), form.places("record_end")
    if times and all(_is_blank(region) for region in times):
        return {"起止时间": times[0]}
    open_ends = [one for one in times if _has_open_end(one)]
    if (ends or open_ends) and all(_is_blank(region) for region in ends):
        return {"结束时间": [*ends, *open_ends][0]}
    return {}


def _is_blank(region: Region) -> bool:
    return not _NO_WORDS.sub("", region.text) and not _moments(region)


def _has_open_end(region: Region) -> bool:
    """Say whether a period begins and its end was left blank: 9时00分至  时  分."""
    return bool(_moments(region)) and bool(_OPEN_END.search(region.text))


def _moments(region: Region) -> list[FoundDate]:
    """Return the days and moments that were read, not those that were left blank."""
    found = find_dates(region.text, year=region.year)
    return [one for one in found if one.value is not None and not one.time_unread]


def _only_start(form: Form) -> bool:
    """Say whether the form gives one moment only, and no end at its head or foot."""
    times = [one for one in form.places(*_TIMES) if not _is_blank(one)]
    text = form.paper.source.text
    if not times or form.places("record_end") or _periods(text[:_HEAD]) or _TOLD_END.search(text):
        return False
    return all(len(_moments(one)) == 1 and not _OPEN_END.search(one.text) for one in times)


def _periods(text: str) -> bool:
    return any(not period.end.time_unread for period in find_periods(text))


def _unsigned(form: Form, wording: RecordFormWording) -> Empty:
    """Return the places for signatures that stand empty, by their labels.

    The party signs in one of its places; of the officers, each place is for another of them.
    """
    empty: dict[str, Region] = {}
    party = list(_signatures(form, wording.party_signs, wording))
    if all(not name for _, name in party) and not _acknowledged(form.paper, wording):
        empty |= {plain(_label(region)): region for region, _ in party[:1]}
    officers = list(_signatures(form, wording.officer_signs, wording))
    signed = {plain(_label(region)) for region, name in officers if name}
    for region, name in officers:
        label = plain(_label(region))
        if not name and label not in signed:
            empty.setdefault(label, region)
    return empty


def _signatures(
    form: Form, people: Sequence[str], wording: RecordFormWording
) -> Iterator[tuple[Region, str]]:
    """Give each place for a signature of these people, with the name that stands there."""
    labels = _labels(people, wording.signs)
    every = _labels((*wording.party_signs, *wording.officer_signs), wording.signs)
    signs = pattern_of(wording.signs)
    for region in slots(form.grid, labels):
        if not signs.search(plain(_label(region))):
            continue
        name = pattern_of(every).split(plain(region.text))[0]
        yield region, _NO_WORDS.sub("", name)


def _labels(people: Sequence[str], signs: Sequence[str]) -> list[str]:
    return [
        label
        for person in people
        for sign in signs
        for label in (f"{person}{sign}", f"{person}（{sign}）", f"{person}({sign})")
    ]


def _label(region: Region) -> str:
    return region.source.text[slice(*region.label)]


def _acknowledged(paper: Paper, wording: RecordFormWording) -> bool:
    """Say whether a name follows the words that acknowledge the record: 情况属实。张三."""
    name = r"[。.,]?\n?(?:[\u3400-\u9fff]{2,6}:)?[\u3400-\u9fff·]{2,4}(?=$|\n|[\d,。])"
    return bool(re.search(f"(?:{pattern_of(wording.acknowledges).pattern}){name}", paper.text))
