"""Run examples, on several processes where there are many, and compare with what is expected."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from sys import platform
from typing import Final

from casecheck.examples.carriers import Carrier, carriers
from casecheck.examples.rules import RuleExamples
from casecheck.model.rule import Example, Rule
from casecheck.model.rulebase import RuleBase

# Below this a second process takes longer to start than it saves.
WORTH_PROCESSES: Final = 300


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """An example as it came out; `trace` tells how (empty when it came out as expected)."""

    rule: str
    file: str
    name: str
    expected: str
    got: str
    trace: str = ""

    @property
    def passed(self) -> bool:
        return self.expected == self.got


def run_examples(
    rulebase: RuleBase, ids: Sequence[str] = (), processes: int | None = None
) -> Iterator[ExampleResult]:
    """Run the examples of what has an id that begins with one of `ids` (none given: of all)."""
    chosen = list(carriers(rulebase, ids))
    processes = processes or os.cpu_count() or 1
    if processes == 1 or sum(len(carrier.examples) for carrier in chosen) < WORTH_PROCESSES:
        for carrier in chosen:
            yield from run_carrier(carrier)
        return
    with _pool(processes, rulebase) as pool:
        for results in pool.map(_run_numbered, _numbers(rulebase, chosen), chunksize=4):
            yield from results


def run_carrier(carrier: Carrier) -> list[ExampleResult]:
    """Run all examples of a rule, a conclusion or a range."""
    return [_run(carrier, example) for example in carrier.examples]


def run_example(rule: Rule, example: Example, rulebase: RuleBase) -> ExampleResult:
    """Run one example of a rule."""
    return _run(RuleExamples(rule, rulebase), example)


def _run(carrier: Carrier, example: Example) -> ExampleResult:
    got, told = carrier.outcome(example)
    trace = "" if got == example.expect else told
    return ExampleResult(carrier.id, carrier.file, example.name, example.expect, got, trace)


_SHARED: list[Carrier] = []


def _pool(processes: int, rulebase: RuleBase) -> ProcessPoolExecutor:
    start = "fork" if platform == "linux" else "spawn"
    return ProcessPoolExecutor(processes, get_context(start), _take, (rulebase,))


def _take(rulebase: RuleBase) -> None:
    """Set up a worker: it holds the carriers, so that only their numbers travel."""
    _SHARED[:] = carriers(rulebase)


def _numbers(rulebase: RuleBase, chosen: Sequence[Carrier]) -> list[int]:
    keys = {(carrier.kind, carrier.id) for carrier in chosen}
    every = enumerate(carriers(rulebase))
    return [number for number, carrier in every if (carrier.kind, carrier.id) in keys]


def _run_numbered(number: int) -> list[ExampleResult]:
    return run_carrier(_SHARED[number])
