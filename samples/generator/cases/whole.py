"""A dossier without a defect that holds what few do: sampling, appraisal, transfer and return."""

from dataclasses import replace
from datetime import date, datetime

from samples.generator import tables
from samples.generator.case import LI, ZHANG, Party, Receipt, Record
from samples.generator.freehand import letter, listed, sheet
from samples.generator.paper import Heading, Paper, Text, row, wide
from samples.generator.sample import Sample
from samples.generator.story import Story
from samples.generator.words import FROM_2024

BOOKS = Party(
    "云溪县文渊图书有限公司", "法人", "柳青", "云溪县新城区书院路16号", "91360700MA4HLIUQ13"
)
FACTS = (
    "2026年5月12日，云溪县文渊图书有限公司在其门店发行未经著作权人许可复制的图书300册，违法经营额18000元，图书尚未售出，"
    "没有违法所得。该行为同时损害公共利益。"
)
STORY = Story(
    2026,
    21,
    "发行侵权复制品案",
    BOOKS,
    facts=FACTS,
    violated="当事人的行为违反了《中华人民共和国著作权法》第十条第一款第（六）项的规定。",
    penal="依据《中华人民共和国著作权法》第五十三条第（一）项的规定",
    penalties=(
        "1.警告；",
        "2.没收侵权复制品300册；",
        "3.罚款人民币壹万伍仟元整（￥15000.00）。",
    ),
    proposal="警告、没收侵权复制品300册、罚款15000元",
    found=date(2026, 5, 12),
    filed=date(2026, 5, 13),
    asked=date(2026, 5, 14),
    reported=date(2026, 6, 16),
    approved=date(2026, 7, 22),
    told=date(2026, 6, 22),
    told_served=date(2026, 6, 22),
    decided=date(2026, 7, 24),
    served=date(2026, 7, 27),
    remedies=FROM_2024,
    paid=date(2026, 8, 3),
    amount="15000.00",
    discretion="裁量理由：当事人初次违法，积极配合调查，图书尚未售出，按一般情节处罚。",
)


def _found() -> tuple[Paper, ...]:
    """Return what was found on the spot, and how it was kept and shown."""
    number = STORY.number
    seen = Record(
        "柳青",
        datetime(2026, 5, 12, 9, 30),
        datetime(2026, 5, 12, 11, 20),
        "云溪县新城区书院路16号文渊图书门店",
        facts=(
            "在门店二层书架查见封面、版权页印刷模糊的图书300册。执法人员抽取15册作为样品，并经请示局负责人同意，对其余图书"
            "先行登记保存。检查全程使用执法记录仪录音录像。"
        ),
    )
    sampled = listed(
        "抽样取证凭证",
        ("序号", "样品名称", "抽样数量", "样品基数"),
        ("1", "《中学语文阅读》", "10册", "200册"),
        ("2", "《少年百科》", "5册", "100册"),
        above=(f"被抽样人：{BOOKS.name}", "抽样时间：2026年5月12日    抽样地点：文渊图书门店二层"),
        below=(
            "被抽样人签名：柳青    2026年5月12日",
            "执法人员签名：张卫东、李晓燕    2026年5月12日",
        ),
        number=number("抽"),
    )
    kept = listed(
        "先行登记保存证据通知书",
        ("序号", "证据名称", "数量", "备注"),
        ("1", "《中学语文阅读》", "190册", "完好"),
        ("2", "《少年百科》", "95册", "完好"),
        above=(
            f"{BOOKS.name}：",
            "因你单位涉嫌发行侵权复制品，依据《中华人民共和国行政处罚法》第五十六条，经本机关负责人周立平批准，先行登记保存下列证据。",
            "保存期限为2026年5月12日至5月19日，保存地点：本局证物室。",
        ),
        below=(
            "当事人签名：柳青    2026年5月12日",
            "执法人员：张卫东、李晓燕    2026年5月12日",
            tables.AGENCY,
            "2026年5月12日",
        ),
        number=number("登"),
    )
    settled = tables.registration_disposal(
        number("登处"), BOOKS, date(2026, 5, 18), "图书285册作为证据留存本局，待鉴定后处理。"
    )
    photos = Paper(
        "现场照片",
        (
            Heading("现场照片及说明", tables.AGENCY),
            Text("照片一：门店二层书架；照片二：图书版权页。", indent=False),
            Text("拍摄时间：2026年5月12日10时05分    拍摄地点：文渊图书门店二层", indent=False),
            Text("拍摄人：李晓燕    原始载体：执法记录仪03号，存本局服务器", indent=False),
        ),
    )
    return (tables.inspection(seen, BOOKS), sampled, kept, settled, photos)


