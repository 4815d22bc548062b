"""All fields of a case: what the locators and the finders of things read, merged."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from casecheck.extractors.forms import read_field
from casecheck.extractors.grid import Grid
from casecheck.extractors.labels import Labels
from casecheck.extractors.merge import merge
from casecheck.extractors.other_case import without_other_case
from casecheck.extractors.proof import proven
from casecheck.extractors.text import Candidate, DocumentText
from casecheck.extractors.things import THINGS, wording_from
from casecheck.model.document import Document
from casecheck.model.field import Field
from casecheck.model.form import DocumentSpec, FieldSpec

_OF_ALL_PAPERS: Final = ("case_papers", "cases_joined", "catalogue_entries")


def extract_fields(
    documents: Sequence[Document],
    specs: Sequence[DocumentSpec],
    fields: Mapping[str, FieldSpec],
    wording: Mapping[str, Any] | None = None,
) -> Mapping[str, Field]:
    """Read every field of `fields` from the documents of a dossier.

    `wording` are the word lists of rules/wording/ by file name; without them only what the forms
    declare is read.
    """
    texts = tuple(DocumentText.of(document) for document in documents)
    things = list(_things(texts, wording)) if wording else []
    own = without_other_case(texts, (candidate for _, candidate in things))
    if wording and len(own) < len(texts):
        every = [pair for pair in things if pair[1].field in _OF_ALL_PAPERS]
        things = [pair for pair in _things(own, wording) if pair[1].field not in _OF_ALL_PAPERS]
        things += every
    found = [*_located(own, specs, fields), *things]
    return {name: proven(field) for name, field in merge(found, fields).items()}


def _located(
    texts: Sequence[DocumentText],
    specs: Sequence[DocumentSpec],
    fields: Mapping[str, FieldSpec],
) -> Iterator[tuple[str, Candidate]]:
    by_type = {spec.type: spec for spec in specs}
    known = Labels.of(specs)
    for text in texts:
        spec, grid = by_type.get(text.type), Grid.of(text, known)
        for name, locators in spec.fields.items() if spec else ():
            candidate = read_field(grid, name, locators, fields[name])
            if candidate is not None:
                yield text.type, candidate


def _things(
    texts: Sequence[DocumentText], wording: Mapping[str, Any]
) -> Iterator[tuple[str, Candidate]]:
    types = {text.document.id: text.type for text in texts}
    words = wording_from(wording)
    for find in THINGS:
        for candidate in find(texts, words):
            origin = candidate.evidence[0].document if candidate.evidence else ""
            yield types.get(origin, ""), candidate
