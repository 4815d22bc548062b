"""A clean dossier of 2024 with the whole course: seizure, hearing, deferral, reminder, court."""

from dataclasses import replace
from datetime import date, datetime

from samples.generator import prose, tables
from samples.generator.case import (
    DEPUTY,
    HEAD,
    REVIEWER,
    WANG,
    ZHAO,
    Party,
    Receipt,
    Service,
)
from samples.generator.letters import from_party, letter, published, sheet
from samples.generator.paper import Paper, row, wide
from samples.generator.sample import Sample
from samples.generator.story import Story
from samples.generator.tables import AGENCY, signed
from samples.generator.words import COURT, FROM_2024, hearing

SHOP = Party(
    "云溪县启明书屋", "个体工商户", "卢启明", "云溪县城关镇文庙街15号", "92360700MA49LUQ00S"
)
OFFICERS = (WANG, ZHAO)
STORY = Story(
    2024,
    12,
    "擅自从事出版物发行业务案",
    SHOP,
    facts=(
        "2024年3月11日，执法人员检查发现云溪县启明书屋未取得《出版物经营许可证》，擅自从事出版物零售业务，已售出图书"
        "120册，违法经营额2400元，违法所得800元，库存图书900册。当事人没有专门用于违法活动的工具、设备。"
    ),
    violated="当事人的行为违反了《出版管理条例》第三十五条第三款的规定。",
    penal="依据《出版管理条例》第六十一条的规定",
    penalties=(
        "1.没收图书900册；",
        "2.没收违法所得人民币捌佰元整（￥800.00）；",
        "3.罚款人民币壹万元整（￥10000.00）。",
    ),
    proposal="没收图书900册、没收违法所得800元、罚款10000元",
    found=date(2024, 3, 11),
    filed=date(2024, 3, 12),
    asked=date(2024, 3, 14),
    reported=date(2024, 4, 9),
    approved=date(2024, 4, 29),
    told=date(2024, 4, 11),
    told_served=date(2024, 4, 11),
    decided=date(2024, 4, 30),
    served=date(2024, 5, 6),
    remedies=FROM_2024,
    officers=OFFICERS,
    discretion="裁量理由：当事人初次违法，违法经营额较小，依照《文化市场综合执法行政处罚裁量基准》按一般情节处罚。",
)


def _seizure() -> tuple[Paper, ...]:
    return (
        letter(
            "扣押决定书",
            "经查，你店涉嫌未经许可从事出版物零售。因情况紧急，执法人员于2024年3月11日15时20分当场实施扣押。根据《中华人民"
            "共和国行政强制法》第十九条和《出版管理条例》第七条的规定，决定对你店图书1200册予以扣押（详见物品清单），扣押期限"
            "三十日，自2024年3月11日至2024年4月10日，存放于本局罚没物品仓库。",
            "如不服本决定，可以自收到本决定书之日起六十日内向云溪县人民政府申请行政复议，也可以在六个月内向云溪县人民法院提起"
            "行政诉讼。",
            "当事人签收：卢启明    2024年3月11日",
            to=SHOP.name,
            number=STORY.number("扣"),
            day=date(2024, 3, 11),
        ),
        sheet(
            "扣押物品清单",
            wide("当事人", SHOP.name),
            row("名称", "图书（教辅、小说等）", "数量", "1200册"),
            row("当事人签名", "卢启明", "执法人员签名", "王建国、赵敏"),
            wide("日期", "2024年3月11日"),
        ),
        sheet(
            "行政强制措施审批表",
            wide("案由", STORY.cause),
            wide("当事人", SHOP.name),
            wide("强制措施", "扣押图书1200册"),
            row("实施时间", "2024年3月11日15时20分", "扣押理由", "防止证据转移"),
            wide(
                "承办人意见",
                "现场已电话报告周立平局长，请予补办批准手续。\n王建国、赵敏    2024年3月11日18时00分",
            ),
            wide("负责人意见", "同意补办扣押手续。\n周立平    2024年3月12日9时00分"),
        ),
    )


