"""JSON Schemas for editors, made from the types and tables by which the loader reads."""

import types
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from casecheck.model.form import DocumentSpec
from casecheck.model.profile import Profile
from casecheck.model.rule import AllOf, ConclusionExample, Example, Operator
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase.conditions import STATES
from casecheck.rulebase.given import GIVEN_BESIDES, NO_VALUE
from casecheck.rulebase.kinds import KINDS, FileKind
from casecheck.rulebase.scope import SUBJECTS, fact_kinds, references
from casecheck.rulebase.semantics import VERDICTS
from casecheck.rulebase.structure import DEFAULTS, KEYS, is_required

Schema = dict[str, Any]
_DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_DAY: Final[Schema] = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_SCALARS: Final[Mapping[object, Schema]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    Decimal: {"type": "number"},
    date: _DAY,
    Any: {},
    type(None): {"type": "null"},
}
_KINDS: Final[Mapping[str, Schema]] = {
    "flag": {"type": "boolean"},
    "integer": {"type": "integer"},
    "money": {"type": "number"},
    "number": {"type": "number"},
    "date": _DAY,
    "datetime": {
        "type": "string",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}.*)?$",
    },
    "texts": {"type": "array"},
    "words": {"type": "array"},
    "table": {"type": ["array", "object"]},
}


def schemas(rulebase: RuleBase, derived: Collection[str]) -> Mapping[str, Schema]:
    """Return the schema of every kind of file by the kind's name; `derived` as for the loader."""
    return {kind.name: _Schemas(rulebase, derived).of_file(kind) for kind in KINDS}


