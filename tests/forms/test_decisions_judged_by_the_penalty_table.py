"""Decisions in many wordings, from the paper to the verdict of the rules on penalty ranges."""

from dataclasses import replace
from datetime import date

import pytest
from form_builders import document

from casecheck.engine import judge
from casecheck.extractors import extract_fields
from casecheck.facts.build import build_sheets
from casecheck.facts.context import context_for
from casecheck.facts.registry import fact_names
from casecheck.facts.view import CaseView
from casecheck.model.document import Document
from casecheck.rulebase import load_rulebase

RULES = load_rulebase(derived=fact_names())
OURS = tuple(f"DC00{number}" for number in range(1, 10))
TODAY = date(2026, 11, 23)

HEAD = """\
行政处罚决定书
（临）文综罚字〔2023〕第018号
当事人：临江市某某娱乐有限公司
法定代表人：赵某  住所：临江市人民路1号
"""
TAIL = """
如不服本决定，可以在收到本决定书之日起六十日内申请行政复议，或者在六个月内提起行政诉讼。
临江市文化广电旅游局
2023年6月20日"""


def decision(words: str) -> Document:
    return document("decision", *(HEAD + words.strip() + TAIL).split("\n"))


def verdicts(*papers: Document) -> dict[str, str]:
    """Return what our rules find in a dossier of these papers."""
    specs = tuple(RULES.documents.values())
    fields = extract_fields(papers, specs, RULES.fields, RULES.wording)
    view = CaseView(fields, frozenset(paper.type for paper in papers))
    alone = replace(RULES, rules=tuple(rule for rule in RULES.rules if rule.id in OURS))
    findings = judge("d", build_sheets(view, context_for(RULES, TODAY)), alone).findings
    return {finding.rule: finding.status.value for finding in findings}


