"""Decisions and notices in many wordings: what they give, and what they only recite."""

import time
from collections.abc import Callable
from decimal import Decimal

import pytest
from conftest import Reading, paper

from casecheck.model.field import FieldState, Item

Read = Callable[..., Reading]

RECITAL = (
    "依据《互联网上网服务营业场所管理条例》第三十一条第（二）项“由文化行政部门给予警告，可以并处15000元以下的罚款；"
    "情节严重的，责令停业整顿，直至吊销《网络文化经营许可证》”的规定，决定给予警告，并处罚款人民币伍仟元整（￥5000.00）的行政处罚。"
)


@pytest.mark.parametrize(
    ("words", "kinds", "fine"),
    [
        ("本机关决定给予警告，并处罚款5000元的行政处罚。", ("warning", "fine"), 5000),
        (
            "现决定作出如下行政处罚：\n1.警告；\n2.处以人民币壹万元整（¥10000.00）的罚款。",
            ("warning", "fine"),
            10000,
        ),
        ("决定如下：没收违法所得8000元，并处罚款1.5万元。", ("fine", "confiscate_gains"), 15000),
        (
            "决定对你单位处以罚款人民币伍万贰仟壹佰贰拾元的行政处罚。",
            ("fine",),
            52120,
        ),
        ("对当事人作出罚款15万元人民币的行政处罚。", ("fine",), 150000),
        (
            "经研究，决定给予以下行政处罚：责令停业整顿三个月，罚款3万元。",
            ("fine", "suspend_business"),
            30000,
        ),
        (
            "决定如下：没收侵权复制品120册，罚款23504.9元。",
            ("fine", "confiscate_goods"),
            Decimal("23504.9"),
        ),
        (RECITAL, ("warning", "fine"), 5000),
        ("由此，本局作出如下处罚：吊销《网络文化经营许可证》。", ("revoke_license",), None),
        ("决定如下：责令立即改正违法行为，给予警告。", ("warning",), None),
        ("决定如下：给予警告，免予罚款。", ("warning",), None),
    ],
)
def test_a_decision_gives_the_kinds_of_its_operative_part(
    read: Read, *, words: str, kinds: tuple[str, ...], fine: object
) -> None:
    got = read(
        paper(
            "decision",
            f"经查，你单位存在违法行为。\n{words}\n逾期不缴纳的，每日按罚款数额的百分之三加处罚款。",
        )
    )

    assert (got.value("penalty_kinds"), got.value("fine")) == (kinds, fine)


def test_a_form_with_a_cell_for_the_penalty_is_read_like_prose(read: Read) -> None:
    got = read(
        paper(
            "decision",
            [
                ["姓名或名称", "蓝海网吧"],
                ["违法事实及其主要证据", "接纳未成年人，有现场检查笔录为证"],
                ["处罚内容", "警告，罚款人民币贰仟元整"],
                ["缴款期限", "收到本决定书之日起15日内缴至工商银行"],
            ],
        )
    )

    assert got.value("penalty_kinds") == ("warning", "fine")
    assert (got.value("fine"), got.value("fine_in_words")) == (2000, 2000)
    assert got.value("payment_days_told") == 15


def test_words_and_figures_that_differ_are_both_kept(read: Read) -> None:
    got = read(paper("decision", "决定如下：罚款人民币陆仟元整（￥8000.00）。"))

    assert (got.value("fine"), got.value("fine_in_words")) == (8000, 6000)


def test_the_fines_of_one_party_are_summed_unless_a_total_is_stated(read: Read) -> None:
    parts = read(paper("decision", "决定如下：一、罚款5000元；二、罚款3000元。"))
    total = read(paper("decision", "决定如下：一、罚款5000元；二、罚款3000元；合计罚款8500元。"))

    assert (parts.value("fine"), total.value("fine")) == (8000, 8500)


def test_fines_of_several_parties_are_for_a_person_to_tell(read: Read) -> None:
    got = read(paper("decision", "决定如下：对张三处罚款5000元；对李四处罚款3000元。"))

    assert got.state("fine") is FieldState.UNREADABLE


