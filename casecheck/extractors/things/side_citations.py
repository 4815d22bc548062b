"""The articles of the laws of procedure that a decision or a notice names."""

from collections.abc import Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.operative import without_quotations
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.things.penalties import DECISIONS, NOTICES
from casecheck.extractors.values.articles import find_articles
from casecheck.model.field import FieldState, Item
from casecheck.model.wording import Wording


def extract_side_citations(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read each article of a law of procedure once, with its first place."""
    procedural = pattern_of(wording.citations.procedural)
    items: dict[tuple[str, str], Item] = {}
    for paper in of_types(papers, *DECISIONS, *NOTICES):
        for one in find_articles(without_quotations(paper.text)):
            if one.instrument and procedural.search(one.instrument):
                parts = {"instrument": one.instrument, "article": one.article}
                place = (paper.evidence(one.start, one.end),)
                items.setdefault((one.instrument, one.article), Item(parts, place))
    if not items:
        return ()
    evidence = tuple(place for item in items.values() for place in item.evidence)
    found = tuple(items.values())
    return (Candidate("procedure_articles", found, FieldState.FOUND, 0.85, evidence),)
