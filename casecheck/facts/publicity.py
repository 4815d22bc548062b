"""What was published of the decision, what of it was taken back, and what it tells of persons."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from casecheck.facts.answers import answer, no
from casecheck.facts.context import Context
from casecheck.facts.days import day_in_words
from casecheck.facts.logic import any_true, day, is_true, number, seen_or_absent, there
from casecheck.facts.subject import is_about
from casecheck.facts.view import CaseView, Facts, first_known, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

PUBLICITY_FACTS: Final = (
    "to_be_published",
    "publication_on_file",
    "publication_day",
    "withdrawal_on_file",
    "withdrawal_unexplained",
    "withdrawal_fault",
    "personal_data_published",
    "personal_data_in_draft",
    "performance_case",
    "complaint_published_day",
    "not_published_in_words",
    "publication_law_day",
    "personal_data_unread",
)
START_FACTS: Final = ("complaint_day",)
_NOT_PUBLISHED: Final = "案卷载明没有公示"
_ALL: Final = "all"
_ORDINARY: Final = "ordinary"


def publicity_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return what the rules of publicity ask about."""
    unexplained = withdrawal_unexplained(view)
    silent = view.fact("not_published_stated")
    when = publication_day(view)
    return {
        "to_be_published": to_be_published(view, facts, context),
        "publication_on_file": publication_on_file(view),
        "publication_day": when,
        "withdrawal_on_file": withdrawal_on_file(view),
        "withdrawal_unexplained": unexplained,
        "withdrawal_fault": _fault(view, facts, unexplained),
        "personal_data_published": _leaks(view, draft=False),
        "personal_data_in_draft": _leaks(view, draft=True),
        "performance_case": performance_case(view, context),
        "complaint_published_day": first_known(
            seen_or_absent(view.fact("complaint_result_date")), when
        ),
        "not_published_in_words": known(_NOT_PUBLISHED, silent) if is_true(silent) else ABSENT,
        "publication_law_day": when if when.value else facts.get("reference_date", ABSENT),
        "personal_data_unread": _unread(view),
    }


def start_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return the day on which a complaint had been dealt with: as the papers say, else closed."""
    del facts, context
    named = seen_or_absent(view.fact("complaint_handled_date"))
    return {"complaint_day": first_known(named, view.fact("closing_date"))}


def to_be_published(view: CaseView, facts: Facts, context: Context) -> Fact:
    """Say whether the bureau publishes this decision, as its profile says."""
    scope = context.settings.get("publish_scope")
    if scope == _ALL:
        return answer(value=True)
    procedure = facts.get("procedure", ABSENT)
    if scope == _ORDINARY:
        return answer(procedure, value=procedure.value == _ORDINARY)
    return _listed(view, context.settings)


def _listed(view: CaseView, settings: Mapping[str, object]) -> Fact:
    """Say whether a listed kind of penalty was given, or a fine of a listed amount."""
    kinds, least = settings.get("publish_kinds"), settings.get("publish_fine")
    wanted = {str(kind) for kind in kinds} if isinstance(kinds, list | tuple) else set()
    given = view.fact("penalty_kinds")
    by_kind = answer(given, value=bool(wanted & set(view.words("penalty_kinds"))))
    if not isinstance(least, int | Decimal):
        return by_kind
    fine, amount = view.fact("fine"), number(view.fact("fine"))
    if amount is None:
        by_fine = no(fine) if fine.state is FactState.ABSENT else fine
    else:
        by_fine = answer(fine, value=amount >= least)
    return any_true(by_kind, by_fine)


def publication_on_file(view: CaseView) -> Fact:
    """Say whether the file shows a publication; a form that asks for leave is none."""
    dated = there(seen_or_absent(view.fact("publication_date")))
    return any_true(known("publication_record" in view.document_types), dated)


def publication_day(view: CaseView) -> Fact:
    """Return the day of the publication; unreadable where its record tells none."""
    when = view.fact("publication_date")
    if when.state is FactState.ABSENT and "publication_record" in view.document_types:
        return Fact(FactState.UNREADABLE, fields=("publication_date",))
    return when


def withdrawal_on_file(view: CaseView) -> Fact:
    """Say whether the file shows that the publication was taken back."""
    dated = there(view.fact("publication_withdrawn_date"))
    return any_true(known("publication_withdrawal" in view.document_types), dated)


def withdrawal_unexplained(view: CaseView) -> Fact:
    """Say whether the paper of the withdrawal gives no reasons; without such a paper, no."""
    told = view.fact("withdrawal_explained")
    if "publication_withdrawal" not in view.document_types:
        return no(told)
    if told.state is not FactState.FOUND:
        return told if told.state is not FactState.ABSENT else answer(told, value=True)
    return answer(told, value=told.value is not True)


def _fault(view: CaseView, facts: Facts, unexplained: Fact) -> Fact:
    """Tell what is wrong with the withdrawal: too late, without reasons, or both."""
    when, last = (
        view.fact("publication_withdrawn_date"),
        facts.get("last_day_for_withdrawal", ABSENT),
    )
    words = []
    withdrawn, end = day(when), day(last)
    if withdrawn and end and withdrawn > end:
        words.append(f"{day_in_words(withdrawn)}才撤回")
    if is_true(unexplained):
        words.append("没有公开说明理由")
    return known("，".join(words), when, unexplained) if words else ABSENT


def _leaks(view: CaseView, *, draft: bool) -> Fact:
    """Name the kinds of personal data, without repeating them."""
    items = [one for one in view.items("published_personal_data") if _is_draft(one) is draft]
    if not items:
        return ABSENT
    places = tuple(place for item in items for place in item.evidence)
    kinds = dict.fromkeys(str(item.values.get("kind")) for item in items)
    return Fact(FactState.FOUND, "、".join(kinds), ("published_personal_data",), places)


def _unread(view: CaseView) -> Fact:
    """Say whether the published text is on file and was not read."""
    field = view.fact("published_personal_data")
    return answer(field, value=field.state is FactState.UNREADABLE)


def _is_draft(item: Item) -> bool:
    return item.values.get("draft") is True


def performance_case(view: CaseView, context: Context) -> Fact:
    """Say whether the case is one of performances: by its cause, or by the law that it cites."""
    words = context.wording.get("performances", {})
    return answer(view.fact("case_cause"), value=is_about(view, words))
