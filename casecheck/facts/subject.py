"""What a case is about: told by its cause, or by the laws that its papers cite."""

from collections.abc import Iterable, Mapping

from casecheck.facts.citation import has_any
from casecheck.facts.view import CaseView


def is_about(view: CaseView, words: Mapping[str, Iterable[str]]) -> bool:
    """Say whether the cause holds one of `causes`, or a cited law one of `laws`."""
    cited = (
        str(item.values.get("instrument") or "")
        for name in ("penalty_articles", "violated_articles")
        for item in view.items(name)
    )
    cause = str(view.fact("case_cause").value or "")
    laws = tuple(words.get("laws", ()))
    return has_any(cause, words.get("causes", ())) or any(has_any(law, laws) for law in cited)
