"""Papers of seizure, reminder, application to the court and closing, in several layouts."""

from collections.abc import Mapping
from datetime import date, datetime

import pytest
from form_builders import document, grid

from casecheck.extractors import extract_fields
from casecheck.model.document import Document
from casecheck.model.field import Field, FieldState
from casecheck.rulebase import load_rulebase

RULES = load_rulebase()


def fields_of(*papers: Document) -> Mapping[str, Field]:
    return extract_fields(papers, tuple(RULES.documents.values()), RULES.fields, RULES.wording)


def titled(kind: str, title: str, *blocks: object) -> Document:
    paper = document(kind, title, *blocks)  # type: ignore[arg-type]
    return Document(paper.id, kind, title, paper.file, 1, 1, paper.read_by, paper.pages)


REMINDER = (
    "蓝海网络会所：",
    (
        "本机关于2022年3月1日对你单位作出罚款五千元的行政处罚决定（清文罚字〔2022〕第12号），你单位至今没有履行。"
        "请你单位自收到本催告书之日起十日内，将罚款5000元缴至清江农村商业银行城关支行，账户名称为清江市财政局。"
        "对本催告，你单位有权进行陈述和申辩。逾期仍不履行的，本机关将依法申请人民法院强制执行。"
    ),
    "清江市文化广电旅游局",
    "2022年9月13日",
)


def test_a_full_reminder_states_its_four_items() -> None:
    fields = fields_of(titled("reminder", "履行行政处罚决定催告书", *REMINDER))
    names = ("term", "manner", "amount", "rights")
    assert [fields[f"reminder_states_{name}"].value for name in names] == [True] * 4


def test_a_reminder_without_a_word_of_the_rights_certainly_lacks_them() -> None:
    text = REMINDER[1].replace("对本催告，你单位有权进行陈述和申辩。", "")
    fields = fields_of(titled("reminder", "催告书", REMINDER[0], text, *REMINDER[2:]))
    rights = fields["reminder_states_rights"]
    assert (rights.state, rights.value, bool(rights.evidence)) == (FieldState.ABSENT, False, True)


def test_a_reminder_of_a_few_words_leaves_its_items_open() -> None:
    fields = fields_of(titled("reminder", "催告书", "蓝海网络会所："))
    assert fields["reminder_states_rights"].state is FieldState.UNREADABLE


APPLICATION = (
    "申请人：清江市文化广电旅游局    法定代表人：周立平，局长",
    "被申请人：蓝海网络会所",
    "申请事项：强制执行清文罚字〔2022〕第12号行政处罚决定，罚款5000元。",
    (
        "事实和理由：申请人于2022年3月1日依法作出行政处罚决定并送达，被申请人在法定期限内未申请行政复议，"
        "也未提起行政诉讼，经2022年9月13日催告仍不履行。依据《中华人民共和国行政强制法》第五十三条的规定申请执行。"
    ),
)


@pytest.mark.parametrize(
    ("foot", "signed"),
    [
        ("法定代表人（签名）：周立平", (FieldState.FOUND, True)),
        ("负责人签名：            ", (FieldState.ABSENT, False)),
    ],
)
def test_the_signature_of_the_head_under_an_application(
    foot: str, signed: tuple[FieldState, bool]
) -> None:
    agency, day = "清江市文化广电旅游局（印章）", "2022年10月20日"
    paper = titled("court_application", "强制执行申请书", *APPLICATION, foot, agency, day)
    fields = fields_of(paper)
    read = fields["court_application_signed"]
    assert (read.state, read.value) == signed
    assert fields["court_application_date"].value == date(2022, 10, 20)
    names = ("decision", "grounds", "reminder", "subject")
    assert [fields[f"court_application_states_{one}"].value for one in names] == [True] * 4


def test_an_application_without_a_place_for_a_signature_says_nothing_of_it() -> None:
    paper = titled("court_application", "强制执行申请书", *APPLICATION, "2022年10月20日")
    read = fields_of(paper)["court_application_signed"]
    assert (read.state, read.evidence) == (FieldState.ABSENT, ())


def test_the_hours_of_a_seizure_and_of_its_approval_are_read() -> None:
    record = titled("seizure", "查封（扣押）现场笔录", grid([["实施时间", "2022年3月1日20时30分"]]))
    form = titled(
        "seizure",
        "实施行政强制措施审批表",
        grid([["机关负责人意见", "同意补办扣押手续。\n周立平\n2022年3月2日9时10分"]]),
    )
    fields = fields_of(record, form)
    times = (fields["seizure_time"].value, fields["seizure_approval_time"].value)
    assert times == (datetime(2022, 3, 1, 20, 30), datetime(2022, 3, 2, 9, 10))


@pytest.mark.parametrize(
    ("title", "body", "told", "reasoned"),
    [
        (
            "延长查封（扣押）期限决定书",
            (
                "因案情复杂，需要进一步调查核实，经本机关负责人批准，决定将2022年3月1日实施的扣押期限延长三十日，"
                "自2022年3月31日至2022年4月29日。如不服本决定，可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。"
                "对你单位被扣押的电脑主机，仍由本机关妥善保管，不得使用或者损毁。特此告知你单位，请予配合调查。"
            ),
            True,
            True,
        ),
        ("延长查封（扣押）期限审批表", "拟延长扣押期限三十日，妥否请批示。", False, False),
    ],
)
def test_an_extension_is_told_to_the_party_by_a_paper_for_it(
    title: str,
    body: str,
    told: bool,  # noqa: FBT001
    reasoned: bool,  # noqa: FBT001
) -> None:
    fields = fields_of(titled("seizure_extension", title, "蓝海网络会所：", body, "2022年3月30日"))
    flags = (
        fields["seizure_extension_told"].value,
        fields["seizure_extension_reasoned"].value,
        fields["seizure_extension_approved"].value,
    )
    assert flags == (told, reasoned, told)


@pytest.mark.parametrize(
    ("opinion", "approved"),
    [
        ("同意结案，材料归档。\n周立平\n2022年6月10日", (FieldState.FOUND, True)),
        ("不同意结案，罚款未缴清。\n周立平\n2022年6月10日", (FieldState.FOUND, False)),
        ("", (FieldState.ABSENT, False)),
    ],
)
def test_who_approved_the_closing(opinion: str, approved: tuple[FieldState, bool]) -> None:
    paper = titled("closing_report", "结案审批表", grid([["局领导审批意见", opinion]]))
    read = fields_of(paper)["closing_approved"]
    assert (read.state, read.value, bool(read.evidence)) == (*approved, True)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("自本公告发布之日起，经过三十日，即视为送达。", 30),
        ("自公告之日起满60日即视为送达。", 60),
        ("自发出公告之日起经过15日，视为送达。", 15),
    ],
)
def test_how_long_a_public_notice_runs(words: str, days: int) -> None:
    paper = titled(
        "service_receipt",
        "送达公告",
        "蓝海网络会所：",
        f"因你单位下落不明，现依法向你单位公告送达清文罚字〔2022〕第12号行政处罚决定书。{words}",
        "清江市文化广电旅游局",
        "2022年6月1日",
    )
    fields = fields_of(paper)
    read = (fields["public_notice_days"].value, fields["public_notice_date"].value)
    assert read == (days, date(2022, 6, 1))
    assert fields["public_service_explained"].value is True
