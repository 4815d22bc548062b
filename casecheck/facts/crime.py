"""Whether a case of publications reaches the lines of a crime (rules/law/crime_bands.yaml)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from casecheck.facts.amounts import in_figures
from casecheck.facts.answers import answer
from casecheck.facts.context import Context
from casecheck.facts.logic import day, is_true, number, seen_or_absent
from casecheck.facts.subject import is_about
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.crime import CrimeBand
from casecheck.model.fact import ABSENT, Fact, FactState

CRIME_FACTS: Final = (
    "publication_case",
    "crime_line_reached",
    "crime_line_near",
)
INDIVIDUAL: Final = "individual"
UNIT: Final = "unit"
# Since 2021-07-15 confiscated gains are all that came in; the lines count what was earned.
GAINS_ARE_RECEIPTS_SINCE: Final = date(2021, 7, 15)
_COPIES: Final = ("books", "periodicals", "newspapers", "audio_video")
_UNCLEAR: Final = "publications"
_NAMES: Final = {
    "turnover": "经营数额", "profit": "违法所得（获利）", "books": "图书", "periodicals": "期刊",
    "newspapers": "报纸", "audio_video": "音像制品、电子出版物", "copies": "复制品",
}  # fmt: skip
_UNITS: Final = {"books": "册", "periodicals": "本", "newspapers": "份", "audio_video": "张（盒）"}
_PARTIES: Final = {INDIVIDUAL: "个人", UNIT: "单位", "any": ""}


@dataclass(frozen=True, slots=True)
class _Amount:
    """What the file finds of one measure; `certain`: it is exactly what the line counts."""

    value: Decimal
    certain: bool
    source: Fact


def crime_facts(view: CaseView, facts: Facts, context: Context) -> Facts:
    """Return the lines that are certainly reached, and those that a person has to look at."""
    case = publication_case(view, context)
    hits = list(_hits(view, facts, context)) if is_true(case) else []
    return {
        "publication_case": case,
        "crime_line_reached": _named([one for one in hits if one.certain]),
        "crime_line_near": _named([one for one in hits if not one.certain]),
    }


def publication_case(view: CaseView, context: Context) -> Fact:
    """Say whether the case is one of publications: by its cause, or by the law that it cites."""
    words = context.wording.get("crimes", {})
    stated = is_true(view.fact("illegal_publication_stated"))
    return answer(view.fact("case_cause"), value=is_about(view, words) or stated)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A line that an amount reaches, in words."""

    words: str
    certain: bool
    source: Fact


def _hits(view: CaseView, facts: Facts, context: Context) -> Iterator[_Hit]:
    """Give the lines that are reached: certain ones, and ones that hang on something open."""
    offences = _offences(view)
    points = context.settings.get("crime_points")
    for band in context.crime_bands.values():
        amount = _amounts(view, facts).get(band.measure)
        sure = offences.get(band.offence)
        match = _party_match(view, band.party)
        if amount is None or sure is None or match is None:
            continue
        point = _point(band, points)
        if amount.value >= band.low if point is None else amount.value >= point:
            reached = amount.value >= (band.high if point is None else point)
            certain = reached and sure and match and band.certain and amount.certain
            yield _Hit(_words(band, amount, point), certain, amount.source)


def _point(band: CrimeBand, points: Any) -> Decimal | None:  # noqa: ANN401 (a setting of YAML)
    """Return the point that the region has set for a line."""
    value = points.get(band.id) if isinstance(points, Mapping) else None
    return Decimal(str(value)) if isinstance(value, int | float | Decimal) else None


def _offences(view: CaseView) -> dict[str, bool]:
    """Return the offences that may be in question; true where the file itself names its act.

    A case of copyright goes by the lines of copyright; the others are then no more than a hint.
    """
    copyright_ = is_true(seen_or_absent(view.fact("copyright_case")))
    illegal = is_true(seen_or_absent(view.fact("illegal_publication_stated")))
    offences = {"illegal_publication": illegal and not copyright_}
    if copyright_:
        copied = is_true(seen_or_absent(view.fact("copying_stated")))
        offences["copying" if copied else "resale"] = False
    return offences


def _party_match(view: CaseView, party: str) -> bool | None:
    """Say whether a line is the party's own; false where that is open, None where it is not.

    Of a party that may be either, the smaller line is a hint; the larger one is above both.
    """
    kind = view.fact("party_kind")
    if party == "any":
        return True
    if kind.state is not FactState.FOUND or kind.value == "individual_business":
        return party == UNIT
    own = (kind.value == INDIVIDUAL) == (party == INDIVIDUAL)
    return True if own else None


def _amounts(view: CaseView, facts: Facts) -> dict[str, _Amount]:
    """Return what the file finds, by measure."""
    found = {
        name: _Amount(value, certain=True, source=fact)
        for name, fact in (
            ("turnover", seen_or_absent(view.fact("turnover_found"))),
            ("profit", seen_or_absent(view.fact("profit_found"))),
        )
        if (value := number(fact)) is not None
    }
    gains = seen_or_absent(view.fact("gains_found"))
    taken = number(gains)
    if taken is not None and "profit" not in found:
        decided = day(facts.get("case_date", ABSENT))
        earned = decided is not None and decided < GAINS_ARE_RECEIPTS_SINCE
        found["profit"] = _Amount(taken, earned, gains)
    return found | _counts(view)


def _counts(view: CaseView) -> dict[str, _Amount]:
    """Return the numbers of copies; of publications of no kind, those of books are a hint."""
    items = view.items("publication_counts")
    source = Fact(
        FactState.FOUND,
        None,
        ("publication_counts",),
        tuple(place for item in items for place in item.evidence),
    )
    numbers = {
        str(item.values.get("kind")): Decimal(count)
        for item in items
        if isinstance(count := item.values.get("count"), int)
    }
    found: dict[str, _Amount] = {
        kind: _Amount(numbers[kind], certain=True, source=source)
        for kind in _COPIES
        if kind in numbers
    }
    if _UNCLEAR in numbers and "books" not in found:
        found["books"] = _Amount(numbers[_UNCLEAR], certain=False, source=source)
    if numbers:
        total = sum(numbers.values(), Decimal(0))
        found["copies"] = _Amount(total, certain=False, source=source)
    return found


def _words(band: CrimeBand, amount: _Amount, point: Decimal | None) -> str:
    unit = _UNITS.get(band.measure, "件" if band.measure == "copies" else "元")
    limits = (band.low, band.high) if point is None else (point,)
    line = "至".join(dict.fromkeys(map(in_figures, limits)))
    whose = f"{_PARTIES[band.party]}起点"
    return f"{_NAMES[band.measure]}{in_figures(amount.value)}{unit}（{whose}{line}{unit}）"


def _named(hits: list[_Hit]) -> Fact:
    if not hits:
        return ABSENT
    sources = tuple(dict.fromkeys(hit.source for hit in hits))
    return known("、".join(dict.fromkeys(hit.words for hit in hits)), *sources)
