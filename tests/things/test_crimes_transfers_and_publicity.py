"""Suspected crimes, their transfer, what was published of whom, and complaints."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from conftest import Reading, paper

from casecheck.model.document import Document

Read = Callable[..., Reading]


def titled(document: Document, title: str) -> Document:
    return replace(document, title=title)


@pytest.mark.parametrize(
    ("words", "suspected", "excluded"),
    [
        ("当事人的行为已涉嫌犯罪，应当移送公安机关。", True, None),
        ("当事人发行非法出版物，涉嫌非法经营罪。", True, None),
        ("本案经营数额已达到刑事立案追诉标准。", True, None),
        ("当事人的行为尚不构成犯罪。", None, True),
        ("经审查，未发现当事人涉嫌犯罪。", None, True),
        ("违法事实不涉嫌犯罪，依法给予行政处罚。", None, True),
        ("涉案金额未达到刑事立案追诉标准，不予移送。", None, True),
        ("违法行为涉嫌犯罪的，行政机关应当及时将案件移送司法机关。", None, None),
        ("请讨论本案是否涉嫌犯罪。", None, None),
        ("当事人表示不知道这样做涉嫌犯罪。", None, None),
        ("处理意见：1.予以行政处罚（√） 2.涉嫌犯罪移送（ ） 3.销案（ ）", None, None),
        ("根据《行政执法机关移送涉嫌犯罪案件的规定》办理。", None, None),
        ("构成犯罪的，依法追究刑事责任。", None, None),
        ("尚不构成犯罪的，由主管部门处以罚款。", None, None),
    ],
)
def test_a_file_finds_a_crime_or_excludes_one(
    read: Read, words: str, suspected: object, excluded: object
) -> None:
    got = read(paper("investigation_report", words))

    assert (got.value("crime_suspected"), got.value("crime_excluded")) == (suspected, excluded)


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("本案已于2022年5月10日移送县公安局处理。", True),
        ("我局将该案移送公安机关，公安机关已立案侦查。", True),
        ("建议将本案移送公安机关。", None),
        ("本案不予移送公安机关。", None),
        ("涉嫌犯罪的，移送司法机关。", None),
    ],
)
def test_a_file_tells_of_a_transfer(read: Read, words: str, stated: object) -> None:
    assert read(paper("closing_report", words)).value("transfer_stated") is stated


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("查获非法图书共计2,300册，期刊120本。", {"books": 2300, "periodicals": 120}),
        ("当事人销售盗版光盘五百张。", {"audio_video": 500}),
        ("现场发现3000份非法报纸。", {"newspapers": 3000}),
        ("印制图书1.2万元。", {}),
        ("涉案图书2万册。", {"books": 20000}),
        ("该解释规定经营图书2000册以上的为情节严重。", {}),
        ("涉案出版物600册。", {"publications": 600}),
    ],
)
def test_numbers_of_copies(read: Read, words: str, counts: dict[str, int]) -> None:
    found = read(paper("decision", words)).items("publication_counts")

    assert {one["kind"]: one["count"] for one in found} == counts


def test_the_largest_number_of_a_kind_counts(read: Read) -> None:
    got = read(
        paper("investigation_report", "查获图书300册。"),
        paper("decision", "涉案图书合计2100册，其中已售图书500册。", id="d2"),
    )

    assert got.items("publication_counts") == [{"kind": "books", "count": 2100}]


def test_profit_is_told_from_the_sum_that_came_in(read: Read) -> None:
    got = read(paper("decision", "当事人违法所得52000元，获利31000元。"))

    assert (got.value("gains_found"), got.value("profit_found")) == (
        Decimal(52000),
        Decimal(31000),
    )


def test_the_enclosures_of_a_letter(read: Read) -> None:
    got = read(
        paper(
            "transfer_letter",
            "涉嫌犯罪案件移送书\n某县公安局：\n现将某书店案移送你局。\n附件：\n1.涉嫌犯罪案件情况的调查报告\n"
            "2.涉案物品清单\n某县文化和旅游局\n2022年5月11日",
        )
    )

    assert got.value("transfer_enclosures") == "1.涉嫌犯罪案件情况的调查报告;2.涉案物品清单"


def test_a_notice_of_the_police_among_other_papers(read: Read) -> None:
    notice = titled(
        paper(
            "other",
            "某县公安局\n不予立案通知书\n某县文化和旅游局：\n你局移送的案件，我局认为没有犯罪事实。\n某县公安局\n2022年5月20日",
        ),
        "不予立案通知书",
    )
    own = titled(
        paper("other", "不予立案通知书\n某网吧举报一案不予立案。\n某县文化和旅游局\n2022年5月20日"),
        "不予立案通知书",
    )

    names = ("police_refusal_date", "police_refused_stated", "crime_transfer_stated")
    assert [read(notice).value(name) for name in names] == [date(2022, 5, 20), True, True]
    assert [read(own).value(name) for name in names] == [None, None, None]


def leaks(read: Read, words: str, title: str = "行政处罚信息公示") -> list[tuple[str, bool]]:
    got = read(titled(paper("publication_record", words), title))
    return [(one["kind"], one["draft"]) for one in got.items("published_personal_data")]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("当事人：王小明，身份证号：430602199001011234", ["身份证号码"]),
        ("当事人：王小明，身份证号：4306021990****1234", []),
        ("统一社会信用代码：914306021990010112", []),
        ("法定代表人：李某，联系电话：13973012345", ["手机号码"]),
        ("举报电话：13973012345", []),
        ("监督电话：0730-8812345", []),
        ("相对人类别：自然人\n住址：岳阳市岳阳楼区金鹗路12号3栋502室", ["家庭住址"]),
        ("家庭住址：岳阳市岳阳楼区金鹗路12号", ["家庭住址"]),
        ("行政相对人：星光网吧\n经营地址：岳阳市岳阳楼区金鹗路12号", []),
        ("法人名称：星光文化有限公司\n住址：岳阳市岳阳楼区金鹗路12号", []),
        ("该网吧接纳未成年人王小明（15岁）上网。", ["未成年人姓名"]),
        ("该网吧接纳未成年人王某某（15岁）上网。", []),
        ("该网吧接纳未成年人进入营业场所。", []),
    ],
)
def test_personal_data_in_a_published_text(read: Read, words: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in leaks(read, words)] == kinds


def test_a_form_that_asks_for_leave_to_publish_is_a_draft(read: Read) -> None:
    words = "当事人：王小明，身份证号：430602199001011234"

    assert leaks(read, words, "行政处罚信息公示审批表") == [("身份证号码", True)]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("2022年5月1日接到群众举报，反映某演出未经批准。", True),
        ("案件来源：举报", True),
        ("日常检查中发现。举报电话：12318", None),
    ],
)
def test_a_case_that_began_with_a_complaint(read: Read, words: str, complaint: object) -> None:
    assert read(paper("filing_approval", words)).value("complaint_stated") is complaint


@pytest.mark.parametrize(
    ("words", "withdrawn"),
    [
        ("2022年6月10日，我局在信用中国网站撤回该处罚信息。", date(2022, 6, 10)),
        ("已于2022年6月10日将公示信息撤下。", date(2022, 6, 10)),
        ("应当在2022年6月10日前撤回处罚信息。", None),
    ],
)
def test_a_publication_was_withdrawn(read: Read, words: str, withdrawn: date | None) -> None:
    assert read(paper("closing_report", words)).value("publication_withdrawn_date") == withdrawn


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("该处罚决定已于2022年5月20日在县政府门户网站公示。", date(2022, 5, 20)),
        ("应当在七个工作日内向社会公示。", None),
        ("因涉及个人隐私不予公示，2022年5月20日结案。", None),
    ],
)
def test_a_closing_report_tells_of_the_publication(
    read: Read, words: str, published: date | None
) -> None:
    assert read(paper("closing_report", words)).value("publication_date") == published


@pytest.mark.parametrize(
    ("title", "words", "revoked"),
    [
        (
            "撤销行政处罚决定书",
            "撤销行政处罚决定书\n经复查，决定撤销对你单位的处罚。\n某县文化和旅游局\n2022年5月12日",
            (date(2022, 5, 12), "own"),
        ),
        (
            "行政复议决定书",
            "行政复议决定书\n申请人请求撤销行政处罚决定。\n本机关决定：撤销被申请人作出的行政处罚决定。\n某县人民政府\n2022年5月20日",
            (date(2022, 5, 20), "other"),
        ),
        (
            "行政复议决定书",
            "行政复议决定书\n申请人请求撤销行政处罚决定。\n本机关决定：维持被申请人作出的行政处罚决定。\n某县人民政府\n2022年5月20日",
            (None, None),
        ),
        ("情况说明", "2022年5月12日，我局变更了该行政处罚决定。", (date(2022, 5, 12), "own")),
        (
            "情况说明",
            "2022年5月12日，县人民法院判决撤销该行政处罚决定。",
            (date(2022, 5, 12), "other"),
        ),
        ("情况说明", "当事人于2022年5月12日要求撤销行政处罚决定。", (None, None)),
    ],
)
def test_who_revoked_a_decision_and_when(
    read: Read, title: str, words: str, revoked: tuple[date | None, str | None]
) -> None:
    got = read(titled(paper("other", words), title))

    assert (got.value("decision_revoked_date"), got.value("decision_revoked_by")) == revoked
