"""Lines and tables no wider than the terminal: long texts are broken, ids and numbers never."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from casecheck.reports.wrap import wrapped

UNBROKEN: Final = 100_000
_LEAST: Final = 8
_NARROW: Final = 16
_BORDER, _GAP = 3, 1
_INDENT: Final = "  "
Row = Sequence[Text]


@dataclass(frozen=True, slots=True)
class Column:
    """`folds`: its texts may be broken into lines. `right`: numbers, one below the other."""

    title: str
    folds: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Rows below a heading, which stands in the second column ("": no heading)."""

    rows: Sequence[Row]
    heading: str = ""


def fit(console: Console, piped: int) -> Console:
    """Let a console keep the width of its terminal, or of COLUMNS; a pipe gets its own."""
    if not console.is_terminal and not os.environ.get("COLUMNS", "").isdigit():
        console.width = max(console.width, piped)
    return console


def hanging(text: str, width: int) -> str:
    """Return a text in lines; those after the first stand a step further in than it."""
    if cell_len(text) <= width:
        return text
    pad = " " * (len(text) - len(text.lstrip())) + _INDENT
    first, *rest = wrapped(text.lstrip(), width - len(pad)).split("\n")
    return "\n".join([pad[: -len(_INDENT)] + first, *(pad + line for line in rest)])


def fitted(columns: Sequence[Column], sections: Iterable[Section], width: int) -> Table:
    """Return a table of this width: the columns that fold share what the others leave."""
    parts = list(sections)
    rows = [row for part in parts for row in part.rows]
    widths = _widths(columns, rows, width - 1 - _BORDER * len(columns))
    table = Table(header_style="bold")
    whole = _widths(columns, rows, UNBROKEN)
    if any(cells < min(_NARROW, full) for cells, full in zip(widths, whole, strict=True)):
        widths = _widths(columns, rows, width - 1 - _GAP * len(columns))
        table = Table(header_style="bold", box=SIMPLE_HEAD, padding=0)
    for column, cells in zip(columns, widths, strict=True):
        table.add_column(
            column.title,
            width=cells,
            justify="right" if column.right else "left",
            overflow="fold",
        )
    for part in parts:
        table.add_section()
        if part.heading:
            table.add_row("", Text(wrapped(part.heading, widths[1]), style="bold cyan"))
        for row in part.rows:
            table.add_row(*map(_broken, row, columns, widths))
    return table


def _widths(columns: Sequence[Column], rows: Sequence[Row], room: int) -> list[int]:
    natural = [
        max([cell_len(column.title), *(cell_len(row[number].plain) for row in rows)])
        for number, column in enumerate(columns)
    ]
    rigid = sum(cells for cells, column in zip(natural, columns, strict=True) if not column.folds)
    room -= rigid
    folding = [number for number, column in enumerate(columns) if column.folds]
    for left, number in zip(
        range(len(folding), 0, -1), sorted(folding, key=natural.__getitem__), strict=True
    ):
        natural[number] = max(min(natural[number], room // left), _LEAST)
        room -= natural[number]
    return natural


def _broken(text: Text, column: Column, width: int) -> Text:
    return Text(wrapped(text.plain, width), style=text.style) if column.folds else text
