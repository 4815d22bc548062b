"""The rule base: YAML files of rules/ to frozen types, checked when they are loaded."""

from casecheck.rulebase.base import load_rulebase
from casecheck.rulebase.describe import RuleDescription, describe_rule

__all__ = ["RuleDescription", "describe_rule", "load_rulebase"]
