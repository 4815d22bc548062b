"""The kinds of files in rules/: where each lies, and the type that its content must have.

The loader reads by this table and `schema` writes the JSON Schemas from it: one truth for both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final, get_type_hints

from casecheck.model.crime import CrimeBand
from casecheck.model.fact_wording import FactWording
from casecheck.model.form import DocumentSpec, FieldSpec, FormAddition
from casecheck.model.profile import Profile, SettingSpec
from casecheck.model.repeat import RepeatRule
from casecheck.model.rule import Derivation, Instrument, Limit, Rule
from casecheck.model.standard import Standard
from casecheck.model.violation import ClosureLength, ViolationRange
from casecheck.model.wording import Wording


@dataclass(frozen=True, slots=True)
class Version:
    """rules/version.yaml."""

    version: str


@dataclass(frozen=True, slots=True)
class FactLabel:
    """What a fact is called, and the words of its values (`values_of`: those of a field)."""

    label: str = ""
    choices: Mapping[str, str] | None = None
    values_of: str = ""


@dataclass(frozen=True, slots=True)
class CoveredArticle:
    """An article: what it is about, and why no rule stands on it (where none does)."""

    heading: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CoveredChapter:
    title: str
    articles: Mapping[str, CoveredArticle]


@dataclass(frozen=True, slots=True)
class CoverageTable:
    """rules/coverage.yaml: the articles of an instrument that rules should stand on."""

    instrument: str
    chapters: tuple[CoveredChapter, ...]


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of files; `files` is the glob for their paths in rules/.

    `of` is the type of the content; `preset` are its attributes that do not stand in the file but
    follow from its place. Where `named`, the file maps names to such things. `kept_plain`: the
    content is passed on as plain data once its structure is found sound.
    """

    name: str
    files: str
    title: str
    of: Any
    preset: tuple[str, ...] = ()
    named: bool = False
    kept_plain: bool = False


_FIXED: Final = (
    FileKind("rule", "checks/**/*.yaml", "规则", Rule, ("category", "file")),
    FileKind("derivation", "derive/*.yaml", "推导结论", Derivation, ("file",)),
    FileKind("document", "documents/*.yaml", "文书类型", DocumentSpec, ("file",)),
    FileKind("form", "forms/**/*.yaml", "文书的补充", FormAddition, ("file",)),
    FileKind("fields", "fields.yaml", "字段", FieldSpec, ("name",), named=True),
    FileKind("settings", "settings.yaml", "配置项", SettingSpec, ("name",), named=True),
    FileKind("facts", "facts.yaml", "事实的名称", dict[str, str | FactLabel], kept_plain=True),
    FileKind("categories", "categories.yaml", "规则类别的名称", dict[str, str], kept_plain=True),
    FileKind("coverage", "coverage.yaml", "条文覆盖", CoverageTable, kept_plain=True),
    FileKind("version", "version.yaml", "规则库版本", Version, kept_plain=True),
    FileKind("instruments", "law/instruments.yaml", "法律文件", Instrument, ("id",), named=True),
    FileKind("limits", "law/limits.yaml", "期限", Limit, ("id",), named=True),
    FileKind("closures", "law/closures.yaml", "停业期限", ClosureLength, ("id",), named=True),
    FileKind("repeats", "law/repeats.yaml", "再次违法的加重", RepeatRule, ("id",), named=True),
    FileKind("crime_bands", "law/crime_bands.yaml", "涉罪标准", CrimeBand, ("id",), named=True),
    FileKind("calendar", "law/calendar.yaml", "工作日历", dict[str, bool]),
    FileKind("violations", "violations/*.yaml", "罚则", ViolationRange, ("id", "file"), named=True),
    FileKind("profile", "profiles/*.yaml", "地区配置", Profile, ("name",)),
    FileKind("standard", "standards/*.yaml", "评分标准", Standard, ("id",)),
)


def _wording() -> tuple[FileKind, ...]:
    """Return a kind for every word list."""
    return tuple(
        FileKind(f"wording-{name}", f"wording/{name}.yaml", f"用语：{name}", hint, kept_plain=True)
        for name, hint in (get_type_hints(Wording) | get_type_hints(FactWording)).items()
    )


KINDS: Final[tuple[FileKind, ...]] = (*_FIXED, *_wording())
FOLDERS: Final = tuple(
    dict.fromkeys(kind.files.split("/")[0] for kind in KINDS if "/" in kind.files)
)


def kind_of(name: str) -> FileKind | None:
    """Return the kind of a file by its path in rules/."""
    path = PurePosixPath(name)
    return next((kind for kind in KINDS if _matches(path, kind.files)), None)


def _matches(path: PurePosixPath, files: str) -> bool:
    if "**" in files:
        return path.parts[0] == files.split("/", maxsplit=1)[0]
    return path.match(files) and len(path.parts) == files.count("/") + 1
