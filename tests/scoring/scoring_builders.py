"""Standards, rules and findings for the tests of the score."""

from decimal import Decimal

from casecheck.model.outcome import Finding, FindingStatus
from casecheck.model.rule import AllOf, Rule, Severity, Verified
from casecheck.model.standard import Grade, Item, Part, Standard
from casecheck.scoring import Scheme, scheme_for

GRADES = (
    Grade("优秀", Decimal(90)),
    Grade("合格", Decimal(60)),
    Grade("不合格", Decimal(0)),
)
FATAL = Part(
    "否决",
    (Item("否1", "否决事项", ("rest",), Decimal(100)),),
    severities=(Severity.FATAL,),
    fails=True,
)
CAPPED = Part(
    "扣分",
    (
        Item("扣1", "期限", ("OD",), Decimal(20)),
        Item("扣2", "其他", ("rest",), Decimal(30)),
    ),
    severities=(Severity.MAJOR, Severity.MINOR, Severity.NOTE),
)
RULES = {
    "OD001": (Severity.MAJOR, 8),
    "OD005": (Severity.MAJOR, 5),
    "OD011": (Severity.FATAL, 100),
    "DO013": (Severity.NOTE, 1),
    "FE001": (Severity.FATAL, 100),
    "FE007": (Severity.MAJOR, 10),
    "SV002": (Severity.MINOR, 1),
}


def a_rule(name: str) -> Rule:
    severity, deduction = RULES[name]
    return Rule(
        name, name, "", severity, deduction, (), "dossier", AllOf(()), AllOf(()), "", "", "", (), ""
    )  # fmt: skip


def a_standard(*parts: Part, repeat_cap: int = 3) -> Standard:
    return Standard(
        "甲标准", parts or (FATAL, CAPPED), GRADES, "不合格", "未评定", repeat_cap, "自拟",
        Verified.UNREAD, "自拟", "default",
    )  # fmt: skip


def a_scheme(*parts: Part, repeat_cap: int = 3) -> Scheme:
    return scheme_for(a_standard(*parts, repeat_cap=repeat_cap), map(a_rule, RULES))


def a_finding_under(
    rule: str, number: int = 1, status: FindingStatus = FindingStatus.VIOLATION
) -> Finding:
    severity, deduction = RULES[rule]
    points = deduction if status is FindingStatus.VIOLATION else 0
    return Finding(
        rule, status, severity, rule, "", (), (), (), points, "", f"{rule}/{number}"
    )  # fmt: skip


def an_open(rule: str, number: int = 1) -> Finding:
    return a_finding_under(rule, number, FindingStatus.CHECK)
