"""What a record of a discussion, a report, a hearing record or a decision on the spot lacks."""

from collections.abc import Callable

import pytest
from conftest import Reading, paper

from casecheck.model.document import Document
from casecheck.model.field import FieldState

Read = Callable[..., Reading]
SPEECHES = "陈某：案件事实清楚，证据充分，建议罚款。孙某：没有异议，裁量适当，程序合法，同意承办人的处理意见。"


def form(**cells: str) -> Document:
    given = {
        "案由": "接纳未成年人案",
        "讨论时间": "2022年3月1日",
        "主持人": "周立平",
        "记录人": "吴霞",
        "参加人员": "周立平（局长）、孙海涛（副局长）",
        "讨论情况": SPEECHES,
        "讨论结论": "一致同意罚款5000元。",
        "参加人员签名": "周立平 孙海涛",
    } | cells
    return paper(
        "collective_discussion", "某县文化局\n案件集体讨论记录", [*map(list, given.items())]
    )


def prose(*, host: str = "会议由局长周立平主持", end: str = "会议一致同意罚款5000元。") -> Document:
    text = f"""
某县文化市场综合行政执法局
重大案件集体讨论笔录
2022年3月1日下午，{host}，研究某网吧接纳未成年人一案。
出席：周立平、孙海涛、陈国强    记录员：吴霞
陈国强介绍案情。孙海涛发言：证据充分。{SPEECHES}
{end}
参会人员签字：周立平 孙海涛 陈国强
"""
    return paper("collective_discussion", text)


@pytest.mark.parametrize(
    ("cells", "lacks"),
    [
        ({}, None),
        ({"主持人": ""}, "主持人"),
        ({"记录人": "", "讨论结论": ""}, "记录人、讨论结论"),
        ({"参加人员": "", "参加人员签名": "  "}, "参加人、签名"),
        ({"讨论情况": ""}, "发言意见"),
    ],
)
def test_a_blank_cell_of_a_discussion_is_lacking(
    read: Read, *, cells: dict[str, str], lacks: str | None
) -> None:
    assert read(form(**cells)).value("collective_record_lacks") == lacks


@pytest.mark.parametrize(
    ("record", "lacks"),
    [
        (prose(), None),
        (prose(host="下午三时开会"), "主持人"),
    ],
)
def test_a_discussion_in_prose_lacks_what_no_word_tells(
    read: Read, *, record: Document, lacks: str | None
) -> None:
    assert read(record).value("collective_record_lacks") == lacks


def test_minutes_need_not_tell_what_each_one_said(read: Read) -> None:
    minutes = paper(
        "collective_discussion",
        "某县文化局\n局务会会议纪要\n2022年3月1日，局务会研究某网吧接纳未成年人一案。"
        "出席：周立平、孙海涛、陈国强。会议决定：给予某网吧警告，并处罚款人民币五千元的行政处罚，由执法大队办理。",
    )
    assert read(minutes).of("collective_record_lacks") is None


def test_of_a_record_barely_read_nobody_can_tell(read: Read) -> None:
    got = read(paper("collective_discussion", "案件讨论记录\n2022年3月1日"))
    assert got.state("collective_record_lacks") is FieldState.UNREADABLE


def test_two_records_are_counted_and_the_kinds_of_each_conclusion_read(read: Read) -> None:
    again = form(讨论结论="讨论决定：给予警告，并处罚款3000元，责令停业整顿。")
    got = read(form(), again)
    kinds = [set(one.value) for one in got.candidates if one.field == "collective_conclusion_kinds"]  # type: ignore[arg-type]
    assert got.value("collective_record_count") == 2
    assert kinds == [{"fine"}, {"warning", "fine", "suspend_business"}]


