"""What the derivations of facts need besides the case: the day, the law, the profile."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from casecheck.facts.law_index import LawIndex
from casecheck.model.crime import CrimeBand
from casecheck.model.form import FieldSpec
from casecheck.model.repeat import RepeatRule
from casecheck.model.rule import Instrument, Limit
from casecheck.model.rulebase import RuleBase
from casecheck.model.violation import ClosureLength, ViolationRange


@dataclass(frozen=True)
class Context:
    """`today` is the day of the inspection; `settings` are the values of the profile by name.

    `wording` holds the word lists of rules/wording/ by file name; `calendar` the days of
    rules/law/calendar.yaml; `fields` and `document_types` everything that a dossier may hold.
    """

    today: date
    limits: Mapping[str, Limit]
    instruments: Mapping[str, Instrument]
    violations: tuple[ViolationRange, ...]
    settings: Mapping[str, Any]
    wording: Mapping[str, Any] = field(default_factory=dict)
    calendar: Mapping[date, bool] = field(default_factory=dict)
    fields: Mapping[str, FieldSpec] = field(default_factory=dict)
    document_types: tuple[str, ...] = ()
    setting_kinds: Mapping[str, str] = field(default_factory=dict)
    document_titles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    crime_bands: Mapping[str, CrimeBand] = field(default_factory=dict)
    repeats: Mapping[str, RepeatRule] = field(default_factory=dict)
    closures: Mapping[str, ClosureLength] = field(default_factory=dict)

    @cached_property
    def laws(self) -> LawIndex:
        """The laws by the names that papers give them, and where the penal rows stand."""
        return LawIndex(self.instruments, self.violations)


def context_for(
    rulebase: RuleBase, today: date, settings: Mapping[str, Any] | None = None
) -> Context:
    """Return the context of a rule base; `settings` replace those of its profile."""
    return Context(
        today=today,
        limits=rulebase.limits,
        instruments=rulebase.instruments,
        violations=rulebase.violations,
        settings=rulebase.settings if settings is None else settings,
        wording=rulebase.wording,
        calendar=rulebase.calendar,
        fields=rulebase.fields,
        document_types=tuple(rulebase.documents),
        document_titles={
            name: (spec.title, *spec.titles) for name, spec in rulebase.documents.items()
        },
        crime_bands=rulebase.crime_bands,
        setting_kinds={name: spec.kind for name, spec in rulebase.setting_specs.items()},
        repeats=rulebase.repeats,
        closures=rulebase.closures,
    )
