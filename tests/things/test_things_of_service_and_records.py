"""Receipts of service, records, officers, catalogue and excluded periods, in several layouts."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from conftest import Reading, paper

from casecheck.model.field import FieldState

Read = Callable[..., Reading]


def test_a_receipt_of_one_column_serves_the_decision(read: Read) -> None:
    got = read(
        paper(
            "service_receipt",
            [
                ["受送达人", "蓝海网络会所"],
                ["送达文书名称及文号", "《行政处罚决定书》（清文罚字〔2022〕第12号）"],
                ["送达时间", "2022年5月7日"],
                ["送达方式", "☑直接送达 □邮寄送达 □留置送达"],
                ["受送达人签名或盖章", "张三"],
                ["送达人", "李四 王五"],
            ],
        )
    )

    assert got.items("services") == [
        {
            "document": "行政处罚决定书",
            "no": "清文罚字〔2022〕第12号",
            "for": "decision",
            "method": "直接送达",
            "date": date(2022, 5, 7),
            "signer": "张三",
            "signed": True,
            "server": "李四 王五",
        }
    ]
    assert (got.value("service_date"), got.value("service_signed")) == (date(2022, 5, 7), True)


def test_a_receipt_with_several_rows_serves_several_papers(read: Read) -> None:
    got = read(
        paper(
            "service_receipt",
            [
                ["送达文书名称、文号", "送达日期", "送达方式", "收件人签名", "送达人"],
                [
                    "行政处罚事先告知书（清文罚告字〔2022〕第12号）",
                    "2022年4月1日",
                    "直接送达",
                    "张三",
                    "李四",
                ],
                ["听证通知书", "年  月  日", "直接送达", "张三", "李四"],
            ],
        )
    )

    assert [item["for"] for item in got.items("services")] == [
        "penalty_notice",
        "hearing_invitation",
    ]
    assert got.value("notice_service_date") == date(2022, 4, 1)
    assert got.state("hearing_invitation_service_date") is FieldState.UNREADABLE
    assert got.of("service_date") is None


def test_papers_listed_in_one_cell_are_served_each(read: Read) -> None:
    got = read(
        paper(
            "service_receipt",
            "送达文书：行政处罚决定书、责令改正通知书\n送达日期：2022年5月7日\n收件人：张三",
        )
    )

    assert [item.get("for") for item in got.items("services")] == ["decision", "order_to_correct"]


@pytest.mark.parametrize(
    ("signature", "method", "state", "value"),
    [
        ("张三", "直接送达", FieldState.FOUND, True),
        ("", "直接送达", FieldState.ABSENT, False),
        ("拒绝签收", "留置送达", FieldState.ABSENT, False),
        ("", "留置送达", FieldState.ABSENT, False),
    ],
)
def test_signed_refused_and_blank_are_told_apart(
    read: Read, *, signature: str, method: str, state: FieldState, value: object
) -> None:
    got = read(
        paper(
            "service_receipt",
            [
                ["送达文书名称及文号", "行政处罚决定书"],
                ["送达日期", "2022年5月7日"],
                ["送达方式", method],
                ["收件人签名", signature],
                ["送达人", "李四"],
            ],
        )
    )
    found = got.of("service_signed")

    assert found is not None
    assert (found.state, found.value) == (state, value)


def test_who_is_served_by_post_signs_nothing_and_the_posting_is_read(read: Read) -> None:
    got = read(
        paper(
            "service_receipt",
            [
                ["送达文书名称及文号", "行政处罚决定书"],
                ["送达日期", "2022年5月12日"],
                ["送达方式", "邮寄送达"],
                ["收件人签名", ""],
                ["备注", "2022年5月9日以EMS寄出。"],
            ],
        )
    )

    assert got.of("service_signed") is None
    assert (got.value("posting_date"), got.value("service_date")) == (
        date(2022, 5, 9),
        date(2022, 5, 12),
    )


def test_a_dated_signature_on_the_decision_proves_its_service(read: Read) -> None:
    got = read(
        paper(
            "on_the_spot_decision",
            "当事人：蓝海网吧\n决定给予罚款200元的当场处罚。\n当事人签收：王某 2022年3月5日",
        )
    )

    assert (got.value("service_date"), got.value("service_signed")) == (date(2022, 3, 5), True)


def test_a_record_is_read_from_its_head_also_over_midnight(read: Read) -> None:
    got = read(
        paper(
            "inspection_record",
            "检查时间：2022年3月1日23时30分至次日0时25分\n检查地点：北江路1号\n被检查人：蓝海网吧\n"
            "检查人员：张卫东（执法证号：17060012031）、李晓燕（执法证号：17060012045）\n"
            "检查情况：执法人员向当事人出示执法证件，表明身份。现场营业。\n检查人员签名：张卫东、李晓燕",
        )
    )

    assert got.items("records") == [
        {
            "kind": "inspection",
            "document": "d1",
            "person": "蓝海网吧",
            "place": "北江路1号",
            "start": datetime(2022, 3, 1, 23, 30),
            "end": datetime(2022, 3, 2, 0, 25),
            "officers": ("张卫东", "李晓燕"),
            "signed_officers": 2,
            "id_shown": True,
        }
    ]
    assert got.value("inspection_date") == datetime(2022, 3, 1, 23, 30)
    assert got.items("officers") == [
        {"name": "张卫东", "cert_no": "17060012031"},
        {"name": "李晓燕", "cert_no": "17060012045"},
    ]


def test_names_and_numbers_run_together_are_told_apart(read: Read) -> None:
    got = read(paper("inspection_record", [["执法人员", "张卫东03000121012李晓燕03000121002"]]))

    assert got.items("officers") == [
        {"name": "张卫东", "cert_no": "03000121012"},
        {"name": "李晓燕", "cert_no": "03000121002"},
    ]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("问：我们是某县文化局执法人员，这是我们的执法证件，请你过目。答：看清楚了。", True),
        ("执法人员表明身份后进行检查。", True),
        ("执法人员进入场所进行了检查，发现有未成年人两名。" + "现场拍照。" * 20, False),
        ("执法人员未出示执法证件即进行了检查。" + "现场拍照。" * 20, False),
        ("现场检查。", None),
    ],
)
def test_a_record_says_whether_certificates_were_shown(
    read: Read, *, words: str, shown: bool | None
) -> None:
    assert read(paper("inquiry_record", words)).items("records")[0]["id_shown"] is shown


def test_a_blank_time_is_unreadable(read: Read) -> None:
    got = read(paper("inspection_record", [["检查时间", "    年  月  日  时  分至  时  分"]]))

    assert got.state("inspection_date") is FieldState.UNREADABLE


def test_the_catalogue_lists_titles_with_their_first_pages(read: Read) -> None:
    got = read(
        paper(
            "catalogue",
            [
                ["序号", "文书名称", "文号", "页码", "备注"],
                ["1", "立案审批表", "", "1-2", ""],
                ["2", "现场检查笔录", "", "3", ""],
                ["", "", "", "", ""],
            ],
        )
    )

    assert got.items("catalogue_entries") == [
        {"title": "立案审批表", "first_page": 1},
        {"title": "现场检查笔录", "first_page": 3},
    ]


@pytest.mark.parametrize(
    ("words", "items"),
    [
        (
            "鉴定期间2022年3月1日至2022年3月10日共10日不计入办案期限。",
            [{"reason": "鉴定", "start": date(2022, 3, 1), "end": date(2022, 3, 10), "days": 10}],
        ),
        (
            "依据《某规定》第十二条，公告期间30日予以扣除。",
            [{"reason": "公告", "days": 30, "basis": "某规定第十二条"}],
        ),
        ("鉴定期间不予扣除，共用10日。", []),
        ("本案听证于2022年3月1日举行。", []),
    ],
)
def test_excluded_periods_are_those_that_the_papers_take_out(
    read: Read, *, words: str, items: list[dict[str, object]]
) -> None:
    assert read(paper("investigation_report", words)).items("excluded_periods") == items


def test_the_same_period_told_by_two_papers_counts_once(read: Read) -> None:
    got = read(
        paper("investigation_report", "鉴定期间20日不计入办案期限。"),
        paper("handling_approval", "鉴定期间20日不计入办案期限。", id="d2"),
    )

    assert got.value("suspension_days") == 20


def test_an_extension_names_its_days_and_basis(read: Read) -> None:
    got = read(
        paper("extension_approval", "因案情复杂，依据《某办法》第二十条，拟延长办案期限30日。")
    )

    assert (got.value("extension_days"), got.value("extension_basis")) == (30, "某办法第二十条")


def test_who_writes_the_record_down_is_an_officer_too(read: Read) -> None:
    got = read(paper("inquiry_record", "询问人：张卫东（签名） 记录人：李晓燕（签名）"))

    assert got.items("records")[0]["officers"] == ("张卫东", "李晓燕")


@pytest.mark.parametrize(
    "words",
    [
        "问：我是市综合执法局的，这是我的执法证件，你看清楚了吗？",
        "问：我们是文化局的，这是执法证件，给你看一下。",
        "问：这是我们两人的证件，请确认。",
    ],
)
def test_an_officer_shows_the_certificate_in_plain_words(read: Read, *, words: str) -> None:
    got = read(paper("inquiry_record", f"询问笔录\n被询问人：陆某\n{words}\n答：看了。"))
    assert got.items("records")[0]["id_shown"] is True


def test_the_word_certificate_is_nobodys_name(read: Read) -> None:
    got = read(
        paper("inspection_record", "检查人员：贺文（执法证 15030088）、沈秋（执法证 15030112）")
    )
    assert got.items("officers") == [
        {"name": "贺文", "cert_no": "15030088"},
        {"name": "沈秋", "cert_no": "15030112"},
    ]


@pytest.mark.parametrize("title", ["行政处罚意见告知书", "处罚事项提前告知书", "陈述申辩告知书"])
def test_a_notice_is_served_under_many_titles(read: Read, title: str) -> None:
    rows = [["送达文书", title], ["送达日期", "2023年5月9日"], ["受送达人签收", "陆某"]]
    assert read(paper("service_receipt", rows)).value("notice_service_date") == date(2023, 5, 9)


def test_a_notice_tells_the_day_of_its_service_before_the_signature(read: Read) -> None:
    words = "行政处罚告知书\n本告知书于2023年5月9日送达本人。  受送达人签名：陆某"
    assert read(paper("penalty_notice", words)).value("notice_service_date") == date(2023, 5, 9)


def test_a_signer_whose_name_ends_like_a_date_stays_whole(read: Callable[..., Reading]) -> None:
    rows = [
        ["送达文书", "行政处罚决定书"],
        ["受送达人", "冷秋月"],
        ["签收人", "冷秋月 2022年9月14日"],
    ]
    assert read(paper("service_receipt", rows)).items("services")[0]["signer"] == "冷秋月"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("我们是本局执法人员，执法证号分别为14070012345、14070012346。", True),
        ("被询问人身份证件号码：362101198001010012", None),
    ],
)
def test_the_number_of_a_certificate_may_stand_apart_from_the_names(
    read: Read, words: str, told: object
) -> None:
    record = paper("inspection_record", "检查人：刘洋 陈静", id="d2")

    assert read(record, paper("inquiry_record", words)).value("certificate_number_told") is told
