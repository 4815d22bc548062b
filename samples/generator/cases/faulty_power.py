"""A dossier of 2024: a station that nobody empowered fines an arcade for gambling machines."""

from datetime import date

from samples.generator import tables
from samples.generator.case import WANG, ZHAO, Party, Receipt
from samples.generator.letters import letter, published, sheet
from samples.generator.paper import Paper, row, wide
from samples.generator.sample import Sample
from samples.generator.tables import kind_marks, signed, staff
from samples.generator.words import FROM_2024, PAYMENT, hearing, rights

STATION = "云溪县文化市场管理站"
OFFICERS = (WANG, ZHAO)
ARCADE = Party(
    "云溪县金豹电玩城有限公司", "法人", "石金豹", "云溪县城关镇北门街28号", "91360700MA46SHI00P"
)
CAUSE = "设置具有赌博功能的电子游戏机案"
ACT = (
    "2024年1月9日，执法人员检查发现云溪县金豹电玩城有限公司在营业场所设置具有赌博功能的电子游戏机4台，"
    "没有违法所得。"
)
VIOLATED = "上述行为违反了《娱乐场所管理条例》第十九条的规定。"
PENAL = "依据《娱乐场所管理条例》第四十五条的规定"
TOLD_NO, DECISION_NO = "云文管罚告〔2024〕3号", "云文管罚决〔2024〕3号"


def _investigation() -> tuple[Paper, ...]:
    return (
        sheet(
            "立案审批表",
            wide("案由", CAUSE),
            row("当事人", ARCADE.name, "法定代表人", ARCADE.representative),
            row("住所", ARCADE.address, "统一社会信用代码", ARCADE.code),
            wide("当事人类别", kind_marks(ARCADE.kind)),
            wide("简要案情", ACT),
            wide("承办人", staff(OFFICERS)),
            wide("承办人意见", signed("建议立案。", "王建国、赵敏", date(2024, 3, 11))),
            wide("负责人意见", signed("同意立案。", "周立平", date(2024, 3, 11))),
            agency=STATION,
            number="云文管立〔2024〕3号",
        ),
        sheet(
            "现场检查笔录",
            wide("检查时间", "2024年1月9日15时00分至16时20分"),
            wide("检查地点", ARCADE.address),
            row("被检查人", ARCADE.name, "现场负责人", "石金豹"),
            wide("检查人", staff(OFFICERS)),
            row("记录人", "赵敏", "见证人", "无"),
            wide(
                "检查情况",
                "执法人员出示执法证件，表明身份，告知有申请回避的权利。场内有电子游戏机32台，其中“海王”捕鱼机4台有退分、"
                "兑换功能。",
            ),
            wide("被检查人意见", "笔录看过，属实。石金豹"),
            wide("检查人签名", "王建国、赵敏    2024年1月9日"),
            agency=STATION,
        ),
        letter(
            "询问笔录",
            "时间：2024年3月13日10时00分至11时00分",
            f"地点：{STATION}",
            "被询问人：石金豹    性别：男    职务：法定代表人",
            f"询问人：{staff(OFFICERS)}",
            "记录人：赵敏",
            "问：我们是执法人员，这是我们的执法证件。你有申请回避的权利，是否申请？\n答：看清楚了，不申请。",
            "问：4台捕鱼机的情况请说明。\n答：是去年底买的，还没有人玩过，没有赚到钱。",
            "问：以上是否属实？\n答：属实。",
            "以上笔录我看过，与我说的一致。",
            "被询问人签名：石金豹    2024年3月13日",
            "询问人签名：王建国    记录人签名：赵敏    2024年3月13日",
            agency="",
        ),
        sheet(
            "调查终结报告",
            wide("案由", CAUSE),
            wide("当事人", ARCADE.name),
            wide("违法事实", ACT),
            wide("证据", ""),
            wide("处罚依据", f"{VIOLATED}{PENAL}。"),
            wide("处理建议", ""),
            wide("承办人", "王建国、赵敏    2024年4月3日"),
            agency=STATION,
        ),
    )