def _evidence() -> tuple[Paper, ...]:
    recordings = listed(
        "音像记录目录",
        ("序号", "内容", "时间", "存放位置"),
        ("1", "现场检查全过程录像", "2026年5月12日", "本局服务器F盘2026-021"),
        ("2", "询问过程录音录像", "2026年5月14日", "本局服务器F盘2026-021"),
        below=("制作人：李晓燕",),
    )
    licence = Paper(
        "营业执照复印件",
        (
            Heading("营业执照（复印件）"),
            Text(f"统一社会信用代码：{BOOKS.code}", indent=False),
            Text(f"名称：{BOOKS.name}    类型：有限责任公司    法定代表人：柳青", indent=False),
            Text("此复印件与原件核对无误。提供人：柳青    2026年5月14日", indent=False),
        ),
    )
    appraisal = letter(
        "版权鉴定意见书",
        tables.AGENCY,
        "受你局委托，本中心对2026年5月15日送检的15册图书样品进行鉴定。鉴定意见：均为未经著作权人许可复制的图书。",
        "鉴定机构资质：版权鉴定资质证书JD-BQ-012号。鉴定人：沈默（鉴定员证第0231号）、贺兰（鉴定员证第0244号）",
        day=date(2026, 5, 25),
        number="江版鉴〔2026〕第57号",
        sender="江东省版权保护中心",
    )
    return (recordings, licence, tables.inquiry(STORY.interview), appraisal)


def _moved() -> tuple[Paper, ...]:
    """Return the transfer to the police in time and in full, and their answer."""
    number = STORY.number
    report = letter(
        "关于移送文渊图书公司涉嫌犯罪案件的报告",
        "局领导",
        "在查办文渊图书公司发行侵权复制品案中，发现其另有网店，累计销售金额可能达到追诉标准，存在犯罪嫌疑，建议依法移送"
        "云溪县公安局审查。",
        "报告人：张卫东、李晓燕",
        day=date(2026, 6, 1),
    )
    approved = sheet(
        "案件移送审批表",
        wide("案由", STORY.cause),
        wide("当事人", BOOKS.name),
        wide("受移送机关", "云溪县公安局"),
        row("呈报时间", "2026年6月1日", "批准时间", "2026年6月2日10时00分"),
        wide("负责人审批意见", tables.signed("同意移送。", "周立平", date(2026, 6, 2))),
    )
    sent = letter(
        "涉嫌犯罪案件移送书",
        "云溪县公安局",
        "我局查办的云溪县文渊图书有限公司发行侵权复制品一案，存在犯罪嫌疑，现移送你局审查。",
        "附件：1.涉嫌犯罪案件调查报告；2.涉案物品清单；3.版权鉴定意见书。",
        "接收人：陶力    接收时间：2026年6月2日16时20分",
        day=date(2026, 6, 2),
        number=number("移"),
    )
    answer = letter(
        "不予立案通知书",
        tables.AGENCY,
        "你局2026年6月2日移送的云溪县文渊图书有限公司一案，我局经审查，认为其网店销售金额未达到追诉标准，没有犯罪事实需要追究"
        "刑事责任，决定不予立案，案卷材料一并退回。",
        day=date(2026, 6, 5),
        number="云公（经）不立字〔2026〕4号",
        sender="云溪县公安局",
    )
    return (report, approved, sent, answer)


