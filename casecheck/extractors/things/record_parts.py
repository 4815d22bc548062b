"""What a record, a report or a decision made on the spot lacks: blank places, parts left out."""

import re
from collections.abc import Iterator, Mapping, Sequence

from casecheck.extractors.lines import names_agency
from casecheck.extractors.region import Region
from casecheck.extractors.text import Candidate
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.papers import Paper, is_well_read, of_types, pattern_of, plain
from casecheck.model.field import Evidence, FieldState
from casecheck.model.wording import Phrases, Wording

LACKS = {
    "collective_discussion": "collective_record_lacks",
    "investigation_report": "investigation_report_lacks",
    "hearing_record": "hearing_record_lacks",
    "on_the_spot_decision": "on_the_spot_lacks",
}
_WELL_READ = 60
_HEAD = 60
_LONGEST_HEAD = 150
_SIGNED = re.compile("签名|签字|签收|签章")
_NO_NUMBER = re.compile(r"[(\[〔【]\d{0,4}_*[)\]〕】]第?[_ ]*号|第[_ ]*号|编号:?_*(?:\n|$)")
_NUMBER = re.compile(r"[)\]〕】]\D{0,4}\d")
_BEFORE_PARTY = re.compile("当事人|被处罚人|被处罚单位|受处罚人")
_BLANK = " \n_＿/年月日"
Part = Mapping[str, Phrases]


def extract_record_parts(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Tell of each of these papers what it lacks; of one barely read, that nobody can tell."""
    return (
        *(one for kind in LACKS for paper in of_types(papers, kind) for one in _of(paper, wording)),
        *_count("collective_record_count", [*of_types(papers, "collective_discussion")]),
        *_count("investigation_report_count", [*of_types(papers, "investigation_report")]),
    )


def _of(paper: Paper, wording: Wording) -> Iterator[Candidate]:
    field = LACKS[paper.type]
    form = Form.of(paper, _with_labels(wording))
    if not is_well_read(paper, _WELL_READ):
        yield Candidate(field, None, FieldState.UNREADABLE, 0.5, (paper.evidence(0, 12),))
        return
    number = _number(paper)
    lacking: dict[str, Evidence] = {"编号": number} if number else {}
    for name, part in _asked_of(paper, wording):
        place = _lacks(form, part, wording, signed=bool(_SIGNED.search(name)))
        if place:
            lacking[name] = place
    if lacking:
        evidence = tuple(dict.fromkeys(lacking.values()))
        yield Candidate(field, "、".join(lacking), FieldState.FOUND, 0.85, evidence)


def _with_labels(wording: Wording) -> Mapping[str, Phrases]:
    """Return all labels: a value ends where the label of another part begins."""
    own = [
        label
        for kind in LACKS
        for part in wording.parts[kind].values()
        for label in part.get("labels", ())
    ]
    return {**wording.labels, "parts": tuple(own)}


def _asked_of(paper: Paper, wording: Wording) -> Iterator[tuple[str, Part]]:
    """Give the parts that a paper of this kind must hold: minutes hold fewer than a record."""
    minutes = wording.parts["minutes"]["纪要"]
    head = pattern_of(minutes["titles"]).search(_title(paper))
    brief = paper.type == "collective_discussion" and head is not None
    for name, part in wording.parts[paper.type].items():
        if not (brief and name in minutes["need_not"]):
            yield name, part


def _title(paper: Paper) -> str:
    """Return what stands above the text: the title, and the agency's name before it."""
    return "".join(paper.text.split("\n")[:2])[:_HEAD]


def _lacks(form: Form, part: Part, wording: Wording, *, signed: bool) -> Evidence | None:
    """Return the place of a part that is lacking; None where it is there, or nobody can tell."""
    paper, words = form.paper, part.get("words", ())
    places = [
        place
        for one in part["labels"]
        for place in form.labelled(one)
        if not _SIGNED.search(one) or _SIGNED.search(_printed(place))
    ]
    if any(place.text.strip(_BLANK) for place in places):
        return None
    if signed and (paper.drawn or _refused(paper, wording)):
        return None
    cells = [place for place in places if paper.source.cell_at(place.label[0])]
    if words and not cells:
        return None if _said(paper, words, part["labels"]) else paper.evidence(0, 12)
    lines = (place for place in places if place not in cells and _is_blank(form, place))
    return next((place.label_evidence() for place in (*cells, *lines)), None)


def _printed(place: Region) -> str:
    """Return a label as printed: 参加人员（签名） is a place for signatures, 参加人员 is not."""
    return re.split("[:：\n]", place.source.text[place.label[0] :], maxsplit=1)[0]


def _refused(paper: Paper, wording: Wording) -> bool:
    words = wording.parts["refused"]["签名"]["words"]
    return pattern_of(words).search(paper.text) is not None


def _is_blank(form: Form, place: Region) -> bool:
    """Say whether nothing was written at a label on a line: a heading has its text below."""
    line, _, below = place.source.text[place.label[1] :].partition("\n")
    if line.strip(" :：)）"):
        return True
    following = below.strip().split("\n", maxsplit=1)[0]
    head = re.split("[:：]", following, maxsplit=1)[0]
    return not following or form.grid.known.knows(head) or names_agency(following)


def _said(paper: Paper, words: Phrases, labels: Phrases) -> bool:
    """Say whether the text holds one of the words elsewhere than in the labels."""
    text = paper.text
    for label in sorted(map(plain, labels), key=len, reverse=True):
        text = re.sub(rf"(?m)^{re.escape(label)}:?_*$", "", text)
    return pattern_of(words).search(text) is not None


def _number(paper: Paper) -> Evidence | None:
    """Return where the number of a decision is blank, or its head where none stands anywhere."""
    if paper.type != "on_the_spot_decision":
        return None
    party = _BEFORE_PARTY.search(paper.text)
    head = paper.text[: party.start() if party else _LONGEST_HEAD]
    if _NUMBER.search(head):
        return None
    blank = _NO_NUMBER.search(head)
    if blank:
        return paper.evidence(*blank.span())
    anywhere = re.search(r"\d|号", head) or _NUMBER.search(paper.text)
    return None if anywhere else paper.evidence(0, 12)


def _count(field: str, papers: list[Paper]) -> Iterator[Candidate]:
    if papers:
        evidence = tuple(paper.evidence(0, 12) for paper in papers)
        yield Candidate(field, len(papers), FieldState.FOUND, 0.9, evidence)
