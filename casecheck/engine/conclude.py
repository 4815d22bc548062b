"""From the signals of a derivation to its conclusion: true, false, or cannot be told."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from casecheck.engine.evaluate import Answer, Trace, signal_name, trace
from casecheck.engine.program import CERTAIN, POSSIBLE, read_bases
from casecheck.engine.verdict import leaf_facts
from casecheck.model.fact import Fact, FactSheet, FactState
from casecheck.model.rule import AllOf, Derivation, DerivedBranch


def conclusion_of(
    derivation: Derivation, fired: frozenset[str], sheet: FactSheet, settings: Mapping[str, Any]
) -> tuple[Fact, tuple[str, ...]]:
    """Return the conclusion with what it rests on, and the settings for lack of which it is false.

    A true conclusion notes which branches make it so: messages tell it in these words.
    A branch that misses a setting, or whose only bases nobody has read, is left out.
    """
    used = {n: branch for n, branch in enumerate(derivation.branches) if _usable(branch, settings)}
    certain = [branch for n, branch in used.items() if _fires(derivation, n, CERTAIN, fired)]
    possible = [branch for n, branch in used.items() if _fires(derivation, n, POSSIBLE, fired)]
    if certain:
        true = _fact(FactState.FOUND, certain[:1], sheet, value=True)
        return replace(true, note="；".join(branch.name for branch in certain)), ()
    if possible:
        return _fact(FactState.UNKNOWN, possible, sheet), ()
    missing = (
        name
        for branch in derivation.branches
        for name in branch.settings
        if settings.get(name) is None
    )
    false = _fact(FactState.FOUND, list(used.values()), sheet, value=False)
    return false, tuple(dict.fromkeys(missing))


def _usable(branch: DerivedBranch, settings: Mapping[str, Any]) -> bool:
    if any(settings.get(name) is None for name in branch.settings):
        return False
    return not branch.law or bool(read_bases(branch.law))


def _fires(derivation: Derivation, number: int, kind: str, fired: frozenset[str]) -> bool:
    return signal_name(derivation.id, f"branch:{number}", kind) in fired


def _fact(
    state: FactState, branches: list[DerivedBranch], sheet: FactSheet, *, value: bool | None = None
) -> Fact:
    """Return a conclusion that rests on the facts that made it so."""
    wanted = {True: Answer.YES, False: Answer.NO, None: Answer.UNKNOWN}[value]
    answered: Trace = trace(AllOf(tuple(branch.when for branch in branches)), sheet)
    leaves = (leaf for part in answered.parts for leaf in part.leaves(wanted))
    facts = [sheet.fact(name) for leaf in leaves for name in leaf_facts(leaf)]
    fields = tuple(dict.fromkeys(name for fact in facts for name in fact.fields))
    evidence = tuple(dict.fromkeys(place for fact in facts for place in fact.evidence))
    note = next((fact.note for fact in facts if fact.note), "") if value is None else ""
    return Fact(state, value, fields, evidence, note)
