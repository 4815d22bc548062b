"""A dossier of 2022: served by post and telephone, enforced by the bureau itself, sued too late."""

from datetime import date

from samples.generator import tables
from samples.generator.case import Party
from samples.generator.letters import letter, sheet
from samples.generator.paper import Paper, row, wide
from samples.generator.sample import Sample
from samples.generator.story import Story, spoiled
from samples.generator.tables import signed
from samples.generator.words import UNTIL_2023

WHALE = Party(
    "云溪县蓝鲸网络服务有限公司", "法人", "葛文涛", "云溪县柳林镇西街19号", "91360700MA45GE000N"
)
STORY = Story(
    2022,
    6,
    "未按规定核对、登记上网消费者有效身份证件案",
    WHALE,
    facts="2022年1月11日，云溪县蓝鲸网络服务有限公司未核对、登记7名上网消费者的有效身份证件。",
    violated="当事人的行为违反了《互联网上网服务营业场所管理条例》第二十三条的规定。",
    penal="依据《互联网上网服务营业场所管理条例》第三十二条第（三）项的规定",
    penalties=("1.警告；", "2.罚款人民币壹万贰仟元整（￥12000.00）。"),
    proposal="警告、罚款12000元",
    found=date(2022, 1, 11),
    filed=date(2022, 1, 12),
    asked=date(2022, 1, 14),
    reported=date(2022, 1, 26),
    approved=date(2022, 2, 8),
    told=date(2022, 2, 9),
    told_served=date(2022, 2, 11),
    decided=date(2022, 3, 9),
    served=date(2022, 3, 10),
    remedies=UNTIL_2023,
)


def _cover() -> Paper:
    return sheet(
        "行政处罚案卷",
        wide("案由", STORY.cause),
        wide("当事人", WHALE.name),
        row("立案日期", "2022年1月12日", "结案日期", "2023年3月20日"),
        row("处罚决定书文号", STORY.number("罚"), "承办人", "张卫东、李晓燕"),
        wide("处理结果", "警告、罚款12000元"),
        row("归档日期", "2023年4月10日", "保管期限", "长期"),
        name="案卷封面",
    )


def _service(title: str, number: str, method: str, day: str, remark: str) -> Paper:
    return sheet(
        "送达回证",
        row("送达文书名称", title, "文号", number),
        wide("受送达人", WHALE.name),
        row("送达地点", WHALE.address, "送达方式", method),
        wide("受送达人签名或盖章", ""),
        row("送达人", "张卫东、李晓燕", "送达日期", day)
        if day
        else wide("送达人", "张卫东、李晓燕"),
        wide("备注", remark),
        name=f"送达回证（{title[-3:]}）",
    )


def _deferral() -> Paper:
    return sheet(
        "延期（分期）缴纳罚款审批表",
        wide("案由", STORY.cause),
        wide("当事人", WHALE.name),
        wide("处罚内容", "警告、罚款12000元"),
        wide(
            "承办人意见",
            signed(
                "该单位近期经营情况不好，建议暂缓至2022年6月30日缴纳。", "张卫东", date(2022, 3, 24)
            ),
        ),
        wide("负责人意见", signed("同意延期至2022年6月30日缴纳。", "周立平", date(2022, 3, 25))),
    )


def _reminder() -> Paper:
    return letter(
        "催告书",
        f"你单位未履行{STORY.number('罚')}行政处罚决定。请你单位在收到本催告书之日起十日内，将罚款12000元缴至云溪农村商业银行"
        "城关支行。逾期仍不履行的，本机关将依法强制执行。",
        "签收：葛文涛    2022年9月14日",
        to=WHALE.name,
        number=STORY.number("催"),
        day=date(2022, 9, 14),
    )


def _enforced() -> Paper:
    return letter(
        "执法全过程记录",
        "强制执行时间：2022年10月1日23时10分",
        f"执行地点：{WHALE.address}",
        "执行人员：张卫东、李晓燕",
        "执行情况：因当事人经催告仍不缴纳罚款，执法人员对当事人实施强制执行，搬走电脑主机4台抵缴罚款。当事人到场后提出异议，"
        "执法人员遂将主机放回原处，本次执行没有结果。",
        "当事人签名：葛文涛    2022年10月1日",
    )


def _application() -> Paper:
    return letter(
        "强制执行申请书",
        f"申请人：{tables.AGENCY}，负责人周立平，局长",
        f"被申请人：{WHALE.name}，法定代表人葛文涛",
        f"申请事项：强制执行{STORY.number('罚')}行政处罚决定，罚款12000元。",
        "事实和理由：被申请人未核对、登记7名上网消费者的有效身份证件，申请人依据《互联网上网服务营业场所管理条例》第三十二条"
        "作出上述行政处罚决定。被申请人在法定期限内没有申请行政复议，也没有提起行政诉讼，经2022年9月14日催告仍不履行。",
        "负责人签名：周立平",
        day=date(2023, 2, 15),
    )


def execution_of_2022() -> Sample:
    """Posted without a slip, sent by WeChat without leave, deferred unasked, enforced at night."""
    story = STORY
    papers = {"cover": _cover()} | story.papers()
    ordered = spoiled(
        papers,
        notice_service=_service(
            "行政处罚事先告知书",
            story.number("罚告"),
            "邮寄送达",
            "",
            "2022年2月10日以挂号信寄出。",
        ),
        decision_service=_service(
            "行政处罚决定书",
            story.number("罚"),
            "微信送达",
            "2022年3月10日",
            "2022年3月10日将决定书照片发送至法定代表人葛文涛的微信，对方未回复。",
        ),
    )
    return Sample(
        "2022-006-蓝鲸网络未登记身份证件案",
        {
            "01封面和立案.docx": ordered[:2],
            "02调查.docx": ordered[2:5],
            "03审批、告知.docx": ordered[5:8],
            "04决定.docx": ordered[8:],
            "05延期缴纳审批表.docx": (_deferral(),),
            "06催告书.pdf": (_reminder(),),
            "07强制执行笔录.pdf": (_enforced(),),
            "08强制执行申请书.docx": (_application(),),
        },
    )


FAULTY_EXECUTION = (execution_of_2022,)
