"""How documents are known and where their fields stand (rules/documents/)."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field of a dossier (rules/fields.yaml). `items` gives the kind of each part of an item."""

    label: str
    kind: str
    contract: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)
    items: Mapping[str, str] = field(default_factory=dict)
    name: str = ""


@dataclass(frozen=True, slots=True)
class Locator:
    """One way to find a field on a document. Exactly one mechanism is named; see docs/forms.md."""

    labels: tuple[str, ...] = ()
    opinion: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    take: str = ""


@dataclass(frozen=True, slots=True)
class DocumentSpec:
    """A document type (one file of rules/documents/): its titles and where its fields stand.

    `order` is its place in a well-kept dossier. `titles` are compared without blanks.
    """

    type: str
    title: str
    order: int
    titles: tuple[str, ...] = ()
    fields: Mapping[str, tuple[Locator, ...]] = field(default_factory=dict)
    file: str = ""
