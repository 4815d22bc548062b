"""A worker reads file after file; one that kills or hangs it costs itself only."""

import io
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas
from test_bad_files import endless_form

from casecheck.model.document import ProblemCode, ReadFile
from casecheck.readers import Limits, isolated, read_file, read_isolated, worker

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="workers are forked")


def good_pdf(words: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, words)
    canvas.save()
    return out.getvalue()


def good_word(words: str) -> bytes:
    out = io.BytesIO()
    document = docx.Document()
    document.add_paragraph(words)
    document.save(out)
    return out.getvalue()


def put(folder: Path, **files: bytes) -> None:
    for name, data in files.items():
        (folder / name).write_bytes(data)


def read(folder: Path, name: str, **limits: float) -> ReadFile:
    return read_isolated(folder, name, Limits(**limits))  # type: ignore[arg-type]


def worker_at_desk() -> int | None:
    kept = isolated._desk._worker
    return kept and kept._process


def test_good_files_are_read_by_the_same_worker(tmp_path: Path) -> None:
    put(tmp_path, a=good_pdf("one"), b=good_word("two"), c=good_pdf("three"))
    seen = set()
    for name in "abc":
        assert read(tmp_path, name) == read_file(tmp_path, name, Limits())
        seen.add(worker_at_desk())
    assert len(seen) == 1
    assert None not in seen


def killer(_: object) -> None:
    os.kill(os.getpid(), 9)


def aborting(_: object) -> None:
    os.abort()


@pytest.mark.parametrize("die", [killer, aborting])
def test_good_files_before_and_after_one_that_kills_the_worker_are_unharmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, die: Callable[[object], None]
) -> None:
    """The two deaths stand for a parser that crashes; both its engines do, on this file only."""

    def read_or_die(engine: object, root: Path, relative: str, limits: Limits) -> ReadFile:
        if relative == "bad":
            die(engine)
        return read_file(root, relative, limits)

    isolated._desk._dismiss(isolated._desk._ready())
    monkeypatch.setattr(worker, "read_with", read_or_die)
    put(tmp_path, a=good_pdf("one"), b=good_word("two"), bad=good_pdf("x"), c=good_pdf("three"))
    found = {name: read(tmp_path, name) for name in ("a", "bad", "b", "bad", "c")}
    isolated._desk._dismiss(isolated._desk._ready())
    for name in "abc":
        assert found[name] == read_file(tmp_path, name, Limits())
    assert [problem.code for problem in found["bad"].problems] == [ProblemCode.DAMAGED]


def test_good_files_around_one_that_hangs_the_worker_are_unharmed(tmp_path: Path) -> None:
    put(tmp_path, a=good_pdf("one"), hangs=endless_form(), b=good_word("two"))
    before, hung, after = (read(tmp_path, name, seconds=1) for name in ("a", "hangs", "b"))
    assert before == read_file(tmp_path, "a", Limits())
    assert len(hung.pages) == 1
    assert after == read_file(tmp_path, "b", Limits())


def test_the_memory_limit_of_a_file_is_not_that_of_the_next(tmp_path: Path) -> None:
    put(tmp_path, a=good_pdf("one" * 1000), b=good_pdf("two" * 1000))
    read(tmp_path, "a", memory_bytes=1024 * 1024)
    assert read(tmp_path, "b") == read_file(tmp_path, "b", Limits())


def test_a_worker_is_not_trusted_after_a_file_with_problems(tmp_path: Path) -> None:
    put(tmp_path, a=good_pdf("one"), b=b"%PDF-1.4 broken", c=good_pdf("three"))
    read(tmp_path, "a")
    before = worker_at_desk()
    assert read(tmp_path, "b").problems
    assert worker_at_desk() is None
    read(tmp_path, "c")
    assert worker_at_desk() not in {None, before}


def test_a_worker_is_replaced_after_its_share_of_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    isolated._desk._dismiss(isolated._desk._ready())
    monkeypatch.setattr(worker, "_MOST_FILES", 2)
    put(tmp_path, a=good_pdf("one"))
    at_desk = []
    for _ in range(4):
        read(tmp_path, "a")
        at_desk.append(worker_at_desk())
    assert [at is None for at in at_desk] == [False, True, False, True]


def test_a_worker_that_grew_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolated._desk._dismiss(isolated._desk._ready())
    monkeypatch.setattr(worker, "_MOST_GROWTH", 0)
    put(tmp_path, a=good_pdf("one"))
    assert read(tmp_path, "a").problems == ()
    assert worker_at_desk() is None


def test_the_death_of_an_idle_worker_costs_no_file_its_first_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def name_of_engine(engine: str, root: Path, relative: str, limits: Limits) -> ReadFile:
        return replace(read_file(root, relative, limits), read_by=engine)

    isolated._desk._dismiss(isolated._desk._ready())
    monkeypatch.setattr(worker, "read_with", name_of_engine)
    put(tmp_path, a=good_pdf("one"))
    read(tmp_path, "a")
    idle = worker_at_desk()
    assert idle is not None
    os.kill(idle, signal.SIGKILL)
    os.waitid(os.P_PID, idle, os.WEXITED | os.WNOWAIT)
    assert read(tmp_path, "a").read_by == "pdfium"
    isolated._desk._dismiss(isolated._desk._ready())


def test_a_worker_ends_with_its_owner(tmp_path: Path) -> None:
    put(tmp_path, a=good_pdf("one"))
    reading, writing = os.pipe()
    owner = os.fork()
    if owner == 0:
        read(tmp_path, "a")
        os.write(writing, str(worker_at_desk()).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(owner, 0)
    assert int(os.read(reading, 20)) > 0
    assert os.read(reading, 1) == b""  # the pipe ends when the worker, which has it too, ends
    os.close(reading)
