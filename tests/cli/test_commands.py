"""The commands on a folder with every kind of trouble."""

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import docx
import jsonschema
import openpyxl
import pikepdf
import pytest

from casecheck.cli.app import run
from casecheck.rulebase import load_rulebase

SCHEMA = Path(__file__).parents[2] / "docs" / "report.schema.json"
TODAY = ("--today", "2026-11-23", "--jobs", "1", "--fail-on", "never")


def a_paper(path: Path, title: str, *lines: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    paper = docx.Document()
    paper.add_heading(title, 1)
    for line in lines:
        paper.add_paragraph(line)
    paper.save(str(path))


def an_encrypted_pdf(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path, encryption=pikepdf.Encryption(user="秘密".encode().hex(), owner="x"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one good dossier beside a dossier full of files that cannot be read."""
    root = tmp_path / "案 卷"
    a_paper(root / "甲 好案卷" / "01 立案审批表.docx", "立案审批表", "当事人：云溪网吧")
    a_paper(root / "甲 好案卷" / "02 行政处罚决定书.docx", "行政处罚决定书", "2022年5月30日")
    bad = root / "乙 坏案卷"
    a_paper(bad / "01 立案审批表.docx", "立案审批表", "当事人：云溪网吧")
    an_encrypted_pdf(bad / "加密.pdf")
    (bad / "空.pdf").touch()
    (bad / "不是 zip.docx").write_bytes(b"PK\x03\x04 no zip at all")
    (bad / "说明.txt").write_text("说明", encoding="utf-8")
    (root / "散页.txt").write_text("散页", encoding="utf-8")
    return root


def written(folder: Path, output: Path, *options: str) -> dict[str, Any]:
    assert run(["report", str(folder), "-o", str(output), *TODAY, *options]) == 0
    return dict(json.loads(output.read_text(encoding="utf-8")))


def every_file(report: dict[str, Any]) -> list[str]:
    """Return the input files that a report names, each as often as documents or problems do."""
    names = [problem["file"] for problem in report["problems"]]
    for dossier in report["dossiers"]:
        names += {document["file"] for document in dossier["documents"]}
        names += [problem["file"] for problem in dossier["problems"]]
    return sorted(names)


def test_every_file_is_in_a_document_or_named_with_a_reason(folder: Path, tmp_path: Path) -> None:
    report = written(folder, tmp_path / "a.json")
    on_disk = [
        path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.is_file()
    ]

    assert every_file(report) == sorted(name for name in on_disk if ".casecheck" not in name)
    assert {problem["file"]: problem["code"] for problem in report["dossiers"][0]["problems"]} == {
        "乙 坏案卷/加密.pdf": "encrypted",
        "乙 坏案卷/空.pdf": "empty",
        "乙 坏案卷/不是 zip.docx": "damaged",
        "乙 坏案卷/说明.txt": "unsupported",
    }


def test_the_report_follows_its_schema(folder: Path, tmp_path: Path) -> None:
    report = written(folder, tmp_path / "a.json")

    jsonschema.validate(report, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_same_input_gives_the_same_bytes_whether_read_or_remembered(
    folder: Path, tmp_path: Path
) -> None:
    first = written(folder, tmp_path / "a.json")
    again = written(folder, tmp_path / "b.json")
    in_parallel = written(folder, tmp_path / "c.json", "--jobs", "2")
    (folder / ".casecheck" / "store.sqlite").unlink()
    anew = written(folder, tmp_path / "d.json", "--jobs", "2")

    reports = [first, again, in_parallel, anew]
    texts = {json.dumps({**report, "generated": ""}, ensure_ascii=False) for report in reports}
    assert len(texts) == 1


def test_a_report_written_among_the_dossiers_is_no_input(folder: Path) -> None:
    first = written(folder, folder / "清单.json")
    again = written(folder, folder / "清单.json")

    assert every_file(first) == every_file(again)


def test_a_changed_file_is_read_again(folder: Path, tmp_path: Path) -> None:
    written(folder, tmp_path / "a.json")
    a_paper(folder / "甲 好案卷" / "01 立案审批表.docx", "送达回证", "")

    report = written(folder, tmp_path / "a.json")

    types = [document["type"] for document in report["dossiers"][1]["documents"]]
    assert types == ["service_receipt", "decision"]


def test_a_damaged_store_is_named_and_does_not_matter(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = written(folder, tmp_path / "a.json")
    (folder / ".casecheck" / "store.sqlite").write_bytes(b"rubbish" * 1000)
    capsys.readouterr()

    again = written(folder, tmp_path / "b.json")

    assert "结果库已损坏，已重建" in capsys.readouterr().err
    assert {**first, "generated": ""} == {**again, "generated": ""}


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "html"])
def test_the_format_follows_the_suffix(folder: Path, tmp_path: Path, suffix: str) -> None:
    output = tmp_path / f"清单.{suffix}"

    assert run(["report", str(folder), "-o", str(output), *TODAY]) == 0
    assert output.stat().st_size > 500
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [output.name]


def test_the_spreadsheet_lists_the_files_that_could_not_be_read(
    folder: Path, tmp_path: Path
) -> None:
    run(["report", str(folder), "-o", str(tmp_path / "a.xlsx"), *TODAY])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["未能读取的文件"]

    assert sorted(str(row[1]) for row in sheet.iter_rows(min_row=2, values_only=True)) == [
        "乙 坏案卷/不是 zip.docx", "乙 坏案卷/加密.pdf", "乙 坏案卷/空.pdf",
        "乙 坏案卷/说明.txt", "散页.txt",
    ]  # fmt: skip


def test_the_terminal_names_what_could_not_be_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["report", str(folder), *TODAY]) == 0
    said = capsys.readouterr().out

    assert "案卷 2 卷" in said
    assert "未能读取的文件（5）" in said
    assert "Traceback" not in said


def test_scan_keeps_the_results(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["scan", str(folder), *TODAY])
    capsys.readouterr()
    run(["scan", str(folder), *TODAY])

    assert "共 2 卷，其中 2 卷未变动" in capsys.readouterr().out


def test_show_gives_the_documents_of_one_dossier(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", str(folder / "甲 好案卷"), "--today", "2026-11-23"]) == 0
    said = capsys.readouterr().out

    assert "立案审批表" in said
    assert "当事人：云溪网吧  party_name" in said
    assert "第2段：“云溪网吧”" in said
    assert "payment_date" not in said
    assert not (folder / ".casecheck").exists()


def test_show_lists_what_is_absent_only_when_asked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", str(folder / "甲 好案卷"), "--all", "--today", "2026-11-23"]) == 0
    said = capsys.readouterr().out

    assert "缴款日期：无  payment_date" in said
    assert "加 --all 全部列出" not in said


def test_nothing_but_results_is_printed_when_piped(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["scan", str(folder), *TODAY]) == 0
    said = capfd.readouterr()

    assert (said.err, "\x1b" in said.out, "检查案卷" in said.out) == ("", False, False)


def test_rules_are_listed_by_category_with_their_state(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "list", "--profile", "default"]) == 0
    lines = [line.replace("│", " ").split() for line in capsys.readouterr().out.splitlines()]

    assert lines.index(["期限"]) < lines.index(
        ["OD001", "超过九十日作出处罚决定", "严重", "8", "启用"]
    )
    assert [line[-1].split("：")[0] for line in lines if line and line[0] == "OD019"] == ["未配置"]
    assert [line[-1].split("：")[0] for line in lines if line and line[0] == "PR013"] == [
        "部分情形未配置"
    ]


def test_the_examples_are_counted_by_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    rule = load_rulebase().rule("FE013")
    assert rule
    counted = Counter(example.expect for example in rule.examples)

    assert run(["rules", "test", "FE013"]) == 0
    out = capsys.readouterr().out
    row = next(line for line in out.splitlines() if "FE013" in line)
    verdicts = ("violated", "passed", "undetermined", "not_applicable")
    assert [cell.strip() for cell in row.strip("│").split("│")] == [
        "FE013", rule.title, *(str(counted[verdict]) for verdict in verdicts),
        str(counted.total()), "0",
    ]  # fmt: skip
    assert out.endswith(
        f"规则 1 条，示例 {counted.total()} 个，平均每条 {counted.total():.1f} 个，不符 0 个\n"
    )


def test_selected_rules_are_the_only_ones(folder: Path, tmp_path: Path) -> None:
    def rules(found: dict[str, Any]) -> set[str]:
        return {finding["rule"] for case in found["dossiers"] for finding in case["findings"]}

    first, *others = sorted(rules(written(folder, tmp_path / "a.json")))
    same_kind = {rule for rule in others if rule[:2] == first[:2]}

    report = written(folder, tmp_path / "b.json", "--select", first[:2], "--ignore", first)

    assert rules(report) == same_kind


def test_a_folder_in_which_nothing_can_be_read_gives_a_report_and_exit_code_4(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "案卷"
    folder.mkdir()
    (folder / "a.txt").write_text("x", encoding="utf-8")

    assert run(["report", str(folder), "-o", str(tmp_path / "a.json")]) == 4
    report = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert (report["dossiers"], [problem["file"] for problem in report["problems"]]) == (
        [],
        ["a.txt"],
    )


def test_a_folder_that_does_not_exist_is_exit_code_4(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["report", str(tmp_path / "没有")]) == 4
    assert "文件夹不存在" in capsys.readouterr().err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_not_writable_keeps_its_results_elsewhere(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder.chmod(0o555)

    report = written(folder, tmp_path / "a.json")
    folder.chmod(0o755)

    assert len(report["dossiers"]) == 2
    assert [*(tmp_path / "data").rglob("store.sqlite")]


def test_the_commands_about_rules_and_the_machine_work(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "check"]) == 0
    assert run(["rules", "list", "OD"]) == 0
    assert run(["rules", "test", "OD001"]) == 0
    assert run(["explain", "od001"]) == 0
    said = capsys.readouterr().out

    assert "规则库正确" in said
    assert "超过九十日作出处罚决定" in said
    assert "不符 0 个" in said
    assert "第六十条（2021-07-15 起施行；已核对正式文本）" in said


def test_the_doctor_names_each_part_of_the_machine(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["doctor", str(tmp_path)]) in {0, 1}
    said = capsys.readouterr().out

    parts = ("casecheck", "Python", "规则引擎", "规则库", "节假日历", "结果库", "字体与文字识别")
    assert [part for part in parts if f" {part}：" not in said] == []
