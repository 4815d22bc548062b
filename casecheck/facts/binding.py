"""How the file is bound: cover and catalogue, page numbers, order, one case, filing in time."""

import re
from itertools import pairwise
from typing import Final

from casecheck.facts.archive import titled_types
from casecheck.facts.calendar import WorkCalendar
from casecheck.facts.context import Context
from casecheck.facts.keeping import read_or_drawn
from casecheck.facts.terms import Term, moved, own_version
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

BINDING_FACTS: Final = (
    "binding_missing",
    "cover_left_blank",
    "forms_left_blank",
    "catalogue_pages_wrong",
    "catalogue_order_wrong",
    "other_case",
    "other_case_in_doubt",
    "archive_start",
    "last_day_for_archive",
)
_ORDER: Final = ("filing_approval", "investigation_report", "penalty_notice", "closing_report")
_SHORTEST: Final = 2


def binding_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return the faults of cover, catalogue and order, papers of another case, the last day."""
    del facts
    sure, doubt = _other_case(view)
    start = _archive_start(view)
    return {
        "binding_missing": _missing(view),
        "cover_left_blank": read_or_drawn(view, "cover_blanks"),
        "forms_left_blank": read_or_drawn(view, "blanks_left"),
        "catalogue_pages_wrong": _pages(view),
        "catalogue_order_wrong": _order(view, context),
        "other_case": sure,
        "other_case_in_doubt": doubt,
        "archive_start": start,
        "last_day_for_archive": _last_day(view, start, context),
    }


def _missing(view: CaseView) -> Fact:
    """Name the catalogue, where cover or back note show that the file was bound without one.

    A missing cover tells nothing: it is the folder itself, and seldom a paper of its own.
    """
    if not view.document_types & {"cover", "back_note"} or "catalogue" in view.document_types:
        return ABSENT
    if view.unread:
        return Fact(FactState.UNKNOWN, note="案卷内有未能读取的文件")
    return known("卷内目录")


def _source(view: CaseView, name: str) -> Fact:
    field = view.fields.get(name)
    return Fact(FactState.FOUND, None, (name,), field.evidence if field else ())


def _pages(view: CaseView) -> Fact:
    """Tell what is wrong with the page numbers of the catalogue: some lack, or they run back."""
    entries = view.items("catalogue_entries")
    pages = [(str(one.values.get("title")), one.values.get("first_page")) for one in entries]
    numbered = [(title, page) for title, page in pages if isinstance(page, int)]
    faults = []
    if numbered and len(numbered) < len(pages):
        lacking = "、".join(title for title, page in pages if not isinstance(page, int))
        faults.append(f"“{lacking}”没有页码")
    back = [second for first, second in pairwise(numbered) if second[1] < first[1]]
    if back:
        faults.append(f"“{'、'.join(title for title, _ in back)}”的页码倒置")
    return known("；".join(faults), _source(view, "catalogue_entries")) if faults else ABSENT


def _order(view: CaseView, context: Context) -> Fact:
    """Tell which papers the catalogue lists before those that they follow from.

    The decision may stand first in a file; filing, report, notice and closing run in time.
    """
    first: dict[str, tuple[int, str]] = {}
    for place, entry in enumerate(view.items("catalogue_entries")):
        title = str(entry.values.get("title") or "")
        for kind in titled_types(title, context) & set(_ORDER):
            first.setdefault(kind, (place, title))
    stands = [first[kind] for kind in _ORDER if kind in first]
    wrong = [
        f"“{later[1]}”列在“{earlier[1]}”之前"
        for earlier, later in pairwise(stands)
        if later[0] < earlier[0]
    ]
    return known("；".join(wrong), _source(view, "catalogue_entries")) if wrong else ABSENT


def _other_case(view: CaseView) -> tuple[Fact, Fact]:
    """Return the papers of a second case: both filing and decision differ, or one of them."""
    if view.fact("cases_joined").value is True:
        return ABSENT, ABSENT
    papers = view.items("case_papers")
    strange = {kind: _second(papers, kind) for kind in ("filing", "decision")}
    found = [item for item in strange.values() if item is not None]
    if not found:
        return ABSENT, ABSENT
    words = "、".join(f"{item.values['no']}（{item.values['party']}）" for item in found)
    evidence = tuple(place for item in found for place in item.evidence)
    fact = known(words, Fact(FactState.FOUND, None, ("case_papers",), evidence))
    return (fact, ABSENT) if len(found) == len(strange) else (ABSENT, fact)


def _second(papers: tuple[Item, ...], kind: str) -> Item | None:
    """Return a paper of this kind whose number and party are both another than the first's."""
    own = [
        item
        for item in papers
        if item.values.get("kind") == kind and item.values.get("no") and item.values.get("party")
    ]
    return next((item for item in own[1:] if _differs(item, own[0])), None)


def _differs(one: Item, other: Item) -> bool:
    names = [re.sub(r"[（(].*?[）)]|\s", "", str(item.values["party"])) for item in (one, other)]
    shorter, longer = sorted(names, key=len)
    apart = len(shorter) >= _SHORTEST and shorter not in longer
    return apart and one.values["no"] != other.values["no"]


def _archive_start(view: CaseView) -> Fact:
    """Return the day from which filing is counted: the closing, else a decision not to punish."""
    closing = view.fact("closing_date")
    if closing.state is FactState.ABSENT and "no_penalty_decision" in view.document_types:
        return view.fact("decision_date")
    return closing


def _last_day(view: CaseView, start: Fact, context: Context) -> Fact:
    count = context.settings.get("archive_days")
    if not isinstance(count, int):
        return ABSENT
    version = own_version(count, working=context.settings.get("archive_unit") == "working")
    term = Term(start, version, Fact(FactState.FOUND, 0), view.fact("archive_date"))
    return moved(term, WorkCalendar(context.calendar))
