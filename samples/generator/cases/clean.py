"""Five dossiers without a defect: 2014, 2022, 2023 (merged), 2024 (simple), 2025 (prose)."""

from dataclasses import replace
from datetime import date, datetime

from samples.generator import prose, tables
from samples.generator.case import (
    DEPUTY,
    HEAD,
    LI,
    REVIEWER,
    WANG,
    ZHANG,
    ZHAO,
    Decision,
    Notice,
    Party,
    Receipt,
    Record,
    Service,
)
from samples.generator.paper import Heading, Paper
from samples.generator.sample import Sample, each_in_a_file
from samples.generator.words import (
    FROM_2024,
    PAYMENT,
    SIMPLE_FROM_2024,
    UNTIL_2015,
    UNTIL_2023,
    hearing,
    rights,
)

NIGHT_CAFE = Party(
    "云溪县星河网吧", "个体工商户", "刘大勇", "云溪县城关镇人民路21号", "92360700MA35ABCD1X"
)
KARAOKE = Party(
    "云溪县欢乐时光娱乐有限公司", "法人", "钱少华", "云溪县城关镇解放路88号", "91360700MA36EFGH2Y"
)
E_CAFE = Party(
    "云溪县极速网络科技有限公司", "法人", "冯志刚", "云溪县新城区学府路5号", "91360700MA37JKLM3Z"
)
BOOTH_CAFE = Party(
    "云溪县蓝湖网咖", "个体工商户", "吕小平", "云溪县柳林镇中街12号", "92360700MA38NPQR4A"
)
STAGE = Party(
    "清江金声文化传播有限公司", "法人", "郑秋生", "清江市滨江区湖畔路9号", "91360700MA39STUV5B"
)


def cafe_of_2014() -> Sample:
    cause = "接纳未成年人进入营业场所案"
    facts = (
        "2014年3月5日19时30分，执法人员在现场检查时发现，云溪县星河网吧接纳2名未成年人进入营业场所上网。"
        "该行为违反了《互联网上网服务营业场所管理条例》第二十一条第一款的规定。"
    )
    filed, decided = date(2014, 3, 6), date(2014, 4, 1)
    inspected = Record(
        "刘大勇",
        datetime(2014, 3, 5, 19, 30),
        datetime(2014, 3, 5, 20, 20),
        "云溪县城关镇人民路21号星河网吧",
        facts="现场营业，第12号、15号机位上网人员无法出示身份证，经核实均未满18周岁。",
    )
    asked = Record(
        "刘大勇",
        datetime(2014, 3, 7, 9, 0),
        datetime(2014, 3, 7, 10, 15),
        "云溪县文化广电旅游局执法大队办公室",
        facts="3月5日晚我店接纳了2名未成年人上网，是我管理疏忽。",
    )
    told = Notice(
        facts="你单位接纳2名未成年人进入营业场所，有现场检查笔录、调查询问笔录等证据证明。",
        law=(
            "上述行为违反了《互联网上网服务营业场所管理条例》第二十一条第一款的规定，依据该条例第三十一条第（二）项"
            "的规定，"
        ),
        penalty="本机关拟对你单位作出警告、罚款人民币5000元的行政处罚。",
        rights=rights("三日"),
        hearing=None,
        day=date(2014, 3, 21),
    )
    made = Decision(
        facts="2014年3月5日，当事人接纳2名未成年人进入营业场所上网。",
        evidence="1.现场检查笔录；2.调查询问笔录；3.营业执照复印件；4.现场照片。",
        violated="当事人的行为违反了《互联网上网服务营业场所管理条例》第二十一条第一款的规定。",
        penal="依据《互联网上网服务营业场所管理条例》第三十一条第（二）项的规定",
        discretion="鉴于当事人系初次违法，积极配合调查，及时改正，未造成严重后果，参照裁量标准，按一般情节处罚。",
        penalties=("1.警告；", "2.罚款人民币伍仟元整（￥5000.00）。"),
        payment=PAYMENT,
        remedies=UNTIL_2015,
        day=decided,
    )
    number = "云文罚字〔2014〕第3号"
    served = Service(
        "行政处罚事先告知书", "云文罚告字〔2014〕第3号", date(2014, 3, 21), signer="刘大勇"
    )
    return Sample(
        "2014-003-星河网吧接纳未成年人案",
        each_in_a_file(
            ".docx",
            tables.source("云文案源〔2014〕3号", NIGHT_CAFE, date(2014, 3, 5), facts),
            tables.filing("云文立字〔2014〕第3号", cause, NIGHT_CAFE, (ZHANG, LI), filed, facts),
            tables.inspection(inspected, NIGHT_CAFE),
            tables.inquiry(asked),
            tables.report(
                "云文终字〔2014〕第3号",
                cause,
                NIGHT_CAFE,
                (ZHANG, LI),
                date(2014, 3, 18),
                facts + "以上事实有现场检查笔录、调查询问笔录、现场照片等证据证明。",
                "建议给予警告、罚款5000元的行政处罚。",
            ),
            tables.approval(cause, NIGHT_CAFE, date(2014, 3, 20), "给予警告，并处罚款5000元。"),
            tables.notice("云文罚告字〔2014〕第3号", NIGHT_CAFE, told),
            tables.service(served, NIGHT_CAFE, "送达回证（告知书）"),
            tables.decision(number, NIGHT_CAFE, made),
            tables.service(
                Service("行政处罚决定书", number, date(2014, 4, 2), signer="刘大勇"),
                NIGHT_CAFE,
                "送达回证（决定书）",
            ),
            tables.receipt(Receipt("0140032217", "5000.00", date(2014, 4, 10), NIGHT_CAFE.name)),
            tables.closing(
                "云文结字〔2014〕第3号",
                cause,
                NIGHT_CAFE,
                date(2014, 4, 15),
                "当事人已于2014年4月10日缴清罚款5000元，已改正违法行为。",
            ),
        ),
    )


