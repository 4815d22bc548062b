"""Papers that no document type knows, by what their titles say that they may be."""

import re
from typing import Final

from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState

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
    "payer",
    "extension",
    "waiver",
)
UNRECOGNISED_FACTS: Final = tuple(f"unrecognised_{topic}_paper" for topic in TOPICS)
_TELLING: Final = re.compile(r"[\u4e00-\u9fff].*[\u4e00-\u9fff]")
# A paper whose heading was not understood bears the name of its maker alone.
_MAKER: Final = re.compile(r"[\u4e00-\u9fff（）()]{2,}(?:局|厅|院|政府|委员会|队|中心|站|所)")


def unrecognised_facts(view: CaseView, _: Facts, context: Context) -> Facts:
    """Return for each topic the titles of unrecognised papers that may be about it, as text."""
    words = context.wording.get("unrecognised", {}).get("papers", {})
    titles = {topic: _titles(view, tuple(words.get(topic, ()))) for topic in TOPICS}
    titles["head_approval"] = _either(titles["head_approval"], view.fact("head_opinion_papers"))
    return {f"unrecognised_{topic}_paper": fact for topic, fact in titles.items()}


def _titles(view: CaseView, words: tuple[str, ...]) -> Fact:
    """Name the papers whose titles hold one of the words; one without telling words may be any."""
    found = [title for title in view.other_titles if has_any(title, words) or not _telling(title)]
    return known("、".join(dict.fromkeys(found))) if found else ABSENT


def _telling(title: str) -> bool:
    return bool(_TELLING.search(title)) and not _MAKER.fullmatch(title)


def _either(by_title: Fact, by_content: Fact) -> Fact:
    """Return the papers that may hold an approval by their titles, else those that do hold one."""
    return by_content if by_title is ABSENT and by_content.state is FactState.FOUND else by_title
