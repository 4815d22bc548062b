"""What an example gives: a dossier as the extractors would hand it over, and its fact sheets."""

# ruff: noqa: ANN401 - examples hold whatever YAML can say

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from casecheck.errors import RuleFileError
from casecheck.facts.build import build_sheets
from casecheck.facts.context import context_for
from casecheck.facts.view import CaseView
from casecheck.model.fact import FactSheet
from casecheck.model.field import Evidence, Field, FieldState, Item, Scalar, Value
from casecheck.model.form import FieldSpec
from casecheck.model.place import ParagraphPlace
from casecheck.model.rule import Example
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase import GIVEN_BESIDES

DEFAULT_TODAY: Final = date(2026, 11, 23)
_BLANK: Final = Evidence("d1", ParagraphPlace(1, 1), "（空白）")


def sheets_of(file: str, example: Example, rulebase: RuleBase) -> tuple[FactSheet, ...]:
    """Derive the facts of an example as in a real case, under the settings that it gives."""
    profile = replace(rulebase.profile, settings=dict(example.settings))
    own = replace(rulebase, profile=profile)
    today = example.given.get("today", DEFAULT_TODAY)
    return build_sheets(view_of(file, example, own), context_for(own, today))


def view_of(file: str, example: Example, rulebase: RuleBase) -> CaseView:
    """Return the dossier that an example of `file` describes."""
    fields = {}
    for name, given in example.given.items():
        if name in GIVEN_BESIDES:
            continue
        spec = rulebase.fields.get(name)
        if spec is None:
            raise _wrong(file, example, f"“{name}”不是字段（见 rules/fields.yaml）")
        try:
            fields[name] = field_of(name, given, spec)
        except (TypeError, ValueError, ArithmeticError) as error:
            raise _wrong(
                file, example, f"字段“{name}”的值“{given}”与种类 {spec.kind} 不符"
            ) from error
    titles = tuple(str(title) for title in example.given.get("other_papers", ()))
    documents = (*example.given.get("documents", ()), *(("other",) if titles else ()))
    for document in documents:
        if document not in rulebase.documents:
            raise _wrong(file, example, f"没有文书类型“{document}”")
    unread = bool(example.given.get("unread_files"))
    return CaseView(fields, frozenset(documents), unread, titles)


def field_of(name: str, given: Any, spec: FieldSpec) -> Field:
    """Return a field as the extractors would give it."""
    if given == "unreadable":
        return Field(name, None, FieldState.UNREADABLE)
    if given == "absent":
        return Field(name, None, FieldState.ABSENT)
    if given == "denied":
        return Field(name, value=False, state=FieldState.ABSENT, evidence=(_BLANK,))
    value = _value(given, spec)
    if value is False:
        return Field(name, value, FieldState.ABSENT)
    return Field(name, value, FieldState.FOUND)


def _value(given: Any, spec: FieldSpec) -> Value:
    if spec.kind == "list":
        if spec.items:
            return tuple(_item(one, spec.items) for one in given)
        return tuple(str(one) for one in given)
    return _item(given, spec.items) if spec.kind == "item" else _scalar(given, spec.kind)


def _item(given: Mapping[str, Any], kinds: Mapping[str, str]) -> Item:
    values: dict[str, Scalar | tuple[Scalar, ...] | None] = {}
    for part, value in given.items():
        if part not in kinds:
            raise ValueError(part)
        if value == "absent":
            continue
        if value == "unreadable":
            values[part] = None
        elif kinds[part] == "texts":
            values[part] = tuple(str(one) for one in value)
        else:
            values[part] = _scalar(value, kinds[part])
    return Item(values)


def _scalar(given: Any, kind: str) -> Scalar:
    match kind:
        case "money" | "number":
            return Decimal(str(given))
        case "date":
            return given if isinstance(given, date) else datetime.fromisoformat(given).date()
        case "datetime":
            return given if isinstance(given, date) else datetime.fromisoformat(given)
        case "flag" | "integer":
            return _exactly(given, bool if kind == "flag" else int)
        case _:
            return str(given)


def _exactly(given: Any, kind: type[int]) -> int:
    if type(given) is not kind:
        raise TypeError(given)
    return given


def _wrong(file: str, example: Example, what: str) -> RuleFileError:
    return RuleFileError(file, 1, f"示例“{example.name}”：{what}")
