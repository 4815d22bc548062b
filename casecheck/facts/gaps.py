"""Whether a record, a report, a decision made on the spot or a seizure lacks what it must hold."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from casecheck.facts.citation import cited_articles
from casecheck.facts.context import Context
from casecheck.facts.days import day_in_words
from casecheck.facts.logic import (
    any_true,
    day,
    is_false,
    is_true,
    number,
    plain_day,
    seen_or_absent,
    untold,
)
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState

_TEXTS: Final = {
    "collective_record_incomplete": "collective_record_lacks",
    "investigation_report_incomplete": "investigation_report_lacks",
    "hearing_record_incomplete": "hearing_record_lacks",
}
GAP_FACTS: Final = (
    *_TEXTS,
    "on_the_spot_incomplete",
    "on_the_spot_missing",
    "delivered_later",
    "avoidance_on_file",
    "seizure_paper_on_file",
    "evidence_dated_after_hearing",
    "seizure_cites_law",
    "seizure_law_found",
    "seizure_by_entrusted",
    "collective_shortfall",
    "report_shortfall",
    "on_the_spot_shortfall",
    "seizure_shortfall",
)
_SIGNATURE: Final = "当事人签收"
_RECORDS: Final = {"inspection": "现场检查笔录", "inquiry": "询问笔录"}
_SINCE: Final = date(2021, 7, 15)


def gap_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return for each of these papers whether it is incomplete, and what a measure rests on."""
    own = {name: _lacks(view.fact(text)) for name, text in _TEXTS.items()}
    missing, later = _on_the_spot(view, facts), _delivered_later(view)
    own |= {
        "on_the_spot_incomplete": _lacks(missing),
        "on_the_spot_missing": missing if missing.state is FactState.FOUND else ABSENT,
        "delivered_later": later,
        "avoidance_on_file": _avoidance(view),
        "seizure_paper_on_file": known("seizure" in view.document_types),
        "evidence_dated_after_hearing": _after_hearing(view, facts),
        "seizure_cites_law": _cites_law(view.fact("seizure_basis")),
        "seizure_law_found": _grants(view, context),
        "seizure_by_entrusted": _entrusted(facts),
    }
    return own | {
        "collective_shortfall": _collective_words(view, context),
        "report_shortfall": _report_words(view, facts),
        "on_the_spot_shortfall": _on_the_spot_words(view, facts, missing, later),
        "seizure_shortfall": _seizure_words(view, own),
    }


def _lacks(text: Fact) -> Fact:
    """Say whether a paper lacks something; unreadable where it was barely read."""
    if text.state is FactState.UNREADABLE:
        return text
    return known(text.state is FactState.FOUND, text)


def _on_the_spot(view: CaseView, facts: Facts) -> Fact:
    """Return what a decision made on the spot lacks; a delivery proved otherwise needs no line.

    Before the Act of 2021 a refusal to sign need not be noted: a blank line proves nothing.
    """
    lacks = view.fact("on_the_spot_lacks")
    if lacks.state is not FactState.FOUND:
        return lacks
    decided = day(facts.get("case_date", ABSENT))
    old = decided is None or decided < _SINCE
    signed = old or is_true(any_true(*_proofs(view)))
    parts = [part for part in str(lacks.value).split("、") if part != _SIGNATURE or not signed]
    return known("、".join(parts), lacks) if parts else ABSENT


def _proofs(view: CaseView) -> tuple[Fact, ...]:
    return (
        view.fact("service_signed"),
        view.fact("announced_to_party"),
        view.has_document("service_receipt"),
        known(bool(view.items("services"))),
    )


def _avoidance(view: CaseView) -> Fact:
    """Say whether the papers that were read tell of a request for avoidance, or of a relation."""
    request, relation = view.fact("avoidance_requested"), view.fact("avoidance_relation")
    return known(is_true(request) or relation.state is FactState.FOUND, request, relation)


def _delivered_later(view: CaseView) -> Fact:
    """Say whether the decision reached the party on a later day than it was made."""
    decided, served = view.fact("decision_date"), view.fact("service_date")
    one, other = day(decided), day(served)
    if one is None or other is None:
        return ABSENT
    return known(other > one, decided, served)


