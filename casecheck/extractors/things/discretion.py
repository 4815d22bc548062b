"""How the papers explain the measure of the penalty: grade, reasons, benchmark, ground."""

import itertools
import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.operative import masked
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.things.penalties import DECISIONS
from casecheck.model.field import FieldState
from casecheck.model.wording import FindingWording, Wording

_SOURCES = (
    *DECISIONS, "no_penalty_decision", "handling_approval", "investigation_report",
    "collective_discussion",
)  # fmt: skip
_LAW = re.compile(r"第[\d一二三四五六七八九十百零〇]+条")
_WEIGHED = re.compile("参照|对照|按照|依照|根据|依据|属于?")
_NO_REASONS = re.compile("违反|依据|根据|证据|送达|告知|立案")
_LIGHTER = "(?:减轻|从轻)(?:处罚)?"
_NEITHER = re.compile(
    rf"(?:无|没有|不具有|不具备|未发现|不存在)(?:法定|酌定|应当|可以|依法)*的?"
    rf"(?:(?:{_LIGHTER}|不予处罚|或者?|和|、|及)+从重|从重(?:处罚)?(?:或者?|和|、|及|{_LIGHTER})+)"
    "(?:处罚)?的?(?:法定|酌定)?(?:情节|情形|因素|条件)"
)
_PLEA = re.compile(r"(?:请求|恳请|希望|要求)[^,。;]{0,12}\Z")
# The measure itself is no reason for it: 本机关决定对当事人从重处罚.
_ONLY_MEASURE = re.compile(
    "(?:本机关|本局|我局|本队|本大队|经研究|决定|现|拟|依法|对其?|当事人|你单位|你店|你公司|该单位|予以|给予|进行|作出|从重|从轻"
    "|减轻|较重|较轻|一般|情节|行政处罚|处罚|拟?处[理罚](?:意见|建议)|建议|罚款|警告|人民币|[\\d.,]+万?元|的|[,。;:：，；\\s])+"
)
_LONGEST_NOTES = 300
_SHORTEST_NOTES = 8


