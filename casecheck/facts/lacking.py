"""What exactly is lacking, differs or went too far, in the words that messages print."""

from collections.abc import Iterable, Mapping
from typing import Final

from casecheck.facts.amounts import in_figures
from casecheck.facts.context import Context
from casecheck.facts.logic import is_false, is_true, number
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item

LACKING_FACTS: Final = (
    "party_parts_missing",
    "substance_missing",
    "remedies_missing",
    "origin_missing",
    "basis_lacking",
    "limitation_long_if_stated",
    "papers_not_served",
    "receipts_lacking",
    "filing_lacking",
    "unpaid_in_words",
    "data_that_differ",
    "heavier_than_notice",
    "litigation_told_words",
    "review_told_words",
)
LACKING_ITEM_FACTS: Final = ("service_parts_missing",)
_PARTY: Final = {"decision_states_party": "姓名（名称）", "decision_states_address": "地址"}
_SUBSTANCE: Final = {"decision_states_facts": "违法事实"}
_EVIDENCE: Final = {"decision_states_evidence": "认定事实的证据"}
_REMEDIES: Final = {"review_is_told": "申请行政复议"}
_LITIGATION: Final = {"litigation_is_told": "提起行政诉讼"}
_DIFFERENCES: Final = {
    "party_name_differs": "当事人名称",
    "decision_no_differs": "决定书文号",
    "fine_differs": "罚款数额",
    "gains_differ": "没收违法所得数额",
    "fine_words_differ": "罚款的大写与小写金额",
    "notice_fine_words_differ": "告知书拟处罚款的大写与小写金额",
}
_SERVICE: Final = {
    "service_signer_missing": "收件人签名",
    "service_date_missing": "收到日期",
    "service_server_missing": "送达人签名",
}


