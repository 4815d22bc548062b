"""The order of a batch: by score, points lost, vetoes and the worst case; vetoed ones last."""

from collections.abc import Iterable

from casecheck.model.outcome import DossierResult, Ranked


def ranked(cases: Iterable[DossierResult]) -> tuple[Ranked, ...]:
    """Return the dossiers from the best to the worst, equal ones with the same rank."""
    ordered = sorted(cases, key=lambda case: (*_order(case), case.id))
    orders = [_order(case) for case in ordered]
    return tuple(
        Ranked(None if case.evaluation.score is None else orders.index(order) + 1, case)
        for case, order in zip(ordered, orders, strict=True)
    )


def _order(case: DossierResult) -> tuple[bool, bool, float, float, int, float]:
    found = case.evaluation
    score, worst = found.score or 0.0, found.worst_score or 0.0
    return found.score is None, bool(found.vetoes), -score, found.lost, len(found.vetoes), -worst
