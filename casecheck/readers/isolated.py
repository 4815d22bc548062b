"""Read a file in a process of its own, so that a crash, a hang or a bomb costs one file only."""

import contextlib
import faulthandler
import gc
import os
import pickle
import select
import signal
import time
from pathlib import Path
from typing import NoReturn, cast

from casecheck.model.document import ProblemCode, ReadFile
from casecheck.readers.limits import Limits
from casecheck.readers.pdf import Engine
from casecheck.readers.reading import read_file, read_with
from casecheck.readers.trouble import problem

_CHUNK = 1 << 16


class _TimedOutError(Exception):
    """The worker did not finish before its deadline."""


class _DiedError(Exception):
    """The worker ended without an answer."""


def read_isolated(root: Path, relative: str, limits: Limits) -> ReadFile:
    """Read a file as `read_file` does, in a worker that is killed at its deadline.

    Where pdfium dies or hangs, a second worker tries with pdfplumber. Without `fork` (Windows)
    the file is read in this process.
    """
    if not hasattr(os, "fork"):
        return read_file(root, relative, limits)
    try:
        return _in_worker(Engine.PDFIUM, root, relative, limits)
    except (_TimedOutError, _DiedError):
        return _second_try(root, relative, limits)


def _second_try(root: Path, relative: str, limits: Limits) -> ReadFile:
    try:
        return _in_worker(Engine.PDFPLUMBER, root, relative, limits)
    except _TimedOutError:
        found = problem(relative, ProblemCode.TIMED_OUT, "读取超时，已放弃")
    except _DiedError:
        found = problem(relative, ProblemCode.DAMAGED, "读取时程序异常终止，文件可能已损坏或者过大")
    return ReadFile(relative, "", "", (), (found,))


def _in_worker(engine: Engine, root: Path, relative: str, limits: Limits) -> ReadFile:
    seconds = limits.deadline(_size(root / relative))
    reading, writing = os.pipe()
    worker = os.fork()
    if worker == 0:
        os.close(reading)
        _work(writing, engine, (root, relative, limits), seconds)
    os.close(writing)
    try:
        answer = _receive(reading, time.monotonic() + seconds)
    finally:
        os.close(reading)
        with contextlib.suppress(ProcessLookupError):
            os.kill(worker, signal.SIGKILL)
        os.waitpid(worker, 0)
    return answer


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _work(writing: int, engine: Engine, task: tuple[Path, str, Limits], seconds: float) -> NoReturn:
    """Read the file and send it; nothing of the parent's is run or closed on the way out."""
    try:
        faulthandler.disable()
        gc.disable()
        _restrict(task[2], seconds)
        with os.fdopen(writing, "wb") as out:
            pickle.dump(read_with(engine, *task), out, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _restrict(limits: Limits, seconds: float) -> None:
    import resource  # noqa: PLC0415  not there on Windows

    for what, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (allowed, hard))


def _receive(reading: int, deadline: float) -> ReadFile:
    chunks: list[bytes] = []
    while True:
        ready, _, _ = select.select([reading], [], [], max(deadline - time.monotonic(), 0))
        if not ready:
            raise _TimedOutError
        chunk = os.read(reading, _CHUNK)
        if not chunk:
            break
        chunks.append(chunk)
    try:
        return cast("ReadFile", pickle.loads(b"".join(chunks)))  # noqa: S301  our own worker's
    except (EOFError, pickle.UnpicklingError) as error:
        raise _DiedError from error
