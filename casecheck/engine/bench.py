"""Judge the sheets of a dossier: every sheet goes through both evaluators, which must agree."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from casecheck.engine.compile import compile_programs
from casecheck.engine.conclude import conclusion_of
from casecheck.engine.durable import DurableRules, durable_available
from casecheck.engine.evaluate import signals
from casecheck.engine.findings import finding_of
from casecheck.engine.program import Program, derivation_program, read_bases, rule_program
from casecheck.engine.verdict import outcome_of
from casecheck.errors import EngineError
from casecheck.model.fact import Fact, FactSheet
from casecheck.model.outcome import Finding, RuleOutcome, Verdict
from casecheck.model.rule import TO_FILL_IN, Rule
from casecheck.model.rulebase import RuleBase

DOSSIER: Final = "dossier"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules say about a dossier: outcomes rule by rule, and the findings among them.

    `sheets` hold the facts with the conclusions; `unset` maps a rule to the settings it misses.
    """

    outcomes: tuple[RuleOutcome, ...]
    sheets: tuple[FactSheet, ...]
    findings: tuple[Finding, ...]
    unset: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """The programs about one kind of thing, for both evaluators."""

    programs: tuple[Program, ...]
    durable: DurableRules | None


class Bench:
    """The rules of a rule base, compiled once for both evaluators.

    Where durable-rules is not to be had, the plain evaluator stands alone.
    """

    def __init__(self, rulebase: RuleBase, *, with_durable: bool) -> None:
        self._rules = rulebase.rules
        self._derivations = rulebase.derivations
        self._programs = {rule.id: rule_program(rule, rulebase.instruments) for rule in self._rules}
        self._conclusions = {item.id: derivation_program(item) for item in self._derivations}
        self._named = {name: program.facts_in_order for name, program in self._programs.items()}
        self._by_subject = {
            id(group): _by_subject(group.values(), with_durable=with_durable)
            for group in (self._programs, self._conclusions)
        }

    def judge(
        self, sheets: Sequence[FactSheet], settings: Mapping[str, Any]
    ) -> tuple[tuple[RuleOutcome, ...], tuple[FactSheet, ...]]:
        """Return the outcome of every rule on every sheet it is about, and the full sheets."""
        full, left_out = self._with_conclusions(sheets, settings)
        outcomes = tuple(
            outcome for sheet in full for outcome in self._outcomes(sheet, settings, left_out)
        )
        return outcomes, full

    def _outcomes(
        self, sheet: FactSheet, settings: Mapping[str, Any], left_out: Mapping[str, tuple[str, ...]]
    ) -> Iterator[RuleOutcome]:
        fired = self._fired(self._programs, sheet)
        for rule in self._rules:
            if rule.about == sheet.about:
                yield self._outcome(rule, fired, sheet, (settings, left_out))

    def _outcome(
        self,
        rule: Rule,
        fired: frozenset[str],
        sheet: FactSheet,
        unset: tuple[Mapping[str, Any], Mapping[str, tuple[str, ...]]],
    ) -> RuleOutcome:
        settings, left_out = unset
        missing = tuple(name for name in rule.settings if settings.get(name) is None)
        if missing or (rule.law and not read_bases(rule.law)):
            return RuleOutcome(
                rule.id, rule.about, sheet.subject, Verdict.NOT_APPLICABLE, unset=missing
            )
        outcome = outcome_of(self._programs[rule.id], fired, sheet)
        if not left_out or outcome.verdict in (Verdict.VIOLATED, Verdict.UNDETERMINED):
            return outcome
        carried = (name for fact in self._named[rule.id] for name in left_out.get(fact, ()))
        return replace(outcome, unset=tuple(dict.fromkeys(carried)))

    def _with_conclusions(
        self, sheets: Sequence[FactSheet], settings: Mapping[str, Any]
    ) -> tuple[tuple[FactSheet, ...], Mapping[str, tuple[str, ...]]]:
        """Add the conclusions to the sheets; tell for which ones settings were missing."""
        concluded: dict[str, Fact] = {}
        left_out: dict[str, tuple[str, ...]] = {}
        full = []
        for sheet in sheets:
            own = self._conclude(sheet, settings, left_out)
            if sheet.about == DOSSIER:
                concluded = own
            full.append(replace(sheet, facts={**concluded, **sheet.facts, **own}))
        return tuple(full), left_out

    def _conclude(
        self, sheet: FactSheet, settings: Mapping[str, Any], left_out: dict[str, tuple[str, ...]]
    ) -> dict[str, Fact]:
        about = [item for item in self._derivations if item.about == sheet.about]
        if not about:
            return {}
        fired = self._fired(self._conclusions, sheet)
        own: dict[str, Fact] = {}
        for derivation in about:
            own[derivation.id], missing = conclusion_of(derivation, fired, sheet, settings)
            if missing:
                left_out[derivation.id] = missing
        return own

    def _fired(self, programs: Mapping[str, Program], sheet: FactSheet) -> frozenset[str]:
        asked = self._by_subject[id(programs)].get(sheet.about)
        if asked is None:
            return frozenset()
        plain = frozenset(
            signal for program in asked.programs for signal in signals(program, sheet)
        )
        if asked.durable is not None:
            refuse_difference(plain, asked.durable.fire(sheet), asked.programs, sheet)
        return plain


