"""The papers that open and that decide a case: their numbers and parties, to tell two cases."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.slots import slots
from casecheck.extractors.text import Candidate
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.papers import Paper, of_types, pattern_of, unspaced
from casecheck.extractors.values.numbers import find_numbers
from casecheck.model.field import Evidence, FieldState, Item, Scalar
from casecheck.model.wording import Wording

_KINDS = {"filing_approval": "filing", "decision": "decision", "closing_report": "closing"}
_HEAD = 300


def extract_case_papers(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read number and party of each filing and decision, and words that cases were joined."""
    items = tuple(_item(paper, wording) for paper in of_types(papers, *_KINDS))
    return (*_list(items), *_joined(papers, wording))


def _item(paper: Paper, wording: Wording) -> Item:
    parts: dict[str, Scalar | None] = {"kind": _KINDS[paper.type]}
    evidence: list[Evidence] = []
    numbers = find_numbers(paper.source.text[:_HEAD])
    if numbers:
        parts["no"] = numbers[0].normal
        evidence.append(paper.source.evidence(numbers[0].start, numbers[0].end))
    form = Form.of(paper, wording.labels)
    for region in slots(form.grid, wording.upkeep.party_labels):
        name = unspaced(re.split(r"[,，。;；\n]", region.text)[0])
        if len(name) > 1:
            parts["party"] = name
            evidence.append(region.evidence())
            break
    return Item(parts, tuple(evidence) or (paper.evidence(0, 12),))


def _list(items: tuple[Item, ...]) -> Iterator[Candidate]:
    if items:
        evidence = tuple(place for item in items for place in item.evidence)
        yield Candidate("case_papers", items, FieldState.FOUND, 0.85, evidence)


def _joined(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    words = pattern_of(wording.upkeep.joined)
    for paper in papers:
        found = words.search(paper.text)
        if found:
            evidence = (paper.evidence(*found.span()),)
            yield Candidate("cases_joined", value=True, state=FieldState.FOUND, evidence=evidence)
            return
