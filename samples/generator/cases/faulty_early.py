"""Dossiers with defects under the old Act: 2014, 2019 and the year of the change, 2021."""

from dataclasses import replace
from datetime import date, datetime

from samples.generator import tables
from samples.generator.case import (
    DEPUTY,
    HEAD,
    REVIEWER,
    Fee,
    Party,
    Receipt,
)
from samples.generator.sample import Sample, each_in_a_file
from samples.generator.story import Story, after, spoiled
from samples.generator.words import UNTIL_2023, hearing, remedies, rights

UNLICENSED = Party(
    "云溪县飞宇电子信息服务部", "个体工商户", "曹志强", "云溪县河口镇老街3号", "92360700MA31CAOZ0C"
)
CAFE_2019 = Party(
    "云溪县雷霆网络服务有限公司", "法人", "谢春明", "云溪县城关镇东门路17号", "91360700MA32XIE00D"
)
CLUB_2021 = Party(
    "云溪县星光娱乐有限公司", "法人", "唐玉兰", "云溪县新城区滨河路30号", "91360700MA33TANG0E"
)


def unlicensed_of_2014() -> Sample:
    """Goods held for 69 days, money taken by hand, charges for storage and appraisal."""
    story = Story(
        2014,
        8,
        "擅自从事互联网上网服务经营活动案",
        UNLICENSED,
        facts=(
            "2014年2月10日，执法人员检查发现，云溪县飞宇电子信息服务部未取得《网络文化经营许可证》，擅自从事互联网上网"
            "服务经营活动，现场有电脑24台，违法经营额无法查清。"
        ),
        violated="当事人的行为违反了《互联网上网服务营业场所管理条例》第七条的规定。",
        penal="依据《互联网上网服务营业场所管理条例》第二十七条的规定",
        penalties=("罚款人民币叁万元整（￥30000.00）。",),
        proposal="罚款30000元",
        found=date(2014, 2, 10),
        filed=date(2014, 2, 12),
        asked=date(2014, 2, 14),
        reported=date(2014, 6, 10),
        approved=date(2014, 6, 16),
        told=date(2014, 6, 20),
        told_served=date(2014, 6, 20),
        decided=date(2014, 7, 30),
        served=date(2014, 8, 1),
        remedies=remedies("六十日", "六个月"),
    )
    goods = "电脑主机24台"
    told = replace(
        story.notice, rights="如对上述内容有疑问，可以在三日内与本机关联系。", hearing=None
    )
    papers = after(
        story.papers(),
        "inspection",
        registration=tables.registration(
            story.number("登"), UNLICENSED, date(2014, 2, 10), "账本2本、收银机1台"
        ),
        disposal=tables.registration_disposal(
            story.number("登处"), UNLICENSED, date(2014, 2, 20), "账本附卷，收银机退还当事人。"
        ),
        seizure=tables.seizure(story.number("扣"), UNLICENSED, date(2014, 2, 10), goods, "三十日"),
        release=tables.seizure_release(story.number("解"), UNLICENSED, date(2014, 4, 20)),
    )
    papers |= {
        "receipt": tables.receipt(
            Receipt(
                "20140801",
                "30000.00",
                date(2014, 8, 1),
                UNLICENSED.name,
                issuer="云溪县文化广电旅游局自制",
                collector="执法人员张卫东",
                how="执法人员现场收取现金",
            )
        ),
        "storage": tables.fee_receipt(
            Fee("扣押物品保管费", "600.00", date(2014, 4, 20), "0001201", UNLICENSED.name),
            "保管费收据",
        ),
        "appraisal": tables.fee_receipt(
            Fee("设备鉴定费", "1200.00", date(2014, 4, 20), "0001202", UNLICENSED.name),
            "鉴定费收据",
        ),
        "closing": tables.closing(
            story.number("结"),
            story.cause,
            UNLICENSED,
            date(2014, 8, 11),
            "当事人已于2014年8月1日缴清罚款30000元。",
        ),
    }
    return Sample(
        "2014-008-飞宇服务部擅自经营案",
        each_in_a_file(
            ".docx",
            *spoiled(
                papers,
                report=tables.report(
                    story.number("终"),
                    story.cause,
                    UNLICENSED,
                    story.officers,
                    story.reported,
                    f"{story.facts}本案涉案设备多、社会影响大，属于情节复杂的重大案件。",
                    "建议罚款30000元。",
                ),
                notice=tables.notice(story.number("罚告"), UNLICENSED, told),
            ),
        ),
        (
            ("OD005", "violation"),
            ("OD006", "violation"),
            ("OD019", "violation"),
            ("CR001", "violation"),
            ("FE001", "violation"),
            ("FE004", "violation"),
            ("FE014", "violation"),
            ("FE015", "violation"),
            ("PR012", "violation"),
            ("PR013", "violation"),
            ("DO007", "violation"),
        ),
    )


