"""`casecheck rules coverage`: the rules that stand on each article of the Act, or why none does."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from casecheck.cli.labels import facts_named
from casecheck.cli.options import Rules
from casecheck.cli.rulebases import load
from casecheck.errors import RuleFileError
from casecheck.extractors.values.numerals import read_integer, write_integer
from casecheck.model.rule import Citation, Rule
from casecheck.model.rulebase import RuleBase
from casecheck.reports.fit import Column, Section, fit, fitted

FILE: Final = "coverage.yaml"
WRONG: Final = 3
_PIPE_WIDTH: Final = 120
_COLUMNS: Final = (
    Column("条"),
    Column("内容", folds=True),
    Column("规则，或者没有规则的理由", folds=True),
)
_ARTICLE: Final = re.compile(r"第([一二三四五六七八九十百零]+)条")
Coverage = Mapping[str, tuple[str, ...]]
Articles = Mapping[str, Mapping[str, str]]


def show_coverage(*, rules: Rules = None) -> int:
    """Show every article with its rules or the reason for having none; 3 where one has neither."""
    base = load("", rules)
    data = base.other.get(FILE)
    if not isinstance(data, dict):
        raise RuleFileError(FILE, 1, "规则库没有条文覆盖表")
    covered = rules_by_article(base, data["instrument"])
    console = fit(Console(), _PIPE_WIDTH)
    console.print(_table(data["chapters"], covered, console.width))
    articles = articles_of(data["chapters"])
    standing = sum(name in covered for name in articles)
    counts = (
        f"共 {len(articles)} 条，有规则的 {standing} 条，没有规则的 {len(articles) - standing} 条"
    )
    typer.echo(counts)
    mistakes = list(coverage_mistakes(articles, covered))
    for mistake in mistakes:
        typer.echo(f"{FILE}：{mistake}", err=True)
    return WRONG if mistakes else 0


def rules_by_article(base: RuleBase, instrument: str) -> Coverage:
    """Return the ids of the rules that stand on each article: by their law, limits, conclusions."""
    found: dict[str, dict[str, None]] = {}
    for rule in sorted(base.rules, key=lambda one: one.id):
        for citation in _citations(rule, base):
            if citation.instrument == instrument:
                for article in articles_in(citation.article):
                    found.setdefault(article, {})[rule.id] = None
    return {article: tuple(ids) for article, ids in found.items()}


def articles_in(text: str) -> Iterator[str]:
    """Yield every article that a citation names; 第六十七条至第六十九条 names three."""
    last, end = 0, 0
    for found in _ARTICLE.finditer(text):
        number = read_integer(found[1]) or 0
        first = last + 1 if last and text[end : found.start()] == "至" else number
        yield from (f"第{write_integer(each)}条" for each in range(first, number + 1))
        last, end = number, found.end()


def coverage_mistakes(articles: Articles, covered: Coverage) -> Iterator[str]:
    """Yield articles with neither a rule nor a reason, or with both."""
    for name, entry in articles.items():
        reason = entry.get("reason", "")
        if name in covered and reason:
            yield f"{name}已有规则 {covered[name][0]}，请删除未列规则的理由"
        elif name not in covered and not reason:
            yield f"{name}没有规则，请写明理由（reason）"


def articles_of(chapters: Iterable[Mapping[str, Any]]) -> Articles:
    """Return the entries of rules/coverage.yaml by article."""
    return {name: entry for chapter in chapters for name, entry in chapter["articles"].items()}


def _citations(rule: Rule, base: RuleBase) -> Iterator[Citation]:
    yield from rule.law
    for name in rule.limits:
        yield from (version.basis for version in base.limits[name].versions)
    named = facts_named(rule)
    for derivation in base.derivations:
        if derivation.id in named:
            yield from (basis for branch in derivation.branches for basis in branch.law)


def _table(chapters: Iterable[Mapping[str, Any]], covered: Coverage, width: int) -> Table:
    sections = (
        Section([_row(*one, covered) for one in articles_of([chapter]).items()], chapter["title"])
        for chapter in chapters
    )
    return fitted(_COLUMNS, sections, width)


def _row(name: str, entry: Mapping[str, str], covered: Coverage) -> list[Text]:
    stands = "、".join(covered.get(name, ()))
    why = Text(stands) if stands else Text(entry.get("reason", ""), style="dim")
    return [Text(name), Text(entry["heading"]), why]
