"""Dossiers with defects around major penalties, 2022 and 2023: discussion, review, hearing."""

from dataclasses import replace
from datetime import date, datetime

from samples.generator import prose, tables
from samples.generator.case import HEAD, REVIEWER, WANG, ZHANG, ZHAO, Fee, Party, Service
from samples.generator.paper import Heading, Paper, Text
from samples.generator.sample import Sample, each_in_a_file
from samples.generator.story import Story, after, spoiled
from samples.generator.words import UNTIL_2023, hearing

PALACE = Party(
    "云溪县皇庭娱乐有限公司", "法人", "高文斌", "云溪县城关镇建设路101号", "91360700MA34GAO00F"
)
GOLDEN = Party(
    "云溪县金沙滩演艺有限公司", "法人", "罗艳红", "云溪县新城区文体路2号", "91360700MA35LUO00G"
)


def closed_without_discussion() -> Sample:
    """A closure without discussion or hearing, heavier than told after the party objected."""
    story = Story(
        2022,
        17,
        "歌舞娱乐场所接纳未成年人案",
        PALACE,
        facts="2022年3月18日，云溪县皇庭娱乐有限公司接纳4名未成年人进入歌舞娱乐场所，情节严重，没有违法所得。",
        violated="当事人的行为违反了《娱乐场所管理条例》第二十三条的规定。",
        penal="依据《娱乐场所管理条例》第四十八条第（三）项的规定",
        penalties=("1.罚款人民币壹万玖仟元整（￥19000.00）；", "2.责令停业整顿1个月。"),
        proposal="罚款10000元、责令停业整顿1个月",
        found=date(2022, 3, 18),
        filed=date(2022, 3, 21),
        asked=date(2022, 3, 23),
        reported=date(2022, 4, 15),
        approved=date(2022, 5, 9),
        told=date(2022, 5, 10),
        told_served=date(2022, 5, 10),
        decided=date(2022, 6, 1),
        served=date(2022, 6, 20),
        remedies=UNTIL_2023,
        paid=date(2022, 6, 28),
        amount="19000.00",
        closed=date(2022, 8, 1),
        officers=(WANG, ZHAO),
        discretion="裁量理由：当事人一次接纳4名未成年人，情节严重，参照裁量基准从重处罚。",
    )
    made = replace(story.decision, statement="当事人于2022年5月12日提出陈述申辩，认为处罚过重。")
    papers = after(
        story.papers(),
        "notice_service",
        statement=Paper(
            "陈述申辩笔录",
            (
                Heading("陈述申辩笔录", tables.AGENCY),
                Text("时间：2022年5月12日10时00分至10时30分", indent=False),
                Text(f"陈述申辩人：{PALACE.representative}", indent=False),
                Text("陈述申辩内容：我单位认为拟作出的处罚过重，请求从轻处理。"),
                Text(f"陈述申辩人签名：{PALACE.representative}    2022年5月12日", indent=False),
            ),
        ),
    )
    return Sample(
        "2022-017-皇庭娱乐接纳未成年人案",
        each_in_a_file(
            ".docx",
            *spoiled(papers, decision=tables.decision(story.number("罚"), PALACE, made)),
        ),
        (
            ("OD013", "violation"),
            ("CR002", "violation"),
            ("DC015", "violation"),
            ("PR013", "violation"),
            ("PR017", "violation"),
        ),
    )


GOLDEN_STORY = Story(
    2023,
    5,
    "未经批准举办营业性演出案",
    GOLDEN,
    facts="2023年2月11日，云溪县金沙滩演艺有限公司未经批准在该公司剧场举办营业性演出，没有违法所得。",
    violated="当事人的行为违反了《营业性演出管理条例》第十三条的规定。",
    penal="依据《营业性演出管理条例》第四十四条第一款的规定",
    penalties=("罚款人民币伍万元整（￥50000.00）。",),
    proposal="罚款50000元",
    found=date(2023, 2, 11),
    filed=date(2023, 2, 13),
    asked=date(2023, 2, 16),
    reported=date(2023, 3, 3),
    approved=date(2023, 4, 20),
    told=date(2023, 3, 10),
    told_served=date(2023, 3, 10),
    decided=date(2023, 4, 24),
    served=date(2023, 4, 26),
    remedies=UNTIL_2023,
    paid=date(2023, 5, 6),
    amount="50000.00",
    closed=date(2023, 5, 10),
)


