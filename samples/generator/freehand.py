"""Papers without a fixed form: letters, sheets and lists, as bureaus and others write them."""

from datetime import date

from samples.generator.case import day_text
from samples.generator.paper import Box, Form, Heading, Paper, Text, form, row
from samples.generator.tables import AGENCY


def letter(
    title: str,
    to: str,
    *paragraphs: str,
    day: date | None = None,
    number: str = "",
    sender: str = AGENCY,
) -> Paper:
    """Return a letter: addressee, paragraphs, sender and day; a paragraph may hold line breaks."""
    parts = [Text(f"{to}：", indent=False)] if to else []
    parts += [Text(paragraph) for paragraph in paragraphs]
    closing = (Text(sender, "right"), Text(day_text(day), "right")) if day else ()
    return Paper(title, (Heading(title, sender, number), *parts, *closing))


def sheet(
    title: str,
    *rows: tuple[Box, ...],
    number: str = "",
    agency: str = AGENCY,
    below: tuple[str, ...] = (),
) -> Paper:
    """Return a form under a title, with lines below it."""
    notes = tuple(Text(line, indent=False) for line in below)
    return Paper(title, (Heading(title, agency, number), form(*rows), *notes))


def listed(
    title: str,
    columns: tuple[str, ...],
    *goods: tuple[str, ...],
    below: tuple[str, ...] = (),
    above: tuple[str, ...] = (),
    agency: str = AGENCY,
    number: str = "",
) -> Paper:
    """Return a table of things under a title, with lines above and below it."""
    table = Form(
        tuple(row(*cells) for cells in (columns, *goods)), (16 / len(columns),) * len(columns)
    )
    return Paper(
        title,
        (
            Heading(title, agency, number),
            *(Text(line, indent=False) for line in above),
            table,
            *(Text(line, indent=False) for line in below),
        ),
    )
