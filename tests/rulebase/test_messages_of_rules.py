"""Every message that a rule prints reads as a sentence: no gap, no inner name, no empty bracket."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from casecheck.engine import judge
from casecheck.examples import ACROSS, DEFAULT_TODAY, view_of
from casecheck.facts.build import build_sheets
from casecheck.facts.context import context_for
from casecheck.facts.registry import fact_names
from casecheck.model.outcome import Finding
from casecheck.model.rule import Example, Rule
from casecheck.rulebase import load_rulebase

RULEBASE = load_rulebase(derived=fact_names())
CASES = [
    (rule, example)
    for rule in RULEBASE.rules
    for example in rule.examples
    if rule.about != ACROSS and example.expect != "not_applicable"
]
GAPS = (
    "案卷未载明）",
    "（无法辨认）",
    "（无法确定）",
    "（无）",
    "None",
    "True",
    "False",
    "{",
    "[",
    "“”",
)
INNER_NAME = re.compile(r"[a-z]+_[a-z_]+|\b(?:found|absent|unreadable|fine|decision)\b")


def findings_of(rule: Rule, example: Example) -> Iterator[Finding]:
    own = replace(RULEBASE, profile=replace(RULEBASE.profile, settings=dict(example.settings)))
    today = example.given.get("today", DEFAULT_TODAY)
    sheets = build_sheets(view_of(rule.file, example, own), context_for(own, today))
    return (found for found in judge("d", sheets, own).findings if found.rule == rule.id)


@pytest.mark.parametrize(
    ("rule", "example"), CASES, ids=[f"{rule.id}: {example.name}" for rule, example in CASES]
)
def test_a_message_has_no_gap(rule: Rule, example: Example) -> None:
    messages = [found.message for found in findings_of(rule, example)]

    wrong = [
        message
        for message in messages
        if any(gap in message for gap in GAPS) or INNER_NAME.search(message)
    ]

    assert wrong == []