def karaoke_of_2022() -> Sample:
    cause = "歌舞娱乐场所接纳未成年人案"
    facts = (
        "2022年6月10日21时，执法人员检查时发现云溪县欢乐时光娱乐有限公司接纳1名未成年人进入歌舞娱乐场所消费，"
        "没有违法所得。"
    )
    inspected = Record(
        "钱少华",
        datetime(2022, 6, 10, 21, 0),
        datetime(2022, 6, 10, 22, 10),
        "云溪县城关镇解放路88号欢乐时光KTV",
        facts="在206包厢发现1名未满18周岁的消费者，现场查看了消费单据。",
    )
    asked = Record(
        "钱少华",
        datetime(2022, 6, 14, 14, 30),
        datetime(2022, 6, 14, 15, 40),
        "云溪县文化广电旅游局执法大队",
        facts="6月10日晚206包厢的消费者中有一人未成年，前台没有核对身份证，当天没有收取费用。",
    )
    told = Notice(
        facts="你单位接纳1名未成年人进入歌舞娱乐场所，有现场检查笔录、询问笔录、消费单据等证据证明。",
        law=(
            "你单位的行为违反了《娱乐场所管理条例》第二十三条的规定，依据《娱乐场所管理条例》第四十八条第（三）项的规定，"
        ),
        penalty="本机关拟对你单位作出罚款人民币10000元的行政处罚。",
        rights=rights("五个工作日"),
        hearing=None,
        day=date(2022, 7, 4),
    )
    made = Decision(
        facts="2022年6月10日，当事人接纳1名未成年人进入歌舞娱乐场所消费，没有违法所得。",
        evidence="现场检查笔录、调查询问笔录、消费单据、现场照片、营业执照及娱乐经营许可证复印件。",
        violated="当事人的行为违反了《娱乐场所管理条例》第二十三条的规定。",
        penal="依据《娱乐场所管理条例》第四十八条第（三）项的规定",
        discretion=(
            "裁量理由：当事人初次违法，接纳未成年人1人，及时改正，依据《文化市场综合执法行政处罚裁量基准》，属于一般情节。"
        ),
        penalties=("罚款人民币壹万元整（￥10,000.00）。",),
        payment=PAYMENT,
        remedies=UNTIL_2023,
        day=date(2022, 7, 20),
    )
    number = "（云）文综罚字〔2022〕第011号"
    return Sample(
        "2022-011-欢乐时光接纳未成年人案",
        each_in_a_file(
            ".docx",
            tables.source("（云）文综源〔2022〕011号", KARAOKE, date(2022, 6, 10), facts),
            tables.filing(
                "（云）文综立字〔2022〕第011号",
                cause,
                KARAOKE,
                (WANG, ZHAO),
                date(2022, 6, 13),
                facts,
            ),
            tables.inspection(replace(inspected, officers=(WANG, ZHAO)), KARAOKE),
            tables.registration(
                "（云）文综登字〔2022〕第011号",
                KARAOKE,
                date(2022, 6, 10),
                "消费单据12张、收银主机1台",
            ),
            tables.registration_disposal(
                "（云）文综登处字〔2022〕第011号",
                KARAOKE,
                date(2022, 6, 20),
                "消费单据作为证据附卷，收银主机退还当事人。",
            ),
            tables.inquiry(replace(asked, officers=(WANG, ZHAO))),
            tables.report(
                "（云）文综终字〔2022〕第011号",
                cause,
                KARAOKE,
                (WANG, ZHAO),
                date(2022, 6, 28),
                facts + "以上事实有现场检查笔录、询问笔录、消费单据等证据证明。",
                "建议罚款10000元。",
            ),
            tables.approval(cause, KARAOKE, date(2022, 7, 1), "罚款10000元。", DEPUTY),
            tables.notice("（云）文综罚告字〔2022〕第011号", KARAOKE, told),
            tables.service(
                Service(
                    "行政处罚事先告知书",
                    "（云）文综罚告字〔2022〕第011号",
                    date(2022, 7, 5),
                    signer="钱少华",
                    server="王建国、赵敏",
                ),
                KARAOKE,
                "送达回证（告知书）",
            ),
            tables.decision(number, KARAOKE, made),
            tables.service(
                Service(
                    "行政处罚决定书",
                    number,
                    date(2022, 7, 22),
                    signer="钱少华",
                    server="王建国、赵敏",
                ),
                KARAOKE,
                "送达回证（决定书）",
            ),
            tables.receipt(Receipt("3600220711", "10,000.00", date(2022, 7, 28), KARAOKE.name)),
            tables.closing(
                "（云）文综结字〔2022〕第011号",
                cause,
                KARAOKE,
                date(2022, 8, 2),
                "当事人已于2022年7月28日缴清罚款10000元。",
                (WANG, ZHAO),
            ),
        ),
    )


