"""A dossier of 2023: a hearing, a review and a discussion held by the officers of the case."""

from dataclasses import replace
from datetime import date

from samples.generator import prose, tables
from samples.generator.case import Party, Service
from samples.generator.letters import letter, published, sheet
from samples.generator.paper import row, wide
from samples.generator.sample import Sample
from samples.generator.story import Story, after, spoiled
from samples.generator.words import UNTIL_2023, hearing

BROKER = Party(
    "云溪县星辰演艺经纪有限公司", "法人", "万里红", "云溪县新城区滨河路66号", "91360700MA44WAN00M"
)
STORY = Story(
    2023,
    26,
    "未经批准举办营业性演出案",
    BROKER,
    facts="2023年5月20日，云溪县星辰演艺经纪有限公司未经批准在云溪县会展中心举办营业性演出，免费入场，没有违法所得。",
    violated="当事人的行为违反了《营业性演出管理条例》第十三条的规定。",
    penal="依据《营业性演出管理条例》第四十四条第一款的规定",
    penalties=("罚款人民币捌万元整（￥80000.00）。",),
    proposal="从重处罚，罚款80000元",
    found=date(2023, 5, 20),
    filed=date(2023, 5, 22),
    asked=date(2023, 5, 24),
    reported=date(2023, 6, 9),
    approved=date(2023, 7, 7),
    told=date(2023, 6, 13),
    told_served=date(2023, 6, 13),
    decided=date(2023, 7, 11),
    served=date(2023, 7, 13),
    remedies=UNTIL_2023,
    paid=date(2023, 7, 25),
    amount="80000.00",
    closed=date(2023, 7, 28),
    discretion="本机关决定对当事人从重处罚。",
)
HELD = date(2023, 6, 29)


def _hearing_record() -> object:
    return sheet(
        "听证笔录",
        wide("案由", STORY.cause),
        row("听证时间", "2023年6月29日9时30分至10时50分", "听证地点", "局二楼会议室"),
        row("听证主持人", "李晓燕", "记录人", "吴霞"),
        wide("听证申请人", f"{BROKER.name}（法定代表人万里红）"),
        wide("案件调查人员", "张卫东、李晓燕"),
        wide(
            "听证记录",
            "调查人员提出当事人违法的事实、证据和处罚建议。当事人认为演出免费，没有收入，处罚过重。双方进行了质证和辩论。"
            "当事人作最后陈述：请求从轻处理。",
        ),
        row("当事人签名", "", "听证主持人签名", "李晓燕"),
    )


def _discussion() -> object:
    return sheet(
        "案件集体讨论记录",
        wide("案由", STORY.cause),
        row("讨论时间", "2023年7月5日15时00分", "讨论地点", "局三楼会议室"),
        row("主持人", "周立平", "记录人", ""),
        wide("参加人员", "周立平（局长）、孙海涛（副局长）、陈国强（执法大队大队长）"),
        wide(
            "讨论情况",
            "承办人汇报案情和听证情况。参加人员一致认为当事人没有违法所得，应当适当降低罚款数额。",
        ),
        wide("讨论结论", "经集体讨论，决定对当事人罚款60000元。"),
        wide("参加人员签名", ""),
    )


def hearing_of_the_officers() -> Sample:
    """The chair and the reviewer are the officers; the fine is not the one that was discussed."""
    story = STORY
    told = replace(story.notice, hearing=hearing("五个工作日"))
    made = replace(
        story.decision,
        statement=(
            "当事人未提出陈述、申辩意见，申请了听证。本机关于2023年6月29日举行了听证，听证期间16日不计入办案期限。"
        ),
    )
    invitation = letter(
        "听证通知书",
        "你单位提出的听证申请收悉。定于2023年6月29日9时30分在本局二楼会议室公开举行听证，由李晓燕担任听证主持人，请携带"
        "身份证明准时参加。",
        "签收：万里红    2023年6月19日",
        to=BROKER.name,
        number=story.number("听通"),
        day=date(2023, 6, 19),
    )
    papers = after(
        story.papers(),
        "notice_service",
        request=prose.hearing_request(BROKER, date(2023, 6, 15)),
        invitation=invitation,
        invitation_service=tables.service(
            Service("听证通知书", story.number("听通"), date(2023, 6, 19), signer="万里红"),
            BROKER,
            "送达回证（听证通知书）",
        ),
        hearing=_hearing_record(),
        review=tables.legal_review(
            story.number("审"),
            story.cause,
            BROKER,
            "张卫东",
            date(2023, 7, 3),
            "事实清楚，证据充分，适用法律正确，程序合法，同意处罚意见。",
        ),
        discussion=_discussion(),
    )
    order = [name for name in papers if name != "approval"]
    order.insert(order.index("discussion") + 1, "approval")
    ordered = spoiled(
        {name: papers[name] for name in order},
        notice=tables.notice(story.number("罚告"), BROKER, told),
        decision=tables.decision(story.number("罚"), BROKER, made),
    )
    return Sample(
        "2023-026-星辰演艺擅自举办演出案",
        {
            "01立案审批表.docx": ordered[:1],
            "02调查材料.docx": ordered[1:4],
            "03告知和听证.pdf": ordered[4:10],
            "04审核、讨论、审批.docx": ordered[10:13],
            "05决定和送达.docx": (
                *ordered[13:15],
                published(story.number("罚"), BROKER.name, story.decided, date(2023, 7, 18)),
            ),
            "06执行和结案.pdf": ordered[15:],
        },
    )


FAULTY_HEARING = (hearing_of_the_officers,)
