"""Findings → score, grade and vetoes, and the worst case if all that is open were confirmed."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from casecheck.model.outcome import Deduction, Evaluation, Finding, FindingStatus
from casecheck.model.rule import Rule, Severity
from casecheck.model.standard import FULL, Item, Standard


@dataclass(frozen=True, slots=True)
class Weight:
    """What a defect under a rule costs: the item it counts in, the points each time, the file."""

    item: Item
    each: Decimal
    fails: bool


@dataclass(frozen=True, slots=True)
class Scheme:
    """A standard with what each rule of the rule base costs under it."""

    standard: Standard
    weights: Mapping[str, Weight]


def scheme_for(standard: Standard, rules: Iterable[Rule]) -> Scheme:
    """Return the standard applied to the rules; each of them has one place in it."""
    return Scheme(standard, {rule.id: _weight(standard, rule) for rule in rules})


def evaluate(findings: Iterable[Finding], scheme: Scheme) -> Evaluation:
    """Score a dossier. Only violations deduct; what is open makes the score a range."""
    found = tuple(findings)
    violations = [one for one in found if one.status is FindingStatus.VIOLATION]
    tally = _Tally(scheme)
    deductions = tuple(tally.charge(one) for one in violations)
    score, grade, vetoes = tally.score, tally.grade, tuple(tally.vetoes)
    to_settle = tuple(tally.charge(one) for one in found if _is_open(one))
    return Evaluation(
        scheme.standard.id, score, grade, vetoes,
        worst_score=tally.score, worst_grade=tally.grade, worst_vetoes=tuple(tally.vetoes),
        deductions=deductions, to_settle=to_settle,
    )  # fmt: skip


def unjudged(standard: Standard) -> Evaluation:
    """Say that nothing could be judged: no score is better than a wrong one."""
    return Evaluation(
        standard.id, None, standard.unjudged_grade, worst_grade=standard.unjudged_grade
    )


class _Tally:
    """Adds up what defects take, within the caps of rules and items."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._times: Counter[str] = Counter()
        self._taken: dict[str, Decimal] = {}
        self.vetoes: dict[str, None] = {}

    def charge(self, finding: Finding) -> Deduction:
        """Take the points of a defect, and tell how many there were left to take."""
        weight = self._scheme.weights[finding.rule]
        self._times[finding.rule] += 1
        points = self._room(finding.rule, weight)
        item = weight.item.id
        self._taken[item] = self._taken.get(item, Decimal(0)) + points
        if weight.fails:
            self.vetoes[finding.rule] = None
        return Deduction(item, finding.rule, finding.fingerprint, float(points), weight.fails)

    def _room(self, rule: str, weight: Weight) -> Decimal:
        if self._times[rule] > self._scheme.standard.repeat_cap:
            return Decimal(0)
        taken = self._taken.get(weight.item.id, Decimal(0))
        return min(weight.each, weight.item.points - taken)

    @property
    def score(self) -> float:
        return float(max(Decimal(0), FULL - sum(self._taken.values(), Decimal(0))))

    @property
    def grade(self) -> str:
        standard = self._scheme.standard
        if self.vetoes:
            return standard.veto_grade
        reached = (band.grade for band in standard.grades if self.score >= band.lowest)
        return next(reached, standard.grades[-1].grade)


def _weight(standard: Standard, rule: Rule) -> Weight:
    part, item = standard.places_of(rule.id, rule.severity)[0]
    each = item.each if item.each is not None else Decimal(rule.deduction)
    return Weight(item, each, part.fails)


def _is_open(finding: Finding) -> bool:
    """Tell what a person has to settle from a defect and from a mere mention."""
    return finding.status is FindingStatus.CHECK and finding.severity is not Severity.NOTE
