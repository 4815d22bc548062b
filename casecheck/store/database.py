"""The results of a folder in one SQLite file: what is unchanged is not read or judged again."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from platformdirs import user_data_path
from sqlalchemy import (
    Column,
    Connection,
    Engine,
    LargeBinary,
    MetaData,
    String,
    Table,
    create_engine,
    delete,
    insert,
    select,
)
from sqlalchemy.exc import SQLAlchemyError

from casecheck.model.document import Problem, ProblemCode, ReadFile
from casecheck.model.outcome import DossierResult
from casecheck.store.codec import decode_read, decode_result, encode_read, encode_result

SCHEMA_VERSION: Final = "1"
FOLDER_NAME: Final = ".casecheck"
FILE_NAME: Final = "store.sqlite"
_PASSING: Final = frozenset({ProblemCode.TIMED_OUT, ProblemCode.NO_PERMISSION})
"""Troubles that may be gone next time: what has them is not kept."""

_TABLES = MetaData()
_META = Table("meta", _TABLES, Column("name", String, primary_key=True), Column("value", String))
_READS = Table(
    "reads", _TABLES, Column("key", String, primary_key=True), Column("value", LargeBinary)
)
_RESULTS = Table(
    "results",
    _TABLES,
    Column("dossier", String, primary_key=True),
    Column("key", String, nullable=False),
    Column("value", LargeBinary, nullable=False),
)
_OUTPUTS = Table("outputs", _TABLES, Column("path", String, primary_key=True))


@dataclass(frozen=True, slots=True)
class ReadKey:
    """What a reading depends on: the bytes, the kind of file, the version of the readers."""

    sha256: str
    suffix: str
    reader_version: str

    def __str__(self) -> str:
        return f"{self.sha256}{self.suffix}/{self.reader_version}"


class Store:
    """The stored readings and results of one folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = _engine(path)

    def read(self, key: ReadKey, path: str) -> ReadFile | None:
        """Return the reading of a file with the same bytes, under its present path."""
        data = self._value(_READS, "key", str(key))
        return _renamed(decode_read(data), path) if data is not None else None

    def keep_read(self, key: ReadKey, read: ReadFile) -> None:
        if not _may_pass(read.problems):
            row: dict[str, str | bytes] = {"key": str(key), "value": encode_read(read)}
            self._put(_READS, "key", row)

    def result(self, dossier: str, key: str) -> DossierResult | None:
        """Return the result of a dossier when nothing it depends on has changed."""
        query = select(_RESULTS.c.value).where(_RESULTS.c.dossier == dossier, _RESULTS.c.key == key)
        with self._engine.connect() as connection:
            data: bytes | None = connection.execute(query).scalar_one_or_none()
        return decode_result(data) if data is not None else None

    def keep_result(self, key: str, result: DossierResult) -> None:
        if _may_pass(result.problems):
            return
        value = encode_result(result)
        row: dict[str, str | bytes] = {"dossier": result.id, "key": key, "value": value}
        self._put(_RESULTS, "dossier", row)

    def outputs(self) -> frozenset[str]:
        """Return the files that casecheck itself has written (absolute paths)."""
        with self._engine.connect() as connection:
            return frozenset(connection.execute(select(_OUTPUTS.c.path)).scalars())

    def keep_output(self, path: Path) -> None:
        self._put(_OUTPUTS, "path", {"path": str(path.resolve())})

    def forget_all_but(self, reads: Iterable[ReadKey], dossiers: Iterable[str]) -> None:
        """Drop what belongs to files and dossiers that are no longer there."""
        kept_reads = {str(key) for key in reads}
        kept_dossiers = set(dossiers)
        with self._engine.begin() as connection:
            _forget(connection, _READS, "key", kept_reads)
            _forget(connection, _RESULTS, "dossier", kept_dossiers)

    def close(self) -> None:
        self._engine.dispose()

    def _value(self, table: Table, key: str, wanted: str) -> bytes | None:
        with self._engine.connect() as connection:
            query = select(table.c.value).where(table.c[key] == wanted)
            data: bytes | None = connection.execute(query).scalar_one_or_none()
        return data

    def _put(self, table: Table, key: str, row: Mapping[str, str | bytes]) -> None:
        with self._engine.begin() as connection:
            connection.execute(delete(table).where(table.c[key] == row[key]))
            connection.execute(insert(table).values(**row))


def store_path(folder: Path) -> Path:
    """Return where the store of a folder lives: in it, or with the user if it is not writable."""
    own = folder / FOLDER_NAME
    try:
        own.mkdir(exist_ok=True)
        probe = own / ".probe"
        probe.touch()
        probe.unlink()
    except OSError:
        digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        elsewhere = user_data_path("casecheck") / digest
        elsewhere.mkdir(parents=True, exist_ok=True)
        return elsewhere / FILE_NAME
    return own / FILE_NAME


def prepare_store(path: Path) -> str | None:
    """Make the store ready. Return a message (in Chinese) when it was damaged and built anew."""
    try:
        version = _version(path)
    except (SQLAlchemyError, OSError) as error:
        _rebuild(path)
        return (
            f"结果库已损坏，已重建（原有缓存作废，案卷将重新读取）：{path}（{_first_line(error)}）"
        )
    if version != SCHEMA_VERSION:
        _rebuild(path)
    return None


def _version(path: Path) -> str | None:
    """Return the version of the schema after a check of the file; a new file is at the current."""
    if not path.exists():
        return None
    engine = _engine(path)
    try:
        with engine.connect() as connection:
            sound = connection.exec_driver_sql("PRAGMA quick_check").scalar_one()
            if sound != "ok":
                raise OSError(sound)
            query = select(_META.c.value).where(_META.c.name == "schema")
            version: str | None = connection.execute(query).scalar_one_or_none()
            return version
    finally:
        engine.dispose()


def _rebuild(path: Path) -> None:
    for leftover in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
        leftover.unlink(missing_ok=True)
    engine = _engine(path)
    try:
        _TABLES.create_all(engine)
        with engine.begin() as connection:
            connection.execute(insert(_META).values(name="schema", value=SCHEMA_VERSION))
    finally:
        engine.dispose()


def _engine(path: Path) -> Engine:
    return create_engine(f"sqlite:///{path}", connect_args={"timeout": 60})


def _forget(connection: Connection, table: Table, key: str, kept: set[str]) -> None:
    for found in list(connection.execute(select(table.c[key])).scalars()):
        if found not in kept:
            connection.execute(delete(table).where(table.c[key] == found))


def _may_pass(problems: Iterable[Problem]) -> bool:
    return any(problem.code in _PASSING for problem in problems)


def _renamed(read: ReadFile, path: str) -> ReadFile:
    """Give a reading the path of another file with the same bytes, in its messages too."""
    problems = tuple(
        replace(problem, file=path, message=problem.message.replace(problem.file, path))
        for problem in read.problems
    )
    return replace(read, path=path, problems=problems)


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
