"""The exception tree: what stops the work, who has to act, and the exit code.

CasecheckError
├── UsageError       the caller acts                                     exit 2
├── RuleFileError    the author of the rule file acts; nothing is checked  exit 3
├── InputError       nothing could be read                               exit 4
└── EngineError      we act: the two evaluators differ, or one failed     exit 5
"""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar, Self


class CasecheckError(Exception):
    """The root. `str(error)` is the message for the user, in Chinese."""

    exit_code: ClassVar[int] = 5


class UsageError(CasecheckError):
    """An argument or a setting is wrong."""

    exit_code = 2


class Line(int):
    """The number of a line that also knows the column where something begins."""

    column: int

    def __new__(cls, number: int, column: int) -> Self:
        line = super().__new__(cls, number)
        line.column = column
        return line


class RuleFileError(CasecheckError):
    """A file of the rule base is wrong: says where, what, and what to do."""

    exit_code = 3

    def __init__(self, path: Path | str, line: int, what: str, advice: str = "") -> None:
        self.path = str(path)
        self.line = int(line)
        self.column = line.column if isinstance(line, Line) else 0
        self.what = what
        self.advice = advice
        place = f"{line}:{self.column}" if self.column else f"{line}"
        super().__init__(f"{path}:{place}: {what}" + (f"\n  {advice}" if advice else ""))

    @property
    def errors(self) -> tuple["RuleFileError", ...]:
        """All mistakes that this error stands for."""
        return (self,)


class RuleBaseError(RuleFileError):
    """Several mistakes in the rule base, told together in the order of files and lines."""

    def __init__(self, errors: Iterable[RuleFileError]) -> None:
        told = {(error.path, error.line, error.column, error.what): error for error in errors}
        self._errors = tuple(told[key] for key in sorted(told))
        first = self._errors[0]
        super().__init__(first.path, first.line, first.what, first.advice)
        self.column = first.column
        self.args = ("\n".join(str(error) for error in self._errors),)

    @property
    def errors(self) -> tuple[RuleFileError, ...]:
        return self._errors


class InputError(CasecheckError):
    """There is nothing to check: no folder, or no file in it that can be read."""

    exit_code = 4


class EngineError(CasecheckError):
    """The judgement cannot be trusted: the two evaluators differ, or one broke."""

    exit_code = 5
