"""Plain answers as facts: yes, no, and cannot tell."""

from casecheck.facts.view import known, merged
from casecheck.model.fact import Fact, FactState


def yes(*sources: Fact) -> Fact:
    """Return true, resting on what the sources rest on."""
    return answer(*sources, value=True)


def no(*sources: Fact) -> Fact:
    """Return false, resting on what the sources rest on."""
    return answer(*sources, value=False)


def answer(*sources: Fact, value: bool) -> Fact:
    return known(value, *sources)


def cannot_tell(*sources: Fact, note: str = "") -> Fact:
    """Return an unknown answer, resting on what the sources rest on."""
    fields, evidence = merged(sources)
    return Fact(FactState.UNKNOWN, None, fields, evidence, note)
