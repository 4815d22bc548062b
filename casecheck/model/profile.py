"""What a bureau sets for itself: the catalogue of settings, and profiles that give them values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class SettingSpec:
    """A setting that exists (rules/settings.yaml).

    `kind`: text integer money number flag date choice, which are facts (`setting_<name>`);
    words (a list) and table (nested) are read by derivations of facts only.
    """

    label: str
    kind: str
    description: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    name: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """The values that a region or bureau gives to settings (one file of rules/profiles/)."""

    title: str
    settings: Mapping[str, Any] = field(default_factory=dict)
    name: str = ""
    description: str = ""
