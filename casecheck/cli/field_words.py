"""What was read in a field, as a clerk writes it: parts by their names, no inner words."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from casecheck.cli.labels import Labels
from casecheck.model.document import Document
from casecheck.model.field import Field, FieldState, Item, Scalar
from casecheck.model.form import FieldSpec
from casecheck.model.rulebase import RuleBase
from casecheck.reports.words import STATES, field_words, money_words, scalar_words

_INNER: Final = re.compile(r"[a-z][a-z0-9_]*\Z")
_MARKS: Final = tuple("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")


class FieldWords:
    """Tells the fields of one dossier."""

    def __init__(self, base: RuleBase, documents: Mapping[str, Document]) -> None:
        self._labels = Labels(base)
        self._papers = {name: spec.title for name, spec in base.documents.items()}
        self._documents = documents
        specs = base.fields.values()
        self._choices = {key: word for spec in specs for key, word in spec.choices.items()}

    def of(self, field: Field, spec: FieldSpec) -> str:
        """Return the value of a field; the things of a list stand one below the other."""
        parts = field.value if isinstance(field.value, tuple) else (field.value,)
        items = [part for part in parts if isinstance(part, Item)]
        if not items:
            return field_words(field, spec)
        marks = _MARKS if len(items) > 1 else ("",)
        said = [self._item(item, spec) for item in items]
        numbered = [f"{_mark(marks, number)}{words}" for number, words in enumerate(said)]
        return "\n".join(numbered)

    def _item(self, item: Item, spec: FieldSpec) -> str:
        names = [name for name in (*spec.items, *item.values) if name in item.values]
        said = (self._part(name, item.values[name], spec) for name in dict.fromkeys(names))
        return "，".join(words for words in said if words)

    def _part(self, name: str, value: Scalar | tuple[Scalar, ...] | None, spec: FieldSpec) -> str:
        kind = spec.items.get(name, "text")
        words = self._values(name, value, kind)
        return f"{self._labels.known(name)} {words}".lstrip() if words else ""

    def _values(self, name: str, value: Scalar | tuple[Scalar, ...] | None, kind: str) -> str:
        if value is None:
            return STATES[FieldState.UNREADABLE]
        if isinstance(value, tuple):
            return "、".join(self._scalar(name, one, kind) for one in value)
        return self._scalar(name, value, kind)

    def _scalar(self, name: str, value: Scalar, kind: str) -> str:
        if kind == "money" and isinstance(value, Decimal | int):
            return money_words(Decimal(value))
        if not isinstance(value, str):
            return scalar_words(value)
        document = self._documents.get(value)
        if document is not None:
            return document.title
        return self._word(name, value) if _INNER.match(value) else value

    def _word(self, name: str, value: str) -> str:
        """Return the Chinese of an inner word: a choice of the part, a paper, any choice."""
        own = self._labels.value(name, value)
        return own if own != value else self._papers.get(value) or self._choices.get(value, value)


def _mark(marks: tuple[str, ...], number: int) -> str:
    return marks[number] if number < len(marks) else f"（{number + 1}）"
