"""Lines of a PDF that wrap are one paragraph; headings and labels begin a new one."""

import pytest
from form_builders import document, pdf_line

from casecheck.extractors.text import DocumentText

FULL = "甲" * 35


def text_of(*lines: str) -> str:
    placed = [pdf_line(line, 100 + 20 * at, left=80.0) for at, line in enumerate(lines)]
    return DocumentText.of(document("decision", *placed, width=595, height=842)).text


@pytest.mark.parametrize(
    "goes_on",
    ["（地址：兰溪路6号，账号：8050）缴纳罚款。", "如下：", "（公章）为准。", "第（二）项的规定。"],
)
def test_a_full_line_goes_on_in_the_next(goes_on: str) -> None:
    assert text_of(FULL, goes_on).strip() == FULL + goes_on


@pytest.mark.parametrize(
    ("full", "begins"),
    [
        (FULL, "法定代表人（负责人）：林某"),
        (FULL, "（盖章）经办人：林某"),
        (FULL[:-1] + "。", "（处罚决定）"),
        (FULL[:-1] + "。", "二、处罚依据"),
        (FULL[:-1] + "；", "（二）罚款"),
    ],
)
def test_a_label_or_heading_begins_a_paragraph(full: str, begins: str) -> None:
    assert text_of(full, begins).strip() == f"{full}\n{begins}"


@pytest.mark.parametrize("hanging", ["乙" * 35 + "）。", "乙" * 36 + "，", "乙" * 36 + "。"])
def test_signs_that_hang_over_the_margin_do_not_move_it(hanging: str) -> None:
    text = text_of(hanging, FULL, "丙丙政府申请行政复议。").strip()
    assert text.endswith(FULL + "丙丙政府申请行政复议。")
