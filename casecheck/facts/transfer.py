"""The transfer of a suspected crime to the police: when, with what, and what came of it."""

from datetime import datetime, timedelta
from typing import Final

from casecheck.facts.answers import answer, cannot_tell, no, yes
from casecheck.facts.calendar import WorkCalendar
from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.deadlines import last_day, version_on
from casecheck.facts.logic import any_true, day, is_false, is_true, seen_or_absent, there
from casecheck.facts.view import CaseView, Facts, first_known, known
from casecheck.model.fact import ABSENT, Fact, FactState

TRANSFER_FACTS: Final = (
    "crime_transferred",
    "transfer_on_file",
    "transfer_decided_day",
    "transfer_sent_day",
    "transfer_sent_late",
    "transfer_delay_in_words",
    "fined_after_transfer",
    "fined_on_day_of_transfer",
    "police_declined_before_decision",
    "transfer_papers_missing",
    "transfer_papers_open",
    "police_filed",
    "handover_missing",
    "handover_late_by_notice",
    "police_declined",
    "outcome_after_refusal",
    "file_is_closed",
    "transfer_law_day",
    "police_notice_day",
    "refusal_day",
)
_GOODS: Final = ("inventory", "seizure", "evidence_registration", "sampling_record")
_CLOSING: Final = ("closing_report", "cover", "back_note", "catalogue")
_NOTICES: Final = ("police_filing_received_date", "police_filing_date")
_OUTCOMES: Final = ("decision", "on_the_spot_decision", "no_penalty_decision")


