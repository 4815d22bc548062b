"""Sums and counts that the papers of a case give differently."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

from casecheck.facts.amounts import in_figures
from casecheck.facts.context import Context
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

CONTRADICTION_FACTS: Final = ("amounts_that_differ", "early_amounts_that_differ")
_MAIN: Final = ("investigation_report", "penalty_notice", "hearing_notice", "decision")
_EARLY: Final = ("case_source", "filing_approval", "inspection_record", "inquiry_record")
Values = Mapping[str, tuple[Item, ...]]


def contradiction_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return the differences between report, notice and decision, and with earlier records."""
    del facts
    main: list[tuple[str, tuple[Item, ...]]] = []
    early: list[tuple[str, tuple[Item, ...]]] = []
    for what, papers in _by_topic(view.items("amounts_found")).items():
        last = {kind: items[-1:] for kind, items in papers.items() if kind in _MAIN}
        stated = tuple(item for kind in _MAIN for item in last.get(kind, ()))
        before = tuple(item for kind in _EARLY for item in papers.get(kind, ()))
        if _differ(stated):
            main.append((what, stated))
        elif stated and before and _differ((*before, *stated)):
            early.append((what, (*before, stated[-1])))
    return {
        "amounts_that_differ": _told(main, context),
        "early_amounts_that_differ": _told(early, context),
    }


def _by_topic(items: Iterable[Item]) -> dict[str, dict[str, tuple[Item, ...]]]:
    topics: dict[str, dict[str, tuple[Item, ...]]] = {}
    for item in items:
        papers = topics.setdefault(str(item.values.get("what")), {})
        kind = str(item.values.get("paper"))
        papers[kind] = (*papers.get(kind, ()), item)
    return topics


def _differ(items: Iterable[Item]) -> bool:
    return len({item.values.get("amount") for item in items}) > 1


def _told(several: list[tuple[str, tuple[Item, ...]]], context: Context) -> Fact:
    """Write the differences: 违法经营额（调查终结报告 5000 元、行政处罚决定书 8000 元）."""
    if not several:
        return ABSENT
    words = "；".join(f"{what}（{_list(items, context)}）" for what, items in several)
    evidence = tuple(place for _, items in several for item in items for place in item.evidence)
    return known(words, Fact(FactState.FOUND, None, ("amounts_found",), evidence))


def _list(items: tuple[Item, ...], context: Context) -> str:
    written = (
        f"{_title(str(item.values['paper']), context)} {_amount(item)}".rstrip() for item in items
    )
    return "、".join(dict.fromkeys(written))


def _amount(item: Item) -> str:
    amount = item.values.get("amount")
    unit = str(item.values.get("unit") or "")
    figure = in_figures(amount) if isinstance(amount, Decimal) else str(amount)
    return f"{figure} {unit}"


def _title(kind: str, context: Context) -> str:
    return next(iter(context.document_titles.get(kind, (kind,))), kind)