def _extension() -> tuple[Paper, ...]:
    number = STORY.number("扣延")
    return (
        sheet(
            "延长扣押期限审批表",
            wide("案由", STORY.cause),
            wide("当事人", SHOP.name),
            wide("延长理由", "图书数量大、来源复杂，尚需逐册核对进货凭证，拟延长扣押期限三十日。"),
            wide("承办人意见", signed("请审批。", "王建国、赵敏", date(2024, 4, 7))),
            wide("负责人意见", signed("同意延长三十日。", HEAD, date(2024, 4, 8))),
        ),
        letter(
            "延长扣押期限决定书",
            "本局于2024年3月11日对你店图书1200册作出扣押决定。因图书数量大、来源复杂，需要进一步核对进货凭证，根据《中华人民"
            "共和国行政强制法》第二十五条的规定，经本局负责人批准，决定将扣押期限延长三十日，自2024年4月11日至2024年5月10日。",
            "如不服本决定，可以自收到本决定书之日起六十日内向云溪县人民政府申请行政复议，也可以在六个月内向云溪县人民法院提起"
            "行政诉讼。",
            to=SHOP.name,
            number=number,
            day=date(2024, 4, 8),
        ),
        _service("延长扣押期限决定书", number, date(2024, 4, 8)),
    )


def _service(title: str, number: str, day: date) -> Paper:
    return tables.service(
        Service(title, number, day, signer="卢启明", server="王建国、赵敏"),
        SHOP,
        f"送达回证（{title[-5:]}）",
    )


def _release() -> tuple[Paper, ...]:
    return (
        letter(
            "解除扣押决定书",
            "本局于2024年3月11日扣押你店图书1200册。经核对，其中180册为你个人藏书，120册有合法来源且未用于销售，根据《中华"
            "人民共和国行政强制法》第二十八条的规定，决定对上述300册解除扣押，予以退还；其余900册依照行政处罚决定没收。",
            "当事人签收：卢启明    2024年4月30日",
            to=SHOP.name,
            number=STORY.number("解"),
            day=date(2024, 4, 30),
        ),
        sheet(
            "没收物品处理清单",
            wide("当事人", SHOP.name),
            row("物品名称", "图书", "数量", "900册"),
            wide("处理方式", "2024年12月3日在县造纸厂监督销毁。"),
            row("经办人", "王建国、赵敏", "监督人", "吴霞"),
        ),
    )


def _hearing() -> tuple[Paper, ...]:
    number = STORY.number("听通")
    return (
        prose.hearing_request(SHOP, date(2024, 4, 15)),
        prose.hearing_invitation(number, SHOP, date(2024, 4, 16), date(2024, 4, 25)),
        _service("行政处罚听证通知书", number, date(2024, 4, 16)),
        sheet(
            "听证笔录",
            wide("案由", STORY.cause),
            row("听证时间", "2024年4月25日9时30分至10时40分", "听证地点", "局会议室"),
            row("听证主持人", REVIEWER, "记录人", "吴霞"),
            wide("听证申请人", f"{SHOP.name}（经营者卢启明）"),
            wide("案件调查人员", "王建国、赵敏"),
            wide(
                "听证记录",
                "调查人员提出违法事实、证据和处罚建议；当事人对事实没有异议，提出个人藏书应当退还。双方质证、辩论，"
                "当事人作了最后陈述。",
            ),
            row("当事人签名", "卢启明", "听证主持人签名", REVIEWER),
        ),
    )


def _review() -> tuple[Paper, ...]:
    present = ((HEAD, "局长"), (DEPUTY, "副局长"), ("陈国强", "执法大队大队长"))
    return (
        tables.legal_review(
            STORY.number("审"),
            STORY.cause,
            SHOP,
            REVIEWER,
            date(2024, 4, 26),
            "事实清楚，证据充分，适用法律正确，程序合法，同意处罚意见。",
        ),
        prose.discussion(
            STORY.cause,
            datetime(2024, 4, 28, 9, 0),
            HEAD,
            present,
            "同意没收图书900册，没收违法所得800元，罚款10000元。",
        ),
        tables.approval(
            STORY.cause,
            SHOP,
            date(2024, 4, 29),
            "没收图书900册，没收违法所得800元，罚款10000元。",
        ),
    )


