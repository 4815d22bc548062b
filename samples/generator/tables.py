"""The papers of an ordinary case as forms in tables (the family of most county bureaus)."""

from datetime import date

from samples.generator.case import (
    DEPUTY,
    HEAD,
    LI,
    SECTION_HEAD,
    ZHANG,
    Decision,
    Fee,
    Notice,
    Officer,
    Party,
    Receipt,
    Record,
    Service,
    day_in_words,
    day_text,
    time_text,
)
from samples.generator.paper import Form, Heading, Paper, Text, form, row, wide

AGENCY = "云溪县文化广电旅游局"


def signed(opinion: str, name: str, day: date | None) -> str:
    dated = day_text(day) if day else "    年  月  日"
    return f"{opinion}\n签名：{name}    {dated}"


def staff(officers: tuple[Officer, ...]) -> str:
    return "、".join(f"{name}（执法证号：{number}）" for name, number in officers)


def party_rows(party: Party) -> tuple[tuple, ...]:
    return (
        row("当事人", party.name, party.person_label, party.representative),
        row("住所（住址）", party.address, "证照编号", party.code),
        wide("当事人类别", kind_marks(party.kind)),
    )


def kind_marks(kind: str) -> str:
    kinds = ("公民", "个体工商户", "法人", "其他组织")
    return "  ".join(("☑" if name == kind else "□") + name for name in kinds)


def source(number: str, party: Party, day: date, content: str, agency: str = AGENCY) -> Paper:
    return Paper(
        "01案件来源登记表",
        (
            Heading("案件来源登记表", agency, number),
            form(
                wide("案件来源", "☑检查发现  □投诉举报  □上级交办  □其他部门移送"),
                row("登记时间", day_text(day), "登记人", "张卫东"),
                *party_rows(party),
                wide("案情摘要", content),
            ),
        ),
    )


def filing(
    number: str,
    cause: str,
    party: Party,
    officers: tuple[Officer, ...],
    day: date,
    content: str,
    approved: tuple[str, date | None] = (HEAD, None),
    agency: str = AGENCY,
) -> Paper:
    head, head_day = approved
    return Paper(
        "02立案审批表",
        (
            Heading("立案审批表", agency, number),
            form(
                wide("案由", cause),
                *party_rows(party),
                wide("简要案情", content),
                wide("承办人", staff(officers)),
                wide(
                    "承办人意见",
                    signed("建议立案调查。", "、".join(n for n, _ in officers), day),
                ),
                wide("承办机构意见", signed("拟同意立案，请局领导审批。", SECTION_HEAD, day)),
                wide("负责人意见", signed("同意立案。", head, head_day or day) if head else ""),
            ),
        ),
    )


def inspection(record: Record, party: Party, name: str = "03现场检查笔录") -> Paper:
    officers = staff(record.officers)
    shown = (
        "执法人员向当事人出示了行政执法证件，表明身份，告知其有申请回避的权利。"
        if record.shows_id
        else "执法人员对该场所进行了检查。"
    )
    return Paper(
        name,
        (
            Heading("现场检查笔录", AGENCY),
            form(
                wide("检查时间", f"{time_text(record.start)}至{record.end:%H}时{record.end:%M}分"),
                wide("检查地点", record.place),
                row("被检查人", party.name, "现场负责人", record.person),
                wide("检查人", officers),
                row("记录人", record.officers[-1][0], "见证人", "无"),
                wide("检查情况", f"{shown}{record.facts}"),
                wide("被检查人意见", f"以上笔录已阅，情况属实。{record.person}"),
                wide(
                    "检查人签名",
                    "、".join(n for n, _ in record.officers) + f"    {day_text(record.end)}",
                ),
            ),
        ),
    )


def inquiry(record: Record, name: str = "04调查询问笔录") -> Paper:
    asked = record.officers[0][0]
    end = (
        f"{record.end:%H}时{record.end:%M}分"
        if record.end.date() == record.start.date()
        else time_text(record.end)
    )
    shown = (
        f"我们是{AGENCY}的执法人员{staff(record.officers)}，这是我们的执法证件，请你确认。"
        if record.shows_id
        else "我们依法向你了解有关情况，请如实回答。"
    )
    return Paper(
        name,
        (
            Heading("调查询问笔录", AGENCY),
            Text(f"时间：{time_text(record.start)}至{end}", indent=False),
            Text(f"地点：{record.place}", indent=False),
            Text(f"被询问人：{record.person}    性别：男    职务：经营管理人员", indent=False),
            Text(f"询问人：{staff(record.officers)}", indent=False),
            Text(f"记录人：{record.officers[-1][0]}", indent=False),
            Text(f"问：{shown}"),
            Text("答：看清楚了。" if record.shows_id else "答：好的。"),
            Text(f"问：请你讲一下情况。\n答：{record.facts}"),
            Text("问：以上所说是否属实？\n答：属实。"),
            Text("以上笔录我已看过，与我讲的一致。"),
            Text(f"被询问人签名：{record.person}    {day_text(record.end)}", indent=False),
            Text(
                f"询问人签名：{asked}    记录人签名：{record.officers[-1][0]}"
                f"    {day_text(record.end)}",
                indent=False,
            ),
        ),
    )


