"""How a service went: who signed as what, who witnessed it, whether a letter came."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from casecheck.extractors.things.papers import Paper, pattern_of, plain, unchecked
from casecheck.extractors.values.dates import find_blank_dates, find_dates
from casecheck.model.field import Evidence, Scalar
from casecheck.model.wording import ServiceWording

Parts = dict[str, Scalar | tuple[Scalar, ...] | None]
Cells = Mapping[str, tuple[str, Evidence]]

_BRACKETS: Final = re.compile(r"[(（]([^()（）\n]{1,20})[)）]")
_PRINTED: Final = re.compile(r"签名|签字|盖章|签章|日期|时间|[\s_＿:：()（）/、.。]|[年月日]")
_NO_LABEL: Final = re.compile("[未没无]")
_IN_VAIN: Final = re.compile("(?:结果)?(?:不到|无果|未果|无结果|为空|遗失|丢失|失败|未收|未返)")
_BEFORE: Final = 6


def how_it_went(paper: Paper, cells: Cells, wording: ServiceWording) -> Parts:
    """Return who signed as what, and what the receipt tells of witnesses, pictures and slips."""
    parts = _relation(cells, wording) | _witness(paper, cells, wording)
    for name, phrases in (
        ("recorded", wording.recorded),
        ("delivered", wording.delivered),
        ("no_slip", wording.no_slip),
        ("returned", wording.returned),
    ):
        if said(paper, phrases, wording.denials):
            parts[name] = True
    return parts


def said(paper: Paper, phrases: Sequence[str], denials: Sequence[str]) -> bool:
    """Say whether a paper holds one of the phrases, ticked and not denied, as a value."""
    denied = pattern_of(denials)
    for found in pattern_of(phrases).finditer(paper.text):
        start, end = paper.clause_at(found.start())
        before = paper.text[max(start, found.start() - _BEFORE) : found.start()]
        label = paper.text[found.end() : found.end() + 1] in (":", "\n") and start == found.start()
        label = label and not _NO_LABEL.match(found[0])
        if (
            not denied.search(before)
            and not _IN_VAIN.match(paper.text, found.end())
            and not unchecked(paper.text, found.start())
            and not (label and not paper.text[found.end() + 1 : end].strip())
        ):
            return True
    return False


def _relation(cells: Cells, wording: ServiceWording) -> Parts:
    """Return what the signer is to the party: its own cell, a bracket, or the remark."""
    if "served_relation" in cells and (own := plain(cells["served_relation"][0])):
        return {"relation": own}
    known = pattern_of(wording.relations)
    signer = plain(cells.get("served_signer", ("", None))[0])
    for text in (*_BRACKETS.findall(signer), plain(cells.get("served_remark", ("", None))[0])):
        if found := known.search(text):
            return {"relation": found[0]}
    return {}


def _witness(paper: Paper, cells: Cells, wording: ServiceWording) -> Parts:
    """Return the witness; "" where the place for one is blank and no words tell of one."""
    name = ""
    if "served_witness" in cells:
        name = _PRINTED.sub("", _without_days(cells["served_witness"][0]))
    if name:
        return {"witness": name}
    if said(paper, wording.witnessed, wording.denials):
        return {"witness": "载明有人见证"}
    return {"witness": ""} if "served_witness" in cells else {}


def _without_days(text: str) -> str:
    spans = [(one.start, one.end) for one in find_dates(text)] + list(find_blank_dates(text))
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    return text
