"""The penal articles cited, against the version of the law in force when the act ended."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from casecheck.facts.citation import CitedArticle
from casecheck.facts.context import Context
from casecheck.facts.days import day_in_words
from casecheck.facts.logic import day
from casecheck.facts.penal import act_day, by_cause, citations, is_general
from casecheck.facts.view import CaseView, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.rule import Instrument
from casecheck.model.violation import ViolationRange

VERSION_FACTS: Final = (
    "citations_compared",
    "citation_not_in_force",
    "citation_of_newer_law",
    "citation_renumbered",
    "citation_near_change",
    "citation_against_cause",
)
_NEAR: Final = timedelta(days=60)
_YEAR: Final = re.compile(r"[(（](\d{4})年?[^()（）]{0,12}[)）]")


@dataclass(frozen=True, slots=True)
class _Cited:
    """A cited article of a law that the table knows, on the day of the act.

    `laws`: the versions of the law; `stands`: those in which the table has the article; `named`:
    the year of the version that the paper itself names.
    """

    name: str
    article: CitedArticle
    laws: tuple[Instrument, ...]
    stands: tuple[Instrument, ...]
    rows: tuple[ViolationRange, ...]
    named: int | None

    @property
    def words(self) -> str:
        items = "".join(f"第{item}项" for item in sorted(self.article.items))
        return f"《{self.name}》第{self.article.number}条{items}"


def version_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    """Return which citations belong to another version than the one that governs the act."""
    del facts
    act = act_day(view)
    if act is None:
        return {}
    cited = [one for one in _all_cited(view, context) if one.laws]
    source = Fact(FactState.ABSENT, None, ("penalty_articles", "violation_date"))
    found: dict[str, list[str]] = {}
    for one in cited:
        verdict = _verdict(one, act, day(view.fact("decision_date")))
        if verdict:
            found.setdefault(verdict[0], []).append(verdict[1])
    against = _against_cause(cited, str(view.fact("case_cause").value or ""), act, context)
    if against and not found:
        found["citation_against_cause"] = [against]
    own = {name: known("、".join(dict.fromkeys(words)), source) for name, words in found.items()}
    return {name: own.get(name, ABSENT) for name in VERSION_FACTS} | {
        "citations_compared": known(bool(cited), source)
    }


def _all_cited(view: CaseView, context: Context) -> Iterable[_Cited]:
    years = _named_years(view)
    for name, article in citations(view):
        if is_general(name, context):
            continue
        ids = context.laws.meant_by(name)
        laws = tuple(law for law in context.instruments.values() if law.id in ids)
        rows = tuple(row for row in context.violations if ids & _stands(row, article, context))
        where = {law for row in rows for law in _stands(row, article, context)}
        stands = tuple(law for law in laws if law.id in where)
        if rows:
            named = _YEAR.search(name)
            year = int(named[1]) if named else years.get(_bare(name))
            yield _Cited(_bare(name), article, laws, stands, rows, year)


def _named_years(view: CaseView) -> Mapping[str, int]:
    """Return the version that the papers name beside a law: 《…条例》（2019年修订）."""
    years = {}
    for item in view.items("cited_versions"):
        year = item.values.get("year")
        if isinstance(year, int):
            years[_bare(str(item.values.get("instrument") or ""))] = year
    return years


def _stands(row: ViolationRange, article: CitedArticle, context: Context) -> frozenset[str]:
    """Return the laws in which a row stands at the cited article (as far as it is cited)."""
    return frozenset(
        law
        for law, place in context.laws.places(row)
        if place.number == article.number and place.meets(article)
    )


def _verdict(one: _Cited, act: date, decided: date | None) -> tuple[str, str] | None:
    """Return the fact that a citation speaks for, with its words; None where it is in order."""
    governing = next((law for law in one.laws if _in_force(law, act)), None)
    if governing is not None and _is_cited(one, governing):
        return None
    same = _place_in(one.rows, governing) if _was_read(one) else ""
    if _near_change(one, (act, decided)):
        return "citation_near_change", _changed(one, governing, same)
    if same:
        return "citation_renumbered", _changed(one, governing, same)
    return _of_another_version(one, governing, act, decided)


def _of_another_version(
    one: _Cited, governing: Instrument | None, act: date, decided: date | None
) -> tuple[str, str] | None:
    """Say how a version whose content the governing one does not have lies to the act."""
    if one.named and governing is not None and one.named < governing.in_force.year:
        return "citation_not_in_force", f"{one.words}（所注版本为{one.named}年）"
    if all(law.until is not None and law.until < act for law in one.stands):
        return "citation_not_in_force", one.words
    newer = [law for law in one.stands if law.in_force > act]
    if newer and decided and newer[0].in_force <= decided:
        return "citation_of_newer_law", f"{one.words}（{day_in_words(newer[0].in_force)}起施行）"
    return None


def _is_cited(one: _Cited, law: Instrument) -> bool:
    """Say whether the paper cites this version: by the year that it names, else by the number.

    A later year than the version's own may be that of a smaller amendment: nothing is said of it.
    """
    if not one.named:
        return law in one.stands
    return _is_year(one, law) or one.named >= law.in_force.year


def _was_read(one: _Cited) -> bool:
    """Say whether the table knows what the version that the paper names has at this place."""
    return not one.named or any(_is_year(one, law) for law in one.stands)


def _is_year(one: _Cited, law: Instrument) -> bool:
    """Say whether the year that the paper names is that of this version, or may be."""
    years = re.findall(r"\d{4}(?=年)", law.title)
    return not years or str(one.named) in years or str(law.in_force.year) == str(one.named)


def _in_force(law: Instrument, when: date) -> bool:
    return law.in_force <= when and (law.until is None or when <= law.until)


def _near_change(one: _Cited, days: tuple[date | None, ...]) -> bool:
    """Say whether a step lies within sixty days of a change of the law whose day nobody read."""
    changes = [law.in_force for law in one.laws if law.in_force_unread]
    return any(abs(when - change) <= _NEAR for when in days if when for change in changes)


def _place_in(rows: tuple[ViolationRange, ...], law: Instrument | None) -> str:
    """Return where the same content stands in another version; "" where it does not."""
    if law is None:
        return ""
    places = [
        penal.article + "".join(penal.items)
        for row in rows
        for penal in row.penal
        if penal.instrument == law.id
    ]
    return "、".join(dict.fromkeys(places))


def _changed(one: _Cited, law: Instrument | None, place: str) -> str:
    if law is None or not place:
        return one.words
    return f"{one.words}，行为时有效的《{law.short}》中同一内容为{place}"


def _against_cause(cited: list[_Cited], cause: str, act: date, context: Context) -> str:
    """Return the article that the cause calls for, where another of the same law is cited.

    Only where the cause fits one row, and no cited article is that row's or its other law's.
    """
    rows = {row.id for one in cited for row in one.rows}
    for one in cited:
        laws = {law.id for law in one.laws if _in_force(law, act)}
        same_law = [
            row for row in context.violations if row.stands_in(laws) and row.in_force <= act
        ]
        fitting = by_cause(same_law, cause, act)
        if len(fitting) != 1 or rows & {fitting[0].id, *fitting[0].same_act}:
            continue
        place = _place_in(fitting, next((law for law in one.laws if law.id in laws), None))
        if place:
            return f"{one.words}，而案由“{cause}”对应的是{place}"
    return ""


def _bare(name: str) -> str:
    return _YEAR.sub("", re.sub(r"[\s《》]", "", name))
