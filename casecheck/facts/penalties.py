"""The penalty, proposed and decided: its kinds, and whether its amounts reach a threshold."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from casecheck.facts.case_range import case_range
from casecheck.facts.context import Context
from casecheck.facts.logic import any_true, day, number, seen_or_absent, unless_unread
from casecheck.facts.party import UNSET, reaches
from casecheck.facts.view import CaseView, first_known, merged
from casecheck.model.fact import Fact, FactState

KINDS: Final = (
    "warning",
    "criticism",
    "fine",
    "confiscate_gains",
    "confiscate_goods",
    "suspend_license",
    "downgrade",
    "revoke_license",
    "restrict_business",
    "suspend_business",
    "close_down",
    "restrict_employment",
    "detention",
)
_SIMPLE: Final = ("warning", "fine")
GIVES: Final = (
    *(f"notice_includes_{kind}" for kind in KINDS),
    "penalty_beyond_fine_and_warning",
    "kind_added_after_notice",
    "fine_above_notice",
    "penalty_named",
    "notice_penalty_named",
    "hearing_fine_reached",
    "hearing_share_reached",
    "hearing_confiscation_reached",
    "collective_fine_reached",
    "review_fine_reached",
    "grave_kind_left_out",
)


def penalty_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return which kinds the decision and the notice hold, and which thresholds they reach."""
    del facts
    own = {
        f"notice_includes_{kind}": _includes(view, "notice_penalty_kinds", kind) for kind in KINDS
    }
    own["penalty_beyond_fine_and_warning"] = any_true(
        *(_includes(view, "penalty_kinds", kind) for kind in KINDS if kind not in _SIMPLE)
    )
    own["kind_added_after_notice"] = _kind_added(view)
    own["fine_above_notice"] = _fine_above_notice(view)
    own["penalty_named"] = _named(view, context, "penalty_kinds")
    own["notice_penalty_named"] = _named(view, context, "notice_penalty_kinds")
    return own | _threshold_facts(view, context) | _left_out(view, context)


def _includes(view: CaseView, name: str, kind: str) -> Fact:
    """Say whether a list of penalties holds a kind; as unreadable as the list itself."""
    source = _read(view, name)
    if source.state is not FactState.FOUND:
        return source
    return Fact(FactState.FOUND, kind in view.words(name), source.fields, source.evidence)


def _named(view: CaseView, context: Context, name: str) -> Fact:
    """Return the kinds of a penalty in words: 警告、罚款."""
    source, spec = _read(view, name), context.fields.get("penalty_kinds")
    if source.state is not FactState.FOUND:
        return source
    choices = spec.choices if spec else {}
    words = "、".join(choices.get(kind, kind) for kind in view.words(name))
    return Fact(FactState.FOUND, words, source.fields, source.evidence)


def _threshold_facts(view: CaseView, context: Context) -> dict[str, Fact]:
    fines = [_read(view, "notice_fine"), _read(view, "fine")]
    gains = _read(view, "confiscated_gains")
    fine = _read(view, "fine")
    hearing = _in_force(
        _any_reaches(view, context, fines, "hearing_fine"),
        first_known(view.fact("notice_date"), view.fact("decision_date")),
        context.settings.get("hearing_fine_from"),
    )
    counted = context.settings.get("hearing_counts_confiscation") is True
    confiscation = reaches(view, context, gains, "hearing_fine") if counted else _unset()
    collective = _in_force(
        reaches(view, context, fine, "collective_fine"),
        view.fact("decision_date"),
        context.settings.get("collective_fine_from"),
    )
    return {
        "hearing_fine_reached": hearing,
        "hearing_share_reached": _share_reached(view, context, fines),
        "hearing_confiscation_reached": confiscation,
        "collective_fine_reached": collective,
        "review_fine_reached": reaches(view, context, fine, "review_fine"),
    }


def _share_reached(view: CaseView, context: Context, fines: list[Fact]) -> Fact:
    """Say whether a fine reaches the share of the highest lawful fine that the region names."""
    percent = context.settings.get("hearing_fine_percent")
    found = case_range(view, context)
    amounts = [amount for fine in fines if (amount := number(fine)) is not None]
    if not isinstance(percent, int) or found is None or found.upper is None or not amounts:
        return _unset()
    fields, evidence = merged(tuple(fines))
    if not found.governs:
        return Fact(FactState.UNKNOWN, None, fields, evidence, "法定最高罚款按现行文本计算")
    reached = max(amounts) * 100 >= found.upper * percent
    return Fact(FactState.FOUND, reached, fields, evidence)


def _any_reaches(view: CaseView, context: Context, amounts: list[Fact], notion: str) -> Fact:
    answers = [reaches(view, context, amount, notion) for amount in amounts]
    if all(answer.state is FactState.ABSENT for answer in answers):
        return _unset()
    return any_true(*answers)


def _in_force(reached: Fact, on: Fact, since: object) -> Fact:
    """Leave a threshold aside for a case that is older than the threshold."""
    moment = day(on)
    if isinstance(since, date) and (moment is None or moment < since):
        return _unset()
    return reached


def _left_out(view: CaseView, context: Context) -> dict[str, Fact]:
    """Say whether the region's list of major penalties leaves out every grave kind of this case."""
    listed = context.settings.get("collective_kinds")
    source = _read(view, "penalty_kinds")
    if not listed or source.state is not FactState.FOUND:
        return {"grave_kind_left_out": Fact(FactState.ABSENT)}
    grave = {"suspend_business", "revoke_license", "close_down", "restrict_employment", "downgrade"}
    held = grave & set(view.words("penalty_kinds"))
    left_out = bool(held) and not held & set(listed)
    return {"grave_kind_left_out": Fact(FactState.FOUND, left_out, source.fields, source.evidence)}


def _kind_added(view: CaseView) -> Fact:
    """Say whether the decision holds a kind of penalty that the notice did not propose."""
    proposed, decided = _read(view, "notice_penalty_kinds"), _read(view, "penalty_kinds")
    fields, evidence = merged((proposed, decided))
    for fact in (proposed, decided):
        if fact.state is not FactState.FOUND:
            return Fact(fact.state, None, fields, evidence, fact.note)
    added = set(view.words("penalty_kinds")) - set(view.words("notice_penalty_kinds"))
    return unless_unread(view, Fact(FactState.FOUND, bool(added), fields, evidence))


def _fine_above_notice(view: CaseView) -> Fact:
    """Say whether the fine is above the one that the notice proposed."""
    proposed, decided = _read(view, "notice_fine"), _read(view, "fine")
    fields, evidence = merged((proposed, decided))
    for fact in (proposed, decided):
        if fact.state is not FactState.FOUND:
            return Fact(fact.state, None, fields, evidence, fact.note)
    before, after = number(proposed), number(decided)
    higher = before is not None and after is not None and after > before
    return unless_unread(view, Fact(FactState.FOUND, higher, fields, evidence))


def _read(view: CaseView, name: str) -> Fact:
    """Return what the papers say of a penalty; what only an unread file may say is absent."""
    return seen_or_absent(view.fact(name))


def _unset() -> Fact:
    return Fact(FactState.ABSENT, note=UNSET)
