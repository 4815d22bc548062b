"""A fine far from those of like cases (DC018): same violation, kind of party and grade."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Final

from casecheck.across.meeting import Meeting, day_of, evidence_of, fine_of, money_words, value_of
from casecheck.model.field import FieldState
from casecheck.model.outcome import DossierResult, FindingStatus

LEAST_PEERS: Final = 5
# Three deviations by the median, as robust statistics count them, and at least twice or half of
# it; three times or a third where the others are all alike, since every difference is far then.
_DEVIATIONS: Final = Decimal(3) * Decimal("1.4826")
_TIMES: Final = 2
_TIMES_OF_ONE: Final = 3
_NAMED: Final = 10
_EVIDENCE: Final = ("fine", "discretion_grade", "case_cause")
_GRADES: Final = {
    "mitigated": "减轻",
    "lenient": "从轻",
    "ordinary": "一般",
    "severe": "从重",
    "": "未写明档次",
}
_Likeness = tuple[str, str, str]


def out_of_line(
    dossiers: Sequence[DossierResult], wording: Mapping[str, object]
) -> Iterator[Meeting]:
    """Yield each dossier whose fine is far from those of at least five like ones."""
    del wording
    for likeness, group in _groups(dossiers).items():
        for result in group:
            peers = [other for other in group if other is not result]
            if len(peers) >= LEAST_PEERS and _is_far(
                fine_of(result), [fine_of(one) for one in peers]
            ):
                yield _meeting(result, peers, likeness)


def _groups(dossiers: Sequence[DossierResult]) -> Mapping[_Likeness, list[DossierResult]]:
    groups: dict[_Likeness, list[DossierResult]] = {}
    for result in dossiers:
        likeness = _likeness(result)
        if likeness and fine_of(result) > 0:
            groups.setdefault(likeness, []).append(result)
    return groups


def _likeness(result: DossierResult) -> _Likeness | None:
    """Return by what cases are alike; None where one of it could not be read."""
    kind = value_of(result, "party_kind")
    grade = result.fields.get("discretion_grade")
    absent = grade is None or grade.state is FieldState.ABSENT
    if not result.violation_class or not kind:
        return None
    if not absent and value_of(result, "discretion_grade") is None:
        return None
    return result.violation_class, str(kind), "" if absent else str(grade.value if grade else "")


def _is_far(fine: Decimal, others: Sequence[Decimal]) -> bool:
    middle = median(others)
    spread = median(abs(other - middle) for other in others)
    beyond = abs(fine - middle) > _DEVIATIONS * spread
    times = _TIMES if spread else _TIMES_OF_ONE
    return beyond and (fine >= middle * times or fine * times <= middle)


def _meeting(result: DossierResult, peers: Sequence[DossierResult], likeness: _Likeness) -> Meeting:
    fines = sorted(fine_of(one) for one in peers)
    named = "、".join(f"{one.id}（{money_words(fine_of(one))}元）" for one in peers[:_NAMED])
    words = {
        "dossier": result.id,
        "fine": money_words(fine_of(result)),
        "cause": str(value_of(result, "case_cause") or "同类违法"),
        "grade": _GRADES[likeness[2]],
        "like_cases": str(len(peers)),
        "lowest": money_words(fines[0]),
        "highest": money_words(fines[-1]),
        "median": money_words(median(fines)),
        "peers": named + ("等" if len(peers) > _NAMED else ""),
    }
    day = day_of(result, "decision_date") or day_of(result, "violation_date") or date.max
    every = (result, *peers)
    evidence = {one.id: evidence_of(one, *_EVIDENCE) for one in every}
    return Meeting(tuple(one.id for one in every), FindingStatus.CHECK, day, words, evidence)
