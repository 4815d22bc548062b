"""A process that reads one file after the other, within limits, for the process that started it."""

import contextlib
import faulthandler
import gc
import io
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from operator import attrgetter
from pathlib import Path
from typing import NoReturn, cast

from casecheck.model.document import Cell, Page, ReadFile, Table, TextLine
from casecheck.model.place import CellPlace, PagePlace, ParagraphPlace
from casecheck.readers.limits import Limits
from casecheck.readers.pdf import Engine
from casecheck.readers.reading import read_with

_MOST_FILES = 200
_MOST_GROWTH = 256 * 1024 * 1024
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


class TimedOutError(Exception):
    """The worker did not answer before its deadline."""


class DiedError(Exception):
    """The worker ended without an answer."""


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read, by which engine, and how many seconds it may take."""

    engine: Engine
    root: Path
    relative: str
    limits: Limits
    seconds: float


class Worker:
    """The worker as its owner sees it. Once it has timed out or died it is of no more use."""

    def __init__(self) -> None:
        """Fork it. It ends with its owner, whose end of the connection closes then."""
        self.owner = os.getpid()
        self._connection, theirs = Pipe()
        self._process = os.fork()
        if self._process == 0:
            self._connection.close()
            _serve(theirs)
        theirs.close()

    @property
    def has_ended(self) -> bool:
        """Whether it ended while it had nothing to do: it would say nothing else unasked."""
        return self._connection.poll()

    def read(self, task: Task) -> tuple[ReadFile, bool]:
        """Return the file as read, and whether the worker is fit for another one."""
        deadline = time.monotonic() + task.seconds
        try:
            self._connection.send(task)
            if not self._connection.poll(max(deadline - time.monotonic(), 0)):
                raise TimedOutError
            answer = self._connection.recv_bytes()
            return cast("tuple[ReadFile, bool]", pickle.loads(answer))  # noqa: S301  our own
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            raise DiedError from error

    def kill(self) -> None:
        """End it; nothing is lost with it but the file that it is reading."""
        self._connection.close()
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)


def _serve(connection: Connection) -> NoReturn:
    """Read what is asked for; nothing of the owner's is run or closed on the way out."""
    try:
        faulthandler.disable()
        gc.freeze()
        gc.disable()
        before = _memory_used()
        for count in range(1, _MOST_FILES + 1):
            task = cast("Task", connection.recv())
            _restrict(task)
            found = read_with(task.engine, task.root, task.relative, task.limits)
            fit = not found.problems and count < _MOST_FILES
            fit = fit and _memory_used() - before < _MOST_GROWTH
            connection.send_bytes(_packed((found, fit)))
            del found
            gc.collect()
    finally:
        os._exit(0)


def _by_values(kind: type) -> Callable[[object], tuple[type, tuple[object, ...]]]:
    """Return how to pickle a class by its values: several times faster than a dataclass does it."""
    values = attrgetter(*(each.name for each in fields(kind)))
    return lambda packed: (kind, values(packed))


_PACKING: dict[type, Callable[[object], tuple[type, tuple[object, ...]]]] = {
    kind: _by_values(kind)
    for kind in (TextLine, Cell, Table, Page, PagePlace, ParagraphPlace, CellPlace)
}


def _packed(answer: tuple[ReadFile, bool]) -> bytes:
    out = io.BytesIO()
    pickler = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _PACKING
    pickler.dump(answer)
    return out.getvalue()


def _memory_used() -> int:
    import resource  # noqa: PLC0415  not there on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RSS_UNIT


def _restrict(task: Task) -> None:
    """Bound the memory of the process, and the processor time of the file."""
    import resource  # noqa: PLC0415  not there on Windows

    for what, most in (
        (resource.RLIMIT_AS, task.limits.memory_bytes),
        (resource.RLIMIT_CPU, int(time.process_time() + task.seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (allowed, hard))
