"""Check the rows of the penalty table: limits in order, names that are known, an example each."""

from collections.abc import Iterator, Mapping
from typing import Final

from casecheck.errors import RuleFileError
from casecheck.model.rulebase import RuleBase
from casecheck.model.violation import FineMode, FineTier, RangeExample, ViolationRange
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import MapNode, Source, child

_BASES: Final = ("gains", "turnover", "investment")
_OBJECTS: Final = ("gains", "goods", "equipment")
_PARTIES: Final = ("individual", "organization")
_TIERS: Final = ("serious", "top", "persons")
_NO_RANGE: Final = (FineMode.ELSEWHERE, FineMode.UNREAD)
Mistake = tuple[str, str]


def range_mistakes(rulebase: RuleBase, sources: Mapping[str, Source]) -> Iterator[RuleFileError]:
    """Yield what is wrong with a row, at the line of its key."""
    known = [row.id for row in rulebase.violations]
    for row in rulebase.violations:
        source = sources[row.file]
        node = child(source.root, row.id)
        lines = node.lines if isinstance(node, MapNode) else {}
        first = node.line if node else 1
        found = (*_names(row, known), *_limits(row), *_measure(row), *_examples(row))
        for key, what in found:
            yield RuleFileError(source.path, lines.get(key, first), f"{row.id}：{what}")


def _names(row: ViolationRange, known: list[str]) -> Iterator[Mistake]:
    for other in row.same_act:
        if other not in known:
            yield "same_act", f"没有“{other}”这一行{proposal(other, known)}"
    sends = row.fine_mode is FineMode.ELSEWHERE
    if sends and row.refers_to not in known:
        yield "refers_to", f"没有“{row.refers_to}”这一行{proposal(row.refers_to, known)}"
    for thing in row.confiscates:
        if thing not in _OBJECTS:
            yield "confiscates", f"“{thing}”应为 {' '.join(_OBJECTS)} 之一"
    if row.party and row.party not in _PARTIES:
        yield "party", f"“{row.party}”应为 {' '.join(_PARTIES)} 之一"
    if row.until is not None and row.until < row.in_force:
        yield "until", "until 早于 in_force"


def _limits(row: ViolationRange) -> Iterator[Mistake]:
    """Find limits that are reversed."""
    tiers = [(name, tier) for name in _TIERS if (tier := getattr(row, name))]
    pairs = [
        ("fine_max", row.fine_min, row.fine_max),
        ("factor_max", row.factor_min, row.factor_max),
    ]
    pairs += [(name, tier.fine_min, tier.fine_max) for name, tier in tiers]
    for key, low, high in pairs:
        if (low is None) != (high is None):
            yield key, "上限和下限应同时写明"
        elif low is not None and high is not None and low > high:
            yield key, f"下限 {low} 高于上限 {high}"
    if row.closure_months and row.closure_months[0] > row.closure_months[1]:
        yield "closure_months", "停业期限的下限高于上限"
    for name, tier in tiers:
        if isinstance(tier, FineTier) and tier.fine_mode not in (FineMode.MUST, FineMode.MAY):
            yield name, "这一档的 fine_mode 应为 must 或 may"


def _measure(row: ViolationRange) -> Iterator[Mistake]:
    """Find a row whose fine cannot be worked out, or that has limits and gives no fine."""
    if row.basis is not None and row.basis not in _BASES:
        yield "basis", f"“{row.basis}”应为 {' '.join(_BASES)} 之一"
    if (row.basis is None) != (row.factor_min is None):
        yield "basis", "有 basis 的应写明 factor_min 和 factor_max，没有的不写"
    if row.threshold is not None and (row.basis is None or row.fine_max is None):
        yield "threshold", "有 threshold 的应写明 basis，以及不足时的 fine_min 和 fine_max"
    limits = row.fine_max is not None or row.factor_max is not None
    if row.fine_mode in (*_NO_RANGE, FineMode.NONE):
        if limits:
            yield "fine_mode", f"fine_mode 为 {row.fine_mode} 的不写罚款幅度"
    elif not limits:
        yield "fine_mode", f"fine_mode 为 {row.fine_mode} 的应写明罚款幅度"


def _examples(row: ViolationRange) -> Iterator[Mistake]:
    if not row.examples and row.fine_mode not in _NO_RANGE:
        yield "examples", "缺少算例 examples"
    for example in row.examples:
        yield from _example(row, example)


def _example(row: ViolationRange, example: RangeExample) -> Iterator[Mistake]:
    given = [name for name in _BASES if getattr(example, name) is not None]
    if any(name != row.basis for name in given):
        yield "examples", f"算例的“{'、'.join(given)}”不是这一行的计算基数"
    if example.tier and (example.tier not in _TIERS or not _has_tier(row, example.tier)):
        yield "examples", f"这一行没有“{example.tier}”这一档"
    if (example.fine is None) == (example.closure_days is None and example.closure_months is None):
        yield "examples", "算例应写明 fine，或者 closure_days、closure_months 之一"


def _has_tier(row: ViolationRange, tier: str) -> bool:
    serious_only = tier == "serious" and row.fine_mode is FineMode.SERIOUS
    return serious_only or getattr(row, tier) is not None
