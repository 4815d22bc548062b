"""A folder of dossiers: find them, judge what has changed, and put everything together."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from casecheck import __version__
from casecheck.across import compare
from casecheck.check import Bench, Setup, bench_for, narrowed, scored
from casecheck.errors import InputError
from casecheck.folder import Found, FoundDossier, find_dossier, find_dossiers
from casecheck.model.document import Problem, ProblemCode
from casecheck.model.outcome import AcrossFinding, DossierResult, ScanResult
from casecheck.source import source_digest
from casecheck.store import FOLDER_NAME, Store, prepare_store, store_path
from casecheck.workers import Crew, Job, Place, log_fault, read_key


@dataclass(frozen=True, slots=True)
class Scan:
    """The result of a scan, and how it came about. `reused` counts the unchanged dossiers.

    `narrowed`: only some of the rules count.
    """

    result: ScanResult
    bench: Bench
    place: Place
    reused: int
    notices: tuple[str, ...] = ()
    narrowed: bool = False

    @property
    def faulty(self) -> bool:
        """Whether something failed by a fault of ours."""
        problems = [problem for case in self.result.dossiers for problem in case.problems]
        problems += self.result.problems
        return any(problem.code is ProblemCode.FAULT for problem in problems)

    @property
    def empty(self) -> bool:
        """Whether no file of the folder could be read."""
        return not any(case.documents for case in self.result.dossiers)


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told how far a scan has come."""

    start: Callable[[int], None]
    done: Callable[[str], None]


_FILES_OF_ONE_CASE: Final = 3
SILENT = Watch(lambda _: None, lambda _: None)


def scan_folder(
    folder: Path,
    setup: Setup,
    jobs: int | None = None,
    wanted: Callable[[str], bool] | None = None,
    watch: Watch = SILENT,
) -> Scan:
    """Judge every dossier of `folder`; only `wanted` rules count (None: all)."""
    bench = bench_for(setup)
    root = _checked(folder)
    place = Place(root, store_path(root))
    notice = prepare_store(place.store)
    found, work, known = _plan(place, bench, setup)
    todo = [job for job in work if job.found.id not in known]
    reused = sum(not _is_stray(case) for case in known.values())
    watch.start(len(todo))
    for result in Crew(place, setup, jobs or os.cpu_count() or 1).judge(todo):
        known[result.id] = result
        watch.done(result.id)
    whole = _put_together(place, bench, found, known, wanted)
    notices = tuple(words for words in (notice, _one_case_hint(found, whole)) if words)
    return Scan(whole, bench, place, reused, notices, wanted is not None)


def _one_case_hint(found: Found, whole: ScanResult) -> str | None:
    """Warn when the folder looks like one dossier: only files in it, and one paper in each."""
    papers = [len(case.documents) for case in whole.dossiers]
    single = all(len(case.files) == 1 and case.files[0] == case.id for case in found.dossiers)
    if not single or len(papers) < _FILES_OF_ONE_CASE or max(papers) > 1:
        return None
    return (
        f"这个文件夹看起来是一个案卷的各份文书，现在 {len(papers)} 个文件各被当作一个案卷。"
        "若是一个案卷，请指定它的上级文件夹"
    )


def _checked(folder: Path) -> Path:
    if not folder.exists():
        raise InputError(f"文件夹不存在：{folder}")
    if not folder.is_dir():
        raise InputError(f"不是文件夹：{folder}（请给出存放案卷的文件夹）")
    if not os.access(folder, os.R_OK | os.X_OK):
        raise InputError(f"文件夹无法打开（没有读取权限）：{folder}。请开放读取权限后重试")
    return folder.resolve()


def _plan(
    place: Place, bench: Bench, setup: Setup
) -> tuple[Found, list[Job], dict[str, DossierResult]]:
    """Find the dossiers, and which of them are as they were at the last scan."""
    with closing(Store(place.store)) as store:
        found = find_dossiers(place.root, map(Path, store.outputs()))
        work = [_job(case, place, bench, setup) for case in found.dossiers]
        kept = ((job.found.id, store.result(job.found.id, job.key)) for job in work)
        known = {name: result for name, result in kept if result is not None}
        files = (pair for job in work for pair in zip(job.found.files, job.hashes, strict=True))
        store.forget_all_but([read_key(*pair) for pair in files], [job.found.id for job in work])
    return found, work, known