def unreviewed_of_2019() -> Sample:
    """No legal review in the years when every ordinary case needed one; no receipt in the file."""
    story = Story(
        2019,
        21,
        "在规定的营业时间以外营业案",
        CAFE_2019,
        facts="2019年8月6日0时40分，云溪县雷霆网络服务有限公司在规定的营业时间以外营业，现场有6名消费者上网。",
        violated="当事人的行为违反了《互联网上网服务营业场所管理条例》第二十二条的规定。",
        penal="依据《互联网上网服务营业场所管理条例》第三十一条第（一）项的规定",
        penalties=("1.警告；", "2.罚款人民币伍仟元整（￥5000.00）。"),
        proposal="警告、罚款5000元",
        found=date(2019, 8, 6),
        filed=date(2019, 8, 8),
        asked=date(2019, 8, 12),
        reported=date(2019, 8, 26),
        approved=date(2019, 8, 30),
        told=date(2019, 9, 16),
        told_served=date(2019, 9, 16),
        decided=date(2019, 9, 12),
        served=date(2019, 9, 16),
        remedies=remedies("三十日", "六个月", body="云溪县人民政府或者清江市文化广电旅游局"),
        closed=date(2019, 10, 10),
    )
    seen = replace(
        story.record,
        start=datetime(2019, 8, 6, 0, 40),
        end=datetime(2019, 8, 6, 1, 20),
        shows_id=False,
    )
    made = replace(
        story.decision,
        statement="",
        payment=(
            "你单位应当自收到本决定书之日起十日内到云溪农村商业银行城关支行（地址：云溪县文昌路66号）缴纳罚款。"
            "到期不缴纳的，每日按罚款数额的百分之三加处罚款。"
        ),
    )
    papers = story.papers()
    papers["closing"] = tables.closing(
        story.number("结"),
        story.cause,
        CAFE_2019,
        date(2019, 10, 10),
        "当事人已于2019年9月25日缴清罚款5000元。",
    )
    return Sample(
        "2019-021-雷霆网络超时营业案",
        each_in_a_file(
            ".docx",
            *spoiled(
                papers,
                inspection=tables.inspection(seen, CAFE_2019),
                notice_service=None,
                decision_service=tables.service(
                    replace(story.decision_service, signer="", server=""),
                    CAFE_2019,
                    "送达回证（决定书）",
                ),
                decision=tables.decision(story.number("罚"), CAFE_2019, made),
            ),
        ),
        (
            ("CR009", "violation"),
            ("FE005", "violation"),
            ("PR006", "violation"),
            ("PR023", "violation"),
            ("DO008", "violation"),
            ("DO014", "violation"),
            ("SV001", "violation"),
            ("SV002", "violation"),
        ),
    )


def straddling_2021() -> Sample:
    """Filed under the old Act, decided under the new one, before the terms had run."""
    story = Story(
        2021,
        30,
        "容纳的消费者超过核定人数案",
        CLUB_2021,
        facts="2021年5月8日，云溪县星光娱乐有限公司容纳消费者超过核定人数36人，没有违法所得。",
        violated="当事人的行为违反了《娱乐场所管理条例》第九条第三款的规定。",
        penal="依据《娱乐场所管理条例》第四十八条第（五）项的规定",
        penalties=("罚款人民币叁万元整（￥30000.00）。",),
        proposal="罚款20000元",
        found=date(2021, 5, 8),
        filed=date(2021, 5, 10),
        asked=date(2021, 5, 12),
        reported=date(2021, 10, 20),
        approved=date(2021, 11, 12),
        told=date(2021, 11, 22),
        told_served=date(2021, 11, 22),
        decided=date(2021, 11, 25),
        served=date(2021, 11, 26),
        remedies=UNTIL_2023,
        paid=date(2021, 12, 6),
        amount="30000.00",
        closed=date(2021, 12, 10),
    )
    present = ((HEAD, "局长"), (DEPUTY, "副局长"), ("陈国强", "执法大队大队长"))
    told = replace(story.notice, hearing=hearing("三日"), rights=rights("五个工作日"))
    papers = after(
        story.papers(),
        "report",
        review=tables.legal_review(
            story.number("审"),
            story.cause,
            CLUB_2021,
            REVIEWER,
            date(2021, 11, 1),
            "事实清楚，证据充分，适用法律正确，程序合法，同意处罚意见。",
        ),
        discussion=tables.discussion(
            story.cause, date(2021, 11, 8), HEAD, present, "经集体讨论，同意罚款20000元。"
        ),
    )
    made = replace(story.decision, statement="当事人未提出陈述、申辩意见，也未要求听证。")
    return Sample(
        "2021-030-星光娱乐超员案",
        each_in_a_file(
            ".docx",
            *spoiled(
                papers,
                notice=tables.notice(story.number("罚告"), CLUB_2021, told),
                decision=tables.decision(story.number("罚"), CLUB_2021, made),
            ),
        ),
        (
            ("OD002", "check"),
            ("OD011", "violation"),
            ("OD012", "violation"),
            ("OD019", "violation"),
            ("PR026", "violation"),
            ("DO015", "violation"),
        ),
    )


FAULTY_EARLY = (unlicensed_of_2014, unreviewed_of_2019, straddling_2021)
