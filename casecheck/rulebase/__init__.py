"""The rule base: YAML files of rules/ to frozen types, checked when they are loaded."""

from casecheck.rulebase.base import load_rulebase

__all__ = ["load_rulebase"]
