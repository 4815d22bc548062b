"""Days that stand without a label: behind names, behind a seal, below an opinion."""

from datetime import date

import pytest
from form_builders import document, grid, pdf_line
from form_reading import values

from casecheck.extractors.text import DocumentText


@pytest.mark.parametrize(
    "foot",
    [
        "方圆 佟掌柜 2022年6月7日  分管领导：同意 燕小六 2022年6月9日",
        "方圆　佟掌柜　2022年6月7日",
        "建议处罚如上。方圆、佟掌柜 2022年6月7日",
    ],
)
def test_names_with_a_date_close_a_report(foot: str) -> None:
    report = document(
        "investigation_report", "案件调查终结报告", "2022年5月1日检查发现，当事人无证经营。", foot
    )

    assert values(report)["investigation_end_date"] == date(2022, 6, 7)


def test_the_seal_within_a_paragraph_dates_the_paper() -> None:
    text = "你店2022年5月2日被登记保存的账册现予发还。七里县文化局（公章） 2022年5月8日  领取人：郭芙 2022年5月9日"
    paper = document("evidence_disposal", "登记保存证据处理通知书", text)

    assert values(paper)["evidence_disposal_date"] == date(2022, 5, 8)


def test_a_body_with_a_quoted_name_dates_its_letter() -> None:
    text = "现将群众反映的线索转给你局。"
    closing = "七里县“扫黄打非”工作领导小组办公室　2022年5月1日"
    paper = document("case_source", "线索转办函", text, closing)

    assert values(paper)["source_date"] == date(2022, 5, 1)


def test_a_day_beside_a_label_does_not_close_the_paper() -> None:
    rows = [
        ["原扣押期限届满", "2022年6月1日"],
        ["延长期限至", "2022年7月1日"],
        ["承办人意见", "申请延长三十日。方圆 佟掌柜 2022年5月30日"],
        ["局领导审批", ""],
    ]
    paper = document("seizure_extension", "延长扣押期限审批表", grid(rows))

    assert values(paper)["seizure_extension_date"] == date(2022, 5, 30)


def test_a_row_for_the_signature_belongs_to_the_opinion_above() -> None:
    rows = [["审核意见", "事实清楚，程序合法，同意处罚。"], ["签字", "白展堂 2022年6月10日"]]
    paper = document("legal_review_opinion", "法制审核意见书", grid(rows))

    assert values(paper)["legal_review_date"] == date(2022, 6, 10)


@pytest.mark.parametrize(
    ("label", "words"),
    [("案件来源", "2022年5月1日县委宣传部转交"), ("线索来源", "2022年5月1日晚例行巡查")],
)
def test_the_source_names_its_day(label: str, words: str) -> None:
    paper = document("filing_approval", "立案审批表", grid([[label, words], ["案由", "无证经营"]]))

    assert values(paper)["source_date"] == date(2022, 5, 1)


@pytest.mark.parametrize("words", ["群众举报", "上级交办，编号2022年第5号"])
def test_a_source_without_a_day_leaves_it_open(words: str) -> None:
    rows = [["案件来源", words], ["立案时间", "2022年5月6日"]]

    assert "source_date" not in values(document("filing_approval", "立案审批表", grid(rows)))


def test_a_long_number_that_moved_to_the_next_line_goes_on() -> None:
    whole = "检查人员：方圆（执法证号 41010600123）、佟掌柜（执法证号"
    width = 90.0 + 12.0 * (len(whole) + 4)
    lines = (
        pdf_line(whole, 100),
        pdf_line("41010600456）", 120),
        pdf_line("甲" * (len(whole) + 4), 140),
    )
    text = DocumentText.of(document("inspection_record", *lines, width=width, height=800)).text

    assert f"{whole}41010600456）" in text
