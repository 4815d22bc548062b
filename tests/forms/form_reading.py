"""Read fields of hand-built documents with locators given in the test, or with those of rules/."""

from functools import cache

from casecheck.extractors import extract_fields
from casecheck.extractors.forms import read_field
from casecheck.extractors.grid import Grid
from casecheck.extractors.labels import Labels
from casecheck.extractors.text import Candidate, DocumentText
from casecheck.model.document import Document
from casecheck.model.field import Field
from casecheck.model.form import DocumentSpec, FieldSpec, Locator
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase.base import load_rulebase


def candidate(
    document: Document, locator: Locator, kind: str = "text", also: tuple[str, ...] = ()
) -> Candidate | None:
    """Return what one locator reads; `also` are further labels that the forms know."""
    spec = DocumentSpec(document.type, "", 1, fields={"it": (locator,)}, labels=also)
    grid = Grid.of(DocumentText.of(document), Labels.of([spec]))
    return read_field(grid, "it", (locator,), FieldSpec("", kind))


def value(
    document: Document, locator: Locator, kind: str = "text", also: tuple[str, ...] = ()
) -> object:
    found = candidate(document, locator, kind, also)
    return found.value if found else None


@cache
def rulebase() -> RuleBase:
    return load_rulebase()


def fields(*documents: Document) -> dict[str, Field]:
    """Return the fields that the project's own forms read."""
    rules = rulebase()
    return dict(extract_fields(documents, tuple(rules.documents.values()), rules.fields))


def values(*documents: Document) -> dict[str, object]:
    """Return what was found, by name."""
    found = fields(*documents)
    return {name: field.value for name, field in found.items() if field.value not in (None, False)}
