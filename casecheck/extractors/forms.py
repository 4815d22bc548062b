"""One field on one document: its locators tried in their order, the first that finds it wins."""

from collections.abc import Callable, Iterator, Sequence

from casecheck.extractors.grid import Grid
from casecheck.extractors.lines import line
from casecheck.extractors.opinion import Opinion, opinions
from casecheck.extractors.party import kinds_of_party
from casecheck.extractors.read import Reading, read
from casecheck.extractors.region import Region
from casecheck.extractors.sentences import compiled, sentences, undone
from casecheck.extractors.slots import slots
from casecheck.extractors.text import Candidate
from casecheck.extractors.values import find_options
from casecheck.model.field import Evidence, FieldState, Scalar
from casecheck.model.form import FieldSpec, Locator

_CONFIDENT = 0.95
_LESS_CONFIDENT = 0.85
_INFERRED = 0.8
_DOUBTFUL = 0.6
_HEAD = 80

Finder = Callable[[Grid, str, Locator, FieldSpec], Iterator[Candidate]]


def read_field(
    grid: Grid, name: str, locators: Sequence[Locator], field: FieldSpec
) -> Candidate | None:
    """Return what a document says about a field; None when it has no place for it."""
    unread: Candidate | None = None
    for locator in locators:
        candidate = _chosen(list(_candidates(grid, name, locator, field)), locator)
        if candidate is not None and candidate.state is FieldState.FOUND:
            return candidate
        if candidate is None and locator.required and unread is None:
            candidate = Candidate(name, None, FieldState.UNREADABLE, 1.0, _whole(grid))
        if candidate is not None and (unread is None or unread.state is FieldState.ABSENT):
            unread = candidate
    return unread


def _chosen(candidates: Sequence[Candidate], locator: Locator) -> Candidate | None:
    """Return the first (or last) value found, else a place that is there and not read."""
    found = [item for item in candidates if item.state is FieldState.FOUND]
    if found:
        return found[-1 if locator.take == "last" or locator.opinion else 0]
    unread = [item for item in candidates if item.state is FieldState.UNREADABLE]
    return next(iter([*unread, *candidates]), None)


def _candidates(grid: Grid, name: str, locator: Locator, field: FieldSpec) -> Iterator[Candidate]:
    mechanism = next(find for uses, find in _MECHANISMS if uses(locator))
    return mechanism(grid, name, locator, field)


def _by_labels(grid: Grid, name: str, locator: Locator, field: FieldSpec) -> Iterator[Candidate]:
    for region in slots(grid, locator.labels):
        yield _candidate(name, region, read(region, locator, field), locator, _CONFIDENT)


def _by_opinion(grid: Grid, name: str, locator: Locator, field: FieldSpec) -> Iterator[Candidate]:
    for opinion in opinions(grid, locator.opinion):
        reading = _of_opinion(opinion, locator, field)
        yield _candidate(name, opinion.region, reading, locator, _CONFIDENT)


def _of_opinion(opinion: Opinion, locator: Locator, field: FieldSpec) -> Reading:
    """Read the wanted part: date, approval_date (only of an approval), name, text, approved."""
    approved = opinion.approves(locator.phrases, locator.unless)
    part = {"name": opinion.name, "text": (0, len(opinion.words))}.get(locator.take, opinion.date)
    if locator.take == "given":
        return Reading(None if opinion.blank else True, 0, len(opinion.region.text), opinion.blank)
    if locator.take == "approved":
        value = True if approved is None and opinion.signed else approved
        return Reading(value, 0, len(opinion.region.text), blank=value is None and opinion.blank)
    if locator.take == "approval_date" and approved is False:
        return Reading(None, none=True)
    if part is None or part[0] >= part[1]:
        return Reading(None, blank=opinion.blank or locator.take == "name")
    inner = opinion.region.part(*part)
    reading = read(inner, locator, field)
    return Reading(reading.value, part[0], part[1], reading.blank, reading.doubtful)


def _by_patterns(grid: Grid, name: str, locator: Locator, field: FieldSpec) -> Iterator[Candidate]:
    for region in sentences(grid.text, locator.patterns):
        if not undone(grid.text, region, locator.unless):
            reading = _constant(region, locator) or read(region, locator, field)
            yield _candidate(name, region, reading, locator, _LESS_CONFIDENT)


