"""Tables and help pages fit the terminal, and nothing is cut off or torn."""

import re

import pytest
from rich.cells import cell_len

from casecheck.cli.app import run
from casecheck.reports.fit import hanging

TABLES = (["rules", "list"], ["rules", "coverage"], ["rules", "test", "DC00", "TR"])
ID = re.compile(r"[A-Z]{2}\d{3}")


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("command", TABLES, ids=" ".join)
def test_a_table_is_no_wider_than_columns_says_and_tears_no_id(
    command: list[str], width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    run(command)
    wide = capsys.readouterr().out
    monkeypatch.setenv("COLUMNS", str(width))
    run(command)
    narrow = capsys.readouterr().out

    assert [line for line in narrow.splitlines() if cell_len(line) > width] == []
    assert sorted(ID.findall(narrow)) == sorted(ID.findall(wide))


def test_a_help_text_is_broken_and_not_cut_off(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    run(["explain", "--help"])
    said = re.sub(r"[\s│]", "", capsys.readouterr().out)

    assert "在这个案卷上说明：案卷的名称（或者其中一部分）或者路径。" in said


def test_further_lines_hang_below_the_first() -> None:
    assert hanging("  · 罚款高于法定上限，应当核对", 20) == "  · 罚款高于法定上\n    限，应当核对"