def test_each_of_two_parties_pays_the_amount_named_once(read: Read) -> None:
    got = read(paper("decision", "决定如下：对两当事人各处以20万元罚款。"))

    assert got.value("fine") == 200000


def test_an_account_number_beside_the_fine_is_no_amount(read: Read) -> None:
    got = read(paper("decision", "决定如下：罚款3000元，缴至账号103050199。"))

    assert got.value("fine") == 3000


@pytest.mark.parametrize(
    ("words", "days"), [("停业整顿30日", 30), ("停业整顿三个月", 90), ("停业整顿15天", 15)]
)
def test_the_length_of_a_closure_counts_thirty_days_a_month(
    read: Read, *, words: str, days: int
) -> None:
    got = read(paper("decision", f"决定如下：责令{words}。"))

    assert got.value("suspension_of_business_days") == days


def test_a_notice_proposes_and_its_recital_of_the_law_does_not(read: Read) -> None:
    got = read(
        paper(
            "penalty_notice",
            "经查，你单位接纳未成年人，违反了《互联网上网服务营业场所管理条例》第二十一条第一款的规定。依据该条例第三十一条“给予警告，"
            "可以并处15000元以下的罚款；情节严重的，责令停业整顿”的规定，本机关拟对你单位作出警告、罚款6000元的行政处罚。"
            "你单位有权在收到本告知书之日起5个工作日内进行陈述、申辩。",
        )
    )

    assert got.value("notice_penalty_kinds") == ("warning", "fine")
    assert got.value("notice_fine") == 6000
    assert got.value("notice_states_penalty") is True
    assert (got.value("statement_days_told"), got.value("statement_term_unit")) == (5, "working")


def test_a_notice_without_any_penalty_certainly_lacks_it(read: Read) -> None:
    got = read(
        paper(
            "penalty_notice",
            "经查，你单位接纳未成年人进入营业场所，违反了《互联网上网服务营业场所管理条例》第二十一条第一款的规定，依据该条例第三十一条的规定，本机关拟对你单位作出行政处罚。"
            "如有陈述、申辩意见，请在收到本告知书之日起三日内向本机关提出；逾期未提出的，视为放弃陈述、申辩的权利。联系人：张卫东，联系电话：0000000。",
        )
    )

    assert (got.state("notice_states_penalty"), got.value("statement_waived")) == (
        FieldState.ABSENT,
        None,
    )
    assert got.of("hearing_told") is not None
    assert got.state("hearing_told") is FieldState.ABSENT


def test_a_blank_for_the_penalty_is_unreadable_and_no_defect(read: Read) -> None:
    got = read(
        paper(
            "penalty_notice",
            "经查，你单位存在违法行为，违反了《条例》第一条的规定。本机关拟作出如下行政处罚：______。"
            + "联系人。" * 30,
        )
    )

    assert got.state("notice_states_penalty") is FieldState.UNREADABLE


def test_articles_are_told_apart_by_what_is_said_of_them(read: Read) -> None:
    got = read(
        paper(
            "decision",
            "你单位的行为违反了《娱乐场所管理条例》第二十三条的规定。依据《娱乐场所管理条例》第四十八条第（三）项、《中华人民共和国行政处罚法》第三十二条的规定，决定如下：罚款1万元。"
            "根据《中华人民共和国行政复议法》第二十条，可以在六十日内申请行政复议。",
        )
    )

    assert got.items("violated_articles") == [
        {"instrument": "娱乐场所管理条例", "article": "第二十三条"}
    ]
    assert got.items("penalty_articles") == [
        {"instrument": "娱乐场所管理条例", "article": "第四十八条第（三）项"}
    ]


