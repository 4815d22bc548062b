"""The first rule of docs/writing-rules.md, followed to the letter, works on dossiers."""

import json
import re
import shutil
from pathlib import Path

import docx
import pytest

from casecheck.cli.app import run

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs" / "writing-rules.md").read_text(encoding="utf-8")
SAMPLES = ROOT / "samples" / "dossiers"
LINES = 15


def the_first_rule() -> tuple[str, str]:
    """Return the path and the text of the rule that the docs tell a reader to write."""
    found = re.search(r"`our-rules/(checks/\S+\.yaml)`\n +```yaml\n(.*?)\n +```", DOCS, re.DOTALL)
    assert found
    return found[1], re.sub(r"^ {3}", "", found[2], flags=re.MULTILINE) + "\n"


@pytest.fixture
def own_rules(tmp_path: Path) -> Path:
    name, text = the_first_rule()
    path = tmp_path / "our-rules" / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return tmp_path / "our-rules"


def a_dossier(folder: Path, closed: str, served: str) -> Path:
    """Write a dossier whose case was closed on one day and whose decision was served on another."""
    papers = {
        "01 行政处罚决定书.docx": ("行政处罚决定书", ["当事人：云溪网吧", "2022年5月30日"]),
        "02 送达回证.docx": (
            "送达回证",
            ["送达文书名称及文号：行政处罚决定书（云文罚字〔2022〕5号）", "受送达人：云溪网吧", f"送达日期：{served}", "送达方式：直接送达"],
        ),
        "03 结案审批表.docx": ("结案审批表", ["案由：接纳未成年人", f"结案日期：{closed}"]),
    }  # fmt: skip
    for name, (title, lines) in papers.items():
        paper = docx.Document()
        paper.add_heading(title, 1)
        for line in lines:
            paper.add_paragraph(line)
        (folder / "云溪网吧").mkdir(parents=True, exist_ok=True)
        paper.save(str(folder / "云溪网吧" / name))
    return folder


def found_by_rule(folder: Path, rules: Path, output: Path) -> list[tuple[str, str]]:
    options = ["--rules", str(rules), "--select", "OD901", "--today", "2026-11-23", "--jobs", "1"]
    assert run(["report", str(folder), "-o", str(output), "--fail-on", "never", *options]) == 0
    report = json.loads(output.read_text(encoding="utf-8"))
    return [
        (found["status"], found["message"])
        for case in report["dossiers"]
        for found in case["findings"]
    ]


def test_the_rule_takes_less_than_fifteen_lines() -> None:
    assert the_first_rule()[1].count("\n") < LINES


def test_it_loads_and_its_examples_come_out(
    own_rules: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rules", "check", str(own_rules)]) == 0
    assert run(["rules", "test", "OD901", "--rules", str(own_rules)]) == 0
    assert "规则 1 条，示例 3 个，平均每条 3.0 个，不符 0 个" in capsys.readouterr().out
    assert run(["explain", "OD901", "--rules", str(own_rules)]) == 0
    assert "〔结案日期〕早于〔处罚决定书送达日期〕" in capsys.readouterr().out


def test_it_finds_the_defect_in_a_dossier(own_rules: Path, tmp_path: Path) -> None:
    early = a_dossier(tmp_path / "早", closed="2022年6月1日", served="2022年6月2日")
    late = a_dossier(tmp_path / "晚", closed="2022年6月3日", served="2022年6月2日")

    assert found_by_rule(early, own_rules, tmp_path / "a.json") == [
        ("violation", "处罚决定书于2022年6月2日送达，而2022年6月1日已经结案")
    ]
    assert found_by_rule(late, own_rules, tmp_path / "b.json") == []


def test_it_runs_on_a_sample_and_accuses_nobody(own_rules: Path, tmp_path: Path) -> None:
    name = "2026-002-银河网络未建立巡查制度案"
    shutil.copytree(SAMPLES / name, tmp_path / "案卷" / name)

    assert found_by_rule(tmp_path / "案卷", own_rules, tmp_path / "a.json") == []
    report = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [case["fields"]["closing_date"]["state"] for case in report["dossiers"]] == ["found"]


def test_the_scaffold_that_the_docs_name_works(tmp_path: Path) -> None:
    own = str(tmp_path / "our-rules")

    assert run(["rules", "new", "OD", "--rules", own]) == 0
    assert run(["rules", "new", "OD901", "--rules", own, "--title", "送达之前结案"]) == 0
    assert run(["rules", "check", own]) == 0
    assert run(["rules", "test", "OD901", "--rules", own]) == 3


def test_an_unfinished_rule_accuses_nobody_and_is_named(tmp_path: Path) -> None:
    own, output = tmp_path / "our-rules", tmp_path / "a.json"
    assert run(["rules", "new", "OD901", "--rules", str(own)]) == 0
    text = (own / "checks/overdue/OD901-new.yaml").read_text(encoding="utf-8")
    always = text.replace("party_name, is: absent", "decision_date, is: present")
    (own / "checks/overdue/OD901-new.yaml").write_text(always, encoding="utf-8")
    folder = a_dossier(tmp_path / "案卷", closed="2022年6月3日", served="2022年6月2日")

    assert found_by_rule(folder, own, output) == []
    report = json.loads(output.read_text(encoding="utf-8"))
    assert report["dossiers"][0]["not_configured"] == {"OD901": ["待填写"]}

    done = tmp_path / "done/checks/overdue/OD901-new.yaml"
    done.parent.mkdir(parents=True)
    done.write_text(always.replace("待填写", "已写"), encoding="utf-8")
    found = found_by_rule(folder, tmp_path / "done", output)
    assert [status for status, _ in found] == ["violation"]


def test_an_own_folder_gets_schemas_and_the_hint_for_the_editor(tmp_path: Path) -> None:
    own = tmp_path / "our-rules"

    assert run(["rules", "new", "OD901", "--rules", str(own)]) == 0
    assert run(["rules", "schemas", "--rules", str(own)]) == 0
    assert run(["rules", "schemas", "--check", "--rules", str(own)]) == 0
    assert run(["rules", "new", "OD902", "--slug", "two", "--rules", str(own)]) == 0

    rule = own / "checks/overdue/OD902-two.yaml"
    hint = rule.read_text(encoding="utf-8").splitlines()[0]
    assert hint == "# yaml-language-server: $schema=../../schemas/rule.json"
    assert (rule.parent / hint.split("=", 1)[1]).resolve() == (own / "schemas/rule.json").resolve()
    assert run(["rules", "check", str(own)]) == 0