def _ended() -> tuple[Paper, ...]:
    number = STORY.number
    treasury = sheet(
        "罚没收入缴库单",
        row("缴款单位", tables.AGENCY, "缴库日期", "2026年8月5日"),
        row("处罚决定书文号", number("罚"), "缴库金额", "￥15000.00"),
        wide("收款国库", "国家金库云溪县支库"),
        agency="江东省财政厅监制",
    )
    destroyed = listed(
        "没收物品处理记录",
        ("物品名称", "数量", "处理方式", "处理日期"),
        ("侵权复制品图书", "300册", "集中化浆销毁", "2026年8月10日"),
        below=("处理人：张卫东、李晓燕    监督人：何静    2026年8月10日",),
    )
    published = sheet(
        "行政处罚信息公示表",
        wide("处罚决定书文号", number("罚")),
        wide("行政相对人名称", BOOKS.name),
        wide("违法事实", "发行侵权复制品300册"),
        wide("处罚内容", "警告，没收侵权复制品300册，罚款15000元"),
        row("公示日期", "2026年7月29日", "公示网站", "云溪县人民政府网站"),
    )
    return (
        tables.receipt(Receipt("3620260021", "15000.00", date(2026, 8, 3), BOOKS.name)),
        treasury,
        destroyed,
        published,
        tables.closing(
            number("结"),
            STORY.cause,
            BOOKS,
            date(2026, 8, 12),
            "当事人已于2026年8月3日缴清罚款15000元，没收的图书已于2026年8月10日销毁。",
            (ZHANG, LI),
        ),
    )


def books_of_2026() -> Sample:
    number = STORY.number
    papers = STORY.papers()
    source = sheet(
        "举报处理单",
        row("举报方式", "来信举报", "收到时间", "2026年5月11日"),
        wide("举报内容", "反映新城区文渊图书门店销售盗版教辅图书。"),
        wide("处理情况", "执法大队现场核查。"),
    )
    made = replace(
        STORY.decision,
        evidence="现场检查笔录、抽样取证凭证、调查询问笔录、版权鉴定意见书、营业执照复印件、现场照片。",
    )
    opened = (source, papers["filing"], *_found())
    proven = (*_evidence(), *_moved(), papers["report"])
    decided = (
        papers["notice"],
        papers["notice_service"],
        papers["approval"],
        tables.decision(number("罚"), BOOKS, made),
        papers["decision_service"],
    )
    ended = _ended()
    every = (*opened, *proven, *decided, *ended)
    cover = sheet(
        "行政处罚案卷",
        wide("案由", STORY.cause),
        wide("当事人", BOOKS.name),
        wide("办案机关", tables.AGENCY),
        row("立案日期", "2026年5月13日", "结案日期", "2026年8月12日"),
        row("承办人", "张卫东、李晓燕", "保管期限", "30年"),
        row("页数", "41", "归档日期", "2026年8月28日"),
    )
    listing = tables.catalogue(
        tuple((_title(paper), number) for number, paper in enumerate(every, 1))
    )
    back = letter(
        "卷内备考表",
        "",
        "本卷情况说明：共41页，无缺损。",
        "立卷人：李晓燕    检查人：何静",
        "归档日期：2026年8月28日",
    )
    return Sample(
        "2026-021-文渊图书发行侵权复制品案",
        {
            "00封面目录.docx": (cover, listing),
            "01立案和检查.pdf": opened,
            "02证据和移送.docx": proven,
            "03告知和决定.pdf": decided,
            "04执行和归档.docx": (*ended, back),
        },
    )


def _title(paper: Paper) -> str:
    heading = paper.parts[0]
    return heading.title.replace(" ", "") if isinstance(heading, Heading) else paper.name


WHOLE = (books_of_2026,)
