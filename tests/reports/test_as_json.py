"""The JSON report keeps the names of the contract."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from report_builders import a_finding, a_report, an_across_finding

from casecheck.model.outcome import FindingStatus
from casecheck.model.rule import Severity
from casecheck.reports.as_json import as_json

SCHEMA = Path(__file__).parents[2] / "docs" / "report.schema.json"


@pytest.fixture
def report() -> dict[str, Any]:
    return dict(json.loads(as_json(a_report(a_finding(), across=(an_across_finding(),)))))


def test_a_field_has_value_state_confidence_and_evidence(report: dict[str, Any]) -> None:
    assert report["dossiers"][0]["fields"]["filing_date"] == {
        "value": "2022-03-01",
        "state": "found",
        "confidence": 0.99,
        "evidence": [
            {
                "document": "d1",
                "page": 1,
                "bbox": [72.0, 120.51, 180.2, 134.0],
                "text": "2022年3月1日",
            }
        ],
    }


def test_values_are_written_by_their_kind(report: dict[str, Any]) -> None:
    fields = report["dossiers"][0]["fields"]

    assert {name: field["value"] for name, field in fields.items()} == {
        "party_name": "@云溪网吧",
        "filing_date": "2022-03-01",
        "inspection_date": "2022-03-01T09:05",
        "fine": 5000,
        "fees": [{"item": "听证费", "amount": 200.5, "date": None}],
        "penalty_kinds": ["fine"],
        "collective_review": False,
        "service_date": None,
        "closing_date": None,
    }


def test_every_field_is_there_in_the_order_of_the_list(report: dict[str, Any]) -> None:
    fields = report["dossiers"][0]["fields"]

    assert list(fields) == list(a_report().fields)
    assert fields["closing_date"] == {"value": None, "state": "absent", "evidence": []}


def test_a_place_in_word_is_a_paragraph_or_a_cell(report: dict[str, Any]) -> None:
    fields = report["dossiers"][0]["fields"]

    assert fields["party_name"]["evidence"] == [
        {"document": "d2", "page": 1, "paragraph": 5, "text": "=HYPERLINK"}
    ]
    assert fields["service_date"]["evidence"] == [
        {"document": "d2", "page": 2, "table": 1, "row": 3, "cell": 2, "part": "header",
         "text": "年  月  日"}
    ]  # fmt: skip


def test_an_unreadable_part_of_an_item_is_told_from_an_absent_one(report: dict[str, Any]) -> None:
    fees = report["dossiers"][0]["fields"]["fees"]

    assert fees["unreadable_parts"] == [{"item": 0, "part": "date"}]
    assert [place["text"] for place in fees["evidence"]] == ["年  月  日"]


def test_the_rest_of_the_contract_is_there(report: dict[str, Any]) -> None:
    dossier = report["dossiers"][0]

    assert report["schema"] == "casecheck.report/1"
    assert report["generated"] == "2026-11-23T09:30:00+00:00"
    assert report["rulebase"] == {"version": "2026.11", "sha256": "ab" * 32}
    assert dossier["documents"][0] == {
        "id": "d1", "type": "filing_approval", "title": "立案审批表", "file": "甲/01 立案.pdf",
        "first_page": 1, "last_page": 1, "read_by": "pdf-text",
    }  # fmt: skip
    assert dossier["evaluation"] == {
        "standard": "default", "score": 92.0, "grade": "优秀", "vetoes": [],
        "worst_score": 87.5, "worst_grade": "合格", "worst_vetoes": [],
        "deductions": [
            {"item": "扣1", "rule": "OD001", "fingerprint": "甲/OD001", "points": 8.0, "fails": False}
        ],
        "to_settle": [
            {"item": "扣1", "rule": "OD005", "fingerprint": "甲/OD005", "points": 4.5, "fails": False}
        ],
        "items": [
            {"item": "否1", "part": "否决事项", "title": "主体资格", "points": 100, "deducted": None,
             "source": "", "verified": "unread"},
            {"item": "扣1", "part": "扣分事项", "title": "期限", "points": 20, "deducted": 8.0,
             "source": "", "verified": "unread"},
        ],
    }  # fmt: skip
    assert dossier["problems"] == [{"file": "甲/照片.jpg", "code": "scanned", "message": "是图片"}]
    assert dossier["not_configured"] == {"OD004": ["filing_days"]}
    assert report["problems"] == [
        {"file": "说明.txt", "code": "unsupported", "message": "不是文书"}
    ]
    assert report["across"][0]["dossiers"] == ["甲", "乙"]


def test_findings_stand_worst_first() -> None:
    check = a_finding("AA001", FindingStatus.CHECK, Severity.FATAL)
    minor = a_finding("ZZ001", severity=Severity.MINOR)
    fatal = a_finding("ZZ002", severity=Severity.FATAL)

    report = json.loads(as_json(a_report(check, minor, fatal)))

    rules = [finding["rule"] for finding in report["dossiers"][0]["findings"]]
    assert rules == ["ZZ002", "ZZ001", "AA001"]


def test_the_report_follows_its_schema(report: dict[str, Any]) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))

    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(report, schema)


def test_a_report_with_an_unknown_state_breaks_the_schema(report: dict[str, Any]) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    report["dossiers"][0]["fields"]["fine"]["state"] = "guessed"

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, schema)
