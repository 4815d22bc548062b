"""`casecheck evaluate`: fill the evaluation sheets of a folder, and rank its dossiers."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from casecheck.cli.judging import Chosen, exit_code, judge_folder, report_of
from casecheck.cli.options import FailOn, Folder, Jobs, Profile, Rules, Today, parse_level
from casecheck.cli.writing import check_output, write_output
from casecheck.errors import UsageError
from casecheck.model.outcome import Ranked
from casecheck.reports import EVALUATION_WRITERS, Batch, print_evaluation
from casecheck.scoring import ranked

Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="文件",
        help="写入评查表，格式由后缀决定：.xlsx .docx；已有的同名文件会被替换。",
    ),
]
Standard = Annotated[
    str, typer.Option(metavar="名称", help="评分标准，见 rules/standards/，默认为 default。")
]
One = Annotated[
    str,
    typer.Option("--dossier", metavar="案卷", help="只要这一个案卷的评查表（名次仍按全部案卷）。"),
]


def evaluate(  # noqa: PLR0913  one parameter an option
    folder: Folder,
    output: Output = None,
    *,
    standard: Standard = "",
    dossier: One = "",
    profile: Profile = "",
    rules: Rules = None,
    jobs: Jobs = "",
    fail_on: FailOn = "note",
    today: Today = "",
) -> int:
    """Judge what has changed, rank the dossiers, show or write their evaluation sheets."""
    limit = parse_level(fail_on, "--fail-on", never=True)
    if output is not None:
        check_output(output, EVALUATION_WRITERS)
    chosen = Chosen(profile=profile, rules=rules, jobs=jobs, today=today, standard=standard)
    done = judge_folder(folder, chosen)
    ranking = ranked(done.result.dossiers)
    if not ranking:
        return exit_code(done, limit)
    wanted = _one_of(ranking, dossier) if dossier else None
    batch = Batch(report_of(done), ranking, wanted, done.narrowed)
    if output is None:
        print_evaluation(batch, Console())
    else:
        write_output(EVALUATION_WRITERS[output.suffix.lower()](batch), output, done)
        words = f"已写入 {output}（评查表 {len(batch.shown())} 份）"
        Console(stderr=True).print(words, highlight=False, markup=False, soft_wrap=True)
    return exit_code(done, limit)


def _one_of(ranking: Sequence[Ranked], wanted: str) -> str:
    """Return the dossier that is meant: its path below the folder, or the only one like it."""
    names = [place.case.id for place in ranking]
    name = wanted.strip().rstrip("/")
    if name in names:
        return name
    like = [one for one in names if name in one]
    if len(like) == 1:
        return like[0]
    if like:
        raise UsageError(f"“{wanted}”可指 {len(like)} 个案卷：{'、'.join(like)}。请写得更具体")
    raise UsageError(f"没有案卷“{wanted}”，现有：{'、'.join(sorted(names)) or '（无）'}")
