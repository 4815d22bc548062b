"""The schemas for editors: every file of rules/ passes its own, and mistakes do not."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import jsonschema
import pytest

from casecheck.facts.registry import fact_names
from casecheck.rulebase import KINDS, default_folder, load_rulebase, schemas
from casecheck.rulebase.kinds import kind_of
from casecheck.rulebase.load import parse_yaml, read_yaml
from casecheck.rulebase.node import Node, plain

RULES = default_folder()
SCHEMAS = schemas(load_rulebase(derived=fact_names()), fact_names())
FILES = sorted(path.relative_to(RULES).as_posix() for path in RULES.rglob("*.yaml"))
RULE = (RULES / "checks/overdue/OD001-decision-after-ninety-days.yaml").read_text(encoding="utf-8")


def as_editors_read(value: object) -> object:
    """Return values as YAML 1.2 has them: a day is a word, an amount a number."""
    match value:
        case dict():
            return {key: as_editors_read(one) for key, one in value.items()}
        case list():
            return [as_editors_read(one) for one in value]
        case date():
            return value.isoformat()
        case Decimal():
            return float(value)
        case _:
            return value


def complaints(node: Node, schema: Mapping[str, Any]) -> list[str]:
    found = jsonschema.Draft7Validator(schema).iter_errors(as_editors_read(plain(node)))
    return [f"{list(error.absolute_path)}: {error.message}" for error in found]


@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_a_schema_is_a_schema(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("file", FILES)
def test_every_file_passes_the_schema_of_its_kind(file: str) -> None:
    kind = kind_of(file)

    assert kind is not None, f"{file} has no kind: see casecheck/rulebase/kinds.py"
    assert complaints(read_yaml(RULES / file), SCHEMAS[kind.name]) == []


@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_the_schemas_are_fresh(name: str) -> None:
    kept = json.loads((RULES / "schemas" / f"{name}.json").read_text(encoding="utf-8"))

    assert kept == SCHEMAS[name], "run: casecheck rules schemas"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("severity: major", "severity: majr"),
        ("severity: major", "severty: major"),
        ("severity: major\n", ""),
        ("deduction: 8", "deduction: 八"),
        ("instrument: APL-2021", "instrument: APL-2022"),
        ("dated_by: filing_date", "dated_by: filing_day"),
        ("field: penalty_decided", "field: penalty_decidd"),
        ("after: last_day", "aftr: last_day"),
        ("is: present", "is: presnt"),
        ("limits: [decision_from_filing]", "limits: [decision_from_filling]"),
        ("expect: passed", "expect: pass"),
        ("given: {procedure: ordinary", "given: {procedure: ordinry"),
        ("given: {procedure", "given: {procedur"),
        ("filing_date: 2022-03-01", "filing_date: 三月一日"),
    ],
)
def test_an_editor_sees_a_mistake_while_it_is_typed(old: str, new: str) -> None:
    assert old in RULE

    assert complaints(parse_yaml(RULE, "x"), SCHEMAS["rule"]) == []
    assert complaints(parse_yaml(RULE.replace(old, new, 1), "x"), SCHEMAS["rule"]) != []
