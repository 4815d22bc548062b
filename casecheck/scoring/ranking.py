"""The order of a batch: by score, then by the worst case; what is vetoed comes last."""

from collections.abc import Iterable
from dataclasses import dataclass

from casecheck.model.outcome import DossierResult


@dataclass(frozen=True, slots=True)
class Place:
    """A dossier and its rank; None: nothing of it could be judged. Equal ones share a rank."""

    rank: int | None
    case: DossierResult


def ranked(cases: Iterable[DossierResult]) -> tuple[Place, ...]:
    """Return the dossiers from the best to the worst, those without a score at the end."""
    ordered = sorted(cases, key=lambda case: (*_order(case), case.id))
    orders = [_order(case) for case in ordered]
    return tuple(
        Place(None if case.evaluation.score is None else orders.index(order) + 1, case)
        for case, order in zip(ordered, orders, strict=True)
    )


def _order(case: DossierResult) -> tuple[bool, bool, float, float]:
    found = case.evaluation
    score, worst = found.score or 0.0, found.worst_score or 0.0
    return found.score is None, bool(found.vetoes), -score, -worst
