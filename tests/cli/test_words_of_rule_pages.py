"""The pages of docs/rules/ read as Chinese print, and say what their marks mean."""

import re

from casecheck.cli.rule_docs import pages_of
from casecheck.facts.registry import fact_names
from casecheck.rulebase import load_rulebase

BASE = load_rulebase(derived=fact_names())
PAGES = {str(name): text for name, text in pages_of(BASE).items()}
RANGES = next(text for name, text in PAGES.items() if name.endswith("violations.md"))


def test_titles_and_penalty_rows_have_chinese_brackets_and_stops() -> None:
    rows = [line for line in RANGES.splitlines() if line.startswith("| ")]

    assert [line for line in rows if re.search("[(;)]", line)] == []
    assert [rule.title for rule in BASE.rules if re.search("[(;)]", rule.title)] == []


def test_a_closure_does_not_repeat_its_head() -> None:
    assert re.findall("取缔：(?:停业|关闭|取缔)[；| ]", RANGES) == []
    assert "停业、关闭、取缔1至3个月：情节严重" in RANGES


def test_a_fine_for_serious_cases_only_says_so() -> None:
    (row,) = (line for line in RANGES.splitlines() if line.startswith("| DY05 "))

    assert "情节严重的才可以罚款；10000至50000元" in row


def test_a_message_with_optional_parts_says_what_they_are() -> None:
    page = next(text for name, text in PAGES.items() if name.endswith("PB001.md"))
    whole = next(rule.id for rule in BASE.rules if rule.message and "[" not in rule.message)
    plain = next(text for name, text in PAGES.items() if name.endswith(f"{whole}.md"))

    assert (
        "［实际〔公示之日〕公示］［〔没有公示的记载〕］\n\n（［］中的内容只在查明有该情形时写出"
        in page
    )
    assert "（［］中的内容" not in plain
