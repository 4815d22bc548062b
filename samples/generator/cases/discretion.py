"""Dossiers whose discretion fails: a concert, a karaoke, a travel agency, a film room."""

from dataclasses import replace
from datetime import date, datetime

from samples.generator import prose, tables
from samples.generator.case import HEAD, REVIEWER, WANG, ZHAO, Fee, Party, Receipt
from samples.generator.freehand import letter, listed, sheet
from samples.generator.paper import Heading, Paper, Text, form, row, wide
from samples.generator.sample import Sample, each_in_a_file
from samples.generator.story import Story, after, spoiled
from samples.generator.words import FROM_2024, hearing

CONCERT = Party(
    "云溪县大梦文化传媒有限公司", "法人", "范蕾", "云溪县新城区创业路30号", "91360700MA3RFANLE3"
)
GOLDEN_YEARS = Party(
    "云溪县金色年华娱乐有限公司", "法人", "邓伟", "云溪县城关镇东门路9号", "91360700MA3SDENGW4"
)
TRAVEL = Party(
    "云溪县远行旅行社有限公司", "法人", "汪洁", "云溪县城关镇站前路58号", "91360700MA3TWANGJ5"
)
FILM_ROOM = Party(
    "云溪县小镇影吧有限公司", "法人", "顾斌", "云溪县柳林镇西街3号", "91360700MA3UGUBIN6"
)
AGREED = "事实清楚，证据充分，适用法律正确，程序合法，裁量适当，同意处罚意见。"


def _weighed(story: Story, review: date, discussed: datetime, conclusion: str) -> dict[str, Paper]:
    """Return the papers of a penalty that was told with the hearing, reviewed and discussed."""
    told = replace(story.notice, hearing=hearing("五个工作日"))
    papers = story.papers() | {"notice": prose.notice(story.number("罚告"), story.party, told)}
    return after(
        papers,
        "notice_service",
        review=prose.legal_review(story.cause, story.party, REVIEWER, review, AGREED),
        discussion=prose.discussion(
            story.cause, discussed, HEAD, tables.DEPUTY_PRESENT, conclusion
        ),
    )


def concert_of_2026() -> Sample:
    """The third show without a permit in two years: fined at the lowest, surcharged in review."""
    story = Story(
        2026,
        15,
        "未经批准举办营业性演出案",
        CONCERT,
        facts="2026年5月16日，云溪县大梦文化传媒有限公司未经批准在柳林镇文化广场举办营业性演出1场，没有违法所得。",
        violated="当事人的行为违反了《营业性演出管理条例》第十三条的规定。",
        penal="依据《营业性演出管理条例》第四十四条第一款的规定",
        penalties=("罚款人民币伍万元整（￥50000.00）。",),
        proposal="罚款50000元",
        found=date(2026, 5, 16),
        filed=date(2026, 5, 18),
        asked=date(2026, 5, 20),
        reported=date(2026, 6, 3),
        approved=date(2026, 7, 2),
        told=date(2026, 6, 8),
        told_served=date(2026, 6, 8),
        decided=date(2026, 7, 3),
        served=date(2026, 7, 6),
        remedies=FROM_2024,
        discretion="裁量理由：当事人认错态度较好，参照裁量基准按一般情节处罚。",
        officers=(WANG, ZHAO),
    )
    number = story.number
    papers = _weighed(story, date(2026, 6, 24), datetime(2026, 6, 29, 9, 0), "同意罚款50000元。")
    source = sheet(
        "举报处理单",
        row("举报方式", "12318电话举报", "举报时间", "2026年5月16日"),
        wide("举报内容", "群众来电反映柳林镇文化广场正在举办没有批文的商业演唱会。"),
        wide("处理情况", "已立案查处，当事人被处以罚款。"),
        row("处理完毕日期", "2026年7月6日", "结果公布日期", "2026年8月3日"),
        wide("经办人", "王建国"),
    )
    report = tables.report(
        number("终"),
        story.cause,
        CONCERT,
        story.officers,
        story.reported,
        f"{story.facts}以上事实有现场检查笔录、调查询问笔录等证据证明。另查明，当事人曾于2025年3月10日因未经批准举办营业性"
        "演出被本局依据《营业性演出管理条例》第四十四条处以罚款（（云）文综罚字〔2025〕第003号），2025年9月2日又因同类"
        "行为被本局依据同一条例处以罚款（（云）文综罚字〔2025〕第031号）。",
        "建议罚款50000元。",
    )
    withdrawn = letter(
        "行政复议终止决定书",
        "云溪县大梦文化传媒有限公司",
        "你公司不服云溪县文化广电旅游局作出的（云）文综罚字〔2026〕第015号行政处罚决定，于2026年7月24日向本机关申请行政复议，"
        "本机关已受理。2026年8月10日，你公司自愿撤回行政复议申请，行政复议终止。",
        day=date(2026, 8, 10),
        number="云府复终〔2026〕9号",
        sender="云溪县人民政府",
    )
    surcharge = replace(
        tables.receipt(
            Receipt("3600261502", "30000.00", date(2026, 8, 10), CONCERT.name, item="加处罚款")
        ),
        name="加处罚款票据",
    )
    closed = tables.closing(
        number("结"),
        story.cause,
        CONCERT,
        date(2026, 8, 14),
        "当事人于2026年8月10日缴清罚款50000元，逾期20日，加处罚款30000元已一并缴清。",
        story.officers,
    )
    return Sample(
        "2026-015-大梦文化擅自举办演出案",
        {
            "01立案和调查.docx": (
                source,
                papers["filing"],
                papers["inspection"],
                papers["inquiry"],
                report,
            ),
            "02告知审核讨论.pdf": tuple(
                papers[name]
                for name in ("notice", "notice_service", "review", "discussion", "approval")
            ),
            "03决定和执行.docx": (
                papers["decision"],
                papers["decision_service"],
                withdrawn,
                tables.receipt(Receipt("3600261501", "50000.00", date(2026, 8, 10), CONCERT.name)),
                surcharge,
                closed,
            ),
        },
    )