def merged_of_2023() -> Sample:
    cause = "未按规定核对、登记上网消费者有效身份证件案"
    facts = "2023年9月12日，执法人员检查发现云溪县极速网络科技有限公司未核对、登记3名上网消费者的有效身份证件。"
    inspected = Record(
        "冯志刚",
        datetime(2023, 9, 12, 15, 0),
        datetime(2023, 9, 12, 15, 50),
        "云溪县新城区学府路5号",
        facts="前台实名登记系统显示3名在座消费者没有登记记录。",
    )
    asked = Record(
        "冯志刚",
        datetime(2023, 9, 15, 10, 0),
        datetime(2023, 9, 15, 11, 0),
        "云溪县文化广电旅游局执法大队",
        facts="9月12日下午值班人员没有核对3名消费者的身份证。",
    )
    told = Notice(
        facts="你单位未按规定核对、登记3名上网消费者的有效身份证件，有现场检查笔录、询问笔录等证据证明。",
        law=(
            "该行为违反了《互联网上网服务营业场所管理条例》第二十三条的规定，依据《互联网上网服务营业场所管理条例》"
            "第三十三条第（三）项的规定，"
        ),
        penalty="本机关拟对你单位给予警告，并处罚款人民币3000元的行政处罚。",
        rights=rights("五个工作日"),
        hearing=None,
        day=date(2023, 10, 16),
    )
    made = Decision(
        facts="2023年9月12日，当事人未按规定核对、登记3名上网消费者的有效身份证件。",
        evidence="现场检查笔录、调查询问笔录、登记系统截图、营业执照复印件。",
        violated="当事人的行为违反了《互联网上网服务营业场所管理条例》第二十三条的规定。",
        penal="依据《互联网上网服务营业场所管理条例》第三十三条第（三）项的规定",
        discretion="裁量说明：当事人初次违法，涉及3人，已经改正，对照裁量基准属一般情节。",
        penalties=("1.警告；", "2.罚款人民币叁仟元整（￥3000.00）。"),
        payment=PAYMENT,
        remedies=UNTIL_2023,
        day=date(2023, 10, 30),
    )
    number = "（云）文综罚字〔2023〕020号"
    papers = (
        tables.filing(
            "（云）文综立字〔2023〕020号", cause, E_CAFE, (ZHANG, LI), date(2023, 9, 13), facts
        ),
        tables.inspection(inspected, E_CAFE),
        tables.inquiry(asked),
        tables.report(
            "（云）文综终字〔2023〕020号",
            cause,
            E_CAFE,
            (ZHANG, LI),
            date(2023, 9, 28),
            facts + "以上事实有现场检查笔录、询问笔录证明。",
            "建议给予警告，并处罚款3000元。",
        ),
        tables.approval(cause, E_CAFE, date(2023, 10, 12), "给予警告，并处罚款3000元。"),
        tables.notice("（云）文综罚告字〔2023〕020号", E_CAFE, told),
        tables.service(
            Service(
                "行政处罚事先告知书",
                "（云）文综罚告字〔2023〕020号",
                date(2023, 10, 16),
                signer="冯志刚",
            ),
            E_CAFE,
            "送达回证",
        ),
        tables.decision(number, E_CAFE, made),
        tables.service(
            Service("行政处罚决定书", number, date(2023, 10, 31), signer="冯志刚"),
            E_CAFE,
            "送达回证",
        ),
        tables.receipt(Receipt("3600231020", "3000.00", date(2023, 11, 6), E_CAFE.name)),
        tables.closing(
            "（云）文综结字〔2023〕020号",
            cause,
            E_CAFE,
            date(2023, 11, 10),
            "当事人已于2023年11月6日缴清罚款3000元。",
        ),
    )
    listed = tables.catalogue(
        tuple((_title(paper), number) for number, paper in enumerate(papers, 2))
    )
    return Sample("2023-020-极速网络未登记身份证件案", {"全卷.pdf": (listed, *papers)})