def registration(number: str, party: Party, day: date, goods: str) -> Paper:
    return Paper(
        "05先行登记保存证据通知书",
        (
            Heading("先行登记保存证据通知书", AGENCY, number),
            Text(f"{party.name}：", indent=False),
            Text(
                "因你单位涉嫌违法，根据《中华人民共和国行政处罚法》的规定，经本机关负责人批准，"
                f"本机关决定对下列物品予以先行登记保存：{goods}。登记保存地点：{party.address}。"
                "保存期间，当事人或者有关人员不得销毁或者转移证据。"
            ),
            Text(f"负责人：{HEAD}", indent=False),
            Text(f"当事人签收：{party.representative}    {day_text(day)}", indent=False),
            Text(AGENCY, "right"),
            Text(day_text(day), "right"),
        ),
    )


def registration_disposal(number: str, party: Party, day: date, outcome: str) -> Paper:
    return Paper(
        "06先行登记保存证据处理决定书",
        (
            Heading("先行登记保存证据处理决定书", AGENCY, number),
            Text(f"{party.name}：", indent=False),
            Text(f"本机关对先行登记保存的证据作出如下处理决定：{outcome}"),
            Text(AGENCY, "right"),
            Text(day_text(day), "right"),
        ),
    )


def seizure(number: str, party: Party, day: date, goods: str, days: str) -> Paper:
    return Paper(
        "07扣押决定书",
        (
            Heading("查封（扣押）决定书", AGENCY, number),
            Text(f"{party.name}：", indent=False),
            Text(
                "因你单位涉嫌违法经营，根据《中华人民共和国行政强制法》和《互联网上网服务营业场所管理条例》"
                f"第二十七条的规定，经本机关负责人批准，决定对{goods}予以扣押，期限{days}"
                f"（自{day_text(day)}起计算）。"
            ),
            Text(f"当事人签名：{party.representative}    {day_text(day)}", indent=False),
            Text(AGENCY, "right"),
            Text(day_text(day), "right"),
        ),
    )


def seizure_release(number: str, party: Party, day: date) -> Paper:
    return Paper(
        "08解除扣押决定书",
        (
            Heading("解除查封（扣押）决定书", AGENCY, number),
            Text(f"{party.name}：", indent=False),
            Text("根据《中华人民共和国行政强制法》第二十八条的规定，决定解除扣押，退还全部物品。"),
            Text(AGENCY, "right"),
            Text(day_text(day), "right"),
        ),
    )


def report(
    number: str,
    cause: str,
    party: Party,
    officers: tuple[Officer, ...],
    day: date,
    facts: str,
    proposal: str,
) -> Paper:
    return Paper(
        "09案件调查终结报告",
        (
            Heading("案件调查终结报告", AGENCY, number),
            form(
                wide("案由", cause),
                *party_rows(party),
                wide("承办人", "、".join(name for name, _ in officers)),
                wide("违法事实及证据", facts),
                wide("处理建议", proposal),
                wide(
                    "承办人意见",
                    signed("本案调查终结。", "、".join(n for n, _ in officers), day),
                ),
                wide("承办机构意见", signed("同意调查终结。", SECTION_HEAD, day)),
            ),
        ),
    )


def legal_review(
    number: str, cause: str, party: Party, reviewer: str, day: date, opinion: str
) -> Paper:
    return Paper(
        "10法制审核意见书",
        (
            Heading("法制审核意见书", AGENCY, number),
            form(
                wide("案由", cause),
                wide("当事人", party.name),
                wide("送审机构", "执法大队"),
                wide("审核意见", opinion),
                row("审核人", reviewer, "审核日期", day_text(day)),
            ),
        ),
    )


def discussion(
    cause: str,
    day: date,
    chair: str,
    present: tuple[tuple[str, str], ...],
    conclusion: str,
) -> Paper:
    names = "、".join(f"{name}（{role}）" for name, role in present)
    return Paper(
        "11案件集体讨论记录",
        (
            Heading("重大案件集体讨论记录", AGENCY),
            form(
                wide("案由", cause),
                row("讨论时间", day_text(day), "地点", "局三楼会议室"),
                row("主持人", chair, "记录人", "吴霞"),
                wide("参加人员", names),
                wide(
                    "讨论情况",
                    "承办人汇报案情后，与会人员逐一发表意见，对事实、证据、裁量没有异议。",
                ),
                wide("讨论结论", conclusion),
                wide("参加人签名", "、".join(name for name, _ in present)),
            ),
        ),
    )


