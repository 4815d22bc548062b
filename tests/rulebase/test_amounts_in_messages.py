"""Amounts that papers write as 60000.00 stand in messages as 60000."""

# ruff: noqa: ANN401 - fields hold whatever papers can say

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from casecheck.engine import judge
from casecheck.examples import ACROSS, DEFAULT_TODAY, view_of
from casecheck.facts.build import build_sheets
from casecheck.facts.context import context_for
from casecheck.facts.registry import fact_names
from casecheck.facts.view import CaseView
from casecheck.model.field import Item
from casecheck.model.rule import Rule
from casecheck.rulebase import load_rulebase

RULEBASE = load_rulebase(derived=fact_names())
RULES = [rule for rule in RULEBASE.rules if rule.about != ACROSS]
IDLE = re.compile(r"\d\.\d*0(?!\d)|\dE[+-]?\d")
CENT = Decimal("0.01")


def to_the_cent(value: Any) -> Any:
    """Return a value as a paper that writes 60000.00 gives it."""
    if isinstance(value, Decimal):
        return value.quantize(CENT)
    if isinstance(value, Item):
        return Item({name: to_the_cent(part) for name, part in value.values.items()})
    return tuple(map(to_the_cent, value)) if isinstance(value, tuple) else value


def written_to_the_cent(view: CaseView) -> CaseView:
    fields = {name: replace(one, value=to_the_cent(one.value)) for name, one in view.fields.items()}
    return replace(view, fields=fields)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_amounts_have_no_idle_zeros(rule: Rule) -> None:
    messages = []
    alone = replace(RULEBASE, rules=(rule,))
    for example in rule.examples:
        own = replace(alone, profile=replace(RULEBASE.profile, settings=dict(example.settings)))
        view = written_to_the_cent(view_of(rule.file, example, own))
        today = example.given.get("today", DEFAULT_TODAY)
        sheets = build_sheets(view, context_for(own, today))
        messages += [one.message for one in judge("d", sheets, own).findings]

    assert [message for message in messages if IDLE.search(message)] == []
