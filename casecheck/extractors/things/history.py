"""Earlier penalties of the party, as the papers of this case tell of them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.things.penalties import DECISIONS, NOTICES
from casecheck.extractors.things.quantities import dates_in
from casecheck.model.field import FieldState, Item, Scalar
from casecheck.model.wording import GroundWording, Wording

_TELLING = (
    *DECISIONS, "investigation_report", "handling_approval", "collective_discussion",
    "legal_review_opinion", *NOTICES, "filing_approval",
)  # fmt: skip
_SUFFERED = re.compile("被|受到|受过")
_LAW = re.compile(r"《([^》\n]{2,40})》")
_SAME_LAW = re.compile("(?:同一|上述|前述|该)(?:法律?|条例|办法|规定|条款?)")
_NUMBER = re.compile(
    r"(?:\([\u4e00-\u9fff]{1,4}\))?[\u4e00-\u9fff]{1,10}[\[(〔]\d{4}[\])〕]第?[-A-Z\d]{1,10}号"
)
_FAR = 90


def extract_history(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read the earlier penalties: each day once, from the first paper that tells of any."""
    for paper in of_types(papers, *_TELLING):
        items = tuple(_unique(_items(paper, wording.grounds)))
        if items:
            evidence = tuple(dict.fromkeys(place for item in items for place in item.evidence))
            return (Candidate("earlier_penalties", items, FieldState.FOUND, 0.8, evidence),)
    return ()


def _unique(items: Iterator[Item]) -> Iterator[Item]:
    seen: set[object] = set()
    for item in items:
        if item.values["date"] not in seen:
            seen.add(item.values["date"])
            yield item


def _items(paper: Paper, words: GroundWording) -> Iterator[Item]:
    """Give the penalties of each sentence that tells of one suffered, and of none set aside."""
    for start, end in paper.sentences:
        if pattern_of(words.set_aside).search(paper.text, start, end):
            continue
        for day, first, last in _days(paper, start, end, words):
            stop = min(end, last + _FAR)
            parts = _parts(paper.text[first:stop], words)
            if "instrument" not in parts and _SAME_LAW.search(paper.text, first, stop):
                cited = _LAW.findall(paper.text, start, first)
                parts |= {"instrument": cited[-1]} if cited else {}
            yield Item({"date": day, **parts}, (paper.evidence(first, stop),))


def _days(
    paper: Paper, start: int, end: int, words: GroundWording
) -> Iterator[tuple[date, int, int]]:
    """Give the days of earlier penalties in a sentence, each with where it stands.

    曾于… and the like speak of the past whatever the verb; else the party must have suffered it.
    """
    past = pattern_of(words.before).search(paper.text, start, end)
    first = start
    if past and re.match("曾|此前|之前|以前|先后|已于|前次|上次", past[0]):
        first = past.end()
    found = [one for one in dates_in(paper, first, end) if one.day]
    for number, one in enumerate(found):
        after = found[number + 1].start + first if number + 1 < len(found) else end
        verb = pattern_of(words.punished).search(paper.text, first + one.end, end)
        near = verb is not None and verb.start() - (first + one.end) <= _FAR
        suffered = verb and (first > start or _SUFFERED.match(verb[0]))
        told = verb is not None and (verb.start() < after or _listed(paper, first + one.end, after))
        if one.day and near and suffered and told:
            yield one.day, first + one.start, first + one.end


def _listed(paper: Paper, start: int, end: int) -> bool:
    """Say whether a day only stands in a list with the next: 2021年3月5日、2021年8月10日."""
    return not re.sub("[、,和及与以]", "", paper.text[start:end])


def _parts(text: str, words: GroundWording) -> dict[str, Scalar | tuple[Scalar, ...]]:
    parts: dict[str, Scalar | tuple[Scalar, ...]] = {}
    kinds = tuple(
        kind for kind, names in words.earlier_kinds.items() if pattern_of(names).search(text)
    )
    if kinds:
        parts["kinds"] = kinds
    if law := _LAW.search(text):
        parts["instrument"] = law[1]
    if number := _NUMBER.search(text):
        parts["no"] = number[0]
    return parts
