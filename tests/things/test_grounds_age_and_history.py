"""Grounds for a lighter penalty, the party's excuse and its answer, its age, earlier penalties."""

from collections.abc import Callable
from datetime import date

import pytest
from conftest import Reading, paper

from casecheck.model.field import FieldState

Read = Callable[..., Reading]
DECIDES = "本机关决定给予警告，并处罚款5000元的行政处罚。"


@pytest.mark.parametrize(
    "words",
    [
        "另查明，当事人在立案前已主动消除违法行为危害后果",
        "当事人系受他人胁迫实施上述违法行为",
        "当事人受李某诱骗参与销售，属实",
        "调查中，当事人主动供述了本机关尚未掌握的另一起违法行为",
        "当事人检举他人违法经查属实，有立功表现",
        "综上，当事人的行为符合《中华人民共和国行政处罚法》第三十二条第一项规定的情形",
    ],
)
def test_a_ground_that_the_agency_finds_is_read(read: Read, words: str) -> None:
    got = read(paper("decision", f"经查，你店接纳未成年人。\n{words}。\n{DECIDES}"))

    assert got.value("lenience_ground") == words


@pytest.mark.parametrize(
    "words",
    [
        "当事人态度好，积极配合调查，及时改正",
        "当事人没有主动消除危害后果",
        "当事人称其系受他人胁迫实施违法行为",
        "当事人请求以有立功表现为由从轻处罚",
        "根据行政处罚法第三十二条，主动消除或者减轻违法行为危害后果的，应当从轻或者减轻行政处罚",
        "责令你店主动消除违法行为危害后果",
        "不具有主动消除或者减轻违法行为危害后果、受他人胁迫、有立功表现等从轻情节",
    ],
)
def test_a_plea_a_denial_a_recital_and_mere_good_conduct_are_no_ground(
    read: Read, words: str
) -> None:
    got = read(paper("decision", f"经查，你店接纳未成年人。\n{words}。\n{DECIDES}"))

    assert got.of("lenience_ground") is None


def test_a_ground_found_by_one_paper_and_turned_down_by_another_is_for_a_person(read: Read) -> None:
    report = paper(
        "investigation_report", "当事人主动消除违法行为危害后果，建议从轻处罚。", id="d1"
    )
    opinion = paper(
        "legal_review_opinion", "当事人主动消除危害后果的情节证据不足，不予认定。", id="d2"
    )

    assert read(report, opinion).state("lenience_ground") is FieldState.UNREADABLE
    assert read(report).state("lenience_ground") is FieldState.FOUND
    assert read(opinion).of("lenience_ground") is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("statement_record", "陈述申辩笔录\n答：我店违法行为轻微，已经改正，没有造成危害后果。"),
        ("statement_record", "申辩书\n我公司对此并不知情，没有主观过错。"),
        ("other", "陈述申辩书\n请求对我单位不予处罚。"),
        ("decision", "当事人于2022年5月3日提出陈述申辩，认为其没有主观过错。"),
        ("statement_review", "申辩理由：当事人提出，其违法行为轻微并及时改正。"),
    ],
)
def test_an_excuse_of_article_33_is_read_where_the_party_puts_it_forward(
    read: Read, kind: str, text: str
) -> None:
    assert read(paper(kind, text)).state("no_penalty_plea") is FieldState.FOUND


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("decision", "鉴于当事人违法行为轻微，及时改正，决定从轻处罚。"),
        ("decision", "当事人的陈述申辩意见不成立，不属于违法行为轻微的情形。"),
        ("decision", "当事人在规定期限内未提出陈述申辩，违法行为轻微。"),
        ("statement_record", "陈述申辩笔录\n答：我店生意不好，请求少罚一点。"),
        ("inquiry_record", "问：有无补充？\n答：我店是第一次违法，没有造成危害后果。"),
    ],
)
def test_what_the_agency_finds_and_a_mere_request_are_no_such_excuse(
    read: Read, kind: str, text: str
) -> None:
    assert read(paper(kind, text)).of("no_penalty_plea") is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("decision", "经复核，当事人的陈述申辩意见不成立，不予采纳。" + DECIDES * 2),
        ("decision", "当事人未提供证据证明其没有主观过错。" + DECIDES * 2),
        ("decision", "本案不符合行政处罚法第三十三条规定的条件。" + DECIDES * 2),
        ("statement_review", "复核意见：申辩理由成立，予以采纳。" + "　" * 2),
        ("collective_discussion", "王局：违法行为是否轻微？李：危害后果轻微，但系第二次违法。"),
    ],
)
def test_an_answer_is_read_from_the_papers_of_the_agency(read: Read, kind: str, text: str) -> None:
    assert read(paper(kind, text)).value("no_penalty_plea_answered") is True


