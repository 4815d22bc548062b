"""`casecheck scan` and `casecheck report`: judge a folder, show or write the defect list."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from casecheck.check import bench_for
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
    at_least,
    fails,
    parse_jobs,
    parse_level,
    setup_from,
    wanted_rules,
)
from casecheck.config import find_config
from casecheck.errors import UsageError
from casecheck.model.rule import Severity
from casecheck.reports import WRITERS, Report, print_table
from casecheck.reports.as_table import print_dossiers, print_summary
from casecheck.scan import Scan, Watch, scan_folder
from casecheck.store import Store

FOUND, NO_INPUT, FAULT = 1, 4, 5
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="文件", help="写入文件，格式由后缀决定：.xlsx .json .csv .html。"
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
    done = _scan(folder, (select, ignore, profile, jobs, today), rules)
    made = _report(done, lowest)
    print_dossiers(made, Console())
    Console().print(_state_of(done), highlight=False, soft_wrap=True)
    return _exit_code(done, limit)


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
        _check_output(output)
    done = _scan(folder, (select, ignore, profile, jobs, today), rules)
    made = _report(done, lowest)
    if output is None:
        print_table(made, Console())
    else:
        _write(made, output, done)
        print_summary(made, Console(stderr=True))
        Console(stderr=True).print(f"已写入 {output}", highlight=False, soft_wrap=True)
    return _exit_code(done, limit)


def _scan(folder: Path, chosen: tuple[str, str, str, str, str], rules: Path | None) -> Scan:
    """Scan with what the command line and casecheck.toml say, and show how far it is."""
    select, ignore, profile, jobs, today = chosen
    config = find_config(folder)
    setup = setup_from(config, today, profile, rules)
    known = [rule.id for rule in bench_for(setup).rulebase.rules]
    wanted = wanted_rules(select, ignore, config, known)
    with _progress() as watch:
        done = scan_folder(folder, setup, parse_jobs(jobs, config), wanted, watch)
    for notice in done.notices:
        Console(stderr=True).print(f"注意：{notice}", highlight=False, markup=False, soft_wrap=True)
    return done


@contextmanager
def _progress() -> Iterator[Watch]:
    """Show a bar on a terminal; elsewhere nothing.

    It is drawn after each dossier and not by a thread: the readers fork.
    """
    console = Console(stderr=True)
    columns = (TextColumn("检查案卷"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(
        *columns,
        console=console,
        disable=not console.is_terminal,
        transient=True,
        auto_refresh=False,
    )
    with bar:
        task = bar.add_task("", total=None)
        yield Watch(
            lambda count: bar.update(task, total=count, refresh=True),
            lambda _: bar.update(task, advance=1, refresh=True),
        )


def _lowest(severity: str) -> Severity:
    return parse_level(severity, "--severity") or Severity.NOTE


def _report(done: Scan, lowest: Severity) -> Report:
    rules = done.bench.rulebase
    return Report(
        scan=at_least(done.result, lowest),
        fields=rules.fields,
        generated=datetime.now().astimezone(),
        standard=done.bench.standard.title,
        settings={name: spec.label for name, spec in rules.setting_specs.items()},
        profile=f"{rules.profile.title}（{rules.profile.name}）",
        titles={rule.id: rule.title for rule in rules.rules},
        today=done.bench.today,
    )


def _state_of(done: Scan) -> str:
    total = len(done.result.dossiers)
    reused = f"共 {total} 卷，其中 {done.reused} 卷未变动，沿用上次结果"
    return f"结果已保存：{done.place.store}（{reused}）"


def _exit_code(done: Scan, limit: Severity | None) -> int:
    if done.faulty:
        message = f"有内容因程序内部错误未作判断，详见 {done.place.log}"
        Console(stderr=True).print(message, highlight=False, markup=False, soft_wrap=True)
        return FAULT
    if done.empty:
        message = "没有一个文件能够读取，原因见“未能读取的文件”。"
        Console(stderr=True).print(message, highlight=False)
        return NO_INPUT
    return FOUND if fails(done.result, limit) else 0


def _check_output(output: Path) -> None:
    """Refuse an output that could never be written, before any work is done."""
    if output.suffix.lower() not in WRITERS:
        raise UsageError(f"不支持的输出格式“{output.suffix}”，可用的后缀：{' '.join(WRITERS)}")
    if output.is_dir():
        raise UsageError(f"{output} 是文件夹，请给出文件名")
    if not output.parent.is_dir():
        raise UsageError(f"输出文件夹不存在：{output.parent}（请先建立）")


def _write(made: Report, output: Path, done: Scan) -> None:
    """Write the report in one stroke, and remember it as ours if it lies among the dossiers."""
    data = WRITERS[output.suffix.lower()](made)
    try:
        with tempfile.NamedTemporaryFile(
            dir=output.parent, prefix=".casecheck-", delete=False
        ) as stream:
            stream.write(data)
        temporary = Path(stream.name)
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(output)
    except OSError as error:
        raise UsageError(f"无法写入 {output}：{error.strerror}（文件是否正被打开？）") from error
    if output.resolve().is_relative_to(done.place.root):
        with closing(Store(done.place.store)) as store:
            store.keep_output(output)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
