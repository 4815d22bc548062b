"""`casecheck explain` says everything in Chinese, so that a jurist can check a rule without YAML."""

import re
from datetime import date
from decimal import Decimal

import pytest
from rich.cells import cell_len

from casecheck.check import Setup, bench_for
from casecheck.cli.app import run
from casecheck.cli.conditions import condition_lines
from casecheck.cli.examples import example_words
from casecheck.cli.labels import Labels, facts_named, names_in
from casecheck.model.rule import AllOf, AnyOf, Compare, Example, FactName, Operator

BASE = bench_for(Setup(date(2026, 11, 23))).rulebase
LABELS = Labels(BASE)
LATIN = re.compile(r"[a-z]+_[a-z_]+|[{}']")


def test_every_fact_that_a_rule_names_has_a_label() -> None:
    named = {name for rule in BASE.rules for name in facts_named(rule)}
    named |= {
        name
        for derivation in BASE.derivations
        for branch in derivation.branches
        for name in names_in(branch.when)
    }

    assert sorted(name for name in named if not LABELS.known(name)) == []


def test_every_part_of_a_repeated_thing_has_a_label() -> None:
    parts = {part for spec in BASE.fields.values() for part in spec.items}

    assert sorted(part for part in parts if not LABELS.known(part)) == []


@pytest.mark.parametrize("rule", [rule.id for rule in BASE.rules])
def test_a_rule_is_explained_without_a_word_of_code(
    rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", rule]) == 0
    said = capsys.readouterr().out.split("出处\n")[0]
    settings = BASE.setting_specs

    found = {word for word in LATIN.findall(said) if word not in settings}
    assert found == set()


def test_conditions_are_sentences_with_alternatives_below() -> None:
    later = Compare("decision_date", Operator.AFTER, FactName("last_day_for_service"))
    fined = Compare("fine", Operator.AT_LEAST, Decimal(5000))
    since = Compare("filing_date", Operator.AT_LEAST, date(2021, 7, 15))
    paper = Compare("has_decision", Operator.EQUALS, operand=True)
    named = Compare("procedure", Operator.ONE_OF, ("ordinary", "simple"))
    gone = Compare("party_name", Operator.IS, "unreadable")

    assert condition_lines(AllOf((later, AnyOf((fined, since, AllOf((paper, named)))), gone)), LABELS) == [
        "〔处罚决定日期〕晚于〔送达处罚决定书的期限的末日〕",
        "下列情形之一：",
        "  · 〔罚款〕不小于5000元",
        "  · 〔立案日期〕不早于2021年7月15日",
        "  · 同时满足：",
        "    · 〔案卷有行政处罚决定书〕为是",
        "    · 〔适用程序〕为普通程序、简易程序之一",
        "〔当事人〕无法辨认",
    ]  # fmt: skip


def test_an_example_is_a_sentence() -> None:
    given = {
        "filing_date": date(2022, 3, 1),
        "decision_date": "unreadable",
        "fees": [{"item": "听证费", "amount": 200, "payer": "absent"}],
        "penalty_kinds": ["warning", "fine"],
        "documents": ["decision"],
        "unread_files": True,
    }

    assert example_words(Example("收费", given, "violated", {"hearing_counts_confiscation": True}), LABELS) == (
        "收费——立案日期：2022年3月1日；处罚决定日期：无法辨认；"
        "其他收费：（收费项目 听证费，金额 200元，缴款人 未载明）；处罚种类：警告、罚款；"
        "案卷有行政处罚决定书；有文件未能读取；设置的没收违法所得按同一金额标准听证：是。结论：有问题"
    )  # fmt: skip


def test_a_conclusion_is_explained_with_its_branches_and_what_the_profile_leaves_open(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["explain", "CR001"]) == 0
    told = capsys.readouterr().out
    assert run(["explain", "CR001", "--profile", "hengyang"]) == 0
    set_there = capsys.readouterr().out

    assert "罚款达到本地区重大行政处罚标准（行政处罚法（2021）第五十七条第二款" in told
    assert "〔罚款达到本地区集体讨论的数额标准〕为是" in told
    assert "未配置“公民重大行政处罚（集体讨论）的罚款标准（元，含本数）”" in told
    assert "本情形不作判断" not in set_there


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["DC001", "--today", "foo"], "--today 的日期“foo”有误"),
        (["BU001"], "BU 类规则评查的是机关本身而不是案卷，不在本版本之内"),
        (["zz9"], "没有规则“zz9”"),
    ],
)
def test_what_cannot_be_explained_is_a_wrong_use(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_the_start_of_ids_lists_all_that_begin_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "dc00"]) == 2
    said = capsys.readouterr().err

    assert re.findall(r"DC\d{3}", said) == [
        rule for rule in sorted(rule.id for rule in BASE.rules) if rule.startswith("DC00")
    ]
    assert "DC001 罚款高于法定上限" in said


def test_an_explanation_fits_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["explain", "DC001"]) == 0

    assert [line for line in capsys.readouterr().out.splitlines() if cell_len(line) > 80] == []