@pytest.mark.parametrize(
    ("words", "review", "suit"),
    [
        (
            "如不服本决定，可在收到本决定书之日起六十日内向清远市人民政府申请行政复议，也可以在六个月内依法向清城区人民法院提起行政诉讼。",
            {"days": 60, "body": "清远市人民政府"},
            {"months": 6, "body": "清城区人民法院"},
        ),
        (
            "你单位可自接到本决定书之日起60日内向市政府或者省文化厅申请复议，或者3个月内直接向人民法院起诉。",
            {"days": 60, "body": "市政府或者省文化厅"},
            {"months": 3, "body": "人民法院"},
        ),
        (
            "应当自收到之日起六十日内先向县人民政府申请行政复议；对复议决定不服的，可以自收到复议决定书之日起十五日内向县人民法院提起行政诉讼。",
            {"days": 60, "body": "县人民政府"},
            {"days": 15, "body": "县人民法院"},
        ),
        (
            "如不服，可在六十日内向市政府申请行政复议；对复议决定不服的，在十五日内向市中级人民法院起诉。",
            {"days": 60, "body": "市政府"},
            {"body": "市中级人民法院"},
        ),
    ],
)
def test_review_and_suit_are_told_with_term_and_body(
    read: Read, *, words: str, review: dict[str, object], suit: dict[str, object]
) -> None:
    got = read(paper("decision", f"决定如下：警告。{words}"))
    told, sued = got.value("review_told"), got.value("litigation_told")

    assert isinstance(told, Item)
    assert isinstance(sued, Item)
    assert (dict(told.values), dict(sued.values)) == (review, suit)


def test_a_blank_term_is_unreadable(read: Read) -> None:
    got = read(
        paper("decision", "如不服，可在收到本决定书之日起____日内向县人民政府申请行政复议。")
    )
    told = got.value("review_told")

    assert isinstance(told, Item)
    assert dict(told.values) == {"days": None, "body": "县人民政府"}


@pytest.mark.parametrize(
    ("words", "waived"),
    [
        ("当事人书面表示自愿放弃陈述、申辩的权利。", True),
        ("我单位放弃陈述申辩，也不要求听证。", True),
        ("当事人在法定期限内未提出陈述、申辩。", None),
        ("逾期未提出的，视为放弃陈述、申辩权利。", None),
        ("是否放弃陈述、申辩？", None),
        ("□放弃陈述、申辩", None),
        ("☑放弃陈述、申辩", True),
    ],
)
def test_only_an_express_waiver_is_one(read: Read, *, words: str, waived: bool | None) -> None:
    assert read(paper("statement_record", words)).value("statement_waived") is waived


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("本案案情复杂，提请集体讨论。", True),
        ("本案属于重大案件。", True),
        ("本案不属于重大案件，案情并不复杂。", None),
        ("对情节复杂或者重大违法行为给予行政处罚，应当集体讨论决定。", None),
        ("□情节复杂 ☑情节一般", None),
        ("经研究决定，同意处罚意见。", None),
    ],
)
def test_a_case_is_complex_only_where_the_file_finds_so(
    read: Read, *, words: str, stated: bool | None
) -> None:
    assert read(paper("investigation_report", words)).value("complex_stated") is stated


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("鉴于当事人主动改正，决定从轻处罚。", "lenient"),
        ("具有减轻情节，依法予以减轻处罚。", "mitigated"),
        ("不具有从轻处罚情节，按一般情节处罚。", "ordinary"),
        ("当事人请求从轻处罚，本机关不予采纳。", None),
        ("依法应当从轻或者减轻处罚的情形见第三十二条。", None),
        ("裁量等级：从重", "severe"),
    ],
)
def test_the_grade_is_the_one_that_is_given(read: Read, *, words: str, grade: str | None) -> None:
    assert read(paper("decision", words)).value("discretion_grade") == grade


@pytest.mark.parametrize(
    ("words", "gains"),
    [
        ("经查，违法所得共计8000元。", 8000),
        ("经查，当事人没有违法所得。", 0),
        ("违法所得5万元以上的，并处违法所得5倍以上10倍以下罚款。", None),
    ],
)
def test_gains_are_those_that_the_paper_finds(read: Read, *, words: str, gains: int | None) -> None:
    assert read(paper("decision", words)).value("gains_found") == gains


@pytest.mark.parametrize(
    ("words", "serious"),
    [
        ("你单位经责令改正仍拒不改正，情节严重。", True),
        ("接纳未成年人情节严重。", True),
        ("不属于情节严重，未造成严重后果。", None),
        ("情节严重的，责令停业整顿。", None),
    ],
)
def test_a_serious_case_is_one_that_the_paper_finds_serious(
    read: Read, *, words: str, serious: bool | None
) -> None:
    assert read(paper("decision", words)).value("serious_finding") is serious


