"""How a decision was carried out: deferral, reminder, application to the court, closing."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from casecheck.facts.answers import cannot_tell
from casecheck.facts.calendar import WorkCalendar
from casecheck.facts.context import Context
from casecheck.facts.days import day_in_words
from casecheck.facts.logic import (
    any_true,
    denied,
    is_false,
    is_true,
    plain_day,
    seen_or_absent,
    untold,
)
from casecheck.facts.view import CaseView, first_known, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import FieldState

REMINDER_GIVES: Final = ("reminder_told_date",)
GIVES: Final = (
    "unpaid_certainly",
    "deferral_lacking",
    "reminder_parts_missing",
    "court_papers_missing",
    "enforced_at_night",
    "enforcement_day_kind",
    "enforcement_moment",
    "execution_unrecorded",
    "goods_record_lacking",
    "closing_refused_or_blank",
    "closing_opinion_blank",
    "closing_lacking",
    "forbidden_time",
    "court_application_day",
)
_OF_ENFORCEMENT: Final = ("enforced_at_night", "enforcement_day_kind", "enforcement_moment")
_AMOUNT: Final = "reminder_states_amount"
_REMINDER: Final = {
    "reminder_states_term": "履行义务的期限",
    "reminder_states_manner": "履行义务的方式",
    _AMOUNT: "明确的金额",
    "reminder_states_rights": "陈述权和申辩权",
}
_APPLICATION: Final = {
    "court_application_states_decision": "行政处罚决定书",
    "court_application_states_grounds": "作出决定的事实、理由和依据",
    "court_application_states_subject": "申请强制执行标的情况",
    "court_application_signed": "行政机关负责人签名",
}
_OF_KIND: Final = {
    "confiscate_goods": "没收物品",
    "suspend_business": "责令停产停业",
    "revoke_license": "吊销许可证件",
}


def reminder_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return the day the reminder was served, else the day it bears: it cannot be earlier."""
    del facts, context
    return {
        "reminder_told_date": first_known(
            view.fact("reminder_service_date"), view.fact("reminder_date")
        )
    }


def execution_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return what the papers show of the execution, and what they lack."""
    return {
        "unpaid_certainly": unpaid(view, facts),
        "deferral_lacking": _lacking(
            view,
            {"deferral_requested": "当事人的申请", "deferral_approved": "行政机关的批准"},
        ),
        "reminder_parts_missing": _stated_not(view, _reminder_parts(view)),
        "court_papers_missing": court_papers_missing(view),
        "court_application_day": application_day(view, facts),
        **enforcement(view, context),
        "execution_unrecorded": unrecorded(view, facts),
        "goods_record_lacking": goods_record_lacking(view, facts),
        "closing_refused_or_blank": closing_refused_or_blank(view),
        "closing_opinion_blank": closing_blank(view),
        "closing_lacking": closing_lacking(view),
    }


def _reminder_parts(view: CaseView) -> Mapping[str, str]:
    """Return what a reminder must state: an amount only where money is to be paid."""
    kinds = view.words("penalty_kinds")
    money = not kinds or bool({"fine", "confiscate_gains"} & set(kinds))
    return {name: words for name, words in _REMINDER.items() if money or name != _AMOUNT}


def unpaid(view: CaseView, facts: Mapping[str, Fact]) -> Fact:
    """Say whether papers show that money is owed: paid short, or called unpaid in words."""
    stated = seen_or_absent(view.fact("unpaid_stated"))
    paid = facts.get("payment_stated", ABSENT)
    in_words = known(is_true(stated) and is_false(paid), stated) if not untold(stated) else stated
    seen = facts.get("amount_paid", ABSENT).state is not FactState.UNKNOWN
    short = facts.get("payment_short", ABSENT) if seen else ABSENT
    return any_true(short, in_words)


def court_papers_missing(view: CaseView) -> Fact:
    """Name what the application to the court lacks of what the law asks for."""
    named = _stated_not(view, _APPLICATION)
    reminded = any_true(
        view.fact("court_application_states_reminder"), view.has_document("reminder")
    )
    words = [str(named.value)] if named.value else []
    words += ["当事人的意见及催告情况"] if is_false(reminded) else []
    if words:
        return known("、".join(words), named, reminded)
    return cannot_tell(reminded) if untold(reminded) else named


def application_day(view: CaseView, facts: Mapping[str, Fact]) -> Fact:
    """Return the day of the application; of one that was not read, that of the case before it."""
    applied = view.fact("court_application_date")
    return applied if applied.state is FactState.FOUND else facts.get("case_date", ABSENT)


def enforcement(view: CaseView, context: Context) -> dict[str, Fact]:
    """Return the moment of the agency's own enforcement, and what hour and day that was."""
    fact, field = view.fact("enforcement_time"), view.fields.get("enforcement_time")
    value = field.value if field is not None else None
    if fact.state is not FactState.FOUND or not isinstance(value, date):
        return dict.fromkeys(_OF_ENFORCEMENT, fact)
    words = day_in_words(value)
    words += f"{value.hour}时{value.minute:02d}分" if isinstance(value, datetime) else ""
    night = _at_night(value, context)
    kind = WorkCalendar(context.calendar).kind_of(plain_day(value))
    return {
        "enforced_at_night": ABSENT if night is None else known(night, fact),
        "enforcement_day_kind": known(kind, fact)
        if kind
        else Fact(FactState.UNKNOWN, None, fact.fields, fact.evidence),
        "enforcement_moment": known(words, fact),
        "forbidden_time": _forbidden(kind, fact, night=bool(night)),
    }


