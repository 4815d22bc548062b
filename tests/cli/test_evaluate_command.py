"""`casecheck evaluate` fills the sheets of a folder, ranks it, and ends as the other commands do."""

import json
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from casecheck.cli.app import run

TODAY = ("--today", "2026-11-23", "--jobs", "1")
LATE = ("行政处罚决定书", "云文罚字〔2022〕第3号", "当事人：云溪网吧", "2022年5月30日")


def a_paper(path: Path, title: str, *lines: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    paper = docx.Document()
    paper.add_heading(title, 1)
    for line in lines:
        paper.add_paragraph(line)
    paper.save(str(path))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a dossier full of defects, an empty-handed one, and an unreadable one."""
    root = tmp_path / "案卷"
    a_paper(root / "甲案" / "01 立案审批表.docx", "立案审批表", "当事人：云溪网吧")
    a_paper(root / "甲案" / "02 行政处罚决定书.docx", *LATE)
    a_paper(root / "乙案" / "01 卷宗封面.docx", "卷宗封面", "当事人：云溪网吧")
    (root / "丙案").mkdir()
    (root / "丙案" / "坏.docx").write_bytes(b"PK\x03\x04 no zip at all")
    return root


def evaluations(folder: Path, *options: str) -> dict[str, dict[str, Any]]:
    output = folder.parent / "report.json"
    run(["report", str(folder), "-o", str(output), *TODAY, *options])
    report = json.loads(output.read_text(encoding="utf-8"))
    return {
        case["id"]: {**case["evaluation"], "findings": case["findings"]}
        for case in report["dossiers"]
    }


def test_the_terminal_ranks_the_dossiers(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", str(folder), *TODAY]) == 1
    cells = [line.split() for line in capsys.readouterr().out.splitlines()]

    ranks = {row[1]: row[0] for row in cells if len(row) > 2 and row[1] in {"甲案", "乙案", "丙案"}}
    assert ranks == {"乙案": "1", "甲案": "2", "丙案": "—"}


@pytest.mark.parametrize("suffix", ["xlsx", "docx"])
def test_the_sheets_say_what_the_report_says(folder: Path, tmp_path: Path, suffix: str) -> None:
    output = tmp_path / f"评查表.{suffix}"
    assert run(["evaluate", str(folder), "-o", str(output), *TODAY]) == 1
    found = evaluations(folder)["甲案"]

    if suffix == "xlsx":
        sheets = openpyxl.load_workbook(output)
        name = next(name for name in sheets.sheetnames if name.endswith("甲案"))
        said = "\n".join(str(cell.value) for row in sheets[name].iter_rows() for cell in row)
    else:
        tables = docx.Document(str(output)).tables
        said = "\n".join(cell.text for table in tables for cell in table._cells)
    charged = {one["fingerprint"] for one in (*found["deductions"], *found["to_settle"])}
    messages = [one["message"] for one in found["findings"] if one["fingerprint"] in charged]
    assert messages
    assert [words for words in messages if words not in said] == []


def test_each_deduction_belongs_to_a_finding_and_to_an_item(folder: Path) -> None:
    for found in evaluations(folder).values():
        findings = {one["fingerprint"]: one for one in found["findings"]}
        items = {one["item"]: one for one in found["items"]}
        lost = dict.fromkeys(items, 0.0)
        for one in found["deductions"]:
            assert findings[one["fingerprint"]]["status"] == "violation"
            assert findings[one["fingerprint"]]["rule"] == one["rule"]
            lost[one["item"]] += one["points"]
        assert {name: one["deducted"] for name, one in items.items()} == lost
        for one in found["to_settle"]:
            assert findings[one["fingerprint"]]["status"] == "check"


def test_another_standard_scores_what_was_already_judged(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["scan", str(folder), *TODAY])
    capsys.readouterr()

    assert (
        run(["evaluate", str(folder), "--standard", "basic-items", "--dossier", "甲案", *TODAY])
        == 1
    )
    said = capsys.readouterr().out

    assert "基3 被处罚主体认定正确（分值 —）：由评查人员评定" in said
    assert "卷1 一案一卷，封面、目录、页码、顺序（分值 8）" in said
    assert "第 2 名（共 3 卷）" in said


def test_casecheck_toml_picks_the_standard_and_the_command_line_goes_before_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "casecheck.toml").write_text('standard = "basic-items"\n', encoding="utf-8")

    by_file = evaluations(folder)
    run(["evaluate", str(folder), "--standard", "default", *TODAY])

    assert {found["standard"] for found in by_file.values()} == {"basic-items"}
    assert "评分标准：默认评分标准" in capsys.readouterr().out


def test_a_narrowed_score_says_that_only_some_rules_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "casecheck.toml").write_text('select = ["AR"]\n', encoding="utf-8")

    run(["evaluate", str(folder), *TODAY])

    assert "只按选用的部分规则评分" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("-o", "评查表.pdf"), "不支持的输出格式“.pdf”，可用的后缀：.xlsx .docx"),
        (("--standard", "没有"), "没有评分标准“没有”，可用的有：basic-items、default"),
        (("--dossier", "丁案"), "没有案卷“丁案”，现有：丙案、乙案、甲案"),
        (("--dossier", "案"), "“案”可指 3 个案卷"),
    ],
    ids=["format", "standard", "dossier", "several dossiers"],
)
def test_wrong_use_is_named(
    folder: Path, options: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", str(folder), *options, *TODAY]) == 2
    assert words in capsys.readouterr().err


def test_the_exit_code_follows_fail_on(folder: Path) -> None:
    assert run(["evaluate", str(folder), *TODAY, "--fail-on", "never"]) == 0


def test_a_folder_in_which_nothing_can_be_read_is_exit_code_4(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "案卷" / "丙案"
    bad.mkdir(parents=True)
    (bad / "坏.docx").write_bytes(b"PK\x03\x04 no zip at all")

    assert run(["evaluate", str(bad.parent), "--dossier", "丙案", *TODAY]) == 4
    assert "未评分：未能评查" in capsys.readouterr().out


def test_a_sheet_written_among_the_dossiers_is_no_input(folder: Path) -> None:
    before = evaluations(folder)
    assert run(["evaluate", str(folder), "-o", str(folder / "评查表.docx"), *TODAY]) == 1

    assert evaluations(folder) == before


def test_an_empty_folder_is_told_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "空").mkdir()

    assert run(["evaluate", str(tmp_path / "空"), *TODAY]) == 4
    said = capsys.readouterr()

    assert said.out == ""
    assert "没有" in said.err


def test_the_ranking_names_vetoes_and_adds_up_what_is_lost(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "评查表.xlsx"
    assert run(["evaluate", str(folder), "-o", str(output), *TODAY]) == 1
    head, *rows = openpyxl.load_workbook(output)["排名"].iter_rows(min_row=2, values_only=True)

    lost = {row[1]: row[head.index("扣分合计")] for row in rows if row[1]}
    for name, found in evaluations(folder).items():
        whole = sum(one["points"] for one in found["deductions"])
        assert lost[name] == (None if found["score"] is None else whole)
    causes = {row[1]: row[head.index("案由")] for row in rows if row[1]}
    assert causes == {"乙案": "未载明", "甲案": "未载明", "丙案": None}
