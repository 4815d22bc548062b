"""The rule base as one frozen value: everything of rules/ that the stages need."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from casecheck.model.crime import CrimeBand
from casecheck.model.form import DocumentSpec, FieldSpec
from casecheck.model.profile import Profile, SettingSpec
from casecheck.model.repeat import RepeatRule
from casecheck.model.rule import Derivation, Instrument, Limit, Rule
from casecheck.model.standard import Standard
from casecheck.model.violation import ClosureLength, ViolationRange


@dataclass(frozen=True, slots=True)
class RuleBase:
    """What `rules/` says.

    `profile` is the chosen one with what it extends, `profiles` are all as they stand in their
    files. `settings` are those of the chosen profile, by name; a setting without
    a value is not there. `calendar` maps a day to whether it is worked, beyond the library's years.
    `other` (by path) is plain data for the stage that reads it.
    """

    version: str
    sha256: str
    fields: Mapping[str, FieldSpec]
    documents: Mapping[str, DocumentSpec]
    instruments: Mapping[str, Instrument]
    limits: Mapping[str, Limit]
    violations: tuple[ViolationRange, ...]
    rules: tuple[Rule, ...]
    derivations: tuple[Derivation, ...]
    profile: Profile
    setting_specs: Mapping[str, SettingSpec]
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    repeats: Mapping[str, RepeatRule] = field(default_factory=dict)
    closures: Mapping[str, ClosureLength] = field(default_factory=dict)
    calendar: Mapping[date, bool] = field(default_factory=dict)
    standards: Mapping[str, Standard] = field(default_factory=dict)
    wording: Mapping[str, Any] = field(default_factory=dict)
    other: Mapping[str, Any] = field(default_factory=dict)
    crime_bands: Mapping[str, CrimeBand] = field(default_factory=dict)

    @property
    def settings(self) -> Mapping[str, Any]:
        return self.profile.settings

    def rule(self, rule_id: str) -> Rule | None:
        return next((rule for rule in self.rules if rule.id == rule_id), None)
