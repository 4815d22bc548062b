"""Two dossiers of the simple procedure of 2025: the cash handed in late, and in time."""

from datetime import date

from samples.generator import tables
from samples.generator.case import LI, WANG, ZHANG, ZHAO, Officer, Party, Receipt
from samples.generator.letters import letter, sheet
from samples.generator.paper import Paper, row, wide
from samples.generator.sample import Sample, each_in_a_file
from samples.generator.tables import staff
from samples.generator.words import SIMPLE_FROM_2024

FERRY = Party(
    "云溪县渡口网吧", "个体工商户", "邱水根", "云溪县柳林镇渡口12号", "92360700MA47QIU00Q"
)
HILL = Party("云溪县望山网吧", "个体工商户", "田有福", "云溪县石坪乡上村3号", "92360700MA48TIAN0R")
VIOLATED = "该行为违反了《互联网上网服务营业场所管理条例》第二十条的规定。"
PENAL = (
    "依据《互联网上网服务营业场所管理条例》第三十一条第（五）项和《中华人民共和国行政处罚法》第五十一条的规定，"
    "决定当场给予以下行政处罚：警告，罚款人民币壹佰元整（￥100.00）。"
)


def _told(party: Party, day: str) -> tuple[str, ...]:
    return (
        f"当事人：{party.name}",
        f"当事人类型：{party.kind}",
        f"经营者：{party.representative}",
        f"地址：{party.address}",
        f"统一社会信用代码：{party.code}",
        f"{day}，执法人员在{party.address}检查时发现，当事人未悬挂《网络文化经营许可证》。",
        (
            "执法人员出示了执法证件，当场告知了拟作出的行政处罚内容及事实、理由、依据，并告知了陈述、申辩的权利。当事人表示"
            "无陈述、申辩意见。"
        ),
        VIOLATED,
        "裁量理由：初次违法，当场改正。",
        PENAL,
        "缴款方式：☑当场收缴  □自收到本决定书之日起十五日内到指定银行缴纳。",
        SIMPLE_FROM_2024,
    )


def _receipt(party: Party, number: str, day: date, officer: str) -> Paper:
    return tables.receipt(
        Receipt(
            number, "100.00", day, party.name, collector=f"执法人员{officer}", how="当场收缴现金"
        )
    )


def _handed_in(officers: tuple[Officer, ...], day: str, banked: str) -> Paper:
    return letter(
        "当场收缴罚款交缴情况说明",
        f"执法人员{'、'.join(name for name, _ in officers)}当场收缴的罚款100元，{day}交至本局财务，{banked}由本局缴付银行。",
    )


def late_cash() -> Sample:
    """Nobody signed the decision, it has no number, and the cash stayed in a pocket for a week."""
    officers = (WANG, ZHAO)
    made = letter(
        "当场行政处罚决定书",
        *_told(FERRY, "2025年3月5日15时"),
        "备案情况：            ",
        "执法人员签名：            ",
        "当事人签收：            ",
        day=date(2025, 3, 5),
    )
    return Sample(
        "2025-004-渡口网吧未悬挂许可证案",
        each_in_a_file(
            ".pdf",
            made,
            _receipt(FERRY, "3600250304", date(2025, 3, 5), "王建国"),
            _handed_in(officers, "2025年3月12日", "2025年3月13日"),
        ),
    )


def cash_in_time() -> Sample:
    """The same done right: numbered, signed, handed over, reported, the cash in within two days."""
    officers = (ZHANG, LI)
    number = "（云）文综当罚〔2025〕007号"
    made = letter(
        "当场行政处罚决定书",
        *_told(HILL, "2025年6月11日10时"),
        f"执法人员签名：{staff(officers)}",
        "当事人签收：田有福    2025年6月11日",
        number=number,
        day=date(2025, 6, 11),
    )
    reported = sheet(
        "当场处罚备案表",
        row("当事人", HILL.name, "经营者", HILL.representative),
        row("处罚决定书文号", number, "处罚日期", "2025年6月11日"),
        wide("处罚内容", "警告，罚款100元，已当场收缴。"),
        wide("承办人", "张卫东、李晓燕"),
        row("备案日期", "2025年6月12日", "备案人", "何静"),
    )
    return Sample(
        "2025-007-望山网吧未悬挂许可证案",
        each_in_a_file(
            ".docx",
            made,
            _receipt(HILL, "3600250607", date(2025, 6, 11), "张卫东"),
            _handed_in(officers, "2025年6月12日", "2025年6月13日"),
            reported,
        ),
    )


ON_THE_SPOT = (late_cash, cash_in_time)
