"""Judge dossiers in parallel; one that breaks its worker never takes the others along."""

import sys
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path, PurePosixPath

from casecheck.check import Setup, bench_for, check_dossier, unjudged_dossier
from casecheck.folder import FoundDossier
from casecheck.model.document import Dossier, Problem, ProblemCode, ReadFile
from casecheck.model.outcome import DossierResult
from casecheck.readers import READER_VERSION, Limits, read_isolated
from casecheck.source import source_digest
from casecheck.store import ReadKey, Store


@dataclass(frozen=True, slots=True)
class Place:
    """Where the work happens: the folder, its store, and the log of our own faults."""

    root: Path
    store: Path

    @property
    def log(self) -> Path:
        return self.store.with_name("errors.log")


@dataclass(frozen=True, slots=True)
class Job:
    """A dossier to judge. `hashes` are those of its files; `key` is what its result depends on."""

    found: FoundDossier
    hashes: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Crew:
    """The workers of a scan."""

    place: Place
    setup: Setup
    processes: int

    def judge(self, jobs: Sequence[Job]) -> Iterator[DossierResult]:
        """Yield the result of every job as it is ready."""
        if self.processes <= 1 or len(jobs) <= 1:
            yield from (_judge(job, self.place, self.setup) for job in jobs)
            return
        ready = set()
        for result in self._together(jobs):
            ready.add(result.id)
            yield result
        yield from (self._alone(job) for job in jobs if job.found.id not in ready)

    def _together(self, jobs: Sequence[Job]) -> Iterator[DossierResult]:
        """Yield what a pool of workers gets done; a worker that dies ends the pool."""
        with _pool(min(self.processes, len(jobs))) as pool:
            futures = [pool.submit(_judge, job, self.place, self.setup) for job in jobs]
            for future in as_completed(futures):
                try:
                    yield future.result()
                except BrokenProcessPool:
                    continue

    def _alone(self, job: Job) -> DossierResult:
        """Judge a dossier in a worker of its own, so that its death is its own."""
        with _pool(1) as pool:
            try:
                return pool.submit(_judge, job, self.place, self.setup).result()
            except BrokenProcessPool as error:
                return _fault(job, self.place, self.setup, error)


def read_key(file: str, digest: str) -> ReadKey:
    """Return what the reading of a file is kept under."""
    version = f"{READER_VERSION}-{source_digest('readers')}-{source_digest('model')}"
    return ReadKey(digest, PurePosixPath(file).suffix.lower(), version)


def log_fault(place: Place, where: str, error: Exception) -> None:
    """Keep the trace of a fault of ours."""
    with place.log.open("a", encoding="utf-8") as log:
        log.write(f"== {where}\n{''.join(traceback.format_exception(error))}\n")


def _pool(processes: int) -> ProcessPoolExecutor:
    """Return workers; a fork has the rule base already, but is safe on Linux only."""
    start = "fork" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(processes, mp_context=get_context(start))


def _judge(job: Job, place: Place, setup: Setup) -> DossierResult:
    """Read and judge one dossier, and keep the result. A fault of ours stays with the dossier."""
    try:
        with closing(Store(place.store)) as store:
            files = [
                _read(file, digest, place, store)
                for file, digest in zip(job.found.files, job.hashes, strict=True)
            ]
            result = check_dossier(job.found.id, files, bench_for(setup), job.found.problems)
            if all(job.hashes):
                store.keep_result(job.key, result)
    except Exception as error:  # noqa: BLE001  a fault in one dossier never stops the batch
        return _fault(job, place, setup, error)
    return result


def _read(file: str, digest: str, place: Place, store: Store) -> ReadFile:
    if not digest:
        return read_isolated(place.root, file, Limits())
    key = read_key(file, digest)
    kept = store.read(key, file)
    if kept is not None:
        return kept
    fresh = read_isolated(place.root, file, Limits())
    if fresh.sha256 == digest:
        store.keep_read(key, fresh)
    return fresh


def _fault(job: Job, place: Place, setup: Setup, error: Exception) -> DossierResult:
    """Report a dossier that failed by a fault of ours, with every file of it, and log the trace."""
    log_fault(place, job.found.id, error)
    message = f"检查时程序内部出错（{type(error).__name__}），本案卷未作判断；详见日志 {place.log}"
    problems = (Problem(file, ProblemCode.FAULT, message) for file in job.found.files)
    dossier = Dossier(job.found.id, (), (*job.found.problems, *problems))
    return unjudged_dossier(dossier, bench_for(setup))
