"""What a bureau sets for itself: the catalogue of settings, and profiles that give them values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from casecheck.model.rule import Verified


@dataclass(frozen=True, slots=True)
class SettingSpec:
    """A setting that exists (rules/settings.yaml).

    `kind`: text integer money number flag date choice, which are facts (`setting_<name>`);
    words (a list) and table (nested) are read by derivations of facts only. `values_of`: its words
    are those of a field. `parts`: the kinds of the parts of a table's items. `group`: the heading
    of the settings that begin with this one.
    """

    label: str
    kind: str
    description: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    values_of: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    group: str = ""


@dataclass(frozen=True, slots=True)
class ProfileSource:
    """Where the values of some settings come from; those of a source that is unread are off.

    `effective`: since when it is in force (None: the day was not seen).
    """

    settings: tuple[str, ...]
    title: str
    verified: Verified
    address: str = ""
    effective: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """The values that a region or bureau gives to settings (one file of rules/profiles/).

    `extends`: a profile whose values hold where this one gives none. `forms`: folders of
    rules/forms/ with further titles and labels of papers. Once resolved, `settings` and `sources`
    hold those of the profiles below as well, and `off` names what is not used: its source is
    unread.
    """

    title: str
    settings: Mapping[str, Any] = field(default_factory=dict)
    name: str = ""
    description: str = ""
    extends: str = ""
    forms: tuple[str, ...] = ()
    sources: tuple[ProfileSource, ...] = ()
    off: Mapping[str, Any] = field(default_factory=dict)

    def source_of(self, setting: str) -> ProfileSource | None:
        """Return the source of a setting: that of this profile before those below it."""
        return next((one for one in self.sources if setting in one.settings), None)
