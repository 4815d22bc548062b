"""Find the rows of the penalty table that a case stands under, by cited article and by cause."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from casecheck.facts.citation import CitedArticle, cited_articles, cites, has_any
from casecheck.facts.context import Context
from casecheck.facts.view import CaseView
from casecheck.model.field import Item
from casecheck.model.rule import Verified
from casecheck.model.violation import FineMode, PenalArticle, ViolationRange

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
        else (_one_act(by_cause(readable(context), cause, day)), True)
    )
    if not found:
        return None
    acts = tuple(_of_party(act, view) for act in found)
    rows = tuple(row for act in acts for row in act)
    governs = all(in_force(row, day) and row.verified is Verified.TEXT for row in rows)
    return PenalBasis(_same_acts(acts), complete, bool(articles), governs)


def readable(context: Context) -> tuple[ViolationRange, ...]:
    """Return the rows that somebody has read; one that sends elsewhere has the range of that."""
    rows = {row.id: row for row in context.violations if row.verified is not Verified.UNREAD}
    return tuple(_resolved(row, rows) for row in rows.values())


def _resolved(row: ViolationRange, rows: Mapping[str, ViolationRange]) -> ViolationRange:
    if row.fine_mode is not FineMode.ELSEWHERE or row.refers_to not in rows:
        return row
    there = rows[row.refers_to]
    return replace(
        there, id=row.id, violation=row.violation, duty=row.duty, penal=row.penal,
        in_force=row.in_force, until=row.until, verified=row.verified, causes=row.causes,
        same_act=row.same_act, note=row.note, examples=(),
    )  # fmt: skip


def in_force(row: ViolationRange, day: date) -> bool:
    """Say whether the text of a row was in force on a day."""
    return row.in_force <= day and (row.until is None or day <= row.until)


def _of_party(act: tuple[ViolationRange, ...], view: CaseView) -> tuple[ViolationRange, ...]:
    """Leave out the rows for the other kind of party, where the papers tell which it is."""
    kind = view.fact("party_kind").value
    counts_as = _COUNTS_AS.get(str(kind))
    mine = tuple(row for row in act if not (row.party and counts_as and row.party != counts_as))
    return mine or act


def by_cause(rows: Iterable[ViolationRange], cause: str, day: date) -> tuple[ViolationRange, ...]:
    """Return the rows whose wording is in the cause of the case, those in force before others."""
    named = [row for row in rows if any(_all_words(cause, words) for words in row.causes)]
    current = [row for row in named if in_force(row, day)]
    return tuple(current or named)


def rows_of_article(name: str, cited: CitedArticle, context: Context) -> tuple[ViolationRange, ...]:
    """Return the rows that punish by this article, in any version of the law."""
    return tuple(
        row
        for row in readable(context)
        if any(_punishes(penal, name, cited, context) for penal in row.penal)
    )


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
                acts.extend(_split(rows, cited, cause, day))
            else:
                complete &= is_duty(name, cited, context)
    return tuple(dict.fromkeys(acts)), complete


def _governing(
    name: str, cited: CitedArticle, cause: str, day: date, context: Context
) -> tuple[ViolationRange, ...]:
    """Return the rows of an article in force; before the text that was read, those of the cause.

    Articles were numbered otherwise then: the number alone proves nothing.
    """
    of_law = [row for row in readable(context) if any(_of_law(p, name, context) for p in row.penal)]
    if any(in_force(row, day) for row in of_law):
        return tuple(row for row in rows_of_article(name, cited, context) if in_force(row, day))
    return by_cause(of_law, cause, day)


def _split(
    rows: tuple[ViolationRange, ...], cited: CitedArticle, cause: str, day: date
) -> Iterable[tuple[ViolationRange, ...]]:
    """Part the rows into acts: one for each cited item; else one, narrowed by the cause."""
    if len(cited.items) < SEVERAL:
        return [by_cause(rows, cause, day) or rows]
    by_item = (tuple(row for row in rows if item in _items(row)) for item in sorted(cited.items))
    return [act for act in by_item if act]


def _items(row: ViolationRange) -> frozenset[int]:
    return frozenset(
        item
        for penal in row.penal
        for place in cited_articles(penal.article + "".join(penal.items))
        for item in place.items
    )


def _punishes(penal: PenalArticle, name: str, cited: CitedArticle, context: Context) -> bool:
    instrument = context.instruments.get(penal.instrument)
    if instrument is None or not cites(name, instrument):
        return False
    stands = cited_articles(penal.article + "".join(penal.items))[0]
    return (
        stands.number == cited.number
        and _meet(stands.paragraphs, cited.paragraphs)
        and _meet(stands.items, cited.items)
    )


def _meet(one: frozenset[int], other: frozenset[int]) -> bool:
    return not one or not other or bool(one & other)


def is_duty(name: str, cited: CitedArticle, context: Context) -> bool:
    """Say whether the article is one that is violated, named among the penalty articles."""
    return any(
        cited.number in {article.number for article in cited_articles(row.duty)}
        for row in readable(context)
        if any(_of_law(penal, name, context) for penal in row.penal)
    )


def _of_law(penal: PenalArticle, name: str, context: Context) -> bool:
    instrument = context.instruments.get(penal.instrument)
    return instrument is not None and cites(name, instrument)


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
