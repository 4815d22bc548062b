"""Dossiers with defects of 2024 to 2026: the simple procedure, a decision out of the blue, money."""

from dataclasses import replace
from datetime import date, datetime

from samples.generator import prose, tables
from samples.generator.case import (
    LI,
    WANG,
    ZHANG,
    ZHAO,
    Decision,
    Fee,
    Party,
    Receipt,
    Record,
)
from samples.generator.sample import Sample, each_in_a_file
from samples.generator.story import Story, after, spoiled
from samples.generator.words import CITY, FROM_2024, remedies

SHOP = Party(
    "云溪县风暴电竞有限公司", "法人", "彭亮", "云溪县城关镇南门街45号", "91360700MA40PENG0H"
)
CAFE_2025 = Party(
    "云溪县冰点网络有限公司", "法人", "蒋华", "云溪县河口镇新街8号", "91360700MA41JIANGJ"
)
CAFE_2026 = Party(
    "云溪县银河网络有限公司", "法人", "沈浩", "云溪县柳林镇东街66号", "91360700MA42SHEN0K"
)
STRANGER = ("马俊", "17060019999")


def on_the_spot_of_2024() -> Sample:
    """5000 yuan on the spot, taken in cash, by an officer who is not on the register."""
    officers = (ZHANG, STRANGER)
    seen = Record(
        "彭亮",
        datetime(2024, 3, 12, 14, 0),
        datetime(2024, 3, 12, 14, 30),
        "云溪县城关镇南门街45号风暴电竞馆",
        officers,
        facts="值班人员没有登记2名消费者的身份证件。",
    )
    made = Decision(
        facts="2024年3月12日14时，执法人员在云溪县城关镇南门街45号检查时发现，当事人未登记2名消费者的有效身份证件。",
        evidence=None,
        violated="该行为违反了《互联网上网服务营业场所管理条例》第二十三条的规定。",
        penal="依据《互联网上网服务营业场所管理条例》第三十三条第（三）项的规定",
        discretion=None,
        penalties=("警告；", "罚款人民币伍仟元整（￥5000.00）。"),
        payment="缴款方式：☑当场收缴  □自收到本决定书之日起十五日内到指定银行缴纳。",
        remedies=FROM_2024,
        day=date(2024, 3, 12),
        statement="当事人表示无陈述、申辩意见。",
    )
    return Sample(
        "2024-011-风暴电竞当场处罚案",
        each_in_a_file(
            ".docx",
            prose.inspection(seen, SHOP),
            prose.on_the_spot(
                "（云）文综当罚〔2024〕011号",
                SHOP,
                officers,
                made,
                "裁量理由：初次违法，情节一般。",
            ),
            tables.receipt(
                Receipt(
                    "3600240311",
                    "5000.00",
                    date(2024, 3, 12),
                    SHOP.name,
                    collector="执法人员张卫东",
                    how="当场收缴现金",
                )
            ),
        ),
        (
            ("FE001", "violation"),
            ("FE002", "violation"),
            ("PR005", "violation"),
            ("PR020", "violation"),
            ("DO010", "violation"),
        ),
    )


