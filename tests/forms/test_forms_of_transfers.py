"""The papers of a transfer, of the treasury, of a complaint and of a withdrawn publication."""

from datetime import date, datetime

import pytest
from form_builders import document, grid
from form_reading import values


def chosen(found: dict[str, object], *names: str) -> tuple[object, ...]:
    return tuple(found.get(name) for name in names)


def test_an_approval_form_with_opinions() -> None:
    form = grid(
        [
            ["当事人", "某书店"],
            ["拟移送机关", "某县公安局"],
            ["案由", "涉嫌犯罪：发行非法出版物"],
            ["承办人意见", "建议移送公安机关。\n张三 2022年5月9日"],
            ["负责人审批意见", "同意移送。\n李四 2022年5月10日"],
        ]
    )

    found = values(document("transfer_approval", "涉嫌犯罪案件移送审批表", form))

    assert chosen(
        found, "transfer_report_date", "transfer_approved_at", "transfer_approved", "transfer_to"
    ) == (date(2022, 5, 9), date(2022, 5, 10), True, "某县公安局")
    assert found["crime_transfer_stated"] is True


def test_an_approval_that_was_refused_has_no_day() -> None:
    form = grid(
        [
            ["呈报日期", "2022年5月9日"],
            ["机关负责人意见", "不同意移送，证据不足。\n李四 2022年5月10日"],
        ]
    )

    found = values(document("transfer_approval", "案件移送审批表", form))

    assert chosen(found, "transfer_report_date", "transfer_approved_at", "transfer_approved") == (
        date(2022, 5, 9),
        None,
        None,
    )


def test_times_of_approval_and_transfer() -> None:
    approval = document(
        "transfer_approval", "案件移送审批表", "批准时间：2022年5月10日9时30分", name="d1"
    )
    letter = document(
        "transfer_letter", "涉嫌犯罪案件移送书", "移送时间：2022年5月11日10时00分", name="d2"
    )

    found = values(approval, letter)

    assert chosen(found, "transfer_approved_at", "transfer_sent_at") == (
        datetime(2022, 5, 10, 9, 30),
        datetime(2022, 5, 11, 10, 0),
    )


@pytest.mark.parametrize(
    ("lines", "crime"),
    [
        (("某县公安局：", "现将某书店涉嫌犯罪案移送你局。"), True),
        (("某县市场监督管理局：", "现将某书店无照经营一案移送你局处理。"), None),
    ],
)
def test_a_letter_to_the_police_is_told_from_one_to_a_bureau(
    lines: tuple[str, str], crime: object
) -> None:
    letter = document("transfer_letter", "案件移送函", *lines, "某县文化和旅游局", "2022年5月11日")

    found = values(letter)

    assert chosen(found, "transfer_to", "crime_transfer_stated", "transfer_date") == (
        lines[0].rstrip("："),
        crime,
        date(2022, 5, 11),
    )


def test_a_notice_of_the_police_with_the_day_of_its_receipt() -> None:
    notice = document(
        "police_filing_notice",
        "立案告知书",
        "某县文化和旅游局：",
        "你局移送的案件，我局决定立案侦查。",
        "某县公安局",
        "2022年5月16日",
        "收到日期：2022年5月17日",
    )

    assert chosen(values(notice), "police_filing_date", "police_filing_received_date") == (
        date(2022, 5, 16),
        date(2022, 5, 17),
    )


def test_a_refusal_and_a_list_of_what_was_handed_over() -> None:
    refusal = document(
        "police_refusal_notice",
        "不予立案理由说明书",
        "决定不予立案。",
        "某县公安局",
        "2022年5月16日",
    )
    handed = document("handover_list", "涉案物品移交清单", "移交日期：2022年5月18日", name="d2")

    found = values(refusal, handed)

    assert chosen(found, "police_refusal_date", "police_refused_stated", "handover_date") == (
        date(2022, 5, 16),
        True,
        date(2022, 5, 18),
    )


def test_a_report_that_asks_for_a_transfer() -> None:
    report = document(
        "transfer_report",
        "关于移送涉嫌犯罪案件的报告",
        "局领导：",
        "某书店涉嫌犯罪，建议移送公安机关。",
        "某县文化市场综合执法大队",
        "2022年5月9日",
    )

    found = values(report)

    assert chosen(found, "transfer_report_date", "crime_transfer_stated") == (
        date(2022, 5, 9),
        True,
    )


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ([["案件来源", "群众举报"], ["登记日期", "2022年5月1日"]], True),
        ([["案件来源", "日常检查"], ["登记日期", "2022年5月1日"]], None),
        ([["举报方式", "电话举报"], ["举报内容", "某处演出未经批准"]], True),
        ([["案件来源", "☑举报 □检查 □移送"]], True),
        ([["案件来源", "□举报 ☑检查 □移送"]], None),
    ],
)
def test_the_source_of_a_case(rows: list[list[str]], complaint: object) -> None:
    found = values(document("case_source", "案件来源登记表", grid(rows)))

    assert found.get("complaint_stated") is complaint


def test_when_a_complaint_was_dealt_with_and_its_result_announced() -> None:
    form = grid([["处理完毕日期", "2022年5月20日"], ["结果公布日期", "2022年5月24日"]])

    found = values(document("case_source", "举报处理单", form))

    assert chosen(found, "complaint_handled_date", "complaint_result_date") == (
        date(2022, 5, 20),
        date(2022, 5, 24),
    )


def test_a_withdrawal_with_its_reasons() -> None:
    paper = document(
        "publication_withdrawal",
        "行政处罚信息撤回公示说明",
        "因行政处罚决定被依法撤销，现撤回公示信息。",
        "撤回日期：2022年5月17日",
    )

    found = values(paper)

    assert chosen(found, "publication_withdrawn_date", "withdrawal_explained") == (
        date(2022, 5, 17),
        True,
    )
