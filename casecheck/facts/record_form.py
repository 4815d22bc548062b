"""Records of inspections and inquiries: what their forms leave open, and who did not sign."""

from collections.abc import Mapping
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.logic import number
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

RECORD_FORM_FACTS: Final = ("record_left_blank", "record_unsigned", "record_signed_by_one")
_TWO: Final = 2


def record_form_facts(item: Item, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return whether cells stand blank, signatures lack, or one of two officers signed."""
    del context
    named, signed = facts.get("officers_named", ABSENT), facts.get("signed_officers", ABSENT)
    count, signatures = number(named), number(signed)
    one = count is not None and count >= _TWO and signatures == 1
    source = ("records",)
    return {
        "record_left_blank": _open(facts.get("blanks", ABSENT)),
        "record_unsigned": _open(facts.get("unsigned", ABSENT)),
        "record_signed_by_one": Fact(FactState.FOUND, one, source, item.evidence),
    }


def _open(named: Fact) -> Fact:
    """Say whether something was named as open; unreadable where it may be filled in by hand."""
    if named.state is FactState.UNREADABLE:
        note = "空白处附近有图片，可能为手写或者盖章"
        return Fact(FactState.UNREADABLE, None, named.fields, named.evidence, note)
    return Fact(FactState.FOUND, named.state is FactState.FOUND, named.fields, named.evidence)