def _after_hearing(view: CaseView, facts: Facts) -> Fact:
    """Tell of a record made after the hearing and not after the decision, as text."""
    held, decided = day(view.fact("hearing_date")), day(view.fact("decision_date"))
    if held is None or not is_true(facts.get("has_hearing_record", ABSENT)):
        return ABSENT
    for item in view.items("records"):
        start = item.values.get("start")
        when = plain_day(start) if isinstance(start, date) else held
        if held < when and (decided is None or when <= decided):
            kind = _RECORDS.get(str(item.values.get("kind") or ""), "笔录")
            source = Fact(FactState.FOUND, None, ("records",), item.evidence)
            return known(f"{day_in_words(when)}的{kind}", source)
    return ABSENT


def _cites_law(basis: Fact) -> Fact:
    return basis if untold(basis) else known(basis.state is FactState.FOUND, basis)


def _grants(view: CaseView, context: Context) -> Fact:
    """Say whether a cited law grants the power to seal and seize, by the texts that were read."""
    basis = seen_or_absent(view.fact("seizure_basis"))
    if basis.state is not FactState.FOUND:
        return basis
    granting: Mapping[str, list[int]] = context.wording.get("seizure_powers", {}).get("grants", {})
    found = any(
        _names(cited, law, articles, context)
        for cited in str(basis.value).split("、")
        for law, articles in granting.items()
    )
    return known(found, basis)


def _names(cited: str, law: str, articles: list[int], context: Context) -> bool:
    """Say whether a citation names the law, and no other article than the granting ones."""
    name = re.split("[》第]", cited, maxsplit=1)[0]
    numbers = {one.number for one in cited_articles(cited)}
    return law in context.laws.meant_by(name) and (not numbers or bool(numbers & set(articles)))


def _entrusted(facts: Facts) -> Fact:
    """Tell that an entrusted body signed for the measure: no agency of concentrated powers."""
    if is_true(facts.get("entrusted_in_own_name", ABSENT)):
        return facts.get("entrusted_body_named", ABSENT)
    return ABSENT


def _not_said(flag: Fact) -> bool:
    """Say whether the papers, all read, do not tell of a thing."""
    return not is_true(flag) and not untold(flag)


def _collective_words(view: CaseView, context: Context) -> Fact:
    lacks, present = (view.fact(f"collective_{what}") for what in ("record_lacks", "attendees"))
    count, least = number(present), context.settings.get("collective_min_attendees")
    words = [f"缺少{lacks.value}"] if lacks.state is FactState.FOUND else []
    if count is not None and isinstance(least, int) and count < least:
        words.append(f"参加人数 {count} 人，少于本机关要求的 {least} 人")
    return known("，".join(words), lacks, present) if words else ABSENT


def _report_words(view: CaseView, facts: Facts) -> Fact:
    lacks = view.fact("investigation_report_lacks")
    if lacks.state is FactState.FOUND:
        return known(f"调查终结报告缺少{lacks.value}", lacks)
    papers = (
        facts.get(f"has_{kind}", ABSENT) for kind in ("investigation_report", "handling_approval")
    )
    unreported = _not_said(view.fact("investigation_reported"))
    none = unreported and all(is_false(paper) for paper in papers)
    return (
        known("案卷没有调查终结报告，也没有案件处理审批表等报告调查结果的文书") if none else ABSENT
    )


def _on_the_spot_words(view: CaseView, facts: Facts, missing: Fact, later: Fact) -> Fact:
    words = [f"决定书缺少{missing.value}"] if missing.value else []
    words += ["决定书没有当场交付"] if is_true(later) else []
    paper = view.has_document("superior_report")
    wanted = is_true(facts.get("setting_on_the_spot_report_in_file", ABSENT))
    unreported = wanted and is_false(paper) and _not_said(view.fact("on_the_spot_reported"))
    words += ["没有报所属机关备案的记录"] if unreported else []
    return known("，".join(words), missing, later) if words else ABSENT


def _seizure_words(view: CaseView, own: Facts) -> Fact:
    basis, approved = view.fact("seizure_basis"), view.fact("seizure_approved")
    body = own["seizure_by_entrusted"]
    untimed = view.fact("seizure_approval_time").state is FactState.ABSENT
    words = ["查封（扣押）文书没有引用法律、法规"] if basis.state is FactState.ABSENT else []
    words += ["查封（扣押）没有负责人批准的记录"] if _not_said(approved) and untimed else []
    words += [f"查封（扣押）由受委托的{body.value}实施"] if body.value else []
    return known("，".join(words), basis, approved, body) if words else ABSENT
