"""The officers of a case: their names and the numbers of their certificates."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.values.people import FoundPerson, find_people
from casecheck.model.field import Evidence, FieldState, Item
from casecheck.model.wording import RecordWording, Wording

_SOURCES = (
    "filing_approval", "inspection_record", "inquiry_record", "investigation_report",
    "on_the_spot_decision", "decision", "handling_approval", "closing_report",
)  # fmt: skip
_RECORDS = ("inspection_record", "inquiry_record")
_LONGEST_CELL = 80
_INTRODUCTION = 90
_NUMBER = re.compile(r"[A-Za-z]{1,4}-?\d[\d\-]{2,}|[\u4e00-\u9fff]?\d{6,}")
_TELLS = re.compile("出示|亮明|表明|发现|进行|核实|告知|来到|到达|依法|现场|身着")
_OTHERS = re.compile(r"(?<=[\s日）)])(?!\S{0,6}[证号])[\u4e00-\u9fff]{2,8}[:：]")

_CERTIFICATE = re.compile(r"执法证件?(?:编?号码?|编码)?[^。;\n\d]{0,8}(?:[A-Za-z]{1,4}-?)?\d{5,}")

Officer = tuple[str, str | None]


def extract_officers(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read the officers of the case: from the filing form and the records, each once."""
    known: dict[str, tuple[str | None, list[Evidence]]] = {}
    for paper in of_types(papers, *_SOURCES):
        form = Form.of(paper, wording.labels)
        if paper.type in _RECORDS:
            officers, places = officers_named(form, wording.records)
        else:
            officers, places = _at(form, "case_officers")
        for name, certificate in officers:
            former, evidence = known.get(name, (None, []))
            known[name] = (former or certificate, [*evidence, *places])
    items = tuple(_item(name, *read) for name, read in known.items())
    if not items:
        return ()
    places_of_all = tuple(dict.fromkeys(place for item in items for place in item.evidence))
    officers_found = Candidate("officers", items, FieldState.FOUND, 0.85, places_of_all)
    return (officers_found, *_certificate_told(papers))


def _certificate_told(papers: Sequence[Paper]) -> Iterator[Candidate]:
    """Say that a paper gives the number of a certificate, whoever of the officers holds it."""
    for paper in of_types(papers, *_SOURCES):
        told = _CERTIFICATE.search(paper.text)
        if told:
            evidence = (paper.evidence(*told.span()),)
            yield Candidate("certificate_number_told", True, FieldState.FOUND, 0.85, evidence)  # noqa: FBT003
            return


def officers_named(form: Form, wording: RecordWording) -> tuple[list[Officer], list[Evidence]]:
    """Return the officers of a record: who asks, who introduces themselves, who writes it down."""
    officers, places = _at(form, "record_officers")
    numbers = [
        found
        for region in form.values("record_certificates")
        for found in _NUMBER.findall(region.text)
    ]
    if officers and len(numbers) == len(officers):
        officers = [
            (name, certificate or number)
            for (name, certificate), number in zip(officers, numbers, strict=True)
        ]
    recorders, _ = _at(form, "record_recorder")
    introduced, words = _introduced(form.paper, wording)
    every: dict[str, str | None] = {}
    for name, number in (*officers, *introduced, *recorders):
        every[name] = every.get(name) or number
    return list(every.items()), [*places, *words]


def names_at(form: Form, label: str) -> list[str]:
    """Return the names that stand at a label."""
    return [name for name, _ in _at(form, label)[0]]


def _at(form: Form, label: str) -> tuple[list[Officer], list[Evidence]]:
    officers: dict[str, str | None] = {}
    places: list[Evidence] = []
    for region in form.values(label):
        if len(region.text) > _LONGEST_CELL:
            continue
        found = _people(region.text)
        for person in found:
            officers[person.name] = officers.get(person.name) or person.cert_no
        if found:
            places.append(region.evidence())
    return list(officers.items()), places


def _introduced(paper: Paper, wording: RecordWording) -> tuple[list[Officer], list[Evidence]]:
    """Read 我们是…执法人员张三、李四，执法证号…: names count only with their certificates."""
    for found in pattern_of(wording.introduces).finditer(paper.text):
        text = paper.text[found.start() : found.end() + _INTRODUCTION]
        text = re.split(r"[。;\n]|现向|依法", text)[0]
        people = [one for one in _people(_after_office(text)) if one.cert_no]
        if people:
            evidence = paper.evidence(found.start(), found.start() + len(text))
            return [(one.name, one.cert_no) for one in people], [evidence]
    return [], []


def _after_office(text: str) -> str:
    """Return what follows the office in an introduction: …局执法人员张三、李四."""
    return re.split(r"执法人员|工作人员|执法员|队员|干部", text)[-1]


def _people(text: str) -> tuple[FoundPerson, ...]:
    """Read names up to the words that go on to tell what was done: 执法人员张三出示证件，发现….

    Those behind a further label are others: 承办人：张三 5月3日 局长：同意。李四.
    """
    return find_people(_OTHERS.split(_TELLS.split(text, maxsplit=1)[0], maxsplit=1)[0])


def _item(name: str, certificate: str | None, evidence: list[Evidence]) -> Item:
    parts = {"name": name} if certificate is None else {"name": name, "cert_no": certificate}
    return Item(parts, tuple(dict.fromkeys(evidence)))
