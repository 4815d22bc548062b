"""Everything that carries examples keeps them, on both evaluators, and has one of every outcome."""

import pytest

from casecheck.examples import Carrier, carriers, run_examples
from casecheck.examples.run import run_carrier
from casecheck.facts.registry import fact_names
from casecheck.rulebase import load_rulebase

RULEBASE = load_rulebase(derived=fact_names())
CARRIERS = list(carriers(RULEBASE))


@pytest.mark.parametrize("carrier", CARRIERS, ids=lambda carrier: carrier.id)
def test_examples_come_out_as_they_say(carrier: Carrier) -> None:
    wrong = [result for result in run_carrier(carrier) if not result.passed]

    assert wrong == []


@pytest.mark.parametrize("carrier", CARRIERS, ids=lambda carrier: carrier.id)
def test_there_is_an_example_of_every_outcome(carrier: Carrier) -> None:
    assert set(carrier.wanted) - {example.expect for example in carrier.examples} == set()


def test_examples_come_out_the_same_on_one_process_and_on_two() -> None:
    assert list(run_examples(RULEBASE, processes=1)) == list(run_examples(RULEBASE, processes=2))
