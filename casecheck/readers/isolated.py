"""Read files in a process of their own, so that a crash, a hang or a bomb costs one file only."""

import os
from pathlib import Path

from casecheck.model.document import ProblemCode, ReadFile
from casecheck.readers.limits import Limits
from casecheck.readers.pdf import Engine
from casecheck.readers.reading import read_file
from casecheck.readers.trouble import problem
from casecheck.readers.worker import DiedError, Task, TimedOutError, Worker


class _Desk:
    """Keeps the one worker of this process, as long as it is fit for another file."""

    def __init__(self) -> None:
        self._worker: Worker | None = None

    def read(self, task: Task) -> ReadFile:
        worker = self._ready()
        try:
            found, fit = worker.read(task)
        except BaseException:
            self._dismiss(worker)
            raise
        if not fit:
            self._dismiss(worker)
        return found

    def _ready(self) -> Worker:
        """Return a living worker; one that was inherited by a fork belongs to another process."""
        kept = self._worker
        if kept is not None and kept.owner == os.getpid() and kept.has_ended:
            self._dismiss(kept)
        if self._worker is None or self._worker.owner != os.getpid():
            self._worker = Worker()
        return self._worker

    def _dismiss(self, worker: Worker) -> None:
        self._worker = None
        worker.kill()


_desk = _Desk()


def read_isolated(root: Path, relative: str, limits: Limits) -> ReadFile:
    """Read a file as `read_file` does, in a worker that is killed at the file's deadline.

    The worker goes on to the next file unless something was wrong with this one. Where pdfium dies
    or hangs, a fresh worker tries with pdfplumber. Without `fork` (Windows) the file is read in
    this process. To be called from one thread only.
    """
    if not hasattr(os, "fork"):
        return read_file(root, relative, limits)
    seconds = limits.deadline(_size(root / relative))
    try:
        return _desk.read(Task(Engine.PDFIUM, root, relative, limits, seconds))
    except (TimedOutError, DiedError):
        return _second_try(Task(Engine.PDFPLUMBER, root, relative, limits, seconds))


def _second_try(task: Task) -> ReadFile:
    file = task.relative
    try:
        return _desk.read(task)
    except TimedOutError:
        found = problem(file, ProblemCode.TIMED_OUT, "读取超时，已放弃")
    except DiedError:
        found = problem(file, ProblemCode.DAMAGED, "读取时程序异常终止，文件可能已损坏或者过大")
    return ReadFile(file, "", "", (), (found,))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
