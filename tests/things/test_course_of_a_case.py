"""What papers say of remedies, deferral, enforcement and seizure, in the words of several bureaus."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from conftest import Reading, paper

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("field", "kind", "words", "told"),
    [
        (
            "review_applied",
            "court_application",
            "被申请人不服，于2022年4月8日向清江市人民政府申请行政复议。",
            True,
        ),
        (
            "review_applied",
            "closing_report",
            "当事人提起复议后，清江市人民政府作出了维持的行政复议决定。",
            True,
        ),
        (
            "review_applied",
            "court_application",
            "被申请人在法定期限内未申请行政复议，也未提起行政诉讼，又不履行处罚决定。",
            False,
        ),
        (
            "review_applied",
            "court_application",
            "决定书已告知可以在六十日内向清江市人民政府申请行政复议，或者在六个月内提起行政诉讼。",
            False,
        ),
        (
            "review_applied",
            "court_application",
            "被申请人逾期既不申请行政复议或者提起行政诉讼，又不履行义务。",
            False,
        ),
        (
            "review_applied",
            "decision",
            "可以自收到本决定书之日起60日内，向县人民政府申请行政复议。",
            False,
        ),
        (
            "suit_brought",
            "court_application",
            "被申请人于2022年6月1日向云溪县人民法院提起行政诉讼，法院判决驳回其诉讼请求。",
            True,
        ),
        ("suit_brought", "court_application", "行政复议和起诉期限届满，当事人未提起诉讼。", False),
        (
            "deferral_requested",
            "closing_report",
            "当事人以经营困难为由申请分两期缴纳罚款。",
            True,
        ),
        ("deferral_requested", "closing_report", "当事人提出分期缴纳罚款的书面申请。", True),
        ("deferral_requested", "instalment_approval", "申请理由：疫情期间停业，收入中断。", True),
        ("deferral_requested", "decision", "确有经济困难的，可以申请延期或者分期缴纳罚款。", False),
        ("deferral_used", "closing_report", "罚款分三期缴纳，最后一期已于8月缴清。", True),
        ("deferral_used", "closing_report", "当事人一次缴清罚款，没有分期缴纳。", False),
        (
            "immediate_execution_stated",
            "court_application",
            "因情况紧急，为保障公共安全，特申请贵院立即执行。",
            True,
        ),
        ("own_enforcement_announced", "reminder", "逾期仍不履行的，本局将依法强制执行。", True),
        (
            "own_enforcement_announced",
            "reminder",
            "逾期仍不履行的，本局将依法申请人民法院强制执行。",
            False,
        ),
        (
            "goods_disposed",
            "closing_report",
            "没收的盗版光盘126张已移交市文化局罚没物资仓库。",
            True,
        ),
        ("goods_disposed", "closing_report", "扣押的电脑主机两台退还当事人。", True),
        ("goods_disposed", "closing_report", "没收的光盘将予以销毁。", False),
        ("goods_disposed", "closing_report", "罚款已上缴国库。", False),
        ("goods_disposed", "inventory", "罚没物品销毁清单\n序号 名称 数量\n1 光盘 126张", True),
        ("suspension_carried_out", "closing_report", "停业整顿三十日期满，经复查合格。", True),
        ("suspension_carried_out", "closing_report", "当事人拒不停业，仍在营业。", False),
        ("licence_recovered", "closing_report", "《网络文化经营许可证》正副本已收回并注销。", True),
        ("licence_recovered", "closing_report", "许可证尚未收回。", False),
        ("carried_out_stated", "closing_report", "行政处罚决定已全部履行完毕。", True),
        ("carried_out_stated", "closing_report", "处罚决定尚未执行完毕。", False),
        (
            "electronic_service_agreed",
            "other",
            "本人同意以电子邮件方式接收执法文书，邮箱如下。",
            True,
        ),
        ("electronic_service_agreed", "other", "送达地址确认书\n当事人同意电子送达。", True),
        ("electronic_service_agreed", "service_receipt", "当事人未签署送达地址确认书。", False),
        (
            "public_service_explained",
            "closing_report",
            "因当事人下落不明，采用公告方式送达。",
            True,
        ),
        ("public_service_explained", "other", "两次邮寄均被退回，门店人去楼空。", True),
        (
            "seizure_on_the_spot_stated",
            "seizure",
            "因情况紧急，执法人员当场对涉案设备实施扣押。",
            True,
        ),
        ("seizure_on_the_spot_stated", "seizure", "经批准，决定对下列物品予以扣押。", False),
        (
            "exclusion_approved",
            "closing_report",
            "经局长批准，听证期间二十日不计入办案期限。",
            True,
        ),
        ("collected_on_water", "on_the_spot_decision", "在水上当场收缴罚款，抵岸后交回。", True),
        ("enforcement_urgent_stated", "other", "因险情急迫、情况紧急，夜间组织强制拆除。", True),
    ],
)
def test_what_a_paper_states(read: Read, field: str, kind: str, words: str, told: bool) -> None:  # noqa: FBT001
    assert (read(paper(kind, words)).value(field) is True) is told


@pytest.mark.parametrize(
    ("field", "kind", "words", "day"),
    [
        (
            "review_receipt_date",
            "court_application",
            "被申请人于2022年7月18日收到行政复议决定书。",
            date(2022, 7, 18),
        ),
        (
            "review_receipt_date",
            "other",
            "行政复议决定书送达日期：2022年7月18日",
            date(2022, 7, 18),
        ),
        (
            "deferral_end_date",
            "instalment_approval",
            "同意当事人延期至2022年12月31日前缴清罚款。",
            date(2022, 12, 31),
        ),
        (
            "handin_date",
            "closing_report",
            "执法人员于2022年3月2日将当场收缴的罚款交至本局财务室。",
            date(2022, 3, 2),
        ),
        (
            "bank_deposit_date",
            "closing_report",
            "本局于2022年3月4日将罚款缴付指定银行。",
            date(2022, 3, 4),
        ),
        ("ashore_date", "on_the_spot_decision", "执法船2022年3月7日抵岸。", date(2022, 3, 7)),
        (
            "enforcement_time",
            "other",
            "2022年9月28日21时10分，执法人员对违法搭建的舞台实施强制拆除。",
            datetime(2022, 9, 28, 21, 10),
        ),
        (
            "seizure_report_time",
            "seizure",
            "执法人员于2022年3月1日22时15分电话报告机关负责人周立平。",
            datetime(2022, 3, 1, 22, 15),
        ),
    ],
)
def test_the_day_of_a_step(read: Read, field: str, kind: str, words: str, day: date) -> None:
    assert read(paper(kind, words)).value(field) == day


@pytest.mark.parametrize(
    ("field", "kind", "words"),
    [
        ("handin_date", "on_the_spot_decision", "当事人于2022年3月2日将罚款交至本局财务室。"),
        ("enforcement_time", "other", "2022年9月28日，人民法院依法强制执行。"),
        ("enforcement_time", "closing_report", "本局于2022年9月28日申请法院依法强制执行。"),
        ("deferral_end_date", "instalment_approval", "当事人申请延期至2022年12月31日缴纳。"),
    ],
)
def test_a_day_of_another_step_is_none_of_it(read: Read, field: str, kind: str, words: str) -> None:
    assert read(paper(kind, words)).value(field) is None
