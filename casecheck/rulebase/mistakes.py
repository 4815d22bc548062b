"""Gather the mistakes of the rule base, so that one run names them all."""

from typing import Self

from casecheck.errors import RuleBaseError, RuleFileError


class Mistakes:
    """`with mistakes:` keeps a mistake and goes on behind the block; `refuse` ends the work."""

    def __init__(self) -> None:
        self.errors: list[RuleFileError] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: object, error: object, _trace: object) -> bool:
        if isinstance(error, RuleFileError):
            self.errors += error.errors
            return True
        return False

    def refuse(self) -> None:
        """Raise what was gathered; nothing happens where there is none."""
        if len(self.errors) == 1:
            raise self.errors[0]
        if self.errors:
            raise RuleBaseError(self.errors)
