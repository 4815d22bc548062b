"""A folder that is itself one case is pointed out."""

from datetime import date
from pathlib import Path

import docx

from casecheck.check import Setup
from casecheck.scan import scan_folder


def a_paper(path: Path, title: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    paper = docx.Document()
    paper.add_heading(title, 1)
    paper.add_paragraph("当事人：甲公司")
    paper.save(str(path))


def notices(folder: Path) -> tuple[str, ...]:
    return scan_folder(folder, Setup(date(2026, 11, 23)), jobs=1).notices


def test_the_papers_of_one_case_without_a_folder_around_them_are_pointed_out(
    tmp_path: Path,
) -> None:
    for title in ("立案审批表", "行政处罚决定书", "送达回证"):
        a_paper(tmp_path / f"{title}.docx", title)

    (notice,) = notices(tmp_path)

    assert "上级文件夹" in notice


def test_a_folder_of_dossiers_is_not(tmp_path: Path) -> None:
    for title in ("立案审批表", "行政处罚决定书", "送达回证"):
        a_paper(tmp_path / "甲案" / f"{title}.docx", title)

    assert notices(tmp_path) == ()
