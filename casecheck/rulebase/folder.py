"""Find the files of the rule base: those that come with casecheck, and a bureau's own."""

import hashlib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from casecheck.errors import RuleFileError


def default_folder() -> Path:
    """Return rules/ beside the package (a checkout), or the one inside it (installed)."""
    package = Path(str(files("casecheck")))
    beside = package.parent / "rules"
    return beside if (beside / "fields.yaml").is_file() else package / "rules"


def rule_files(folder: Path, extra: Path | None = None) -> Mapping[str, Path]:
    """Return every YAML file by its path in rules/; a file of `extra` replaces its namesake."""
    found = _files_of(folder)
    if extra is not None:
        found |= _files_of(extra)
    return dict(sorted(found.items()))


def digest(paths: Mapping[str, Path]) -> str:
    """Return the SHA-256 over the names and contents of all files."""
    total = hashlib.sha256()
    for name, path in paths.items():
        total.update(name.encode())
        total.update(b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _files_of(folder: Path) -> dict[str, Path]:
    if not folder.is_dir():
        raise RuleFileError(folder, 1, "规则目录不存在")
    found = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*.yaml")
        if path.is_file() and not path.name.startswith(".")
    }
    if not found:
        advice = "新建一条规则：casecheck rules new <类别> --rules <目录>；文件名以 .yaml 结尾"
        raise RuleFileError(folder, 1, "规则目录中没有规则文件（.yaml）", advice)
    return found
