"""`casecheck rules new`: a rule file to be filled in, that loads and whose examples run."""

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Final

import typer

from casecheck.check import Setup, bench_for
from casecheck.cli.options import Rules
from casecheck.cli.rulebases import categories
from casecheck.cli.schemas import FOLDER
from casecheck.config import find_config
from casecheck.errors import UsageError
from casecheck.model.rule import TO_FILL_IN
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase import default_folder

Id = Annotated[
    str,
    typer.Argument(
        metavar="编号", help="新规则的编号，如 OD030；只写类别（OD）则给出下一个可用的编号。"
    ),
]
Title = Annotated[str, typer.Option(metavar="名称", help="规则的名称。")]
Slug = Annotated[str, typer.Option(metavar="短名", help="文件名中的英文短名。")]
Category = Annotated[
    str, typer.Option(metavar="类别", help="类别目录，默认为同一字母编号的规则所在的目录。")
]
_ID: Final = re.compile(r"([A-Z]{2})(\d{3})?")
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# A bureau's own rules begin here, so that no rule that comes with casecheck will take their ids.
OWN: Final = 901
_RULE: Final = """\
id: {id}
title: {title}
severity: minor            # fatal | major | minor | note
deduction: 1
law:                       # 法律文件的编号见 rules/law/instruments.yaml
  - {{instrument: BUREAU, article: 待填写, verified: partial}}
why: 待填写：为什么查这一项。
applies_to:
  - {{field: penalty_decided, equals: true}}
breach:                    # 待填写：下面的条件只是样例
  - {{field: party_name, is: absent}}
message: 待填写：{{decision_date}} 的处罚决定……
remedy: 待填写：怎样整改。
examples:                  # 待填写：每种结论至少一个，期限和数额写明两侧
  - {{name: 有问题, given: {{decision_date: 2022-05-30}}, expect: violated}}
  - {{name: 无问题, given: {{decision_date: 2022-05-30, party_name: 云溪网吧}}, expect: passed}}
  - name: 有文件未读取
    given: {{decision_date: 2022-05-30, unread_files: true}}
    expect: undetermined
  - name: 未作处罚
    given: {{documents: [no_penalty_decision], decision_date: 2022-05-30}}
    expect: not_applicable
"""


def new_rule(
    rule: Id,
    *,
    title: Title = TO_FILL_IN,
    slug: Slug = "new",
    category: Category = "",
    rules: Rules = None,
) -> int:
    """Write a rule file to be filled in, or say which id is free."""
    rules = rules or find_config(Path()).rules
    if rules is not None and rules.resolve() == default_folder().resolve():
        rules = None
    extra = rules if rules and any(rules.rglob("*.yaml")) else None
    base = bench_for(Setup(date.today(), extra)).rulebase
    word = rule.strip().upper()
    found = _ID.fullmatch(word)
    if found is None:
        raise UsageError(f"编号“{rule}”应为两个字母和三位数字，如 OD030")
    if found[2] is None:
        typer.echo(next_id(word, base, OWN if rules else 1))
        return 0
    path = _path(word, slug, category or _category(word, base), rules)
    _refuse_taken(word, base, OWN if rules else 1)
    _refuse_foreign(word, rules)
    _write(path, _schema_hint(path, rules) + _RULE.format(id=word, title=_quoted(title)))
    typer.echo(f"已写入 {path}")
    typer.echo("“待填写”的内容写完以前，该规则不作判断")
    own = f" --rules {rules}" if rules else ""
    typer.echo(f"填写之后运行：casecheck rules check{own}；casecheck rules test {word}{own}")
    return 0


def next_id(letters: str, base: RuleBase, first: int = 1) -> str:
    """Return the id behind the highest from `first`, for an id is never used again."""
    numbers = (int(rule.id[2:]) for rule in base.rules if rule.id.startswith(letters))
    last = max((number for number in numbers if number >= first), default=first - 1)
    return f"{letters}{last + 1:03}"


def _refuse_taken(word: str, base: RuleBase, first: int) -> None:
    taken = base.rule(word)
    if taken is not None:
        free = next_id(word[:2], base, first)
        raise UsageError(
            f"编号 {word} 已用于“{taken.title}”（{taken.file}），下一个可用的是 {free}"
        )


def _refuse_foreign(word: str, rules: Path | None) -> None:
    """Keep a bureau's rules (from 901) and those that come with casecheck in their own folders."""
    own = int(word[2:]) >= OWN
    if rules is None and (own or (default_folder().parent / "__init__.py").is_file()):
        where = "用 --rules 写明本机关的规则目录（如 --rules our-rules），或者写入 casecheck.toml"
        raise UsageError(f"{word} 不写入自带的规则库：请{where}")
    if rules is not None and not own:
        raise UsageError(f"{word} 是自带规则库的编号：本机关的规则从 {word[:2]}{OWN} 起编号")


def _category(word: str, base: RuleBase) -> str:
    """Return the folder where most rules with these letters lie."""
    same = [rule.category for rule in base.rules if rule.id.startswith(word[:2])]
    if not same:
        known = "、".join(categories(base, base.rules))
        raise UsageError(f"没有以 {word[:2]} 开头的规则，请用 --category 写明类别：{known}")
    return max(sorted(set(same)), key=same.count)


def _path(word: str, slug: str, category: str, rules: Path | None) -> Path:
    for name, text in (("--slug", slug), ("--category", category)):
        if not _SLUG.fullmatch(text):
            raise UsageError(f"{name} 的值“{text}”应为小写英文字母、数字和连字符")
    return (rules or default_folder()) / "checks" / category / f"{word}-{slug}.yaml"


def _schema_hint(path: Path, rules: Path | None) -> str:
    """Return the line by which an editor finds the schema, where it lies in the own folder."""
    schema = (rules or default_folder()) / FOLDER / "rule.json"
    if rules is None or not schema.is_file():
        return ""
    up = "/".join([".."] * len(path.relative_to(rules).parent.parts))
    return f"# yaml-language-server: $schema={up}/{FOLDER}/rule.json\n"


def _quoted(title: str) -> str:
    """Return a title as YAML takes it for words, whatever it holds."""
    return "'" + " ".join(title.split()).replace("'", "''") + "'"


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"无法写入 {path}：{error.strerror}") from error
