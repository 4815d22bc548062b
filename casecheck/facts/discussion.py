"""Whether the decision keeps to what was discussed, and whether its measure has a ground."""

import re
from dataclasses import dataclass
from typing import Final

from casecheck.facts.amounts import in_figures
from casecheck.facts.answers import cannot_tell
from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.logic import (
    UNREAD_NOTE,
    any_true,
    is_false,
    is_true,
    number,
    seen_or_absent,
    there,
    untold,
)
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import FieldState

DISCUSSION_FACTS: Final = (
    "heavier_than_discussed",
    "kind_left_out_of_discussed",
    "departure_from_discussion",
    "several_discussions",
    "departure_explained",
    "measure_chosen",
    "measure_in_words",
    "measure_ground_stated",
    "measure_reasons_stated",
    "discussion_left_out",
    "measure_lacks",
)
_MEASURES: Final = {"mitigated": "减轻处罚", "severe": "从重处罚"}
_NOTHING: Final = "不予处罚"


@dataclass(frozen=True, slots=True)
class _Fine:
    """Whether the fine is higher than discussed, and how the two differ, as text."""

    higher: Fact
    words: Fact


def discussion_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return how the decision departs from the discussion, and what its measure rests on."""
    added, left_out, fine = _departures(view, context)
    words = "；".join(str(fact.value) for fact in (added, left_out, fine.words) if fact.value)
    explained = any_true(
        seen_or_absent(view.fact("statement_made")),
        seen_or_absent(view.fact("statement_reviewed")),
        facts.get("hearing_on_file", ABSENT),
        _amended(view),
    )
    return {
        "heavier_than_discussed": any_true(there(added), fine.higher),
        "kind_left_out_of_discussed": there(left_out),
        "departure_from_discussion": known(words, added, left_out, fine.words) if words else ABSENT,
        "several_discussions": _several(view),
        "departure_explained": explained,
    } | _measure(view, facts, context)


def _departures(view: CaseView, context: Context) -> tuple[Fact, Fact, _Fine]:
    """Tell which kinds the decision adds to the discussion and leaves out, and the other fine."""
    discussed, decided = (
        seen_or_absent(view.fact(name)) for name in ("collective_conclusion_kinds", "penalty_kinds")
    )
    fine = _fine(view)
    if any(fact.state is not FactState.FOUND for fact in (discussed, decided)):
        return ABSENT, ABSENT, fine
    before, after = view.words("collective_conclusion_kinds"), view.words("penalty_kinds")
    added = _named(context, [kind for kind in after if kind not in before])
    left_out = _named(context, [kind for kind in before if kind not in after])
    return (
        known(f"处罚决定增加了{added}", discussed, decided) if added else ABSENT,
        known(f"讨论决定的{left_out}没有给予", discussed, decided) if left_out else ABSENT,
        fine,
    )


def _fine(view: CaseView) -> _Fine:
    """Compare the fine with that of the discussion; unreadable where one of them was not read."""
    discussed, decided = (
        seen_or_absent(view.fact(name)) for name in ("collective_conclusion_fine", "fine")
    )
    before, after = number(discussed), number(decided)
    if before is None or after is None:
        unread = next((one for one in (discussed, decided) if untold(one)), None)
        return _Fine(unread or known(False, discussed), ABSENT)  # noqa: FBT003
    words = f"讨论决定罚款 {in_figures(before)} 元，处罚决定罚款 {in_figures(after)} 元"
    return _Fine(
        known(after > before, discussed, decided),
        known(words, discussed, decided) if after != before else ABSENT,
    )


def _named(context: Context, kinds: list[str]) -> str:
    spec = context.fields.get("penalty_kinds")
    choices = spec.choices if spec else {}
    return "、".join(choices.get(kind, kind) for kind in kinds)


def _several(view: CaseView) -> Fact:
    """Say whether several discussions are on record, or records give several conclusions."""
    count = number(view.fact("collective_record_count"))
    fields = (view.fields.get(f"collective_conclusion_{what}") for what in ("fine", "kinds"))
    differ = any(field is not None and field.state is FieldState.CONFLICT for field in fields)
    several = known(
        differ or (count is not None and count > 1), view.fact("collective_record_count")
    )
    return cannot_tell(several, note=UNREAD_NOTE) if view.unread and is_false(several) else several


def _amended(view: CaseView) -> Fact:
    opinion = seen_or_absent(view.fact("legal_review_conclusion"))
    return known(opinion.value in ("amend", "disagree"), opinion)


def _measure(view: CaseView, facts: Facts, context: Context) -> dict[str, Fact]:
    """Return which unusual measure was chosen, and what ground and reasons the papers state."""
    grade = seen_or_absent(view.fact("discretion_grade"))
    nothing = is_true(facts.get("has_no_penalty_decision", ABSENT))
    words = _NOTHING if nothing else _MEASURES.get(str(grade.value), "")
    measure = known(words, grade) if words else ABSENT
    ground = any_true(
        there(view.fact("discretion_basis")),
        there(view.fact("lenience_ground")),
        _cites_a_ground(view, context),
    )
    reasons = there(view.fact("discretion_notes"))
    wanted = context.settings.get("discretion_needs_discussion") is True
    left_out = wanted and bool(words) and facts.get("collective_held", ABSENT).value is False
    chosen = grade if grade.state is FactState.UNREADABLE and not nothing else known(bool(words))
    return {
        "measure_chosen": chosen,
        "measure_in_words": measure,
        "measure_ground_stated": ground,
        "measure_reasons_stated": reasons,
        "discussion_left_out": known(left_out, measure),
        "measure_lacks": _measure_lacks(ground, reasons, left_out=left_out),
    }


def _measure_lacks(ground: Fact, reasons: Fact, *, left_out: bool) -> Fact:
    unfounded = ground.value is False and reasons.value is False
    words = ["没有载明法定情形、裁量基准或者理由"] if unfounded else []
    words += ["没有经集体讨论（本地区有此要求）"] if left_out else []
    return known("，".join(words), ground, reasons) if words else ABSENT


def _cites_a_ground(view: CaseView, context: Context) -> Fact:
    """Say whether a stated ground, the reasons or the cited articles hold one of the law."""
    ground, notes = view.fact("mitigation_ground"), view.fact("discretion_notes")
    if ground.state is not FactState.ABSENT:
        return there(ground)
    listed = context.wording.get("measure_grounds", {})
    said = re.sub(r"\s", "", str(notes.value or ""))
    articles = [
        f"{item.values.get('instrument') or ''}{item.values.get('article') or ''}"
        for item in view.items("penalty_articles")
    ]
    of_law = any(
        has_any(cited, listed.get("laws", {}).get(law, ()))
        for cited in (*articles, said)
        for law in listed.get("laws", {})
        if law in cited
    )
    return known(of_law or has_any(said, listed.get("words", ())), notes)
