"""PDF pages: a decision whose lines wrap is read like a paragraph, with the words as they stand."""

from collections.abc import Callable

from conftest import Reading

from casecheck.model.document import Document, Page, TextLine
from casecheck.model.place import PagePlace

LINES = (
    "一、事实经查，你单位接纳未成年人进入营业场所，其行为违反了有关规定，本机关决定给予警",
    "告，并处罚款人民币伍仟元整（￥5000.00）的行政处罚。",
)


def _page() -> Page:
    lines = []
    for row, text in enumerate(LINES):
        edges = tuple(72.0 + 11 * column for column in range(len(text) + 1))
        top = 100.0 + 20 * row
        place = PagePlace(1, (edges[0], top, edges[-1], top + 11))
        lines.append(TextLine(text, place, edges, 11.0))
    return Page(1, 595, 842, tuple(lines))


def test_words_that_wrap_to_the_next_line_are_one_sentence(read: Callable[..., Reading]) -> None:
    got = read(Document("d1", "decision", "行政处罚决定书", "a.pdf", 1, 1, "pdf-text", (_page(),)))

    assert (got.value("penalty_kinds"), got.value("fine")) == (("warning", "fine"), 5000)
    assert got.words("penalty_kinds") == ["警告", "罚款"]
    assert got.words("fine") == ["人民币伍仟元整（￥5000.00）"]
