"""`casecheck profile`: list, show and begin profiles; casecheck.toml picks one; the docs list all settings."""

import os
import re
from pathlib import Path

import pytest

from casecheck.cli.app import run
from casecheck.cli.profile_text import kind_words, profile_text
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase import load_rulebase

DOCS = Path(__file__).parents[2] / "docs" / "profiles.md"
TABLE = re.compile(r"(<!-- settings:[^\n]*-->\n).*?(<!-- end of settings -->)", re.DOTALL)


@pytest.fixture(scope="module")
def base() -> RuleBase:
    return load_rulebase()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a bureau's own rules beside it."""
    (tmp_path / "own").mkdir()
    (tmp_path / "casecheck.toml").write_text('rules = "own"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert run(arguments) == code
    told = capsys.readouterr()
    return told.out + told.err


def test_the_list_names_every_profile_and_how_its_sources_were_read(
    base: RuleBase, capsys: pytest.CaptureFixture[str]
) -> None:
    text = said(capsys, "profile", "list")

    assert [name for name in base.profiles if name not in text] == []
    assert "仅核对部分内容" in text
    assert f"共 {len(base.profiles)} 个；当前配置“default”" in text


def test_a_profile_is_shown_with_every_value_and_its_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = said(capsys, "profile", "show", "jiangxi")

    assert (
        "hearing_fine_organization（法人或者其他组织“较大数额罚款”的听证标准（元，含本数））：20000"
        in text
    )
    assert "江西省行政处罚听证程序规定（省政府令第250号）（仅核对部分内容，2021-06-09 起" in text
    assert "own_handling_days（" in text.split("未设置")[1]
    assert "未注明来源" not in text


def test_a_profile_that_is_not_there_is_proposed_a_near_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "是否指“jiangxi”" in said(capsys, "profile", "show", "jiangxy", code=2)


def test_a_new_profile_is_written_once_and_never_over_another(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = said(capsys, "profile", "new", "某县")
    path = place / "own" / "profiles" / "某县.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# 已填写\n", encoding="utf-8")
    again = said(capsys, "profile", "new", "某县", code=2)
    shown = said(capsys, "profile", "show", "某县")

    assert str(Path("own") / "profiles" / "某县.yaml") in first
    assert "没有改写" in again
    assert path.read_text(encoding="utf-8").endswith("# 已填写\n")
    assert shown.startswith("某县\n  某县\n未设置")


def test_a_new_profile_is_printed_where_there_is_no_folder_of_ones_own(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    base: RuleBase,
) -> None:
    monkeypatch.chdir(tmp_path)

    text = said(capsys, "profile", "new", "某县")

    assert text == profile_text(base, "某县")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["jiangxi", "a/b", "../x", ""])
def test_a_name_that_is_taken_or_is_no_file_name_is_refused(
    place: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    said(capsys, "profile", "new", name, code=2)

    assert list((place / "own").iterdir()) == []


def test_a_new_profile_explains_every_setting_and_sets_none(base: RuleBase) -> None:
    lines = profile_text(base, "某县").splitlines()

    for name, spec in base.setting_specs.items():
        assert f"  # {name}:" in lines
        assert f"  # {spec.label}" in lines
    assert [line for line in lines if line and not line.lstrip().startswith("#")] == [
        "title: 某县",
        "settings:",
    ]


def test_a_line_of_a_new_profile_works_once_it_is_uncommented(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "profile", "new", "某县")
    path = place / "own" / "profiles" / "某县.yaml"
    text = path.read_text(encoding="utf-8")

    path.write_text(
        text.replace("  # own_handling_days:", "  own_handling_days: 60"), encoding="utf-8"
    )

    assert "own_handling_days（本机关限时办理的期限（立案至作出处罚决定，日））：60" in said(
        capsys, "profile", "show", "某县"
    )


def test_a_new_profile_parts_its_settings(base: RuleBase) -> None:
    lines = profile_text(base, "某县").splitlines()

    groups = [spec.group for spec in base.setting_specs.values() if spec.group]
    assert [line.strip("# ─") for line in lines if "──" in line] == groups
    for spec in base.setting_specs.values():
        assert lines[lines.index(f"  # {spec.label}") - 1] == ""


def test_casecheck_toml_picks_the_profile(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "profile", "new", "某县")
    (place / "casecheck.toml").write_text('rules = "own"\nprofile = "某县"\n', encoding="utf-8")

    assert "当前配置“某县”" in said(capsys, "profile", "list")
    assert "配置“江西省”" in said(capsys, "rules", "list", "OD001", "--profile", "jiangxi")


def test_the_docs_list_every_setting(base: RuleBase) -> None:
    rows = "".join(
        f"| `{name}` | {spec.label} | {'；'.join(filter(None, (kind_words(spec, base), spec.description)))} |\n"
        for name, spec in base.setting_specs.items()
    )
    table = "| setting | 含义 | 填写 |\n| --- | --- | --- |\n" + rows
    text = DOCS.read_text(encoding="utf-8")
    true = TABLE.sub(lambda found: found[1] + table + found[2], text)
    if os.environ.get("UPDATE_DOCS"):
        DOCS.write_text(true, encoding="utf-8")

    assert DOCS.read_text(encoding="utf-8") == true
