"""What papers show of evidence: identity, registration, samples, media, sums, unlawful means."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from conftest import Reading, paper

from casecheck.model.document import Document
from casecheck.model.field import FieldState

Read = Callable[..., Reading]


def drawn(document: Document) -> Document:
    return replace(document, pages=tuple(replace(page, drawn=True) for page in document.pages))


def titled(document: Document, title: str) -> Document:
    return replace(document, title=title)


@pytest.mark.parametrize(
    "words",
    [
        "当事人：王五，身份证号：360721198801011234，住清江县。",
        "公民身份号码：3607**********1234",
        "统一社会信用代码：91360700MA36EFGH2Y",
        "《网络文化经营许可证》编号：赣网文3607001",
        "以上事实有询问笔录、营业执照复印件等证据证明。",
        "附：身份证复印件一份",
        "执法人员现场复印了当事人的营业执照和身份证。",
    ],
)
def test_a_number_or_a_copy_shows_who_the_party_is(read: Read, words: str) -> None:
    assert read(paper("filing_approval", words)).value("identity_shown") is True


@pytest.mark.parametrize(
    "words",
    [
        "当事人：清江县蓝天网吧，住清江县新街8号，联系电话：13907000000。",
        "执法人员张三（执法证件号码：17060012058）",
        "罚款人民币5000.00元，立案号：清文立字〔2022〕第11号",
    ],
)
def test_other_numbers_show_nobody(read: Read, words: str) -> None:
    assert read(paper("decision", words)).state("identity_shown") is FieldState.ABSENT


def test_papers_with_pictures_are_named(read: Read) -> None:
    page = titled(drawn(paper("photo_evidence", "证据粘贴页")), "证据粘贴页")

    assert read(page, paper("decision", "行政处罚决定书")).value("picture_papers") == "证据粘贴页"


NOTICE = "先行登记保存证据通知书\n清江县蓝天网吧：\n因你单位涉嫌违法经营，经本机关负责人批准，决定对{goods}予以先行登记保存，保存期限七日，保存地点在本局库房。"


@pytest.mark.parametrize("goods", ["账本2本、收银机1台", "三台电脑主机", "盗版光盘共 120 张"])
def test_goods_in_the_notice_are_a_list(read: Read, goods: str) -> None:
    notice = paper("evidence_registration", NOTICE.format(goods=goods))

    assert read(notice).value("registration_listed") is True


def test_a_table_of_goods_is_a_list(read: Read) -> None:
    rows = [["序号", "物品名称", "规格", "数量"], ["1", "电脑主机", "黑色", "3台"]]

    notice = paper("evidence_registration", NOTICE.format(goods="下列物品"), rows)

    assert read(notice).value("registration_listed") is True


def test_an_inventory_of_its_own_is_a_list(read: Read) -> None:
    got = read(
        paper("evidence_registration", NOTICE.format(goods="下列物品")),
        paper("inventory", "物品清单\n账本", id="d2"),
    )

    assert got.value("registration_listed") is True


def test_a_notice_without_goods_has_no_list(read: Read) -> None:
    got = read(paper("evidence_registration", NOTICE.format(goods="有关物品")))

    assert got.of("registration_listed") is not None
    assert got.state("registration_listed") is FieldState.ABSENT


def test_the_article_of_a_law_counts_no_goods(read: Read) -> None:
    words = NOTICE.format(goods="有关物品") + "依据该法第五十六条。本通知书一式二份。"

    assert read(paper("evidence_registration", words)).state("registration_listed") is (
        FieldState.ABSENT
    )


def test_a_list_that_is_said_to_be_attached_is_for_a_person(read: Read) -> None:
    notice = paper("evidence_registration", NOTICE.format(goods="物品（详见物品清单）"))

    assert read(notice).state("registration_listed") is FieldState.UNREADABLE


def test_a_head_may_approve_the_registration_in_another_form(read: Read) -> None:
    form = paper("filing_approval", "负责人意见：同意立案，同意对账本先行登记保存。周立平")

    assert read(form).value("evidence_registration_approved") is True


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("执法人员从货架上随机抽取5册作为样品，当场封样。", True),
        ("对涉案图书进行了抽样取证。", True),
        ("本次检查未进行抽样取证。", None),
        ("行政机关在收集证据时，可以采取抽样取证的方法。", None),
    ],
)
def test_samples_are_taken_where_a_paper_says_so(read: Read, words: str, expected: object) -> None:
    assert read(paper("inspection_record", words)).value("sampling_stated") is expected


APPRAISAL = "出版物鉴定书\n受清江县文化局委托，对送检的图书一百二十册进行了鉴定。经与正版图书的纸张、印刷质量、版权页信息逐一比对，送检样本均属于非法出版物。鉴定人：钱七、孙八。二〇二二年三月八日"


@pytest.mark.parametrize(
    ("title", "words", "expected"),
    [
        ("出版物鉴定书", APPRAISAL, "出版物鉴定书"),
        ("出版物鉴定书", APPRAISAL + "鉴定资质证书：赣鉴字2020-5号", None),
        ("鉴定委托书", APPRAISAL, None),
        ("出版物鉴定书", "鉴定书", None),
    ],
)
def test_an_appraisal_without_qualification_is_named(
    read: Read, title: str, words: str, expected: object
) -> None:
    got = read(titled(paper("appraisal", words), title))

    assert got.value("appraisal_unqualified") == expected


@pytest.mark.parametrize(
    ("title", "words", "lacking"),
    [
        ("现场照片", "现场照片\n拍摄时间：2022年3月1日\n拍摄地点：新街8号\n拍摄人：张三", None),
        ("现场照片", "照片一：门头\n2022年3月1日摄于新街8号，摄影：张三", None),
        ("现场照片", "照片一：门头\n拍摄时间：2022年3月1日", "现场照片（缺地点、制作人）"),
        (
            "现场照片",
            "拍摄时间：    年  月  日\n拍摄地点：____\n拍摄人：",
            "现场照片（缺时间、地点、制作人）",
        ),
        ("证据照片", "上网区，2022年3月1日14时由张三在店内用执法记录仪拍摄", None),
        ("证据照片", "上网区，2022年3月1日14时拍摄", "证据照片（缺地点、制作人）"),
        (
            "视频截图",
            "截图时间：2022年3月1日\n取证地点：本局\n取证人：张三",
            "视频截图（缺原始载体说明）",
        ),
        (
            "视频截图",
            "截图时间：2022年3月1日\n取证地点：本局\n取证人：张三\n原始载体为店内监控硬盘",
            None,
        ),
        ("证据提取单", "书证一份", None),
    ],
)
def test_notes_of_media(read: Read, title: str, words: str, lacking: object) -> None:
    assert read(titled(paper("photo_evidence", words), title)).value("media_lacking") == lacking


def test_a_note_may_stand_within_the_picture(read: Read) -> None:
    photo = titled(drawn(paper("photo_evidence", "照片一：门头")), "现场照片")

    assert read(photo).state("media_lacking") is FieldState.UNREADABLE


def test_monitoring_devices_and_the_review_of_their_records(read: Read) -> None:
    words = "网络监测平台自动抓拍的记录证明当事人凌晨三点营业。"
    plain = read(paper("decision", words))
    reviewed = read(paper("decision", words + "监控记录内容经审核真实、清晰。"))

    assert [
        (got.value("monitoring_stated"), got.value("monitoring_reviewed"))
        for got in (plain, reviewed)
    ] == [(True, None), (True, True)]


def amounts(read: Read, kind: str, words: str) -> list[tuple[object, object]]:
    found = read(paper(kind, words)).items("amounts_found")
    return [(one["what"], one["amount"]) for one in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("经查，违法经营额为5000元，违法所得3200元。", [("违法经营额", 5000), ("违法所得", 3200)]),
        ("当事人接纳3名未成年人进入。", [("未成年人人数", 3)]),
        ("当事人接纳未成年人三名进入。", [("未成年人人数", 3)]),
        ("查获盗版图书120册。", [("非法出版物数量", 120)]),
        ("没收违法所得3200元，并处罚款5000元。", []),
        ("违法经营额5000元以上的，处以罚款。", []),
        ("接纳3名未成年人，其中2名未成年人为学生，又查获1名未成年人。", [("未成年人人数", 3)]),
        ("接纳3名未成年人。\n当事人称只有2名未成年人。", []),
    ],
)
def test_sums_and_counts_that_a_paper_finds(
    read: Read, words: str, expected: list[tuple[str, int]]
) -> None:
    wanted = [(what, Decimal(number)) for what, number in expected]

    assert amounts(read, "decision", words) == wanted


def test_a_corrected_sum_is_explained(read: Read) -> None:
    words = "告知书所载违法经营额计算有误，经复核更正为8000元。"

    assert read(paper("decision", words)).value("amounts_explained") is True


@pytest.mark.parametrize(
    ("kind", "words", "found"),
    [
        ("legal_review_opinion", "经审核，询问笔录系以非法手段取得，应当排除。", True),
        ("hearing_report", "听证认定，录像取证方式违法。", True),
        ("legal_review_opinion", "未发现以非法手段取得的证据。", False),
        ("legal_review_opinion", "以非法手段取得的证据，不得作为认定案件事实的根据。", False),
        ("hearing_record", "当事人代理人提出，录像系以偷拍方式非法取证。", False),
        ("hearing_record", "录像是非法取证！", False),
        ("decision", "经查，本案没有违法取证的情形。", False),
    ],
)
def test_only_a_finding_of_a_review_calls_evidence_unlawful(
    read: Read, kind: str, words: str, *, found: bool
) -> None:
    assert (read(paper(kind, words)).value("unlawful_evidence_found") is not None) is found


def test_the_decision_uses_the_evidence_that_was_found_unlawful(read: Read) -> None:
    review = paper("legal_review_opinion", "经审核，询问笔录系以非法手段取得。")
    used = read(review, paper("decision", "上述事实有询问笔录、照片证明。", id="d2"))
    left_out = read(review, paper("decision", "询问笔录依法排除，照片证明事实。", id="d2"))

    assert (used.value("unlawful_evidence_used"), left_out.value("unlawful_evidence_used")) == (
        True,
        None,
    )


REPORT = "案件调查终结报告\n案由：擅自经营\n违法事实及证据：{}\n处理建议：建议依据条例给予警告并处罚款五千元，责令当事人立即改正违法行为。承办人：张三、李四。承办机构意见：同意。负责人意见：同意。二〇二二年三月十日\n当事人的行为扰乱了文化市场的正常秩序，造成了不良的社会影响，应当依法予以处理。"


@pytest.mark.parametrize(
    ("words", "expected", "state"),
    [
        ("当事人擅自经营，有询问笔录为证。", True, FieldState.FOUND),
        ("当事人擅自经营，有录像。", True, FieldState.FOUND),
        ("当事人擅自经营，店内有电脑二十台，没有办理任何手续。", None, FieldState.ABSENT),
    ],
)
def test_a_heading_of_evidence_names_none(
    read: Read, words: str, expected: object, state: FieldState
) -> None:
    got = read(paper("investigation_report", REPORT.format(words)))

    assert (got.value("report_states_evidence"), got.state("report_states_evidence")) == (
        expected,
        state,
    )


def test_a_form_about_the_registration_that_agrees_is_the_approval(read: Read) -> None:
    form = titled(
        paper("other", "申请事项：拟对账本先行登记保存。\n负责人意见：同意。周立平"),
        "有关事项审批表",
    )

    assert read(form).value("evidence_registration_approved") is True
