"""Run the comparisons that the rule base holds, and word what they find."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from casecheck.across.fined_twice import fined_twice
from casecheck.across.meeting import Meeting
from casecheck.across.only_some_filed import only_some_filed
from casecheck.across.out_of_line import out_of_line
from casecheck.across.two_places import two_places_at_once
from casecheck.model.outcome import AcrossFinding, DossierResult, FindingStatus
from casecheck.model.rule import Rule, Verified
from casecheck.model.rulebase import RuleBase

Comparison = Callable[[Sequence[DossierResult], Mapping[str, object]], Iterable[Meeting]]

COMPARISONS: Final[Mapping[str, Comparison]] = {
    "EV005": two_places_at_once,
    "DC016": fined_twice,
    "PR025": only_some_filed,
    "DC018": out_of_line,
}
ABOUT: Final = "across"
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")


def compare(results: Iterable[DossierResult], rulebase: RuleBase) -> tuple[AcrossFinding, ...]:
    """Return what stands between the dossiers, rule by rule, dossiers in their order."""
    dossiers = tuple(sorted(results, key=lambda result: result.id))
    wording = rulebase.wording.get("across", {})
    return tuple(
        _finding(rule, met, rulebase)
        for rule in _rules(rulebase)
        for met in sorted(COMPARISONS[rule.id](dossiers, wording), key=lambda met: met.dossiers)
        if _on_duty(rule, met, rulebase)
    )


def _rules(rulebase: RuleBase) -> Iterator[Rule]:
    across = (rule for rule in rulebase.rules if rule.about == ABOUT and not rule.unfinished)
    rules = (rule for rule in across if rule.id in COMPARISONS)
    yield from sorted(rules, key=lambda rule: rule.id)


def _on_duty(rule: Rule, met: Meeting, rulebase: RuleBase) -> bool:
    """Say whether one of the rule's bases was in force on the day."""
    return bool(_basis(rule, met, rulebase))


def _basis(rule: Rule, met: Meeting, rulebase: RuleBase) -> tuple[str, ...]:
    bases = []
    for citation in rule.law:
        law = rulebase.instruments[citation.instrument]
        in_force = law.in_force <= met.day and (law.until is None or met.day <= law.until)
        if in_force and citation.verified is not Verified.UNREAD:
            bases.append(law.short + citation.article)
    return tuple(bases)


def _finding(rule: Rule, met: Meeting, rulebase: RuleBase) -> AcrossFinding:
    template = rule.message
    if met.status is FindingStatus.CHECK and rule.checks:
        template = rule.checks[0].message
    return AcrossFinding(
        rule=rule.id,
        dossiers=met.dossiers,
        message=_PLACEHOLDER.sub(lambda found: met.words.get(found.group(1), ""), template),
        status=met.status,
        severity=rule.severity,
        title=rule.title,
        basis=_basis(rule, met, rulebase),
        evidence=met.evidence,
    )
