"""Put the rule base together from the nodes of its files, kind by kind."""

from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any, Final

from casecheck.errors import RuleFileError, UsageError
from casecheck.model.profile import Profile
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase.forms import with_additions
from casecheck.rulebase.kinds import FOLDERS, KINDS, FileKind, kind_of
from casecheck.rulebase.mistakes import Mistakes
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import MapNode, Source, plain
from casecheck.rulebase.profiles import chosen_profile
from casecheck.rulebase.structure import structure, value_of

_CATEGORY_DEPTH: Final = 3


class Assembly:
    """Takes every file for what its place in rules/ says; what is wrong is noted and left out."""

    def __init__(self, sources: Mapping[str, Source], mistakes: Mistakes) -> None:
        self._mistakes = mistakes
        self._found: dict[str, dict[str, Any]] = {kind.name: {} for kind in KINDS}
        self._plain: dict[str, Any] = {}
        self._files: dict[tuple[str, str], str] = {}
        for source in sources.values():
            with mistakes:
                self._take(source, kind_of(source.name))

    def rulebase(self, sha256: str, profile: str | None) -> RuleBase:
        """Return all that was found sound, under one profile."""
        found = self._found
        chosen = self._chosen(profile)
        return RuleBase(
            version=str(self._plain.get("version.yaml", {}).get("version", "0")),
            sha256=sha256,
            fields=found["fields"],
            documents=with_additions(
                {spec.type: spec for spec in found["document"].values()},
                found["form"].values(),
                chosen.forms,
            ),
            instruments=found["instruments"],
            limits=found["limits"],
            repeats=found["repeats"],
            closures=found["closures"],
            violations=tuple(found["violations"].values()),
            rules=tuple(found["rule"].values()),
            derivations=tuple(found["derivation"].values()),
            profile=chosen,
            profiles=found["profile"],
            setting_specs=found["settings"],
            crime_bands=found["crime_bands"],
            calendar={date.fromisoformat(day): worked for day, worked in found["calendar"].items()},
            standards=found["standard"],
            wording={
                PurePosixPath(name).stem: content
                for name, content in self._plain.items()
                if name.startswith("wording/")
            },
            other={name: content for name, content in self._plain.items() if "/" not in name},
        )

    def _chosen(self, name: str | None) -> Profile:
        """Return the profile; where its file is wrong, that is what has to be said."""
        try:
            return chosen_profile(self._found["profile"], name)
        except UsageError:
            self._mistakes.refuse()
            raise

    def _take(self, source: Source, kind: FileKind | None) -> None:
        if kind is None:
            _refuse_unread(source)
            self._plain[source.name] = plain(source.root)
        elif kind.named:
            self._take_entries(source, kind)
        elif kind.kept_plain:
            value_of(source.root, kind.of, source.path)
            self._plain[source.name] = plain(source.root)
        elif kind.name == "calendar":
            self._found["calendar"] |= _days(source)
        else:
            stem = PurePosixPath(source.name).stem
            preset = _preset(source, stem, kind)
            key = source.name if "file" in kind.preset else stem
            self._found[kind.name][key] = structure(source.root, kind.of, source.path, **preset)

    def _take_entries(self, source: Source, kind: FileKind) -> None:
        """Take what stands under its name in a mapping; the name becomes an attribute."""
        if not isinstance(source.root, MapNode):
            raise RuleFileError(source.path, source.root.line, "这里应为“名称: {…}”")
        found = self._found[kind.name]
        for name, node in source.root.entries.items():
            with self._mistakes:
                if name in found:
                    line = source.root.lines[name]
                    raise RuleFileError(source.path, line, *self._taken(kind, name))
                preset = _preset(source, name, kind)
                found[name] = structure(node, kind.of, source.path, **preset)
                self._files[kind.name, name] = source.path

    def _taken(self, kind: FileKind, name: str) -> tuple[str, str]:
        """Say in which other file a name stands already."""
        first = self._files[kind.name, name]
        return f"“{name}”在另一文件中已有：{first}", "删去其一，或者改用别的名称"


def _preset(source: Source, name: str, kind: FileKind) -> dict[str, object]:
    """Return the attributes that the place of a thing gives it."""
    parts = PurePosixPath(source.name).parts
    if "category" in kind.preset and len(parts) != _CATEGORY_DEPTH:
        raise RuleFileError(source.path, 1, "规则文件应放在 checks/<类别>/ 之下")
    given = {"file": source.name, "category": parts[-2] if len(parts) > 1 else ""}
    return {attribute: given.get(attribute, name) for attribute in kind.preset}


def _refuse_unread(source: Source) -> None:
    """Refuse a file in a folder that nothing reads: it would have no effect."""
    folder, *rest = source.name.split("/")
    if folder in FOLDERS:
        files = [kind.files for kind in KINDS if "*" not in kind.files]
        what = f"“{source.name}”不会被读取{proposal(source.name, files)}"
        advice = "新的词表、新的法律数据要先在程序中登记（casecheck/rulebase/kinds.py）"
        raise RuleFileError(source.path, 1, what, advice)
    if rest:
        what = f"没有“{folder}/”这一目录{proposal(folder, FOLDERS)}"
        raise RuleFileError(source.path, 1, what, "可用的目录：" + " ".join(FOLDERS))


def _days(source: Source) -> Mapping[str, bool]:
    """Return the days of law/calendar.yaml: true is worked, false is not."""
    if not isinstance(source.root, MapNode):
        raise RuleFileError(source.path, source.root.line, "这里应为“日期: true 或 false”")
    mistakes = Mistakes()
    for key, node in source.root.entries.items():
        try:
            date.fromisoformat(key)
        except ValueError:
            error = RuleFileError(source.path, source.root.lines[key], f"“{key}”不是日期")
            mistakes.errors.append(error)
        if not isinstance(plain(node), bool):
            what = "应为 true（工作日）或 false（休息日）"
            mistakes.errors.append(RuleFileError(source.path, node.line, what))
    mistakes.refuse()
    return {key: plain(node) is True for key, node in source.root.entries.items()}
