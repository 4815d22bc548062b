"""The rule base: YAML files of rules/ to frozen types, checked when they are loaded."""

from casecheck.rulebase.base import basis_titles, load_rulebase, rule_titles
from casecheck.rulebase.describe import RuleDescription, describe_rule
from casecheck.rulebase.folder import default_folder
from casecheck.rulebase.given import GIVEN_BESIDES
from casecheck.rulebase.kinds import KINDS
from casecheck.rulebase.schema import schemas
from casecheck.rulebase.scope import verdicts_of

__all__ = [
    "GIVEN_BESIDES",
    "KINDS",
    "RuleDescription",
    "basis_titles",
    "default_folder",
    "describe_rule",
    "load_rulebase",
    "rule_titles",
    "schemas",
    "verdicts_of",
]