def lacking_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return what is lacking or differs, as text; absent where nothing is."""
    simple = facts.get("procedure", ABSENT).value == "simple"
    return {
        "party_parts_missing": _named(facts, _PARTY, is_false),
        "substance_missing": _named(facts, _SUBSTANCE | ({} if simple else _EVIDENCE), is_false),
        "remedies_missing": _named(facts, _remedies(facts, simple=simple), is_false),
        "origin_missing": _origin_missing(facts),
        "basis_lacking": _basis_lacking(facts),
        "limitation_long_if_stated": _long_limitation(facts),
        "papers_not_served": _not_served(facts),
        "receipts_lacking": _receipts_lacking(facts),
        "filing_lacking": _filing_lacking(facts),
        "unpaid_in_words": _unpaid(facts),
        "data_that_differ": _named(facts, _DIFFERENCES, is_true),
        "heavier_than_notice": _heavier(view, facts, context),
        "litigation_told_words": _period(facts, "litigation"),
        "review_told_words": _period(facts, "review"),
    }


def lacking_item_facts(_: Item, facts: Facts, context: Context) -> Facts:
    """Return what a receipt of service lacks, as text."""
    del context
    return {"service_parts_missing": _named(facts, _SERVICE, is_true)}


def _named(facts: Facts, names: Mapping[str, str], lacks: object) -> Fact:
    """Name the things of which `lacks` holds."""
    held = {name: facts.get(name, ABSENT) for name in names}
    chosen = [name for name, fact in held.items() if callable(lacks) and lacks(fact)]
    return _text((names[name] for name in chosen), *(held[name] for name in chosen))


def _text(words: Iterable[str], *sources: Fact) -> Fact:
    text = "、".join(words)
    return known(text, *sources) if text else ABSENT


def _remedies(facts: Facts, *, simple: bool) -> Mapping[str, str]:
    """Return the ways of redress that the decision had to tell of.

    Since 2024 a decision on the spot is open to review first: it need not tell of a suit.
    """
    first = simple and str(facts.get("case_date", ABSENT).value or "") >= "2024-01-01"
    return _REMEDIES if first else _REMEDIES | _LITIGATION


def _origin_missing(facts: Facts) -> Fact:
    agency, date = facts.get("decision_states_agency", ABSENT), facts.get("decision_date", ABSENT)
    read = is_true(facts.get("contents_read", ABSENT))
    lacking = {
        "作出决定的行政机关名称": read and is_false(agency),
        "作出决定的日期": date.state is FactState.ABSENT,
    }
    return _text((words for words, lacks in lacking.items() if lacks), agency, date)


def _basis_lacking(facts: Facts) -> Fact:
    if is_false(facts.get("penalty_basis_is_stated", ABSENT)):
        return known("没有载明处罚依据")
    cited = facts.get("citation_without_item", ABSENT)
    return known(f"所引条文没有写明款、项：{cited.value}", cited) if cited.value else ABSENT


def _long_limitation(facts: Facts) -> Fact:
    """Return the last day of the five years, where the papers state what they are for."""
    stated = is_true(facts.get("health_or_finance_harm_stated", ABSENT))
    return facts.get("last_day_of_long_limitation", ABSENT) if stated else ABSENT


def _not_served(facts: Facts) -> Fact:
    """Name the papers that are on file and that nothing proves to have been served."""
    notice = any(
        (
            is_false(facts.get("notice_service_proved", ABSENT)),
            is_true(facts.get("notice_receipt_missing", ABSENT)),
        )
    )
    lacking = {
        "行政处罚决定书": is_true(facts.get("has_decision", ABSENT))
        and is_false(facts.get("decision_service_proved", ABSENT)),
        "行政处罚事先告知书": is_true(facts.get("has_penalty_notice", ABSENT)) and notice,
    }
    return _text(words for words, lacks in lacking.items() if lacks)


def _receipts_lacking(facts: Facts) -> Fact:
    if is_false(facts.get("has_payment_receipt", ABSENT)):
        return known("案卷没有罚没票据")
    copies = facts.get("only_uncertified_copies", ABSENT)
    return known("罚没票据只有未经核对的复印件", copies) if is_true(copies) else ABSENT


def _unpaid(facts: Facts) -> Fact:
    """Tell that the papers call the money unpaid, where no payment was read."""
    stated = facts.get("unpaid_stated", ABSENT)
    paid = facts.get("amount_paid", ABSENT).state is not FactState.ABSENT
    return known("结案文书称尚未缴清", stated) if is_true(stated) and not paid else ABSENT


def _filing_lacking(facts: Facts) -> Fact:
    refused = facts.get("filing_refused_or_blank", ABSENT)
    if is_true(refused):
        return known("立案审批文书没有负责人批准的意见", refused)
    if is_false(facts.get("has_filing_approval", ABSENT)):
        return known("案卷没有立案审批文书")
    return ABSENT


def _heavier(view: CaseView, facts: Facts, context: Context) -> Fact:
    """Tell by what the decision is heavier than the last notice."""
    fine, added = (
        facts.get("fine_above_notice", ABSENT),
        facts.get("kind_added_after_notice", ABSENT),
    )
    words = []
    before, after = (number(facts.get(name, ABSENT)) for name in ("notice_fine", "fine"))
    if is_true(fine) and before is not None and after is not None:
        words.append(f"罚款由 {in_figures(before)} 元增至 {in_figures(after)} 元")
    if is_true(added):
        spec = context.fields.get("penalty_kinds")
        choices = spec.choices if spec else {}
        proposed = view.words("notice_penalty_kinds")
        kinds = [kind for kind in view.words("penalty_kinds") if kind not in proposed]
        words.append(f"增加了{'、'.join(choices.get(kind, kind) for kind in kinds)}")
    text = "，".join(words)
    return known(text, fine, added) if text else ABSENT


def _period(facts: Facts, remedy: str) -> Fact:
    """Return the period that the decision told, as it stands there: 六个月 as 6个月."""
    units = {"months": "个月", "days": "日"}
    told = {unit: facts.get(f"{remedy}_{unit}_told", ABSENT) for unit in units}
    found = [unit for unit, fact in told.items() if fact.state is FactState.FOUND]
    words = (f"{told[unit].value}{units[unit]}" for unit in found)
    return _text(words, *(told[unit] for unit in found))
