"""The operative part of a paper: where it says what is decided, without the law that it recites."""

import re
from dataclasses import dataclass

from casecheck.extractors.things.papers import Paper, pattern_of
from casecheck.model.field import Evidence
from casecheck.model.wording import OperativeWording

_LONGEST = 900
_QUOTED = re.compile(r"“[^”]{15,}”|\"[^\"]{15,}\"|‘[^’]{15,}’")
_RANGE = re.compile(r"[元倍]以[上下]")
_BLANK = " "
# 处罚种类和依据, 拟给予的行政处罚种类及幅度: a label that names the penalty among other things.
_PART_OF_LABEL = "(?:种类|内容|决定|结果|幅度|数额|金额|意见|方式|依据|理由|事实)"
_PENALTY_LABEL = (
    rf"(?:{_PART_OF_LABEL}[、及和与])*(?:拟|建议|决定)?(?:给予|作出|作)?的?(?:行政)?处罚的?"
    rf"(?!依据[:\n])(?:{_PART_OF_LABEL}(?:[、及和与]?的?(?:法律)?{_PART_OF_LABEL})*)?"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a paper to be read.

    `text` is as long as the stretch, with blanks for quotations and recitals of the law.
    """

    paper: Paper
    start: int
    text: str

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the words from `start` to `end` of the passage."""
        return self.paper.evidence(self.start + start, self.start + end)

    def sentences(self) -> list[tuple[int, int]]:
        """Return the stretches between full stops, semicolons and line ends."""
        return [found.span() for found in re.finditer(r"[^。;\n]+", self.text)]


def operative_passages(paper: Paper, wording: OperativeWording, *, proposed: bool) -> list[Passage]:
    """Return where the paper may say its decision (or proposal): the likeliest first."""
    strong = pattern_of([*wording.opens, *(wording.proposes if proposed else wording.decides)])
    weak = pattern_of(wording.proposes_in_a_sentence if proposed else wording.gives)
    labels = _label_pattern(wording.labels)
    plainly = [pattern_of(wording.gives)] if proposed else []
    starts = [_starts(pattern, paper.text) for pattern in (strong, labels, weak, *plainly)]
    return [passage_at(paper, start, wording) for group in starts for start in group]


def passage_at(paper: Paper, start: int, wording: OperativeWording) -> Passage:
    """Return the passage that begins at `start` and ends where the rights and duties begin."""
    end = min(len(paper.text), start + _LONGEST)
    closing = pattern_of(wording.ends).search(paper.text, start + 1, end)
    return masked(paper, start, closing.start() if closing else end, wording)


def masked(paper: Paper, start: int, end: int, wording: OperativeWording) -> Passage:
    """Return a stretch of the paper without the law that it quotes or recites."""
    text = without_quotations(paper.text[start:end])
    return Passage(
        paper, start, re.sub(r"[^。;\n]+", lambda one: _unrecited(one[0], wording), text)
    )


def without_quotations(text: str) -> str:
    """Return `text`, as long as it was, with blanks for what it quotes at length."""
    return _QUOTED.sub(_blanks, text)


def _starts(pattern: re.Pattern[str], text: str) -> list[int]:
    """Return the matches from the last to the first: a paper decides at its end."""
    return [found.start() for found in pattern.finditer(text)][::-1]


def _label_pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    named = f"{pattern_of(labels).pattern}|{_PENALTY_LABEL}"
    return re.compile(rf"(?<![^\n])(?:{named})(?:\([^)\n]*\))?(?=[:\n])")


def _unrecited(sentence: str, wording: OperativeWording) -> str:
    """Blank out the sentence as far as it says what the law provides."""
    recitals = [*_RANGE.finditer(sentence), *pattern_of(wording.recitals).finditer(sentence)]
    if not recitals:
        return sentence
    last = max(found.end() for found in recitals)
    release = pattern_of(wording.after_recital).search(sentence, last)
    if release is None:
        return _BLANK * len(sentence)
    return _BLANK * release.start() + sentence[release.start() :]


def _blanks(found: re.Match[str]) -> str:
    return _BLANK * len(found[0])
