"""Check the law as data: the versions of instruments and of limits must not overlap."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from casecheck.errors import RuleFileError
from casecheck.model.rule import Instrument, Limit, LimitVersion
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import ListNode, MapNode, Node, Source, child

HOLIDAYS: Final = ("roll", "keep")


def law_mistakes(rulebase: RuleBase, sources: Mapping[str, Source]) -> Iterator[RuleFileError]:
    """Yield what is wrong with rules/law/."""
    yield from _instruments(rulebase, sources)
    for limit in rulebase.limits.values():
        found = _entry(sources, "law/limits", limit.id)
        if found is not None:
            yield from _limit(limit, *found)


def _instruments(rulebase: RuleBase, sources: Mapping[str, Source]) -> Iterator[RuleFileError]:
    versions: dict[str, list[Instrument]] = {}
    for instrument in rulebase.instruments.values():
        known_as = instrument.names[0] if instrument.names else instrument.title
        versions.setdefault(known_as, []).append(instrument)
    for instrument in rulebase.instruments.values():
        if instrument.until is not None and instrument.until < instrument.in_force:
            what = f"“{instrument.id}”的 until 早于 in_force"
            yield _wrong(sources, "law/instruments", instrument.id, what, "")
    for same in versions.values():
        for earlier, later in pairwise(sorted(same, key=lambda item: item.in_force)):
            if earlier.until is None or earlier.until >= later.in_force:
                what = f"“{later.id}”与“{earlier.id}”的施行期间重叠"
                advice = f"请写明前一版本（{earlier.id}）的 until"
                yield _wrong(sources, "law/instruments", later.id, what, advice)


def _limit(limit: Limit, source: Source, key: str, node: Node) -> Iterator[RuleFileError]:
    nodes = child(node, "versions")
    lines = [item.line for item in nodes.items] if isinstance(nodes, ListNode) else []
    placed = sorted(zip(limit.versions, lines, strict=True), key=lambda one: one[0].in_force)
    for (earlier, _), (later, line) in pairwise(placed):
        if earlier.until is None or earlier.until >= later.in_force:
            what = f"期限“{limit.id}”自 {later.in_force} 的版本与前一版本的期间重叠"
            yield RuleFileError(source.path, line, what, "请写明前一版本的 until")
    for version, line in placed:
        yield from _version(version, source.path, line)
    if limit.gives and not limit.start:
        line = source.root.lines[key] if isinstance(source.root, MapNode) else 1
        yield RuleFileError(source.path, line, f"期限“{limit.id}”有 gives 而没有 start")


def _version(version: LimitVersion, path: str, line: int) -> Iterator[RuleFileError]:
    if version.holiday not in HOLIDAYS:
        near = proposal(version.holiday, HOLIDAYS)
        what = f"holiday 应为 {' 或 '.join(HOLIDAYS)}，而不是“{version.holiday}”{near}"
        yield RuleFileError(path, line, what)
    if version.until is not None and version.until < version.in_force:
        yield RuleFileError(path, line, "期限的 until 早于 in_force")


def _wrong(
    sources: Mapping[str, Source], prefix: str, key: str, what: str, advice: str
) -> RuleFileError:
    found = _entry(sources, prefix, key)
    if found is None or not isinstance(found[0].root, MapNode):
        return RuleFileError(prefix, 1, what, advice)
    return RuleFileError(found[0].path, found[0].root.lines[key], what, advice)


def _entry(sources: Mapping[str, Source], prefix: str, key: str) -> tuple[Source, str, Node] | None:
    """Return where something stands by its name."""
    for name, source in sources.items():
        node = child(source.root, key) if name.startswith(prefix) else None
        if node is not None:
            return source, key, node
    return None
