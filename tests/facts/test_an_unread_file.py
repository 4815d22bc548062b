"""A file that could not be read makes nobody a culprit, and asks only what the papers call for."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from casecheck.check import Setup, bench_for
from casecheck.dossiers import to_dossier
from casecheck.engine import judge
from casecheck.extractors import extract_fields
from casecheck.facts.build import build_sheets
from casecheck.facts.context import context_for
from casecheck.facts.view import CaseView
from casecheck.model.document import Document
from casecheck.model.outcome import FindingStatus
from casecheck.readers import Limits, read_file

SAMPLES = Path(__file__).parents[2] / "samples"
CLEAN = ("2014-003", "2022-011", "2023-020", "2024-006", "2025-009")
DOSSIERS = sorted(path for path in (SAMPLES / "dossiers").glob("20*") if path.name[:8] in CLEAN)
BENCH = bench_for(Setup(date(2026, 11, 23), SAMPLES / "rules", "yunxi"))
RULES = BENCH.rulebase
SPECS = tuple(RULES.documents.values())
HANDFUL = 8
# The decision is what most rules judge: without it, more has to be looked at.
ESSENTIAL = ("decision", "on_the_spot_decision")

pytestmark = pytest.mark.skipif(not DOSSIERS, reason="the samples have not been generated")


def documents_of(folder: Path) -> tuple[Document, ...]:
    names = sorted(path for path in folder.iterdir() if path.suffix in (".pdf", ".docx"))
    files = [read_file(folder.parent, f"{folder.name}/{path.name}", Limits()) for path in names]
    return to_dossier(folder.name, files, SPECS).documents


def found_with_unread_file(documents: Sequence[Document]) -> list[tuple[str, FindingStatus]]:
    fields = extract_fields(documents, SPECS, RULES.fields, RULES.wording)
    types = frozenset(document.type for document in documents)
    view = CaseView(fields, types, unread=True)
    findings = judge("d", build_sheets(view, context_for(RULES, BENCH.today)), RULES).findings
    return [(finding.rule, finding.status) for finding in findings]


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda path: path.name[:8])
def test_a_complete_dossier_with_an_unread_file_needs_no_look(folder: Path) -> None:
    assert found_with_unread_file(documents_of(folder)) == []


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda path: path.name[:8])
def test_a_paper_that_may_be_in_the_unread_file_is_asked_for_and_accuses_nobody(
    folder: Path,
) -> None:
    documents = documents_of(folder)
    for lost in {document.type for document in documents} - set(ESSENTIAL):
        found = found_with_unread_file([one for one in documents if one.type != lost])

        assert {status for _, status in found} <= {FindingStatus.CHECK}, lost
        assert len(found) <= HANDFUL, (lost, found)


def test_a_lost_filing_receipt_and_review_are_asked_for_by_their_rules() -> None:
    documents = documents_of(next(path for path in DOSSIERS if path.name.startswith("2025-009")))

    asked = {
        lost: {rule for rule, _ in found_with_unread_file([d for d in documents if d.type != lost])}
        for lost in ("filing_approval", "service_receipt", "legal_review_opinion")
    }

    assert asked == {
        "filing_approval": {"OD001", "OD019", "PR008"},
        "service_receipt": {"OD010", "PR010", "SV001"},
        "legal_review_opinion": {"CR008"},
    }
