"""A closing report that calls the fine unpaid says so; one that tells of a late payment does not."""

import pytest
from form_builders import document

from casecheck.extractors import extract_fields
from casecheck.rulebase import load_rulebase

RULES = load_rulebase()


@pytest.mark.parametrize(
    ("words", "unpaid"),
    [
        ("当事人至今未缴纳罚款，经研究同意结案。", True),
        ("经查当事人尚未缴清罚款。", True),
        ("罚款未缴纳。", True),
        ("罚款5000元已缴清。", False),
        ("当事人逾期未缴纳罚款，经催告后已缴清罚款5000元。", False),
        ("当事人未按期缴纳罚款，后缴纳了全部罚款。", False),
    ],
)
def test_words_about_money_not_paid(words: str, unpaid: bool) -> None:  # noqa: FBT001
    papers = [document("closing_report", "结案报告", words)]

    fields = extract_fields(papers, tuple(RULES.documents.values()), RULES.fields, RULES.wording)

    assert fields["unpaid_stated"].value is unpaid
