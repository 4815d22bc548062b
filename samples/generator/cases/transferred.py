"""Dossiers of publications with a suspected crime: transferred late, not at all, and returned."""

from dataclasses import replace
from datetime import date, datetime

from samples.generator import tables
from samples.generator.case import LI, WANG, ZHANG, ZHAO, Party, Receipt, Record
from samples.generator.freehand import letter, listed, sheet
from samples.generator.paper import Heading, Paper, Text, row, wide
from samples.generator.sample import Sample, each_in_a_file
from samples.generator.story import Story, after, spoiled
from samples.generator.words import FROM_2024, UNTIL_2023

BOOKSHOP = Party(
    "云溪县墨香书屋", "个体工商户", "方文", "云溪县城关镇文庙街17号", "92360700MA3BFANGW1"
)
STALL = Party("何广财", "公民", "何广财", "云溪县河口镇下街租住房", "")
PRINTERS = Party(
    "云溪县永兴印刷有限公司", "法人", "邱永兴", "云溪县工业园区二路6号", "91360700MA3QYONGX2"
)
POLICE = "云溪县公安局"


def _bookshop_story() -> Story:
    return Story(
        2024,
        27,
        "销售侵权盗版图书案",
        BOOKSHOP,
        facts="2024年3月6日，云溪县墨香书屋在店内销售侵权盗版图书，现场查获侵权盗版图书320册，违法经营额12000元。",
        violated="当事人的行为违反了《中华人民共和国著作权法》第五十二条的规定。",
        penal="依据《中华人民共和国著作权法》（2010年修正）第四十八条第（一）项、《出版管理条例》第八十五条的规定",
        penalties=("1.没收侵权盗版图书350册；", "2.罚款人民币壹万伍仟元整（￥15000.00）。"),
        proposal="没收侵权盗版图书、罚款15000元",
        found=date(2024, 3, 6),
        filed=date(2024, 3, 8),
        asked=date(2024, 3, 11),
        reported=date(2024, 4, 24),
        approved=date(2024, 5, 10),
        told=date(2024, 4, 25),
        told_served=date(2024, 4, 25),
        decided=date(2024, 5, 13),
        served=date(2024, 5, 15),
        remedies=FROM_2024,
        paid=date(2024, 5, 20),
        amount="15000.00",
        closed=date(2024, 5, 28),
        discretion="裁量理由：当事人初次违法，配合调查，按一般情节处罚。",
    )


