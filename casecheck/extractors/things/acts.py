"""When the party did what it is charged with: the day of the act, or the last of several."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from casecheck.extractors.lines import addressees
from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, of_types, pattern_of, plain
from casecheck.extractors.things.quantities import dates_in, periods_in
from casecheck.extractors.values.dates import FoundDate
from casecheck.model.field import FieldState
from casecheck.model.wording import ActWording, Wording

_TELLING = (
    "decision", "on_the_spot_decision", "no_penalty_decision", "investigation_report",
    "penalty_notice", "hearing_notice", "handling_approval", "filing_approval",
)  # fmt: skip
_NAMED = re.compile(
    r"(?:当事人|被处罚人|被处罚单位|单位|字号|名称|姓名)(?:\([^()\n]{1,12}\))?[:\n](?P<name>[^\n:,;。(]{2,30})"
)
_PLACE = re.compile(r"^(?:[\u3400-\u9fff]{1,6}?[省市县区旗州镇乡])+")
_PART_OF_NAME = 4
_REACH_OF_NOT = 4
_SHORTEST_ACT = 4


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence says of one day: the words of its clause before it, and those behind it."""

    before: str
    behind: str

    @property
    def predicate(self) -> str:
        """Return the clause that tells what was done, with a mere circumstance before it."""
        clauses = [one for one in re.split("[,:]", self.behind) if len(one) > 1]
        long = 1 if clauses and not re.match("在|位于|因|经|晚|上午|下午", clauses[0]) else 2
        return self.before + ",".join(clauses[:long])


def extract_acts(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Give for each paper that tells the facts the day of the act that it names."""
    names = frozenset(name for paper in papers for name in _names(paper))
    return tuple(
        candidate
        for paper in of_types(papers, *_TELLING)
        for candidate in _of_paper(paper, wording.acts, names)
    )


def _of_paper(paper: Paper, words: ActWording, names: frozenset[str]) -> Iterator[Candidate]:
    """Prefer the days of what was found to those of how the case began."""
    for start, end, found in _stretches(paper, words):
        days = [
            (day, place)
            for sentence in paper.sentences
            if start <= sentence[0] < end
            for day, place in _days(paper, sentence, words, names, found=found)
        ]
        if days:
            last, place = max(days)
            evidence = (paper.evidence(*place),)
            yield Candidate("violation_date", last, FieldState.FOUND, 0.8, evidence)
            return


def _stretches(paper: Paper, words: ActWording) -> Iterator[tuple[int, int, bool]]:
    """Give where the findings stand, then all that comes before the evidence and the law."""
    opening = pattern_of(words.found).search(paper.text)
    closing = pattern_of(words.ends).search(paper.text, opening.end() if opening else 0)
    end = closing.start() if closing else len(paper.text)
    if opening:
        yield paper.sentence_at(opening.start())[0], end, True
    yield 0, end, False


def _days(
    paper: Paper,
    sentence: tuple[int, int],
    words: ActWording,
    names: frozenset[str],
    *,
    found: bool,
) -> Iterator[tuple[date, tuple[int, int]]]:
    start, end = sentence
    text = paper.text[start:end]
    begins = {period.start.start for period in periods_in(paper, start, end)}
    dates = [one for one in dates_in(paper, start, end) if one.day]
    for index, one in enumerate(dates):
        until = dates[index + 1].start if index + 1 < len(dates) else len(text)
        said = _Said(_clause_before(text, dates, index), text[one.end : until])
        if one.day and one.start not in begins and _is_act(said, text, words, names, found=found):
            yield one.day, (start + one.start, start + one.end)


def _clause_before(text: str, dates: Sequence[FoundDate], index: int) -> str:
    first = dates[index - 1].end if index else 0
    return re.split("[,:]", text[first : dates[index].start])[-1]


def _is_act(
    said: _Said, sentence: str, words: ActWording, names: frozenset[str], *, found: bool
) -> bool:
    """Say whether the party did it on this day, or was seen doing it by an inspection."""
    whole = said.before + said.behind
    if _is_inspection(whole, words):
        return True
    if pattern_of(words.never).search(said.predicate) or _is_done(said.predicate, words):
        return False
    ends_a_period = re.search("[至到]$", said.before)
    if max(len(said.before) if ends_a_period else 0, len(said.behind)) < _SHORTEST_ACT:
        return False
    if ends_a_period and not pattern_of(words.bureau).search(said.before):
        return found or _names_party(sentence, words, names)
    if pattern_of(words.bureau).search(said.predicate):
        return False
    return found or _names_party(sentence, words, names)


def _is_inspection(text: str, words: ActWording) -> bool:
    seen = pattern_of(words.sees).search(text)
    bureau = pattern_of([*words.bureau, "检查", "巡查"]).search(text)
    nothing = pattern_of(words.sees_nothing).search(text)
    return bool(seen and bureau and bureau.start() <= seen.start() and not nothing)


def _is_done(text: str, words: ActWording) -> bool:
    """Say whether the words tell of a step that is no act: 取得, but not 未取得."""
    undone = pattern_of(words.not_done)
    return any(
        not undone.search(text, max(0, step.start() - _REACH_OF_NOT), step.start())
        for step in pattern_of(words.not_when_done).finditer(text)
    )


def _names_party(text: str, words: ActWording, names: frozenset[str]) -> bool:
    return bool(pattern_of(words.party).search(text)) or any(part in text for part in names)


def _names(paper: Paper) -> Iterator[str]:
    """Give the parties that a paper names, and the parts by which they may be called in short."""
    told = [found["name"] for found in _NAMED.finditer(paper.text)]
    told += [plain(region.text) for region in addressees(paper.source)]
    for name in told:
        own = _PLACE.sub("", name)
        if len(own) < _PART_OF_NAME:
            yield name
        yield from (own[at : at + _PART_OF_NAME] for at in range(len(own) - _PART_OF_NAME + 1))
