"""Rules on repeated violations: earlier penalties that make a further one heavier (rules/law/)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RepeatRule:
    """What follows from `times` earlier penalties under one law within `years` before the act.

    `kinds`: which penalties count (empty: any). `due`: one of these kinds must follow; where it is
    empty, the penalty must be heavier within its range (从重). `consequence` says so in words.
    """

    id: str
    instrument: str
    article: str
    times: int
    years: int
    consequence: str
    kinds: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
