"""Load the rule base that a command means, and choose rules from it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from casecheck.check import bench_for
from casecheck.cli.options import setup_from
from casecheck.config import find_config
from casecheck.errors import UsageError
from casecheck.model.rule import TO_FILL_IN, Rule
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase.near import proposal

_CATEGORIES: Final = "categories.yaml"
_OF_BUREAU: Final = re.compile(r"BU\d{0,3}")
_WHERE: Final = "全部编号见 casecheck rules list"


def load(profile: str, rules: Path | None) -> RuleBase:
    """Return the rule base under the options of a command and casecheck.toml."""
    return bench_for(setup_from(find_config(Path()), "", profile, rules)).rulebase


def rule_named(base: RuleBase, name: str) -> Rule:
    """Return a rule by its id, however it is written; propose near ones."""
    wanted = name.strip().upper()
    found = base.rule(wanted)
    if found is None:
        raise UsageError(_unknown(name, wanted, base))
    return found


def _unknown(name: str, wanted: str, base: RuleBase) -> str:
    """Say why there is no such rule: the start of several, one of the bureau's, or unknown."""
    like = [rule for rule in chosen_from(base, [wanted]) if wanted]
    if like:
        listed = "".join(f"\n  {rule.id} {rule.title}" for rule in like)
        return f"没有规则“{name}”，以它开头的有 {len(like)} 条：{listed}"
    if _OF_BUREAU.fullmatch(wanted):
        return f"没有规则“{name}”：BU 类规则评查的是机关本身而不是案卷，不在本版本之内"
    return f"没有规则“{name}”{near_id(name, base)}{_WHERE}"


def chosen_rules(base: RuleBase, which: Sequence[str]) -> list[Rule]:
    """Return the rules with these ids or letters in the order of ids (none named: all)."""
    wanted = [word.strip().upper() for word in which if word.strip()]
    for word in wanted:
        if not any(rule.id.startswith(word) for rule in base.rules):
            raise UsageError(f"没有编号或者类别为“{word}”的规则{near_id(word, base)}{_WHERE}")
    return chosen_from(base, wanted)


def chosen_from(base: RuleBase, starts: Sequence[str]) -> list[Rule]:
    """Return the rules whose ids begin so (none named: all), in the order of ids."""
    chosen = (rule for rule in base.rules if not starts or rule.id.startswith(tuple(starts)))
    return sorted(chosen, key=lambda rule: rule.id)


def unfinished_words(rules: Iterable[Rule]) -> Iterator[str]:
    """Say of each rule that is still to be filled in where that is."""
    for rule in rules:
        if rule.unfinished:
            where = "、".join(rule.unfinished)
            yield f"{rule.file}：{rule.id} 的 {where} 还有“{TO_FILL_IN}”，写完以前不作判断"


def near_id(name: str, base: RuleBase) -> str:
    """Return ，是否指“OD001”？ for a name that is nearly an id, else a comma."""
    return proposal(name.strip().upper(), [rule.id for rule in base.rules]) or "，"


def categories(base: RuleBase, chosen: Sequence[Rule]) -> Mapping[str, str]:
    """Return the titles of the categories of these rules; one without a title keeps its name."""
    known = base.other.get(_CATEGORIES, {})
    there = sorted({rule.category for rule in chosen})
    named = {name: title for name, title in known.items() if name in there}
    return named | {name: name for name in there if name not in named}
