"""`casecheck explain`: a rule as a jurist wants to know it: what, why, law, limits, examples."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.text import Text

from casecheck.check import Setup, bench_for
from casecheck.cli.complete import explained_ids
from casecheck.cli.conditions import condition_lines
from casecheck.cli.examples import example_words
from casecheck.cli.explain_basis import basis_sections, setting_words
from casecheck.cli.explain_case import print_explanation
from casecheck.cli.labels import Labels, facts_named
from casecheck.cli.options import Profile, Rules, Today, setup_from
from casecheck.cli.rule_words import (
    branch_lines,
    conclusion_lines,
    law_words,
    limit_words,
    scope_lines,
    weight_words,
)
from casecheck.cli.rulebases import rule_named
from casecheck.config import find_config
from casecheck.errors import InputError, UsageError
from casecheck.explained import dossier_path, explained
from casecheck.model.rule import Rule
from casecheck.model.rulebase import RuleBase
from casecheck.reports.fit import UNBROKEN, fit, hanging
from casecheck.reports.words import named
from casecheck.rulebase import RuleDescription, describe_rule
from casecheck.scan import inspect

ACROSS: Final = "across"
Dossier = Annotated[
    str,
    typer.Option(metavar="案卷", help="在这个案卷上说明：案卷的名称（或者其中一部分）或者路径。"),
]
Folder = Annotated[
    Path, typer.Argument(metavar="文件夹", help="存放案卷的文件夹，默认为当前文件夹。")
]
RuleId = Annotated[
    str,
    typer.Argument(
        metavar="编号",
        help="规则编号，如 OD001；也可以是推导结论或者罚则的编号，如 hearing_required、LY05。",
        autocompletion=explained_ids,
    ),
]


def explain(  # noqa: PLR0913  one parameter an option
    rule: RuleId,
    folder: Folder = Path(),
    *,
    dossier: Dossier = "",
    profile: Profile = "",
    rules: Rules = None,
    today: Today = "",
) -> int:
    """Explain a rule, or how it comes to its verdict on a dossier."""
    console = Console()
    if dossier:
        where = dossier_path(dossier, folder)
        setup = setup_from(find_config(where.parent), today, profile, rules)
        return _on_dossier(rule, where, setup, console)
    base = bench_for(setup_from(find_config(Path()), today, profile, rules)).rulebase
    fit(console, UNBROKEN)
    for heading, lines in basis_sections(rule, base) or _sections(rule_named(base, rule), base):
        if lines:
            console.print(Text(heading, style="bold"))
        for line in lines:
            console.print(Text(hanging(f"  {line}", console.width)), soft_wrap=True)
    return 0


def _on_dossier(name: str, where: Path, setup: Setup, console: Console) -> int:
    rule = rule_named(bench_for(setup).rulebase, name)
    if rule.about == ACROSS:
        raise UsageError(
            f"规则 {rule.id} 比对的是各案卷，不能在单个案卷上说明；请用 casecheck report 查看"
        )
    case, bench = inspect(where, setup)
    if not case.documents:
        said = "；".join(named(problem) for problem in case.problems)
        raise InputError(f"案卷 {case.id} 没有可以读取的文件：{said}")
    print_explanation(explained(rule, case, bench), bench.rulebase, console)
    return 0


def _sections(rule: Rule, base: RuleBase) -> Iterator[tuple[str, list[str]]]:
    said = describe_rule(rule, base.instruments, base.limits, base.setting_specs)
    yield f"{rule.id} {rule.title}", [weight_words(rule)]
    yield "为什么", [said.why] if said.why else []
    yield "法律依据", [law_words(basis) for basis in said.law]
    yield "期限", [limit_words(limit) for limit in said.limits]
    yield from _conditions(rule, base)
    yield "整改建议", [said.remedy] if said.remedy else []
    yield "所需设置", [setting_words(name, label, base) for name, label in said.settings]
    yield "不作判断", _silent(said)
    labels = Labels(base)
    yield "示例", [example_words(example, labels) for example in said.examples]
    yield "出处", [f"rules/{said.file}"]


def _conditions(rule: Rule, base: RuleBase) -> Iterator[tuple[str, list[str]]]:
    """Say in words when the rule applies, and what it takes for a defect."""
    labels = Labels(base)
    yield "适用（同时满足）", scope_lines(rule, labels)
    yield "认定问题（同时满足）", condition_lines(rule.breach, labels)
    yield "问题表述", [labels.filled(rule.message)] if rule.message else []
    yield "需要人工核对的情形", branch_lines(rule.checks, labels)
    yield "仅作提示的情形", branch_lines(rule.notes, labels)
    yield "用语", _conclusions(rule, base)


def _conclusions(rule: Rule, base: RuleBase) -> list[str]:
    """Explain the conclusions of law that the rule names."""
    named = facts_named(rule)
    return [
        line
        for derivation in base.derivations
        if derivation.id in named
        for line in conclusion_lines(derivation, base)
    ]


def _silent(said: RuleDescription) -> list[str]:
    return [] if said.judged else ["全部依据均未核对原文，本规则不作判断"]
