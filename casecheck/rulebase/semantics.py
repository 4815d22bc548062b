"""Check the rule base as a whole: every name that a file uses is there, and means one thing."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Final

from casecheck.errors import RuleFileError
from casecheck.model.rule import Derivation, Instrument, LimitVersion, Rule
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import ListNode, MapNode, Node, ScalarNode, Source, child, mappings
from casecheck.rulebase.operands import check_choice, check_operand
from casecheck.rulebase.scope import ACROSS, SUBJECTS, fact_kinds

_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_REFERENCES: Final = ("instrument", "limits", "settings", "about")


def check_rulebase(
    rulebase: RuleBase, sources: Mapping[str, Source], derived: Collection[str] | None
) -> None:
    """Refuse a rule base whose files do not fit each other, naming file and line."""
    _check_unique_ids(rulebase, sources)
    _check_instruments(rulebase, sources)
    _check_limits(rulebase, sources)
    _check_profile(rulebase, sources)
    _check_document_fields(rulebase, sources)
    known = _references(rulebase)
    for source in sources.values():
        _check_references(source, known)
    _check_rules(rulebase, sources, derived)


def _check_rules(
    rulebase: RuleBase, sources: Mapping[str, Source], derived: Collection[str] | None
) -> None:
    choices = {name: spec.choices for name, spec in rulebase.fields.items() if spec.choices}
    for rule in rulebase.rules:
        source = sources[rule.file]
        for mapping in _rule_mappings(source.root):
            check_choice(mapping, choices, source.path)
        _check_id(source, rule.id)
        _check_examples(source, {example.expect for example in rule.examples})
        if derived is not None and rule.about != ACROSS:
            _check_facts(source, fact_kinds(rulebase, derived, rule.about))
    conclusions = {derivation.id for derivation in rulebase.derivations}
    for derivation in rulebase.derivations:
        if derived is not None:
            kinds = fact_kinds(rulebase, derived, derivation.about)
            usable = {name: kind for name, kind in kinds.items() if name not in conclusions}
            _check_facts(sources[derivation.file], usable)


def _check_unique_ids(rulebase: RuleBase, sources: Mapping[str, Source]) -> None:
    seen: dict[str, str] = {}
    items: tuple[Rule | Derivation, ...] = (*rulebase.rules, *rulebase.derivations)
    for item in items:
        if item.id in seen:
            where = sources[item.file]
            raise RuleFileError(
                where.path, _line(where.root, "id"), f"编号“{item.id}”与 {seen[item.id]} 重复"
            )
        seen[item.id] = item.file


def _check_id(source: Source, rule_id: str) -> None:
    stem = PurePosixPath(source.name).stem
    if stem != rule_id and not stem.startswith(f"{rule_id}-"):
        what = f"编号“{rule_id}”与文件名“{stem}”不一致"
        raise RuleFileError(
            source.path, _line(source.root, "id"), what, "文件名应为 <编号>-<英文短名>.yaml"
        )


def _references(rulebase: RuleBase) -> Mapping[str, tuple[str, Collection[str]]]:
    return {
        "instrument": ("法律文件", rulebase.instruments),
        "limits": ("期限", rulebase.limits),
        "settings": ("配置项", rulebase.setting_specs),
        "about": ("对象", SUBJECTS),
    }


def _check_references(source: Source, known: Mapping[str, tuple[str, Collection[str]]]) -> None:
    if not source.name.startswith(("checks/", "derive/", "law/limits", "violations/")):
        return
    for mapping in _rule_mappings(source.root):
        for key in _REFERENCES:
            for node in _words(mapping, key):
                label, names = known[key]
                if node.value not in names:
                    near = proposal(str(node.value), names)
                    raise RuleFileError(
                        source.path, node.line, f"未知的{label}“{node.value}”{near}"
                    )


def _words(mapping: MapNode, key: str) -> Iterator[ScalarNode]:
    """Yield the word or the words that stand under a key (the settings of an example are none)."""
    node = mapping.entries.get(key)
    items = node.items if isinstance(node, ListNode) else (node,)
    return (item for item in items if isinstance(item, ScalarNode) and item.value is not None)


def _check_facts(source: Source, kinds: Mapping[str, str]) -> None:
    """Refuse names that no sheet of this kind holds: in conditions, dated_by and messages."""
    for mapping in _rule_mappings(source.root):
        for key in ("field", "dated_by"):
            for node in _words(mapping, key):
                _check_fact(source, str(node.value), node.line, kinds)
        check_operand(mapping, kinds, source.path)
        for node in _words(mapping, "message"):
            for name in _PLACEHOLDER.findall(str(node.value)):
                _check_fact(source, name, node.line, kinds)


def _rule_mappings(root: Node) -> Iterator[MapNode]:
    """Yield the mappings of a rule without those of its examples."""
    if not isinstance(root, MapNode):
        yield from mappings(root)
        return
    yield root
    for key, node in root.entries.items():
        if key != "examples":
            yield from mappings(node)


def _check_fact(source: Source, name: str, line: int, kinds: Mapping[str, str]) -> None:
    if name not in kinds:
        what = f"未知字段“{name}”{proposal(name, kinds)}"
        raise RuleFileError(source.path, line, what, "字段见 rules/fields.yaml 和 docs/facts.md")


def _check_examples(source: Source, expected: set[str]) -> None:
    """Refuse a rule without an example of every verdict that it can give."""
    wanted = ["passed", "undetermined"]
    if child(source.root, "breach") is not None:
        wanted.append("violated")
    if child(source.root, "applies_to") is not None:
        wanted.append("not_applicable")
    line = _line(source.root, "examples")
    for verdict in wanted:
        if verdict not in expected:
            raise RuleFileError(source.path, line, f"缺少结论为 {verdict} 的示例")
    for verdict in expected - {"passed", "violated", "undetermined", "not_applicable"}:
        raise RuleFileError(source.path, line, f"示例的结论“{verdict}”不在四种结论之中")


def _check_instruments(rulebase: RuleBase, sources: Mapping[str, Source]) -> None:
    versions: dict[str, list[Instrument]] = {}
    for instrument in rulebase.instruments.values():
        known_as = instrument.names[0] if instrument.names else instrument.title
        versions.setdefault(known_as, []).append(instrument)
    for same in versions.values():
        for earlier, later in pairwise(sorted(same, key=lambda item: item.in_force)):
            if earlier.until is None or earlier.until >= later.in_force:
                where, line = _place(sources, "law/instruments", later.id)
                what = f"“{later.id}”与“{earlier.id}”的施行期间重叠"
                raise RuleFileError(where, line, what, "请写明前一版本的 until")


def _check_limits(rulebase: RuleBase, sources: Mapping[str, Source]) -> None:
    for limit in rulebase.limits.values():
        ordered = sorted(limit.versions, key=lambda item: item.in_force)
        where, line = _place(sources, "law/limits", limit.id)
        for earlier, later in pairwise(ordered):
            if earlier.until is None or earlier.until >= later.in_force:
                raise RuleFileError(where, line, f"期限“{limit.id}”的两个版本的期间重叠")
        _check_holiday(limit.versions, where, line)
        if limit.gives and not limit.start:
            raise RuleFileError(where, line, f"期限“{limit.id}”有 gives 而没有 start")


def _check_holiday(versions: tuple[LimitVersion, ...], where: str, line: int) -> None:
    for version in versions:
        if version.holiday not in {"roll", "keep"}:
            raise RuleFileError(
                where, line, f"holiday 应为 roll 或 keep，而不是“{version.holiday}”"
            )


def _check_profile(rulebase: RuleBase, sources: Mapping[str, Source]) -> None:
    for source in sources.values():
        node = child(source.root, "settings") if source.name.startswith("profiles/") else None
        if isinstance(node, MapNode):
            for key, line in node.lines.items():
                if key not in rulebase.setting_specs:
                    near = proposal(key, rulebase.setting_specs)
                    raise RuleFileError(source.path, line, f"未知的配置项“{key}”{near}")


def _check_document_fields(rulebase: RuleBase, sources: Mapping[str, Source]) -> None:
    for source in sources.values():
        node = child(source.root, "fields") if source.name.startswith("documents/") else None
        if isinstance(node, MapNode):
            for key, line in node.lines.items():
                if key.split(".")[0] not in rulebase.fields:
                    near = proposal(key, rulebase.fields)
                    raise RuleFileError(source.path, line, f"未知字段“{key}”{near}")


def _place(sources: Mapping[str, Source], prefix: str, key: str) -> tuple[str, int]:
    for source in sources.values():
        if (
            source.name.startswith(prefix)
            and isinstance(source.root, MapNode)
            and key in source.root.lines
        ):
            return source.path, source.root.lines[key]
    return prefix, 1


def _line(root: Node, key: str) -> int:
    return root.lines.get(key, root.line) if isinstance(root, MapNode) else root.line
