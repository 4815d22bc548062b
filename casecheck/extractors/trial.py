"""Try the patterns of the document specs before any paper is read: a wrong one names its file."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from casecheck.errors import RuleFileError
from casecheck.extractors.sentences import compiled
from casecheck.model.form import DocumentSpec

_ADVICE = "这是一个正则表达式；“…”代表若干文字，后面不能再加 ? * +。写法见 docs/forms.md。"


def try_patterns(specs: Sequence[DocumentSpec], folders: Sequence[Path] = ()) -> None:
    """Compile every pattern of `specs`; raise RuleFileError with file and line for a wrong one.

    `folders` are the folders of rules, the first of which that holds a spec's file is named.
    """
    for spec in specs:
        for pattern in _patterns(spec):
            try:
                compiled(pattern)
            except re.error as error:
                file = _path(spec.file, folders)
                what = f"句式“{pattern}”不正确：{error.msg}"
                raise RuleFileError(file, _line(file, pattern), what, _ADVICE) from error


def _patterns(spec: DocumentSpec) -> Iterator[str]:
    yield from spec.title_patterns
    for locators in spec.fields.values():
        for locator in locators:
            yield from (*locator.patterns, *locator.phrases, *locator.unless)


def _path(file: str, folders: Sequence[Path]) -> Path:
    places = (folder / file for folder in folders)
    return next((place for place in places if place.is_file()), Path(file))


def _line(path: Path, pattern: str) -> int:
    """Return the line on which the pattern stands, or 1."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return next((number for number, line in enumerate(lines, 1) if pattern in line), 1)
