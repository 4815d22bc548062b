"""Judge a folder as the command line and casecheck.toml ask, and say how it ended."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from casecheck.check import bench_for
from casecheck.cli.options import at_least, fails, parse_jobs, setup_from, wanted_rules
from casecheck.config import find_config
from casecheck.model.rule import Severity
from casecheck.reports import Report
from casecheck.scan import Scan, Watch, scan_folder

FOUND, NO_INPUT, FAULT = 1, 4, 5


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the command line says about how to judge; what is empty is left to casecheck.toml."""

    select: str = ""
    ignore: str = ""
    profile: str = ""
    rules: Path | None = None
    jobs: str = ""
    today: str = ""
    standard: str = ""


def judge_folder(folder: Path, chosen: Chosen) -> Scan:
    """Scan with what the command line and casecheck.toml say, and show how far it is."""
    config = find_config(folder)
    setup = setup_from(config, chosen.today, chosen.profile, chosen.rules, chosen.standard)
    known = [rule.id for rule in bench_for(setup).rulebase.rules]
    wanted = wanted_rules(chosen.select, chosen.ignore, config, known)
    with _progress() as watch:
        done = scan_folder(folder, setup, parse_jobs(chosen.jobs, config), wanted, watch)
    for notice in done.notices:
        Console(stderr=True).print(f"注意：{notice}", highlight=False, markup=False, soft_wrap=True)
    return done


def report_of(done: Scan, lowest: Severity = Severity.NOTE) -> Report:
    """Return what the reports are made from, with the findings that are at least so severe."""
    rules = done.bench.rulebase
    return Report(
        scan=at_least(done.result, lowest),
        fields=rules.fields,
        generated=datetime.now().astimezone(),
        standard=done.bench.standard,
        settings={name: spec.label for name, spec in rules.setting_specs.items()},
        profile=f"{rules.profile.title}（{rules.profile.name}）",
        titles={rule.id: rule.title for rule in rules.rules},
        today=done.bench.today,
    )


def exit_code(done: Scan, limit: Severity | None) -> int:
    """Return how the command ends; what failed by a fault of ours goes before what was found."""
    if done.faulty:
        message = f"有内容因程序内部错误未作判断，详见 {done.place.log}"
        Console(stderr=True).print(message, highlight=False, markup=False, soft_wrap=True)
        return FAULT
    if done.empty:
        message = "没有一个文件能够读取，原因见“未能读取的文件”。"
        Console(stderr=True).print(message, highlight=False)
        return NO_INPUT
    return FOUND if fails(done.result, limit) else 0


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
