"""A dossier of 2022: an entrusted team seizes computers by night, in its own name and way."""

from datetime import date

from samples.generator.case import LI, ZHANG, Party
from samples.generator.letters import letter, sheet
from samples.generator.paper import row, wide
from samples.generator.sample import Sample
from samples.generator.tables import kind_marks, signed, staff
from samples.generator.words import PAYMENT, UNTIL_2023, rights

TEAM = "云溪县文化市场综合执法大队"
OFFICERS = (ZHANG, LI)
NIGHT = Party(
    "云溪县夜航网咖", "个体工商户", "丁海生", "云溪县河口镇码头路7号", "92360700MA43DING0L"
)
CAUSE = "接纳未成年人进入营业场所案"
ACT = (
    "2022年8月19日20时30分，执法人员检查发现云溪县夜航网咖接纳2名未成年人进入营业场所上网，"
    "二人分别使用03号、04号机。"
)
VIOLATED = "上述行为违反了《互联网上网服务营业场所管理条例》第二十一条第一款的规定。"
PENAL = "依据《互联网上网服务营业场所管理条例》第三十一条第（二）项的规定"
TOLD_NO, DECISION_NO = "云执罚告〔2022〕24号", "云执罚决〔2022〕24号"


def _opening() -> tuple:
    return (
        sheet(
            "立案呈批表",
            wide("案由", CAUSE),
            row("当事人", NIGHT.name, "经营者", NIGHT.representative),
            row("地址", NIGHT.address, "统一社会信用代码", NIGHT.code),
            wide("当事人类别", kind_marks(NIGHT.kind)),
            wide("案情摘要", ACT),
            wide("承办人意见", signed("建议立案。", "张卫东、李晓燕", date(2022, 8, 22))),
            wide(
                "负责人意见",
                signed("同意立案，由张卫东、李晓燕承办。", "周立平", date(2022, 8, 22)),
            ),
            agency=TEAM,
            number="云执立〔2022〕24号",
        ),
        sheet(
            "现场检查笔录",
            wide("检查时间", "2022年8月19日20时30分至21时40分"),
            wide("检查地点", NIGHT.address),
            row("被检查人", NIGHT.name, "现场负责人", NIGHT.representative),
            wide("检查人", staff(OFFICERS)),
            row("记录人", "李晓燕", "见证人", "无"),
            wide(
                "检查情况",
                "执法人员出示执法证件，表明身份，说明来意，告知有申请回避的权利。03号、04号机上网人员为两名未成年人，"
                "均不能出示身份证件。",
            ),
            wide("被检查人意见", "以上笔录看过，属实。丁海生"),
            wide("检查人签名", "张卫东、李晓燕    2022年8月19日"),
            agency=TEAM,
        ),
        letter(
            "扣押决定书",
            "经查，你店涉嫌接纳未成年人上网。因情况紧急，执法人员于2022年8月19日20时50分当场实施扣押，将你店电脑主机6台"
            "（编号01至06）运回本大队保管，扣押期限三十日，自2022年8月19日至2022年9月17日。",
            "如不服本决定，可以自收到本决定书之日起六十日内向云溪县人民政府申请行政复议，也可以在六个月内向云溪县人民法院提起"
            "行政诉讼。",
            "当事人签收：丁海生    2022年8月19日",
            to=NIGHT.name,
            number="云执扣〔2022〕24号",
            agency=TEAM,
            day=date(2022, 8, 19),
        ),
        sheet(
            "行政强制措施审批表",
            wide("案由", CAUSE),
            wide("当事人", NIGHT.name),
            wide("强制措施", "扣押电脑主机6台"),
            wide(
                "承办人意见",
                signed("8月19日已当场扣押，请予补办批准手续。", "张卫东", date(2022, 8, 22)),
            ),
            wide("负责人意见", "同意补办。\n周立平    2022年8月22日16时00分"),
            agency=TEAM,
        ),
    )


def _inquiry() -> tuple:
    return (
        letter(
            "询问笔录",
            "时间：2022年8月24日9时30分至10时40分",
            f"地点：{TEAM}办公室",
            "被询问人：丁海生    性别：男    职务：经营者",
            f"询问人：{staff(OFFICERS)}",
            "记录人：李晓燕",
            "问：我们是执法人员，这是我们的执法证件，请你看清楚。你有申请回避的权利，是否申请回避？\n"
            "答：看清楚了。我要求李晓燕回避，她去年和我因为租房打过官司。",
            "问：请讲一下8月19日晚上的情况。\n答：那两个孩子是邻居家的，我没有查身份证。电脑主机什么时候还给我？",
            "问：以上所说是否属实？\n答：属实。",
            "以上笔录我看过，与我讲的一样。",
            "被询问人签名：丁海生    2022年8月24日",
            "询问人签名：张卫东    记录人签名：李晓燕    2022年8月24日",
            agency="",
        ),
        sheet(
            "延长扣押期限审批表",
            wide("案由", CAUSE),
            wide("当事人", NIGHT.name),
            wide(
                "延长事由", "案件尚未办结，拟将2022年8月19日扣押的电脑主机6台的扣押期限延长三十日。"
            ),
            wide("承办人意见", signed("拟延长，请审批。", "张卫东、李晓燕", date(2022, 9, 15))),
            wide("负责人意见", ""),
            row("填表日期", "2022年9月15日", "填表人", "李晓燕"),
            agency=TEAM,
        ),
        sheet(
            "案件调查终结报告",
            wide("案由", CAUSE),
            wide("当事人", NIGHT.name),
            wide("违法事实", ACT),
            wide("证据", "现场检查笔录、询问笔录、营业执照复印件、现场照片。"),
            wide("处罚依据", f"{VIOLATED}{PENAL}。"),
            wide("处理建议", "建议给予警告、罚款6000元。"),
            wide("承办人意见", signed("本案调查终结。", "张卫东、李晓燕", date(2022, 9, 20))),
            wide("负责人意见", signed("同意。", "周立平", date(2022, 9, 21))),
            agency=TEAM,
        ),
    )


