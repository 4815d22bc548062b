"""Stored values as JSON and back, whole: what comes out equals what went in."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from pydantic import TypeAdapter

from casecheck.model.document import ReadFile
from casecheck.model.field import Evidence, Field, FieldState, Item, Scalar, Value
from casecheck.model.outcome import DossierResult


@dataclass(frozen=True, slots=True)
class _StoredField:
    """A field whose value is tagged: JSON alone cannot tell a day or an amount from words."""

    name: str
    value: Any
    state: FieldState
    confidence: float
    evidence: tuple[Evidence, ...]


_READS: Final = TypeAdapter(ReadFile)
_RESULTS: Final = TypeAdapter(DossierResult)
_FIELDS: Final = TypeAdapter(dict[str, _StoredField])
_EVIDENCE: Final = TypeAdapter(tuple[Evidence, ...])


def encode_read(read: ReadFile) -> bytes:
    return zlib.compress(_READS.dump_json(read), 1)


def decode_read(data: bytes) -> ReadFile:
    return _READS.validate_json(zlib.decompress(data))


def encode_result(result: DossierResult) -> bytes:
    fields = {name: _stored(field) for name, field in result.fields.items()}
    parts = [
        _RESULTS.dump_python(replace(result, fields={}), mode="json"),
        _FIELDS.dump_python(fields, mode="json"),
    ]
    return zlib.compress(json.dumps(parts, ensure_ascii=False).encode(), 1)


def decode_result(data: bytes) -> DossierResult:
    result, fields = json.loads(zlib.decompress(data))
    stored = _FIELDS.validate_json(json.dumps(fields))
    whole = _RESULTS.validate_json(json.dumps(result))
    return replace(whole, fields={name: _field(field) for name, field in stored.items()})


def _stored(field: Field) -> _StoredField:
    value = None if field.value is None else _tagged(field.value)
    return _StoredField(field.name, value, field.state, field.confidence, field.evidence)


def _field(stored: _StoredField) -> Field:
    value = None if stored.value is None else _untagged(stored.value)
    return Field(stored.name, value, stored.state, stored.confidence, stored.evidence)


def _tagged(value: Value) -> Any:  # noqa: ANN401  JSON
    match value:
        case Item():
            parts = {name: _tagged_part(part) for name, part in value.values.items()}
            return {"item": parts, "evidence": _EVIDENCE.dump_python(value.evidence, mode="json")}
        case tuple():
            return {"list": [_tagged(part) for part in value]}
        case datetime():
            return {"time": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case Decimal():
            return {"money": str(value)}
        case _:
            return value


def _tagged_part(part: Scalar | tuple[Scalar, ...] | None) -> Any:  # noqa: ANN401  JSON
    return None if part is None else _tagged(part)


def _untagged(data: Any) -> Any:  # noqa: ANN401  JSON
    match data:
        case {"item": parts, "evidence": evidence}:
            return _item(parts, evidence)
        case {"list": parts}:
            return tuple(_untagged(part) for part in parts)
        case {"time": text}:
            return datetime.fromisoformat(text)
        case {"day": text}:
            return date.fromisoformat(text)
        case {"money": text}:
            return Decimal(text)
        case _:
            return data


def _item(parts: Mapping[str, Any], evidence: list[Any]) -> Item:
    values = {name: _untagged(part) for name, part in parts.items()}
    return Item(values, _EVIDENCE.validate_json(json.dumps(evidence)))
