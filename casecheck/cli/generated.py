"""Files that a command writes from the rule base: write them, or tell which are stale."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import typer

from casecheck.errors import UsageError

STALE: Final = 3
_SHOWN: Final = 10


def keep_generated(files: Mapping[Path, str], folder: Path, pattern: str, *, check: bool) -> int:
    """Write `files`, and remove others of `folder` that match `pattern`; return the exit code.

    With `check` nothing is written: the exit code is 3 where a file is missing, old or too many.
    """
    there = set(folder.glob(pattern)) if folder.is_dir() else set()
    too_many = sorted(there - set(files))
    stale = [path for path, text in files.items() if _text(path) != text]
    if check:
        return _report(sorted([*stale, *too_many]))
    try:
        for path in stale:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files[path], encoding="utf-8", newline="\n")
        for path in too_many:
            path.unlink()
    except OSError as error:
        raise UsageError(f"无法写入 {error.filename}：{error.strerror}") from error
    typer.echo(f"{folder}：共 {len(files)} 个文件，更新 {len(stale)} 个，删除 {len(too_many)} 个")
    return 0


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _report(stale: list[Path]) -> int:
    for path in stale[:_SHOWN]:
        typer.echo(f"{path}：与规则库不一致", err=True)
    if len(stale) > _SHOWN:
        typer.echo(f"……另有 {len(stale) - _SHOWN} 个文件", err=True)
    if not stale:
        typer.echo("与规则库一致")
    return STALE if stale else 0
