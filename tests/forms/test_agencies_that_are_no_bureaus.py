"""The names of bodies that sign though they are no bureau."""

from collections.abc import Mapping

import pytest
from form_builders import document

from casecheck.extractors import extract_fields
from casecheck.model.field import Field
from casecheck.rulebase import load_rulebase

RULES = load_rulebase()


def fields_of(*blocks: str) -> Mapping[str, Field]:
    papers = (document("decision", *blocks),)
    return extract_fields(papers, tuple(RULES.documents.values()), RULES.fields, RULES.wording)


@pytest.mark.parametrize(
    "name", ["云溪县文化市场管理站", "柳林镇文化站", "云溪县文化市场稽查队", "云溪县文化广电旅游局"]
)
def test_the_agency_is_read_above_the_title_and_above_the_date(name: str) -> None:
    body = "经查明，当事人擅自从事出版物零售业务，决定罚款人民币伍仟元整。"

    above = fields_of(name, "行政处罚决定书", "当事人：云溪县启明书屋", body)
    below = fields_of("行政处罚决定书", "当事人：云溪县启明书屋", body, name, "2024年4月16日")

    assert (above["agency"].value, below["agency"].value) == (name, name)
