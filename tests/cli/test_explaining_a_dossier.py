"""`casecheck explain ID --dossier X`: how a rule comes to its verdict on one dossier."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from casecheck.check import Setup, bench_for
from casecheck.cli.app import run
from casecheck.cli.explain_case import print_explanation
from casecheck.cli.fine_range import bar
from casecheck.explained import explained
from casecheck.model.outcome import DossierResult
from casecheck.scan import inspect

SAMPLES = Path(__file__).parents[2] / "samples" / "dossiers"
SETUP = Setup(date(2026, 11, 23))
BASE = bench_for(SETUP).rulebase
ABOVE, BELOW, WITHIN = "2025-006", "2023-019", "2025-009"
WORST = next(SAMPLES.glob("2026-002-*"))
LATIN = re.compile(r"[a-z]+_[a-z_]+|[{}\[\]]")
WIDE = 80
Say = Callable[..., str]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    def explain(rule: str, dossier: str, folder: Path = SAMPLES, code: int = 0) -> str:
        arguments = ["explain", rule, "--dossier", dossier, str(folder), "--today", "2026-11-23"]
        assert run(arguments) == code
        told = capsys.readouterr()
        return told.err if code else told.out

    return explain


def test_a_fine_above_the_limit_is_told_with_clause_range_and_difference(say: Say) -> None:
    said = say("DC001", ABOVE)

    assert "结论：有问题（否决，扣 100 分）" in said
    assert "《互联网上网服务营业场所管理条例（2022）》第三十一条第五项" in said
    assert "    · 可以并处：15000元以下\n" in said
    assert "  罚款：18000元；高于上限3000元（20.0%）\n" in said
    assert f"  下限0元 ├{'─' * 30}┤ 上限15000元  ● 18000元\n" in said
    assert "  ✓ 〔罚款〕大于〔法定罚款上限〕\n" in said
    assert "第5页：“人民币壹万捌仟元整" in said


def test_a_fine_below_the_limit_is_told_with_what_it_lacks(say: Say) -> None:
    said = say("DC002", BELOW)

    assert "  罚款：30000元；低于下限20000元（40.0%）\n" in said
    assert f"  ● 30000元  下限50000元 ├{'─' * 30}┤ 上限100000元\n" in said


def test_a_fine_within_its_range_is_told_with_its_place(say: Say) -> None:
    said = say("dc001", WITHIN)

    assert "结论：无问题" in said
    assert "  罚款：50000元；在幅度内，等于下限\n" in said


def test_a_range_of_a_later_text_makes_the_verdict_a_reserved_one(say: Say) -> None:
    said = say("DC001", "2014-003")

    assert "结论：未见问题（所对照的文本可能不适用于本案，仅供核对）\n" in said
    assert "罚款：5000元；对照该文本，在幅度内，处于下限与上限之间的33%处\n" in said
    assert "该条内容自2019年3月24日起相同" in "".join(said.split())


def test_a_rule_without_a_range_tells_its_conditions_only(say: Say) -> None:
    said = say("OD001", WITHIN)

    assert "处罚幅度" not in said
    assert "认定问题的条件（同时满足）" in said


def test_a_rule_about_records_tells_each_and_explains_the_bad_ones(say: Say) -> None:
    said = say("PR004", WORST.name)

    assert "现场检查笔录　结论：无问题\n" in said
    assert "询问笔录（沈浩）　结论：有问题（否决，扣 100 分）\n" in said
    assert said.count("认定问题的条件（同时满足）") == 1


def test_a_path_names_a_dossier_as_well(say: Say, tmp_path: Path) -> None:
    assert say("DC001", str(WORST), tmp_path) == say("DC001", WORST.name)


@pytest.mark.parametrize(
    ("rule", "dossier", "words"),
    [
        ("DC001", "2026-0002", "没有案卷“2026-0002”，是否指“2026-002-银河网络未建立巡查制度案”？"),
        ("DC001", "2022", "“2022”可以指 "),
        ("DC001", "无此案", "没有案卷“无此案”（文件夹内有 "),
        ("DC0O1", WITHIN, "没有规则“DC0O1”"),
        ("EV005", WITHIN, "规则 EV005 比对的是各案卷，不能在单个案卷上说明"),
    ],
)
def test_what_cannot_be_explained_says_why(say: Say, rule: str, dossier: str, words: str) -> None:
    assert words in say(rule, dossier, code=2)


def test_a_folder_that_is_not_there_is_named(say: Say, tmp_path: Path) -> None:
    missing, empty = tmp_path / "x", tmp_path / "y"
    empty.mkdir()

    assert f"文件夹不存在：{missing}" in say("DC001", "a", missing, code=4)
    assert f"文件夹内没有案卷：{empty}" in say("DC001", "a", empty, code=4)


@pytest.fixture(scope="module")
def worst() -> DossierResult:
    return inspect(WORST, SETUP)[0]


@pytest.mark.parametrize(
    "rule", [one for one in BASE.rules if one.about != "across"], ids=lambda one: one.id
)
def test_every_rule_is_explained_in_chinese_within_eighty_columns(
    rule: object, worst: DossierResult
) -> None:
    out = StringIO()
    console = Console(file=out, width=WIDE)
    print_explanation(explained(rule, worst, bench_for(SETUP)), BASE, console)  # type: ignore[arg-type]
    lines = out.getvalue().split("\n")
    settings = re.compile("|".join(map(re.escape, sorted(BASE.setting_specs))))

    assert [line for line in lines if cell_len(line) > WIDE] == []
    assert [line for line in lines if LATIN.search(settings.sub("", line))] == []


@pytest.mark.parametrize(
    ("fine", "drawn"),
    [
        (0, "├● 0元 ────────────────────────┤"),
        (5000, "├──────────────● 5000元 ───────┤"),
        (10000, "├──────────────────── 10000元 ●┤"),
    ],
)
def test_the_bar_shows_where_a_fine_lies(fine: int, drawn: str) -> None:
    assert bar(Decimal(fine), Decimal(0), Decimal(10000)) == f"下限0元 {drawn} 上限10000元"
