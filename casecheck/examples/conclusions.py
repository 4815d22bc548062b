"""The examples of conclusions of law: whether one holds, by which branch, on both evaluators."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from casecheck.engine.bench import Bench
from casecheck.engine.durable import durable_available
from casecheck.examples.given import sheets_of
from casecheck.model.fact import Fact, FactState
from casecheck.model.rule import Conclusion, ConclusionExample, Derivation, Example
from casecheck.model.rulebase import RuleBase


class ConclusionExamples:
    """A derivation with its examples; a branch that one names must alone make it hold."""

    def __init__(self, derivation: Derivation, rulebase: RuleBase) -> None:
        self.kind = "推导结论"
        self.id, self.file, self.title = derivation.id, derivation.file, derivation.title
        self.examples = tuple(_example(case) for case in derivation.examples)
        self.wanted: tuple[str, ...] = tuple(Conclusion)
        self._derivation = derivation
        self._rulebase = rulebase
        self._branches = {case.name: case.branch for case in derivation.examples}

    def outcome(self, example: Example) -> tuple[str, str]:
        """Return whether the conclusion holds, and by which branches it does."""
        sheets = sheets_of(self.file, example, self._rulebase)
        _, full = self._bench.judge(sheets, example.settings)
        sheet = next(one for one in full if one.about == self._derivation.about)
        fact = sheet.fact(self.id)
        wanted = self._branches[example.name]
        if wanted and fact.value is True and wanted != fact.note:
            return f"{Conclusion.HOLDS}（{fact.note}）", f"  应当只由“{wanted}”得出"
        return _conclusion(fact).value, f"  {fact.note}"

    @cached_property
    def _bench(self) -> Bench:
        alone = replace(self._rulebase, rules=(), derivations=(self._derivation,))
        return Bench(alone, with_durable=durable_available())


def conclusion_carriers(rulebase: RuleBase) -> Iterator[ConclusionExamples]:
    """Yield every conclusion of law with what runs its examples."""
    return (ConclusionExamples(derivation, rulebase) for derivation in rulebase.derivations)


def _conclusion(fact: Fact) -> Conclusion:
    if fact.state is not FactState.FOUND:
        return Conclusion.UNCLEAR
    return Conclusion.HOLDS if fact.value is True else Conclusion.FAILS


def _example(case: ConclusionExample) -> Example:
    return Example(case.name, case.given, case.expect.value, case.settings)
