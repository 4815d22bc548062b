"""Repeated violations: earlier penalties that the papers tell, and what the law has follow."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.days import day_in_words
from casecheck.facts.logic import day, seen_or_absent, untold
from casecheck.facts.penal import citations
from casecheck.facts.view import CaseView, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item
from casecheck.model.repeat import RepeatRule

REPEAT_FACTS: Final = (
    "earlier_penalties_told",
    "repeat_rule_ignored",
    "repeat_rule_doubtful",
    "repeat_count_met",
)


@dataclass(frozen=True, slots=True)
class _Case:
    """What a repeat rule is held against; `act`: the day of the new act."""

    view: CaseView
    context: Context
    act: date
    laws: tuple[str, ...]


def repeat_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return the rules whose count is met: certainly and without effect, or perhaps."""
    del facts
    items = view.items("earlier_penalties")
    act = day(view.fact("violation_date")) or day(view.fact("decision_date"))
    told = _told(view, items)
    if act is None or not items:
        return dict.fromkeys(REPEAT_FACTS, ABSENT) | {"earlier_penalties_told": told}
    case = _Case(view, context, act, tuple(name for name, _ in citations(view)))
    met = [rule for rule in context.repeats.values() if _is_cited(rule, case)]
    ignored = [
        rule
        for rule in met
        if _governs(rule, case) and _count(rule, case, items, sure=True) >= rule.times
    ]
    maybe = [rule for rule in met if _count(rule, case, items, sure=False) >= rule.times]
    without_effect = [rule for rule in ignored if _applied(rule, view) is False]
    doubtful = [
        rule for rule in maybe if rule not in without_effect and _applied(rule, view) is not True
    ]
    return {
        "earlier_penalties_told": told,
        "repeat_count_met": known(bool(maybe), told),
        "repeat_rule_ignored": _named(without_effect, context, told),
        "repeat_rule_doubtful": _named(doubtful, context, told),
    }


def _governs(rule: RepeatRule, case: _Case) -> bool:
    """Say whether the text of the rule that was read was in force on the day of the act."""
    law = case.context.instruments[rule.instrument]
    return law.in_force <= case.act and (law.until is None or case.act <= law.until)


def _is_cited(rule: RepeatRule, case: _Case) -> bool:
    """Say whether the new act is punished under the law of the rule."""
    return any(rule.instrument in case.context.laws.meant_by(name) for name in case.laws)


def _count(rule: RepeatRule, case: _Case, items: Iterable[Item], *, sure: bool) -> int:
    """Count the penalties of the years before the act.

    What law or kind one was given under may be untold: it counts only for what may be (`sure` no).
    """
    laws = case.context.laws
    since = _years_before(case.act, rule.years)
    count = 0
    for item in items:
        given, name, kinds = (item.values.get(key) for key in ("date", "instrument", "kinds"))
        in_time = isinstance(given, date) and since <= given < case.act
        same_law = not sure if name is None else rule.instrument in laws.meant_by(str(name))
        if not rule.kinds:
            counts = True
        elif isinstance(kinds, tuple):
            counts = bool(set(rule.kinds) & set(kinds))
        else:
            counts = not sure
        count += in_time and same_law and counts
    return count


def _applied(rule: RepeatRule, view: CaseView) -> bool | None:
    """Say whether the penalty has what the law asks for; None where nobody can tell."""
    kinds, grade = view.fact("penalty_kinds"), view.fact("discretion_grade")
    given = set(view.words("penalty_kinds"))
    if rule.due:
        return None if untold(kinds) else bool(set(rule.due) & given)
    if grade.value == "severe" or "revoke_license" in given:
        return True
    return None if untold(grade) or grade.state is FactState.ABSENT else False


def _named(rules: list[RepeatRule], context: Context, source: Fact) -> Fact:
    words = (
        f"《{context.instruments[rule.instrument].short}》{rule.article}应当{rule.consequence}"
        for rule in rules
    )
    text = "、".join(words)
    return known(text, source) if text else ABSENT


def _told(view: CaseView, items: tuple[Item, ...]) -> Fact:
    """Tell the earlier penalties in words: their days and numbers."""
    field = seen_or_absent(view.fact("earlier_penalties"))
    if not items:
        return field if field.state is FactState.UNREADABLE else ABSENT
    days = (
        (item.values.get("date"), item.values.get("no"))
        for item in sorted(items, key=lambda one: str(one.values.get("date")))
    )
    words = [
        day_in_words(given) + (f"（{no}）" if no else "")
        for given, no in days
        if isinstance(given, date)
    ]
    source = Fact(FactState.FOUND, None, field.fields, view.fields["earlier_penalties"].evidence)
    return known("、".join(words), source)


def _years_before(when: date, years: int) -> date:
    try:
        return when.replace(year=when.year - years)
    except ValueError:
        return date(when.year - years, 2, 28)