def _job(case: FoundDossier, place: Place, bench: Bench, setup: Setup) -> Job:
    hashes = tuple(_digest(place.root / file) for file in case.files)
    depends = [
        __version__, source_digest(), bench.rulebase.sha256, setup.profile, setup.today.isoformat(),
        case.id, case.files, hashes, [str(trouble) for trouble in case.problems],
    ]  # fmt: skip
    key = hashlib.sha256(json.dumps(depends, ensure_ascii=False).encode()).hexdigest()
    return Job(case, hashes, key)


def _digest(file: Path) -> str:
    """Return the SHA-256 of a file, or nothing when it cannot be opened."""
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def _put_together(
    place: Place,
    bench: Bench,
    found: Found,
    known: dict[str, DossierResult],
    wanted: Callable[[str], bool] | None,
) -> ScanResult:
    """Collect the results in order; a file in the folder itself that is no dossier is a problem."""
    cases = [known[case.id] for case in found.dossiers]
    strays = [case for case in cases if _is_stray(case)]
    dossiers = tuple(case for case in cases if not _is_stray(case))
    across, fault = _compared(dossiers, bench, place)
    unread = (problem for case in strays for problem in case.problems)
    problems = (*found.problems, *unread, *fault)
    if wanted is not None:
        dossiers = tuple(narrowed(case, wanted) for case in dossiers)
        across = tuple(finding for finding in across if wanted(finding.rule))
    return ScanResult(
        folder=place.root.name,
        rulebase_version=bench.rulebase.version,
        rulebase_sha256=bench.rulebase.sha256,
        dossiers=tuple(scored(case, bench.scheme) for case in dossiers),
        across=across,
        problems=tuple(sorted(problems, key=lambda problem: problem.file)),
    )


def _compared(
    dossiers: tuple[DossierResult, ...], bench: Bench, place: Place
) -> tuple[tuple[AcrossFinding, ...], tuple[Problem, ...]]:
    """Compare the dossiers; a fault of ours in it is named and leaves their own findings alone."""
    try:
        return compare(dossiers, bench.rulebase), ()
    except Exception as error:  # noqa: BLE001  what was judged is not lost for it
        log_fault(place, "across", error)
        name = type(error).__name__
        message = f"案卷之间的比对因程序内部错误（{name}）未能完成；详见日志 {place.log}"
        return (), (Problem(".", ProblemCode.FAULT, message),)


def _is_stray(case: DossierResult) -> bool:
    """Tell a file directly in the folder that could not be read: it is no dossier."""
    return not case.documents and any(problem.file == case.id for problem in case.problems)


def inspect(path: Path, setup: Setup) -> tuple[DossierResult, Bench]:
    """Judge one dossier, through the store of the folder that it was scanned with."""
    if not path.exists():
        raise InputError(f"案卷不存在：{path}")
    bench = bench_for(setup)
    with _place_of(path.resolve()) as place:
        found = find_dossier(place.root, path.resolve())
        job = _job(found, place, bench, setup)
        with closing(Store(place.store)) as store:
            known = store.result(found.id, job.key)
        result = known or next(Crew(place, setup, 1).judge([job]))
        return scored(result, bench.scheme), bench


@contextmanager
def _place_of(path: Path) -> Iterator[Place]:
    """Give the nearest folder above that was scanned; without one a store that does not last."""
    scanned = [folder for folder in path.parents if (folder / FOLDER_NAME).is_dir()]
    with TemporaryDirectory(prefix="casecheck-") as passing:
        root = scanned[0] if scanned else path.parent
        place = Place(root, store_path(root) if scanned else Path(passing) / "store.sqlite")
        prepare_store(place.store)
        yield place
