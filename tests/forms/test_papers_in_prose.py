"""Every type of paper once as running prose and once as a table: the fields that it holds."""

from datetime import date

import pytest
from form_builders import document, grid
from form_reading import values

A_DAY = date(2023, 6, 20)

PROSE = [
    ("case_source", "举报记录\n2023年6月20日，接群众电话举报，某店无证经营。", "source_date"),
    ("filing_approval", "立案报告\n经局长李某批准，于2023年6月20日立案。", "filing_date"),
    (
        "evidence_registration",
        "现对你店物品登记保存。\n南浦市文化局\n2023年6月20日",
        "evidence_registration_date",
    ),
    (
        "evidence_disposal",
        "决定对2023年6月14日登记保存的证据予以退还。\n南浦市文化局\n2023年6月20日",
        "evidence_disposal_date",
    ),
    ("seizure", "决定扣押主机10台，期限三十日。\n南浦市文化局\n2023年6月20日", "seizure_date"),
    (
        "seizure_extension",
        "决定延长扣押期限三十日。\n南浦市文化局\n2023年6月20日",
        "seizure_extension_date",
    ),
    ("seizure_release", "现决定解除扣押。\n南浦市文化局\n2023年6月20日", "seizure_release_date"),
    (
        "extension_approval",
        "申请延长30日。\n负责人意见：同意。李某 2023年6月20日",
        "extension_date",
    ),
    (
        "legal_review_opinion",
        "经审核，同意处罚意见。\n审核人：闻某\n2023年6月20日",
        "legal_review_date",
    ),
    (
        "collective_discussion",
        "2023年6月20日，局长李某主持会议，集体讨论某店案。",
        "collective_review_date",
    ),
    ("penalty_notice", "你有权陈述申辩。\n南浦市文化局\n2023年6月20日", "notice_date"),
    ("hearing_notice", "你有权要求听证。\n南浦市文化局\n2023年6月20日", "hearing_notice_date"),
    ("hearing_report", "2023年6月20日，由纪某主持举行了听证。\n2023年6月21日", "hearing_date"),
    ("statement_review", "当事人于2023年6月20日提出陈述申辩，经复核，不予采纳。", "statement_date"),
    ("decision", "决定罚款五千元。\n南浦市文化局\n2023年6月20日", "decision_date"),
    ("on_the_spot_decision", "当场给予警告。\n南浦市文化局\n2023年6月20日", "decision_date"),
    ("reminder", "请十日内履行。\n南浦市文化局\n2023年6月20日", "reminder_date"),
    (
        "court_application",
        "请求强制执行罚款。\n南浦市文化局\n2023年6月20日",
        "court_application_date",
    ),
    ("closing_report", "建议结案。\n负责人意见：同意结案。李某 2023年6月20日", "closing_date"),
    ("publication_record", "公示截图\n发布时间：2023-06-20", "publication_date"),
    ("superior_report", "现报请备案。\n南浦市文化局\n2023年6月20日", "superior_report_date"),
    ("transfer_letter", "现将案件移送你局。\n南浦市文化局\n2023年6月20日", "transfer_date"),
]

TABLES = [
    ("case_source", "登记时间", "source_date"),
    ("evidence_registration", "登记保存时间", "evidence_registration_date"),
    ("evidence_disposal", "处理日期", "evidence_disposal_date"),
    ("seizure", "扣押日期", "seizure_date"),
    ("seizure_release", "解除日期", "seizure_release_date"),
    ("investigation_report", "调查终结日期", "investigation_end_date"),
    ("legal_review_opinion", "审核日期", "legal_review_date"),
    ("collective_discussion", "讨论时间", "collective_review_date"),
    ("penalty_notice", "告知日期", "notice_date"),
    ("hearing_record", "听证时间", "hearing_date"),
    ("statement_review", "陈述申辩时间", "statement_date"),
    ("decision", "处罚决定日期", "decision_date"),
    ("closing_report", "结案日期", "closing_date"),
    ("publication_record", "公示时间", "publication_date"),
    ("cover", "立案日期", "filing_date"),
]


@pytest.mark.parametrize(("kind", "words", "field"), PROSE)
def test_every_paper_may_be_running_prose(kind: str, words: str, field: str) -> None:
    lines = ["某某文书", "蓝鲸网吧：", *words.split("\n")]
    assert values(document(kind, *lines)).get(field) == A_DAY


@pytest.mark.parametrize(("kind", "label", "field"), TABLES)
def test_every_paper_may_be_a_table(kind: str, label: str, field: str) -> None:
    rows = [["当事人", "蓝鲸网吧"], [label, "2023年6月20日"], ["备注", ""]]
    found = values(document(kind, "某某文书", grid(rows)))
    day = found.get(field)
    assert getattr(day, "date", lambda: day)() == A_DAY


@pytest.mark.parametrize(
    ("kind", "words", "field", "expected"),
    [
        (
            "filing_approval",
            "经局长李某批准，于2023年5月11日立案。",
            "filing_date",
            date(2023, 5, 11),
        ),
        (
            "filing_approval",
            "2023年5月11日，经分管领导同意，我局立案。",
            "filing_date",
            date(2023, 5, 11),
        ),
        ("collective_discussion", "参加人员有李某、王某、闻某三人。", "collective_attendees", 3),
        ("collective_discussion", "出席会议的有李某、王某等5人。", "collective_attendees", 5),
        ("hearing_report", "2023年6月20日，由纪某主持举行了听证。", "hearing_chair", "纪某"),
        ("hearing_report", "由毕小东担任听证主持人。", "hearing_chair", "毕小东"),
    ],
)
def test_papers_may_tell_in_prose_what_forms_hold_in_cells(
    kind: str, words: str, field: str, expected: object
) -> None:
    assert values(document(kind, "某某报告", words))[field] == expected


@pytest.mark.parametrize("words", ["未提出陈述、申辩", "没有进行陈述、申辩"])
def test_a_statement_that_was_not_made_has_no_day(words: str) -> None:
    told = f"2022年9月29日，本机关送达告知书，当事人在期限内{words}。"
    assert "statement_date" not in values(document("decision", told))


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("当事人系初次违法，请求从轻处罚，本局已予考虑。", True),
        ("当事人提出了陈述申辩。", None),
    ],
)
def test_what_a_decision_says_to_a_statement_answers_it(words: str, answered: object) -> None:
    assert values(document("decision", words)).get("statement_reviewed") is answered
