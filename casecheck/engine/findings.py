"""From the outcome of a rule to the finding that the reader sees, with the words it rests on."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from casecheck.engine.evaluate import Answer, trace
from casecheck.engine.program import read_bases
from casecheck.engine.verdict import UNKNOWN_BRANCH, leaf_facts
from casecheck.engine.words import filled, label_of, placeholders
from casecheck.errors import EngineError
from casecheck.model.fact import Fact, FactSheet, FactState
from casecheck.model.outcome import Finding, FindingStatus, RuleOutcome, Verdict
from casecheck.model.rule import AllOf, Branch, Citation, Rule, Severity
from casecheck.model.rulebase import RuleBase


def finding_of(
    dossier: str, outcome: RuleOutcome, sheet: FactSheet, rulebase: RuleBase
) -> Finding | None:
    """Return the finding of an outcome; None where the rule is satisfied or does not apply."""
    if not outcome.branch:
        return None
    rule = rulebase.rule(outcome.rule)
    if rule is None:
        raise EngineError(f"没有规则 {outcome.rule}")
    violated = outcome.verdict is Verdict.VIOLATED
    message = _message(outcome, rule, sheet, rulebase)
    facts = _facts_used(outcome, rule, sheet)
    return Finding(
        rule=rule.id,
        status=FindingStatus.VIOLATION if violated else FindingStatus.CHECK,
        severity=Severity.NOTE if outcome.branch.startswith("note") else rule.severity,
        title=rule.title,
        message=message,
        basis=basis_of(rule, sheet, rulebase),
        fields=tuple(dict.fromkeys(name for fact in facts for name in fact.fields)),
        evidence=tuple(dict.fromkeys(place for fact in facts for place in fact.evidence)),
        deduction=rule.deduction if violated else 0,
        remedy=rule.remedy,
        fingerprint=fingerprint(dossier, rule.id, outcome.subject),
    )


def fingerprint(dossier: str, rule: str, subject: str) -> str:
    """Return what stays the same when the same defect is found in a later scan."""
    return hashlib.sha256(f"{dossier}\n{rule}\n{subject}".encode()).hexdigest()[:16]


def basis_of(rule: Rule, sheet: FactSheet, rulebase: RuleBase) -> tuple[str, ...]:
    """Return the articles that govern on the day that counts; all where it is not known."""
    day = sheet.fact(rule.dated_by).value if rule.dated_by else None

    def governs(citation: Citation) -> bool:
        version = rulebase.instruments[citation.instrument]
        if not isinstance(day, date):
            return True
        return version.in_force <= day and (version.until is None or day <= version.until)

    return tuple(
        f"{rulebase.instruments[citation.instrument].short}{citation.article}"
        for citation in read_bases(rule.law)
        if governs(citation)
    )


def _message(outcome: RuleOutcome, rule: Rule, sheet: FactSheet, rulebase: RuleBase) -> str:
    if outcome.branch != UNKNOWN_BRANCH:
        return filled(_template(outcome, rule), sheet, rulebase.fields)
    facts = {name: _unread_part(sheet.fact(name), sheet) for name in outcome.unknown}
    unreadable = _labels(facts, FactState.UNREADABLE, rulebase)
    unknown = _labels(facts, FactState.UNKNOWN, rulebase)
    said = [f"以下内容无法辨认：{'、'.join(unreadable)}"] if unreadable else []
    said += [f"以下内容无法确定：{'、'.join(unknown)}"] if unknown else []
    notes = dict.fromkeys(fact.note for fact in facts.values() if fact.note)
    why = f"（{'；'.join(notes)}）" if notes else ""
    return f"{'；'.join(said)}{why}。请对照原件核对是否存在“{rule.title}”的情形"


def _unread_part(fact: Fact, sheet: FactSheet) -> Fact:
    """Return a fact as resting on those of its fields only that were not found."""
    lacking = (name for name in fact.fields if sheet.fact(name).state is not FactState.FOUND)
    return replace(fact, fields=tuple(lacking) or fact.fields)


def _labels(facts: dict[str, Fact], state: FactState, rulebase: RuleBase) -> list[str]:
    labels = (label_of(name, fact, rulebase) for name, fact in facts.items() if fact.state is state)
    return list(dict.fromkeys(labels))


def _template(outcome: RuleOutcome, rule: Rule) -> str:
    return rule.message if outcome.branch == "breach" else _branch(outcome, rule).message


def _branch(outcome: RuleOutcome, rule: Rule) -> Branch:
    kind, number = outcome.branch.split(":")
    return (rule.checks if kind == "check" else rule.notes)[int(number)]


def _facts_used(outcome: RuleOutcome, rule: Rule, sheet: FactSheet) -> list[Fact]:
    """Return the facts that the finding rests on: those of its conditions, and those it tells.

    Those of the scope only where the others have no words on paper (a paper that is missing).
    """
    if outcome.branch == UNKNOWN_BRANCH:
        return [sheet.fact(name) for name in outcome.unknown]
    when = rule.breach if outcome.branch == "breach" else _branch(outcome, rule).when
    told = placeholders(_template(outcome, rule))
    facts = [sheet.fact(name) for name in dict.fromkeys((*_holding(when, sheet), *told))]
    if any(fact.evidence for fact in facts):
        return facts
    return facts + [sheet.fact(name) for name in dict.fromkeys(_holding(rule.scope, sheet))]


def _holding(condition: AllOf, sheet: FactSheet) -> Iterable[str]:
    leaves = trace(condition, sheet).leaves(Answer.YES)
    return (name for leaf in leaves for name in leaf_facts(leaf))
