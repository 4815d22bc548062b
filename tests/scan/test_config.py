"""casecheck.toml beside the dossiers or above them."""

from pathlib import Path

import pytest

from casecheck.config import Config, find_config
from casecheck.errors import UsageError


def test_the_nearest_file_above_the_folder_counts(tmp_path: Path) -> None:
    (tmp_path / "casecheck.toml").write_text(
        'profile = "hengyang"\nrules = "规则"\nselect = ["OD"]\nignore = "AR, DO001"\njobs = 2\n',
        encoding="utf-8",
    )
    folder = tmp_path / "案卷" / "2022"
    folder.mkdir(parents=True)

    assert find_config(folder) == Config(
        profile="hengyang",
        rules=tmp_path / "规则",
        select=("OD",),
        ignore=("AR", "DO001"),
        jobs=2,
        file=tmp_path / "casecheck.toml",
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("profil = 'x'", r"casecheck\.toml:1: 不认识的设置“profil”"),
        ("\njobs = 0", r"casecheck\.toml:2: “jobs”"),
        ("profile = 3", r"casecheck\.toml:1: “profile”应当是文字"),
        ("select = [1]", r"casecheck\.toml:1: “select”"),
        ("profile = ", r"casecheck\.toml: 配置文件不是正确的 TOML"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "casecheck.toml").write_text(text, encoding="utf-8")

    with pytest.raises(UsageError, match=message):
        find_config(tmp_path)
