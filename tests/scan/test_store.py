"""What the store gives back equals what was put in."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from casecheck.model.document import (
    Cell,
    Document,
    Page,
    Problem,
    ProblemCode,
    ReadFile,
    Table,
    TextLine,
)
from casecheck.model.field import Evidence, Field, FieldState, Item
from casecheck.model.outcome import DossierResult, Evaluation, Finding, FindingStatus
from casecheck.model.place import CellPlace, PagePlace, ParagraphPlace
from casecheck.model.rule import Severity
from casecheck.store import ReadKey, Store, prepare_store

MORNING = datetime(2014, 3, 1, 9, 5)
KEY = ReadKey("ab" * 32, ".pdf", "1")
WORDS = Evidence("d1", PagePlace(1, (72.0, 120.5, 180.2, 134.0)), "2014年3月12日")


def a_reading(*problems: Problem) -> ReadFile:
    line = TextLine(
        "立案", PagePlace(1, (1.5, 2.0, 3.25, 4.0)), (1.5, 2.0, 3.25), 16.0, centred=True
    )
    cell = Cell(0, 0, 1, 2, (TextLine("同意", CellPlace(1, 1, 1, 1)),), CellPlace(1, 1, 1, 1))
    table = Table((cell,), ParagraphPlace(1, 4, "textbox"))
    return ReadFile(
        "甲/立案.pdf", KEY.sha256, "pdf-text", (Page(1, 595.0, 842.0, (line, table)),), problems
    )


def a_result() -> DossierResult:
    item = Item({"item": "听证费", "amount": Decimal("200.50"), "date": None}, (WORDS,))
    fields = {
        "filing_date": Field("filing_date", date(2014, 3, 12), FieldState.FOUND, 0.99, (WORDS,)),
        "case_no": Field("case_no", "2014-03-12", FieldState.FOUND),
        "inspection_date": Field("inspection_date", MORNING, FieldState.CONFLICT),
        "fine": Field("fine", Decimal("5000.00"), FieldState.FOUND),
        "collective_review": Field("collective_review", value=False, state=FieldState.ABSENT),
        "penalty_kinds": Field("penalty_kinds", ("fine", "warning"), FieldState.FOUND),
        "fees": Field("fees", (item,), FieldState.FOUND),
        "review_told": Field("review_told", Item({"days": 60}), FieldState.FOUND),
        "service_date": Field("service_date", None, FieldState.UNREADABLE, evidence=(WORDS,)),
    }
    finding = Finding(
        "OD001", FindingStatus.VIOLATION, Severity.MAJOR, "超期", "超过九十日", ("第六十条",),
        ("filing_date",), (WORDS,), 8, "补正", "f1",
    )  # fmt: skip
    document = Document("d1", "filing_approval", "立案审批表", "甲/立案.pdf", 1, 1, "pdf-text", ())
    evaluation = Evaluation("default", 92.0, "优秀")
    return DossierResult(
        "甲", "ordinary", (document,), fields, (finding,), evaluation,
        (Problem("甲/b.txt", ProblemCode.UNSUPPORTED, "不支持"),), {"OD004": ("filing_days",)},
    )  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "store.sqlite"
    assert prepare_store(path) is None
    opened = Store(path)
    yield opened
    opened.close()


def test_a_reading_comes_back_whole_under_its_present_path(store: Store) -> None:
    store.keep_read(KEY, a_reading())

    assert store.read(KEY, "甲/立案.pdf") == a_reading()
    assert store.read(KEY, "乙.pdf") == replace(a_reading(), path="乙.pdf")


def test_a_message_names_the_file_that_is_asked_for(store: Store) -> None:
    store.keep_read(
        KEY, a_reading(Problem("甲/立案.pdf", ProblemCode.EMPTY, "甲/立案.pdf：文件是空的"))
    )

    read = store.read(KEY, "乙.pdf")

    assert read is not None
    assert read.problems == (Problem("乙.pdf", ProblemCode.EMPTY, "乙.pdf：文件是空的"),)


def test_a_reading_of_another_version_of_the_readers_is_not_used(store: Store) -> None:
    store.keep_read(KEY, a_reading())

    assert store.read(ReadKey(KEY.sha256, ".pdf", "2"), "甲/立案.pdf") is None


def test_a_file_that_timed_out_is_tried_again(store: Store) -> None:
    store.keep_read(KEY, a_reading(Problem("甲/立案.pdf", ProblemCode.TIMED_OUT, "超时")))

    assert store.read(KEY, "甲/立案.pdf") is None


def test_a_result_comes_back_whole_with_days_amounts_and_words_told_apart(store: Store) -> None:
    store.keep_result("k1", a_result())

    assert store.result("甲", "k1") == a_result()
    assert store.result("甲", "k2") is None


def test_what_is_gone_from_the_folder_is_forgotten(store: Store) -> None:
    store.keep_read(KEY, a_reading())
    store.keep_result("k1", a_result())

    store.forget_all_but([], ["甲"])

    assert store.read(KEY, "甲/立案.pdf") is None
    assert store.result("甲", "k1") == a_result()


def test_a_damaged_store_is_named_and_built_anew(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    path.write_bytes(b"not a database at all" * 100)

    message = prepare_store(path)

    assert message is not None
    assert str(path) in message
    assert prepare_store(path) is None


def test_the_reports_that_were_written_are_remembered(store: Store, tmp_path: Path) -> None:
    store.keep_output(tmp_path / "a.json")
    store.keep_output(tmp_path / "a.json")

    assert store.outputs() == {str((tmp_path / "a.json").resolve())}
