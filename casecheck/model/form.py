"""How documents are known and where their fields stand (rules/documents/)."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field of a dossier (rules/fields.yaml). `items` gives the kind of each part of an item.

    Where several documents give the field, the first document type of `prevails` that has it wins;
    among documents of one type `pick` decides (first, last, earliest, latest). A difference is a
    conflict unless `compared` is false.
    """

    label: str
    kind: str
    contract: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)
    items: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    prevails: tuple[str, ...] = ()
    pick: str = "first"
    compared: bool = True


@dataclass(frozen=True, slots=True)
class Locator:
    """One way to find a field on a document. Exactly one mechanism is named; see docs/forms.md.

    Mechanisms: `labels` (a label and its value), `opinion` (an opinion with signature and date),
    `patterns` (sentences with placeholders), `phrases` (words that mean yes, or `value`), `marks`
    (check boxes: option to value), `line` (the closing date, the number under the title, the
    agency above it), `present` (the document itself means yes), `infer` (party_kind, from the
    names at `labels` and the particulars beside them).

    `unless` are words that undo a phrase or pattern. `take` is the part wanted: of an opinion
    date, name, text or approved; of several values first or last. `blank` says what an empty
    place means: unreadable or absent. `required`: the document must carry it, so that a place
    not found is unreadable. `words` turn words of the value into a choice.
    """

    labels: tuple[str, ...] = ()
    opinion: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    take: str = ""
    marks: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    line: str = ""
    present: bool = False
    infer: str = ""
    value: str = ""
    blank: str = "unreadable"
    required: bool = False


@dataclass(frozen=True, slots=True)
class FormAddition:
    """What a bureau adds to a document type (rules/forms/): titles, and labels by field."""

    type: str
    titles: tuple[str, ...] = ()
    title_patterns: tuple[str, ...] = ()
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    file: str = ""


@dataclass(frozen=True, slots=True)
class DocumentSpec:
    """A document type (one file of rules/documents/): its titles and where its fields stand.

    `order` is its place in a well-kept dossier. `titles` are compared without blanks. `labels` are
    further labels that forms carry: no field is read from them, but a value ends where one begins.
    `general_titles` are shared by several papers (审批表): what the form is about, one of the
    `subjects`, tells which paper it is; when it does not, it is this one. `title_patterns` are
    regular expressions for titles that no list foresees.
    """

    type: str
    title: str
    order: int
    titles: tuple[str, ...] = ()
    fields: Mapping[str, tuple[Locator, ...]] = field(default_factory=dict)
    file: str = ""
    labels: tuple[str, ...] = ()
    general_titles: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    title_patterns: tuple[str, ...] = ()
