"""Who reviewed a case and who presided over its hearing, on forms of several layouts."""

import pytest
from form_builders import document, grid
from form_reading import values

from casecheck.model.document import Document

REVIEWS = {
    "cells": document(
        "legal_review_opinion", grid([["审核意见", "同意处罚意见。"], ["审核人", "何静"]])
    ),
    "an opinion cell with signature": document(
        "legal_review_opinion",
        grid([["案由", "超时经营"], ["法制审核意见", "事实清楚，同意。\n何静 2022年3月1日"]]),
    ),
    "a line with a colon": document(
        "legal_review_opinion", "法制审核意见书", "审核同意。", "法制审核人员：何静", "2022年3月1日"
    ),
    "signed in brackets": document(
        "legal_review_opinion", grid([["送审人", "张卫东"], ["审核人（签名）", "何静"]])
    ),
    "an examiner": document("legal_review_opinion", "承办人：张卫东", "核审人员：何静"),
    "a reviewer of the bureau": document(
        "legal_review_opinion", grid([["承办人", "张卫东", "审核人员", "何静"]])
    ),
    "an auditor": document(
        "legal_review_opinion", grid([["法制机构审核意见", "同意。\n审核人：何静\n2022年3月1日"]])
    ),
}


@pytest.mark.parametrize("form", REVIEWS.values(), ids=REVIEWS.keys())
def test_the_reviewer_is_read_in_every_layout(form: Document) -> None:
    assert values(form).get("legal_reviewer") == "何静"


HEARINGS = {
    "a line": document("hearing_record", "听证主持人：何静  记录人：吴霞"),
    "cells": document("hearing_record", grid([["主持人", "何静", "记录人", "吴霞"]])),
    "with a post": document("hearing_record", "主持人姓名：何静（法规股股长）"),
    "in a sentence": document("hearing_record", "本次听证由何静担任主持人。"),
    "an invitation": document("hearing_invitation", "本次听证由何静担任听证主持人，吴霞任书记员。"),
    "a report": document("hearing_report", grid([["听证主持人", "何静"], ["听证员", "吴霞"]])),
    "with deputies": document(
        "hearing_record", grid([["听证主持人", "何静"], ["调查人员", "张卫东"]])
    ),
}


@pytest.mark.parametrize("form", HEARINGS.values(), ids=HEARINGS.keys())
def test_the_chair_is_read_in_every_layout(form: Document) -> None:
    assert values(form).get("hearing_chair") == "何静"
