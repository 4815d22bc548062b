"""The exception tree: what stops the work, who has to act, and the exit code.

CasecheckError
├── UsageError       the caller acts                                     exit 2
├── RuleFileError    the author of the rule file acts; nothing is checked  exit 3
├── InputError       nothing could be read                               exit 4
└── EngineError      we act: the two evaluators differ, or one failed     exit 5
"""

from pathlib import Path
from typing import ClassVar


class CasecheckError(Exception):
    """The root. `str(error)` is the message for the user, in Chinese."""

    exit_code: ClassVar[int] = 5


class UsageError(CasecheckError):
    """An argument or a setting is wrong."""

    exit_code = 2


class RuleFileError(CasecheckError):
    """A file of the rule base is wrong: says where, what, and what to do."""

    exit_code = 3

    def __init__(self, path: Path | str, line: int, what: str, advice: str = "") -> None:
        self.path = str(path)
        self.line = line
        self.what = what
        self.advice = advice
        super().__init__(f"{path}:{line}: {what}" + (f"\n  {advice}" if advice else ""))


class InputError(CasecheckError):
    """There is nothing to check: no folder, or no file in it that can be read."""

    exit_code = 4


class EngineError(CasecheckError):
    """The judgement cannot be trusted: the two evaluators differ, or one broke."""

    exit_code = 5