def simple_of_2024() -> Sample:
    officers = (WANG, ZHAO)
    inspected = Record(
        "吕小平",
        datetime(2024, 5, 14, 10, 0),
        datetime(2024, 5, 14, 10, 25),
        "云溪县柳林镇中街12号蓝湖网咖",
        officers,
        facts="营业大厅未悬挂《网络文化经营许可证》，当场责令改正。",
    )
    made = Decision(
        facts="2024年5月14日10时，执法人员在云溪县柳林镇中街12号检查时发现，当事人未悬挂《网络文化经营许可证》。",
        evidence=None,
        violated="该行为违反了《互联网上网服务营业场所管理条例》第二十条的规定。",
        penal="依据《互联网上网服务营业场所管理条例》第三十一条第（五）项和《中华人民共和国行政处罚法》第五十一条的规定",
        discretion="裁量理由：初次违法，当场改正，情节一般。",
        penalties=("警告；", "罚款人民币贰佰元整（￥200.00）。"),
        payment="缴款方式：自收到本决定书之日起十五日内到云溪农村商业银行城关支行缴纳。",
        remedies=SIMPLE_FROM_2024,
        day=date(2024, 5, 14),
        statement="当事人表示无陈述、申辩意见。",
    )
    number = "（云）文综当罚〔2024〕006号"
    return Sample(
        "2024-006-蓝湖网咖未悬挂许可证案",
        each_in_a_file(
            ".pdf",
            prose.inspection(inspected, BOOTH_CAFE),
            prose.on_the_spot(number, BOOTH_CAFE, officers, made, "裁量理由：初次违法，当场改正。"),
            tables.receipt(Receipt("3600240506", "200.00", date(2024, 5, 20), BOOTH_CAFE.name)),
        ),
    )