def _deferral() -> tuple[Paper, ...]:
    return (
        from_party(
            "分期缴纳罚款申请书",
            AGENCY,
            "我店经营困难，一次缴清罚款确有困难，现申请分期缴纳：2024年5月20日前缴纳5800元，其余5000元于2024年8月30日前缴清。",
            sender="卢启明",
            day=date(2024, 5, 10),
        ),
        sheet(
            "分期缴纳罚款审批表",
            wide("案由", STORY.cause),
            wide("当事人", SHOP.name),
            wide("申请理由", "当事人2024年5月10日书面申请分期缴纳，经核实确有经济困难。"),
            wide("承办人意见", signed("建议批准。", "王建国、赵敏", date(2024, 5, 13))),
            wide(
                "负责人意见",
                signed("同意分期缴纳，缴清期限延期至2024年8月30日。", HEAD, date(2024, 5, 14)),
            ),
        ),
        tables.receipt(Receipt("3600240512", "5,800.00", date(2024, 5, 20), SHOP.name)),
    )


def _court() -> tuple[Paper, ...]:
    decision = STORY.number("罚")
    return (
        letter(
            "行政处罚决定履行催告书",
            f"本局于2024年4月30日对你店作出{decision}行政处罚决定，批准你店分期缴纳罚款，其余罚款5000元至今没有缴纳。请你店"
            "自收到本催告书之日起十日内，将罚款5000元缴至云溪农村商业银行城关支行，户名云溪县财政局。",
            "对本催告，你店有权进行陈述和申辩。逾期仍不履行的，本局将依法申请人民法院强制执行。",
            to=SHOP.name,
            number=STORY.number("催"),
            day=date(2024, 11, 12),
        ),
        _service("行政处罚决定履行催告书", STORY.number("催"), date(2024, 11, 12)),
        letter(
            "强制执行申请书",
            f"申请人：{AGENCY}，负责人周立平，局长",
            f"被申请人：{SHOP.name}，经营者卢启明",
            f"申请事项：强制执行{decision}行政处罚决定中尚未缴纳的罚款5000元。",
            "事实和理由：被申请人未经许可从事出版物零售，申请人依据《出版管理条例》第六十一条作出上述行政处罚决定并送达。"
            "被申请人在法定期限内没有申请行政复议，也没有提起行政诉讼，经2024年11月12日催告仍不履行，催告期间未提出意见。",
            "附件：行政处罚决定书、催告书及送达回证、分期缴纳罚款审批表。",
            f"此致 {COURT}",
            "负责人签名：周立平",
            day=date(2024, 11, 27),
        ),
        tables.receipt(Receipt("3600250112", "5,000.00", date(2025, 1, 8), SHOP.name)),
        tables.closing(
            STORY.number("结"),
            STORY.cause,
            SHOP,
            date(2025, 1, 15),
            "当事人已缴清罚没款10800元，没收的图书已于2024年12月3日销毁。",
            OFFICERS,
        ),
    )


def whole_course_of_2024() -> Sample:
    told = replace(STORY.notice, hearing=hearing("五个工作日"))
    made = replace(
        STORY.decision,
        statement=(
            "当事人未提出陈述、申辩意见，于2024年4月15日要求听证。本机关于2024年4月25日举行了听证，听取了当事人的意见。"
        ),
    )
    papers = STORY.papers() | {
        "notice": tables.notice(STORY.number("罚告"), SHOP, told),
        "decision": tables.decision(STORY.number("罚"), SHOP, made),
    }
    picked = {name: (paper,) for name, paper in papers.items()}
    return Sample(
        "2024-012-启明书屋擅自发行出版物案",
        {
            "01立案审批表.docx": picked["filing"],
            "02现场检查笔录.docx": picked["inspection"],
            "03扣押.docx": _seizure(),
            "04询问笔录.docx": picked["inquiry"],
            "05延长扣押期限.docx": _extension(),
            "06调查终结报告.docx": picked["report"],
            "07告知书.pdf": picked["notice"] + picked["notice_service"],
            "08听证.pdf": _hearing(),
            "09审核、讨论、审批.docx": _review(),
            "10处罚决定书.docx": (
                *picked["decision"],
                *picked["decision_service"],
                published(STORY.number("罚"), SHOP.name, STORY.decided, date(2024, 5, 9)),
            ),
            "11解除扣押和没收物品.docx": _release(),
            "12分期缴纳.docx": _deferral(),
            "13催告、申请执行和结案.docx": _court(),
        },
    )


CLEAN_COURSE = (whole_course_of_2024,)
