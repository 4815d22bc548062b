"""`casecheck profile`: the profiles of regions and bureaux — list, show, begin a new one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from casecheck.check import Setup, bench_for
from casecheck.cli.chinese import ChineseCommand, ChineseGroup
from casecheck.cli.examples import value_words
from casecheck.cli.labels import Labels
from casecheck.cli.options import Rules, setup_from
from casecheck.cli.profile_text import file_name, profile_text
from casecheck.cli.rulebases import load
from casecheck.config import find_config
from casecheck.errors import UsageError
from casecheck.model.profile import Profile, ProfileSource
from casecheck.model.rulebase import RuleBase
from casecheck.reports.fit import fit
from casecheck.rulebase.describe import VERIFIED
from casecheck.rulebase.profiles import chosen_profile

_PIPE_WIDTH: Final = 120
Name = Annotated[str, typer.Argument(metavar="名称", help="配置的名称，如 jiangxi。")]


def list_profiles(*, rules: Rules = None) -> int:
    """List the profiles: what each sets, and how its sources were read."""
    base = load("", rules)
    table = Table(header_style="bold")
    for title in ("名称", "地区或者机关", "设置", "来源核对情况"):
        table.add_column(title, overflow="fold", no_wrap=title == "名称")
    for name in sorted(base.profiles):
        profile = chosen_profile(base.profiles, name)
        table.add_row(*map(Text, (name, profile.title, _count(profile), _how_read(profile))))
    console = fit(Console(), _PIPE_WIDTH)
    console.print(table)
    typer.echo(f"共 {len(base.profiles)} 个；当前配置“{base.profile.name}”")
    return 0


def show_profile(name: Name = "", *, rules: Rules = None) -> int:
    """Show a profile: every value with its source, what is off, and what is left open."""
    base = load(name, rules)
    console = Console()
    for heading, lines in _sections(base):
        if lines:
            console.print(Text(heading, style="bold"))
        for line in lines:
            console.print(Text(f"  {line}"), soft_wrap=True)
    return 0


def new_profile(name: Name, *, rules: Rules = None) -> int:
    """Write a commented profile into the bureau's own folder, or print it where there is none."""
    setup = setup_from(find_config(Path()), "", "", rules)
    base, folder = bench_for(Setup(setup.today)).rulebase, setup.rules
    if name in base.profiles:
        raise UsageError(f"已有名为“{name}”的配置，请另取名称")
    text = profile_text(base, file_name(name))
    if folder is None:
        typer.echo(text, nl=False)
        return 0
    path = folder / "profiles" / f"{name}.yaml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise UsageError(f"{path} 已经存在，没有改写") from error
    except OSError as error:
        raise UsageError(f"无法写入 {path}：{error.strerror}") from error
    typer.echo(f"已写入 {path}；填写后用 --profile {name} 或者在 casecheck.toml 中选用")
    return 0


def _count(profile: Profile) -> str:
    said = f"{len(profile.settings)} 项"
    return f"{said}，停用 {len(profile.off)} 项" if profile.off else said


def _how_read(profile: Profile) -> str:
    return "；".join(dict.fromkeys(VERIFIED[one.verified] for one in profile.sources))


def _sections(base: RuleBase) -> Iterator[tuple[str, list[str]]]:
    profile, labels = base.profile, Labels(base)
    below = base.profiles[profile.name].extends if profile.name in base.profiles else ""
    yield profile.name, list(filter(None, (profile.title, profile.description)))
    yield "以此为基础", [f"{below} {base.profiles[below].title}"] if below else []
    yield "文书的补充", [f"rules/forms/{one}" for one in profile.forms]
    yield "设置", [_value(name, profile.settings[name], labels) for name in profile.settings]
    yield "停用（来源未核对）", [_value(name, profile.off[name], labels) for name in profile.off]
    yield "来源", [line for source in profile.sources for line in _source(source)]
    without = [name for name in profile.settings if profile.source_of(name) is None]
    yield "未注明来源", [_label(name, labels) for name in without]
    still = [name for name in base.setting_specs if name not in {*profile.settings, *profile.off}]
    yield (
        f"未设置 {len(still)} 项（相应的规则或者情形不作判断）",
        [_label(one, labels) for one in still],
    )


def _label(name: str, labels: Labels) -> str:
    return f"{name}（{labels.of(f'setting_{name}').removeprefix('设置的')}）"


def _value(name: str, value: object, labels: Labels) -> str:
    return f"{_label(name, labels)}：{value_words(f'setting_{name}', value, labels)}"


def _source(source: ProfileSource) -> Iterator[str]:
    day = f"，{source.effective} 起" if source.effective else "，施行日期未见"
    where = f"，{source.address}" if source.address else ""
    yield f"{source.title}（{VERIFIED[source.verified]}{day}{where}）：{'、'.join(source.settings)}"
    if source.note:
        yield f"  {source.note}"


_COMMANDS: Final = (
    ("list", list_profiles, "列出各地区、机关的配置，以及来源的核对情况。"),
    ("show", show_profile, "显示一个配置的全部设置、来源、停用和未设置的项。"),
    ("new", new_profile, "新建一个带说明的配置文件：写入本机关的规则目录，没有则打印出来。"),
)
profile_app = typer.Typer(
    cls=ChineseGroup, no_args_is_help=True, help="地区和机关的配置：列出、查看、新建。"
)
for _name, _command, _help in _COMMANDS:
    profile_app.command(_name, cls=ChineseCommand, help=_help)(_command)