def bookshop_of_2024() -> Sample:
    """Transferred to the police three weeks late, and fined all the same."""
    story = _bookshop_story()
    seen = replace(
        story.record,
        facts=(
            "本次文庙街图书市场联合检查中，云溪县墨香书屋、云溪县小书虫书店、云溪县学海文具店三家均摆放销售封面印刷"
            "粗糙、无防伪标识的图书。在墨香书屋清点出涉嫌侵权盗版图书320册，执法人员从中随机抽取12册作为样品送江东省版权"
            "保护中心鉴定，并对现场拍照。"
        ),
    )
    number = story.number
    keep = letter(
        "证据先行登记保存通知书",
        BOOKSHOP.name,
        "因你单位涉嫌销售侵权盗版图书，依据《中华人民共和国行政处罚法》第五十六条的规定，本局决定对你单位的有关证据予以"
        "先行登记保存，保存期限七日，保存地点为本局证物室。保存期间，当事人或者有关人员不得销毁或者转移证据。",
        "当事人签收：方文    2024年3月6日",
        day=date(2024, 3, 6),
        number=number("登"),
    )
    kept = letter(
        "先行登记保存证据处理决定书",
        BOOKSHOP.name,
        "本局对2024年3月6日先行登记保存的证据处理如下：侵权盗版图书作为证据送鉴定后由本局保管。",
        day=date(2024, 3, 12),
        number=number("登处"),
    )
    photos = Paper(
        "现场照片",
        (
            Heading("现场照片"),
            Text("照片1：书店门头", indent=False),
            Text("照片2：货架上的图书", indent=False),
            Text("照片3：收银台", indent=False),
        ),
    )
    appraisal = letter(
        "版权鉴定意见书",
        "云溪县文化广电旅游局",
        "你局2024年3月13日送检的12册图书样品，经比对版权页、条码、纸张和装订，均为侵权复制品。",
        "本中心持有江东省版权局颁发的版权鉴定资质证书（编号JD-BQ-012）。鉴定人：沈默、贺兰",
        day=date(2024, 3, 20),
        number="江版鉴〔2024〕第88号",
        sender="江东省版权保护中心",
    )
    report = letter(
        "关于移送墨香书屋涉嫌犯罪案件的报告",
        "局领导",
        "我队在查办墨香书屋销售侵权盗版图书案中，发现其仓库进货单据显示的数量巨大，当事人的行为涉嫌销售侵权复制品罪，"
        "依据《行政执法机关移送涉嫌犯罪案件的规定》，建议移送云溪县公安局处理。",
        "专案组：张卫东、李晓燕",
        day=date(2024, 3, 25),
    )
    approved = sheet(
        "涉嫌犯罪案件移送审批表",
        wide("案由", story.cause),
        wide("当事人", BOOKSHOP.name),
        wide("移送单位", POLICE),
        wide("移送理由", "当事人的行为涉嫌犯罪，应当移送公安机关。"),
        wide("承办机构意见", tables.signed("建议移送。", "陈国强", date(2024, 3, 25))),
        wide("负责人意见", tables.signed("同意移送。", "周立平", date(2024, 4, 1))),
    )
    sent = letter(
        "涉嫌犯罪案件移送书",
        POLICE,
        "我局查办的云溪县墨香书屋销售侵权盗版图书一案，经审查涉嫌犯罪，现依法移送你局处理。",
        "附件：1.案件移送审批表；2.涉案物品清单。",
        day=date(2024, 4, 9),
        number=number("移"),
    )
    police = letter(
        "立案决定书",
        "云溪县文化广电旅游局",
        "你局移送的方文涉嫌销售侵权复制品一案，我局经审查认为符合刑事立案条件，根据《中华人民共和国刑事诉讼法》的规定，"
        "决定立案侦查。",
        "收文日期：2024年4月17日",
        day=date(2024, 4, 16),
        number="云公（经）立字〔2024〕0139号",
        sender=POLICE,
    )
    handed = listed(
        "涉案物品移交清单",
        ("序号", "物品名称", "数量", "备注"),
        ("1", "侵权盗版图书", "308册", "随案"),
        ("2", "样品图书", "12册", "随案"),
        below=(
            "移交单位：云溪县文化广电旅游局    移交人：张卫东",
            "接收单位：云溪县公安局    接收人：陶力",
            "移交日期：2024年4月28日",
        ),
    )
    found = tables.report(
        number("终"),
        story.cause,
        BOOKSHOP,
        story.officers,
        story.reported,
        f"{story.facts}以上事实有现场检查笔录、调查询问笔录、版权鉴定意见书证明。经查实，当事人在接受询问时主动供述了行政机关尚未"
        "掌握的2023年11月销售盗版教辅的违法行为。",
        f"建议{story.proposal}。",
    )
    made = replace(
        story.decision,
        facts=story.facts.replace("320册", "350册"),
        evidence="现场检查笔录、调查询问笔录、版权鉴定意见书、营业执照复印件、现场照片。",
    )
    published = sheet(
        "行政处罚信息公示表",
        wide("行政处罚决定书文号", number("罚")),
        wide("行政相对人名称", BOOKSHOP.name),
        wide("处罚内容", "没收侵权盗版图书；罚款15000元"),
        wide("公示网站", "云溪县人民政府网站“双公示”专栏"),
        wide("公示日期", "2024年5月17日"),
    )
    papers = story.papers()
    return Sample(
        "2024-027-墨香书屋销售盗版图书案",
        {
            "01立案.docx": (papers["filing"],),
            "02调查取证.pdf": (
                tables.inspection(seen, BOOKSHOP),
                keep,
                kept,
                photos,
                papers["inquiry"],
                appraisal,
            ),
            "03移送材料.docx": (report, approved, sent, police, handed),
            "04处罚.docx": spoiled(
                {
                    name: papers[name]
                    for name in ("report", "notice", "notice_service", "approval", "decision")
                },
                report=found,
                decision=tables.decision(number("罚"), BOOKSHOP, made),
            ),
            "05送达执行.pdf": (
                papers["decision_service"],
                papers["receipt"],
                published,
                papers["closing"],
            ),
        },
    )


