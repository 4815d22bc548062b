"""The day on which the party did it: what was found, what an inspection saw, never a step of the case."""

from collections.abc import Callable
from datetime import date

import pytest
from conftest import Reading, paper

Read = Callable[..., Reading]
HEAD = "行政处罚决定书\n当事人：南浦市长堤区蓝鲸网络有限公司\n"
TAIL = "\n以上事实有现场检查笔录证明。\n你单位于2023年8月1日收到告知书，未提出陈述。\n2023年9月1日"


@pytest.mark.parametrize(
    ("facts", "day"),
    [
        ("经查明，2023年6月2日，南浦市长堤区蓝鲸网络有限公司未悬挂警示标志。", date(2023, 6, 2)),
        ("经查，蓝鲸网络有限公司于2023年6月2日擅自停止实施技术措施。", date(2023, 6, 2)),
        ("2023年6月2日，蓝鲸网络未按规定核对身份证件。", date(2023, 6, 2)),
        ("当事人自2023年5月1日起至2023年6月2日止，超时营业。", date(2023, 6, 2)),
        ("查明：你公司从2023年5月30日到6月2日接纳未成年人四名。", date(2023, 6, 2)),
        (
            "经查，该公司2023年5月4日接纳二人，2023年6月2日又接纳一人，2023年6月9日改正。",
            date(2023, 6, 2),
        ),
        ("2023年6月2日，执法人员检查时发现当事人接纳4名未成年人。", date(2023, 6, 2)),
        (
            "我局执法人员于2023年6月2日对当事人检查，当场发现其未登记上网人员身份证件。",
            date(2023, 6, 2),
        ),
        (
            "2023年5月30日，本局接到举报。2023年6月2日，本局检查，发现三人正在上网。2023年6月5日立案。",
            date(2023, 6, 2),
        ),
        (
            "经查，当事人于2021年3月1日取得许可证，2021年3月9日成立分店，2023年6月2日未经批准举办演出。",
            date(2023, 6, 2),
        ),
        (
            "违法事实：二〇二三年六月二日二十时许，在城西剧场内，未经批准举办演出。",
            date(2023, 6, 2),
        ),
        ("2023年6月2日责令当事人改正，当事人至2023年6月20日仍拒不改正。", date(2023, 6, 20)),
        ("2023年6月2日，执法人员对当事人进行检查，未发现问题。", None),
        ("2023年5月30日，本局接到举报，称当事人接纳未成年人。", None),
        ("当事人于2021年3月1日取得许可证。", None),
        ("2023年6月2日，经本局负责人批准，对当事人立案调查。", None),
    ],
)
def test_a_decision_tells_on_which_day_the_party_did_it(
    read: Read, *, facts: str, day: date | None
) -> None:
    assert read(paper("decision", HEAD + facts + TAIL)).value("violation_date") == day


def test_the_findings_go_before_the_way_the_case_began(read: Read) -> None:
    words = (
        "2023年6月20日，执法人员检查时发现线索。\n经查明，2022年11月3日，当事人在网站出售盗版教材。"
    )
    assert read(paper("decision", HEAD + words + TAIL)).value("violation_date") == date(2022, 11, 3)


def test_a_filing_form_tells_of_the_act_that_was_seen(read: Read) -> None:
    rows = [
        ["当事人", "蓝鲸网络有限公司"],
        ["简要案情", "2023年6月2日，执法队员巡查时，发现蓝鲸网络有限公司正在接纳未成年人。"],
    ]
    assert read(paper("filing_approval", rows)).value("violation_date") == date(2023, 6, 2)


@pytest.mark.parametrize(
    "closing",
    [
        "执法人员签名：柳青 2023年6月9日",
        "南浦市文化局（印章）\n2023年6月9日",
        "南浦市文化局 2023年6月9日",
        "时间：2023年6月9日",
    ],
)
def test_the_date_of_a_signature_is_no_act(read: Read, *, closing: str) -> None:
    facts = "经查，你于2023年6月2日未亮照经营，决定警告。\n"
    got = read(paper("on_the_spot_decision", HEAD + facts + closing))
    assert got.value("violation_date") == date(2023, 6, 2)


def test_an_act_goes_on_to_the_end_of_its_period(read: Read) -> None:
    facts = "经查，当事人未经许可放映电影，一直持续到2023年6月2日。"
    assert read(paper("decision", HEAD + facts)).value("violation_date") == date(2023, 6, 2)