def karaoke_of_2024() -> Sample:
    """Closed for eight months without a serious finding; forms half empty, bound carelessly."""
    story = Story(
        2024,
        19,
        "歌舞娱乐场所接纳未成年人案",
        GOLDEN_YEARS,
        facts="2024年1月12日，云溪县金色年华娱乐有限公司接纳2名未成年人进入歌舞娱乐场所，没有违法所得。",
        violated="当事人的行为违反了《娱乐场所管理条例》第二十三条的规定。",
        penal="依据《娱乐场所管理条例》第四十八条第（三）项的规定",
        penalties=("1.罚款人民币壹万伍仟元整（￥15000.00）；", "2.责令停业整顿8个月。"),
        proposal="罚款15000元、责令停业整顿8个月",
        found=date(2024, 1, 12),
        filed=date(2024, 1, 15),
        asked=date(2024, 1, 17),
        reported=date(2024, 2, 2),
        approved=date(2024, 3, 13),
        told=date(2024, 2, 19),
        told_served=date(2024, 2, 19),
        decided=date(2024, 3, 14),
        served=date(2024, 3, 15),
        remedies=FROM_2024,
        paid=date(2024, 3, 22),
        amount="15000.00",
        discretion="裁量理由：当事人初次违法，积极配合调查，参照裁量基准按一般情节处罚。",
    )
    number = story.number
    papers = _weighed(
        story,
        date(2024, 3, 4),
        datetime(2024, 3, 8, 15, 0),
        "同意罚款15000元、责令停业整顿8个月。",
    )
    seen = Paper(
        "现场检查笔录",
        (
            Heading("现场检查笔录", tables.AGENCY),
            form(
                wide("检查时间", "2024年1月12日20时10分至21时00分"),
                wide("检查地点", ""),
                row("被检查人", GOLDEN_YEARS.name, "现场负责人", "邓伟"),
                wide("检查人", tables.staff(story.officers)),
                wide("记录人", ""),
                wide(
                    "检查情况",
                    "执法人员出示了执法证件，在303包厢发现2名身着校服的消费者，经核实均未满18周岁。",
                ),
                wide("被检查人签名", "    年  月  日"),
                wide("检查人签名", "张卫东、李晓燕    2024年1月12日"),
            ),
        ),
    )
    made = replace(
        story.decision,
        evidence=None,
        facts="你单位于    年    月    日被本局执法人员查获，" + story.facts,
    )
    report = tables.report(
        number("终"),
        story.cause,
        GOLDEN_YEARS,
        story.officers,
        story.reported,
        story.facts + "当事人对此没有异议。",
        "建议罚款15000元、责令停业整顿8个月。",
    )
    other = replace(
        story,
        serial=22,
        cause="未悬挂未成年人禁入标志案",
        party=Party(
            "云溪县百灵鸟歌厅", "个体工商户", "郝丽", "云溪县河口镇前街2号", "92360700MA3VHAOLI7"
        ),
        facts="2024年1月15日，云溪县百灵鸟歌厅未悬挂未成年人禁入标志。",
        violated="当事人的行为违反了《娱乐场所管理条例》第三十条的规定。",
        penal="依据《娱乐场所管理条例》第五十一条的规定",
        penalties=("警告。",),
        proposal="警告",
    ).papers()
    cover = sheet(
        "行政处罚案卷",
        wide("案由", story.cause),
        wide("当事人", GOLDEN_YEARS.name),
        row("立案日期", "2024年1月15日", "结案日期", "2024年11月28日"),
        row("承办人", "张卫东、李晓燕", "保管期限", ""),
        wide("页数", ""),
    )
    listing = tables.catalogue(
        (
            ("立案审批表", 1),
            ("现场检查笔录", 2),
            ("调查询问笔录", 4),
            ("案件调查终结报告", 6),
            ("结案审批表", 8),
            ("行政处罚事先告知书", 10),
            ("行政处罚决定书", 15),
        )
    )
    closed = tables.closing(
        number("结"),
        story.cause,
        GOLDEN_YEARS,
        date(2024, 11, 28),
        "当事人已缴清罚款15000元，自2024年3月20日起停业整顿8个月，已执行完毕。",
    )
    back = letter(
        "卷内备考表",
        "",
        "本卷情况说明：材料齐全，无缺页。",
        "立卷人：李晓燕    检查人：陈国强",
        "归档日期：2025年4月15日",
    )
    files = (
        cover,
        listing,
        *spoiled(
            papers,
            inspection=seen,
            report=report,
            decision=tables.decision(number("罚"), GOLDEN_YEARS, made),
        ),
        replace(other["filing"], name="立案审批表（二）"),
        replace(other["decision"], name="行政处罚决定书（二）"),
        closed,
        back,
    )
    return Sample("2024-019-金色年华接纳未成年人案", each_in_a_file(".docx", *files))