def stall_of_2023() -> Sample:
    """620 discs of a street stall: fined and closed, though the number makes it a crime."""
    story = Story(
        2023,
        41,
        "擅自从事音像制品零售经营活动案",
        STALL,
        facts="2023年9月20日，何广财未经许可在河口镇农贸市场门口摆摊销售非法音像制品，现场查获非法音像制品光盘620张。",
        violated="当事人的行为违反了《音像制品管理条例》第五条的规定。",
        penal="依据《音像制品管理条例》第三十九条的规定",
        penalties=("1.没收非法音像制品620张；", "2.罚款人民币贰仟捌佰元整（￥2800.00）。"),
        proposal="没收非法音像制品620张、罚款2800元",
        found=date(2023, 9, 20),
        filed=date(2023, 9, 21),
        asked=date(2023, 9, 21),
        reported=date(2023, 10, 9),
        approved=date(2023, 10, 24),
        told=date(2023, 10, 12),
        told_served=date(2023, 10, 12),
        decided=date(2023, 10, 25),
        served=date(2023, 10, 26),
        remedies=UNTIL_2023,
        officers=(WANG, ZHAO),
        discretion="裁量理由：当事人生活困难，初次违法，按一般情节处罚。",
    )
    number = story.number
    opinion = letter(
        "法制审核意见书",
        "",
        "案由：擅自从事音像制品零售经营活动案    当事人：何广财",
        "经审核，2023年9月21日对何广财的询问笔录，系办案人员以不承认就扣留其三轮车相威胁取得，取证手段不合法；其余证据"
        "可以证明违法事实。处罚种类适当，同意处罚意见。",
        "审核人：何静    2023年10月11日",
    )
    made = Paper(
        "行政处罚决定书",
        (
            Heading("行政处罚决定书", tables.AGENCY, number("罚")),
            Text("当事人：何广财，男，住云溪县河口镇下街租住房。", indent=False),
            Text(f"经查明，{story.facts}"),
            Text("上述事实，有现场检查笔录、2023年9月21日的询问笔录、现场查获的光盘等证据证实。"),
            Text("当事人在法定期限内未提出陈述、申辩意见。"),
            Text(f"{story.violated}{story.discretion}"),
            Text(f"{story.penal}，本机关决定给予你如下处罚：{''.join(story.penalties)}"),
            Text(story.decision.payment or ""),
            Text(story.remedies),
            Text(tables.AGENCY, "right"),
            Text("二〇二三年十月二十五日", "right"),
        ),
    )
    treasury = sheet(
        "罚没收入缴库单",
        row("缴款单位", tables.AGENCY, "缴库日期", "2023年11月8日"),
        row("案件", number("罚"), "缴库金额", "￥1800.00"),
        wide("收款国库", "国家金库云溪县支库"),
        agency="江东省财政厅监制",
    )
    closed = letter(
        "结案报告",
        "",
        f"案由：{story.cause}    当事人：何广财",
        "执行情况：当事人于2023年10月30日到银行缴清罚款2800元，没收的620张光盘已于2023年11月6日集中销毁。",
        "承办人意见：建议结案。承办人：王建国、赵敏    2023年11月10日",
        "负责人审批意见：同意结案。周立平    2023年11月10日",
        number=number("结"),
    )
    papers = spoiled(
        after(
            story.papers(),
            "report",
            review=opinion,
        ),
        decision=made,
    )
    ending = (
        tables.receipt(Receipt("3600230941", "2800.00", date(2023, 10, 30), STALL.name)),
        treasury,
        Paper(
            "公示记录",
            (
                Heading("行政处罚信息公示", tables.AGENCY),
                Text(f"处罚决定书文号：{number('罚')}", indent=False),
                Text("当事人：何某某", indent=False),
                Text("公示时间：2023年10月31日", indent=False),
            ),
        ),
        closed,
    )
    return Sample("2023-041-何广财销售非法音像制品案", each_in_a_file(".docx", *papers, *ending))


