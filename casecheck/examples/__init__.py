"""Run the examples that the rule base carries: `python -m casecheck.examples [ID…]`."""

from casecheck.examples.carriers import Carrier, carriers
from casecheck.examples.given import DEFAULT_TODAY, view_of
from casecheck.examples.rules import ACROSS
from casecheck.examples.run import ExampleResult, run_carrier, run_example, run_examples

__all__ = [
    "ACROSS",
    "DEFAULT_TODAY",
    "Carrier",
    "ExampleResult",
    "carriers",
    "run_carrier",
    "run_example",
    "run_examples",
    "view_of",
]