def travel_of_2025() -> Sample:
    """False advertising by a travel agency: fined below the tier, its reasons left unanswered."""
    story = Story(
        2025,
        23,
        "旅行社进行虚假宣传误导旅游者案",
        TRAVEL,
        facts=(
            "2025年3月3日至3月20日，云溪县远行旅行社有限公司在微信公众号上宣传“五星酒店、全程无购物”，招徕旅游者86名，实际"
            "安排三星级酒店，违法所得62000元。"
        ),
        violated="当事人的行为违反了《中华人民共和国旅游法》第三十二条的规定。",
        penal="依据《中华人民共和国旅游法》第九十七条第（一）项的规定",
        penalties=(
            "1.没收违法所得人民币陆万贰仟元整（￥62000.00）；",
            "2.罚款人民币伍万元整（￥50000.00）。",
        ),
        proposal="没收违法所得62000元、罚款50000元",
        found=date(2025, 3, 20),
        filed=date(2025, 3, 24),
        asked=date(2025, 3, 26),
        reported=date(2025, 4, 10),
        approved=date(2025, 5, 19),
        told=date(2025, 4, 15),
        told_served=date(2025, 4, 15),
        decided=date(2025, 5, 20),
        served=date(2025, 5, 22),
        remedies=FROM_2024,
        paid=date(2025, 6, 3),
        amount="112000.00",
        closed=date(2025, 6, 10),
        discretion="裁量理由：当事人系初次被查处，参照裁量基准按一般情节处罚。",
    )
    number = story.number
    papers = _weighed(
        story,
        date(2025, 5, 8),
        datetime(2025, 5, 14, 9, 0),
        "同意没收违法所得62000元、罚款50000元。",
    )
    found = tables.report(
        number("终"),
        story.cause,
        TRAVEL,
        story.officers,
        story.reported,
        f"{story.facts}以上事实有现场检查笔录、调查询问笔录、公众号网页截图、旅游合同证明。",
        "建议没收违法所得62000元、罚款50000元。",
    )
    said = letter(
        "陈述申辩书",
        "云溪县文化广电旅游局",
        "我公司收到你局的行政处罚事先告知书。宣传文案由总社统一提供，酒店临时更换是地接社擅自所为，我公司事先并不知情，没有"
        "主观过错，请求不予处罚。",
        day=date(2025, 4, 18),
        sender=TRAVEL.name,
    )
    made = replace(
        story.decision,
        statement="当事人于2025年4月18日提出了陈述、申辩意见，在规定期限内未要求听证。",
        evidence="现场检查笔录、调查询问笔录、公众号网页截图、旅游合同、营业执照复印件。",
    )
    screen = Paper(
        "网页截图",
        (
            Heading("证据截图", tables.AGENCY),
            Text("截图内容：远行旅行社微信公众号2025年3月3日推文。", indent=False),
            Text("截图时间：2025年3月20日15时20分    截图地点：本局执法大队办公室", indent=False),
            Text("截图人：李晓燕、张卫东    原始载体：执法办公电脑，已刻录光盘保存", indent=False),
        ),
    )
    charge = tables.fee_receipt(
        Fee("旅行社业务经营许可证换证工本费", "300.00", date(2025, 3, 20), "0003311", TRAVEL.name),
        "工本费收据",
    )
    return Sample(
        "2025-023-远行旅行社虚假宣传案",
        {
            "01立案审批表.docx": (papers["filing"],),
            "02证据材料.pdf": (papers["inspection"], screen, papers["inquiry"], charge),
            "03调查报告.docx": (found,),
            "04告知申辩审核.docx": (
                papers["notice"],
                papers["notice_service"],
                said,
                papers["review"],
                papers["discussion"],
                papers["approval"],
            ),
            "05决定送达缴款结案.pdf": (
                tables.decision(number("罚"), TRAVEL, made),
                papers["decision_service"],
                papers["receipt"],
                papers["closing"],
            ),
        },
    )


