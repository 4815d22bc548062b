"""Small builders for rules, sheets and rule bases."""

from collections.abc import Mapping
from datetime import date

from casecheck.model.fact import Fact, FactSheet, FactState, FactValue
from casecheck.model.form import FieldSpec
from casecheck.model.profile import Profile
from casecheck.model.rule import (
    AllOf,
    Branch,
    Citation,
    Compare,
    Condition,
    Constant,
    Derivation,
    DerivedBranch,
    FactName,
    Instrument,
    Operator,
    Rule,
    Severity,
    Verified,
)
from casecheck.model.rulebase import RuleBase

ACT = Instrument("ACT", "某法", "某法（2021）", date(2021, 7, 15))


def found(value: FactValue, *fields: str) -> Fact:
    return Fact(FactState.FOUND, value, fields)


UNREADABLE = Fact(FactState.UNREADABLE)
UNKNOWN = Fact(FactState.UNKNOWN, note="案卷内有未能读取的文件")


def a_sheet(**facts: Fact) -> FactSheet:
    return FactSheet("dossier", "", facts)


def when(
    field: str, operator: Operator, operand: Constant | FactName | tuple[Constant, ...]
) -> Compare:
    return Compare(field, operator, operand)


def a_rule(
    *breach: Condition,
    scope: tuple[Condition, ...] = (),
    checks: tuple[Branch, ...] = (),
    notes: tuple[Branch, ...] = (),
    settings: tuple[str, ...] = (),
    verified: Verified = Verified.TEXT,
) -> Rule:
    return Rule(
        id="XX001",
        title="某缺陷",
        category="test",
        severity=Severity.MAJOR,
        deduction=8,
        law=(Citation("ACT", "第六十条", verified),),
        about="dossier",
        scope=AllOf(scope),
        breach=AllOf(breach),
        message="自 {began} 起，罚款 {fine} 元",
        remedy="补正",
        why="",
        examples=(),
        file="checks/test/XX001.yaml",
        checks=checks,
        notes=notes,
        settings=settings,
    )


def a_rulebase(
    *rules: Rule,
    derivations: tuple[Derivation, ...] = (),
    settings: Mapping[str, object] | None = None,
) -> RuleBase:
    return RuleBase(
        version="1",
        sha256="",
        fields={"began": FieldSpec("开始日期", "date"), "fine": FieldSpec("罚款", "money")},
        documents={},
        instruments={"ACT": ACT},
        limits={},
        violations=(),
        rules=rules,
        derivations=derivations,
        profile=Profile("", dict(settings or {})),
        setting_specs={},
    )


def a_derivation(*branches: DerivedBranch) -> Derivation:
    return Derivation("grave", "重大处罚", "dossier", branches, "derive/grave.yaml")
