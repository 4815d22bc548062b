"""Load the rule base: every file of rules/ into one frozen value, checked as a whole."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeVar

from casecheck.errors import RuleFileError, UsageError
from casecheck.model.form import DocumentSpec, FieldSpec
from casecheck.model.profile import Profile, SettingSpec
from casecheck.model.rule import Derivation, Instrument, Limit, Rule
from casecheck.model.rulebase import RuleBase
from casecheck.model.standard import Standard
from casecheck.model.violation import ViolationRange
from casecheck.rulebase.folder import default_folder, digest, rule_files
from casecheck.rulebase.load import read_yaml
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import ListNode, MapNode, Node, Source, plain
from casecheck.rulebase.semantics import check_rulebase
from casecheck.rulebase.standards import check_standards
from casecheck.rulebase.structure import structure

T = TypeVar("T")

DEFAULT_PROFILE: Final = "default"
_KNOWN: Final = (
    "fields.",
    "settings.",
    "version.",
    "documents/",
    "violations/",
    "checks/",
    "derive/",
    "profiles/",
    "standards/",
    "wording/",
    "law/instruments",
    "law/limits",
    "law/calendar",
)


def load_rulebase(
    folder: Path | None = None,
    extra: Path | None = None,
    profile: str | None = None,
    *,
    derived: Collection[str] | None = None,
) -> RuleBase:
    """Return the rule base of `folder` (None: that of casecheck) with the files of `extra`.

    `derived` are the names of the facts that the stage `facts` works out; without them the names
    that rules use cannot be checked, and are not.
    """
    paths = rule_files(folder or default_folder(), extra)
    sources = {
        name: Source(name, str(path), read_yaml(path, str(path))) for name, path in paths.items()
    }
    rulebase = _assemble(sources, digest(paths), profile)
    check_rulebase(rulebase, sources, derived)
    check_standards(rulebase.standards, sources, rulebase.rules)
    return rulebase


def _assemble(sources: Mapping[str, Source], sha256: str, profile: str | None) -> RuleBase:
    version = _raw(sources, "version.yaml").get("version", "0")
    return RuleBase(
        version=str(version),
        sha256=sha256,
        fields=_named(sources, "fields.", FieldSpec, "name"),
        documents={spec.type: spec for spec in _each(sources, "documents/", DocumentSpec)},
        instruments=_named(sources, "law/instruments", Instrument, "id"),
        limits=_named(sources, "law/limits", Limit, "id"),
        violations=tuple(_named(sources, "violations/", ViolationRange, "id").values()),
        rules=tuple(_rule(source) for source in _of(sources, "checks/")),
        derivations=tuple(_each(sources, "derive/", Derivation)),
        profile=_profile(sources, profile),
        setting_specs=_named(sources, "settings.", SettingSpec, "name"),
        calendar=_calendar(sources),
        standards=_standards(sources),
        wording=_raws(sources, "wording/"),
        other={
            source.name: plain(source.root)
            for source in sources.values()
            if not source.name.startswith(_KNOWN)
        },
    )


def _of(sources: Mapping[str, Source], prefix: str) -> Iterator[Source]:
    return (source for name, source in sources.items() if name.startswith(prefix))


def _rule(source: Source) -> Rule:
    folder = PurePosixPath(source.name).parts[1:-1]
    if len(folder) != 1:
        raise RuleFileError(source.path, 1, "规则文件应放在 checks/<类别>/ 之下")
    return structure(source.root, Rule, source.path, category=folder[0], file=source.name)


def _each(sources: Mapping[str, Source], prefix: str, kind: type[T]) -> Iterator[T]:
    """Yield what stands in the files of a folder: one thing a file, or a list of them."""
    for source in _of(sources, prefix):
        nodes = source.root.items if isinstance(source.root, ListNode) else (source.root,)
        for node in nodes:
            yield structure(node, kind, source.path, **_presets(kind, node, source))


def _presets(kind: type, node: Node, source: Source) -> dict[str, object]:
    if kind is Derivation and isinstance(node, MapNode) and "about" not in node.entries:
        return {"file": source.name, "about": "dossier"}
    return {"file": source.name}


def _named(sources: Mapping[str, Source], prefix: str, kind: type[T], key: str) -> Mapping[str, T]:
    """Return what stands under its name in a mapping; the name becomes the attribute `key`."""
    found: dict[str, T] = {}
    for source in _of(sources, prefix):
        for name, node, line in _entries(source):
            if name in found:
                raise RuleFileError(source.path, line, f"“{name}”在另一文件中已有")
            preset = {key: name} | ({"file": source.name} if kind is ViolationRange else {})
            found[name] = structure(node, kind, source.path, **preset)
    return found


def _entries(source: Source) -> Iterator[tuple[str, Node, int]]:
    if not isinstance(source.root, MapNode):
        raise RuleFileError(source.path, source.root.line, "这里应为“名称: {…}”")
    for name, node in source.root.entries.items():
        yield name, node, source.root.lines[name]


def _profile(sources: Mapping[str, Source], name: str | None) -> Profile:
    wanted = name or DEFAULT_PROFILE
    source = sources.get(f"profiles/{wanted}.yaml")
    if source is not None:
        return structure(source.root, Profile, source.path, name=wanted)
    if name is None:
        return Profile("", name=DEFAULT_PROFILE)
    known = [PurePosixPath(item.name).stem for item in _of(sources, "profiles/")]
    raise UsageError(
        f"没有名为“{wanted}”的配置{proposal(wanted, known)}（现有：{' '.join(known)}）"
    )


def _standards(sources: Mapping[str, Source]) -> Mapping[str, Standard]:
    named = {PurePosixPath(item.name).stem: item for item in _of(sources, "standards/")}
    return {
        name: structure(item.root, Standard, item.path, id=name) for name, item in named.items()
    }


def _calendar(sources: Mapping[str, Source]) -> Mapping[date, bool]:
    """Return the days of law/calendar.yaml: true is worked, false is not."""
    days: dict[date, bool] = {}
    for source in _of(sources, "law/calendar"):
        for key, node, line in _entries(source):
            worked = plain(node)
            try:
                days[date.fromisoformat(key)] = bool(worked)
            except ValueError as error:
                raise RuleFileError(source.path, line, f"“{key}”不是日期") from error
            if not isinstance(worked, bool):
                raise RuleFileError(source.path, line, "应为 true（工作日）或 false（休息日）")
    return days


def _raw(sources: Mapping[str, Source], name: str) -> Mapping[str, Any]:
    content = plain(sources[name].root) if name in sources else {}
    return content if isinstance(content, dict) else {}


def _raws(sources: Mapping[str, Source], prefix: str) -> Mapping[str, Any]:
    return {PurePosixPath(item.name).stem: plain(item.root) for item in _of(sources, prefix)}