VENUE = "2023年4月2日，执法人员检查发现当事人经营的歌舞厅接纳3名未成年人进入。当事人的行为违反了《娱乐场所管理条例》第二十三条的规定。"
BY_VENUE = "依据《娱乐场所管理条例》第四十八条第（三）项之规定，"
CAFE = "2023年4月2日，执法人员在当事人经营的网吧内查实其接纳未成年人上网。其行为违反《互联网上网服务营业场所管理条例》第二十一条第一款。"
BY_CAFE = "根据《互联网上网服务营业场所管理条例》第三十一条第（二）项，"
QUOTED = (
    "“由文化行政部门给予警告，可以并处15000元以下的罚款；"
    "情节严重的，责令停业整顿，直至吊销《网络文化经营许可证》”的规定，"
)
BOOKS = (
    "2023年4月2日，执法人员在书店货架上查获盗版《新编词典》85册，书上所印的出版单位名称系假冒。"
    "该行为违反了《出版管理条例》第四十条第（三）项的规定。"
)
BY_BOOKS = "依照《出版管理条例》第六十五条第（六）项的规定，"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        # The tier that the stated sum calls for.
        (f"{VENUE}经核算，违法所得共计20000元。{BY_VENUE}现决定给予没收违法所得20000元、罚款人民币40000元的行政处罚。", {}),
        (
            f"{VENUE}违法所得为人民币贰万元整（￥20000.00）。{BY_VENUE}决定如下：1.没收违法所得20000元；2.罚款12000元。",
            {"DC002": "violation", "DC003": "violation"},
        ),
        (
            f"{VENUE}本案违法所得2万元。{BY_VENUE}决定没收违法所得2万元，并处罚款90000元。",
            {"DC001": "violation", "DC003": "violation"},
        ),
        (
            f"{VENUE}违法所得2000元。{BY_VENUE}决定如下：没收违法所得2000元，罚款5000元。",
            {"DC002": "violation", "DC003": "violation"},
        ),
        # A sum that nobody found, and words that stand for it.
        (f"{VENUE}{BY_VENUE}决定处以罚款20000元。", {"DC004": "violation"}),
        (f"{VENUE}因当事人账目不全，违法所得无法查清。{BY_VENUE}决定处以罚款20000元。", {}),
        (f"{VENUE}经查当事人未获利。{BY_VENUE}决定处以罚款20000元。", {}),
        (f"{VENUE}当日包厢费收取1200元。{BY_VENUE}决定处以罚款20000元。", {"DC004": "check"}),
        # A fine that is due.
        (f"{VENUE}违法所得3000元。{BY_VENUE}决定没收违法所得3000元。", {"DC005": "violation"}),
        (f"{CAFE}{BY_CAFE}决定给予警告。", {}),
        # A warning, gains and goods.
        (f"{CAFE}{BY_CAFE}决定罚款3000元。", {"DC006": "violation"}),
        (f"{CAFE}{BY_CAFE}决定给予警告，并处罚款3000元。", {}),
        (f"{CAFE}当事人违法所得60元。{BY_CAFE}决定给予警告，并处罚款3000元。", {"DC006": "violation"}),
        (f"{CAFE}当事人违法所得60元，已退还消费者。{BY_CAFE}决定给予警告，并处罚款3000元。", {}),
        (f"{BOOKS}没有违法经营额。{BY_BOOKS}决定罚款8000元。", {"DC006": "violation"}),
        (f"{BOOKS}没有违法经营额。{BY_BOOKS}决定没收盗版图书85册，罚款8000元。", {}),
        (
            f"{CAFE}当事人主动消除危害后果，依据《中华人民共和国行政处罚法》第三十二条第（一）项，减轻处罚。{BY_CAFE}决定罚款500元。",
            {},
        ),
        # The length of a closure, and the finding that it needs.
        (
            f"{VENUE}当事人没有违法所得，情节严重。{BY_VENUE}决定罚款30000元，责令停业整顿七个月。",
            {"DC008": "violation"},
        ),
        (f"{VENUE}没有违法所得，情节严重。{BY_VENUE}决定罚款30000元，责令停业整顿三个月。", {}),
        (f"{CAFE}{BY_CAFE}决定给予警告，责令停业整顿15日。", {"DC009": "violation"}),
        (f"{CAFE}当事人拒不改正。{BY_CAFE}决定给予警告，责令停业整顿15日。", {}),
        (f"{CAFE}当事人屡教不改。{BY_CAFE}决定给予警告，责令停业整顿15日。", {"DC009": "check"}),
        (
            f"{CAFE}{BY_CAFE[:-1]}{QUOTED}决定给予警告，并吊销《网络文化经营许可证》。",
            {"DC009": "violation"},
        ),
        # A law that the table does not hold says nothing.
        (f"{VENUE}依据《某省文化市场管理条例》第十条，决定罚款200000元。", {}),
    ],
)  # fmt: skip
def test_a_decision_is_judged_as_its_words_say(words: str, found: dict[str, str]) -> None:
    assert verdicts(decision(words)) == found


def test_the_report_may_find_the_sum_and_the_gravity() -> None:
    report = document(
        "investigation_report",
        "案件调查终结报告",
        "经查，当事人无违法所得，其行为情节严重。",
        name="d2",
    )
    paper = decision(f"{VENUE}{BY_VENUE}决定罚款30000元，责令停业整顿三个月。")

    assert verdicts(paper) == {"DC004": "violation", "DC009": "violation"}
    assert verdicts(paper, report) == {}


def test_a_person_who_answers_for_a_travel_agency_is_measured_by_its_own_range() -> None:
    words = (
        "2023年4月2日，某旅行社以不合理的低价组织旅游活动。赵某系该旅行社直接负责的主管人员。没有违法所得。"
        "依据《中华人民共和国旅游法》第九十八条的规定，决定对赵某处罚款{}元。"
    )
    person = HEAD.replace("临江市某某娱乐有限公司", "赵某，男，身份证号码：360000199001010000")

    def of(fine: int) -> dict[str, str]:
        text = person.replace("法定代表人：赵某  ", "") + words.format(fine) + TAIL
        return verdicts(document("decision", *text.split("\n")))

    assert (of(20000), of(20001)) == ({}, {"DC001": "violation"})
