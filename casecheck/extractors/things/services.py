"""How the papers were served: receipts of service, and the party's signature on a paper."""

import re
from collections.abc import Iterator, Mapping, Sequence

from casecheck.extractors.text import CellText
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.papers import Paper, of_types, pattern_of, plain, unspaced
from casecheck.extractors.things.service_course import Cells, Parts, how_it_went
from casecheck.extractors.things.signed_papers import (
    OWN_SERVICE,
    first_day,
    signed_on,
    without_dates,
)
from casecheck.extractors.things.tables import rows_under, words
from casecheck.extractors.values.dates import find_dates
from casecheck.extractors.values.marks import find_options
from casecheck.extractors.values.numbers import find_numbers, parse_number
from casecheck.model.field import Evidence, Item, Scalar
from casecheck.model.wording import ServiceWording, Wording

_BETWEEN_PAPERS = re.compile(r"[\n;；]|(?<=[号》])[、,，]|(?<=书)、(?=《|[\u3400-\u9fff]{2,14}书)")
_TITLE = re.compile(r"《[^》\n]*》|[\u3400-\u9fff]*(?:决定书|告知书|通知书|催告书|意见书)")
_TICKED = re.compile(r"[☑☒■√✓✔●]\s*([\u3400-\u9fff]{2,8})|([\u3400-\u9fff]{2,8})\s*[☑☒√✓✔]")
_BOX = re.compile(r"[□☐☑☒■√✓✔●○]")
_HEADINGS = (
    "served_document", "served_number", "served_date", "served_method", "served_signer",
    "served_server", "served_place", "served_remark", "served_witness", "served_relation",
)  # fmt: skip


def services_in(papers: Sequence[Paper], wording: Wording) -> list[Item]:
    """Return every service of a paper that the dossier proves."""
    receipts = [
        item for paper in of_types(papers, "service_receipt") for item in _receipt(paper, wording)
    ]
    signed = [
        item for paper in papers if paper.type in OWN_SERVICE for item in signed_on(paper, wording)
    ]
    return [*receipts, *signed]


def _receipt(paper: Paper, wording: Wording) -> Iterator[Item]:
    """Give one item for each paper that a receipt lists."""
    headings = {name: wording.labels[name] for name in _HEADINGS}
    rows = [
        row
        for row in rows_under(paper.source, headings, "served_document")
        if _names_paper(words(paper.source, row.get("served_document", next(iter(row.values())))))
    ]
    form = Form.of(paper, wording.labels)
    if rows:
        for row in rows:
            yield from _of_row(paper, row, form, wording.services)
        return
    yield from _of_form(form, wording.services)


def _names_paper(text: str) -> bool:
    """Say whether a cell may name a paper: it holds words, and not only the label of another."""
    return bool(text.strip()) and not text.strip().endswith((":", "："))


def _of_row(
    paper: Paper, row: Mapping[str, CellText], form: Form, wording: ServiceWording
) -> Iterator[Item]:
    cells = {
        name: (words(paper.source, cell), _cell_evidence(paper, cell)) for name, cell in row.items()
    }
    for name in _HEADINGS[2:]:
        if name not in cells:
            cells.update(_labelled(form, name))
    yield from _items(paper, cells, wording)


def _of_form(form: Form, wording: ServiceWording) -> Iterator[Item]:
    cells: dict[str, tuple[str, Evidence]] = {}
    for name in _HEADINGS:
        cells.update(_labelled(form, name))
    if "served_document" not in cells:
        named = re.search(
            r"《[^》\n]{2,30}》|[\u3400-\u9fff]{2,16}(?:决定书|告知书|通知书)", form.paper.text
        )
        if named:
            cells["served_document"] = (named[0], form.paper.evidence(*named.span()))
    yield from _items(form.paper, cells, wording)


def _labelled(form: Form, name: str) -> dict[str, tuple[str, Evidence]]:
    read = form.text(name)
    return {name: (read.value or "", read.evidence)} if read else {}


def _items(paper: Paper, cells: Cells, wording: ServiceWording) -> Iterator[Item]:
    listed = cells.get("served_document", ("", None))[0]
    parts = _how(cells, wording) | how_it_went(paper, cells, wording)
    evidence = tuple(dict.fromkeys(place for _, place in cells.values()))
    papers = [one.strip() for one in _BETWEEN_PAPERS.split(listed) if _names_paper(one)] or [""]
    for document in _joined(papers):
        yield Item({**_which(document, cells, wording), **parts}, evidence)


