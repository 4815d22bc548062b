"""A rule as named questions to a sheet: does it apply, is it breached, does a branch hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from casecheck.model.rule import (
    AllOf,
    AnyOf,
    Citation,
    Compare,
    Condition,
    Derivation,
    FactName,
    Instrument,
    Operator,
    Rule,
    Verified,
)

CERTAIN = "!"
POSSIBLE = "?"
SCOPE = "scope"


@dataclass(frozen=True, slots=True)
class Program:
    """The questions that a rule (or a derivation) puts to every sheet about `about`.

    `signals` are the answers that its verdict depends on: a question, and whether it must hold
    certainly (!) or may hold (?).
    """

    id: str
    about: str
    questions: Mapping[str, AllOf]
    signals: tuple[tuple[str, str], ...]

    @property
    def facts_in_order(self) -> tuple[str, ...]:
        """The facts that the answers depend on, in the order of the rule."""
        named = (name for asked in self.questions.values() for name in names_in(asked))
        return tuple(dict.fromkeys(named))


def rule_program(rule: Rule, instruments: Mapping[str, Instrument]) -> Program:
    """Return the questions of a rule; that its law is in force belongs to its scope."""
    scope = AllOf((*_in_force(rule, instruments), *rule.scope.conditions))
    questions = {SCOPE: scope}
    signals = [(SCOPE, POSSIBLE)]
    if rule.breach.conditions:
        questions["breach"] = AllOf((scope, rule.breach))
        signals += [("breach", CERTAIN), ("breach", POSSIBLE)]
    for kind, branches in (("check", rule.checks), ("note", rule.notes)):
        for number, branch in enumerate(branches):
            questions[f"{kind}:{number}"] = AllOf((scope, branch.when))
            signals.append((f"{kind}:{number}", CERTAIN))
    return Program(rule.id, rule.about, questions, tuple(signals))


def derivation_program(derivation: Derivation) -> Program:
    """Return the questions of a conclusion: one for each branch."""
    questions = {f"branch:{n}": branch.when for n, branch in enumerate(derivation.branches)}
    signals = tuple((name, kind) for name in questions for kind in (CERTAIN, POSSIBLE))
    return Program(derivation.id, derivation.about, questions, signals)


def names_in(condition: Condition) -> Iterator[str]:
    """Yield the facts that a condition names, in its order."""
    if isinstance(condition, Compare):
        yield condition.field
        if isinstance(condition.operand, FactName):
            yield condition.operand.name
        return
    for part in condition.conditions:
        yield from names_in(part)


def read_bases(law: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Return the bases that somebody has read: the others carry no verdict."""
    return tuple(basis for basis in law if basis.verified is not Verified.UNREAD)


def _in_force(rule: Rule, instruments: Mapping[str, Instrument]) -> tuple[Condition, ...]:
    """Return the condition that one of the rule's bases was in force on the day that counts."""
    if rule.dated_by is None:
        return ()
    versions = sorted(
        (instruments[basis.instrument] for basis in read_bases(rule.law)),
        key=lambda version: version.in_force,
    )
    spans: list[tuple[date, date | None]] = []
    for version in versions:
        if spans and _joins(spans[-1][1], version.in_force):
            spans[-1] = (spans[-1][0], _later(spans[-1][1], version.until))
        else:
            spans.append((version.in_force, version.until))
    within = tuple(_within(rule.dated_by, *span) for span in spans)
    return (AnyOf(within),) if within else ()


def _joins(until: date | None, begins: date) -> bool:
    return until is None or begins <= until + timedelta(days=1)


def _later(until: date | None, other: date | None) -> date | None:
    return None if until is None or other is None else max(until, other)


def _within(day: str, begins: date, until: date | None) -> AllOf:
    first = Compare(day, Operator.AT_LEAST, begins)
    return AllOf((first,) if until is None else (first, Compare(day, Operator.AT_MOST, until)))
