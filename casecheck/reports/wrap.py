"""Break Chinese text into lines: no number is torn, no line begins with a closing mark."""

import re
from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len

_PIECE: Final = re.compile(
    r"[《（“〔]*(?:第?[0-9A-Za-z￥][0-9A-Za-z.,:%_-]*[年月日元页段行格处]?|.)[，。；：、）”〕》]*",
    re.DOTALL,
)


def wrapped(text: str, width: int) -> str:
    """Return a text in lines no wider than `width` cells (a Chinese character takes two)."""
    return "\n".join(line for part in text.split("\n") for line in _lines(part, width))


def _lines(text: str, width: int) -> Iterator[str]:
    line = ""
    for piece in _pieces(text, width):
        if line and cell_len(line) + cell_len(piece) > width:
            yield line
            line = piece.lstrip()
        else:
            line += piece
    yield line


def _pieces(text: str, width: int) -> Iterator[str]:
    """Yield what stays together; what is wider than a line is torn after all."""
    for found in _PIECE.finditer(text):
        piece = found.group()
        if cell_len(piece) > width:
            yield from piece
        else:
            yield piece
