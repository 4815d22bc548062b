"""Read one file of any kind; what cannot be read becomes a problem, never an exception."""

import hashlib
from pathlib import Path

from casecheck.model.document import Page, Problem, ProblemCode, ReadFile
from casecheck.readers.detect import Kind, detect
from casecheck.readers.limits import Limits
from casecheck.readers.pdf import Engine, read_pdf
from casecheck.readers.trouble import ReadError, problem
from casecheck.readers.word import read_word

READER_VERSION = "2"

_UNSUPPORTED = {
    Kind.XLSX: "是电子表格，不能作为文书读取",
    Kind.OFD: "是 OFD 版式文件，本版本尚不能读取",
    Kind.ZIP: "是压缩包",
    Kind.LEGACY_WORD: "是旧版 Word 或者 WPS 文件（.doc/.wps），本版本不能读取",
    Kind.LEGACY_OFFICE: "是旧版 Office 文件，不能作为文书读取",
    Kind.RTF: "是 RTF 文件，本版本不能读取",
    Kind.HTML: "是网页文件，不能作为文书读取",
    Kind.TEXT: "是纯文本或者其他不支持的格式，既不是 Word 也不是 PDF",
    Kind.UNKNOWN: "不是 Word 或者 PDF 文件，格式无法识别",
}
_OTHER_ADVICE = {
    Kind.ZIP: "请解压到案卷文件夹内后重新检查",
    Kind.LEGACY_WORD: "请用 Word 或者 WPS 打开，另存为 .docx 后重新检查",
    Kind.LEGACY_OFFICE: "请用原软件另存为 .docx 或者导出为 PDF 后重新检查",
}


def read_file(root: Path, relative: str, limits: Limits) -> ReadFile:
    """Read a file of the scanned folder `root`; `relative` is its path inside, with `/`."""
    return read_with(Engine.PDFIUM, root, relative, limits)


def read_with(engine: Engine, root: Path, relative: str, limits: Limits) -> ReadFile:
    """Read a file, a PDF by the engine that is named."""
    try:
        data = _load(root, relative, limits)
    except ReadError as error:
        return ReadFile(relative, "", "", (), (error.problem(relative),))
    digest = hashlib.sha256(data).hexdigest()
    try:
        pages, read_by, problems = _read(data, relative, limits, engine)
    except ReadError as error:
        return ReadFile(relative, digest, "", (), (error.problem(relative),))
    except MemoryError:
        found = problem(relative, ProblemCode.TOO_BIG, "读取该文件需要的内存超过限制")
    except RecursionError:
        found = problem(relative, ProblemCode.DAMAGED, "文件结构嵌套过深")
    except Exception as error:  # noqa: BLE001  one bad file never stops the batch
        found = problem(relative, ProblemCode.DAMAGED, f"读取失败（{type(error).__name__}）")
    else:
        return ReadFile(relative, digest, read_by, pages, problems)
    return ReadFile(relative, digest, "", (), (found,))


def _load(root: Path, relative: str, limits: Limits) -> bytes:
    path = root / relative
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            raise ReadError(ProblemCode.OUTSIDE, "链接指向案卷文件夹以外")
        if not path.is_file():
            raise ReadError(ProblemCode.UNSUPPORTED, "不是普通文件", "请核对该文件是否存在")
        if path.stat().st_size > limits.file_bytes:
            raise ReadError(ProblemCode.TOO_BIG, "文件过大")
        return path.read_bytes()
    except PermissionError as error:
        raise ReadError(ProblemCode.NO_PERMISSION, "没有读取权限") from error
    except (OSError, RuntimeError) as error:
        raise ReadError(ProblemCode.DAMAGED, "文件无法打开") from error


def _read(
    data: bytes, relative: str, limits: Limits, engine: Engine
) -> tuple[tuple[Page, ...], str, tuple[Problem, ...]]:
    kind = detect(data)
    if kind is Kind.DOCX:
        return read_word(data, limits), "docx", ()
    if kind is Kind.PDF:
        pages, problems = read_pdf(data, relative, limits, engine)
        return pages, "pdf-text", problems
    raise _refusal(kind)


def _refusal(kind: Kind) -> ReadError:
    if kind is Kind.EMPTY:
        return ReadError(ProblemCode.EMPTY, "文件是空的")
    if kind is Kind.IMAGE:
        return ReadError(ProblemCode.SCANNED, "是图片，本版本不识别图片中的文字")
    if kind is Kind.ENCRYPTED_OFFICE:
        return ReadError(ProblemCode.ENCRYPTED, "文件设有打开密码")
    if kind is Kind.BROKEN_ZIP:
        return ReadError(ProblemCode.DAMAGED, "文件不完整或者已损坏")
    return ReadError(ProblemCode.UNSUPPORTED, _UNSUPPORTED[kind], _OTHER_ADVICE.get(kind, ""))