def test_a_discussion_concludes_with_a_fine(read: Read) -> None:
    got = read(
        paper(
            "collective_discussion",
            "承办人汇报：建议罚款20000元。\n张三：同意。\n讨论结论：一致同意给予警告，罚款15000元的行政处罚。",
        )
    )

    assert got.value("collective_conclusion_fine") == 15000


def test_a_decision_of_a_warning_alone_needs_no_term_of_payment(read: Read) -> None:
    got = read(
        paper(
            "decision",
            "当事人：甲店。经查，你店擅自经营，有笔录为证。决定如下：给予警告。"
            + "某县文化局。" * 20,
        )
    )

    assert got.of("decision_states_payment") is None


def test_a_form_of_an_on_the_spot_decision_is_read_by_its_ticks_and_cells(read: Read) -> None:
    got = read(
        paper(
            "on_the_spot_decision",
            [
                ["被处罚人", "李某店"],
                ["处罚依据", "《互联网上网服务营业场所管理条例》第三十一条第五项"],
                ["处罚种类", "☑警告 ☑罚款 □没收违法所得 人民币（大写）贰佰元 ￥200.00元"],
                ["缴款方式", "□当场缴纳 ☑自收到本决定书之日起15日内到建设银行缴纳"],
            ],
        )
    )

    assert (got.value("penalty_kinds"), got.value("fine")) == (("warning", "fine"), 200)
    assert got.items("penalty_articles") == [
        {"instrument": "互联网上网服务营业场所管理条例", "article": "第三十一条第（五）项"}
    ]
    assert got.value("paid_on_the_spot") is None


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("收到本告知书之日起三日内进行陈述、申辩。", "calendar"),
        ("收到本告知书之日起3个工作日内进行陈述、申辩。", "working"),
        ("收到本告知书之日起3日内（不含法定节假日）进行陈述、申辩。", "working"),
    ],
)
def test_the_term_of_the_statement_has_the_unit_that_is_told(
    read: Read, *, words: str, unit: str
) -> None:
    got = read(paper("penalty_notice", words))

    assert (got.value("statement_days_told"), got.value("statement_term_unit")) == (3, unit)


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("住所（住址）：南浦市长堤路3号", True),
        ("经营地址南浦市长堤路3号", True),
        ("经营场所位于南浦市长堤路3号", True),
        ([["当事人", "某网吧"], ["营业场所", "南浦市长堤路3号"]], True),
        ([["地\n址", "南浦市长堤路3号"]], True),
        (
            "你的行为违反了《互联网上网服务营业场所管理条例》第二十一条的规定，接纳未成年人进入营业场所。",
            False,
        ),
        ("依据互联网上网服务营业场所管理条例第三十一条，违反规定。", False),
        ("决定给予警告，罚款一千元。\n请到农商银行（地址：长堤路66号）缴纳。", False),
    ],
)
def test_a_decision_states_where_the_party_is_and_not_only_a_law_or_a_bank(
    read: Read, *, words: str | list[list[str]], stated: bool
) -> None:
    got = read(
        paper("decision", "行政处罚决定书\n当事人：某某网吧\n" + "经查，有违法行为。" * 15, words)
    )
    assert (got.value("decision_states_address") or False) is stated


@pytest.mark.parametrize(
    ("words", "notes"),
    [
        (
            "鉴于当事人初次违法，（且）及时改正，属于一般情形。",
            "鉴于当事人初次违法，（且）及时改正，属于一般情形",
        ),
        (
            "本机关决定如下。当事人违法时间不足一月，涉案人数较少。参照《南浦市处罚裁量基准》，属一般情节。",
            "当事人违法时间不足一月，涉案人数较少。参照《南浦市处罚裁量基准》，属一般情节",
        ),
        (
            "当事人的行为违反了规定。对照《南浦市处罚裁量基准》，属一般情节。",
            "对照《南浦市处罚裁量基准》，属一般情节",
        ),
    ],
)
def test_reasons_are_told_in_the_words_of_the_paper(read: Read, *, words: str, notes: str) -> None:
    assert read(paper("decision", words)).value("discretion_notes") == notes