def _at_night(value: date, context: Context) -> bool | None:
    """Say whether an hour is one of the night; None where nobody laid down when the night is."""
    begins, ends = (context.settings.get(name) for name in ("night_from", "night_until"))
    if not isinstance(begins, int) or not isinstance(ends, int) or not isinstance(value, datetime):
        return None
    late, early = value.hour >= begins, value.hour < ends
    return (late or early) if begins > ends else (late and early)


def _forbidden(kind: str | None, fact: Fact, *, night: bool) -> Fact:
    words = [*(["夜间"] if night else []), *(["法定节假日"] if kind == "statutory" else [])]
    return known("、".join(words), fact) if words else ABSENT


def unrecorded(view: CaseView, facts: Mapping[str, Fact]) -> Fact:
    """Name the penalties besides money of whose execution no paper tells."""
    general = view.fact("carried_out_stated")
    records = {
        "confiscate_goods": (*_goods_told(view), general),
        "suspend_business": (view.fact("suspension_carried_out"), general),
        "revoke_license": (view.fact("licence_recovered"), general),
    }  # fmt: skip
    lacking, doubts = [], []
    for kind, sources in records.items():
        decided = facts.get(f"penalty_includes_{kind}", ABSENT)
        told = any_true(*sources)
        lacking += [(kind, decided)] if is_true(decided) and is_false(told) else []
        doubts += [told] if is_true(decided) and untold(told) else []
    if lacking:
        words = "、".join(_OF_KIND[kind] for kind, _ in lacking)
        return known(words, *(decided for _, decided in lacking))
    return cannot_tell(*doubts) if doubts else ABSENT


def _goods_told(view: CaseView) -> tuple[Fact, ...]:
    """Return what tells where goods went: a list of them, their handing over to the police."""
    lists = (view.has_document(kind) for kind in ("inventory", "handover_list"))
    return (*lists, view.fact("goods_disposed"))


def goods_record_lacking(view: CaseView, facts: Mapping[str, Fact]) -> Fact:
    """Say whether only a general sentence tells that confiscated goods were dealt with."""
    decided = facts.get("penalty_includes_confiscate_goods", ABSENT)
    general = view.fact("carried_out_stated")
    told = any_true(*_goods_told(view))
    if is_true(decided) and is_true(general) and is_false(told):
        return known(True, decided, general)  # noqa: FBT003
    return known(value=False)


def closing_refused_or_blank(view: CaseView) -> Fact:
    """Say whether the closing form shows that nobody approved the closing."""
    approved = view.fact("closing_approved")
    if approved.state is FactState.UNREADABLE:
        return approved
    field = view.fields.get("closing_approved")
    refused = field is not None and field.state is FieldState.FOUND
    return known(denied(view, approved) and (refused or not _closed(view)), approved)


def closing_blank(view: CaseView) -> Fact:
    """Say whether the place for the head's opinion is blank though a day of closing is told."""
    approved = view.fact("closing_approved")
    return known(denied(view, approved) and _closed(view), approved)


def _closed(view: CaseView) -> bool:
    return view.fact("closing_date").state is FactState.FOUND


def closing_lacking(view: CaseView) -> Fact:
    """Say in words what of an approval of the closing is lacking."""
    if is_true(closing_refused_or_blank(view)):
        return known("结案审批文书没有负责人同意的意见", view.fact("closing_approved"))
    if is_false(view.has_document("closing_report")):
        return known("没有结案审批表或者结案报告")
    return ABSENT


def _stated_not(view: CaseView, names: Mapping[str, str]) -> Fact:
    """Name what a paper certainly does not state; a flag nobody looked for is not counted."""
    held = {name: view.fact(name) for name in names}
    missing = [name for name, fact in held.items() if denied(view, fact)]
    if missing:
        return known("、".join(names[name] for name in missing), *(held[one] for one in missing))
    doubts = [fact for fact in held.values() if fact.state is FactState.UNREADABLE]
    return cannot_tell(*doubts) if doubts else ABSENT


def _lacking(view: CaseView, names: Mapping[str, str]) -> Fact:
    held = {name: view.fact(name) for name in names}
    lacking = [name for name, fact in held.items() if not is_true(fact) and not untold(fact)]
    if lacking:
        return known("、".join(names[name] for name in lacking), *held.values())
    doubts = [fact for fact in held.values() if untold(fact)]
    return cannot_tell(*doubts) if doubts else ABSENT
