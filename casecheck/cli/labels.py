"""What facts, parts and their values are called in Chinese (rules/facts.yaml and fields.yaml)."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from casecheck.engine.words import placeholders
from casecheck.model.rule import AllOf, AnyOf, Compare, Condition, FactName, Rule
from casecheck.model.rulebase import RuleBase

FACTS: Final = "facts.yaml"
_PLACEHOLDER: Final = re.compile(r" ?\{(\w+)\} ?")


class Labels:
    """The Chinese names that a rule base knows."""

    def __init__(self, base: RuleBase) -> None:
        self._base = base
        own = base.other.get(FACTS, {})
        self._own: Mapping[str, str | Mapping[str, object]] = own if isinstance(own, dict) else {}
        self._limits = {limit.gives: limit.title for limit in base.limits.values()}
        self._conclusions = {derivation.id: derivation.title for derivation in base.derivations}

    def of(self, name: str) -> str:
        """Return what a fact is called; a name without a label stays as it is."""
        return self.known(name) or name

    def known(self, name: str) -> str:
        """Return the label of a fact, or nothing where there is none."""
        return (
            self._own_label(name)
            or (self._base.fields[name].label if name in self._base.fields else "")
            or self._conclusions.get(name, "")
            or self._last_day(name)
            or self._prefixed(name)
        )

    def value(self, name: str, value: object) -> str:
        """Return a value of a fact as a clerk writes it."""
        return self._choices(name).get(str(value), "") or plain_words(value)

    def paper(self, document_type: str) -> str:
        spec = self._base.documents.get(document_type)
        return spec.title if spec else document_type

    def filled(self, message: str) -> str:
        """Return a message with 〔立案日期〕 in the place of {filing_date}.

        ［…］ holds a part that is written only where it was found.
        """
        plain = message.replace("[", "［").replace("]", "］")
        return _PLACEHOLDER.sub(lambda found: f"〔{self.of(found.group(1))}〕", plain)

    def is_money(self, name: str) -> bool:
        spec = self._base.fields.get(name)
        return spec is not None and spec.kind == "money"

    def is_field(self, name: str) -> bool:
        """Say whether a fact is read from papers, and not worked out."""
        return name in self._base.fields

    def _own_label(self, name: str) -> str:
        entry = self._own.get(name, "")
        return entry if isinstance(entry, str) else str(entry.get("label", ""))

    def _choices(self, name: str) -> Mapping[str, str]:
        entry = self._own.get(name)
        own = entry if isinstance(entry, Mapping) else {}
        if "values_of" in own:
            return self._choices(str(own["values_of"]))
        words = own.get("choices")
        if isinstance(words, dict):
            return {str(key): str(word) for key, word in words.items()}
        bare = name.removeprefix("setting_")
        setting = self._base.setting_specs.get(bare)
        if setting is not None and setting.values_of:
            return self._choices(setting.values_of)
        spec = self._base.fields.get(name) or setting
        return spec.choices if spec else {}

    def _last_day(self, name: str) -> str:
        title = self._limits.get(name)
        if title is None:
            return ""
        return f"{title}的{'首日' if name.startswith('first_') else '末日'}"

    def _prefixed(self, name: str) -> str:
        families: Mapping[str, Callable[[str], str]] = {
            "has_": lambda rest: f"案卷有{self.paper(rest)}",
            "seen_": lambda rest: f"案卷载有“{self.of(rest)}”",
            "penalty_includes_": lambda rest: f"处罚包含{self.value('penalty_kinds', rest)}",
            "notice_includes_": lambda rest: f"拟处罚包含{self.value('penalty_kinds', rest)}",
            "setting_": self._setting,
        }
        for prefix, label in families.items():
            if name.startswith(prefix):
                return label(name.removeprefix(prefix))
        return ""

    def _setting(self, name: str) -> str:
        spec = self._base.setting_specs.get(name)
        return f"设置的{spec.label}" if spec else ""


def facts_named(rule: Rule) -> set[str]:
    """Return every fact that the conditions and messages of a rule name."""
    branches = (*rule.checks, *rule.notes)
    conditions = (rule.scope, rule.breach, *(branch.when for branch in branches))
    messages = (rule.message, *(branch.message for branch in branches))
    in_conditions = {name for condition in conditions for name in names_in(condition)}
    in_messages = {name for message in messages for name in placeholders(message)}
    return in_conditions | in_messages | ({rule.dated_by} if rule.dated_by else set())


def names_in(condition: Condition) -> set[str]:
    """Return the facts that a condition names."""
    match condition:
        case AllOf(conditions=parts) | AnyOf(conditions=parts):
            return {name for part in parts for name in names_in(part)}
        case Compare(field=field, operand=FactName(name=other)):
            return {field, other}
        case Compare(field=field):
            return {field}


def plain_words(value: object) -> str:
    """Return a constant of a rule file as a clerk writes it."""
    match value:
        case bool():
            return "是" if value else "否"
        case datetime():
            return f"{plain_words(value.date())}{value:%H时%M分}"
        case date():
            return f"{value.year}年{value.month}月{value.day}日"
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)
