"""All fields of a case: what the locators and the finders of things read, merged."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from casecheck.extractors.forms import read_field
from casecheck.extractors.labels import Labels
from casecheck.extractors.merge import merge
from casecheck.extractors.text import Candidate, DocumentText
from casecheck.extractors.things import THINGS
from casecheck.model.document import Document
from casecheck.model.field import Field
from casecheck.model.form import DocumentSpec, FieldSpec

Thing = Callable[[Sequence[DocumentText]], tuple[Candidate, ...]]


def extract_fields(
    documents: Sequence[Document],
    specs: Sequence[DocumentSpec],
    fields: Mapping[str, FieldSpec],
) -> Mapping[str, Field]:
    """Read every field of `fields` from the documents of a dossier."""
    texts = tuple(DocumentText.of(document) for document in documents)
    located = _located(texts, specs, fields)
    return merge([*located, *_things(texts)], fields)


def _located(
    texts: Sequence[DocumentText],
    specs: Sequence[DocumentSpec],
    fields: Mapping[str, FieldSpec],
) -> Iterator[tuple[str, Candidate]]:
    by_type = {spec.type: spec for spec in specs}
    known = Labels.of(specs)
    for text in texts:
        spec = by_type.get(text.type)
        for name, locators in spec.fields.items() if spec else ():
            candidate = read_field(text, name, locators, fields[name], known)
            if candidate is not None:
                yield text.type, candidate


def _things(texts: Sequence[DocumentText]) -> Iterator[tuple[str, Candidate]]:
    types = {text.document.id: text.type for text in texts}
    things: tuple[Thing, ...] = THINGS
    for find in things:
        for candidate in find(texts):
            origin = candidate.evidence[0].document if candidate.evidence else ""
            yield types.get(origin, ""), candidate
