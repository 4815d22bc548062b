"""`casecheck rules test`: every example on both evaluators, counted by rule and by verdict."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from casecheck.cli.complete import rule_ids
from casecheck.cli.examples import EXPECTED
from casecheck.cli.options import Rules
from casecheck.cli.rulebases import load, near_id, unfinished_words
from casecheck.errors import UsageError
from casecheck.examples import Carrier, ExampleResult, carriers, run_examples
from casecheck.model.outcome import Verdict
from casecheck.model.rulebase import RuleBase
from casecheck.reports.fit import Column, Section, fit, fitted

RULES_WRONG: Final = 3
ENOUGH: Final = 4
_PIPE_WIDTH: Final = 120
_RULE: Final = "规则"
_VERDICTS: Final = (
    Verdict.VIOLATED,
    Verdict.PASSED,
    Verdict.UNDETERMINED,
    Verdict.NOT_APPLICABLE,
)
_COLUMNS: Final = (
    Column("编号"),
    Column("名称", folds=True),
    *(Column(EXPECTED[verdict], right=True) for verdict in _VERDICTS),
    Column("示例", right=True),
    Column("不符", right=True),
)
Ids = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[编号]…",
        help="规则、推导结论或者罚则的编号或者其开头，默认为全部。",
        show_default=False,
        autocompletion=rule_ids,
    ),
]


def run_rule_examples(which: Ids = None, *, rules: Rules = None) -> int:
    """Run the examples; with exit code 3 where one differs or is missing, or a rule unfinished."""
    base = load("", rules)
    chosen = _chosen(base, which or [])
    results = list(run_examples(base, [carrier.id for carrier in chosen] if which else ()))
    wrong = [result for result in results if not result.passed]
    for result in wrong:
        typer.echo(_difference(result))
    _print(chosen, results)
    ids = {carrier.id for carrier in chosen}
    lacking = [
        *_lacking(chosen),
        *unfinished_words(rule for rule in base.rules if rule.id in ids),
        *(() if which else _too_few(chosen)),
    ]
    for line in lacking:
        typer.echo(line, err=True)
    return RULES_WRONG if wrong or lacking else 0


def _chosen(base: RuleBase, which: Sequence[str]) -> list[Carrier]:
    for word in which:
        if not any(carriers(base, [word])):
            near = near_id(word, base)
            raise UsageError(f"没有编号为“{word}”的规则{near}全部编号见 casecheck rules list")
    return sorted(carriers(base, which), key=lambda carrier: (carrier.kind != _RULE, carrier.id))


def _print(chosen: Sequence[Carrier], results: Sequence[ExampleResult]) -> None:
    """Print a line for each rule, and the sums of every kind that carries examples."""
    console = fit(Console(), _PIPE_WIDTH)
    by_id: dict[str, list[ExampleResult]] = {}
    for result in results:
        by_id.setdefault(result.rule, []).append(result)
    rules = [carrier for carrier in chosen if carrier.kind == _RULE]
    if rules:
        console.print(_table(rules, by_id, console.width))
    for kind in dict.fromkeys(carrier.kind for carrier in chosen):
        mine = [carrier for carrier in chosen if carrier.kind == kind]
        console.print(Text(_sum(kind, [by_id.get(one.id, []) for one in mine])), soft_wrap=True)


def _table(rules: Sequence[Carrier], by_id: dict[str, list[ExampleResult]], width: int) -> Table:
    rows = [
        [Text(cell) for cell in (one.id, one.title, *_counts(by_id.get(one.id, [])))]
        for one in rules
    ]
    every = [result for carrier in rules for result in by_id.get(carrier.id, [])]
    total = [Text(cell, style="bold") for cell in ("合计", "", *_counts(every))]
    return fitted(_COLUMNS, (Section(rows), Section([total])), width)


def _counts(results: Sequence[ExampleResult]) -> Iterator[str]:
    came = Counter(result.got for result in results)
    wrong = sum(not result.passed for result in results)
    return (str(number) for number in (*(came[v] for v in _VERDICTS), len(results), wrong))


def _sum(kind: str, results: Sequence[Sequence[ExampleResult]]) -> str:
    every = [result for mine in results for result in mine]
    wrong = sum(not result.passed for result in every)
    average = f"平均每{'条' if kind == _RULE else '项'} {len(every) / len(results):.1f} 个"
    return f"{kind} {len(results)} 条，示例 {len(every)} 个，{average}，不符 {wrong} 个"


def _difference(result: ExampleResult) -> str:
    """Say what an example was to show and what came out, with the trace."""
    wanted = EXPECTED.get(result.expected, result.expected)
    got = EXPECTED.get(result.got, result.got)
    return f"{result.file}：{result.rule}“{result.name}”应为{wanted}，实为{got}\n{result.trace}"


def _lacking(chosen: Sequence[Carrier]) -> Iterator[str]:
    for carrier in chosen:
        shown = {example.expect for example in carrier.examples}
        missing = [EXPECTED.get(word, word) for word in carrier.wanted if word not in shown]
        if missing:
            yield f"{carrier.file}：{carrier.id} 缺少结论为“{'”“'.join(missing)}”的示例"


def _too_few(chosen: Sequence[Carrier]) -> Iterator[str]:
    rules = [carrier for carrier in chosen if carrier.kind == _RULE]
    examples = sum(len(carrier.examples) for carrier in rules)
    if examples < ENOUGH * len(rules):
        few = "、".join(one.id for one in rules if len(one.examples) < ENOUGH)
        yield f"平均每条规则不足 {ENOUGH} 个示例，请补充：{few}"
