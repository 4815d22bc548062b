"""Check the rule base as a whole: every name that a file uses is there, and means one thing."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final

from casecheck.errors import RuleFileError
from casecheck.model.rule import Derivation, Rule
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase.forms import form_mistakes
from casecheck.rulebase.given import example_mistakes
from casecheck.rulebase.laws import law_mistakes
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import ListNode, MapNode, Node, ScalarNode, Source, child, mappings
from casecheck.rulebase.operands import choice_mistakes, operand_mistakes
from casecheck.rulebase.profiles import profile_mistakes
from casecheck.rulebase.ranges import range_mistakes
from casecheck.rulebase.scope import ACROSS, DOSSIER, SUBJECTS, fact_kinds, references, verdicts_of

VERDICTS: Final = ("violated", "passed", "undetermined", "not_applicable")
_EXAMPLE_OF: Final = {
    "violated": "在 examples 中加一个有问题的案卷，写 expect: violated",
    "passed": "在 examples 中加一个没有问题的案卷，写 expect: passed",
    "undetermined": "在 examples 中加一个字段为 unreadable 的案卷，写 expect: undetermined",
    "not_applicable": "在 examples 中加一个不符合 applies_to 的案卷，写 expect: not_applicable",
}
LIMITS: Final = "law/limits.yaml"
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_REFERENCES: Final = ("instrument", "limits", "settings", "about")
_STAND: Final = {
    "instrument": "法律文件的编号见 rules/law/instruments.yaml；本机关自己的规定写 BUREAU",
    "limits": "期限的编号见 rules/law/limits.yaml",
    "settings": "配置项见 rules/settings.yaml",
    "about": "可用的对象：" + " ".join(SUBJECTS),
}
CATEGORIES: Final = "categories.yaml"
_ID: Final = re.compile(r"[A-Z]{2}[0-9]{3}")
# Letters that are taken for digits.
_LOOKALIKES: Final = str.maketrans("OoIlZzSs", "00112255")
_USERS: Final = ("checks/", "derive/", "law/limits", "law/repeats", "law/closures", "violations/")


def rulebase_mistakes(
    rulebase: RuleBase, sources: Mapping[str, Source], derived: Collection[str] | None
) -> Iterator[RuleFileError]:
    """Yield where the files of a rule base do not fit each other, with file and line."""
    yield from _doubled_ids(rulebase, sources)
    yield from law_mistakes(rulebase, sources)
    yield from range_mistakes(rulebase, sources)
    yield from profile_mistakes(rulebase, rulebase.profiles, sources)
    yield from form_mistakes(rulebase, sources)
    known = references(rulebase)
    for source in sources.values():
        yield from _unknown_references(source, known)
        yield from _unknown_keys(source, rulebase)
    for rule in rulebase.rules:
        yield from _rule_mistakes(rule, sources[rule.file], rulebase)
    for derivation in rulebase.derivations:
        yield from _conclusion_mistakes(derivation, sources[derivation.file], rulebase)
    if derived is not None:
        yield from _unknown_facts(rulebase, sources, derived)


def _rule_mistakes(rule: Rule, source: Source, rulebase: RuleBase) -> Iterator[RuleFileError]:
    choices = {name: spec.choices for name, spec in rulebase.fields.items() if spec.choices}
    for mapping in _without_examples(source.root):
        yield from choice_mistakes(mapping, choices, source.path)
    yield from _wrong_id(rule, source)
    yield from _unknown_category(rule, source, rulebase)
    stem = PurePosixPath(source.name).stem
    if stem != rule.id and not stem.startswith(f"{rule.id}-"):
        what = f"编号“{rule.id}”与文件名“{stem}”不一致"
        advice = "文件名应为 <编号>-<英文短名>.yaml"
        yield RuleFileError(source.path, _line(source.root, "id"), what, advice)
    yield from _missing_examples(source, verdicts_of(rule))
    yield from example_mistakes(source, rulebase)


def _wrong_id(rule: Rule, source: Source) -> Iterator[RuleFileError]:
    if not _ID.fullmatch(rule.id):
        meant = rule.id[:2].upper() + rule.id[2:].translate(_LOOKALIKES)
        near = f"，是否指“{meant}”？" if _ID.fullmatch(meant) else ""
        what = f"编号“{rule.id}”应为两个大写字母和三位数字{near}"
        yield RuleFileError(source.path, _line(source.root, "id"), what, "例如 OD901")


def _unknown_category(rule: Rule, source: Source, rulebase: RuleBase) -> Iterator[RuleFileError]:
    known = rulebase.other.get(CATEGORIES)
    if known and rule.category not in known:
        what = f"没有“checks/{rule.category}/”这一类别目录{proposal(rule.category, known)}"
        words = " ".join(f"{name}（{title}）" for name, title in known.items())
        yield RuleFileError(source.path, 1, what, f"类别见 rules/{CATEGORIES}：{words}")


def _conclusion_mistakes(
    derivation: Derivation, source: Source, rulebase: RuleBase
) -> Iterator[RuleFileError]:
    """Find examples of a conclusion that give what is not known, or name a branch that is none."""
    yield from example_mistakes(source, rulebase)
    names = [branch.name for branch in derivation.branches]
    examples = child(source.root, "examples")
    for example in examples.items if isinstance(examples, ListNode) else ():
        branch = child(example, "branch")
        if isinstance(branch, ScalarNode) and branch.value not in names:
            what = f"没有名为“{branch.value}”的情形{proposal(str(branch.value), names)}"
            yield RuleFileError(source.path, branch.line, what)


def _unknown_facts(
    rulebase: RuleBase, sources: Mapping[str, Source], derived: Collection[str]
) -> Iterator[RuleFileError]:
    kinds = {about: fact_kinds(rulebase, derived, about) for about in SUBJECTS}
    for rule in rulebase.rules:
        if rule.about in kinds and rule.about != ACROSS:
            yield from _facts(sources[rule.file], kinds[rule.about])
    for source in sources.values():
        if source.name == LIMITS:
            yield from _limit_facts(source, kinds[DOSSIER])
    conclusions = {derivation.id for derivation in rulebase.derivations}
    for derivation in rulebase.derivations:
        known = kinds.get(derivation.about, {})
        usable = {name: kind for name, kind in known.items() if name not in conclusions}
        yield from _facts(sources[derivation.file], usable)


def _limit_facts(source: Source, kinds: Mapping[str, str]) -> Iterator[RuleFileError]:
    """Find limits that run from a fact, or are dated by one, that nobody works out."""
    for mapping in mappings(source.root):
        for key in ("start", "dated_by"):
            for node in _words(mapping, key):
                yield from _fact(source, str(node.value), node.line, kinds)


def _doubled_ids(rulebase: RuleBase, sources: Mapping[str, Source]) -> Iterator[RuleFileError]:
    seen: dict[str, str] = {}
    items: Sequence[Rule | Derivation] = (*rulebase.rules, *rulebase.derivations)
    for item in items:
        if item.id in seen:
            where = sources[item.file]
            what = f"编号“{item.id}”与 {seen[item.id]} 重复"
            advice = "casecheck rules new <类别> 给出下一个可用的编号"
            yield RuleFileError(where.path, _line(where.root, "id"), what, advice)
        seen.setdefault(item.id, item.file)


def _unknown_references(
    source: Source, known: Mapping[str, tuple[str, Collection[str]]]
) -> Iterator[RuleFileError]:
    for mapping in _without_examples(source.root) if source.name.startswith(_USERS) else ():
        for key in _REFERENCES:
            label, names = known[key]
            for node in _words(mapping, key):
                if node.value not in names:
                    what = f"未知的{label}“{node.value}”{proposal(str(node.value), names)}"
                    yield RuleFileError(source.path, node.line, what, _STAND[key])


def _unknown_keys(source: Source, rulebase: RuleBase) -> Iterator[RuleFileError]:
    """Find settings of a profile and fields of a document type that nothing is known by."""
    if source.name.startswith("profiles/"):
        node, label = child(source.root, "settings"), "的配置项"
        known: Collection[str] = rulebase.setting_specs
    elif source.name.startswith("documents/"):
        node, label, known = child(source.root, "fields"), "字段", rulebase.fields
    else:
        return
    for key, line in node.lines.items() if isinstance(node, MapNode) else ():
        if key.split(".")[0] not in known:
            yield RuleFileError(source.path, line, f"未知{label}“{key}”{proposal(key, known)}")


def _words(mapping: MapNode, key: str) -> Iterator[ScalarNode]:
    """Yield the word or the words that stand under a key (the settings of an example are none)."""
    node = mapping.entries.get(key)
    items = node.items if isinstance(node, ListNode) else (node,)
    return (item for item in items if isinstance(item, ScalarNode) and item.value is not None)


def _facts(source: Source, kinds: Mapping[str, str]) -> Iterator[RuleFileError]:
    """Find names that no sheet of this kind holds: in conditions, dated_by and messages."""
    for mapping in _without_examples(source.root):
        for key in ("field", "dated_by"):
            for node in _words(mapping, key):
                yield from _fact(source, str(node.value), node.line, kinds)
        yield from operand_mistakes(mapping, kinds, source.path)
        for node in _words(mapping, "message"):
            for name in _PLACEHOLDER.findall(str(node.value)):
                yield from _fact(source, name, node.line, kinds)


def _without_examples(root: Node) -> Iterator[MapNode]:
    """Yield the mappings of a rule without those of its examples."""
    if not isinstance(root, MapNode):
        yield from mappings(root)
        return
    yield root
    for key, node in root.entries.items():
        if key != "examples":
            yield from mappings(node)


def _fact(
    source: Source, name: str, line: int, kinds: Mapping[str, str]
) -> Iterator[RuleFileError]:
    if name not in kinds:
        what = f"未知字段“{name}”{proposal(name, kinds)}"
        yield RuleFileError(source.path, line, what, "字段见 rules/fields.yaml 和 docs/facts.md")


def _missing_examples(source: Source, wanted: Sequence[str]) -> Iterator[RuleFileError]:
    """Find the verdicts that a rule can give and has no example of, and those that are none."""
    examples = child(source.root, "examples")
    nodes = examples.items if isinstance(examples, ListNode) else ()
    expected = [child(node, "expect") for node in nodes]
    told = [node for node in expected if isinstance(node, ScalarNode)]
    for node in told:
        if node.value not in VERDICTS:
            near = proposal(str(node.value), VERDICTS)
            what = f"示例的结论“{node.value}”不在四种结论之中{near}"
            yield RuleFileError(source.path, node.line, what, "结论：" + " ".join(VERDICTS))
    for verdict in wanted:
        if verdict not in {node.value for node in told}:
            line = _line(source.root, "examples")
            what = f"缺少结论为 {verdict} 的示例"
            yield RuleFileError(source.path, line, what, _EXAMPLE_OF[verdict])


def _line(root: Node, key: str) -> int:
    return root.lines.get(key, root.line) if isinstance(root, MapNode) else root.line
