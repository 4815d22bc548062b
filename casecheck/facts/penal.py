"""Find the rows of the penalty table that a case stands under, by cited article and by cause."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from casecheck.facts.citation import CitedArticle, cited_articles, has_any
from casecheck.facts.context import Context
from casecheck.facts.view import CaseView
from casecheck.model.field import Item
from casecheck.model.rule import Verified
from casecheck.model.violation import ViolationRange

SEVERAL: Final = 2
_ACT_DATES: Final = ("violation_date", "inspection_date", "filing_date", "decision_date")
_COUNTS_AS: Final = {
    "individual": "individual",
    "legal_person": "organization",
    "other_organization": "organization",
}


@dataclass(frozen=True, slots=True)
class PenalBasis:
    """The rows for each act that is punished.

    `complete`: every cited law was found in the table. `cited`: found by article, not by cause.
    `governs`: the text of the rows was in force on the day of the act, and was read.
    """

    acts: tuple[tuple[ViolationRange, ...], ...]
    complete: bool
    cited: bool
    governs: bool

    @property
    def rows(self) -> tuple[ViolationRange, ...]:
        return tuple(dict.fromkeys(row for act in self.acts for row in act))


def act_day(view: CaseView) -> date | None:
    """Return the day of the act, or the earliest known step after it."""
    values = (view.fact(name).value for name in _ACT_DATES)
    return next((value for value in values if isinstance(value, date)), None)


def penal_basis(view: CaseView, context: Context) -> PenalBasis | None:
    """Return the rows that the case stands under; None where the table does not tell."""
    day = act_day(view)
    if day is None:
        return None
    cause = str(view.fact("case_cause").value or "")
    articles = view.items("penalty_articles")
    found, complete = (
        _by_articles(articles, cause, day, context)
        if articles
        else (_one_act(by_cause(context.laws.rows, cause, day)), True)
    )
    if not found:
        return None
    acts = tuple(_of_duty(_of_party(act, view), view, context) for act in found)
    rows = tuple(row for act in acts for row in act)
    governs = all(in_force(row, day) and row.verified is Verified.TEXT for row in rows)
    return PenalBasis(_same_acts(acts), complete, bool(articles), governs)


def in_force(row: ViolationRange, day: date) -> bool:
    """Say whether the text of a row was in force on a day."""
    return row.in_force <= day and (row.until is None or day <= row.until)


def _of_party(act: tuple[ViolationRange, ...], view: CaseView) -> tuple[ViolationRange, ...]:
    """Leave out the rows for the other kind of party, where the papers tell which it is."""
    kind = view.fact("party_kind").value
    counts_as = _COUNTS_AS.get(str(kind))
    mine = tuple(row for row in act if not (row.party and counts_as and row.party != counts_as))
    return mine or act


def _of_duty(
    act: tuple[ViolationRange, ...], view: CaseView, context: Context
) -> tuple[ViolationRange, ...]:
    """Leave out the rows that punish the breach of another article than the one violated."""
    if len(act) < SEVERAL:
        return act
    violated = [
        (context.laws.meant_by(name), cited)
        for name, text in map(_words, view.items("violated_articles"))
        for cited in cited_articles(text)
    ]
    mine = tuple(
        row
        for row in act
        for duty in cited_articles(row.duty)
        if any(_meets(duty, cited) and row.stands_in(laws) for laws, cited in violated)
    )
    return tuple(dict.fromkeys(mine)) or act


def by_cause(rows: Iterable[ViolationRange], cause: str, day: date) -> tuple[ViolationRange, ...]:
    """Return the rows whose wording is in the cause of the case, those in force before others."""
    if not cause:
        return ()
    named = [row for row in rows if any(_all_words(cause, words) for words in row.causes)]
    current = [row for row in named if in_force(row, day)]
    return tuple(current or named)


def rows_of_article(name: str, cited: CitedArticle, context: Context) -> tuple[ViolationRange, ...]:
    """Return the rows that punish by this article, in any version of the law."""
    laws = context.laws.meant_by(name)
    return tuple(
        row
        for row in _of_laws(laws, context)
        if any(law in laws and _meets(at, cited) for law, at in context.laws.places(row))
    )


def _of_laws(laws: frozenset[str], context: Context) -> Iterable[ViolationRange]:
    """Give the rows that punish under one of these laws."""
    if laws:
        yield from (row for row in context.laws.rows if row.stands_in(laws))


def title(row: ViolationRange, context: Context) -> str:
    """Name the article of a row: 《娱乐场所管理条例》第四十八条第三项."""
    penal = row.penal[0]
    instrument = context.instruments.get(penal.instrument)
    name = instrument.short if instrument else penal.instrument
    return f"《{name}》{penal.article}{''.join(penal.items)}"


def is_general(name: str, context: Context) -> bool:
    """Say whether a cited law holds no penalty of its own (行政处罚法, a discretion benchmark)."""
    return has_any(name, context.wording.get("ranges", {}).get("general_laws", ()))


def citations(view: CaseView) -> tuple[tuple[str, CitedArticle], ...]:
    """Return the penalty articles that the papers cite: name of the law, and article."""
    return tuple(
        (name, cited)
        for item in view.items("penalty_articles")
        for name, text in [_words(item)]
        for cited in cited_articles(text)
    )


def _by_articles(
    articles: tuple[Item, ...], cause: str, day: date, context: Context
) -> tuple[tuple[tuple[ViolationRange, ...], ...], bool]:
    acts: list[tuple[ViolationRange, ...]] = []
    complete = True
    for item in articles:
        name, text = _words(item)
        if is_general(name, context):
            continue
        found = cited_articles(text)
        complete &= bool(found)
        for cited in found:
            rows = _governing(name, cited, cause, day, context)
            if rows:
                acts.extend(_split(rows, cited, (cause, day), context))
            else:
                complete &= is_duty(name, cited, context)
    return tuple(dict.fromkeys(acts)), complete


def _governing(
    name: str, cited: CitedArticle, cause: str, day: date, context: Context
) -> tuple[ViolationRange, ...]:
    """Return the rows of an article in force; before the text that was read, those of the cause.

    Articles were numbered otherwise then: the number alone proves nothing.
    """
    of_law = tuple(_of_laws(context.laws.meant_by(name), context))
    if any(in_force(row, day) for row in of_law):
        return tuple(row for row in rows_of_article(name, cited, context) if in_force(row, day))
    return by_cause(of_law, cause, day)


def _split(
    rows: tuple[ViolationRange, ...], cited: CitedArticle, case: tuple[str, date], context: Context
) -> Iterable[tuple[ViolationRange, ...]]:
    """Part the rows into acts: one for each cited item; else one, narrowed by the cause."""
    if len(cited.items) < SEVERAL:
        return [by_cause(rows, *case) or rows]
    items = {row.id: _items(row, context) for row in rows}
    by_item = (tuple(row for row in rows if item in items[row.id]) for item in sorted(cited.items))
    return [act for act in by_item if act]


def _items(row: ViolationRange, context: Context) -> frozenset[int]:
    return frozenset(item for _, place in context.laws.places(row) for item in place.items)


def _meets(stands: CitedArticle, cited: CitedArticle) -> bool:
    return stands.number == cited.number and stands.meets(cited)


def is_duty(name: str, cited: CitedArticle, context: Context) -> bool:
    """Say whether the article is one that is violated, named among the penalty articles."""
    return any(
        cited.number in {article.number for article in cited_articles(row.duty)}
        for row in _of_laws(context.laws.meant_by(name), context)
    )


def _same_acts(
    acts: tuple[tuple[ViolationRange, ...], ...],
) -> tuple[tuple[ViolationRange, ...], ...]:
    """Join the rows that punish one act under two laws: such an act is fined once."""
    joined: list[tuple[ViolationRange, ...]] = []
    for act in acts:
        others = {other for row in act for other in row.same_act}
        at = next((i for i, group in enumerate(joined) if others & {r.id for r in group}), None)
        if at is None:
            joined.append(act)
        else:
            joined[at] = tuple(dict.fromkeys((*joined[at], *act)))
    return tuple(joined)


def _one_act(rows: tuple[ViolationRange, ...]) -> tuple[tuple[ViolationRange, ...], ...]:
    return (rows,) if rows else ()


def _words(item: Item) -> tuple[str, str]:
    values: Mapping[str, object] = item.values
    return str(values.get("instrument") or ""), str(values.get("article") or "")


def _all_words(text: str, words: str) -> bool:
    return all(word in text for word in words.split())
