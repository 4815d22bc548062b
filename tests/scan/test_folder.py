"""Which folders and files are dossiers."""

import os
from pathlib import Path

import pytest

from casecheck.cli.app import run
from casecheck.errors import UsageError
from casecheck.folder import find_dossier, find_dossiers
from casecheck.model.document import ProblemCode


def a_folder(root: Path, *files: str) -> Path:
    for name in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return root


def ids(root: Path) -> dict[str, tuple[str, ...]]:
    return {found.id: found.files for found in find_dossiers(root).dossiers}


def test_a_sub_folder_that_holds_files_is_a_dossier_at_any_depth(tmp_path: Path) -> None:
    root = a_folder(tmp_path, "dossiers/2014-012/1.docx", "dossiers/2014-013/1.pdf", "丙/1.pdf")

    assert ids(root) == {
        "dossiers/2014-012": ("dossiers/2014-012/1.docx",),
        "dossiers/2014-013": ("dossiers/2014-013/1.pdf",),
        "丙": ("丙/1.pdf",),
    }


def test_a_file_in_the_folder_itself_is_a_dossier_of_its_own(tmp_path: Path) -> None:
    assert ids(a_folder(tmp_path, "合并 卷.pdf")) == {"合并 卷.pdf": ("合并 卷.pdf",)}


def test_what_lies_deeper_in_a_dossier_belongs_to_it(tmp_path: Path) -> None:
    root = a_folder(tmp_path, "甲/1.docx", "甲/证据/照片/2.pdf", "甲/说明.txt")

    assert ids(root) == {"甲": ("甲/1.docx", "甲/说明.txt", "甲/证据/照片/2.pdf")}


def test_folders_named_as_parts_of_a_case_make_one_dossier(tmp_path: Path) -> None:
    root = a_folder(
        tmp_path, "甲案/01立案/1.docx", "甲案/02调查取证/2.docx", "甲案/三、送达/3.docx"
    )

    assert list(ids(root)) == ["甲案"]


def test_a_folder_that_only_groups_dossiers_is_none_and_its_strays_are_named(
    tmp_path: Path,
) -> None:
    root = a_folder(
        tmp_path, "2022/01云溪网吧案/1.docx", "2022/02某歌舞厅案/1.docx", "2022/说明.txt"
    )
    found = find_dossiers(root)

    assert [case.id for case in found.dossiers] == ["2022/01云溪网吧案", "2022/02某歌舞厅案"]
    assert [(trouble.file, trouble.code) for trouble in found.problems] == [
        ("2022/说明.txt", ProblemCode.UNSUPPORTED)
    ]


def test_what_programs_leave_behind_and_our_own_files_are_no_input(tmp_path: Path) -> None:
    root = a_folder(
        tmp_path,
        *("甲/1.docx", "甲/~$1.docx", "甲/Thumbs.db", "甲/.DS_Store", "甲/expected.yaml"),
        *("casecheck.toml", ".casecheck/store.sqlite", "清单.xlsx"),
    )  # fmt: skip

    found = find_dossiers(root, [root / "清单.xlsx"])

    assert [case.files for case in found.dossiers] == [("甲/1.docx",)]
    assert found.problems == ()


def test_an_empty_folder_is_no_dossier(tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()

    assert ids(tmp_path) == {}


def test_a_link_is_named_and_not_followed(tmp_path: Path) -> None:
    outside = a_folder(tmp_path / "别处", "秘密.pdf")
    root = a_folder(tmp_path / "案卷", "甲/1.docx")
    (root / "甲" / "2.pdf").symlink_to(outside / "秘密.pdf")
    (root / "甲" / "圈").symlink_to(root)

    dossier = find_dossiers(root).dossiers[0]

    assert dossier.files == ("甲/1.docx",)
    assert [(trouble.file, trouble.code) for trouble in dossier.problems] == [
        ("甲/2.pdf", ProblemCode.OUTSIDE),
        ("甲/圈", ProblemCode.OUTSIDE),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every folder")
def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    root = a_folder(tmp_path, "甲/1.docx", "锁/1.docx")
    (root / "锁").chmod(0)

    found = find_dossiers(root)
    (root / "锁").chmod(0o755)

    assert [case.id for case in found.dossiers] == ["甲"]
    assert [(trouble.file, trouble.code) for trouble in found.problems] == [
        ("锁", ProblemCode.NO_PERMISSION)
    ]


def test_one_dossier_is_found_by_its_path_and_a_group_is_refused(tmp_path: Path) -> None:
    root = a_folder(tmp_path, "2022/甲/1.docx", "2022/乙/1.docx")

    assert find_dossier(root, root / "2022" / "甲").id == "2022/甲"
    with pytest.raises(UsageError, match="2022/乙"):
        find_dossier(root, root / "2022")


def test_a_name_that_is_no_utf8_is_named_and_harms_nobody(tmp_path: Path) -> None:
    (tmp_path / "甲案").mkdir()
    (tmp_path / "甲案" / "决定书.docx").write_bytes(b"x")
    (tmp_path / "甲案" / os.fsdecode("立案.docx".encode("gbk"))).write_bytes(b"x")

    (dossier,) = find_dossiers(tmp_path).dossiers

    assert dossier.files == ("甲案/决定书.docx",)
    assert [problem.code for problem in dossier.problems] == [ProblemCode.UNSUPPORTED]
    assert "UTF-8" in dossier.problems[0].message
    dossier.problems[0].file.encode()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_the_folder_itself_without_permission_is_an_input_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shut = tmp_path / "案卷"
    shut.mkdir(mode=0o000)

    assert run(["report", str(shut)]) == 4
    assert "没有读取权限" in capsys.readouterr().err