def extract_discretion(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read grade, reasons, benchmark and ground of mitigation of the decision and its papers."""
    sources = list(of_types(papers, *_SOURCES))
    return (
        *(one for paper in sources for one in _grade(paper, wording)),
        *_first(one for paper in sources for one in _notes(paper, wording)),
        *_first(one for paper in sources for one in _basis(paper, wording.findings)),
        *_first(one for paper in sources for one in _ground(paper, wording)),
    )


def _first(candidates: Iterator[Candidate]) -> Iterator[Candidate]:
    """Give what the first paper says: words of two papers never agree letter by letter."""
    return itertools.islice(candidates, 1)


def _grade(paper: Paper, wording: Wording) -> Iterator[Candidate]:
    """Give the grade that the paper applies; two different ones are for a person to tell."""
    found = {**_labelled(paper, wording.findings), **_in_sentences(paper, wording)}
    found = found or _neither(paper, wording)
    evidence = tuple(paper.evidence(*span) for span in found.values())
    if len(found) == 1:
        grade = next(iter(found))
        yield Candidate("discretion_grade", grade, FieldState.FOUND, 0.85, evidence)
    elif found:
        yield Candidate("discretion_grade", None, FieldState.UNREADABLE, 0.5, evidence)


def _labelled(paper: Paper, findings: FindingWording) -> dict[str, tuple[int, int]]:
    """Read a cell or line such as 裁量等级：从轻."""
    label = re.compile(
        rf"(?<![^\n])(?:{pattern_of(findings.grade_labels).pattern})[:\n]([^\n]{{1,12}})"
    )
    grades: dict[str, tuple[int, int]] = {}
    for line in label.finditer(paper.text):
        for grade, words in findings.grade_words.items():
            if pattern_of(words).search(line[1]):
                grades.setdefault(grade, line.span(1))
    return grades if len(grades) == 1 else {}


def _in_sentences(paper: Paper, wording: Wording) -> dict[str, tuple[int, int]]:
    passage = masked(paper, 0, len(paper.text), wording.operative)
    not_given = pattern_of(wording.findings.not_given)
    grades: dict[str, tuple[int, int]] = {}
    for grade, phrases in wording.findings.grades.items():
        for found in pattern_of(phrases).finditer(passage.text):
            start, end = paper.clause_at(found.start())
            before = passage.text[max(start, found.start() - 16) : found.end() + 1]
            if not not_given.search(before) and not passage.text[start:end].endswith("的请求"):
                grades.setdefault(grade, found.span())
    return grades


def _neither(paper: Paper, wording: Wording) -> dict[str, tuple[int, int]]:
    """Take the ordinary grade where a paper finds reasons for neither side."""
    passage = masked(paper, 0, len(paper.text), wording.operative)
    for found in _NEITHER.finditer(passage.text):
        if not _PLEA.search(passage.text, 0, found.start()):
            return {"ordinary": found.span()}
    return {}


def _notes(paper: Paper, wording: Wording) -> Iterator[Candidate]:
    """Give the sentence that says why the penalty is as it is."""
    passage = masked(paper, 0, len(paper.text), wording.operative)
    for found in pattern_of(wording.findings.reasons).finditer(passage.text):
        start, end = paper.sentence_at(found.start())
        if _PLEA.search(passage.text, start, found.start()):
            continue
        start += len(passage.text[start:end]) - len(passage.text[start:end].lstrip(" ,"))
        start = _with_reasons_before(paper, start)
        if _ONLY_MEASURE.fullmatch(paper.text, start, end):
            start = _sentence_before(paper, start)
        if _ONLY_MEASURE.fullmatch(paper.text, start, end):
            continue
        end = min(end, start + _LONGEST_NOTES)
        if end - start >= _SHORTEST_NOTES and paper.text[start] != "(":
            evidence = paper.evidence(start, end)
            yield Candidate(
                "discretion_notes", paper.original(start, end), FieldState.FOUND, 0.8, (evidence,)
            )
            return


def _with_reasons_before(paper: Paper, start: int) -> int:
    """Move back over the reasons where a sentence only says by which benchmark they are weighed."""
    if start == 0 or paper.text[start - 1] != "。" or not _WEIGHED.match(paper.text, start):
        return start
    before, _ = paper.sentence_at(start - 2)
    return start if _NO_REASONS.search(paper.text, before, start) else before


def _sentence_before(paper: Paper, start: int) -> int:
    """Move back over the sentence before, which may hold the reasons of a bare measure."""
    end = len(paper.text[:start].rstrip("。;\n "))
    if end == 0:
        return start
    before, _ = paper.sentence_at(end - 1)
    return start if _NO_REASONS.search(paper.text, before, start) else before


def _basis(paper: Paper, findings: FindingWording) -> Iterator[Candidate]:
    """Give the benchmark that the paper cites by its name, without 《》.

    A bare 裁量基准 names none: a name says whose benchmark it is.
    """
    words = pattern_of(findings.benchmark).pattern
    named = re.search(rf"《([^》\n]{{0,60}}(?:{words})[^》\n]{{0,40}})》", paper.text)
    bare = named or re.search(
        rf"(?:根据|依据|参照|按照|对照)([^,。;《\n]{{5,40}}(?:{words})[^,。;《\n]{{0,12}}(?:基准|标准|规则|办法|细则|规定))",
        paper.text,
    )
    if bare:
        span = bare.span(1)
        text = paper.original(*span)
        evidence = (paper.evidence(*span),)
        yield Candidate("discretion_basis", text, FieldState.FOUND, 0.85, evidence)


def _ground(paper: Paper, wording: Wording) -> Iterator[Candidate]:
    """Give the sentence that rests a lighter penalty on an article of the law."""
    not_given = pattern_of(wording.findings.not_given)
    for found in pattern_of(wording.findings.mitigation).finditer(paper.text):
        start, end = paper.sentence_at(found.start())
        sentence = paper.text[start:end]
        refused = pattern_of(wording.findings.no_ground).search(sentence)
        if refused or (not _LAW.search(sentence) and not_given.search(sentence)):
            continue
        if _LAW.search(sentence):
            evidence = (paper.evidence(start, end),)
            yield Candidate(
                "mitigation_ground", paper.original(start, end), FieldState.FOUND, 0.8, evidence
            )
            return
