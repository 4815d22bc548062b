"""A paper before it is set: headings, paragraphs and forms, for Word or PDF alike."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """The agency's name above (if any), the title, the number below (if any)."""

    title: str
    agency: str = ""
    number: str = ""


@dataclass(frozen=True)
class Text:
    """A paragraph. `align`: left, center, right."""

    text: str
    align: str = "left"
    indent: bool = True


@dataclass(frozen=True)
class Box:
    """A cell of a form, `span` grid columns wide; `down` rows high."""

    text: str
    span: int = 1
    down: int = 1


@dataclass(frozen=True)
class Form:
    """A ruled form; every row fills the same number of grid columns."""

    rows: tuple[tuple[Box, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True)
class Paper:
    """A document of a dossier; `name` is its file name without suffix."""

    name: str
    parts: tuple[Heading | Text | Form, ...]


def row(*cells: str | Box) -> tuple[Box, ...]:
    return tuple(cell if isinstance(cell, Box) else Box(cell) for cell in cells)


def wide(label: str, text: str, columns: int = 4) -> tuple[Box, ...]:
    """Return a row of a label and one cell over the rest."""
    return (Box(label), Box(text, columns - 1))


def form(*rows: tuple[Box, ...], widths: tuple[float, ...] = (2.6, 5.4, 2.6, 5.4)) -> Form:
    return Form(rows, widths)