def show_of_2025() -> Sample:
    cause = "未经批准举办营业性演出案"
    facts = "2025年4月12日，当事人未经批准在云溪县体育馆举办营业性演出1场，经查，票款收入8000元，违法所得8000元。"
    inspected = Record(
        "郑秋生",
        datetime(2025, 4, 12, 19, 30),
        datetime(2025, 4, 12, 21, 0),
        "云溪县体育馆",
        facts="现场正在举办演唱会，主办方不能出示营业性演出批准文件。",
    )
    asked = Record(
        "郑秋生",
        datetime(2025, 4, 16, 9, 0),
        datetime(2025, 4, 16, 10, 30),
        "云溪县文化广电旅游局执法大队",
        facts="4月12日的演出没有办理审批手续，票款收入8000元。",
    )
    told = Notice(
        facts="经查，你单位未经批准举办营业性演出，违法所得8000元，有现场检查笔录、询问笔录、售票记录等证据证明。",
        law="该行为违反了《营业性演出管理条例》第十三条的规定，依据《营业性演出管理条例》第四十四条第一款的规定，",
        penalty="本机关拟对你单位作出没收违法所得8000元、罚款50000元的行政处罚。",
        rights=rights("五个工作日"),
        hearing=hearing("五个工作日"),
        day=date(2025, 5, 19),
    )
    made = Decision(
        facts=facts,
        evidence="1.现场检查笔录；2.调查询问笔录；3.售票记录；4.现场照片；5.听证笔录。",
        violated="当事人的行为违反了《营业性演出管理条例》第十三条的规定。",
        penal="依据《营业性演出管理条例》第四十四条第一款的规定",
        discretion="裁量理由：当事人初次违法，违法所得不足1万元，积极配合调查，依照裁量基准按一般情节处罚。",
        penalties=(
            "1.没收违法所得人民币捌仟元整（￥8000.00）；",
            "2.罚款人民币伍万元整（￥50000.00）。",
        ),
        payment=PAYMENT,
        remedies=FROM_2024,
        day=date(2025, 6, 20),
        statement=(
            "当事人未提出陈述、申辩意见，于2025年5月22日要求听证。本机关于2025年6月5日举行了听证，听取了当事人的意见。"
        ),
    )
    number = "（云）文综罚字〔2025〕第009号"
    told_number = "（云）文综罚告字〔2025〕第009号"
    present = ((HEAD, "局长"), (DEPUTY, "副局长"), ("陈国强", "执法大队大队长"))
    return Sample(
        "2025-009-金声文化擅自举办演出案",
        each_in_a_file(
            ".docx",
            prose.filing(
                "（云）文综立字〔2025〕第009号", cause, STAGE, (ZHANG, LI), date(2025, 4, 14), facts
            ),
            prose.inspection(inspected, STAGE),
            tables.inquiry(asked),
            prose.report(
                cause, STAGE, date(2025, 5, 9), facts, "建议没收违法所得8000元，罚款50000元。"
            ),
            prose.notice(told_number, STAGE, told),
            prose.service(
                Service("行政处罚事先告知书", told_number, date(2025, 5, 20), signer="郑秋生"),
                STAGE,
                "送达回证",
            ),
            prose.hearing_request(STAGE, date(2025, 5, 22)),
            prose.hearing_invitation(
                "（云）文综听通字〔2025〕第009号", STAGE, date(2025, 5, 23), date(2025, 6, 5)
            ),
            prose.service(
                Service(
                    "行政处罚听证通知书",
                    "（云）文综听通字〔2025〕第009号",
                    date(2025, 5, 23),
                    signer="郑秋生",
                ),
                STAGE,
                "送达回证",
            ),
            prose.hearing_record(cause, STAGE, date(2025, 6, 5)),
            prose.legal_review(
                cause,
                STAGE,
                REVIEWER,
                date(2025, 6, 11),
                "本案主体合法，事实清楚，证据确凿，适用法律正确，程序合法，裁量适当，同意处罚意见。",
            ),
            prose.discussion(
                cause,
                datetime(2025, 6, 16, 9, 0),
                HEAD,
                present,
                "同意没收违法所得8000元，罚款50000元。",
            ),
            tables.approval(cause, STAGE, date(2025, 6, 18), "没收违法所得8000元，罚款50000元。"),
            prose.decision(number, STAGE, made),
            prose.service(
                Service("行政处罚决定书", number, date(2025, 6, 24), signer="郑秋生"),
                STAGE,
                "送达回证",
            ),
            tables.receipt(Receipt("3600250609", "58,000.00", date(2025, 7, 2), STAGE.name)),
            tables.closing(
                "（云）文综结字〔2025〕第009号",
                cause,
                STAGE,
                date(2025, 7, 8),
                "当事人已于2025年7月2日缴清罚没款58000元。",
            ),
        ),
    )


def _title(paper: Paper) -> str:
    return next(part.title for part in paper.parts if isinstance(part, Heading)).replace(" ", "")


CLEAN = (cafe_of_2014, karaoke_of_2022, merged_of_2023, simple_of_2024, show_of_2025)