def printers_of_2025() -> Sample:
    """The police declined the case; the bureau put it away without a decision."""
    story = Story(
        2025,
        14,
        "盗印他人出版物案",
        PRINTERS,
        facts="2025年2月18日，云溪县永兴印刷有限公司受他人委托盗印教辅图书，现场查获印张若干。",
        violated="当事人的行为违反了《印刷业管理条例》第十八条的规定。",
        penal="依据《印刷业管理条例》第四十条第（一）项的规定",
        penalties=(),
        proposal="移送公安机关",
        found=date(2025, 2, 18),
        filed=date(2025, 2, 19),
        asked=date(2025, 2, 21),
        reported=date(2025, 3, 3),
        approved=date(2025, 3, 5),
        told=date(2025, 3, 5),
        told_served=date(2025, 3, 5),
        decided=date(2025, 3, 5),
        served=date(2025, 3, 5),
        remedies=FROM_2024,
        officers=(ZHANG, LI),
    )
    number = story.number
    papers = story.papers()
    report = tables.report(
        number("终"),
        story.cause,
        PRINTERS,
        story.officers,
        story.reported,
        f"{story.facts}以上事实有现场检查笔录、调查询问笔录、印张照片证明。当事人的行为涉嫌侵犯著作权罪。",
        "建议移送云溪县公安局。",
    )
    moved = sheet(
        "案件移送审批表",
        wide("案由", story.cause),
        wide("当事人", PRINTERS.name),
        wide("受移送机关", POLICE),
        wide("移送理由", "涉嫌侵犯著作权罪，达到立案追诉标准，应当移送。"),
        wide("承办人意见", tables.signed("建议移送。", "张卫东、李晓燕", date(2025, 3, 4))),
        wide("机关负责人审批意见", tables.signed("同意移送。", "周立平", date(2025, 3, 5))),
    )
    sent = letter(
        "案件移送函",
        POLICE,
        "现将云溪县永兴印刷有限公司涉嫌侵犯著作权罪一案移送你局，请依法审查。",
        "附：案件移送书、案件情况的调查报告、涉案物品清单、鉴定意见各一份。",
        day=date(2025, 3, 5),
        number=number("移"),
    )
    declined = letter(
        "不予立案通知书",
        "云溪县文化广电旅游局",
        "你局于2025年3月5日移送的云溪县永兴印刷有限公司涉嫌侵犯著作权一案，经审查，认为没有犯罪事实，根据《中华人民共和国"
        "刑事诉讼法》第一百一十二条的规定，决定不予立案，现将案卷材料退回。",
        day=date(2025, 3, 11),
        number="云公（经）不立字〔2025〕7号",
        sender=POLICE,
    )
    closed = sheet(
        "结案审批表",
        wide("案由", story.cause),
        wide("当事人", PRINTERS.name),
        wide("执行情况", "本案已移送云溪县公安局，公安局不予立案，案卷已退回。"),
        wide("承办人意见", tables.signed("建议结案。", "张卫东、李晓燕", date(2025, 3, 20))),
        wide("负责人意见", tables.signed("同意结案。", "周立平", date(2025, 3, 21))),
        number=number("结"),
    )
    asked = Record(
        "邱永兴",
        datetime(2025, 2, 21, 9, 30),
        datetime(2025, 2, 21, 10, 40),
        "云溪县文化广电旅游局执法大队",
        facts="印张是一个姓吴的人送来样书让我们照着印的，没有委托书，还没有装订。",
    )
    return Sample(
        "2025-014-永兴印刷盗印图书案",
        {
            "全卷.pdf": (
                papers["filing"],
                papers["inspection"],
                tables.inquiry(asked),
                report,
                moved,
                sent,
                declined,
                closed,
            )
        },
    )


TRANSFERRED = (bookshop_of_2024, stall_of_2023, printers_of_2025)