def _review() -> tuple[Paper, ...]:
    return (
        sheet(
            "法制审核意见书",
            wide("案由", CAUSE),
            wide("当事人", ARCADE.name),
            wide("审核意见", "经审核，事实清楚，证据充分，程序合法，同意处罚意见。"),
            row("审核人", "何静", "审核日期", "2024年4月10日"),
            agency=STATION,
        ),
        sheet(
            "集体讨论记录",
            wide("案由", CAUSE),
            row("讨论时间", "2024年4月12日9时00分", "讨论地点", "三楼会议室"),
            row("主持人", "周立平", "记录人", "吴霞"),
            wide("参加人员", "周立平（局长）、孙海涛（副局长）、陈国强（大队长）"),
            wide("讨论情况", "周立平、孙海涛、陈国强逐一发言，对事实、证据和处罚意见没有异议。"),
            wide("讨论结论", "一致同意罚款30000元，没收电子游戏机4台。"),
            wide("参加人员签名", "周立平、孙海涛、陈国强"),
            agency=STATION,
        ),
        sheet(
            "行政处罚案件处理审批表",
            wide("案由", CAUSE),
            wide("当事人", ARCADE.name),
            wide("拟处理意见", "罚款30000元，没收电子游戏机4台。"),
            wide("承办人意见", signed("请审批。", "王建国、赵敏", date(2024, 4, 12))),
            wide("负责人审批意见", signed("同意。", "周立平", date(2024, 4, 12))),
            agency=STATION,
        ),
    )


def _service(title: str, number: str, taken: str) -> Paper:
    return sheet(
        "送达回证",
        row("送达文书名称", title, "文号", number),
        wide("受送达人", ARCADE.name),
        row("送达地点", ARCADE.address, "送达方式", "直接送达"),
        wide("受送达人签名或盖章", taken),
        wide("送达人", "王建国、赵敏"),
        agency=STATION,
        name=f"送达回证（{title[-3:]}）",
    )


def _notice() -> tuple[Paper, ...]:
    return (
        letter(
            "行政处罚事先告知书",
            f"经查，{ACT}有现场检查笔录、询问笔录等证据证明。",
            f"{VIOLATED}{PENAL}，本站拟对你单位作出罚款人民币30000元、没收电子游戏机4台的行政处罚。",
            rights("五个工作日"),
            hearing("五个工作日"),
            to=ARCADE.name,
            number=TOLD_NO,
            agency=STATION,
            day=date(2024, 3, 25),
        ),
        _service("行政处罚事先告知书", TOLD_NO, "石金豹    2024年3月25日"),
    )


def _decision() -> tuple[Paper, ...]:
    return (
        letter(
            "行政处罚决定书",
            f"当事人：{ARCADE.name}",
            f"法定代表人：{ARCADE.representative}",
            f"住所：{ARCADE.address}",
            f"统一社会信用代码：{ARCADE.code}",
            f"经查明，{ACT}",
            "以上事实有现场检查笔录、询问笔录、现场照片、营业执照复印件证明。",
            "当事人在法定期限内未提出陈述、申辩意见，也未要求听证。",
            VIOLATED,
            "裁量理由：当事人初次违法，尚未营利，参照裁量基准按一般情节处罚。",
            f"{PENAL}，本站决定对你单位作出如下行政处罚：",
            "1.罚款人民币叁万元整（￥30000.00）；",
            "2.没收具有赌博功能的电子游戏机4台。",
            "责令你单位于2024年5月31日前到县游艺行业协会指定的奔腾科技公司购买指定的监控软件并安装。",
            PAYMENT,
            FROM_2024,
            number=DECISION_NO,
            agency=STATION,
            day=date(2024, 4, 16),
        ),
        _service("行政处罚决定书", DECISION_NO, "马大姐（隔壁超市房东）    2024年4月18日"),
    )


def _payment() -> tuple[Paper, ...]:
    return (
        tables.receipt(
            Receipt("3600240403", "10,000.00", date(2024, 4, 28), ARCADE.name), agency=STATION
        ),
        letter(
            "情况说明",
            "我站对云溪县金豹电玩城有限公司作出罚款30000元的处罚后，当事人于2024年4月28日缴纳罚款10000元，其余20000元至今尚未缴纳。",
            "说明人：王建国、赵敏",
            agency=STATION,
            day=date(2024, 8, 20),
        ),
    )


def arcade_of_2024() -> Sample:
    """Filed after two months, told before the investigation ended, a third of the fine paid."""
    return Sample(
        "2024-003-金豹电玩设置赌博机案",
        {
            "1-立案、检查、询问.pdf": _investigation()[:3],
            "2-事先告知书.docx": _notice(),
            "3-调查终结报告.docx": _investigation()[3:],
            "4-审核讨论审批.docx": _review(),
            "5-处罚决定书.pdf": (
                *_decision(),
                published(DECISION_NO, ARCADE.name, date(2024, 4, 16), date(2024, 4, 22), STATION),
            ),
            "6-缴款情况.docx": _payment(),
        },
    )


FAULTY_POWER = (arcade_of_2024,)
