"""The examples of rules: facts are derived from what is given as in a real case, and judged."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from casecheck.across import compare
from casecheck.engine.bench import Bench
from casecheck.engine.durable import durable_available
from casecheck.engine.evaluate import trace
from casecheck.engine.program import rule_program
from casecheck.engine.trace_words import trace_lines
from casecheck.examples.given import sheets_of, view_of
from casecheck.model.fact import FactSheet
from casecheck.model.outcome import (
    DossierResult,
    Evaluation,
    FindingStatus,
    RuleOutcome,
    Verdict,
)
from casecheck.model.rule import Example, Rule
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase import verdicts_of

ACROSS: Final = "across"
_WORST_FIRST: Final = (
    Verdict.VIOLATED,
    Verdict.UNDETERMINED,
    Verdict.PASSED,
    Verdict.NOT_APPLICABLE,
)


class RuleExamples:
    """A rule, judged alone on both evaluators: no other rule has a say in its verdict."""

    def __init__(self, rule: Rule, rulebase: RuleBase) -> None:
        self.kind = "规则"
        self.id, self.file, self.title = rule.id, rule.file, rule.title
        self.examples = rule.examples
        self.wanted = verdicts_of(rule)
        self._rule = rule
        self._rulebase = rulebase

    def outcome(self, example: Example) -> tuple[str, str]:
        """Return the worst verdict over the things that the rule is about."""
        if self._rule.about == ACROSS:
            return self._compared(example)
        outcomes, full = self._bench.judge(
            sheets_of(self.file, example, self._rulebase), example.settings
        )
        got = _worst([outcome for outcome in outcomes if outcome.rule == self.id])
        return got, "" if got == example.expect else self._told(full)

    @cached_property
    def _bench(self) -> Bench:
        alone = replace(self._rulebase, rules=(self._rule,))
        return Bench(alone, with_durable=durable_available())

    def _compared(self, example: Example) -> tuple[str, str]:
        """Compare the dossiers that an example lists."""
        cases = [
            replace(example, given=given, name=f"{example.name} {number}")
            for number, given in enumerate(example.given["dossiers"], start=1)
        ]
        results = [self._result(case) for case in cases]
        mine = [found for found in compare(results, self._rulebase) if found.rule == self.id]
        statuses = {found.status for found in mine}
        verdicts = (
            (FindingStatus.VIOLATION, Verdict.VIOLATED),
            (FindingStatus.CHECK, Verdict.UNDETERMINED),
        )
        got = next((verdict for status, verdict in verdicts if status in statuses), Verdict.PASSED)
        return got.value, "\n".join(found.message for found in mine)

    def _result(self, case: Example) -> DossierResult:
        """Return a dossier as comparisons see it: its fields, and the class of its violation."""
        fields = view_of(self.file, case, self._rulebase).fields
        whole = sheets_of(self.file, case, self._rulebase)[0].fact("violation_class")
        return DossierResult(
            case.name, None, (), fields, (), Evaluation("default", None, ""),
            violation_class=str(whole.value) if whole.value else None,
        )  # fmt: skip

    def _told(self, sheets: Sequence[FactSheet]) -> str:
        program = rule_program(self._rule, self._rulebase.instruments)
        return "\n".join(
            line
            for sheet in sheets
            if sheet.about == self._rule.about
            for question, asked in program.questions.items()
            for line in (f"  {question} {sheet.subject}", *trace_lines(trace(asked, sheet), sheet))
        )


def rule_carriers(rulebase: RuleBase) -> Iterator[RuleExamples]:
    """Yield every rule with what runs its examples."""
    return (RuleExamples(rule, rulebase) for rule in rulebase.rules)


def _worst(outcomes: list[RuleOutcome]) -> str:
    verdicts = {outcome.verdict for outcome in outcomes}
    return next((v.value for v in _WORST_FIRST if v in verdicts), Verdict.NOT_APPLICABLE.value)
