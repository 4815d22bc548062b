"""Letters and forms in the words of one case: for papers that no other case shares."""

from datetime import date

from samples.generator.case import day_text
from samples.generator.paper import Box, Heading, Paper, Text, form, row, wide
from samples.generator.tables import AGENCY


def letter(
    title: str,
    *paragraphs: str,
    to: str = "",
    number: str = "",
    agency: str = AGENCY,
    day: date | None = None,
    name: str = "",
) -> Paper:
    """Return a letter; one line of `paragraphs` that ends in a blank field stays unindented."""
    head = (Text(f"{to}：", indent=False),) if to else ()
    foot = (Text(agency, "right"),) if agency else ()
    dated = (Text(day_text(day), "right"),) if day else ()
    body = (Text(words, indent="：" not in words[:10]) for words in paragraphs)
    return Paper(name or title, (Heading(title, agency, number), *head, *body, *foot, *dated))


def from_party(
    title: str, to: str, *paragraphs: str, sender: str, day: date, name: str = ""
) -> Paper:
    """Return a letter that the party wrote."""
    return Paper(
        name or title,
        (
            Heading(title),
            Text(f"{to}：", indent=False),
            *(Text(words) for words in paragraphs),
            Text(sender, "right"),
            Text(day_text(day), "right"),
        ),
    )


def published(number: str, party: str, decided: date, shown: date, agency: str = AGENCY) -> Paper:
    """Return the record that a decision was put on the public site."""
    return sheet(
        "行政处罚信息公示表",
        row("当事人", party, "处罚决定书文号", number),
        row("处罚决定日期", day_text(decided), "公示日期", day_text(shown)),
        wide("公示网站", "云溪县人民政府门户网站“双公示”专栏"),
        agency=agency,
    )


def sheet(
    title: str, *rows: tuple[Box, ...], agency: str = AGENCY, number: str = "", name: str = ""
) -> Paper:
    """Return a ruled form."""
    return Paper(name or title, (Heading(title, agency, number), form(*rows)))
