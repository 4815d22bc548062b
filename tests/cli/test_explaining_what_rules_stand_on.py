"""`casecheck explain` tells conclusions of law and penalty rows as well as rules."""

import pytest

from casecheck.cli.app import run
from casecheck.cli.complete import explained_ids


def test_a_conclusion_is_told_with_branches_settings_and_examples(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["explain", "hearing_required"]) == 0
    said = capsys.readouterr().out

    assert said.startswith("hearing_required 应当告知当事人有要求听证的权利\n")
    assert "  hearing_fine_individual（公民“较大数额罚款”的听证标准（元，含本数））：未设置" in said
    assert "处罚种类：责令停产停业。结论：成立\n" in said
    assert "PR013" in said


def test_a_penalty_row_is_told_with_article_range_and_examples(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["explain", "ly05"]) == 0
    said = capsys.readouterr().out

    assert "  《旅游法》第九十八条\n" in said
    assert "  违法所得300000元以上的处1至5倍\n" in said
    assert "  违法所得299999元，罚款300001元：高于上限\n" in said
    assert "  责任人员，罚款1999元：低于下限\n" in said


def test_both_are_completed() -> None:
    assert explained_ids("hearing_req") == [("hearing_required", "应当告知当事人有要求听证的权利")]
    assert ("LY05", "不合理低价组织旅游、指定购物") in explained_ids("ly")
