"""What carries examples: each kind of thing has a class that runs them. Add a kind here."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol

from casecheck.examples.conclusions import conclusion_carriers
from casecheck.examples.ranges import range_carriers
from casecheck.examples.rules import rule_carriers
from casecheck.model.rule import Example
from casecheck.model.rulebase import RuleBase


class Carrier(Protocol):
    """A thing of the rule base with examples.

    `kind` is what it is called in Chinese (规则); `wanted` are the outcomes of which it needs an
    example at least; their Chinese words stand in `casecheck.cli.examples.EXPECTED`.
    """

    kind: str
    id: str
    file: str
    title: str
    examples: tuple[Example, ...]
    wanted: tuple[str, ...]

    def outcome(self, example: Example) -> tuple[str, str]:
        """Return what comes out (to be compared with `expect`), and how, where they differ."""
        ...


CARRIERS: Final[tuple[Callable[[RuleBase], Iterator[Carrier]], ...]] = (
    rule_carriers,
    conclusion_carriers,
    range_carriers,
)


def carriers(rulebase: RuleBase, ids: Sequence[str] = ()) -> Iterator[Carrier]:
    """Yield what carries examples and has an id that begins with one of `ids` (none: all)."""
    wanted = tuple(word.lower() for word in ids)
    for each in CARRIERS:
        for carrier in each(rulebase):
            if not wanted or carrier.id.lower().startswith(wanted):
                yield carrier
