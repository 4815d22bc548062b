"""`casecheck doctor`: what works on this machine, and what does not."""

import platform
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.text import Text

from casecheck import __version__
from casecheck.check import bench_for
from casecheck.cli.options import parse_day, setup_from
from casecheck.config import find_config
from casecheck.engine.durable import durable_available
from casecheck.errors import CasecheckError
from casecheck.facts.calendar import WorkCalendar
from casecheck.store import prepare_store, store_path

Where = Annotated[
    Path, typer.Argument(metavar="文件夹", help="存放案卷的文件夹，默认为当前文件夹。")
]
Check = tuple[bool, str, str]
_FIRST_YEAR: Final = 2000
_JUNE: Final = 6


def doctor(folder: Where = Path()) -> int:
    """Say what works here; 1 when something does not."""
    console = Console()
    sound = True
    for good, name, words in _checks(folder):
        mark = Text("正常", style="green") if good else Text("注意", style="yellow")
        console.print(mark, Text(f"{name}：{words}"), soft_wrap=True)
        sound = sound and good
    return 0 if sound else 1


def _checks(folder: Path) -> Iterator[Check]:
    yield True, "casecheck", __version__
    yield _python()
    yield _engine()
    yield from _rulebase(folder)
    yield _store(folder)
    yield True, "字体与文字识别", "不需要安装字体；本版本不识别扫描件，扫描件列入未能读取的文件"


def _python() -> Check:
    good = sys.version_info[:2] in ((3, 11), (3, 12))
    advice = "" if good else "，建议使用 3.11 或者 3.12（durable-rules 只支持这两个版本）"
    return good, "Python", f"{platform.python_version()}（{platform.system()}）{advice}"


def _engine() -> Check:
    if durable_available():
        return True, "规则引擎", "durable-rules 可用，每张事实表由两个判断器核对"
    return False, "规则引擎", "durable-rules 不可用，仅由内置判断器判断（结论相同，少一重核对）"


def _rulebase(folder: Path) -> Iterator[Check]:
    try:
        rules = bench_for(setup_from(find_config(folder), "", "", None)).rulebase
    except CasecheckError as error:
        yield False, "规则库", str(error)
        return
    count = len(rules.rules)
    yield True, "规则库", f"版本 {rules.version}，规则 {count} 条，配置“{rules.profile.title}”"
    yield _calendar(WorkCalendar(rules.calendar))


def _calendar(calendar: WorkCalendar) -> Check:
    """Name the years whose working days are known: this year ought to be among them."""
    today = parse_day("")
    days = (date(year, _JUNE, 1) for year in range(_FIRST_YEAR, today.year + 2))
    years = [day.year for day in days if calendar.is_workday(day) is not None]
    words = f"{min(years)} 年至 {max(years)} 年；其他年份的工作日不推算，提示人工核对"
    return today.year in years, "节假日历", words


def _store(folder: Path) -> Check:
    if not folder.is_dir():
        return False, "结果库", f"文件夹不存在：{folder}"
    path = store_path(folder)
    try:
        notice = prepare_store(path)
    except OSError as error:
        return False, "结果库", f"无法写入 {path}：{error.strerror}"
    return notice is None, "结果库", notice or f"可写：{path}"
