"""`casecheck scan` and `casecheck report`: judge a folder, show or write the defect list."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from casecheck.cli.judging import Chosen, exit_code, judge_folder, report_of
from casecheck.cli.options import (
    FailOn,
    Folder,
    Ignore,
    Jobs,
    MinSeverity,
    Profile,
    Rules,
    Select,
    Today,
    parse_level,
)
from casecheck.cli.writing import check_output, write_output
from casecheck.model.rule import Severity
from casecheck.reports import WRITERS, print_table
from casecheck.reports.as_table import print_dossiers, print_summary
from casecheck.scan import Scan

Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="文件",
        help="写入文件，格式由后缀决定：.xlsx .json .csv .html；已有的同名文件会被替换。",
    ),
]


def scan(  # noqa: PLR0913  one parameter an option
    folder: Folder,
    *,
    select: Select = "",
    ignore: Ignore = "",
    severity: MinSeverity = "note",
    profile: Profile = "",
    rules: Rules = None,
    jobs: Jobs = "",
    fail_on: FailOn = "note",
    today: Today = "",
) -> int:
    """Judge every dossier of a folder, keep the results, print a line for each."""
    limit, lowest = parse_level(fail_on, "--fail-on", never=True), _lowest(severity)
    done = judge_folder(folder, Chosen(select, ignore, profile, rules, jobs, today))
    print_dossiers(report_of(done, lowest), Console())
    Console().print(_state_of(done), highlight=False, soft_wrap=True)
    return exit_code(done, limit)


def report(  # noqa: PLR0913  one parameter an option
    folder: Folder,
    output: Output = None,
    *,
    select: Select = "",
    ignore: Ignore = "",
    severity: MinSeverity = "note",
    profile: Profile = "",
    rules: Rules = None,
    jobs: Jobs = "",
    fail_on: FailOn = "note",
    today: Today = "",
) -> int:
    """Judge what has changed, and show or write the defect list."""
    limit, lowest = parse_level(fail_on, "--fail-on", never=True), _lowest(severity)
    if output is not None:
        check_output(output, WRITERS)
    done = judge_folder(folder, Chosen(select, ignore, profile, rules, jobs, today))
    made = report_of(done, lowest)
    if output is None:
        print_table(made, Console())
    else:
        write_output(WRITERS[output.suffix.lower()](made), output, done)
        print_summary(made, Console(stderr=True))
        Console(stderr=True).print(f"已写入 {output}", highlight=False, soft_wrap=True)
    return exit_code(done, limit)


def _lowest(severity: str) -> Severity:
    return parse_level(severity, "--severity") or Severity.NOTE


def _state_of(done: Scan) -> str:
    total = len(done.result.dossiers)
    reused = f"共 {total} 卷，其中 {done.reused} 卷未变动，沿用上次结果"
    return f"结果已保存：{done.place.store}（{reused}）"
