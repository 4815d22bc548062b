"""Look at a zip package's table of contents before anything of it is unpacked."""

import io
import zipfile

from casecheck.model.document import ProblemCode
from casecheck.readers.limits import Limits
from casecheck.readers.trouble import ReadError

_ENCRYPTED_FLAG = 0x1


def open_archive(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """Open a zip package whose declared sizes are within the limits."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ReadError(ProblemCode.DAMAGED, "文件不完整或者已损坏") from error
    _check(archive.infolist(), limits)
    return archive


def _check(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(entries) > limits.archive_entries:
        raise ReadError(ProblemCode.TOO_BIG, f"压缩包内有 {len(entries)} 个部件，数量过多")
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise ReadError(ProblemCode.ENCRYPTED, "压缩包设有密码")
    if sum(entry.file_size for entry in entries) > limits.archive_bytes:
        raise ReadError(ProblemCode.TOO_BIG, "解压后的内容过大")
    if any(_is_oversized_part(entry, limits) for entry in entries):
        raise ReadError(ProblemCode.TOO_BIG, "其中的正文部件过大")


def _is_oversized_part(entry: zipfile.ZipInfo, limits: Limits) -> bool:
    return entry.filename.lower().endswith((".xml", ".rels")) and (
        entry.file_size > limits.part_bytes
    )


def read_entry(archive: zipfile.ZipFile, name: str, limits: Limits) -> bytes:
    """Return an entry's bytes; a size that was declared too small does not help a bomb."""
    try:
        with archive.open(name) as entry:
            content = entry.read(limits.part_bytes + 1)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError) as error:
        raise ReadError(ProblemCode.DAMAGED, f"其中的部件 {name} 已损坏") from error
    except RuntimeError as error:
        raise ReadError(ProblemCode.ENCRYPTED, "压缩包设有密码") from error
    if len(content) > limits.part_bytes:
        raise ReadError(ProblemCode.TOO_BIG, f"其中的部件 {name} 过大")
    return content