def _by_subject(programs: Iterable[Program], *, with_durable: bool) -> dict[str, _Asked]:
    """Part programs by what they are about, so that a sheet meets no others."""
    parted: dict[str, list[Program]] = {}
    for program in programs:
        parted.setdefault(program.about, []).append(program)
    return {
        about: _Asked(tuple(mine), DurableRules(compile_programs(mine)) if with_durable else None)
        for about, mine in parted.items()
    }


def refuse_difference(
    plain: frozenset[str], fired: frozenset[str], programs: Iterable[Program], sheet: FactSheet
) -> None:
    """Refuse to go on when the two evaluators differ about the rules of this sheet."""
    mine = {program.id for program in programs if program.about == sheet.about}
    differing = {name for name in plain ^ fired if name.split("/")[0] in mine}
    if differing:
        names = "、".join(sorted({name.split("/")[0] for name in differing}))
        where = sheet.subject or "案卷"
        raise EngineError(
            f"两个判定引擎对规则 {names} 的结论不一致（{where}）：{sorted(differing)}"
        )


_BENCHES: Final[dict[int, tuple[RuleBase, Bench]]] = {}


def bench_of(rulebase: RuleBase) -> Bench:
    """Return the compiled rules of a rule base, compiled once in a process (also for profiles)."""
    key = id(rulebase.rules)
    if key not in _BENCHES:
        _BENCHES[key] = (
            rulebase,
            Bench(rulebase, with_durable=durable_available()),
        )  # kept, so that the id stays taken
    return _BENCHES[key][1]


def _without_unfinished(
    outcomes: Iterable[RuleOutcome], rulebase: RuleBase
) -> Iterator[RuleOutcome]:
    """Let a rule that its author has not filled in judge no dossier; its examples still run."""
    unfinished = {rule.id for rule in rulebase.rules if rule.unfinished}
    for outcome in outcomes:
        if outcome.rule in unfinished:
            put_off = Verdict.NOT_APPLICABLE
            yield RuleOutcome(
                outcome.rule, outcome.about, outcome.subject, put_off, unset=(TO_FILL_IN,)
            )
        else:
            yield outcome


def judge(dossier: str, sheets: Sequence[FactSheet], rulebase: RuleBase) -> Judgement:
    """Put the sheets of a dossier to all rules, on both evaluators."""
    told, full = bench_of(rulebase).judge(sheets, rulebase.settings)
    outcomes = tuple(_without_unfinished(told, rulebase))
    by_subject = {(sheet.about, sheet.subject): sheet for sheet in full}
    findings = (
        finding_of(dossier, outcome, by_subject[outcome.about, outcome.subject], rulebase)
        for outcome in outcomes
    )
    unset: dict[str, tuple[str, ...]] = {}
    for outcome in outcomes:
        if outcome.unset:
            names = (*unset.get(outcome.rule, ()), *outcome.unset)
            unset[outcome.rule] = tuple(dict.fromkeys(names))
    return Judgement(outcomes, full, tuple(item for item in findings if item), unset)
