"""The options that commands share, and what they mean once read."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, Final

import typer

from casecheck.check import Setup
from casecheck.cli.complete import rule_lists
from casecheck.config import Config
from casecheck.errors import UsageError
from casecheck.model.outcome import AcrossFinding, Finding, FindingStatus, ScanResult
from casecheck.model.rule import Severity
from casecheck.rulebase.near import proposal

NEVER: Final = "never"
LEVELS: Final = tuple(severity.value for severity in Severity)
_WORDS: Final = {"否决": "fatal", "严重": "major", "一般": "minor", "瑕疵": "note", "不": NEVER}
_LEVEL_HELP: Final = "fatal（否决） major（严重） minor（一般） note（瑕疵）"


def _levels() -> list[str]:
    return list(LEVELS)


def _fail_levels() -> list[str]:
    return [*LEVELS, NEVER]


Folder = Annotated[
    Path, typer.Argument(metavar="文件夹", help="存放案卷的文件夹。", readable=False)
]
Select = Annotated[
    str,
    typer.Option(
        metavar="编号,…",
        help="只用这些规则：编号或者类别，如 OD,FE013。",
        autocompletion=rule_lists,
    ),
]
Ignore = Annotated[
    str,
    typer.Option(
        metavar="编号,…",
        help="不用这些规则：编号或者类别，如 AR。",
        autocompletion=rule_lists,
    ),
]
MinSeverity = Annotated[
    str,
    typer.Option(
        "--severity",
        metavar="程度",
        help=f"只列出达到该程度的问题： {_LEVEL_HELP}。",
        autocompletion=_levels,
    ),
]
Profile = Annotated[
    str, typer.Option(metavar="名称", help="地区或者本机关的配置，见 rules/profiles/。")
]
Rules = Annotated[
    Path | None, typer.Option(metavar="目录", help="本机关的规则目录，补充或者替换自带的规则文件。")
]
Jobs = Annotated[str, typer.Option(metavar="个数", help="并行进程数，默认为处理器核数。")]
FailOn = Annotated[
    str,
    typer.Option(
        metavar="程度",
        help=f"有达到该程度的问题时退出码为 1： {_LEVEL_HELP} never（从不）。 待核对的事项不计。",
        autocompletion=_fail_levels,
    ),
]
Today = Annotated[
    str, typer.Option(metavar="日期", help="以哪一天为检查日（2026-11-23），默认为今天。")
]


def setup_from(
    config: Config, today: str, profile: str, rules: Path | None, standard: str = ""
) -> Setup:
    """Join what the command line says with casecheck.toml; the command line goes before."""
    own = rules or config.rules
    if own is not None and not own.is_dir():
        raise UsageError(f"规则目录不存在：{own}")
    named = profile or config.profile or None
    return Setup(parse_day(today), own, named, standard or config.standard)


def parse_day(text: str) -> date:
    if not text:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--today 的日期“{text}”有误，应写成 2026-11-23 的形式") from None


def parse_jobs(text: str, config: Config) -> int | None:
    if not text:
        return config.jobs
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise UsageError(f"--jobs 应当是大于 0 的整数，不能是“{text}”")
    return int(text)


def parse_level(text: str, option: str, *, never: bool = False) -> Severity | None:
    """Return a severity by its English or Chinese name; None stands for never."""
    word = _WORDS.get(text, text.lower())
    if never and word == NEVER:
        return None
    if word not in LEVELS:
        known = "、".join([*LEVELS, NEVER] if never else LEVELS)
        raise UsageError(f"{option} 的值“{text}”有误，可用的有：{known}")
    return Severity(word)


def wanted_rules(
    select: str, ignore: str, config: Config, known: Collection[str]
) -> Callable[[str], bool] | None:
    """Return whether a rule counts, or None when all do."""
    chosen = _prefixes(select.split(",") if select else config.select, "--select", known)
    left_out = _prefixes(ignore.split(",") if ignore else config.ignore, "--ignore", known)
    if not chosen and not left_out:
        return None
    return lambda rule: (not chosen or rule.startswith(chosen)) and not rule.startswith(left_out)


def at_least(result: ScanResult, severity: Severity) -> ScanResult:
    """Keep the findings that are at least so severe. Scores stay: they count everything."""
    worse = _at_or_above(severity)
    dossiers = (
        replace(case, findings=tuple(found for found in case.findings if found.severity in worse))
        for case in result.dossiers
    )
    across = tuple(found for found in result.across if found.severity in worse)
    return replace(result, dossiers=tuple(dossiers), across=across)


def fails(result: ScanResult, severity: Severity | None) -> bool:
    """Tell whether a violation is at least so severe. What a person has to look at never counts."""
    if severity is None:
        return False
    worse = _at_or_above(severity)
    findings: list[Finding | AcrossFinding] = [*result.across]
    findings += [found for case in result.dossiers for found in case.findings]
    return any(
        found.severity in worse and found.status is FindingStatus.VIOLATION for found in findings
    )


def _prefixes(words: Iterable[str], option: str, known: Collection[str]) -> tuple[str, ...]:
    prefixes = tuple(word.strip().upper() for word in words if word.strip())
    for prefix in prefixes:
        if not re.fullmatch(r"[A-Z]{2}\d{0,3}", prefix) or not any(
            rule.startswith(prefix) for rule in known
        ):
            kinds = sorted({rule[:2] for rule in known})
            near = proposal(prefix, [*kinds, *known]) or "，"
            advice = f"{near}类别有：{'、'.join(kinds)}；编号见 casecheck rules list"
            raise UsageError(f"{option} 中的“{prefix}”不是规则编号或者类别{advice}")
    return prefixes


def _at_or_above(severity: Severity) -> frozenset[Severity]:
    order = tuple(Severity)
    return frozenset(order[: order.index(severity) + 1])
