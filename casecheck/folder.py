"""Find the dossiers of a folder, and everything in it that belongs to none.

A dossier is a sub-folder that directly holds a readable kind of file; what lies deeper in it
belongs to it. A folder without such files is a dossier when all its sub-folders are named as parts
of one case file (01立案, 02调查取证, 送达 …); else it only groups dossiers. A file directly in the
folder is a dossier of its own.
"""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from casecheck.errors import InputError, UsageError
from casecheck.model.document import Problem, ProblemCode

_OURS: Final = frozenset({"casecheck.toml", "expected.yaml"})
_LITTER: Final = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})
_LITTER_STARTS: Final = (".", "~$", "~wrl")
_ORDINAL: Final = re.compile(r"^[\s\d一二三四五六七八九十()（）第._、\-－—]+")
_PART: Final = re.compile(
    r"(?:立案|结案|正卷|副卷|封面|目录|照片|图片|附件|证据|票据|送达|执行|审批|审核|告知|听证|决定|处罚|"
    r"调查|取证|检查|询问|勘验|笔录|文书|材料|部分|阶段|程序|其他|归档|主体|资格|资料|卷宗|内|卷|及|和|与|事先|法制|集体|讨论)+"
)
_NAMED: Final = 5
_PAPERS: Final = frozenset(
    [
        ".pdf",
        ".docx",
        ".docm",
        ".doc",
        ".wps",
        ".ofd",
        ".zip",
        ".jpg",
        ".jpeg",
        ".png",
        ".tif",
        ".tiff",
    ]
)


@dataclass(frozen=True, slots=True)
class FoundDossier:
    """A dossier and its files, as paths relative to the scanned folder, in order of name."""

    id: str
    files: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The dossiers of a folder, and the files that belong to none."""

    dossiers: tuple[FoundDossier, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Listing:
    """What stands directly in a folder."""

    path: Path
    files: tuple[str, ...]
    folders: tuple["_Listing", ...]
    problems: tuple[Problem, ...]


def find_dossiers(folder: Path, leave_out: Iterable[Path] = ()) -> Found:
    """Find the dossiers of `folder`. `leave_out` are files that casecheck itself wrote there."""
    root = folder.resolve()
    skipped = frozenset(path.resolve() for path in leave_out)
    listing = _list(root, root, skipped)
    single = tuple(FoundDossier(file, (file,)) for file in listing.files)
    inner = [_within(child, root) for child in listing.folders]
    dossiers = (*single, *(dossier for found in inner for dossier in found.dossiers))
    problems = (*listing.problems, *(problem for found in inner for problem in found.problems))
    return Found(_in_order(dossiers), tuple(sorted(problems, key=lambda problem: problem.file)))


def find_dossier(root: Path, path: Path) -> FoundDossier:
    """Return the one dossier at `path`, a file or a folder somewhere below `root`."""
    if path.is_file():
        return FoundDossier(_relative(path, root), (_relative(path, root),))
    found = _within(_list(path, root, frozenset()), root)
    if len(found.dossiers) == 1 and found.dossiers[0].id == _relative(path, root):
        return found.dossiers[0]
    if not found.dossiers:
        raise InputError(f"文件夹内没有案卷：{path}")
    some = "、".join(dossier.id for dossier in found.dossiers[:_NAMED])
    raise UsageError(f"{path} 内有 {len(found.dossiers)} 个案卷，请指定其中一个：{some} …")


def is_input(name: str) -> bool:
    """Tell a file of the case from what programs leave behind, and from our own files."""
    lower = name.lower()
    return not (lower.startswith(_LITTER_STARTS) or lower in _LITTER or lower in _OURS)


def _in_order(dossiers: Iterable[FoundDossier]) -> tuple[FoundDossier, ...]:
    return tuple(sorted(dossiers, key=lambda dossier: dossier.id))


def _list(path: Path, root: Path, skipped: frozenset[Path]) -> _Listing:
    """List a folder and all below it. What leads out of `root` or cannot be opened is a problem."""
    try:
        entries = sorted(path.iterdir(), key=lambda entry: entry.name)
    except OSError:
        return _Listing(path, (), (), (_no_permission(path, root),))
    files, folders, problems = [], [], []
    for entry in entries:
        if not is_input(entry.name) or entry in skipped:
            continue
        if not _is_text(entry.name):
            problems.append(_no_text(entry, root))
        elif entry.is_symlink():
            problems.append(_link(entry, root))
        elif entry.is_dir():
            folders.append(_list(entry, root, skipped))
        else:
            files.append(_relative(entry, root))
    return _Listing(path, tuple(files), tuple(folders), tuple(problems))


def _within(listing: _Listing, root: Path) -> Found:
    """Take a sub-folder as a dossier, or look for dossiers in it."""
    if _is_dossier(listing):
        files, problems = _everything(listing)
        return Found((FoundDossier(_relative(listing.path, root), files, problems),))
    inner = [_within(child, root) for child in listing.folders]
    strays = tuple(_stray(file) for file in listing.files)
    return Found(
        tuple(dossier for found in inner for dossier in found.dossiers),
        (*listing.problems, *strays, *(problem for found in inner for problem in found.problems)),
    )


def _is_dossier(listing: _Listing) -> bool:
    holding = [child for child in listing.folders if _holds_files(child)]
    if not holding:
        return bool(listing.files)
    has_papers = any(Path(file).suffix.lower() in _PAPERS for file in listing.files)
    return has_papers or all(_is_part(child.path.name) for child in holding)


def _is_part(name: str) -> bool:
    return _PART.fullmatch(_ORDINAL.sub("", name).strip()) is not None


def _holds_files(listing: _Listing) -> bool:
    return bool(listing.files) or any(_holds_files(child) for child in listing.folders)


def _everything(listing: _Listing) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return all files and problems of a folder: those of its own first, then folder by folder."""
    below = [_everything(child) for child in listing.folders]
    files = (*listing.files, *(file for inner, _ in below for file in inner))
    problems = (*listing.problems, *(problem for _, inner in below for problem in inner))
    return files, problems


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path != root else "."


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _no_text(path: Path, root: Path) -> Problem:
    """Name a file whose name is no text: an old archive program wrote it in GBK, most likely."""
    shown = os.fsencode(_relative(path, root)).decode("gb18030", "replace")
    message = (
        f"{shown}：文件名的编码不是 UTF-8，未检查（文件夹的，其中的文件均未检查）；请改名后重新扫描"
    )
    return Problem(shown, ProblemCode.UNSUPPORTED, message)


def _no_permission(path: Path, root: Path) -> Problem:
    message = "文件夹无法打开（没有读取权限），其中的文件未检查；请开放读取权限后重新扫描"
    return Problem(_relative(path, root), ProblemCode.NO_PERMISSION, message)


def _link(path: Path, root: Path) -> Problem:
    target = Path(os.path.realpath(path))
    if target.is_relative_to(root):
        message = "快捷链接，指向的文件在本文件夹内，已按原文件检查"
    else:
        message = "快捷链接指向文件夹之外，未读取；请将原文件复制到案卷文件夹内"
    return Problem(_relative(path, root), ProblemCode.OUTSIDE, message)


def _stray(file: str) -> Problem:
    message = "文件不在任何案卷文件夹内，且不是可读取的格式，未检查"
    return Problem(file, ProblemCode.UNSUPPORTED, message)
