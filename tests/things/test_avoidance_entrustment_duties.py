"""Avoidance, entrustment, extra duties, others inspected, approvals: what papers tell of them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from conftest import Reading, paper

from casecheck.model.field import FieldState

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("other", "回避申请书\n某局：\n张某是我邻居，请另派人办理。\n李某\n2022年3月1日"),
        ("inquiry_record", "问：你是否申请我们回避？\n答：我申请张某回避，他是我前同事。"),
        ("inquiry_record", "问：你有权申请回避，是否申请回避？\n答：要求张某回避。"),
        ("investigation_report", "当事人于2022年3月2日提出回避申请，要求承办人张某回避。"),
        ("decision", "调查中，当事人申请执法人员张某回避，理由是有利害关系。"),
        ("inspection_record", "当事人意见：☑申请回避 □不申请回避"),
    ],
)
def test_a_request_for_avoidance_is_read(read: Read, *, kind: str, words: str) -> None:
    assert read(paper(kind, words)).value("avoidance_requested") is True


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("inquiry_record", "问：你是否申请我们回避？\n答：不申请回避。"),
        ("inquiry_record", "问：是否需要我们回避？\n答：不需要。"),
        ("inquiry_record", "你有权申请执法人员回避。听清楚了吗？\n答：听清楚了，不申请。"),
        ("inspection_record", "当事人对执法人员是否申请回避：□申请回避 ☑不申请回避"),
        ("inspection_record", "告知其依法享有申请回避的权利，当事人未申请回避。"),
        ("penalty_notice", "当事人认为执法人员与本案有利害关系的，有权申请回避。"),
        ("decision", "执法人员告知当事人有权申请回避，当事人表示不申请回避。"),
    ],
)
def test_a_right_and_its_waiver_are_no_request(read: Read, *, kind: str, words: str) -> None:
    assert read(paper(kind, words)).of("avoidance_requested") is None


@pytest.mark.parametrize(
    ("words", "decided"),
    [
        ("回避决定书\n经审查，决定张某回避，由王某接替。", True),
        ("经局长批准，驳回当事人的回避申请。", True),
        ("负责人批示：准予张某回避。", True),
        ("当事人申请回避的，由本机关负责人决定。", None),
        ("你有权申请回避，是否回避由负责人决定回避。", None),
    ],
)
def test_a_decision_on_avoidance_is_read(read: Read, *, words: str, decided: bool | None) -> None:
    assert read(paper("other", words)).value("avoidance_decided") is decided


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("经查，执法人员张某与当事人系亲属关系。", "执法人员张某与当事人系亲属关系"),
        ("承办人李某与该店经营者是战友。", "承办人李某与该店经营者是战友"),
        ("执法人员与本案没有利害关系。", None),
        ("执法人员与案件有直接利害关系的，应当回避。", None),
        ("执法人员与你是否有利害关系？", None),
    ],
)
def test_a_relation_is_read_where_it_is_recorded(
    read: Read, *, words: str, relation: str | None
) -> None:
    assert read(paper("inquiry_record", words)).value("avoidance_relation") == relation


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("本大队受青山县文化广电旅游局委托，依法实施检查。", "受青山县文化广电旅游局委托"),
        ("依据委托书，青山县文旅局委托青山县文化执法大队实施行政处罚。", None),
        ("当事人委托代理人李某接受询问。", None),
        ("样品由本局委托市质检所鉴定。", None),
        ("受委托人李某代为签收。", None),
    ],
)
def test_an_entrustment_by_an_agency_is_read(read: Read, *, words: str, stated: str | None) -> None:
    assert read(paper("inspection_record", words)).value("entrustment_stated") == stated


@pytest.mark.parametrize("label", ["承办机构", "办案部门", "承办单位"])
def test_the_unit_in_charge_is_read_at_its_label(read: Read, label: str) -> None:
    form = paper(
        "filing_approval", "立案审批表", [["案由", "超时经营"], [label, "某县文化市场执法大队"]]
    )
    assert read(form).value("handling_unit") == "某县文化市场执法大队"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("order_to_correct", "责令你单位三日内到蓝盾科技公司购买指定的监控软件。"),
        ("order_to_correct", "你单位应于本月底前参加行业协会举办的经营者培训班，费用自理。"),
        ("decision", "决定给予警告，并责令你店赞助本次法治宣传活动。"),
        ("inspection_record", "要求当事人在本地电视台刊登广告一周。"),
    ],
)
def test_a_duty_beyond_the_law_is_read(read: Read, *, kind: str, words: str) -> None:
    assert read(paper(kind, words)).state("extra_duty") is FieldState.FOUND


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("order_to_correct", "责令你单位立即停止接纳未成年人，悬挂禁入标志。"),
        ("decision", "当事人未经批准发布广告，应当给予处罚。"),
        ("decision", "广告经营者应当遵守法律，不得发布广告。"),
        ("inspection_record", "当事人称赞助了本次活动。"),
        ("order_to_correct", "责令你单位按照条例规定对从业人员进行培训。"),
    ],
)
def test_an_order_to_correct_is_no_such_duty(read: Read, *, kind: str, words: str) -> None:
    assert read(paper(kind, words)).of("extra_duty") is None


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("检查发现星河网吧、蓝鲸网吧、白鲨网咖均接纳未成年人。", "星河网吧、蓝鲸网吧、白鲨网咖"),
        ("星河网吧和蓝鲸网吧均未悬挂禁入标志。", "星河网吧、蓝鲸网吧"),
        ("星河网吧的两名上网人员均未登记。", None),
        ("以上事实均有证据证明。", None),
    ],
)
def test_others_found_doing_the_same_are_named(
    read: Read, *, words: str, others: str | None
) -> None:
    assert read(paper("inspection_record", words)).value("others_inspected") == others


SEIZURE = "查封扣押决定书\n因你单位涉嫌擅自从事上网服务经营活动，{law}本机关决定扣押电脑主机二十四台，期限三十日。{approved}如不服可以申请行政复议或者提起行政诉讼。"


@pytest.mark.parametrize(
    ("law", "basis"),
    [
        (
            "依据《互联网上网服务营业场所管理条例》第二十七条的规定，",
            "《互联网上网服务营业场所管理条例》第二十七条",
        ),
        ("根据行政强制法第二十二条，", "根据行政强制法第二十二条"),
        ("", None),
    ],
)
def test_the_law_of_a_seizure_is_read(read: Read, *, law: str, basis: str | None) -> None:
    got = read(paper("seizure", SEIZURE.format(law=law, approved="")))
    assert got.value("seizure_basis") == basis


def test_whether_a_seizure_barely_read_names_a_law_nobody_can_tell(read: Read) -> None:
    got = read(paper("seizure", "扣押决定书\n某网吧"))
    assert got.state("seizure_basis") is FieldState.UNREADABLE


@pytest.mark.parametrize(
    ("kind", "words", "approved"),
    [
        ("seizure", SEIZURE.format(law="", approved="经本机关负责人批准，实施扣押。"), True),
        ("other", "查封（扣押）审批表\n负责人意见：\n同意扣押。周某 2022年3月1日", True),
        ("other", "行政强制措施呈批表\n局长审批意见\n同意。", True),
        ("seizure", SEIZURE.format(law="", approved=""), None),
        ("other", "查封（扣押）审批表\n负责人意见：\n不同意。", None),
        ("seizure", SEIZURE.format(law="", approved="未经负责人批准，不得处置扣押物品。"), None),
    ],
)
def test_the_approval_of_a_seizure_is_read(
    read: Read, *, kind: str, words: str, approved: bool | None
) -> None:
    assert read(paper(kind, words)).value("seizure_approved") is approved


@pytest.mark.parametrize(
    ("kind", "words", "ended"),
    [
        (
            "other",
            "案情呈报单\n本案现已调查终结，当事人擅自从事经营活动的事实清楚，有现场检查笔录、询问笔录、照片为证，建议给予警告，并处罚款五千元的行政处罚，请领导审批。",
            True,
        ),
        (
            "other",
            "整改报告\n我店已悬挂标志，今后一定遵守规定，加强管理，保证不再接纳未成年人进入营业场所，请监督检查我店的整改情况，谢谢各位领导的关心。",
            None,
        ),
        ("handling_approval", "案件处理审批表\n拟处理意见：罚款五千元。", True),
    ],
)
def test_a_paper_that_ends_the_investigation_is_known_by_its_words(
    read: Read, *, kind: str, words: str, ended: bool | None
) -> None:
    assert read(paper(kind, words)).value("investigation_reported") is ended


@pytest.mark.parametrize(
    ("words", "reported"),
    [
        ("本决定已于2022年3月2日报所属行政机关备案。", True),
        ("备案日期：2022年3月2日", True),
        ("备案日期：    ", None),
        ("当事人未办理备案手续。", None),
        ("网站备案号：湘ICP备1号", None),
    ],
)
def test_a_report_to_the_agency_is_read(read: Read, *, words: str, reported: bool | None) -> None:
    got = read(paper("on_the_spot_decision", words))
    assert got.value("on_the_spot_reported") is reported


@pytest.mark.parametrize(
    ("words", "later"),
    [
        ("听证后，本局又补充了证人证言等证据。", "听证后,本局又补充了证人证言等证据"),
        ("听证会后调取证据", None),
        ("听证会认为事实清楚，证据充分。", None),
    ],
)
def test_evidence_that_came_after_the_hearing_is_read(
    read: Read, *, words: str, later: str | None
) -> None:
    got = read(paper("decision", words)).value("evidence_after_hearing")
    assert (got or "").replace("，", ",") == (later or "")


@pytest.mark.parametrize(
    ("kind", "title", "words", "named"),
    [
        ("other", "行政处罚呈批件", "拟罚款三千元。\n负责人意见：同意。孙涛", "行政处罚呈批件"),
        ("other", "发文稿纸", "标题：行政处罚决定书\n签发：同意 孙涛", "发文稿纸"),
        (
            "legal_review_opinion",
            "案件审理意见书",
            "建议罚款三千元。\n局长意见：同意。孙涛",
            "案件审理意见书",
        ),
        ("other", "行政处罚呈批件", "拟罚款三千元。\n负责人意见：不同意。孙涛", None),
        ("other", "租赁合同", "租金三千元。\n负责人意见：同意。孙涛", None),
        ("legal_review_opinion", "法制审核意见书", "罚款适当。\n部门负责人意见：同意。何静", None),
    ],
)
def test_a_paper_without_a_usual_title_in_which_a_head_approves_is_named(
    read: Read, kind: str, title: str, words: str, named: str | None
) -> None:
    document = replace(paper(kind, words), title=title)

    assert read(document).value("head_opinion_papers") == named
