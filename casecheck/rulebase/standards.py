"""Check the scoring standards: every rule counts in one item, and the points fit together."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from casecheck.errors import RuleFileError
from casecheck.model.rule import Rule
from casecheck.model.standard import FULL, REST, Item, Part, Standard
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import ListNode, Node, Source, child

_SHOWN: Final = 5


def check_standards(
    standards: Mapping[str, Standard], sources: Mapping[str, Source], rules: Sequence[Rule]
) -> None:
    """Refuse a standard that does not fit the rules or itself, naming file and line."""
    for standard in standards.values():
        source = sources[f"standards/{standard.id}.yaml"]
        _check_grades(standard, source)
        _check_items(standard, source)
        _check_selectors(standard, source, {rule.id for rule in rules})
        _check_points(standard, source)
        _check_every_rule_counts_once(standard, source, rules)


def _check_grades(standard: Standard, source: Source) -> None:
    node = _at(source.root, "grades")
    bands = standard.grades
    if not bands or bands[-1].lowest != 0:
        raise RuleFileError(source.path, node.line, "最后一个等次的 from 应为 0")
    if bands[0].lowest > FULL or any(low.lowest >= high.lowest for high, low in pairwise(bands)):
        advice = "从最好的等次写起，每个 from 都比上一个小"
        raise RuleFileError(source.path, node.line, f"等次应由高到低，from 不超过 {FULL}", advice)
    known = [band.grade for band in bands]
    if standard.veto_grade not in known:
        line = _at(source.root, "veto_grade").line
        what = f"grades 中没有等次“{standard.veto_grade}”{proposal(standard.veto_grade, known)}"
        raise RuleFileError(source.path, line, what, f"可用的等次：{' '.join(known)}")
    if standard.repeat_cap < 1:
        line = _at(source.root, "repeat_cap").line
        raise RuleFileError(source.path, line, "repeat_cap 应为大于 0 的整数")


def _check_items(standard: Standard, source: Source) -> None:
    seen: set[str] = set()
    if not standard.parts:
        raise RuleFileError(source.path, _at(source.root, "parts").line, "至少要有一个部分")
    for _, item, node in _items(standard, source):
        if item.id in seen:
            what = f"项目编号“{item.id}”重复"
            raise RuleFileError(source.path, _at(node, "id").line, what)
        seen.add(item.id)
        if item.points < 0 or (item.each is not None and item.each <= 0):
            what = "points 不能小于 0，each 应大于 0"
            raise RuleFileError(source.path, node.line, what)


def _check_selectors(standard: Standard, source: Source, ids: Collection[str]) -> None:
    known = {*ids, *(rule[:2] for rule in ids), REST}
    where: dict[str, str] = {}
    for _, item, node in _items(standard, source):
        for word, line in zip(item.rules, _lines(_at(node, "rules")), strict=True):
            if word not in known:
                what = f"没有规则“{word}”{proposal(word, sorted(known))}"
                advice = f"写规则编号（OD001）、类别（OD）或者 {REST}（其余全部规则）"
                raise RuleFileError(source.path, line, what, advice)
            if word in ids and word in where:
                what = f"规则 {word} 已列在项目“{where[word]}”中"
                raise RuleFileError(source.path, line, what, "一条规则只能列在一个项目中")
            where[word] = item.id


def _check_points(standard: Standard, source: Source) -> None:
    for part, item, node in _items(standard, source):
        if not part.fails and not item.points:
            what = f"项目“{item.id}”没有分值"
            raise RuleFileError(source.path, node.line, what, "写上 points（本项最多扣的分数）")
    for part, node in zip(standard.parts, _nodes(_at(source.root, "parts")), strict=True):
        total = sum((item.points for item in part.items), Decimal(0))
        if part.points is not None and part.points != total:
            what = f"各项分值之和为 {total}，与本部分的 {part.points} 分不符"
            raise RuleFileError(source.path, _at(node, "points").line, what)
    scored = [part.points for part in standard.parts if not part.fails and part.points is not None]
    if scored and sum(scored) != FULL:
        what = f"各部分分值之和为 {sum(scored)}，应为 {FULL}"
        raise RuleFileError(source.path, _at(source.root, "parts").line, what)


def _check_every_rule_counts_once(
    standard: Standard, source: Source, rules: Sequence[Rule]
) -> None:
    line = _at(source.root, "parts").line
    places = {rule.id: standard.places_of(rule.id, rule.severity) for rule in rules}
    homeless = sorted(rule for rule, found in places.items() if not found)
    if homeless:
        shown = "、".join(homeless[:_SHOWN]) + ("等" if len(homeless) > _SHOWN else "")
        what = f"有 {len(homeless)} 条规则不属于任何项目：{shown}"
        raise RuleFileError(
            source.path, line, what, f"列入一个项目，或者设一个 rules: [{REST}] 的项目"
        )
    for rule, found in places.items():
        if len(found) > 1:
            named = "、".join(f"“{item.id}”" for _, item in found)
            what = f"规则 {rule} 同时属于项目{named}"
            raise RuleFileError(source.path, line, what, "在其中一个项目里写明它的编号")


def _items(standard: Standard, source: Source) -> Iterator[tuple[Part, Item, Node]]:
    """Yield every item with its part and the place where it stands."""
    for part, part_node in zip(standard.parts, _nodes(_at(source.root, "parts")), strict=True):
        for item, node in zip(part.items, _nodes(_at(part_node, "items")), strict=True):
            yield part, item, node


def _at(node: Node, key: str) -> Node:
    """Return the value of a key, or what lacks it."""
    return child(node, key) or node


def _nodes(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, ListNode) else ()


def _lines(node: Node) -> list[int]:
    return [part.line for part in _nodes(node)]
