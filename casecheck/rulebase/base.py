"""Load the rule base: every file of rules/ into one frozen value, checked as a whole."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from casecheck.model.rulebase import RuleBase
from casecheck.rulebase.assemble import Assembly
from casecheck.rulebase.crime_bands import check_crime_bands
from casecheck.rulebase.folder import default_folder, digest, rule_files
from casecheck.rulebase.load import read_yaml
from casecheck.rulebase.mistakes import Mistakes
from casecheck.rulebase.node import MapNode, Node, ScalarNode, Source, child
from casecheck.rulebase.semantics import rulebase_mistakes
from casecheck.rulebase.standards import check_standards

# No other file takes its words from these: where one is wrong, the others can still be checked.
_LEAVES: Final = ("checks/", "profiles/", "standards/", "wording/", "violations/")


def load_rulebase(
    folder: Path | None = None,
    extra: Path | None = None,
    profile: str | None = None,
    *,
    derived: Collection[str] | None = None,
) -> RuleBase:
    """Return the rule base of `folder` (None: that of casecheck) with the files of `extra`.

    `derived` are the names of the facts that the stage `facts` works out; without them the names
    that rules use cannot be checked, and are not. All mistakes that can be told are told at once.
    """
    paths = rule_files(folder or default_folder(), extra)
    names = {str(path): name for name, path in paths.items()}
    mistakes = Mistakes()
    sources: dict[str, Source] = {}
    for path, name in names.items():
        with mistakes:
            sources[name] = Source(name, path, read_yaml(Path(path), path, mistakes))
    rulebase = Assembly(sources, mistakes).rulebase(digest(paths), profile)
    if _only_leaves(names.get(error.path, "") for error in mistakes.errors):
        mistakes.errors += rulebase_mistakes(rulebase, sources, derived)
        with mistakes:
            check_crime_bands(rulebase, sources)
    if not mistakes.errors:
        with mistakes:
            check_standards(rulebase.standards, sources, rulebase.rules)
    mistakes.refuse()
    return rulebase


def rule_titles(extra: Path | None = None) -> Mapping[str, str]:
    """Return the titles of the rules by id, fast: nothing is checked, what is wrong left out."""
    return _titles("checks/", extra)


def basis_titles(extra: Path | None = None) -> Mapping[str, str]:
    """Return the titles of the conclusions and of the penalty rows by id, as fast."""
    titles = dict(_titles("derive/", extra))
    for root in _roots("violations/", extra):
        rows = root.entries if isinstance(root, MapNode) else {}
        told = {name: child(row, "violation") for name, row in rows.items()}
        titles |= {
            name: str(one.value) for name, one in told.items() if isinstance(one, ScalarNode)
        }
    return titles


def _titles(folder: str, extra: Path | None) -> Mapping[str, str]:
    titles = {}
    for root in _roots(folder, extra):
        words = (child(root, "id"), child(root, "title"))
        told = [str(word.value) for word in words if isinstance(word, ScalarNode)]
        if len(told) == len(words):
            titles[told[0]] = told[1]
    return titles


def _roots(folder: str, extra: Path | None) -> Iterator[Node]:
    """Yield the files of a folder that can be read."""
    for name, path in rule_files(default_folder(), extra).items():
        if name.startswith(folder):
            with Mistakes():
                yield read_yaml(path)


def _only_leaves(wrong: Iterable[str]) -> bool:
    return all(name.startswith(_LEAVES) for name in wrong)
