"""`casecheck explain`: a rule as a jurist wants to know it: what, why, law, limits, examples."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console
from rich.text import Text

from casecheck.check import Bench, bench_for
from casecheck.cli.options import Profile, Rules, setup_from
from casecheck.config import find_config
from casecheck.errors import UsageError
from casecheck.model.rule import Citation, Example, Limit, LimitVersion, Rule, Unit, Verified
from casecheck.model.rulebase import RuleBase
from casecheck.reports.words import SEVERITIES

VERIFIED: Final[Mapping[Verified, str]] = {
    Verified.TEXT: "已核对条文原文",
    Verified.COPY: "据网络转载核对",
    Verified.PARTIAL: "仅部分核对",
    Verified.UNREAD: "未能核对原文，据此不作判断",
}
ABOUT: Final = {
    "dossier": "全案",
    "record": "每份检查、询问笔录",
    "fee": "每笔收费",
    "receipt": "每张罚没票据",
    "service": "每份送达回证",
}
EXPECTED: Final = {
    "passed": "无问题",
    "violated": "有问题",
    "undetermined": "待核对",
    "not_applicable": "不适用",
}
_UNITS: Final = {
    Unit.CALENDAR: "日",
    Unit.WORKING: "个工作日",
    Unit.MONTH: "个月",
    Unit.YEAR: "年",
    Unit.HOUR: "小时",
}
RuleId = Annotated[str, typer.Argument(metavar="编号", help="规则编号，如 OD001。")]


def explain(rule: RuleId, *, profile: Profile = "", rules: Rules = None) -> int:
    """Explain a rule."""
    bench = bench_for(setup_from(find_config(Path()), "", profile, rules))
    found = bench.rulebase.rule(rule.strip().upper())
    if found is None:
        raise UsageError(f"没有规则“{rule}”，全部编号见 casecheck rules list")
    console = Console()
    for heading, lines in _sections(found, bench):
        console.print(Text(heading, style="bold"))
        for line in lines:
            console.print(Text(f"  {line}"), soft_wrap=True)
    return 0


def _sections(rule: Rule, bench: Bench) -> Iterator[tuple[str, list[str]]]:
    base = bench.rulebase
    yield f"{rule.id} {rule.title}", [_weight(rule)]
    if rule.why:
        yield "为什么", [rule.why]
    yield "法律依据", [_law(citation, base) for citation in rule.law]
    limits = [base.limits[name] for name in rule.limits if name in base.limits]
    if limits:
        yield "期限", [line for limit in limits for line in _limit(limit, base)]
    yield "问题表述", [rule.message]
    if rule.checks:
        yield "需要人工核对的情形", [branch.message for branch in rule.checks]
    if rule.notes:
        yield "仅作提示的情形", [branch.message for branch in rule.notes]
    if rule.remedy:
        yield "整改建议", [rule.remedy]
    if rule.settings:
        yield "所需设置", [_setting(name, base) for name in rule.settings]
    yield "示例", [_example(example) for example in rule.examples]
    yield "出处", [f"rules/{rule.file}"]


def _weight(rule: Rule) -> str:
    about = ABOUT.get(rule.about, rule.about)
    return f"程度：{SEVERITIES[rule.severity]}；扣分：{rule.deduction}；对象：{about}"


def _law(citation: Citation, base: RuleBase) -> str:
    law = base.instruments.get(citation.instrument)
    checked = VERIFIED[citation.verified]
    if law is None:
        return f"{citation.instrument} {citation.article}（{checked}）"
    until = f"至 {law.until}" if law.until else "起"
    return f"《{law.title}》{citation.article}（{law.in_force} {until}施行；{checked}）"


def _limit(limit: Limit, base: RuleBase) -> Iterator[str]:
    for version in limit.versions:
        until = f"至 {version.until}" if version.until else "起"
        period = f"{version.in_force} {until}，{_count(version)}"
        yield f"{limit.title}：{period}，{_law(version.basis, base)}"


def _count(version: LimitVersion) -> str:
    first = "当日计算在内" if version.start_counts else "当日不计算在内"
    last = "，末日遇节假日顺延" if version.holiday == "roll" else ""
    return f"{version.count}{_UNITS[version.unit]}（{first}{last}）"


def _setting(name: str, base: RuleBase) -> str:
    spec = base.setting_specs.get(name)
    label = spec.label if spec else name
    value = base.settings.get(name)
    current = "未设置，本规则不作判断" if value is None else f"当前为 {value}"
    return f"{name}（{label}）：{current}"


def _example(example: Example) -> str:
    return (
        f"{example.name}：{_given(example.given)} → {EXPECTED.get(example.expect, example.expect)}"
    )


def _given(given: Mapping[str, Any]) -> str:
    return "，".join(f"{name}={value}" for name, value in given.items())
