"""The examples of penalty ranges: how a fine or a closure lies to a row of the table."""

from collections.abc import Iterator
from typing import Final

from casecheck.facts.tiers import closure_verdict, tier_of
from casecheck.model.rule import Example
from casecheck.model.rulebase import RuleBase
from casecheck.model.violation import RangeExample, RangeVerdict, ViolationRange

_PARTS: Final = (
    "gains",
    "turnover",
    "investment",
    "tier",
    "fine",
    "closure_months",
    "closure_days",
)


class RangeExamples:
    """A row of the penalty table with its examples."""

    def __init__(self, row: ViolationRange) -> None:
        self.kind = "处罚幅度"
        self.id, self.file, self.title = row.id, row.file, row.violation
        self.examples = tuple(_example(case) for case in row.examples)
        self.wanted: tuple[str, ...] = ()
        self._row = row

    def outcome(self, example: Example) -> tuple[str, str]:
        """Return how the fine or the closure lies to the row, and the range."""
        case = RangeExample(RangeVerdict(example.expect), **example.given)
        return str(verdict_of(self._row, case)), _range(self._row, case)


def range_carriers(rulebase: RuleBase) -> Iterator[RangeExamples]:
    """Yield the rows that carry examples."""
    return (RangeExamples(row) for row in rulebase.violations if row.examples)


def verdict_of(row: ViolationRange, case: RangeExample) -> RangeVerdict | None:
    """Return how a case lies to a row; None where the row says nothing of it."""
    if case.fine is None:
        return closure_verdict(row, case.closure_days, case.closure_months)
    tier = tier_of(row, getattr(case, row.basis) if row.basis else None, case.tier)
    if tier is None:
        return RangeVerdict.NO_FINE if case.fine else RangeVerdict.OPEN
    return tier.verdict(case.fine)


def _example(case: RangeExample) -> Example:
    given = {part: value for part in _PARTS if (value := getattr(case, part)) not in (None, "")}
    said = "，".join(f"{part} {value}" for part, value in given.items())
    return Example(said, given, str(case.expect))


def _range(row: ViolationRange, case: RangeExample) -> str:
    tier = tier_of(row, getattr(case, row.basis) if row.basis else None, case.tier)
    return f"  {tier.name} {tier.lower}..{tier.upper}" if tier else f"  {row.closure_months}"
