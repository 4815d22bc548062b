"""What went to the police, and those of their papers that bear a common title: 立案通知书."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.lines import closing_dates
from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.values.dates import find_dates
from casecheck.model.field import FieldState, Value
from casecheck.model.wording import SuspicionWording, Wording

_LONGEST_LIST = 15
_ITEM = re.compile(r"[(（]?[一二三四五六七八九十\d]{1,2}[)）、..．]")
_CLOSES = re.compile(
    r"^[^\n]{0,30}(?:局|队|院|机关|委员会)(?:\([^)]*\))?$|\d{4}年\d|联系人|签收|回执"
)
_ENDS = 60


def extract_police(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read the enclosures of a transfer, and the papers of the police among other papers."""
    words = wording.suspicions
    letters = of_types(papers, "transfer_letter")
    notices = of_types(papers, "other", "filing_approval")
    return (
        *(one for paper in letters for one in _enclosures(paper, words)),
        *(one for paper in notices for one in _notice(paper, words)),
    )


def _enclosures(paper: Paper, words: SuspicionWording) -> Iterator[Candidate]:
    """Take the list behind 附件: what stands in its line, and the items below it."""
    labels = pattern_of(words.enclosure_labels).pattern
    opened = re.search(rf"(?:^|\n)(?:{labels})[^\n:]{{0,6}}[:\n](?P<list>[^\n]*)", paper.text)
    if not opened:
        return
    lines, end = [opened["list"]], opened.end()
    for line in paper.text[opened.end() + 1 :].split("\n")[:_LONGEST_LIST]:
        if _CLOSES.search(line) or not (_ITEM.match(line) or not lines[-1]):
            break
        lines.append(line)
        end += len(line) + 1
    listed = ";".join(one for one in lines if one)
    if listed:
        place = (paper.evidence(opened.start("list"), max(end, opened.start("list") + 1)),)
        yield Candidate("transfer_enclosures", listed, FieldState.FOUND, 0.85, place)


def _notice(paper: Paper, words: SuspicionWording) -> Iterator[Candidate]:
    """Take a paper of the police for what it is, though a bureau's own bears the same title."""
    title = paper.source.document.title
    ends = paper.text[:_ENDS] + "\n" + paper.text[-_ENDS:]
    if not pattern_of(words.police).search(ends):
        return
    if pattern_of(words.declining_titles).search(title):
        yield _found("crime_transfer_stated", paper, value=True)
        yield _found("police_refused_stated", paper, value=True)
        yield from _dated("police_refusal_date", paper)
    elif pattern_of(words.filing_titles).search(title):
        yield _found("crime_transfer_stated", paper, value=True)
        yield from _dated("police_filing_date", paper)


def _dated(field: str, paper: Paper) -> Iterator[Candidate]:
    for region in closing_dates(paper.source):
        dates = find_dates(region.text, year=region.year)
        day = next((one.day for one in dates if one.day), None)
        state = FieldState.UNREADABLE if day is None else FieldState.FOUND
        yield Candidate(field, day, state, 0.85, (region.evidence(),))
        return


def _found(field: str, paper: Paper, value: Value) -> Candidate:
    return Candidate(field, value, FieldState.FOUND, 0.85, (paper.evidence(0, 12),))
