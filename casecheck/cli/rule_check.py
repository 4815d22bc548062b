"""`casecheck rules check`: load the rule base strictly, and tell all that is wrong with it."""

from pathlib import Path
from typing import Annotated

import typer

from casecheck.cli.options import Profile, Rules
from casecheck.cli.rulebases import load, unfinished_words
from casecheck.errors import RuleFileError

Where = Annotated[
    Path | None,
    typer.Argument(
        metavar="目录", help="本机关的规则目录，默认为自带的规则库。", show_default=False
    ),
]


def check_rules(folder: Where = None, *, profile: Profile = "", rules: Rules = None) -> int:
    """Load the rule base strictly; what is wrong ends with exit code 3."""
    try:
        base = load(profile, folder or rules)
    except RuleFileError as wrong:
        for error in wrong.errors:
            typer.echo(str(error), err=True)
        files = len({error.path for error in wrong.errors})
        typer.echo(f"规则库有误：{len(wrong.errors)} 处，涉及 {files} 个文件", err=True)
        return wrong.exit_code
    for words in unfinished_words(base.rules):
        typer.echo(f"注意：{words}", err=True)
    examples = sum(len(rule.examples) for rule in base.rules)
    counts = f"规则 {len(base.rules)} 条，示例 {examples} 个，文书类型 {len(base.documents)} 种"
    typer.echo(f"规则库正确：版本 {base.version}，{counts}，法律文件 {len(base.instruments)} 个")
    return 0
