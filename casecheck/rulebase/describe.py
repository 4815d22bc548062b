"""What a rule says, in parts that a command or a page can show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from casecheck.model.profile import SettingSpec
from casecheck.model.rule import (
    Citation,
    Example,
    Instrument,
    Limit,
    LimitVersion,
    Rule,
    Severity,
    Unit,
    Verified,
)

UNITS: Mapping[Unit, str] = {
    Unit.CALENDAR: "日",
    Unit.WORKING: "个工作日",
    Unit.MONTH: "个月",
    Unit.YEAR: "年",
    Unit.HOUR: "小时",
}
VERIFIED: Mapping[Verified, str] = {
    Verified.TEXT: "已核对正式文本",
    Verified.COPY: "据网络转载文本核对",
    Verified.PARTIAL: "仅核对部分内容",
    Verified.UNREAD: "未核对原文（不作判断依据）",
}


@dataclass(frozen=True, slots=True)
class Basis:
    """An article in one version of a law: when it governs, and how it was read."""

    title: str
    article: str
    in_force: date
    until: date | None
    verified: str


@dataclass(frozen=True, slots=True)
class LimitText:
    """A dated limit in one version: 7个工作日, 末日遇休息日顺延."""

    title: str
    length: str
    counting: str
    in_force: date
    until: date | None
    basis: Basis | None


@dataclass(frozen=True, slots=True)
class RuleDescription:
    """All that `explain` tells about a rule. `settings` pair a setting's name with its label."""

    id: str
    title: str
    category: str
    severity: Severity
    deduction: int
    why: str
    message: str
    remedy: str
    law: tuple[Basis, ...]
    limits: tuple[LimitText, ...]
    settings: tuple[tuple[str, str], ...]
    examples: tuple[Example, ...]
    file: str
    judged: bool


def describe_rule(
    rule: Rule,
    instruments: Mapping[str, Instrument],
    limits: Mapping[str, Limit],
    settings: Mapping[str, SettingSpec] | None = None,
) -> RuleDescription:
    """Return what a rule says; `judged` is false where nobody has read any of its bases."""
    labels = settings or {}
    return RuleDescription(
        id=rule.id,
        title=rule.title,
        category=rule.category,
        severity=rule.severity,
        deduction=rule.deduction,
        why=rule.why,
        message=rule.message,
        remedy=rule.remedy,
        law=tuple(_basis(citation, instruments[citation.instrument]) for citation in rule.law),
        limits=tuple(
            text for name in rule.limits for text in describe_limit(limits[name], instruments)
        ),
        settings=tuple(
            (name, labels[name].label if name in labels else name) for name in rule.settings
        ),
        examples=rule.examples,
        file=rule.file,
        judged=not rule.law or any(basis.verified is not Verified.UNREAD for basis in rule.law),
    )


def describe_limit(limit: Limit, instruments: Mapping[str, Instrument]) -> tuple[LimitText, ...]:
    """Return what a limit says, version by version."""
    return tuple(_limit(limit.title, version, instruments) for version in limit.versions)


def _basis(citation: Citation, instrument: Instrument) -> Basis:
    return Basis(
        instrument.title,
        citation.article,
        instrument.in_force,
        instrument.until,
        VERIFIED[citation.verified],
    )


def _limit(title: str, version: LimitVersion, instruments: Mapping[str, Instrument]) -> LimitText:
    instrument = instruments.get(version.basis.instrument)
    first = "起始日计算在内" if version.start_counts else "起始日不计算在内"
    holiday = "末日遇休息日顺延" if version.holiday == "roll" else "末日不顺延"
    return LimitText(
        title,
        f"{version.count}{UNITS[version.unit]}",
        f"{first}，{holiday}",
        version.in_force,
        version.until,
        _basis(version.basis, instrument) if instrument else None,
    )
