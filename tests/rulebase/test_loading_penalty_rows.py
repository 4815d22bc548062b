"""A wrong row of the penalty table is refused with its file, its line, and what to write."""

from pathlib import Path

import pytest

from casecheck.errors import CasecheckError
from casecheck.rulebase import load_rulebase

INSTRUMENTS = "ACT: {title: 某法, short: 某法, in_force: 2021-07-15}\n"
ROW = """\
AA01:
  domain: 某业
  violation: 某种行为
  penal:
    - {instrument: ACT, article: 第一条}
  confiscates: [gains]
  fine_mode: must
  basis: gains
  threshold: 10000
  factor_min: 1
  factor_max: 3
  fine_min: 10000
  fine_max: 30000
  persons: {fine_min: 2000, fine_max: 20000, who: 责任人员}
  closure: 情节严重
  closure_months: [1, 6]
  in_force: 2021-07-15
  verified: text
  examples: [{gains: 20000, fine: 60000, expect: within}]
"""
FILE = "violations/some.yaml"


def a_folder(tmp_path: Path, old: str = "", new: str = "") -> Path:
    assert old in ROW
    for name, text in (
        ("law/instruments.yaml", INSTRUMENTS),
        ("profiles/default.yaml", "title: 默认\nsettings: {}\n"),
        (FILE, ROW.replace(old, new, 1) if old else ROW),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_a_sound_row_is_loaded(tmp_path: Path) -> None:
    (row,) = load_rulebase(a_folder(tmp_path)).violations

    assert (row.id, row.file, row.persons and row.persons.who) == ("AA01", FILE, "责任人员")


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("fine_min: 10000", "fine_min: 40000", 13, "下限 40000 高于上限 30000"),
        ("  factor_min: 1\n", "", 10, "上限和下限应同时写明"),
        ("fine_min: 2000,", "fine_min: 30000,", 14, "下限 30000 高于上限 20000"),
        ("who: 责任人员", "fine_mode: tier, who: 责任人员", 14, "应为 must 或 may"),
        ("basis: gains", "basis: profit", 8, "“profit”应为 gains turnover investment 之一"),
        ("fine_mode: must", "fine_mode: none", 7, "fine_mode 为 none 的不写罚款幅度"),
        ("fine_mode: must", "fine_mode: muts", 7, "是否指“must”？"),
        ("[gains]", "[gain]", 6, "“gain”应为 gains goods equipment 之一"),
        ("[1, 6]", "[6, 1]", 16, "停业期限的下限高于上限"),
        ("verified: text", "verified: text\n  until: 2020-01-01", 19, "until 早于 in_force"),
        ("verified: text", "verified: text\n  same_act: [AA02]", 19, "没有“AA02”这一行，是否指“AA01”？"),
        ("verified: text", "verified: text\n  party: company", 19, "“company”应为 individual organization 之一"),
        ("[{gains: 20000", "[{turnover: 20000", 19, "不是这一行的计算基数"),
        ("[{gains: 20000", "[{tier: top", 19, "这一行没有“top”这一档"),
        ("fine: 60000, expect", "expect", 19, "算例应写明 fine"),
        ("expect: within", "expect: inside", 19, "“inside”不在"),
        ("  examples: [{gains: 20000, fine: 60000, expect: within}]\n", "", 2, "缺少算例 examples"),
        ("  threshold: 10000\n", "  treshold: 10000\n", 9, "未知的键“treshold”"),
    ],
)  # fmt: skip
def test_a_wrong_row_is_refused_at_its_line(
    tmp_path: Path, *, old: str, new: str, line: int, what: str
) -> None:
    with pytest.raises(CasecheckError) as refused:
        load_rulebase(a_folder(tmp_path, old, new))

    said = str(refused.value)
    assert f"{FILE}:{line}:" in said
    assert what in said
