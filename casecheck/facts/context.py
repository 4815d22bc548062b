"""What the derivations of facts need besides the case: the day, the law, the profile."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from casecheck.model.rule import Instrument, Limit
from casecheck.model.violation import ViolationRange


@dataclass(frozen=True, slots=True)
class Context:
    """`today` is the day of the inspection; `settings` are the values of the profile by name.

    `wording` holds the word lists of rules/wording/ by file name.
    """

    today: date
    limits: Mapping[str, Limit]
    instruments: Mapping[str, Instrument]
    violations: tuple[ViolationRange, ...]
    settings: Mapping[str, Any]
    wording: Mapping[str, Any] = field(default_factory=dict)
