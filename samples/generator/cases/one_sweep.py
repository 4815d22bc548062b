"""Five small dossiers of one sweep: the same violation, four fined alike and one apart."""

from datetime import date, datetime

from samples.generator import prose, tables
from samples.generator.case import WANG, ZHAO, Decision, Party, Receipt, Record, day_text
from samples.generator.sample import Sample, each_in_a_file
from samples.generator.words import SIMPLE_FROM_2024

OFFICERS = (WANG, ZHAO)
AT_THE_BANK = "缴款方式：自收到本决定书之日起十五日内到云溪农村商业银行城关支行缴纳。"
IN_CASH = "缴款方式：因柳溪村地处边远、交通不便，罚款由执法人员☑当场收缴  □到指定银行缴纳。"


def _sample(
    serial: int, short: str, party: Party, start: datetime, fine: tuple[str, str]
) -> Sample:
    words, amount = fine
    remote = party.address.startswith("云溪县柳林镇柳溪村")
    seen = Record(
        party.representative,
        start,
        start.replace(minute=start.minute + 20),
        party.address,
        OFFICERS,
        facts="该网吧正在营业，营业大厅未悬挂《网络文化经营许可证》，执法人员当场责令改正。",
    )
    made = Decision(
        facts=f"{day_text(start)}{start.hour}时，执法人员在{party.address}检查时发现，当事人未悬挂《网络文化经营许可证》。",
        evidence=None,
        violated="该行为违反了《互联网上网服务营业场所管理条例》第二十条的规定。",
        penal="依据《互联网上网服务营业场所管理条例》第三十一条第（五）项和《中华人民共和国行政处罚法》第五十一条的规定",
        discretion=None,
        penalties=("警告；", f"罚款人民币{words}（￥{amount}）。"),
        payment=IN_CASH if remote else AT_THE_BANK,
        remedies=SIMPLE_FROM_2024,
        day=start.date(),
        statement="当事人表示无陈述、申辩意见。",
    )
    paid = Receipt(
        f"36002405{serial}",
        amount,
        start.date() if remote else date(2024, 5, 27),
        party.name,
        collector="执法人员王建国" if remote else "云溪农村商业银行城关支行",
        how="当场收缴" if remote else "银行代收",
    )
    return Sample(
        f"2024-{serial:03d}-{short}未悬挂许可证案",
        each_in_a_file(
            ".pdf",
            prose.inspection(seen, party),
            prose.on_the_spot(
                f"（云）文综当罚〔2024〕{serial:03d}号",
                party,
                OFFICERS,
                made,
                "裁量理由：初次违法，当场改正。",
            ),
            tables.receipt(paid),
        ),
    )


def _cafe(name: str, owner: str, address: str, code: str) -> Party:
    return Party(name, "个体工商户", owner, address, f"92360700MA{code}")


def sweep_of_2024() -> tuple[Sample, ...]:
    usual = ("贰佰元整", "200.00")
    return (
        _sample(
            32,
            "晨星网咖",
            _cafe("云溪县晨星网咖", "尹红", "云溪县柳林镇北街7号", "4CYINHONG8"),
            datetime(2024, 5, 15, 9, 30),
            usual,
        ),
        _sample(
            33,
            "老地方网吧",
            _cafe("云溪县老地方网吧", "龙飞", "云溪县河口镇老街15号", "4DLONGFEI9"),
            datetime(2024, 5, 15, 11, 0),
            usual,
        ),
        _sample(
            34,
            "飞鸟网吧",
            _cafe("云溪县飞鸟网吧", "白洁", "云溪县城关镇菜市巷4号", "4EBAIJIE10"),
            datetime(2024, 5, 16, 10, 0),
            ("叁佰元整", "300.00"),
        ),
        _sample(
            35,
            "蓝月网吧",
            _cafe("云溪县蓝月网吧", "姚军", "云溪县城关镇桥头街23号", "4FYAOJUN11"),
            datetime(2024, 5, 16, 15, 0),
            usual,
        ),
        _sample(
            36,
            "山里人网吧",
            _cafe("云溪县山里人网吧", "石磊", "云溪县柳林镇柳溪村8组", "4GSHILEI12"),
            datetime(2024, 5, 17, 14, 0),
            ("贰仟元整", "2000.00"),
        ),
    )
