"""The amounts of a decision: which sum is the fine, which the gains, and what one party pays."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from casecheck.extractors.things.operative import Passage
from casecheck.extractors.things.papers import pattern_of, unchecked
from casecheck.extractors.values.amounts import FoundAmount, find_amounts
from casecheck.model.field import Evidence
from casecheck.model.wording import PenaltyWording

_IS_OF_A_FINE = re.compile(r"(?:[整正]|\)|人民币)*的?(?:行政)?罚款")
_SIDE_BY_SIDE = re.compile(r"(?:[\s整正()¥:,、/|]|人民币|大写|小写|金额)*")
_A_PARTY = re.compile(r"对([^,。;:的你\n]{2,20}?)(?:处以|处|给予|作出|罚款|予以)")
_NO_PARTY = re.compile("行为|当事人|该|以上|上述|本案")


@dataclass(frozen=True, slots=True)
class Due:
    """What one party pays: in figures or words (`value`), and what the words say."""

    value: Decimal
    words: Decimal | None


def fines_in(passage: Passage, wording: PenaltyWording) -> list[FoundAmount]:
    """Return the sums of the passage that are fines."""
    return _of_kind("fine", passage.text, wording)


def gains_in(passage: Passage, wording: PenaltyWording) -> list[FoundAmount]:
    """Return the sums of the passage that are confiscated gains."""
    return _of_kind("gains", passage.text, wording)


def sums_in(text: str) -> list[FoundAmount]:
    """Return the sums of `text` that are no bounds (以下, 以上).

    The same sum side by side in words and in figures (贰佰元￥200.00) is one.
    """
    sums: list[FoundAmount] = []
    for amount in find_amounts(text):
        if amount.limit:
            continue
        if sums and _writes_again(sums[-1], amount, text):
            words = sums[-1].words if sums[-1].words is not None else amount.words
            figures = sums[-1].figures if sums[-1].figures is not None else amount.figures
            sums[-1] = replace(sums[-1], end=amount.end, words=words, figures=figures)
        else:
            sums.append(amount)
    return sums


def _writes_again(first: FoundAmount, second: FoundAmount, text: str) -> bool:
    one_each = (first.words is None) == (second.figures is None)
    apart = (first.words is None) != (second.words is None)
    gap = text[first.end : second.start]
    return one_each and apart and first.value == second.value and bool(_SIDE_BY_SIDE.fullmatch(gap))


def evidence_of(passage: Passage, amounts: list[FoundAmount]) -> tuple[Evidence, ...]:
    """Return the words of the amounts."""
    return tuple(passage.evidence(amount.start, amount.end) for amount in amounts)


def one_for_the_party(
    passage: Passage, amounts: list[FoundAmount], wording: PenaltyWording
) -> Due | None:
    """Return what one party pays: the stated total, else the sum of the parts.

    None when several parties pay different amounts: only a person can tell whose case this is.
    """
    total = pattern_of(wording.totals)
    stated = [
        one for one in amounts if total.search(passage.text, max(0, one.start - 14), one.start)
    ]
    if stated and len(amounts) > 1:
        return _due([stated[-1]])
    if len(_parties(passage.text, amounts)) > 1:
        each = {one.value for one in amounts}
        return _due(amounts[:1]) if len(each) == 1 else None
    return _due(amounts) if amounts else None


def _of_kind(kind: str, text: str, wording: PenaltyWording) -> list[FoundAmount]:
    chosen = _without_unticked(text, wording)
    return [one for one in sums_in(text) if _kind_of(one, chosen, wording) == kind]


def _without_unticked(text: str, wording: PenaltyWording) -> str:
    """Blank out the options of a form that are not ticked."""
    options = pattern_of(["罚款", *wording.gains, *wording.other_money])
    return options.sub(
        lambda one: " " * len(one[0]) if unchecked(text, one.start()) else one[0], text
    )


def _kind_of(amount: FoundAmount, text: str, wording: PenaltyWording) -> str:
    """Say what a sum is: the nearest word before it decides, unless 的罚款 follows it."""
    if _IS_OF_A_FINE.match(text, amount.end):
        return "fine"
    before = re.split(r"[。;]", text[: amount.start])[-1][-40:]
    nearest = {
        "fine": _last_end(["罚款"], before),
        "gains": _last_end(wording.gains, before),
        "other": _last_end(["加处罚款", *wording.other_money], before),
    }
    kind = max(nearest, key=lambda name: (nearest[name], name == "other"))
    return kind if nearest[kind] >= 0 else ""


def _last_end(phrases: list[str] | tuple[str, ...], text: str) -> int:
    return max((found.end() for found in pattern_of(phrases).finditer(text)), default=-1)


def _parties(text: str, amounts: list[FoundAmount]) -> set[str]:
    """Return the parties that the sums are laid on, as far as they are named (对张三罚款…)."""
    named: set[str] = set()
    for amount in amounts:
        before = [found[1] for found in _A_PARTY.finditer(text, 0, amount.start)]
        if before and not _NO_PARTY.search(before[-1]):
            named.add(before[-1])
    return named


def _due(amounts: list[FoundAmount]) -> Due:
    words = [one.words for one in amounts if one.words is not None]
    figures = [one.figures if one.figures is not None else one.value for one in amounts]
    in_words = sum(words, Decimal(0)) if len(words) == len(amounts) else None
    return Due(sum(figures, Decimal(0)), in_words)
