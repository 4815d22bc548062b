"""The same papers as running text, without a ruled line, and the forms of the simple procedure."""

from datetime import date, datetime

from samples.generator.case import (
    Decision,
    Notice,
    Officer,
    Party,
    Record,
    Service,
    day_in_words,
    day_text,
    time_text,
)
from samples.generator.paper import Heading, Paper, Text
from samples.generator.tables import AGENCY, staff


def lines(*texts: str) -> tuple[Text, ...]:
    return tuple(Text(text, indent=False) for text in texts if text)


def signature(day: date, *, words: bool = False) -> tuple[Text, ...]:
    return (Text(AGENCY, "right"), Text(day_in_words(day) if words else day_text(day), "right"))


def filing(
    number: str, cause: str, party: Party, officers: tuple[Officer, ...], day: date, content: str
) -> Paper:
    return Paper(
        "01立案报告",
        (
            Heading("行政处罚立案报告", AGENCY, number),
            *lines(
                f"案由：{cause}",
                "案件来源：检查发现",
                f"当事人：{party.name}",
                f"{party.person_label}：{party.representative}",
                f"地址：{party.address}",
                f"统一社会信用代码：{party.code}",
                f"当事人类型：{party.kind}",
            ),
            Text(f"简要案情：{content}"),
            Text(
                f"承办人意见：建议立案查处。承办人：{staff(officers)}  {day_text(day)}",
                indent=False,
            ),
            Text(f"部门负责人意见：同意立案。陈国强  {day_text(day)}", indent=False),
            Text(f"机关负责人审批意见：同意立案。周立平  {day_text(day)}", indent=False),
        ),
    )


def inspection(record: Record, party: Party) -> Paper:
    shown = "执法人员出示了执法证件，说明来意。" if record.shows_id else ""
    return Paper(
        "02现场检查（勘验）笔录",
        (
            Heading("现场检查（勘验）笔录", AGENCY),
            *lines(
                f"检查时间：{time_text(record.start)}至{record.end.hour}时{record.end.minute:02d}分",
                f"检查地点：{record.place}",
                f"被检查单位：{party.name}    现场负责人：{record.person}",
                f"检查人员：{staff(record.officers)}",
                f"记录人：{record.officers[-1][0]}",
            ),
            Text(f"检查情况：{shown}{record.facts}"),
            *lines(
                f"被检查人签名：{record.person}  {day_text(record.end)}",
                f"检查人员签名：{'、'.join(n for n, _ in record.officers)}  {day_text(record.end)}",
            ),
        ),
    )


def report(cause: str, party: Party, day: date, facts: str, proposal: str) -> Paper:
    return Paper(
        "05案件调查终结报告",
        (
            Heading("案件调查终结报告", AGENCY),
            *lines(f"案由：{cause}", f"当事人：{party.name}"),
            Text("一、违法事实"),
            Text(facts),
            Text("二、证据"),
            Text("现场检查笔录、调查询问笔录、营业执照复印件、现场照片。"),
            Text("三、处理建议"),
            Text(proposal),
            Text("本案现已调查终结。"),
            *lines(f"承办人：张卫东、李晓燕    {day_text(day)}"),
        ),
    )


def legal_review(cause: str, party: Party, reviewer: str, day: date, opinion: str) -> Paper:
    return Paper(
        "06重大执法决定法制审核意见书",
        (
            Heading("重大执法决定法制审核意见书", AGENCY),
            *lines(f"案由：{cause}", f"当事人：{party.name}"),
            Text(f"审核意见：经审核，{opinion}"),
            *lines(f"审核人：{reviewer}", f"审核日期：{day_text(day)}"),
        ),
    )


def discussion(
    cause: str, moment: datetime, chair: str, present: tuple[tuple[str, str], ...], conclusion: str
) -> Paper:
    names = "、".join(f"{name}（{role}）" for name, role in present)
    return Paper(
        "07行政处罚案件集体讨论笔录",
        (
            Heading("行政处罚案件集体讨论笔录", AGENCY),
            *lines(
                f"案由：{cause}",
                f"讨论时间：{time_text(moment)}",
                "讨论地点：局会议室",
                f"主持人：{chair}    记录人：吴霞",
                f"参加人员：{names}",
            ),
            Text("讨论记录：承办人汇报了案情、证据、处罚依据和裁量意见，参会人员逐一发言。"),
            Text(f"集体讨论意见：{conclusion}"),
            *lines(f"参加人员签名：{'、'.join(name for name, _ in present)}"),
        ),
    )