def _service(title: str, number: str, *rows: tuple) -> object:
    return sheet(
        "送达回证",
        row("送达文书名称", title, "文号", number),
        wide("受送达人", NIGHT.name),
        *rows,
        wide("送达人", "张卫东、李晓燕"),
        agency=TEAM,
        name=f"送达回证（{title[-3:]}）",
    )


def _penalty() -> tuple:
    return (
        letter(
            "行政处罚事先告知书",
            f"经查，{ACT}有现场检查笔录、询问笔录等证据证明。",
            f"{VIOLATED}{PENAL}，本大队拟对你店作出警告、罚款人民币6000元的行政处罚。",
            rights("五个工作日"),
            to=NIGHT.name,
            number=TOLD_NO,
            agency=TEAM,
            day=date(2022, 9, 22),
        ),
        _service(
            "行政处罚事先告知书",
            TOLD_NO,
            row("送达地点", NIGHT.address, "送达方式", "直接送达"),
            wide("受送达人签名或盖章", "吴根发（邻居）    2022年9月23日"),
        ),
        letter(
            "行政处罚决定书",
            f"当事人：{NIGHT.name}",
            f"经营者：{NIGHT.representative}",
            f"住所：{NIGHT.address}",
            f"统一社会信用代码：{NIGHT.code}",
            f"经查明，{ACT}",
            "以上事实有现场检查笔录、询问笔录、现场照片、营业执照复印件证明。",
            "当事人在法定期限内未提出陈述、申辩意见。",
            f"{VIOLATED}",
            "裁量理由：当事人初次违法，接纳2人，参照裁量基准按一般情节处罚。",
            f"{PENAL}，本大队决定对你店作出如下行政处罚：",
            "1.警告；",
            "2.罚款人民币陆仟元整（￥6000.00）。",
            PAYMENT,
            UNTIL_2023,
            number=DECISION_NO,
            agency=TEAM,
            day=date(2022, 10, 20),
        ),
        _service(
            "行政处罚决定书",
            DECISION_NO,
            row("送达地点", NIGHT.address, "送达方式", "留置送达"),
            wide("受送达人签名或盖章", ""),
            row("见证人", "", "送达日期", "2022年10月21日"),
            wide("备注", "当事人丁海生拒绝签收，将文书留在其店内吧台。"),
        ),
    )


def _execution() -> tuple:
    return (
        letter(
            "履行催告书",
            f"本大队于2022年10月20日对你店作出{DECISION_NO}行政处罚决定，罚款6000元，你店至今没有缴纳。"
            "现催告你店自收到本催告书之日起十日内，将罚款6000元缴至云溪农村商业银行城关支行，户名云溪县财政局。"
            "你店对本催告有权进行陈述和申辩。逾期仍不履行的，将依法申请人民法院强制执行。",
            "签收：丁海生    2023年1月16日",
            to=NIGHT.name,
            number="云执催〔2023〕2号",
            agency=TEAM,
            day=date(2023, 1, 16),
        ),
        letter(
            "行政强制执行申请书",
            f"申请人：{TEAM}，地址云溪县文昌路18号",
            f"被申请人：{NIGHT.name}，经营者丁海生",
            f"申请事项：强制执行{DECISION_NO}行政处罚决定，罚款6000元。",
            "事实和理由：被申请人接纳2名未成年人上网，申请人依法作出上述行政处罚决定并已送达，被申请人没有缴纳罚款，经"
            "2023年1月16日催告仍不履行。依据《中华人民共和国行政强制法》第五十三条的规定申请强制执行。",
            "此致",
            "云溪县人民法院",
            "附件：行政处罚决定书、催告书、送达回证各一份。",
            "负责人（签名）：            ",
            agency=TEAM,
            day=date(2023, 2, 10),
        ),
    )


def seizure_of_2022() -> Sample:
    """Seized without a law, approved late, extended by an unsigned form, never released."""
    opening, inquiry, penalty, execution = _opening(), _inquiry(), _penalty(), _execution()
    return Sample(
        "2022-024-夜航网咖接纳未成年人案",
        {
            "01立案和现场检查.docx": opening[:2],
            "02扣押材料.docx": opening[2:],
            "03询问笔录.docx": inquiry[:1],
            "04延长扣押期限审批表.docx": inquiry[1:2],
            "05调查终结报告.docx": inquiry[2:],
            "06告知书及送达回证.docx": penalty[:2],
            "07处罚决定书及送达回证.docx": penalty[2:],
            "08催告和申请执行.docx": execution,
        },
    )


FAULTY_SEIZURE = (seizure_of_2022,)
