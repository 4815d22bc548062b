"""The ranking of a batch in the terminal, or the filled sheet of the dossier that was asked for."""

from collections.abc import Iterable, Iterator
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleRenderable, Group
from rich.table import Table
from rich.text import Text

from casecheck.model.outcome import Ranked
from casecheck.reports.evaluation import Batch, DefectLine, ItemLine, Sheet, sheet_of
from casecheck.reports.evaluation_batch import numbers_of, scoring_notes
from casecheck.reports.evaluation_words import BETWEEN, GAPS, TITLE, TO_SETTLE
from casecheck.reports.fit import fit
from casecheck.reports.words import score_words
from casecheck.reports.wrap import wrapped

_PIPE_WIDTH: Final = 120
_COLUMNS: Final = ("得分", "等次", "否决", "问题", "待核对", "未读")
_INDENT: Final = "    "


def print_evaluation(batch: Batch, console: Console) -> None:
    """Print the ranking, or one sheet; how the scores came about stands at the foot."""
    fit(console, _PIPE_WIDTH)
    console.print(Group(*evaluation_lines(batch, console.width)))


def evaluation_lines(batch: Batch, width: int) -> Iterator[ConsoleRenderable]:
    """Yield what stands in the terminal, in lines of this width."""
    if batch.chosen is None:
        yield _ranking(batch)
    for place in batch.shown() if batch.chosen is not None else ():
        yield from _sheet(sheet_of(place, batch), width)
    yield from (Text(wrapped(note, width), style="dim") for note in scoring_notes(batch))


def _ranking(batch: Batch) -> Table:
    table = Table(title="案卷评查排名", box=SIMPLE_HEAD, padding=0, expand=True)
    table.add_column("名次", no_wrap=True)
    table.add_column("案卷", overflow="fold", ratio=1)
    for title in _COLUMNS:
        table.add_column(title, no_wrap=True)
    for place in batch.ranking:
        table.add_row(*map(Text, _cells(place)))
    return table


def _cells(place: Ranked) -> tuple[str, ...]:
    case, found = place.case, place.case.evaluation
    numbers = (len(found.vetoes), *numbers_of(case))
    rank = "—" if place.rank is None else str(place.rank)
    return (rank, case.id, *score_words(found), *map(str, numbers))


def _sheet(sheet: Sheet, width: int) -> Iterator[Text]:
    yield Text(TITLE, style="bold")
    yield from (Text(wrapped(f"{label}：{words}", width)) for label, words in sheet.facts)
    for part in sheet.parts:
        yield Text(f"\n{part.title}", style="bold cyan")
        for item in part.items:
            yield from _item(item, width)
    yield from _section(TO_SETTLE, _open_lines(sheet.to_settle), width)
    yield from _section(BETWEEN, sheet.between, width)
    if sheet.gaps:
        yield Text(f"\n{GAPS}", style="bold cyan")
    yield from (_below(gap, width) for gap in sheet.gaps)
    yield Text("")


def _item(item: ItemLine, width: int) -> Iterator[Text]:
    words = f"{item.id} {item.title}（分值 {item.points}）：{_lost(item.lost)}"
    yield Text(wrapped(words, width), style="yellow" if item.defects else "")
    yield from (_defect(line, width) for line in item.defects)


def _lost(lost: str) -> str:
    if lost == "0":
        return "不扣分"
    return f"扣{lost}分" if lost[0].isdigit() else lost


def _open_lines(items: Iterable[ItemLine]) -> Iterator[DefectLine]:
    return (line for item in items for line in item.defects)


def _section(title: str, lines: Iterable[DefectLine], width: int) -> Iterator[Text]:
    shown = [_defect(line, width) for line in lines]
    if shown:
        yield Text(f"\n{title}", style="bold cyan")
    yield from shown


def _defect(line: DefectLine, width: int) -> Text:
    law = line.law.replace("\n", "；")
    parts = (f"{line.takes}：{line.reason}", f"出处：{line.places}", f"依据：{law}" if law else "")
    return Text("\n".join(_below(part, width).plain for part in parts if part))


def _below(words: str, width: int) -> Text:
    lines = wrapped(words, width - len(_INDENT)).split("\n")
    return Text("\n".join(f"{_INDENT}{line}" for line in lines))