class _Schemas:
    """Writes one schema; types that occur in it become its definitions."""

    def __init__(self, rulebase: RuleBase, derived: Collection[str]) -> None:
        self._base = rulebase
        self._derived = derived
        self._words = {key: sorted(names) for key, (_, names) in references(rulebase).items()}
        self._definitions: dict[str, Schema] = {}

    def of_file(self, kind: FileKind) -> Schema:
        head = {"$schema": _DRAFT, "title": kind.title}
        if kind.named:
            body = {"type": "object", "additionalProperties": self._dataclass(kind.of, kind.preset)}
        elif is_dataclass(kind.of):
            body = self._dataclass(kind.of, kind.preset)
        else:
            body = self._of(kind.of)
        definitions = {name: self._definitions[name] for name in sorted(self._definitions)}
        return head | body | ({"definitions": definitions} if definitions else {})

    def _of(self, hint: object) -> Schema:
        origin = get_origin(hint)
        if origin in (Union, types.UnionType):
            return {"anyOf": [self._of(arg) for arg in get_args(hint)]}
        if origin is tuple:
            return self._array(get_args(hint))
        if origin is not None:
            return {"type": "object", "additionalProperties": self._of(get_args(hint)[1])}
        return self._single(hint)

    def _single(self, hint: object) -> Schema:
        if hint is AllOf:
            return self._conditions()
        if is_dataclass(hint):
            return self._defined(getattr(hint, "__name__", ""), hint)
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return {"enum": [word.value for word in hint]}
        return dict(_SCALARS[hint])

    def _array(self, args: tuple[object, ...]) -> Schema:
        if args[-1] is Ellipsis:
            return {"type": "array", "items": self._of(args[0])}
        items = [self._of(arg) for arg in args]
        return {"type": "array", "items": items, "minItems": len(args), "maxItems": len(args)}

    def _defined(self, name: str, hint: Any) -> Schema:  # noqa: ANN401  a dataclass
        if name not in self._definitions:
            self._definitions[name] = {}
            self._definitions[name] = self._dataclass(hint, ())
        return {"$ref": f"#/definitions/{name}"}

    def _dataclass(self, kind: Any, preset: tuple[str, ...]) -> Schema:  # noqa: ANN401
        hints = get_type_hints(kind)
        renamed, defaults = KEYS.get(kind, {}), DEFAULTS.get(kind, {})
        own = {item.name: item for item in fields(kind) if item.name not in preset}
        required = [
            renamed.get(name, name)
            for name, item in own.items()
            if is_required(item) and name not in defaults
        ]
        return {
            "type": "object",
            "properties": {
                renamed.get(name, name): self._attribute(kind, name, hints[name]) for name in own
            },
            "required": required,
            "additionalProperties": False,
        }

    def _attribute(self, kind: type, name: str, hint: object) -> Schema:
        """Return the schema of an attribute: what the rule base knows goes before the type."""
        special = {
            (Example, "given"): self._given,
            (Example, "expect"): lambda: {"enum": list(VERDICTS)},
            (Example, "settings"): self._settings,
            (ConclusionExample, "given"): self._given,
            (ConclusionExample, "settings"): self._settings,
            (Profile, "settings"): lambda: {"anyOf": [self._settings(), {"type": "null"}]},
            (DocumentSpec, "fields"): self._document_fields,
        }.get((kind, name))
        if special is not None:
            return special()
        if name == "dated_by" or (name in {"start", "field"} and hint in (str, str | None)):
            return self._facts()
        if name in self._words and hint is str:
            return {"enum": self._words[name]}
        if name in self._words and hint == tuple[str, ...]:
            return {"type": "array", "items": {"enum": self._words[name]}}
        return self._of(hint)

    def _facts(self) -> Schema:
        if "fact" not in self._definitions:
            names = {
                name for about in SUBJECTS for name in fact_kinds(self._base, self._derived, about)
            }
            self._definitions["fact"] = {"enum": sorted(names)}
        return {"$ref": "#/definitions/fact"}

    def _conditions(self) -> Schema:
        """Return a list of conditions: a comparison, or any/all of several."""
        several = {"$ref": "#/definitions/conditions"}
        if "condition" not in self._definitions:
            nested = {"anyOf": [self._only({key: several}, [key]) for key in ("any", "all")]}
            comparison = {"field": self._facts()} | {
                word.value: _operand(word) for word in Operator
            }
            compared = self._only(comparison, ["field"]) | {"minProperties": 2, "maxProperties": 2}
            condition = {"anyOf": [compared, *nested["anyOf"]]}
            items = {"$ref": "#/definitions/condition"}
            self._definitions["condition"] = condition
            self._definitions["conditions"] = {"type": "array", "items": items}
        return several

    def _only(self, properties: Mapping[str, Schema], required: list[str]) -> Schema:
        return {
            "type": "object",
            "properties": dict(properties),
            "required": required,
            "additionalProperties": False,
        }

    def _given(self) -> Schema:
        """Return what an example may give: fields with values of their kind, papers, the day."""
        if "given" not in self._definitions:
            known = {name: self._value(name) for name in self._base.fields}
            besides: dict[str, Schema] = {
                "documents": {"type": "array", "items": {"enum": list(self._base.documents)}},
                "other_papers": {"type": "array", "items": {"type": "string"}},
                "unread_files": {"type": "boolean"},
                "today": _DAY,
                "dossiers": {"type": "array", "items": {"$ref": "#/definitions/given"}},
            }
            besides = {name: besides[name] for name in GIVEN_BESIDES}
            self._definitions["given"] = self._only(known | besides, [])
        return {"$ref": "#/definitions/given"}

    def _value(self, name: str) -> Schema:
        spec = self._base.fields[name]
        if spec.items:
            parts = {part: _given_value(kind, {}) for part, kind in spec.items.items()}
            value = self._only(parts, [])
        else:
            value = _kind("text" if spec.kind == "list" else spec.kind, spec.choices)
        if spec.kind == "list":
            value = {"type": "array", "items": value}
        return {"title": spec.label, "anyOf": [value, {"enum": list(NO_VALUE)}]}

    def _settings(self) -> Schema:
        specs = self._base.setting_specs
        known = {
            name: {"title": spec.label} | _kind(spec.kind, spec.choices)
            for name, spec in specs.items()
        }
        return self._only(known, [])

    def _document_fields(self) -> Schema:
        hint = get_type_hints(DocumentSpec)["fields"]
        parts = [
            f"{name}.{part}" for name, spec in self._base.fields.items() for part in spec.items
        ]
        names = {"enum": [*self._base.fields, *parts]}
        return self._of(hint) | {"propertyNames": names}


def _kind(kind: str, choices: Mapping[str, str]) -> Schema:
    """Return the schema of a value of a field or a setting."""
    if choices:
        return {"enum": list(choices)}
    return dict(_KINDS.get(kind, {"type": ["string", "number"]}))


def _given_value(kind: str, choices: Mapping[str, str]) -> Schema:
    return {"anyOf": [_kind(kind, choices), {"enum": list(NO_VALUE)}]}


def _operand(operator: Operator) -> Schema:
    constant: Schema = {"type": ["string", "number", "boolean"]}
    if operator is Operator.IS:
        return {"enum": list(STATES)}
    if operator is Operator.ONE_OF:
        return {"type": "array", "items": constant, "minItems": 1}
    if operator in (Operator.EQUALS, Operator.IS_NOT):
        return constant
    return (
        {"type": "string"}
        if operator in (Operator.AFTER, Operator.BEFORE)
        else {"type": ["string", "number"]}
    )
