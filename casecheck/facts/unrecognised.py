"""Papers that no document type knows, by what their titles say that they may be."""

import re
from typing import Final

from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact

TOPICS: Final = (
    "filing",
    "notice",
    "statement_review",
    "hearing",
    "legal_review",
    "collective",
    "head_approval",
    "service",
    "receipt",
    "seizure",
    "deferral",
    "goods",
    "closing",
    "leaving",
    "confirmation",
    "superior_report",
    "investigation",
    "identity",
    "sampling",
    "source",
    "pressing",
)
UNRECOGNISED_FACTS: Final = tuple(f"unrecognised_{topic}_paper" for topic in TOPICS)
_TELLING: Final = re.compile(r"[\u4e00-\u9fff].*[\u4e00-\u9fff]")


def unrecognised_facts(view: CaseView, _: Facts, context: Context) -> Facts:
    """Return for each topic the titles of unrecognised papers that may be about it, as text."""
    words = context.wording.get("unrecognised", {}).get("papers", {})
    return {
        f"unrecognised_{topic}_paper": _titles(view, tuple(words.get(topic, ())))
        for topic in TOPICS
    }


def _titles(view: CaseView, words: tuple[str, ...]) -> Fact:
    """Name the papers whose titles hold one of the words; one without telling words may be any."""
    found = [
        title for title in view.other_titles if has_any(title, words) or not _TELLING.search(title)
    ]
    return known("、".join(dict.fromkeys(found))) if found else ABSENT
