"""Papers for tests of the finders of things, built from their words."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from casecheck.extractors.text import Candidate, DocumentText
from casecheck.extractors.things import read_things
from casecheck.extractors.things.wording import wording_from
from casecheck.model.document import Cell, Document, Page, Table, TextLine
from casecheck.model.field import FieldState, Item, Value
from casecheck.model.place import CellPlace, ParagraphPlace
from casecheck.model.wording import Wording
from casecheck.rulebase.load import read_yaml
from casecheck.rulebase.node import plain

Rows = list[list[str]]
ROOT = Path(__file__).parents[2]


@cache
def wording() -> Wording:
    folder = ROOT / "rules" / "wording"
    return wording_from({path.stem: plain(read_yaml(path)) for path in folder.glob("*.yaml")})


def paper(kind: str, *blocks: str | Rows, id: str = "d1") -> Document:  # noqa: A002
    """A Word paper: a text is one paragraph a line, a list of rows is a table."""
    built: list[TextLine | Table] = []
    for number, block in enumerate(blocks, 1):
        if isinstance(block, str):
            built += [
                TextLine(line, ParagraphPlace(1, number)) for line in block.strip("\n").split("\n")
            ]
        else:
            built.append(_table(block, number))
    page = Page(1, 0, 0, tuple(built))
    return Document(id, kind, kind, f"{id}.docx", 1, 1, "docx", (page,))


def _table(rows: Rows, number: int) -> Table:
    cells = tuple(
        Cell(
            row,
            column,
            1,
            1,
            tuple(
                TextLine(line, CellPlace(1, number, row + 1, column + 1))
                for line in text.split("\n")
            ),
            CellPlace(1, number, row + 1, column + 1),
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return Table(cells, CellPlace(1, number, 1, 1))


class Reading:
    """What was read, by field."""

    def __init__(self, candidates: tuple[Candidate, ...]) -> None:
        self.candidates = candidates

    def of(self, field: str) -> Candidate | None:
        return next((one for one in self.candidates if one.field == field), None)

    def value(self, field: str) -> Value | None:
        """The value that was found; a flag that was not found is False, all else None."""
        found = [one for one in self.candidates if one.field == field]
        return next((one.value for one in found if one.state is FieldState.FOUND), None)

    def state(self, field: str) -> FieldState:
        found = self.of(field)
        return found.state if found else FieldState.ABSENT

    def items(self, field: str) -> list[dict[str, Any]]:
        value = self.value(field)
        assert value is None or isinstance(value, tuple)
        return [dict(item.values) for item in value or () if isinstance(item, Item)]

    def words(self, field: str) -> list[str]:
        found = self.of(field)
        return [place.text for place in found.evidence] if found else []


@pytest.fixture
def read() -> Callable[..., Reading]:
    def run(*papers: Document) -> Reading:
        texts = [DocumentText.of(one) for one in papers]
        return Reading(read_things(texts, wording()))

    return run
