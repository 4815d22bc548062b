"""What an author of rules works with: counts, coverage, pages, schemas, completion."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from casecheck.cli.app import run
from casecheck.cli.complete import rule_ids, rule_lists
from casecheck.cli.generated import keep_generated
from casecheck.cli.rule_coverage import (
    articles_in,
    articles_of,
    coverage_mistakes,
    rules_by_article,
)
from casecheck.cli.rule_docs import pages_of
from casecheck.facts.registry import fact_names
from casecheck.rulebase import load_rulebase

ROOT = Path(__file__).parents[2]
BASE = load_rulebase(derived=fact_names())
TABLE = BASE.other["coverage.yaml"]
ARTICLES = articles_of(TABLE["chapters"])
LAW = ROOT / "../shared/law/texts/行政处罚法(2021-01-22).md"

A_RULE = """\
id: OD990
title: 决定早于立案
severity: major
breach: [{field: decision_date, before: filing_date}]
message: 早于立案
examples:
  - {name: 早, given: {filing_date: 2022-03-02, decision_date: 2022-03-01}, expect: violated}
  - {name: 同日, given: {filing_date: 2022-03-01, decision_date: 2022-03-01}, expect: passed}
  - {name: 无法辨认, given: {filing_date: unreadable, decision_date: 2022-03-01}, expect: undetermined}
