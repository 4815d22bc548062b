"""Citations of articles that no version of a law holds, and of laws that were not in force."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from casecheck.facts.citation import cited_articles
from casecheck.facts.context import Context
from casecheck.facts.logic import day
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Item
from casecheck.model.rule import Instrument

LAW_IN_FORCE_FACTS: Final = (
    "articles_not_in_law",
    "articles_in_doubt",
    "side_articles_not_in_law",
    "law_not_in_force",
    "law_newer_than_act",
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation: the law as the paper names it, the article, and the versions that are known."""

    name: str
    number: int
    versions: tuple[Instrument, ...]
    item: Item

    @property
    def words(self) -> str:
        return f"《{self.name}》第{self.number}条"

    @property
    def last(self) -> int:
        """Return the highest article of any version that was read; 0 where none was."""
        return max((version.articles or 0 for version in self.versions), default=0)


def law_in_force_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return the citations that cannot be right, by what is known of the versions of each law."""
    del facts
    act, decision = day(view.fact("violation_date")), day(view.fact("decision_date"))
    penal = list(_cited(view, "penalty_articles", context))
    beyond = [one for one in penal if 0 < one.last < one.number]
    sure = [one for one in beyond if _all_read(one, act, decision)]
    doubtful = [one for one in beyond if one not in sure]
    side = [
        one
        for field in ("violated_articles", "procedure_articles")
        for one in _cited(view, field, context)
        if 0 < one.last < one.number
    ]
    early = [one for one in penal if _before_its_time(one, act)]
    never = [one for one in early if _before_its_time(one, decision)]
    return {
        "articles_not_in_law": _told(sure, "penalty_articles"),
        "articles_in_doubt": _told(doubtful, "penalty_articles"),
        "side_articles_not_in_law": _told(side, "violated_articles"),
        "law_not_in_force": _laws(never),
        "law_newer_than_act": _laws(one for one in early if one not in never),
    }


def _cited(view: CaseView, field: str, context: Context) -> Iterable[Cited]:
    """Give the citations of laws that the rule base knows."""
    for item in view.items(field):
        name = str(item.values.get("instrument") or "")
        meant = context.laws.meant_by(name)
        versions = tuple(law for law in context.instruments.values() if law.id in meant)
        for article in cited_articles(str(item.values.get("article") or "")):
            if versions:
                yield Cited(name, article.number, versions, item)


def _all_read(cited: Cited, act: date | None, decision: date | None) -> bool:
    """Say whether every version in force from the act to the decision was read to its end."""
    if act is None or decision is None:
        return False
    governing = [
        version
        for version in cited.versions
        if version.in_force <= decision and (version.until is None or act <= version.until)
    ]
    begun = any(version.in_force <= act for version in governing)
    return begun and all(version.articles is not None for version in governing)


def _before_its_time(cited: Cited, when: date | None) -> bool:
    """Say whether no law of this name was in force yet."""
    began = next((version.since for version in cited.versions if version.since), None)
    return when is not None and began is not None and when < began


def _told(cited: Iterable[Cited], field: str) -> Fact:
    several = list(cited)
    if not several:
        return ABSENT
    words = "、".join(
        dict.fromkeys(f"{one.words}（该法各版本至多至第{one.last}条）" for one in several)
    )
    return known(words, _source(several, field))


def _laws(cited: Iterable[Cited]) -> Fact:
    several = list(cited)
    if not several:
        return ABSENT
    laws = {
        f"《{one.name}》（{version.since:%Y-%m-%d} 施行）": None
        for one in several
        for version in one.versions
        if version.since
    }
    return known("、".join(laws), _source(several, "penalty_articles"))


def _source(cited: Iterable[Cited], field: str) -> Fact:
    evidence = tuple(place for one in cited for place in one.item.evidence)
    return Fact(FactState.FOUND, None, (field,), evidence)