def hearing_of_2023() -> Sample:
    """A hearing called at three days' notice and charged for; discussion and review afterwards."""
    story = GOLDEN_STORY
    told = replace(story.notice, hearing=hearing("五个工作日"))
    made = replace(
        story.decision,
        statement="当事人未提出陈述、申辩意见，申请了听证，本机关于2023年3月23日举行听证。",
    )
    present = (("陈国强", "执法大队大队长"), ("张卫东", "执法人员"), ("李晓燕", "执法人员"))
    papers = after(
        story.papers(),
        "notice_service",
        request=prose.hearing_request(GOLDEN, date(2023, 3, 14)),
        invitation=prose.hearing_invitation(
            story.number("听通"), GOLDEN, date(2023, 3, 20), date(2023, 3, 23)
        ),
        invitation_service=prose.service(
            Service("行政处罚听证通知书", story.number("听通"), date(2023, 3, 20), signer="罗艳红"),
            GOLDEN,
            "送达回证（听证通知书）",
        ),
        hearing=prose.hearing_record(story.cause, GOLDEN, date(2023, 3, 23)),
        charge=tables.fee_receipt(
            Fee("听证费", "500.00", date(2023, 3, 23), "0001588", GOLDEN.name), "听证费收据"
        ),
    )
    papers = after(
        papers,
        "decision",
        review=tables.legal_review(
            story.number("审"),
            story.cause,
            GOLDEN,
            REVIEWER,
            date(2023, 4, 27),
            "事实清楚，证据充分，适用法律正确，程序合法，同意处罚意见。",
        ),
        discussion=prose.discussion(
            story.cause, datetime(2023, 4, 28, 15, 0), "陈国强", present, "一致同意罚款50000元。"
        ),
    )
    return Sample(
        "2023-005-金沙滩演艺擅自举办演出案",
        each_in_a_file(
            ".docx",
            *spoiled(
                papers,
                notice=tables.notice(story.number("罚告"), GOLDEN, told),
                decision=tables.decision(story.number("罚"), GOLDEN, made),
            ),
        ),
        (
            ("OD010", "violation"),
            ("CR003", "violation"),
            ("CR004", "violation"),
            ("CR011", "violation"),
            ("FE013", "violation"),
        ),
    )


def refused_hearing_of_2023() -> Sample:
    """The same evening fined again, the hearing refused, and the legal review not passed."""
    story = replace(
        GOLDEN_STORY,
        serial=19,
        filed=date(2023, 5, 15),
        asked=date(2023, 5, 18),
        reported=date(2023, 5, 26),
        approved=date(2023, 6, 27),
        told=date(2023, 6, 5),
        told_served=date(2023, 6, 5),
        decided=date(2023, 6, 30),
        served=date(2023, 7, 3),
        paid=date(2023, 7, 10),
        closed=date(2023, 7, 14),
        officers=(WANG, ZHAO),
        penalties=("罚款人民币叁万元整（￥30000.00）。",),
        proposal="罚款30000元",
        amount="30000.00",
    )
    elsewhere = replace(
        story.record,
        start=datetime(2023, 2, 11, 10, 30),
        end=datetime(2023, 2, 11, 11, 0),
        place="云溪县新城区文体广场售票处",
        officers=(ZHANG, ZHAO),
    )
    told = replace(story.notice, hearing=hearing("五个工作日"))
    made = replace(
        story.decision, statement="当事人未提出陈述、申辩意见，于2023年6月7日书面申请听证。"
    )
    present = ((HEAD, "局长"), ("孙海涛", "副局长"), ("陈国强", "执法大队大队长"))
    papers = after(
        after(
            story.papers(),
            "report",
            review=tables.legal_review(
                story.number("审"),
                story.cause,
                GOLDEN,
                REVIEWER,
                date(2023, 6, 20),
                "该演出已被处罚，认定事实不清，证据不足，不同意处罚意见，退回补充调查。",
            ),
            discussion=tables.discussion(
                story.cause, date(2023, 6, 26), HEAD, present, "经集体讨论，同意罚款30000元。"
            ),
        ),
        "notice_service",
        request=prose.hearing_request(GOLDEN, date(2023, 6, 7)),
    )
    return Sample(
        "2023-019-金沙滩演艺擅自举办演出案",
        each_in_a_file(
            ".pdf",
            *spoiled(
                papers,
                report=tables.report(
                    story.number("终"),
                    story.cause,
                    GOLDEN,
                    story.officers,
                    story.reported,
                    f"{story.facts}本案案件情况疑难复杂，涉及多个法律关系。",
                    "建议罚款30000元。",
                ),
                inspection=tables.inspection(elsewhere, GOLDEN),
                notice=tables.notice(story.number("罚告"), GOLDEN, told),
                decision=tables.decision(story.number("罚"), GOLDEN, made),
            ),
        ),
        (("CR010", "violation"), ("DC002", "violation"), ("PR014", "violation")),
    )


FAULTY_MAJOR = (closed_without_discussion, hearing_of_2023, refused_hearing_of_2023)
