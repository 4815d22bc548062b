"""`casecheck rules docs`: write docs/rules/, a page a rule with indexes, or tell what is stale."""

from pathlib import Path
from typing import Annotated, Final

import typer

from casecheck.cli.generated import keep_generated
from casecheck.cli.options import Rules
from casecheck.cli.rule_indexes import (
    conclusions_page,
    index_page,
    limits_page,
    violations_page,
)
from casecheck.cli.rule_pages import CONCLUSIONS, INDEX, LIMITS, VIOLATIONS, rule_page
from casecheck.cli.rulebases import load
from casecheck.model.rulebase import RuleBase

FOLDER: Final = Path("docs/rules")
Where = Annotated[
    Path, typer.Option("--output", "-o", metavar="目录", help="写入的目录，默认为 docs/rules。")
]
Check = Annotated[
    bool, typer.Option("--check", help="只检查各页是否与规则库一致；不一致时退出码为 3。")
]


def write_docs(*, output: Where = FOLDER, rules: Rules = None, check: Check = False) -> int:
    """Write the pages, or tell which are stale."""
    pages = {output / name: text for name, text in pages_of(load("", rules)).items()}
    return keep_generated(pages, output, "*.md", check=check)


def pages_of(base: RuleBase) -> dict[str, str]:
    """Return every page by its file name."""
    lists = {
        INDEX: index_page(base),
        CONCLUSIONS: conclusions_page(base),
        LIMITS: limits_page(base),
        VIOLATIONS: violations_page(base),
    }
    return lists | {f"{rule.id}.md": rule_page(rule, base) for rule in base.rules}