LAW = (
    "《互联网上网服务营业场所管理条例》第三十三条规定：经营单位违反本条例的规定，有下列行为之一的，由文化行政部门给予警告，"
    "可以并处15000元以下的罚款；情节严重的，责令停业整顿，直至吊销许可证。"
)
FACTS = "2022年3月1日，执法人员检查发现当事人未按规定核对、登记上网消费者的有效身份证件，现场有十名消费者上网。"


@pytest.mark.parametrize(
    ("blocks", "lacks"),
    [
        ([FACTS, "以上事实有现场检查笔录证明。", "建议罚款5000元。"], None),
        ([FACTS, "以上情况属实，特此报告，请领导审阅并指示下一步的工作安排。"], "证据、处理建议"),
        ([FACTS, [["主要证据", ""], ["处罚依据", ""], ["处理意见", "罚款5000元"]]], "证据、依据"),
        ([FACTS, "证据：笔录一份。", "法律依据：", "处理建议：罚款5000元。"], "依据"),
        ([FACTS, "证据：笔录一份。", "三、处罚依据", LAW, "四、处理建议", "罚款5000元。"], None),
    ],
)
def test_a_report_lacks_what_it_leaves_blank_or_unsaid(
    read: Read, *, blocks: list[str | list[list[str]]], lacks: str | None
) -> None:
    report = paper("investigation_report", "某局\n案件调查终结报告", *blocks)
    assert read(report).value("investigation_report_lacks") == lacks


HEARD = "听证时间：2022年3月20日  主持人：何静\n当事人陈述：对事实没有异议，请求从轻处理。调查人员陈述：事实清楚，证据确凿，建议处罚。"


@pytest.mark.parametrize(
    ("foot", "lacks"),
    [
        ("当事人签名：罗艳红  主持人签名：何静", None),
        ("听证申请人（签名或盖章）：罗艳红", None),
        ("当事人签名：______  主持人签名：何静", "当事人签名"),
        ("当事人或其代理人签名：        ", "当事人签名"),
        ("当事人签名：______\n当事人拒绝签字，由主持人注明。", None),
        ("主持人签名：何静", None),
    ],
)
def test_a_hearing_record_wants_a_signature_or_a_remark(
    read: Read, *, foot: str, lacks: str | None
) -> None:
    record = paper("hearing_record", f"某局\n听证笔录\n{HEARD}\n{foot}")
    assert read(record).value("hearing_record_lacks") == lacks


GIVEN = "当事人：某网吧\n2022年3月1日你单位未悬挂许可证，依据条例第三十三条，当场给予警告、罚款二百元。逾期不缴纳的可以加处罚款，如不服可以申请复议。"
SIGNED = "执法人员签名：王某、赵某\n当事人签收：李某"


@pytest.mark.parametrize(
    ("number", "foot", "lacks"),
    [
        ("（云）文当罚〔2022〕6号", SIGNED, None),
        ("编号：2022006", SIGNED, None),
        ("No. 0012345", SIGNED, None),
        ("文当罚〔2022〕第  号", SIGNED, "编号"),
        ("编号：", SIGNED, "编号"),
        ("", SIGNED, "编号"),
        ("文当罚〔2022〕6号", "执法人员签名：____\n当事人签收：李某", "执法人员签名"),
        ("文当罚〔2022〕6号", "执法人员：王某\n被处罚人签名：____", "当事人签收"),
        ("文当罚〔2022〕6号", "执法人员：王某\n被处罚人签名：____（当事人拒签）", None),
        ("文当罚〔2022〕6号", f"{SIGNED}\n备案日期：    年  月  日", "备案记录"),
        ("文当罚〔2022〕6号", f"{SIGNED}\n备案日期：2022年3月2日", None),
    ],
)
def test_a_decision_on_the_spot_wants_number_and_signatures(
    read: Read, *, number: str, foot: str, lacks: str | None
) -> None:
    decision = paper("on_the_spot_decision", f"某局\n当场行政处罚决定书\n{number}\n{GIVEN}\n{foot}")
    assert read(decision).value("on_the_spot_lacks") == lacks
