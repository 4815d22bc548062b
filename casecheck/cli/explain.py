"""`casecheck explain`: a rule as a jurist wants to know it: what, why, law, limits, examples."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console
from rich.text import Text

from casecheck.check import bench_for
from casecheck.cli.options import Profile, Rules, setup_from
from casecheck.config import find_config
from casecheck.errors import UsageError
from casecheck.model.rule import Branch, Example, Rule
from casecheck.model.rulebase import RuleBase
from casecheck.reports.words import SEVERITIES
from casecheck.rulebase import RuleDescription, describe_rule
from casecheck.rulebase.describe import Basis, LimitText

ABOUT: Final = {
    "dossier": "全案",
    "record": "每份检查、询问笔录",
    "fee": "每笔收费",
    "receipt": "每张罚没票据",
    "service": "每份送达回证",
    "across": "案卷之间",
}
EXPECTED: Final = {
    "passed": "无问题",
    "violated": "有问题",
    "undetermined": "待核对",
    "not_applicable": "不适用",
}
RuleId = Annotated[str, typer.Argument(metavar="编号", help="规则编号，如 OD001。")]


def explain(rule: RuleId, *, profile: Profile = "", rules: Rules = None) -> int:
    """Explain a rule."""
    base = bench_for(setup_from(find_config(Path()), "", profile, rules)).rulebase
    found = base.rule(rule.strip().upper())
    if found is None:
        raise UsageError(f"没有规则“{rule}”，全部编号见 casecheck rules list")
    console = Console()
    for heading, lines in _sections(found, base):
        if lines:
            console.print(Text(heading, style="bold"))
        for line in lines:
            console.print(Text(f"  {line}"), soft_wrap=True)
    return 0


def _sections(rule: Rule, base: RuleBase) -> Iterator[tuple[str, list[str]]]:
    said = describe_rule(rule, base.instruments, base.limits, base.setting_specs)
    yield f"{rule.id} {rule.title}", [_weight(rule)]
    yield "为什么", [said.why] if said.why else []
    yield "法律依据", [_law(basis) for basis in said.law]
    yield "期限", [_limit(limit) for limit in said.limits]
    yield "问题表述", [said.message] if said.message else []
    yield "需要人工核对的情形", _messages(rule.checks)
    yield "仅作提示的情形", _messages(rule.notes)
    yield "整改建议", [said.remedy] if said.remedy else []
    yield "所需设置", [_setting(name, label, base) for name, label in said.settings]
    yield "不作判断", _silent(said)
    yield "示例", [_example(example) for example in said.examples]
    yield "出处", [f"rules/{said.file}"]


def _weight(rule: Rule) -> str:
    about = ABOUT.get(rule.about, rule.about)
    return f"程度：{SEVERITIES[rule.severity]}；扣分：{rule.deduction}；对象：{about}"


def _messages(branches: tuple[Branch, ...]) -> list[str]:
    return [branch.message for branch in branches]


def _law(basis: Basis) -> str:
    in_force = _period(basis.in_force, basis.until)
    return f"《{basis.title}》{basis.article}（{in_force}施行；{basis.verified}）"


def _period(start: date, until: date | None) -> str:
    return f"{start} 至 {until} " if until else f"{start} 起"


def _limit(limit: LimitText) -> str:
    period = _period(limit.in_force, limit.until)
    basis = f"，依据{_law(limit.basis)}" if limit.basis else ""
    return f"{limit.title}：{limit.length}（{limit.counting}），{period}{basis}"


def _silent(said: RuleDescription) -> list[str]:
    return [] if said.judged else ["全部依据均未核对原文，本规则不作判断"]


def _setting(name: str, label: str, base: RuleBase) -> str:
    value = base.settings.get(name)
    current = "未设置，本规则不作判断" if value is None else f"当前为 {value}"
    return f"{name}（{label}）：{current}"


def _example(example: Example) -> str:
    return (
        f"{example.name}：{_given(example.given)} → {EXPECTED.get(example.expect, example.expect)}"
    )


def _given(given: Mapping[str, Any]) -> str:
    return "，".join(f"{name}={value}" for name, value in given.items())