def approval(cause: str, party: Party, day: date, proposal: str, head: str = HEAD) -> Paper:
    return Paper(
        "12案件处理审批表",
        (
            Heading("案件处理审批表", AGENCY),
            form(
                wide("案由", cause),
                wide("当事人", party.name),
                wide("拟处理意见", proposal),
                wide("承办机构意见", signed("拟同意，请局领导审批。", SECTION_HEAD, day)),
                wide("负责人审批意见", signed("同意。", head, day)),
            ),
        ),
    )


def notice(number: str, party: Party, content: Notice) -> Paper:
    paragraphs = [
        content.facts and f"经查，{content.facts}",
        content.law,
        content.penalty,
        content.rights,
        content.hearing,
    ]
    return Paper(
        "13行政处罚事先告知书",
        (
            Heading("行政处罚事先告知书", AGENCY, number),
            Text(f"{party.name}：", indent=False),
            *(Text(text) for text in paragraphs if text),
            Text("联系人：张卫东    联系电话：0790-6220000    地址：云溪县文昌路18号"),
            Text(AGENCY, "right"),
            Text(day_text(content.day), "right"),
        ),
    )


def decision(
    number: str, party: Party, content: Decision, *, address: bool = True, agency: str = AGENCY
) -> Paper:
    paragraphs = [
        content.facts and f"经查明，{content.facts}",
        content.evidence and f"以上事实有下列证据证明：{content.evidence}",
        content.statement,
        content.violated,
        content.discretion,
        f"{content.penal}，本机关决定对你单位作出如下行政处罚：",
        *content.penalties,
        content.payment,
        content.remedies,
    ]
    head = [Text(f"当事人：{party.name}", indent=False)]
    head.append(Text(f"{party.person_label}：{party.representative}", indent=False))
    if address:
        head.append(Text(f"住所：{party.address}", indent=False))
    head.append(Text(f"统一社会信用代码：{party.code}", indent=False))
    day = [Text(day_in_words(content.day), "right")] if content.day else []
    return Paper(
        "14行政处罚决定书",
        (
            Heading("行 政 处 罚 决 定 书", agency, number),
            *head,
            *(Text(text) for text in paragraphs if text),
            *((Text(agency, "right"),) if agency else ()),
            *day,
        ),
    )


def service(content: Service, party: Party, name: str) -> Paper:
    taken = f"{content.signer}    {day_text(content.day) if content.day else '    年  月  日'}"
    return Paper(
        name,
        (
            Heading("送达回证", AGENCY),
            form(
                row("送达文书名称", content.title, "文号", content.number),
                wide("受送达人", party.name),
                row("送达地点", party.address, "送达方式", content.method),
                wide("受送达人签名或盖章", taken),
                wide("送达人", content.server),
            ),
        ),
    )


def receipt(content: Receipt, agency: str = AGENCY) -> Paper:
    return Paper(
        "17罚没款票据",
        (
            Heading("罚没款专用票据", content.issuer, f"No.{content.number}"),
            form(
                row("缴款人", content.payer, "缴款日期", day_text(content.day)),
                row("项目名称", content.item, "金额", f"￥{content.amount}"),
                row("执收单位", agency, "收款人", content.collector),
                wide("收缴方式", content.how),
            ),
        ),
    )


def fee_receipt(content: Fee, name: str) -> Paper:
    return Paper(
        name,
        (
            Heading("收款收据", AGENCY, f"No.{content.number}"),
            form(
                row("交款人", content.payer, "日期", day_text(content.day)),
                row("收费项目", content.item, "金额", f"￥{content.amount}"),
                row("收款单位", AGENCY, "经手人", "张卫东"),
            ),
        ),
    )


def closing(
    number: str,
    cause: str,
    party: Party,
    day: date,
    outcome: str,
    officers: tuple[Officer, ...] = (ZHANG, LI),
) -> Paper:
    return Paper(
        "18结案审批表",
        (
            Heading("结案审批表", AGENCY, number),
            form(
                wide("案由", cause),
                wide("当事人", party.name),
                wide("执行情况", outcome),
                wide(
                    "承办人意见", signed("建议结案。", "、".join(name for name, _ in officers), day)
                ),
                wide("负责人意见", signed("同意结案。", HEAD, day)),
            ),
        ),
    )


def catalogue(entries: tuple[tuple[str, int], ...]) -> Paper:
    lines = tuple(
        row(str(number), title, str(page)) for number, (title, page) in enumerate(entries, 1)
    )
    return Paper(
        "00卷内目录",
        (
            Heading("卷内目录"),
            Form((row("序号", "文书名称", "页号"), *lines), (2.0, 11.0, 3.0)),
        ),
    )


DEPUTY_PRESENT = ((HEAD, "局长"), (DEPUTY, "副局长"), (SECTION_HEAD, "执法大队大队长"))