@pytest.mark.parametrize(
    "words",
    [
        "我局打算依照该条例第三十一条第（二）项，对你店给予警告，罚款20000元。",
        "本机关准备给予你店警告、罚款20000元的行政处罚。",
        "依据上述条例，对你店给予警告，并处罚款20000元。",
        "拟按照该条例第三十一条，处以警告、罚款20000元。",
    ],
)
def test_a_notice_may_propose_in_plain_words(read: Read, *, words: str) -> None:
    notice = paper(
        "penalty_notice", f"你店的行为违反《印刷业管理条例》第三条。{words}\n你有权陈述。"
    )
    got = read(notice)
    assert got.value("notice_fine") == Decimal(20000)
    assert got.value("notice_penalty_kinds") == ("warning", "fine")


def test_a_very_long_decision_does_not_take_ever_longer(read: Read) -> None:
    line = "你店违反了《某条例》第二十一条第一款的规定，依据该条例第三十一条，决定罚款。\n"
    begin = time.monotonic()
    got = read(paper("decision", line * 1500))
    assert isinstance(got.value("violated_articles"), tuple)
    assert time.monotonic() - begin < 10


@pytest.mark.parametrize(
    ("label", "cell"),
    [
        ("处罚种类和依据", "罚款捌万元（￥80000.00元）"),
        ("处罚的内容", "罚款80000元"),
        ("行政处罚种类、幅度及法律依据", "依据《某条例》第五条，罚款8万元"),
        ("给予的行政处罚", "罚款人民币捌万元整"),
    ],
)
def test_a_form_may_name_its_penalty_cell_in_many_ways(
    read: Read, *, label: str, cell: str
) -> None:
    rows = [["当事人", "蓝鲸网吧"], [label, cell], ["缴款期限", "收到之日起15日内"]]
    got = read(paper("decision", "行政处罚决定书", rows))
    assert (got.value("fine"), got.value("payment_days_told")) == (Decimal(80000), 15)


def test_the_fine_may_stand_in_a_cell_that_tells_the_unit(read: Read) -> None:
    rows = [["处罚种类", "罚款"], ["罚款金额（元）", "5000"]]
    assert read(paper("decision", "行政处罚决定书", rows)).value("fine") == Decimal(5000)


def test_the_terms_of_a_notice_may_stand_in_cells(read: Read) -> None:
    rows = [["拟处罚内容", "罚款5000元"], ["陈述申辩期限", "三日内"], ["听证期限", "五个工作日内"]]
    got = read(paper("penalty_notice", rows))
    assert (got.value("statement_days_told"), got.value("hearing_days_told")) == (3, 5)


def test_what_the_party_pleads_is_no_reasoning_of_the_agency(read: Callable[..., Reading]) -> None:
    plea = "当事人2024年9月25日以经营困难为由请求从轻处罚。"
    got = read(paper("decision", f"{plea}鉴于当事人及时改正，属于从轻情形。"))
    assert (got.value("discretion_notes"), got.value("discretion_grade")) == (
        "鉴于当事人及时改正，属于从轻情形",
        "lenient",
    )


@pytest.mark.parametrize(
    ("proposal", "kinds"),
    [
        ("1.警告；2.罚款人民币3000元以上5000元以下。", ("warning", "fine")),
        ("1.警告；2.处以五千元以下罚款。", ("warning", "fine")),
        ("1.警告。依据该条处3000元以上5000元以下罚款的规定。", ("warning",)),
        ("1.警告。该条可以并处15000元以下的罚款。", ("warning",)),
    ],
)
def test_a_notice_may_propose_a_range_of_fines(
    read: Read, proposal: str, kinds: tuple[str, ...]
) -> None:
    got = read(paper("penalty_notice", f"本局拟对你单位作出如下行政处罚：{proposal}"))

    assert got.value("notice_penalty_kinds") == kinds
    assert (got.state("notice_fine") is FieldState.UNREADABLE) is ("fine" in kinds)