def _joined(papers: list[str]) -> list[str]:
    """Put a number that stands on a line of its own back to its paper."""
    joined: list[str] = []
    for text in papers:
        number = parse_number(text.strip("()（）"))
        if joined and number and not re.search("[书知]", plain(text)):
            joined[-1] += text
        else:
            joined.append(text)
    return joined


def _which(
    document: str, cells: Mapping[str, tuple[str, Evidence]], wording: ServiceWording
) -> Parts:
    parts: Parts = {}
    numbers = find_numbers(_TITLE.sub(lambda found: "。" * len(found[0]), document))
    title = document
    for found in reversed(numbers):
        title = title[: found.start] + " " + title[found.end :]
    title = re.sub(r"\(\)|（）|[《》]", "", unspaced(title)).strip("()（）、,，")
    if title:
        parts["document"] = title
    apart = parse_number(cells["served_number"][0]) if "served_number" in cells else None
    number = numbers[0] if numbers else apart
    if number:
        parts["no"] = number.raw.strip()
    serves = served_by(plain(document), wording)
    if serves:
        parts["for"] = serves
    return parts


def served_by(title: str, wording: ServiceWording) -> str:
    """Return the type of the paper that a title names ("" when it is not known)."""
    for kind, titles in wording.serves.items():
        if pattern_of(titles).search(title):
            return kind
    return ""


def _how(cells: Mapping[str, tuple[str, Evidence]], wording: ServiceWording) -> Parts:
    parts: Parts = {}
    remark = plain(cells.get("served_remark", ("", None))[0])
    method = _method(cells["served_method"][0], wording) if "served_method" in cells else None
    if "served_method" in cells:
        parts["method"] = method
    signer = cells.get("served_signer", ("", None))[0]
    told = first_day(cells.get("served_date", ("", None))[0]) or first_day(signer)
    told = told or _left_on(cells, method or "", wording)
    if told or "served_date" in cells or find_dates(signer):
        parts["date"] = told
    place = signer if "served_signer" in cells else None
    parts.update(_signature(place, remark, method or "", wording))
    server = cells.get("served_server", ("", None))[0]
    if "served_server" in cells:
        parts["server"] = without_dates(server) if server else ""
    return parts


def _left_on(cells: Cells, method: str, wording: ServiceWording) -> Scalar | None:
    """Return the day on which a refused paper was left: that of the refusal, or of the witness."""
    beside = [cells.get(name, ("", None))[0] for name in ("served_remark", "served_witness")]
    signer = cells.get("served_signer", ("", None))[0]
    if not pattern_of(wording.refusals).search(plain(";".join((method, signer, *beside)))):
        return None
    days = {one.day for text in beside for one in find_dates(text) if one.day is not None}
    return days.pop() if len(days) == 1 else None


def _signature(signer: str | None, remark: str, method: str, wording: ServiceWording) -> Parts:
    """Tell signed, refused and left blank apart; who is served by post or notice signs nothing."""
    if pattern_of(wording.refusals).search(plain(signer or "") + ";" + remark + ";" + method):
        return {"signed": False}
    name = without_dates(signer or "")
    if name:
        return {"signer": name, "signed": True}
    if signer is None or pattern_of(wording.without_signature).search(method):
        return {}
    return {"signed": False}


def _method(text: str, wording: ServiceWording) -> str | None:
    """Return the method: the ticked one of a list, else the words; None when none is ticked."""
    options = find_options(text)
    if len(options) > 1:
        return next((plain(option.label) for option in options if option.ticked), None)
    ticked = _TICKED.search(plain(text))
    if ticked:
        return ticked[1] or ticked[2]
    if not text or (_BOX.search(text)):
        return None
    named = {found[0] for found in pattern_of(wording.methods).finditer(plain(text))}
    return plain(text) if len(named) <= 1 else None


def _cell_evidence(paper: Paper, cell: CellText) -> Evidence:
    return paper.source.evidence(cell.start, max(cell.end, cell.start + 1))