"""


def own_folder(tmp_path: Path, text: str = A_RULE) -> Path:
    path = tmp_path / "checks/overdue/OD990-decided-before-filed.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return tmp_path


def test_examples_are_counted_by_verdict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rules", "test", "OD990", "--rules", str(own_folder(tmp_path))]) == 0
    said = capsys.readouterr().out

    cells = [
        cell.strip() for line in said.splitlines() if "OD990" in line for cell in line.split("│")
    ]
    assert cells[1:-1] == ["OD990", "决定早于立案", "1", "1", "1", "0", "3", "0"]
    assert "规则 1 条，示例 3 个，平均每条 3.0 个，不符 0 个" in said


def test_an_example_that_comes_out_otherwise_is_told_with_its_trace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = A_RULE.replace("2022-03-02, decision", "2022-03-01, decision")

    assert run(["rules", "test", "OD990", "--rules", str(own_folder(tmp_path, wrong))]) == 3
    said = capsys.readouterr().out

    assert "OD990“早”应为有问题，实为无问题" in said
    assert "decision_date" in said


def test_an_unknown_id_proposes_a_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (
        ["explain", "OD0001"],
        ["rules", "test", "OD0001"],
        ["rules", "list", "OD0001"],
        ["report", str(ROOT), "--select", "OD0001"],
        ["report", str(ROOT), "--ignore", "OD0001"],
    ):
        assert run(command) == 2
        assert "，是否指“OD001”？" in capsys.readouterr().err


def test_every_article_of_the_chapters_is_listed() -> None:
    if not LAW.is_file():
        pytest.skip("the texts of the laws are not here")
    chapters = LAW.read_text(encoding="utf-8").split("\n## ")
    wanted = {
        chapter.split("\n")[0].strip(): re.findall(
            r"^(第[一二三四五六七八九十]+条)", chapter, re.MULTILINE
        )
        for chapter in chapters
        if chapter.startswith(("第四章", "第五章", "第六章"))
    }

    assert {chapter["title"]: list(chapter["articles"]) for chapter in TABLE["chapters"]} == wanted


def test_an_article_has_rules_or_a_reason_and_never_both() -> None:
    assert list(coverage_mistakes(ARTICLES, rules_by_article(BASE, TABLE["instrument"]))) == []


def test_an_article_without_both_is_told_and_one_with_both_too() -> None:
    articles = {"第一条": {"heading": "一"}, "第二条": {"heading": "二", "reason": "无"}}

    assert list(coverage_mistakes(articles, {"第二条": ("OD001",)})) == [
        "第一条没有规则，请写明理由（reason）",
        "第二条已有规则 OD001，请删除未列规则的理由",
    ]


@pytest.mark.parametrize(
    ("citation", "articles"),
    [
        ("第六十条", ["第六十条"]),
        ("第四十四条、第六十三条第一款第三项", ["第四十四条", "第六十三条"]),
        (
            "第六十七条至第六十九条、第七十条",
            ["第六十七条", "第六十八条", "第六十九条", "第七十条"],
        ),
        ("限时办理制度", []),
    ],
)
def test_a_citation_names_its_articles(citation: str, articles: list[str]) -> None:
    assert list(articles_in(citation)) == articles


def test_coverage_shows_the_rules_and_the_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "coverage"]) == 0
    said = capsys.readouterr().out

    assert "OD001" in next(line for line in said.splitlines() if "第六十条 " in line)
    assert "机关之间的协助请求" in next(line for line in said.splitlines() if "第二十六条" in line)


def test_each_rule_has_a_page_whose_links_lead_somewhere() -> None:
    pages = pages_of(BASE)

    assert {f"{rule.id}.md" for rule in BASE.rules} <= set(pages)
    for name, text in pages.items():
        for file, anchor in re.findall(r"\]\(([^)#]+)(?:#([^)]+))?\)", text):
            assert file in pages, f"{name} links to {file}"
            assert not anchor or f'<a id="{anchor}">' in pages[file], f"{name} links to {anchor}"


def test_the_pages_are_the_same_every_time() -> None:
    assert pages_of(load_rulebase(derived=fact_names())) == pages_of(BASE)


def test_the_pages_speak_chinese() -> None:
    code = re.compile(r"[a-z]+_[a-z_]+")
    for name, text in pages_of(BASE).items():
        said = re.sub(r"`[^`]*`|\]\([^)]*\)|<[^>]*>", "", text)
        assert code.findall(said) == [], name


def test_generated_files_are_written_checked_and_cleared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {tmp_path / "a.md": "一\n", tmp_path / "b.md": "二\n"}

    assert keep_generated(files, tmp_path, "*.md", check=True) == 3
    assert keep_generated(files, tmp_path, "*.md", check=False) == 0
    (tmp_path / "a.md").write_text("旧\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("多\n", encoding="utf-8")
    capsys.readouterr()
    assert keep_generated(files, tmp_path, "*.md", check=True) == 3
    assert "a.md：与规则库不一致" in (said := capsys.readouterr().err)
    assert "c.md：与规则库不一致" in said
    assert keep_generated(files, tmp_path, "*.md", check=False) == 0
    assert keep_generated(files, tmp_path, "*.md", check=True) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.md"]


def test_the_shell_offers_rule_ids() -> None:
    assert ("OD001", BASE.rule("OD001").title) in rule_ids("od00")  # type: ignore[union-attr]
    assert all(name.startswith("FE,OD0") for name, _ in rule_lists("FE,OD0"))
    assert rule_ids("ZZ") == []


@pytest.mark.parametrize(
    ("shell", "word"),
    [
        ("zsh", "#compdef casecheck"),
        ("fish", "complete --command casecheck"),
        ("bash", "COMPREPLY"),
    ],
)
def test_the_script_of_the_named_shell_is_shown(
    shell: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--show-completion", shell]) == 0
    assert word in capsys.readouterr().out
    assert run([f"--show-completion={shell}"]) == 0
    assert word in capsys.readouterr().out


def test_the_script_of_the_named_shell_is_installed(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "casecheck", "--install-completion", "fish"],
        env={"HOME": str(tmp_path), "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )

    script = tmp_path / ".config/fish/completions/casecheck.fish"
    assert str(script) in done.stdout
    assert "casecheck" in script.read_text()


def test_an_unknown_shell_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--show-completion", "fis"]) == 2
    assert "是否指“fish”？" in capsys.readouterr().err


def test_the_help_names_every_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert "130 按 Ctrl-C 中止" in "".join(capsys.readouterr().out.split("\n")).replace("  ", "")


def test_editors_find_a_schema_for_every_file() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))

    for schema, files in settings["yaml.schemas"].items():
        assert (ROOT / schema).is_file()
        assert files.startswith("rules/")
