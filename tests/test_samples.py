"""Every sample yields exactly its expected documents, fields and findings (expected.yaml)."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from casecheck.cli.app import run

SAMPLES = Path(__file__).parent.parent / "samples"
DOSSIERS = SAMPLES / "dossiers"
NAMES = sorted(path.parent.name for path in DOSSIERS.glob("*/expected.yaml"))
FIELDS: dict[str, dict[str, Any]] = yaml.safe_load(
    (SAMPLES.parent / "rules" / "fields.yaml").read_text(encoding="utf-8")
)
CONTRACT = [name for name, spec in FIELDS.items() if spec.get("contract")]


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    file = tmp_path_factory.mktemp("samples") / "report.json"
    run(["report", str(DOSSIERS), "-o", str(file), "--today", "2026-11-23", "--fail-on", "never"])
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return data


def expected_of(name: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(
        (DOSSIERS / name / "expected.yaml").read_text(encoding="utf-8")
    )
    return data


def dossier_of(report: Mapping[str, Any], name: str) -> dict[str, Any]:
    return next(dossier for dossier in report["dossiers"] if dossier["id"] == name)


def as_json(value: object) -> object:
    """Write a value of expected.yaml as the report writes it."""
    match value:
        case datetime():
            return value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case dict():
            return {key: as_json(part) for key, part in value.items()}
        case list():
            return [as_json(part) for part in value]
        case _:
            return value


def stated(value: object) -> dict[str, object]:
    if isinstance(value, dict) and "state" in value:
        return {"state": value["state"], "value": as_json(value.get("value"))}
    return {"state": "found", "value": as_json(value)}


def nothing_stated(field: Mapping[str, Any]) -> bool:
    return field["state"] == "absent" and field["value"] in (None, False)


def test_there_are_fourteen_samples_and_five_are_clean() -> None:
    clean = [name for name in NAMES if not expected_of(name)["findings"]]

    assert (len(NAMES), len(clean)) == (14, 5)


@pytest.mark.parametrize("name", NAMES)
def test_the_papers_of_a_sample_are_recognised(name: str, report: dict[str, Any]) -> None:
    expected, dossier = expected_of(name), dossier_of(report, name)

    assert dossier["problems"] == []
    assert {
        "procedure": dossier["procedure"],
        "documents": [document["type"] for document in dossier["documents"]],
    } == {"procedure": expected["procedure"], "documents": expected["documents"]}


@pytest.mark.parametrize("name", NAMES)
def test_the_fields_of_a_sample_are_read(name: str, report: dict[str, Any]) -> None:
    fields = dossier_of(report, name)["fields"]
    read = {
        field: {"state": fields[field]["state"], "value": fields[field]["value"]}
        for field in CONTRACT
        if not nothing_stated(fields[field])
    }

    assert read == {field: stated(value) for field, value in expected_of(name)["fields"].items()}


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_yields_exactly_its_findings(name: str, report: dict[str, Any]) -> None:
    found = [(one["rule"], one["status"]) for one in dossier_of(report, name)["findings"]]
    expected = [(one["rule"], one["status"]) for one in expected_of(name)["findings"]]

    assert sorted(found) == sorted(expected)


def test_the_findings_between_samples_are_exactly_these(report: dict[str, Any]) -> None:
    expected = yaml.safe_load((SAMPLES / "expected-across.yaml").read_text(encoding="utf-8"))
    found = [{"rule": one["rule"], "dossiers": one["dossiers"]} for one in report["across"]]

    assert found == expected


def test_every_rule_is_violated_by_some_sample(report: dict[str, Any]) -> None:
    rules = {path.name.split("-")[0] for path in (SAMPLES.parent / "rules/checks").rglob("*.yaml")}
    violated = {
        finding["rule"]
        for dossier in report["dossiers"]
        for finding in dossier["findings"]
        if finding["status"] == "violation"
    } | {finding["rule"] for finding in report["across"]}
    # OD002 asks a person by its nature: the law has no transition rule.
    assert rules - violated == {"OD002"}
