"""One inspection, one violation, several parties, and only some of them filed (PR025)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from casecheck.across.meeting import (
    Meeting,
    day_of,
    day_words,
    evidence_of,
    items_of,
    same_name,
    value_of,
)
from casecheck.model.field import FieldState
from casecheck.model.outcome import DossierResult, FindingStatus

_FILED = ("filing_date", "decision_date", "decision_no", "penalty_kinds", "transfer_date")
_EVIDENCE = ("inspection_date", "party_name", "case_cause", "filing_date", "others_inspected")


def only_some_filed(
    dossiers: Sequence[DossierResult], wording: Mapping[str, object]
) -> Iterator[Meeting]:
    """Yield each inspection after which some parties were filed and others were not.

    A party that was not filed shows in a dossier without any step after the inspection, or in
    the words of a filed one that name others found doing the same.
    """
    del wording
    for result in dossiers:
        if _filed(result):
            unfiled = [other for other in dossiers if _left_out(result, other)]
            if unfiled:
                yield _meeting(result, unfiled, "、".join(map(_party, unfiled)))
            absent = _named_without_dossier(result, dossiers)
            if absent:
                yield _meeting(result, [], "、".join(absent))


def _filed(result: DossierResult) -> bool:
    return any(value_of(result, name) is not None for name in _FILED)


def _never_filed(result: DossierResult) -> bool:
    """Say whether the dossier, all of it read, certainly holds no step after the inspection."""
    fields = [result.fields.get(name) for name in _FILED]
    return not result.problems and all(
        field is None or field.state is FieldState.ABSENT for field in fields
    )


def _left_out(filed: DossierResult, other: DossierResult) -> bool:
    causes = [str(value_of(one, "case_cause") or "").removesuffix("案") for one in (filed, other)]
    return (
        _never_filed(other)
        and same_name(*causes)
        and bool(_visits(filed) & _visits(other))
        and not same_name(_party(filed), _party(other))
    )


def _visits(result: DossierResult) -> set[tuple[date, str]]:
    """Return the inspections, by day and officer: one team on one day is one inspection."""
    visits: set[tuple[date, str]] = set()
    for item in items_of(result, "records"):
        start, officers = item.values.get("start"), item.values.get("officers")
        if item.values.get("kind") == "inspection" and isinstance(start, date):
            day = start.date() if isinstance(start, datetime) else start
            names = officers if isinstance(officers, tuple) else ()
            visits |= {(day, str(name)) for name in names}
    return visits


def _named_without_dossier(
    result: DossierResult, dossiers: Sequence[DossierResult]
) -> tuple[str, ...]:
    """Return those named as found doing the same for whom the scan holds no dossier."""
    names = [name for name in str(value_of(result, "others_inspected") or "").split("、") if name]
    parties = [_party(one) for one in dossiers]
    if not any(same_name(name, _party(result)) for name in names):
        return ()
    return tuple(
        name for name in names if not any(same_name(name, party) for party in parties if party)
    )


def _party(result: DossierResult) -> str:
    return str(value_of(result, "party_name") or "")


def _meeting(filed: DossierResult, unfiled: Sequence[DossierResult], others: str) -> Meeting:
    steps = ("inspection_date", "filing_date", "decision_date")
    day = next((found for name in steps if (found := day_of(filed, name))), date.min)
    words = {
        "day": day_words(day),
        "cause": str(value_of(filed, "case_cause") or "同一违法行为"),
        "filed": _party(filed),
        "others": others,
    }
    evidence = {one.id: evidence_of(one, *_EVIDENCE) for one in (filed, *unfiled)}
    return Meeting(tuple(sorted(evidence)), FindingStatus.CHECK, day, words, evidence)
