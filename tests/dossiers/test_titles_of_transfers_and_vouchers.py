"""Titles of papers that a bureau, the police and the treasury share words in."""

from functools import cache

import pytest

from casecheck.dossiers.titles import Titles
from casecheck.rulebase import load_rulebase


@cache
def titles() -> Titles:
    return Titles(tuple(load_rulebase().documents.values()))


@pytest.mark.parametrize(
    ("line", "type_"),
    [
        ("涉嫌犯罪案件移送审批表", "transfer_approval"),
        ("关于移送某书店涉嫌犯罪案件的报告", "transfer_report"),
        ("云溪县公安局立案通知书", "police_filing_notice"),
        ("云溪县公安局不予立案通知书", "police_refusal_notice"),
        ("云溪县人民检察院不起诉决定书", "police_refusal_notice"),
        ("不予立案通知书", "other"),
        ("不予立案决定书", "other"),
        ("涉案物品移交清单", "handover_list"),
        ("罚没物品移交清单", "inventory"),
        ("罚没款上缴国库证明", "treasury_voucher"),
        ("县级罚没收入缴库回单", "treasury_voucher"),
        ("非税收入一般缴款书", "payment_receipt"),
        ("行政处罚信息撤回公示审批表", "publication_withdrawal"),
        ("行政处罚信息公示审批表", "publication_record"),
        ("入库单", None),
    ],
)
def test_a_heading_tells_the_type(line: str, type_: str | None) -> None:
    found = titles().match(line, heading=True)

    assert (found.type if found else None) == type_


@pytest.mark.parametrize(
    ("line", "type_"),
    [
        ("延长扣押期限审批表", "seizure_extension"),
        ("延长查封期限呈批表", "seizure_extension"),
        ("扣押期限延长审批表", "seizure_extension"),
        ("延长强制措施期限请示", "seizure_extension"),
        ("延长扣押期限决定书", "seizure_extension"),
        ("延长案件办理期限审批表", "extension_approval"),
        ("延长办案期限审批表", "extension_approval"),
    ],
)
def test_what_is_extended_tells_the_type(line: str, type_: str) -> None:
    found = titles().match(line, heading=True)

    assert found is not None
    assert found.type == type_


@pytest.mark.parametrize(
    ("line", "type_"),
    [
        ("文化市场投诉转办单", "case_source"),
        ("12345热线交办单", "case_source"),
        ("违法线索转办函", "case_source"),
        ("举报线索移交函", "case_source"),
        ("信访事项批转表", "case_source"),
        ("涉嫌违法案件移送函", "transfer_letter"),
        ("案件移交函", "transfer_letter"),
        ("证照复印件", "identity_material"),
        ("当事人证照粘贴页", "identity_material"),
        ("身份证复印件粘贴处", "identity_material"),
        ("营业执照、经营者身份证（复印件）", "identity_material"),
        ("身份证及许可证复印件", "identity_material"),
        ("证件号码", None),
        ("许可证照", None),
    ],
)
def test_what_comes_from_outside_tells_the_type(line: str, type_: str | None) -> None:
    found = titles().match(line, heading=True)

    assert (found.type if found else None) == type_