def out_of_the_blue_2025() -> Sample:
    """An act of 2022 fined in 2025 above the limit, without notice, approval or service."""
    story = Story(
        2025,
        6,
        "未悬挂未成年人禁入标志案",
        CAFE_2025,
        facts="2022年6月2日，云溪县冰点网络有限公司未悬挂未成年人禁入标志，当日已改正。",
        violated="当事人的行为违反了《互联网上网服务营业场所管理条例》第二十一条第二款的规定。",
        penal="依据《互联网上网服务营业场所管理条例》第三十一条第（五）项的规定",
        penalties=("1.警告；", "2.罚款人民币壹万捌仟元整（￥18000.00）。"),
        proposal="警告、罚款18000元",
        found=date(2025, 1, 3),
        filed=date(2025, 1, 6),
        asked=date(2025, 1, 9),
        reported=date(2025, 4, 18),
        approved=date(2025, 6, 18),
        told=date(2025, 6, 20),
        told_served=date(2025, 6, 20),
        decided=date(2025, 6, 20),
        served=date(2025, 6, 20),
        remedies=remedies("六十日", "六个月", body=CITY),
        paid=date(2025, 7, 10),
        amount="8000.00",
        closed=date(2025, 8, 8),
        discretion=None,
        officers=(WANG, ZHAO),
    )
    made = replace(
        story.decision,
        facts=f"{story.facts}本案涉及重大公共利益。",
        statement="本案违法事实清楚。",
    )
    seen = replace(
        story.record,
        start=datetime(2025, 1, 3, 15, 0),
        end=datetime(2025, 1, 3, 16, 0),
        facts="根据2025年1月2日群众举报的照片，该场所2022年6月2日未悬挂未成年人禁入标志，现场检查时已悬挂。",
    )
    return Sample(
        "2025-006-冰点网络未悬挂标志案",
        {
            "2025-006全卷.pdf": spoiled(
                story.papers(),
                inspection=tables.inspection(seen, CAFE_2025),
                approval=None,
                notice=None,
                notice_service=None,
                decision=prose.decision(story.number("罚"), CAFE_2025, made),
                decision_service=None,
                closing=tables.closing(
                    story.number("结"),
                    story.cause,
                    CAFE_2025,
                    story.closed or story.decided,
                    "当事人已于2025年7月10日缴纳罚款8000元，尚有10000元未缴纳。",
                    story.officers,
                ),
            )
        },
        (
            ("OD001", "violation"),
            ("OD018", "violation"),
            ("OD019", "violation"),
            ("CR008", "violation"),
            ("DC001", "violation"),
            ("DC010", "violation"),
            ("PR010", "violation"),
            ("PR019", "violation"),
            ("DO009", "violation"),
            ("SV001", "violation"),
            ("FE006", "violation"),
            ("EN001", "violation"),
        ),
    )


def money_of_2026() -> Sample:
    """A dossier whose decision lacks half of its contents and whose receipts do not add up."""
    story = Story(
        2026,
        2,
        "未建立场内巡查制度案",
        CAFE_2026,
        facts="2026年3月4日，云溪县银河网络有限公司未建立场内巡查制度。",
        violated="当事人的行为违反了《互联网上网服务营业场所管理条例》第十九条的规定。",
        penal="依据《互联网上网服务营业场所管理条例》第三十三条的规定",
        penalties=("1.罚款人民币陆仟元整（￥8000.00）；", "2.暂扣许可证。"),
        proposal="罚款5000元",
        found=date(2026, 3, 4),
        filed=date(2026, 3, 5),
        asked=date(2026, 3, 6),
        reported=date(2026, 3, 20),
        approved=date(2026, 3, 24),
        told=date(2026, 3, 30),
        told_served=date(2026, 3, 27),
        decided=date(2026, 4, 13),
        served=date(2026, 4, 10),
        remedies=FROM_2024,
        closed=date(2026, 6, 12),
    )
    told = replace(story.notice, penalty=None)
    made = replace(
        story.decision, facts=None, evidence=None, payment=None, remedies=None, statement=""
    )
    alone = replace(story.interview, officers=(LI,))
    receipts = (
        Receipt("3600260201", "8000.00", date(2026, 4, 2), "云溪县东升商贸有限公司"),
        Receipt("3600260202", "9000.00", date(2026, 5, 28), CAFE_2026.name, item="加处罚款"),
    )
    papers = spoiled(
        after(
            story.papers(),
            "decision_service",
            receipt=tables.receipt(receipts[0]),
            surcharge=replace(tables.receipt(receipts[1]), name="加处罚款票据"),
            deposit=tables.fee_receipt(
                Fee("整改保证金", "2000.00", date(2026, 3, 9), "0002077", CAFE_2026.name),
                "保证金收据",
            ),
        ),
        filing=None,
        closing=tables.closing(
            story.number("结"),
            story.cause,
            CAFE_2026,
            date(2026, 6, 12),
            "当事人已缴纳罚款8000元、加处罚款9000元。",
        ),
        inquiry=tables.inquiry(alone),
        notice=tables.notice(story.number("罚告"), CAFE_2026, told),
        decision=tables.decision(story.number("罚"), CAFE_2026, made, address=False, agency=""),
    )
    listed = tables.catalogue(
        (("现场检查笔录", 2), ("调查询问笔录", 3), ("听证笔录", 4), ("行政处罚决定书", 8))
    )
    return Sample(
        "2026-002-银河网络未建立巡查制度案",
        each_in_a_file(".pdf", listed, *papers),
    )


FAULTY_LATE = (on_the_spot_of_2024, out_of_the_blue_2025, money_of_2026)
