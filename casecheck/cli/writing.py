"""Write a file in one stroke, and remember it as ours if it lies among the dossiers."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from casecheck.errors import UsageError
from casecheck.scan import Scan
from casecheck.store import Store


def check_output(output: Path, suffixes: Iterable[str]) -> None:
    """Refuse an output that could never be written, before any work is done."""
    known = tuple(suffixes)
    if output.suffix.lower() not in known:
        raise UsageError(f"不支持的输出格式“{output.suffix}”，可用的后缀：{' '.join(known)}")
    if output.is_dir():
        raise UsageError(f"{output} 是文件夹，请给出文件名")
    if not output.parent.is_dir():
        raise UsageError(f"输出文件夹不存在：{output.parent}（请先建立）")


def write_output(data: bytes, output: Path, done: Scan) -> None:
    """Write the file in one stroke, and remember it as ours if it lies among the dossiers."""
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
