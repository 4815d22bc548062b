"""Every rule keeps the examples that it carries, on both evaluators."""

import pytest

from casecheck.examples import run_example
from casecheck.facts.registry import fact_names
from casecheck.model.rule import Example, Rule
from casecheck.rulebase import load_rulebase

RULEBASE = load_rulebase(derived=fact_names())
CASES = [(rule, example) for rule in RULEBASE.rules for example in rule.examples]


@pytest.mark.parametrize(
    ("rule", "example"), CASES, ids=[f"{rule.id}: {example.name}" for rule, example in CASES]
)
def test_a_rule_keeps_its_example(rule: Rule, example: Example) -> None:
    result = run_example(rule, example, RULEBASE)

    assert result.got == result.expected, result.trace
