"""What the shell offers while a command is typed: rule ids with their titles."""

from pathlib import Path

from casecheck.config import find_config
from casecheck.errors import CasecheckError
from casecheck.rulebase import basis_titles, rule_titles


def rule_ids(incomplete: str) -> list[tuple[str, str]]:
    """Return the ids that begin as typed; nothing where the rule base is wrong."""
    return _ids(incomplete.upper())


def explained_ids(incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of rules, conclusions and penalty rows that begin as typed."""
    try:
        titles = basis_titles(find_config(Path()).rules)
    except CasecheckError:
        return []
    start = incomplete.lower()
    also = sorted(one for one in titles.items() if one[0].lower().startswith(start))
    return [*rule_ids(incomplete), *also]


def rule_lists(incomplete: str) -> list[tuple[str, str]]:
    """Return what may follow in a list of ids with commas (OD,FE01…)."""
    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{name}", title) for name, title in _ids(last.upper())]


def _ids(start: str) -> list[tuple[str, str]]:
    try:
        titles = rule_titles(find_config(Path()).rules)
    except CasecheckError:
        return []
    return sorted((name, title) for name, title in titles.items() if name.startswith(start))
