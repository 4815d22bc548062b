"""`casecheck show`: the documents of a dossier, and every field with the words it came from."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from casecheck.cli.options import Profile, Rules, Today, setup_from
from casecheck.config import find_config
from casecheck.model.document import Document
from casecheck.model.field import Evidence, Field, Item
from casecheck.model.form import FieldSpec
from casecheck.model.outcome import DossierResult
from casecheck.reports.report import badness
from casecheck.reports.words import (
    PROBLEMS,
    PROCEDURES,
    SEVERITIES,
    STATES,
    evidence_words,
    field_words,
    finding_kind,
    named,
)
from casecheck.scan import inspect

Dossier = Annotated[Path, typer.Argument(metavar="案卷", help="案卷文件夹，或者合并成一份的文件。")]
_PIPE_WIDTH = 160


def show(dossier: Dossier, *, profile: Profile = "", rules: Rules = None, today: Today = "") -> int:
    """Show a dossier: documents, fields with the words they rest on, findings."""
    setup = setup_from(find_config(dossier.parent), today, profile, rules)
    case, bench = inspect(dossier, setup)
    console = Console()
    if not console.is_terminal:
        console.width = max(console.width, _PIPE_WIDTH)
    procedure = PROCEDURES.get(case.procedure or "", case.procedure or "未能判断")
    console.print(Text(f"案卷 {case.id}　程序：{procedure}", style="bold"))
    console.print(_documents(case))
    console.print(_fields(case, bench.rulebase.fields))
    _print_rest(case, console)
    return 0


def _documents(case: DossierResult) -> Table:
    table = Table(title="文书", title_justify="left", header_style="bold")
    for title in ("编号", "文书", "类型", "文件", "页", "读取方式"):
        table.add_column(title, overflow="fold")
    for document in case.documents:
        pages = f"{document.first_page}-{document.last_page}"
        cells = (document.id, document.title, document.type, document.file, pages, document.read_by)
        table.add_row(*map(Text, cells))
    return table


def _fields(case: DossierResult, specs: Mapping[str, FieldSpec]) -> Table:
    documents = {document.id: document for document in case.documents}
    table = Table(title="字段", title_justify="left", header_style="bold", show_lines=True)
    for title in ("字段", "名称", "状态", "值", "出处与原文"):
        table.add_column(title, overflow="fold")
    for name, spec in specs.items():
        field = case.fields.get(name)
        if field is not None:
            places = "\n".join(_place(place, documents) for place in _evidence(field))
            cells = (name, spec.label, STATES[field.state], field_words(field, spec), places)
            table.add_row(*map(Text, cells))
    return table


def _evidence(field: Field) -> tuple[Evidence, ...]:
    if field.evidence:
        return field.evidence
    parts = field.value if isinstance(field.value, tuple) else (field.value,)
    items = (part for part in parts if isinstance(part, Item))
    return tuple(dict.fromkeys(place for item in items for place in item.evidence))


def _place(evidence: Evidence, documents: Mapping[str, Document]) -> str:
    return f"{evidence_words(evidence, documents)}：“{' '.join(evidence.text.split())}”"


def _print_rest(case: DossierResult, console: Console) -> None:
    """Print the findings in short, and the files that could not be read."""
    for finding in sorted(case.findings, key=badness):
        kind = f"{SEVERITIES[finding.severity]}·{finding_kind(finding)}"
        console.print(Text(f"{finding.rule}（{kind}）{finding.message}"), soft_wrap=True)
    for problem in case.problems:
        console.print(Text(f"未能读取（{PROBLEMS[problem.code]}）{named(problem)}"), soft_wrap=True)
