"""From the word lists of the rule base to their types."""

from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any, get_type_hints

from casecheck.errors import RuleFileError
from casecheck.model.wording import Wording


def wording_from(lists: Mapping[str, Any]) -> Wording:
    """Return the word lists by file name (without .yaml) as a `Wording`."""
    values = {name: _typed(name, lists, hint) for name, hint in _hints(Wording).items()}
    return Wording(**values)


def _typed(name: str, lists: Mapping[str, Any], hint: Any) -> Any:  # noqa: ANN401 (YAML is a border)
    if name not in lists:
        raise RuleFileError(f"wording/{name}.yaml", 1, "缺少这一词表文件")
    entries = lists[name]
    if not hasattr(hint, "__dataclass_fields__"):
        return _frozen(entries)
    known = {item.name for item in fields(hint)}
    if missing := known - set(entries):
        raise RuleFileError(f"wording/{name}.yaml", 1, f"缺少“{'、'.join(sorted(missing))}”")
    return hint(**{key: _frozen(entries[key]) for key in known})


def _frozen(value: Any) -> Any:  # noqa: ANN401
    """Return lists as tuples, all the way down."""
    if isinstance(value, Mapping):
        return {key: _frozen(inner) for key, inner in value.items()}
    return tuple(str(word) for word in value)


@lru_cache(maxsize=8)
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)
