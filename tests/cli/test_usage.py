"""Wrong use of the command line ends with a Chinese message and the right exit code."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from casecheck.cli.app import run
from casecheck.cli.chinese import translate

ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|Arguments|Error|Missing|Invalid|default|required)\b"
)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["report"], "缺少参数 文件夹"),
        (["repor", "x"], "没有“repor”这个命令，是否要用：report"),
        (["report", "x", "--nope"], "没有 --nope 这个选项"),
        (["report", "x", "y"], "多余的参数：y"),
        (["report", "x", "--today"], "选项 --today 后面要有一个值"),
        (["report", "x", "--today", "2022"], "--today 的日期“2022”有误"),
        (["report", "x", "--fail-on", "all"], "--fail-on 的值“all”有误"),
        (["report", "x", "--severity", "never"], "--severity 的值“never”有误"),
        (["report", "x", "-o", "a.pdf"], "可用的后缀：.xlsx .json .csv .html"),
        (["report", "x", "-o", "/没有/a.json"], "输出文件夹不存在：/没有"),
        (["report", "x", "--rules", "/没有"], "规则目录不存在：/没有"),
        (["explain", "ZZ999"], "没有规则“ZZ999”"),
        (["rules", "list", "ZZ"], "没有编号或者类别为“ZZ”的规则"),
    ],
)
def test_a_wrong_use_is_named_in_chinese(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(arguments)
    said = capsys.readouterr().err

    assert code == 2
    assert message in said
    assert ENGLISH.search(said) is None


@pytest.mark.parametrize(
    "command", [[], ["scan"], ["report"], ["show"], ["explain"], ["rules", "test"]]
)
def test_the_help_pages_are_chinese(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code = run([*command, "--help"])
    page = capsys.readouterr().out

    assert code == 0
    assert "用法：casecheck" in page
    assert "显示本说明并退出" in page
    assert ENGLISH.search(page) is None
    assert [word for word in ("<bool>", "<path>", "<text>", "{") if word in page] == []


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    said = "".join(capsys.readouterr())

    assert "用法：casecheck" in said
    assert "explain" in said
    assert "错误：" not in said


def test_a_message_that_is_not_known_stays_as_it_is() -> None:
    assert translate("Something else") == "Something else"


def test_the_rule_base_that_is_wrong_is_named_with_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fields.yaml").write_text("party_name: {label: x, kind: text, colour: red}\n")

    code = run(["rules", "check", "--rules", str(tmp_path)])

    assert code == 3
    assert "fields.yaml:1" in capsys.readouterr().err


def test_an_inner_error_is_one_line_and_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / ".casecheck" / "store.sqlite").mkdir(parents=True)

    code = run(["report", str(tmp_path)])
    said = capsys.readouterr().err

    assert code == 5
    assert "Traceback" not in said
    assert [log.suffix for log in tmp_path.glob("casecheck-*")] == [".log"]


def test_the_shell_is_told_how_to_complete() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "casecheck"],
        env={
            "_CASECHECK_COMPLETE": "complete_bash",
            "COMP_WORDS": "casecheck re",
            "COMP_CWORD": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.split() == ["report"]