def transfer_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return what the rules of the transfer ask about."""
    return {
        **_course(view, facts, context),
        **_fine(view),
        **_papers(view, context),
        **_police(view, context),
    }


def _course(view: CaseView, facts: Facts, context: Context) -> dict[str, Fact]:
    sent = sent_day(view)
    late = sent_late(view, context)
    decided, otherwise = decided_day(view, sent), facts.get("reference_date", ABSENT)
    notices = [view.fact(name) for name in _NOTICES]
    return {
        "transfer_law_day": _first_found(decided, otherwise),
        "police_notice_day": _first_found(*notices, otherwise),
        "refusal_day": _first_found(view.fact("police_refusal_date"), otherwise),
        "crime_transferred": crime_transferred(view),
        "transfer_on_file": transfer_on_file(view),
        "transfer_decided_day": decided,
        "transfer_sent_day": sent,
        "transfer_sent_late": late,
        "transfer_delay_in_words": _delay(view, facts, late),
    }


def _first_found(*facts: Fact) -> Fact:
    """Return the first day that was read; the last resort is always one."""
    return next((fact for fact in facts if fact.state is FactState.FOUND), facts[-1])


def crime_transferred(view: CaseView) -> Fact:
    """Say whether the file shows a transfer (or its approval) to the police, to no other bureau."""
    signs = ("crime_transfer_stated", "transfer_stated")
    return any_true(*(seen_or_absent(view.fact(name)) for name in signs))


def transfer_on_file(view: CaseView) -> Fact:
    """Say whether anything shows that the case was transferred, or the transfer decided."""
    papers = view.has_document("transfer_letter")
    told = (view.fact(name) for name in ("transfer_stated", "transfer_approved"))
    return any_true(papers, *told, there(view.fact("transfer_date")))


def sent_day(view: CaseView) -> Fact:
    return first_known(seen_or_absent(view.fact("transfer_sent_at")), view.fact("transfer_date"))


def decided_day(view: CaseView, sent: Fact) -> Fact:
    """Return the day on which the transfer was approved, else the day on which it was made."""
    if is_false(view.fact("transfer_approved")) and view.fact("transfer_approved").evidence:
        return ABSENT
    return first_known(seen_or_absent(view.fact("transfer_approved_at")), sent)


def sent_late(view: CaseView, context: Context) -> Fact:
    """Say whether more hours passed between approval and transfer than the law gives.

    Where only the days are known, a transfer on the next day may be in time.
    """
    approved, sent = view.fact("transfer_approved_at"), sent_day(view)
    first, last = day(approved), day(sent)
    if first is None or last is None:
        doubt = approved if first is None else sent
        return Fact(doubt.state, None, doubt.fields, doubt.evidence, doubt.note)
    limit = context.limits.get("transfer")
    version = version_on(limit, first) if limit else None
    if version is None:
        return no(approved, sent)
    times = [_moment(view, name) for name in ("transfer_approved_at", "transfer_sent_at")]
    if times[0] and times[1]:
        return answer(approved, sent, value=times[1] - times[0] > timedelta(hours=version.count))
    end = last_day(first, version, WorkCalendar(context.calendar))
    return answer(approved, sent, value=end is not None and last > end)


def _moment(view: CaseView, name: str) -> datetime | None:
    field = view.fields.get(name)
    value = field.value if field else None
    return value if isinstance(value, datetime) else None


def _delay(view: CaseView, facts: Facts, late: Fact) -> Fact:
    """Tell which of the two terms was exceeded."""
    approved, limit = (
        view.fact("transfer_approved_at"),
        facts.get("last_day_for_transfer_approval", ABSENT),
    )
    done, last = day(approved), day(limit)
    words = []
    if done and last and done > last:
        words.append("提出移送报告后超过三日才批准")
    if is_true(late):
        words.append("批准后超过二十四小时才移送")
    return known("，".join(words), approved, limit, late) if words else ABSENT


def _fine(view: CaseView) -> dict[str, Fact]:
    decided, transferred = view.fact("decision_date"), decided_day(view, sent_day(view))
    one, other = day(decided), day(transferred)
    if one is None or other is None:
        doubt = decided if one is None else transferred
        unknown = Fact(doubt.state, None, doubt.fields, doubt.evidence, doubt.note)
        after, same = unknown, unknown
    else:
        after = answer(decided, transferred, value=one > other)
        same = answer(decided, transferred, value=one == other)
    return {
        "fined_after_transfer": after,
        "fined_on_day_of_transfer": same,
        "police_declined_before_decision": _declined_before(view, decided),
    }


def police_declined(view: CaseView) -> Fact:
    """Say whether the police or the prosecutor declined the case or sent it back."""
    told, dated = (
        seen_or_absent(view.fact(name)) for name in ("police_refused_stated", "police_refusal_date")
    )
    paper = known("police_refusal_notice" in view.document_types)
    return any_true(paper, told, there(dated))


def _declined_before(view: CaseView, decided: Fact) -> Fact:
    """Say whether they declined on or before the day of the decision; open without a date."""
    declined = police_declined(view)
    if not is_true(declined):
        return cannot_tell(declined, note="案卷内有未能读取的文件") if view.unread else no(declined)
    refusal = view.fact("police_refusal_date")
    when, then = day(refusal), day(decided)
    if when is None or then is None:
        return cannot_tell(refusal, decided, note="不予立案、不起诉或者退回的日期不明")
    return answer(refusal, decided, value=when <= then)


def _papers(view: CaseView, context: Context) -> dict[str, Fact]:
    """Name the enclosures of a transfer that are certainly missing, and those that may be."""
    words = context.wording.get("crimes", {})
    lacking = {
        "涉嫌犯罪案件移送书": _letter_missing(view, words),
        "调查报告": _report_missing(view, words),
        "涉案物品清单": _list_missing(view, words),
        "检验报告或者鉴定结论": _appraisal_missing(view, words),
    }
    return {
        "transfer_papers_missing": _text(lacking, wanted=True),
        "transfer_papers_open": _text(lacking, wanted=None),
    }


def _text(lacking: dict[str, bool | None], *, wanted: bool | None) -> Fact:
    names = [name for name, missing in lacking.items() if missing is wanted]
    return known("、".join(names)) if names else ABSENT


def _letter_missing(view: CaseView, words: dict[str, dict[str, list[str]]]) -> bool | None:
    if "transfer_letter" in view.document_types:
        return False
    return _gone(view, words["titles"]["letter"])


def _report_missing(view: CaseView, words: dict[str, dict[str, list[str]]]) -> bool | None:
    listed = _listed(view, words, "report")
    if listed is not None:
        return not listed
    if view.document_types & {"investigation_report", "transfer_report"}:
        return False
    return _gone(view, words["titles"]["report"])


def _list_missing(view: CaseView, words: dict[str, dict[str, list[str]]]) -> bool | None:
    if not has_goods(view):
        return False
    listed = _listed(view, words, "goods")
    if listed is not None:
        return not listed
    return False if view.document_types & {"inventory", "handover_list"} else None


def _appraisal_missing(view: CaseView, words: dict[str, dict[str, list[str]]]) -> bool | None:
    if "appraisal" not in view.document_types:
        return False
    return _listed(view, words, "appraisal") is False


def _listed(view: CaseView, words: dict[str, dict[str, list[str]]], kind: str) -> bool | None:
    """Say whether the list of enclosures names this; None where no list was read."""
    listed = view.fact("transfer_enclosures")
    if listed.state is not FactState.FOUND:
        return None
    names = words["enclosures"]
    return has_any(str(listed.value), (*names[kind], *names["whole_file"]))


def _gone(view: CaseView, titles: list[str]) -> bool | None:
    """Say that a paper is missing for certain; None where an unread or unknown one may be it."""
    maybe = view.unread or any(has_any(title, titles) for title in view.other_titles)
    return None if maybe else True


def has_goods(view: CaseView) -> bool:
    """Say whether the file shows goods of the case: listed, seized, registered or sampled."""
    confiscated = "confiscate_goods" in view.words("penalty_kinds")
    return confiscated or bool(view.document_types & frozenset(_GOODS))


def _police(view: CaseView, context: Context) -> dict[str, Fact]:
    filed = police_filed(view)
    declined = police_declined(view)
    titles = context.wording.get("crimes", {}).get("titles", {}).get("handover", [])
    handed = there(view.fact("handover_date"))
    gone = _gone(view, titles) and "handover_list" not in view.document_types
    missing = is_true(filed) and has_goods(view) and is_false(handed) and gone is True
    return {
        "police_filed": filed,
        "handover_missing": answer(filed, value=missing),
        "handover_late_by_notice": _late_by_notice(view, context),
        "police_declined": declined,
        "outcome_after_refusal": outcome(view),
        "file_is_closed": known(bool(view.document_types & frozenset(_CLOSING))),
    }


def police_filed(view: CaseView) -> Fact:
    """Say whether the police opened a case."""
    dates = (there(seen_or_absent(view.fact(name))) for name in _NOTICES)
    return any_true(known("police_filing_notice" in view.document_types), *dates)


def _late_by_notice(view: CaseView, context: Context) -> Fact:
    """Say whether the goods were handed over too late, were the notice received on its own date.

    When the notice arrived is not known then: a reason to look, no more.
    """
    notice, handed = view.fact("police_filing_date"), view.fact("handover_date")
    one, other = day(notice), day(handed)
    limit = context.limits.get("handover")
    version = version_on(limit, one) if limit and one else None
    if one is None or other is None or version is None:
        return no(notice, handed)
    end = last_day(one, version, WorkCalendar(context.calendar))
    return answer(notice, handed, value=end is not None and other > end)


def outcome(view: CaseView) -> Fact:
    """Say whether the file shows how the bureau itself dealt with the case."""
    decided = there(view.fact("decision_date"))
    papers = any(name in view.document_types for name in _OUTCOMES)
    dropped = view.fact("case_dropped_stated")
    return yes(decided) if papers else any_true(decided, dropped)