def test_a_decision_that_only_tells_the_plea_answers_nothing(read: Read) -> None:
    text = (
        f"经查，你店接纳未成年人，违反了条例。当事人提出陈述申辩，称其没有主观过错。{DECIDES * 3}"
    )

    got = read(paper("decision", text))

    assert got.state("no_penalty_plea") is FieldState.FOUND
    assert got.of("no_penalty_plea_answered") is None


def test_a_review_that_was_hardly_read_leaves_the_answer_open(read: Read) -> None:
    got = read(paper("statement_review", "复 意"))

    assert got.state("no_penalty_plea_answered") is FieldState.UNREADABLE


@pytest.mark.parametrize(
    ("text", "born", "age"),
    [
        (
            "当事人：王某，男，2006年5月12日出生，住清河县建设路1号。\n经查……",
            date(2006, 5, 12),
            None,
        ),
        (
            "当事人：王某 性别：男 身份证号码：430102200605120013\n违法事实：",
            date(2006, 5, 12),
            None,
        ),
        ("当事人：王某 公民身份号码 43010220060512****\n经查", date(2006, 5, 12), None),
        ("当事人：王某，出生年月：2006年5月12日\n经查", date(2006, 5, 12), None),
        ("当事人：王某，男，时年16周岁。\n经查", None, 16),
        ("当事人：王某，年龄：十七岁。\n经查", None, 17),
        ("当事人：清河县星光网吧\n经查，接纳王某（2006年5月12日出生，时年16周岁）进入", None, None),
        ("当事人：王某 身份证号码：430102200613420013\n经查", None, None),
    ],
)
def test_the_age_of_the_party_is_read_from_its_particulars(
    read: Read, text: str, born: date | None, age: int | None
) -> None:
    got = read(paper("decision", text))

    assert (got.value("party_birth_date"), got.value("party_age")) == (born, age)


def test_age_in_the_cells_of_a_form_is_read(read: Read) -> None:
    got = read(paper("filing_approval", [["当事人", "王某", "年龄", "17"]]))

    assert got.value("party_age") == 17


def test_earlier_penalties_are_read_with_day_kinds_law_and_number(read: Read) -> None:
    text = (
        "另查明，当事人曾于2021年3月5日、2021年8月10日因违反《娱乐场所管理条例》先后两次被我局处以警告、罚款3000元；"
        "2022年1月20日，因超员经营被本局责令停业整顿一个月（清文罚字〔2022〕2号）。"
    )

    got = read(paper("decision", f"{text}\n{DECIDES}"))

    law = "娱乐场所管理条例"
    assert got.items("earlier_penalties") == [
        {"date": date(2021, 3, 5), "kinds": ("warning", "fine"), "instrument": law},
        {"date": date(2021, 8, 10), "kinds": ("warning", "fine"), "instrument": law},
        {"date": date(2022, 1, 20), "kinds": ("suspend_business",), "no": "清文罚字〔2022〕2号"},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2022年5月10日，执法人员检查发现当事人接纳未成年人，现决定给予警告。",
        "2021年3月5日对当事人作出的处罚决定（清文罚字〔2021〕5号）已被撤销，当事人曾于2021年3月5日被罚款已撤销。",
        "当事人于2021年3月5日取得许可证，2022年5月10日被执法人员查获。",
    ],
)
def test_what_was_no_penalty_or_was_set_aside_is_no_earlier_penalty(read: Read, text: str) -> None:
    assert read(paper("decision", text)).of("earlier_penalties") is None


@pytest.mark.parametrize(
    ("text", "versions"),
    [
        ("依据《互联网上网服务营业场所管理条例》（2019年修订）第三十二条，决定罚款。", [("互联网上网服务营业场所管理条例", 2019)]),
        ("依据《著作权法（2010年修正）》第四十八条，决定罚款。", [("著作权法", 2010)]),
        ("依据《娱乐场所管理条例》第四十八条，决定罚款（2022年5月执行）。", []),
    ],
)  # fmt: skip
def test_the_version_that_a_decision_names_is_read(
    read: Read, text: str, versions: list[tuple[str, int]]
) -> None:
    got = read(paper("decision", text)).items("cited_versions")

    assert [(one["instrument"], one["year"]) for one in got] == versions
