"""The defects on a terminal: a table where the lines are long enough, else a block for each."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import ConsoleRenderable
from rich.table import Table
from rich.text import Text

from casecheck.reports.proofs import FEW
from casecheck.reports.rows import DefectRow
from casecheck.reports.wrap import wrapped

_STYLES: Final = {"否决": "bold red", "严重": "red", "一般": "yellow", "瑕疵": "dim"}
_TABLE_FROM: Final = 110
_BORDERS: Final = 16
_CODE: Final = 11
_SHARES: Final = (18, 38, 17, 27)
_LONGEST: Final = 42
_INDENT: Final = "   "
_HEADING: Final = 5


def defect_list(rows: Sequence[DefectRow], width: int) -> Iterator[ConsoleRenderable]:
    """Yield what shows the defects in lines of this width."""
    if rows and width >= _TABLE_FROM:
        yield _table(rows, width)
    elif rows:
        yield from (_block(number, row, width) for number, row in enumerate(rows, 1))


def _table(rows: Sequence[DefectRow], width: int) -> Table:
    room = width - _BORDERS - _CODE
    case, problem, basis, proof = (room * share // 100 for share in _SHARES)
    table = Table(show_lines=True, header_style="bold")
    table.add_column("案卷", width=case)
    table.add_column("规则", width=_CODE)
    table.add_column("问题", width=problem)
    table.add_column("依据", width=basis)
    table.add_column("出处与原文", width=proof)
    for row in rows:
        table.add_row(
            wrapped_text(row.dossier, case),
            Text(f"{row.rule}\n{_weight(row)}", style=_style(row)),
            Text.assemble(
                (wrapped(row.title, problem), "bold"), "\n", wrapped(row.message, problem)
            ),
            wrapped_text(row.basis, basis),
            wrapped_text("\n".join(row.shown(_most(row), _LONGEST)), proof),
        )
    return table


def _block(number: int, row: DefectRow, width: int) -> Text:
    room = width - len(_INDENT) - _HEADING
    parts = (
        ("案卷", row.dossier),
        ("问题", row.message),
        ("依据", row.basis),
        ("出处", "\n".join(row.shown(_most(row), _LONGEST))),
    )
    lines = [line for heading, text in parts for line in _under(heading, wrapped(text, room))]
    return Text.assemble(
        f"{number}. ", (f"{_weight(row)} {row.rule}", _style(row)), " ", (row.title, "bold"),
        "\n", "\n".join(lines), "\n",
    )  # fmt: skip


def _under(heading: str, text: str) -> Iterator[str]:
    """Yield the lines of a part; those after the first stand below its text."""
    for number, line in enumerate(text.split("\n")):
        yield f"{_INDENT}{heading if number == 0 else '    '} {line}"


def wrapped_text(text: str, width: int) -> Text:
    return Text(wrapped(text, width))


def _weight(row: DefectRow) -> str:
    return row.severity if row.kind == "问题" else f"{row.severity}·{row.kind}"


def _style(row: DefectRow) -> str:
    return _STYLES[row.severity] if row.kind == "问题" else "dim"


def _most(row: DefectRow) -> int:
    """Return how many places to show: of a finding between dossiers all that were chosen."""
    return len(row.proofs) if "\n" in row.dossier else FEW
