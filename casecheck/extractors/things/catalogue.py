"""The entries of the catalogue (卷内目录): what papers it lists, and on which page."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, of_types, unspaced
from casecheck.extractors.things.tables import Row, rows_under, words
from casecheck.model.field import FieldState, Item, Scalar
from casecheck.model.wording import Wording

_LINE = re.compile(
    r"^\s*\(?\d{1,3}\)?[.、\s]\s*(?P<title>[^\d\n.…]{2,40}?)[\s.…·]*(?P<page>\d{1,4})?(?:\s*[-—~至]\s*\d{1,4})?\s*$"
)
_SHORTEST_TITLE = 2


def extract_catalogue(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read title and first page of every entry, from a table or from numbered lines."""
    items = [item for paper in of_types(papers, "catalogue") for item in _entries(paper, wording)]
    if not items:
        return ()
    evidence = tuple(place for item in items for place in item.evidence)
    return (Candidate("catalogue_entries", tuple(items), FieldState.FOUND, 0.9, evidence),)


def _entries(paper: Paper, wording: Wording) -> Iterator[Item]:
    headings = {
        "title": wording.labels["catalogue_title"],
        "page": wording.labels["catalogue_page"],
    }
    others = {f"other{n}": (label,) for n, label in enumerate(wording.labels["catalogue_other"])}
    rows = list(rows_under(paper.source, {**headings, **others}, "title"))
    if rows:
        yield from (item for row in rows if (item := _of_row(paper, row)))
    else:
        yield from _of_lines(paper)


def _of_row(paper: Paper, row: Row) -> Item | None:
    if "title" not in row:
        return None
    title = unspaced(words(paper.source, row["title"]))
    if len(title) < _SHORTEST_TITLE:
        return None
    parts: dict[str, Scalar | None] = {"title": title}
    page = re.search(r"\d+", words(paper.source, row["page"])) if "page" in row else None
    if page:
        parts["first_page"] = int(page[0])
    cell = row["title"]
    return Item(parts, (paper.source.evidence(cell.start, cell.end),))


def _of_lines(paper: Paper) -> Iterator[Item]:
    for start, end in paper.source.paragraphs():
        found = _LINE.match(paper.source.text[start:end])
        if found:
            parts: dict[str, Scalar | None] = {"title": unspaced(found["title"])}
            if found["page"]:
                parts["first_page"] = int(found["page"])
            yield Item(parts, (paper.source.evidence(start, end),))
