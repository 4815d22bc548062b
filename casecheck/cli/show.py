"""`casecheck show`: the documents of a dossier, and every field with the words it came from."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from casecheck.cli.field_words import FieldWords
from casecheck.cli.options import Profile, Rules, Today, setup_from
from casecheck.config import find_config
from casecheck.model.document import Document
from casecheck.model.field import Evidence, Field, FieldState, Item
from casecheck.model.form import DocumentSpec
from casecheck.model.outcome import DossierResult
from casecheck.model.rulebase import RuleBase
from casecheck.reports.fit import fit
from casecheck.reports.report import badness
from casecheck.reports.words import (
    PROBLEMS,
    PROCEDURES,
    SEVERITIES,
    STATES,
    evidence_words,
    finding_kind,
    named,
)
from casecheck.reports.wrap import wrapped
from casecheck.scan import inspect

Dossier = Annotated[Path, typer.Argument(metavar="案卷", help="案卷文件夹，或者合并成一份的文件。")]
All = Annotated[
    bool, typer.Option("--all", help="也列出案卷中没有的字段，以及每个字段的全部出处。")
]
_PIPE_WIDTH: Final = 120
_FEW: Final = 2
_INDENT: Final = "    "
_READ_BY: Final[Mapping[str, str]] = {"docx": "Word", "pdf-text": "PDF"}


def show(
    dossier: Dossier,
    *,
    everything: All = False,
    profile: Profile = "",
    rules: Rules = None,
    today: Today = "",
) -> int:
    """Show a dossier: documents, fields with the words they rest on, findings."""
    setup = setup_from(find_config(dossier.parent), today, profile, rules)
    case, bench = inspect(dossier, setup)
    console = fit(Console(), _PIPE_WIDTH)
    procedure = PROCEDURES.get(case.procedure or "", case.procedure or "未能判断")
    console.print(Text(f"案卷 {case.id}　程序：{procedure}", style="bold"))
    console.print(_documents(case, bench.rulebase.documents))
    most = None if everything else _FEW
    for text in _fields(case, bench.rulebase, console.width, most):
        console.print(text)
    _print_rest(case, console)
    return 0


def _documents(case: DossierResult, specs: Mapping[str, DocumentSpec]) -> Table:
    table = Table(title=f"文书（{len(case.documents)}）", title_justify="left", header_style="bold")
    for title in ("文书", "归类", "文件", "页", "格式"):
        table.add_column(title, overflow="fold")
    for document in case.documents:
        spec = specs.get(document.type)
        first, last = document.first_page, document.last_page
        pages = str(first) if first == last else f"{first}-{last}"
        kind = spec.title if spec and document.type != "other" else "未归类"
        read_by = _READ_BY.get(document.read_by, document.read_by)
        file = document.file.removeprefix(f"{case.id}/")
        table.add_row(*map(Text, (document.title, kind, file, pages, read_by)))
    return table


def _fields(case: DossierResult, base: RuleBase, width: int, most: int | None) -> Iterator[Text]:
    """Yield the fields that were read, and count those that are absent (`most` None: yield all)."""
    specs = base.fields
    there = {
        name: field
        for name, spec in specs.items()
        if (field := case.fields.get(name)) and (most is None or _is_there(field))
    }
    yield Text(f"字段（{len(there)}）", style="italic")
    documents = {document.id: document for document in case.documents}
    words = FieldWords(base, documents)
    for name, field in there.items():
        yield from _field(field, specs[name].label, words.of(field, specs[name]), width)
        places = [_place(place, documents) for place in _evidence(field)]
        yield from (_indented(place, width) for place in places[:most])
        if most is not None and len(places) > most:
            yield Text(f"{_INDENT}等 {len(places)} 处", style="dim")
    if len(there) < len(specs):
        missing = len(specs) - len(there)
        yield Text(f"另有 {missing} 个字段在案卷中没有记载（加 --all 全部列出）", style="dim")


def _is_there(field: Field) -> bool:
    return field.state is not FieldState.ABSENT or bool(field.evidence)


def _field(field: Field, label: str, value: str, width: int) -> Iterator[Text]:
    """Yield the label and the value; a state is named unless the field was simply read."""
    state = "" if field.state is FieldState.FOUND else STATES[field.state]
    said = "，".join(dict.fromkeys(word for word in (value, state) if word))
    style = "" if field.state is FieldState.FOUND else "yellow"
    told = f"{label}：\n{said}" if "\n" in said else f"{label}：{said}"
    first, *rest = wrapped(told, width - len(_INDENT)).split("\n")
    name = f"  {field.name}" if not rest or first.endswith("：") else ""
    yield Text.assemble((first, f"bold {style}"), (name, "dim"))
    yield from (Text(line, style="bold") for line in rest)


def _indented(place: str, width: int) -> Text:
    lines = wrapped(place, width - len(_INDENT)).split("\n")
    return Text("\n".join(f"{_INDENT}{line}" for line in lines), style="dim")


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
    if case.findings:
        console.print(Text(f"问题（{len(case.findings)}）", style="italic"))
    for finding in sorted(case.findings, key=badness):
        kind = f"{SEVERITIES[finding.severity]}·{finding_kind(finding)}"
        console.print(Text(wrapped(f"{finding.rule}（{kind}）{finding.message}", console.width)))
    for problem in case.problems:
        said = f"未能读取（{PROBLEMS[problem.code]}）{named(problem)}"
        console.print(Text(wrapped(said, console.width)))