def notice(number: str, party: Party, content: Notice) -> Paper:
    parts = (content.facts, content.law, content.penalty, content.rights, content.hearing)
    return Paper(
        "08行政处罚事先告知书",
        (
            Heading("行政处罚事先告知书", AGENCY, number),
            Text(f"{party.name}：", indent=False),
            *(Text(part) for part in parts if part),
            *signature(content.day, words=True),
        ),
    )


def hearing_request(party: Party, day: date) -> Paper:
    return Paper(
        "09听证申请书",
        (
            Heading("听证申请书"),
            Text(f"{AGENCY}：", indent=False),
            Text("我单位对拟作出的行政处罚有异议，现申请举行听证。"),
            Text(f"申请人：{party.name}", "right"),
            Text(day_text(day), "right"),
        ),
    )


def hearing_invitation(number: str, party: Party, day: date, held: date) -> Paper:
    return Paper(
        "10行政处罚听证通知书",
        (
            Heading("行政处罚听证通知书", AGENCY, number),
            Text(f"{party.name}：", indent=False),
            Text(
                f"根据你单位的申请，本机关定于{day_text(held)}9时30分在局会议室公开举行听证，"
                "由何静担任听证主持人。请准时参加。"
            ),
            *signature(day),
        ),
    )


def hearing_record(cause: str, party: Party, held: date) -> Paper:
    return Paper(
        "11听证笔录",
        (
            Heading("听证笔录", AGENCY),
            *lines(
                f"案由：{cause}",
                f"听证时间：{day_text(held)}9时30分至11时10分",
                "听证地点：局会议室",
                "听证主持人：何静    记录人：吴霞",
                f"当事人：{party.name}    {party.person_label}：{party.representative}",
                "案件调查人员：张卫东、李晓燕",
            ),
            Text("当事人陈述：对事实没有异议，希望从轻处理。调查人员陈述：事实清楚，证据确凿。"),
            *lines(f"当事人签名：{party.representative}    听证主持人签名：何静"),
        ),
    )


def decision(number: str, party: Party, content: Decision) -> Paper:
    return Paper(
        "12行政处罚决定书",
        (
            Heading("行政处罚决定书", AGENCY, number),
            *lines(
                f"当事人：{party.name}",
                f"{party.person_label}：{party.representative}",
                f"住所：{party.address}",
                f"统一社会信用代码：{party.code}",
            ),
            Text("（违法事实和证据）", indent=False),
            Text(content.facts or ""),
            Text(f"上述事实有以下证据：{content.evidence}"),
            Text("（陈述申辩和听证情况）", indent=False),
            Text(content.statement),
            Text("（处罚依据和裁量）", indent=False),
            Text(content.violated),
            *(Text(text) for text in (content.discretion,) if text),
            Text("（处罚决定）", indent=False),
            Text(f"{content.penal}，本机关决定：" + "".join(content.penalties)),
            *(Text(text) for text in (content.payment, content.remedies) if text),
            *(signature(content.day, words=True) if content.day else (Text(AGENCY, "right"),)),
        ),
    )


def service(content: Service, party: Party, name: str) -> Paper:
    day = day_text(content.day) if content.day else "   年  月  日"
    return Paper(
        name,
        (
            Heading("送达回证", AGENCY),
            *lines(
                f"受送达人：{party.name}",
                f"送达文书名称及文号：《{content.title}》{content.number}",
                f"送达方式：{content.method}",
                f"送达地点：{party.address}",
                f"收件人签名：{content.signer}    收到日期：{day}",
                f"送达人：{content.server}",
            ),
        ),
    )


def on_the_spot(
    number: str,
    party: Party,
    officers: tuple[Officer, ...],
    content: Decision,
    how: str,
) -> Paper:
    return Paper(
        "01当场行政处罚决定书",
        (
            Heading("当场行政处罚决定书", AGENCY, number),
            *lines(
                f"当事人：{party.name}",
                f"当事人类型：{party.kind}",
                f"{party.person_label}：{party.representative}",
                f"地址：{party.address}",
                f"证照编号：{party.code}",
            ),
            Text(content.facts or ""),
            Text(
                "执法人员出示了执法证件，当场告知了拟作出的行政处罚内容及事实、理由、依据，并告知了陈述、"
                "申辩的权利。" + content.statement
            ),
            Text(content.violated),
            Text(f"{content.penal}，决定对你单位当场给予：" + "".join(content.penalties)),
            Text(how),
            *(Text(text) for text in (content.payment, content.remedies) if text),
            *lines(f"执法人员：{staff(officers)}"),
            *lines(
                f"当事人签收：{party.representative}    {day_text(content.day)}"
                if content.day
                else ""
            ),
            *(signature(content.day) if content.day else ()),
        ),
    )
