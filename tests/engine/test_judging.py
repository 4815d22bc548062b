"""What the rules say of a dossier: verdicts, conclusions, findings."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from engine_builders import (
    UNKNOWN,
    UNREADABLE,
    a_derivation,
    a_rule,
    a_rulebase,
    a_sheet,
    found,
    when,
)

from casecheck.engine import Judgement, judge
from casecheck.engine.bench import Bench, refuse_difference
from casecheck.engine.evaluate import signals
from casecheck.engine.program import rule_program
from casecheck.errors import EngineError
from casecheck.model.fact import ABSENT, Fact, FactSheet, FactState
from casecheck.model.field import Evidence
from casecheck.model.outcome import Finding, FindingStatus, RuleOutcome, Verdict
from casecheck.model.place import PagePlace
from casecheck.model.rule import AllOf, Branch, DerivedBranch, Operator, Rule, Severity, Verified

OVER = when("fine", Operator.OVER, 1000)
WORDS = Evidence("d1", PagePlace(1, (0, 0, 1, 1)), "罚款5000元")
FINE = Fact(FactState.FOUND, Decimal("5000.00"), ("fine",), (WORDS,))


def verdict(rule: Rule, **facts: Fact) -> tuple[Verdict, str]:
    outcome = judge("d", (a_sheet(**facts),), a_rulebase(rule)).outcomes[0]
    return outcome.verdict, outcome.branch


def judged(rule: Rule, *sheets: FactSheet) -> Judgement:
    return judge("2022-001", sheets, a_rulebase(rule))


def test_a_breach_in_scope_is_a_violation() -> None:
    assert verdict(a_rule(OVER), fine=FINE) == (Verdict.VIOLATED, "breach")


def test_out_of_scope_a_breach_does_not_count() -> None:
    rule = a_rule(OVER, scope=(when("done", Operator.EQUALS, operand=True),))

    assert verdict(rule, fine=FINE, done=found(value=False)) == (Verdict.NOT_APPLICABLE, "")


def test_what_cannot_be_read_is_put_to_a_person() -> None:
    assert verdict(a_rule(OVER), fine=UNREADABLE) == (Verdict.UNDETERMINED, "unknown")


def test_an_unreadable_scope_does_not_matter_where_nothing_is_breached() -> None:
    rule = a_rule(OVER, scope=(when("done", Operator.EQUALS, operand=True),))

    assert verdict(rule, fine=found(10), done=UNREADABLE) == (Verdict.PASSED, "")


def test_a_check_is_looked_at_only_without_a_breach() -> None:
    checks = (Branch(AllOf((when("fine", Operator.OVER, 10),)), "请核对"),)
    rule = a_rule(OVER, checks=checks)

    assert verdict(rule, fine=FINE) == (Verdict.VIOLATED, "breach")
    assert verdict(rule, fine=found(50)) == (Verdict.UNDETERMINED, "check:0")


def test_a_note_passes() -> None:
    rule = a_rule(OVER, notes=(Branch(AllOf((when("fine", Operator.EQUALS, 50),)), "提示"),))

    assert verdict(rule, fine=found(50)) == (Verdict.PASSED, "note:0")


def test_before_the_law_was_in_force_the_rule_does_not_apply() -> None:
    rule = replace(a_rule(OVER), dated_by="began")

    assert verdict(rule, fine=FINE, began=found(date(2021, 7, 14)))[0] is Verdict.NOT_APPLICABLE
    assert verdict(rule, fine=FINE, began=found(date(2021, 7, 15)))[0] is Verdict.VIOLATED
    assert verdict(rule, fine=FINE, began=UNKNOWN)[0] is Verdict.UNDETERMINED


def test_a_rule_whose_basis_nobody_read_does_not_apply() -> None:
    assert verdict(a_rule(OVER, verified=Verified.UNREAD), fine=FINE)[0] is Verdict.NOT_APPLICABLE


def test_a_rule_without_its_setting_says_which_is_missing() -> None:
    outcome = judged(a_rule(OVER, settings=("own_days",)), a_sheet(fine=FINE)).outcomes[0]

    assert outcome == RuleOutcome(
        "XX001", "dossier", "", Verdict.NOT_APPLICABLE, unset=("own_days",)
    )


GRAVE = a_rule(OVER, scope=(when("grave", Operator.EQUALS, operand=True),))
BY_KIND = DerivedBranch("吊销", AllOf((when("revoked", Operator.EQUALS, operand=True),)))
BY_AMOUNT = DerivedBranch("数额", AllOf((OVER,)), settings=("threshold",))


def test_a_conclusion_left_out_for_want_of_a_setting_is_told_by_the_rules_that_use_it() -> None:
    rulebase = a_rulebase(GRAVE, derivations=(a_derivation(BY_KIND, BY_AMOUNT),))

    judgement = judge("d", (a_sheet(fine=FINE, revoked=found(value=False)),), rulebase)

    assert judgement.outcomes[0].verdict is Verdict.NOT_APPLICABLE
    assert judgement.unset == {"XX001": ("threshold",)}


def test_a_conclusion_rests_on_the_facts_of_its_branch() -> None:
    rulebase = a_rulebase(
        GRAVE, derivations=(a_derivation(BY_KIND, BY_AMOUNT),), settings={"threshold": 1}
    )

    judgement = judge("d", (a_sheet(fine=FINE, revoked=UNREADABLE),), rulebase)

    assert judgement.sheets[0].fact("grave") == Fact(
        FactState.FOUND, value=True, fields=("fine",), evidence=(WORDS,), note="数额"
    )
    assert judgement.outcomes[0].verdict is Verdict.VIOLATED


def test_a_conclusion_that_cannot_be_told_leads_to_a_check() -> None:
    rulebase = a_rulebase(GRAVE, derivations=(a_derivation(BY_KIND),))

    outcome = judge("d", (a_sheet(fine=FINE, revoked=UNREADABLE),), rulebase).outcomes[0]

    assert (outcome.verdict, outcome.unknown) == (Verdict.UNDETERMINED, ("grave",))


def test_a_part_in_brackets_is_left_out_where_its_fact_was_not_found() -> None:
    rule = replace(a_rule(OVER), message="票据[（{no}）]的金额[为 {fine} 元]")

    assert judged(rule, a_sheet(fine=FINE)).findings[0].message == "票据的金额为5000元"


def test_a_finding_says_what_with_values_law_and_words() -> None:
    sheet = a_sheet(fine=FINE, began=found(date(2022, 3, 1), "began"))

    finding = judged(a_rule(OVER), sheet).findings[0]

    assert finding == Finding(
        rule="XX001",
        status=FindingStatus.VIOLATION,
        severity=Severity.MAJOR,
        title="某缺陷",
        message="自2022年3月1日起，罚款5000元",
        basis=("某法（2021）第六十条",),
        fields=("fine", "began"),
        evidence=(WORDS,),
        deduction=8,
        remedy="补正",
        fingerprint=finding.fingerprint,
    )


def test_a_check_names_what_could_not_be_read_and_deducts_nothing() -> None:
    finding = judged(a_rule(OVER), a_sheet(fine=UNREADABLE)).findings[0]

    assert finding.message == "以下内容无法辨认：罚款。请对照原件核对是否存在“某缺陷”的情形"
    assert (finding.status, finding.deduction) == (FindingStatus.CHECK, 0)


def test_a_fingerprint_stays_when_the_verdict_changes() -> None:
    violation = judged(a_rule(OVER), a_sheet(fine=FINE)).findings[0]
    check = judged(a_rule(OVER), a_sheet(fine=UNREADABLE)).findings[0]

    assert violation.fingerprint == check.fingerprint


def test_a_rule_about_fees_is_put_to_every_fee_and_sees_the_dossier() -> None:
    rule = replace(
        a_rule(OVER, when("grave", Operator.EQUALS, operand=True)), about="fee", message=""
    )
    fees = [FactSheet("fee", f"fees:{n}", {"fine": found(n)}) for n in (500, 5000)]
    rulebase = a_rulebase(rule, derivations=(a_derivation(BY_KIND),))

    judgement = judge("d", (a_sheet(revoked=found(value=True)), *fees), rulebase)

    assert [(o.subject, o.verdict) for o in judgement.outcomes] == [
        ("fees:500", Verdict.PASSED),
        ("fees:5000", Verdict.VIOLATED),
    ]


def test_evaluators_that_differ_stop_the_dossier() -> None:
    program = rule_program(a_rule(OVER), {})
    fired = signals(program, a_sheet(fine=FINE))

    with pytest.raises(EngineError, match="XX001"):
        refuse_difference(fired, frozenset(), [program], a_sheet(fine=FINE))


def test_without_durable_rules_the_plain_evaluator_stands_alone() -> None:
    bench = Bench(a_rulebase(a_rule(OVER)), with_durable=False)

    outcomes, _ = bench.judge((a_sheet(fine=FINE),), {})

    assert outcomes[0].verdict is Verdict.VIOLATED


def test_an_absent_value_in_a_message_is_said_to_be_absent() -> None:
    finding = judged(a_rule(OVER), a_sheet(fine=FINE, began=ABSENT)).findings[0]

    assert finding.message == "自（案卷未载明）起，罚款5000元"
