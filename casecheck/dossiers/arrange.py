"""The files of a case as one dossier: its papers in order, none lost."""

import re
from collections.abc import Iterator, Sequence

from casecheck.dossiers.classify import Classifier
from casecheck.dossiers.split import split
from casecheck.model.document import Document, Dossier, Problem, ProblemCode, ReadFile
from casecheck.model.form import DocumentSpec


def to_dossier(
    dossier_id: str, files: Sequence[ReadFile], specs: Sequence[DocumentSpec]
) -> Dossier:
    """Cut the files of a case into its papers and name each by `specs` (rules/documents/).

    The papers stand in the order of their files' names (2 before 10) and pages. Every file is in a
    document or among the problems.
    """
    classifier = Classifier(specs)
    documents: list[Document] = []
    problems: list[Problem] = []
    for file in sorted(files, key=lambda file: _natural(file.path)):
        documents.extend(_documents(file, classifier, len(documents)))
        problems.extend(file.problems or _no_pages(file))
    return Dossier(dossier_id, tuple(documents), tuple(problems))


def _documents(file: ReadFile, classifier: Classifier, before: int) -> Iterator[Document]:
    pieces = split(file.pages, classifier.titles)
    alone = all(piece.title is None for piece in pieces)
    for number, piece in enumerate(pieces, before + 1):
        found = classifier.classify(piece, file.path, alone=alone)
        yield Document(
            id=f"d{number}",
            type=found.type,
            title=found.title,
            file=file.path,
            first_page=piece.pages[0].number,
            last_page=piece.pages[-1].number,
            read_by=file.read_by,
            pages=piece.pages,
        )


def _no_pages(file: ReadFile) -> tuple[Problem, ...]:
    if file.pages:
        return ()
    return (Problem(file.path, ProblemCode.EMPTY, "文件中没有任何页面，请核对后重新归档"),)


def _natural(path: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key by which 2.docx comes before 10.docx."""
    parts = re.split(r"(\d+)", path)
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part)
