"""docs/contract.md tells the truth about the fields; UPDATE_DOCS=1 writes its last table anew."""

import os
import re
from pathlib import Path

import pytest

from casecheck.model.document import ProblemCode
from casecheck.model.form import FieldSpec
from casecheck.rulebase import load_rulebase

CONTRACT = Path(__file__).parents[2] / "docs" / "contract.md"
TABLE = re.compile(r"(<!-- fields:[^\n]*-->\n).*?(<!-- end of fields -->)", re.DOTALL)


@pytest.fixture(scope="module")
def fields() -> dict[str, FieldSpec]:
    return dict(load_rulebase().fields)


def kind_of(spec: FieldSpec) -> str:
    parts = ", ".join(f"{name}: {kind}" for name, kind in spec.items.items())
    choices = " ".join(f"`{choice}`" for choice in spec.choices)
    return f"{spec.kind} of {{{parts}}}" if parts else f"{spec.kind} {choices}".strip()


def table_of(fields: dict[str, FieldSpec]) -> str:
    rows = (
        f"| `{name}` | {kind_of(spec)} | {spec.label} |\n"
        for name, spec in fields.items()
        if not spec.contract
    )
    return "| field | type | what it is |\n| --- | --- | --- |\n" + "".join(rows)


def test_the_table_of_further_fields_is_that_of_the_rule_base(fields: dict[str, FieldSpec]) -> None:
    text = CONTRACT.read_text(encoding="utf-8")
    true = TABLE.sub(lambda found: found[1] + table_of(fields) + found[2], text)
    if os.environ.get("UPDATE_DOCS"):
        CONTRACT.write_text(true, encoding="utf-8")

    assert CONTRACT.read_text(encoding="utf-8") == true


def test_every_field_of_the_contract_is_in_the_rule_base(fields: dict[str, FieldSpec]) -> None:
    text = CONTRACT.read_text(encoding="utf-8")
    section = text.split("## Fields of a dossier")[1].split("## Document types")[0]
    cells = (row.split("|")[1] for row in section.splitlines() if row.startswith("| `"))
    named = {name for cell in cells for name in re.findall(r"`(\w+)`", cell)}

    assert named == {name for name, spec in fields.items() if spec.contract}


def test_every_code_of_a_problem_is_explained() -> None:
    text = CONTRACT.read_text(encoding="utf-8")

    assert [code for code in ProblemCode if f"`{code.value}`" not in text] == []
