"""A small scan with one of everything, for the tests of the reports."""

from datetime import UTC, date, datetime
from decimal import Decimal

from casecheck.model.document import Document, Problem, ProblemCode
from casecheck.model.field import Evidence, Field, FieldState, Item
from casecheck.model.form import FieldSpec
from casecheck.model.outcome import (
    AcrossFinding,
    Deduction,
    DossierResult,
    Evaluation,
    Finding,
    FindingStatus,
    ScanResult,
)
from casecheck.model.place import CellPlace, PagePlace, ParagraphPlace
from casecheck.model.rule import Severity, Verified
from casecheck.model.standard import Grade, Part, Standard
from casecheck.model.standard import Item as StandardItem
from casecheck.reports import Report

SPECS = {
    "party_name": FieldSpec("当事人", "text"),
    "filing_date": FieldSpec("立案日期", "date"),
    "inspection_date": FieldSpec("现场检查日期", "datetime"),
    "fine": FieldSpec("罚款", "money"),
    "fees": FieldSpec(
        "其他收费", "list", items={"item": "text", "amount": "money", "date": "date"}
    ),
    "penalty_kinds": FieldSpec("处罚种类", "list", choices={"fine": "罚款"}),
    "collective_review": FieldSpec("集体讨论", "flag"),
    "service_date": FieldSpec("送达日期", "date"),
    "closing_date": FieldSpec("结案日期", "date"),
}
STANDARD = Standard(
    "默认评分标准",
    (
        Part("否决事项", (StandardItem("否1", "主体资格", (), Decimal(100)),), fails=True),
        Part("扣分事项", (StandardItem("扣1", "期限", ("rest",), Decimal(20)),)),
    ),
    (Grade("优秀", Decimal(90)), Grade("合格", Decimal(60)), Grade("不合格", Decimal(0))),
    "不合格",
    "未评定",
    3,
    "自拟",
    Verified.UNREAD,
    "可配置的默认值",
    "default",
)
EVALUATION = Evaluation(
    "default",
    92.0,
    "优秀",
    worst_score=87.5,
    worst_grade="合格",
    deductions=(Deduction("扣1", "OD001", "甲/OD001", 8.0, fails=False),),
    to_settle=(Deduction("扣1", "OD005", "甲/OD005", 4.5, fails=False),),
)
ON_PAGE = Evidence("d1", PagePlace(1, (72.0, 120.512, 180.2, 134.0)), "2022年3月1日")
IN_PARAGRAPH = Evidence("d2", ParagraphPlace(1, 5), "=HYPERLINK")
IN_CELL = Evidence("d2", CellPlace(2, 1, 3, 2, "header"), "年  月  日")
DOCUMENTS = (
    Document("d1", "filing_approval", "立案审批表", "甲/01 立案.pdf", 1, 1, "pdf-text", ()),
    Document("d2", "decision", "行政处罚决定书", "甲/02决定.docx", 1, 2, "docx", ()),
)


def a_finding(
    rule: str = "OD001",
    status: FindingStatus = FindingStatus.VIOLATION,
    severity: Severity = Severity.MAJOR,
    deduction: int = 8,
) -> Finding:
    return Finding(
        rule=rule,
        status=status,
        severity=severity,
        title=f"{rule}的名称",
        message="=1+1 自 2022-03-01 立案",
        basis=("行政处罚法（2021）第六十条",),
        fields=("filing_date",),
        evidence=(ON_PAGE, IN_PARAGRAPH),
        deduction=deduction,
        remedy="补充归档",
        fingerprint=f"甲/{rule}",
    )


def a_dossier(*findings: Finding) -> DossierResult:
    fee = Item({"item": "听证费", "amount": Decimal("200.50"), "date": None}, (IN_CELL,))
    fields = {
        "party_name": Field("party_name", "@云溪网吧", FieldState.FOUND, evidence=(IN_PARAGRAPH,)),
        "filing_date": Field("filing_date", date(2022, 3, 1), FieldState.FOUND, 0.99, (ON_PAGE,)),
        "inspection_date": Field(
            "inspection_date", datetime(2022, 3, 1, 9, 5), FieldState.CONFLICT
        ),
        "fine": Field("fine", Decimal("5000.00"), FieldState.FOUND),
        "fees": Field("fees", (fee,), FieldState.FOUND),
        "penalty_kinds": Field("penalty_kinds", ("fine",), FieldState.FOUND),
        "collective_review": Field("collective_review", value=False, state=FieldState.ABSENT),
        "service_date": Field("service_date", None, FieldState.UNREADABLE, evidence=(IN_CELL,)),
    }
    return DossierResult(
        id="甲",
        procedure="ordinary",
        documents=DOCUMENTS,
        fields=fields,
        findings=findings,
        evaluation=EVALUATION,
        problems=(Problem("甲/照片.jpg", ProblemCode.SCANNED, "是图片"),),
        unset={"OD004": ("filing_days",)},
    )


def a_report(*findings: Finding, across: tuple[AcrossFinding, ...] = ()) -> Report:
    scan = ScanResult(
        folder="案卷",
        rulebase_version="2026.11",
        rulebase_sha256="ab" * 32,
        dossiers=(a_dossier(*findings),),
        across=across,
        problems=(Problem("说明.txt", ProblemCode.UNSUPPORTED, "不是文书"),),
    )
    return Report(
        scan,
        SPECS,
        datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
        STANDARD,
        settings={"filing_days": "立案期限"},
        profile="云溪县（yunxi）",
        titles={"OD004": "超过本机关期限"},
        today=date(2026, 11, 23),
    )


def an_across_finding() -> AcrossFinding:
    return AcrossFinding(
        rule="EV005",
        dossiers=("甲", "乙"),
        message="同一执法人员同一时间出现在两处",
        status=FindingStatus.VIOLATION,
        severity=Severity.MAJOR,
        title="一人两地",
        basis=(),
        evidence={"甲": (ON_PAGE,)},
    )