def _constant(region: Region, locator: Locator) -> Reading | None:
    if not locator.value:
        return None
    value = {"true": True, "false": False}.get(locator.value, locator.value)
    return Reading(value, 0, len(region.text))


def _by_phrases(grid: Grid, name: str, locator: Locator, _: FieldSpec) -> Iterator[Candidate]:
    """Say yes (or `value`) where a phrase stands that is not taken back."""
    for region in sentences(grid.text, locator.phrases):
        if not undone(grid.text, region, locator.unless):
            reading = _constant(region, locator) or Reading(value=True, end=len(region.text))
            yield _candidate(name, region, reading, locator, _LESS_CONFIDENT)


def _by_marks(grid: Grid, name: str, locator: Locator, field: FieldSpec) -> Iterator[Candidate]:
    """Take the value of the option whose box is ticked."""
    for start, end in grid.text.paragraphs():
        for option in find_options(grid.text.text[start:end]):
            value = locator.marks.get(option.label.strip())
            if option.ticked and value is not None:
                region = Region(
                    grid.text, ((start + option.start, start + option.end),), (start, end)
                )
                constant = value == "true" if field.kind == "flag" else value
                reading = Reading(constant, 0, option.end - option.start)
                yield _candidate(name, region, reading, locator, _CONFIDENT)


def _by_line(grid: Grid, name: str, locator: Locator, field: FieldSpec) -> Iterator[Candidate]:
    """Read a line at a fixed place; with phrases, only on a document that holds one of them."""
    if locator.phrases and not any(sentences(grid.text, locator.phrases)):
        return
    for region in line(grid.text, locator.line):
        yield _candidate(name, region, read(region, locator, field), locator, _CONFIDENT)


def _by_inference(grid: Grid, name: str, locator: Locator, _: FieldSpec) -> Iterator[Candidate]:
    for kind, region in kinds_of_party(grid, locator.labels):
        yield _candidate(name, region, Reading(kind, 0, len(region.text)), locator, _INFERRED)


def _by_presence(grid: Grid, name: str, locator: Locator, _: FieldSpec) -> Iterator[Candidate]:
    """Say yes because the document is there, unless words at its head say otherwise."""
    head = grid.text.document.title + "\n" + grid.text.text[:_HEAD]
    if any(compiled(words).search(head) for words in locator.unless):
        return
    value: Scalar = {"true": True, "false": False}.get(locator.value, locator.value) or True
    yield Candidate(name, value, FieldState.FOUND, _CONFIDENT, _whole(grid))


def _candidate(
    name: str, region: Region, reading: Reading, locator: Locator, confidence: float
) -> Candidate:
    if reading.value is not None:
        evidence = region.evidence(reading.start, reading.end)
        certain = _DOUBTFUL if reading.doubtful else confidence
        return Candidate(name, reading.value, FieldState.FOUND, certain, (evidence,))
    absent = reading.none or (reading.blank and locator.blank == "absent")
    state = FieldState.ABSENT if absent else FieldState.UNREADABLE
    place = region.evidence() if region.text.strip() else region.label_evidence()
    return Candidate(name, None, state, 1.0, (place,))


def _whole(grid: Grid) -> tuple[Evidence, ...]:
    """Return the first words of a document, which stand for all of it."""
    first = next(iter(grid.text.paragraphs()), None)
    return (grid.text.evidence(*first),) if first else ()


_MECHANISMS: tuple[tuple[Callable[[Locator], bool], Finder], ...] = (
    (lambda locator: bool(locator.infer), _by_inference),
    (lambda locator: bool(locator.labels), _by_labels),
    (lambda locator: bool(locator.opinion), _by_opinion),
    (lambda locator: bool(locator.patterns), _by_patterns),
    (lambda locator: bool(locator.marks), _by_marks),
    (lambda locator: bool(locator.line), _by_line),
    (lambda locator: locator.present, _by_presence),
    (lambda locator: bool(locator.phrases), _by_phrases),
)