def film_room_of_2025() -> Sample:
    """Films shown without a licence: no fine, published late with a home address, then revoked."""
    story = Story(
        2025,
        38,
        "擅自从事电影放映活动案",
        FILM_ROOM,
        facts="2025年5月6日至6月4日，云溪县小镇影吧有限公司未取得电影放映经营许可证从事电影放映活动，违法所得56000元。",
        violated="当事人的行为违反了《中华人民共和国电影产业促进法》第二十四条的规定。",
        penal="依据《中华人民共和国电影产业促进法》第四十七条的规定",
        penalties=(
            "1.没收违法所得人民币伍万陆仟元整（￥56000.00）；",
            "2.没收放映机2台。",
        ),
        proposal="没收违法所得56000元、没收放映机2台",
        found=date(2025, 6, 4),
        filed=date(2025, 6, 6),
        asked=date(2025, 6, 9),
        reported=date(2025, 6, 23),
        approved=date(2025, 7, 21),
        told=date(2025, 6, 25),
        told_served=date(2025, 6, 25),
        decided=date(2025, 7, 22),
        served=date(2025, 7, 24),
        remedies=FROM_2024,
        paid=date(2025, 7, 31),
        amount="56000.00",
        officers=(WANG, ZHAO),
        discretion="裁量理由：当事人经营困难，按一般情节处罚。",
    )
    number = story.number
    papers = _weighed(
        story,
        date(2025, 7, 10),
        datetime(2025, 7, 16, 15, 0),
        "同意没收违法所得56000元、没收放映机2台。",
    )
    licence = Paper(
        "营业执照复印件",
        (
            Heading("营业执照（复印件）"),
            Text(f"统一社会信用代码：{FILM_ROOM.code}", indent=False),
            Text(f"名称：{FILM_ROOM.name}", indent=False),
            Text("类型：有限责任公司    法定代表人：顾斌", indent=False),
        ),
    )
    goods = listed(
        "没收物品清单",
        ("物品名称", "规格", "数量"),
        ("数字放映机", "NEC NC900", "2台"),
        below=("当事人：顾斌    2025年7月24日", "执法人员：王建国、赵敏    2025年7月24日"),
    )
    published = letter(
        "行政处罚信息公示",
        "",
        f"行政处罚决定书文号：{number('罚')}",
        f"行政相对人名称：{FILM_ROOM.name}",
        "法定代表人：顾斌，身份证号码：362501198703124516，家庭住址：云溪县柳林镇西街3号2单元501室",
        "违法事实：未取得电影放映经营许可证从事电影放映活动。",
        "处罚内容：没收违法所得56000元，没收放映机2台。",
        "公示日期：2025年8月20日",
    )
    revoked = letter(
        "撤销行政处罚决定书",
        FILM_ROOM.name,
        f"本机关于2025年7月22日作出的{number('罚')}行政处罚决定，适用法律有误，遗漏了应当并处的处罚。经本机关负责人集体讨论，"
        f"决定撤销{number('罚')}行政处罚决定，另行作出处理。",
        day=date(2025, 10, 15),
        number="（云）文综撤字〔2025〕第002号",
    )
    taken_back = sheet(
        "行政处罚信息撤回审批表",
        wide("处罚决定书文号", number("罚")),
        wide("撤回原因", "行政处罚决定经本机关自查已撤销。"),
        wide("撤回日期", "2025年10月27日"),
        wide("负责人意见", tables.signed("同意撤回。", "周立平", date(2025, 10, 27))),
    )
    disposed = letter(
        "罚没物品处理记录",
        "",
        "2025年8月5日，没收的放映机2台移交云溪县财政局公物仓。移交人：王建国、赵敏    接收人：龚平",
        day=date(2025, 8, 5),
    )
    made = spoiled(papers)
    end = (goods, disposed, published, revoked, taken_back)
    return Sample(
        "2025-038-小镇影吧擅自放映电影案",
        each_in_a_file(".docx", made[0], licence, *made[1:], *end),
    )


DISCRETION = (concert_of_2026, karaoke_of_2024, travel_of_2025, film_room_of_2025)
