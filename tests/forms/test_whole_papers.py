"""The fields of whole papers as bureaus write them, read with the forms of rules/documents/."""

from datetime import date, datetime

from form_builders import document, grid
from form_reading import fields, values

from casecheck.model.field import FieldState

DECISION = (
    "岳阳市文化市场综合行政执法支队",
    "行 政 处 罚 决 定 书",
    "湘(岳)文执罚网字〔2021〕第012号",
    "当 事 人：岳阳市星辰网吧（个体工商户）",
    "经营者：李某某   身份证号：430***********0012",
    "住    所：岳阳市南湖大道1号",
    "2021年11月28日，本机关对当事人涉嫌接纳未成年人一案立案调查。",
    "经查，当事人于2021年11月20日接纳未成年人进入营业场所。",
    "本机关于2021年12月25日送达《行政处罚事先告知书》，当事人未提出陈述申辩，也未要求听证。",
    "经本机关研究决定，给予警告，并处罚款人民币5000元的行政处罚。",
    "岳阳市文化市场综合行政执法支队（印章）",
    "二0二二年一月五日",
    "（本决定书一式三份）",
)


def test_a_decision_in_prose() -> None:
    read = fields(document("decision", *DECISION))

    assert {
        name: field.value for name, field in read.items() if field.value not in (None, False)
    } == {
        "agency": "岳阳市文化市场综合行政执法支队",
        "party_name": "岳阳市星辰网吧",
        "party_kind": "individual_business",
        "party_representative": "李某某",
        "filing_date": date(2021, 11, 28),
        "decision_date": date(2022, 1, 5),
        "decision_no": "湘(岳)文执罚网字〔2021〕第012号",
    }
    assert read["collective_review"].state is FieldState.ABSENT
    assert read["statement_made"].state is FieldState.FOUND
    assert read["hearing_requested"].value is False


def test_the_day_under_the_agency_counts_not_the_day_of_receipt() -> None:
    signed = ("当事人签收：张某某", "2022年1月9日")
    read = values(document("decision", *DECISION, *signed))

    assert read["decision_date"] == date(2022, 1, 5)


def test_a_decision_with_a_blank_date_is_unreadable() -> None:
    blank = [line.replace("二0二二年一月五日", "   年  月  日") for line in DECISION]
    read = fields(document("decision", *blank))

    assert read["decision_date"].state is FieldState.UNREADABLE


def test_the_head_files_the_case_and_the_last_filing_counts() -> None:
    def form(day: int, name: str, words: str = "同意立案。") -> object:
        rows = [
            ["案    由", "涉嫌接纳未成年人", "案件来源", "检查发现"],
            ["当事人", "姓名", "张某某", "性别", "男"],
            ["承办人意见", ("建议立案。王五 2022年2月26日", 1, 3)],
            ["负责人意见", (f"{words}\n李四 2022年3月{day}日", 1, 3)],
        ]
        return fields(document("filing_approval", "立案审批表", grid(rows), name=name))

    first = form(1, "d1")
    assert first["filing_date"].value == date(2022, 3, 1)  # type: ignore[index]
    refused = form(1, "d1", "不同意立案。")
    assert refused["filing_date"].state is FieldState.ABSENT  # type: ignore[index]
    assert refused["filing_approved"].value is False  # type: ignore[index]


def test_a_discussion_record_in_prose() -> None:
    read = values(
        document(
            "collective_discussion",
            "行政处罚案件集体讨论笔录",
            "讨论时间：2022年3月12日9时00分至9时40分",
            "主持人：赵某（局长）   记录人：孙某",
            "参加人员：赵某（局长）、钱某（副局长）、周某某（法规科科长）",
            "讨论结论：同意处罚意见。",
        )
    )

    assert read == {
        "collective_review": True,
        "collective_review_date": date(2022, 3, 12),
        "collective_attendees": 3,
        "collective_attendee_names": "赵某（局长）、钱某（副局长）、周某某（法规科科长）",
        "collective_head_present": True,
    }


def test_a_review_at_filing_is_no_review_of_the_decision() -> None:
    rows = [
        ["法制审核意见", "符合立案条件。孙某 2022年2月28日"],
        ["负责人意见", "同意。李四 2022年3月1日"],
    ]
    read = fields(document("filing_approval", "立案审批表", grid(rows)))

    assert read["legal_review"].state is FieldState.ABSENT


def test_words_that_mislead_are_no_collective_discussion() -> None:
    wordings = ("经研究决定，", "经本机关研究，", "经主管领导批准，", "依法应当集体讨论，")
    states = {
        words: fields(document("decision", f"{words}给予警告。"))["collective_review"].value
        for words in wordings
    }

    assert states == dict.fromkeys(wordings, False)


def test_a_discussion_in_a_paper_without_a_known_title() -> None:
    read = values(
        document(
            "other",
            "局长办公会会议纪要",
            "2022年3月12日，经局长办公会集体讨论，同意处罚。",
        )
    )

    assert read["collective_review"] is True


def test_an_inspection_begins_with_its_hour() -> None:
    read = values(
        document("inspection_record", "现场检查笔录", "检查时间：2022年2月20日21时05分至21时40分")
    )

    assert read == {"inspection_date": datetime(2022, 2, 20, 21, 5)}


def test_a_letter_names_the_party_in_its_address() -> None:
    read = values(
        document(
            "hearing_invitation",
            "行政处罚听证通知书",
            "常德市远航网络有限公司：",
            "你单位于2022年3月8日提出听证申请，现定于2022年3月20日9时30分举行听证。",
            "常德市文化旅游广电体育局",
            "2022年3月10日",
        )
    )

    assert read == {
        "party_name": "常德市远航网络有限公司",
        "hearing_requested": True,
        "hearing_request_date": date(2022, 3, 8),
        "hearing_date": date(2022, 3, 20),
        "hearing_invitation_date": date(2022, 3, 10),
    }


def test_an_opinion_of_the_review_column_is_a_legal_review() -> None:
    rows = [
        ["承办机构意见", "同意。李某 2022.2.20"],
        ["法制部门审核意见", "事实清楚，同意处罚意见。\n郑某\n2022.2.21"],
        ["分管领导意见", "同意，报主要负责人审定。 孙某 2022.2.22"],
        ["主要负责人意见", "同意。\n周某\n2022年2月23日"],
    ]
    read = values(document("handling_approval", "行政处罚审批表", grid(rows)))

    assert read == {
        "legal_review": True,
        "legal_review_date": date(2022, 2, 21),
        "legal_reviewer": "郑某",
        "legal_review_conclusion": "agree",
        "head_approver": "周某",
        "head_approval": True,
        "head_approval_date": date(2022, 2, 23),
    }
