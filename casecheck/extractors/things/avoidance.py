"""Avoidance: whether the party asked that an officer withdraw, what was decided, and relations."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.papers import Paper, has_mark, pattern_of, unchecked
from casecheck.model.field import FieldState
from casecheck.model.wording import ProceedingsWording, Wording

_ANSWER = re.compile(r"\n答[::]?(?P<answer>[^\n]{1,80})")
_REFUSES = re.compile("不|否|无|没|放弃")
_AGREES = re.compile("^(?:是|要|需要|申请|要求|我申请|我要求)|申请.{0,12}回避|要求.{0,12}回避")
_NEAR = 30


def extract_avoidance(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read a request for avoidance, the decision on it, and a relation that is recorded."""
    words = wording.proceedings
    return tuple(
        candidate
        for paper in papers
        for candidate in (
            *_asked(paper, words),
            *_decided(paper, words),
            *_related(paper, words),
        )
    )


def _asked(paper: Paper, words: ProceedingsWording) -> Iterator[Candidate]:
    """Give a request: a paper that is one, a sentence that tells of one, an answer that asks."""
    head = paper.text.split("\n")[0]
    if pattern_of(words.avoidance_papers).search(head) and not _told_away(head, words):
        yield _yes("avoidance_requested", paper, (0, len(head)))
        return
    for found in pattern_of(words.avoidance_asks).finditer(paper.text):
        start, end = paper.sentence_at(found.start())
        question = _is_question(paper.text, start, end)
        span = _answer(paper, end) if question else _statement(paper, found, words)
        if span:
            yield _yes("avoidance_requested", paper, span)
            return


def _is_question(text: str, start: int, end: int) -> bool:
    """Say whether a sentence asks the party whether it wants an officer to withdraw."""
    line = text.rfind("\n", 0, start + 1) + 1
    return text[end - 1 : end + 1].endswith(("?", "吗", "?\n")) or text.startswith("问", line)


def _answer(paper: Paper, end: int) -> tuple[int, int] | None:
    """Return the words of an answer that asks for avoidance."""
    found = _ANSWER.search(paper.text, max(0, end - 1), end + _NEAR * 8)
    if found is None or _REFUSES.search(found["answer"]) or not _AGREES.search(found["answer"]):
        return None
    return found.span("answer")


def _statement(
    paper: Paper, found: re.Match[str], words: ProceedingsWording
) -> tuple[int, int] | None:
    text, (start, end) = paper.text, paper.clause_at(found.start())
    marked = has_mark(text, found.start()) and not unchecked(text, found.start())
    ticked = marked and text[found.start() - 1] not in "不未无"
    said = text[max(start, found.start() - _NEAR) : max(end, found.end())]
    supposed = text[end : end + 1] == "的" or said.endswith(("的", "吗", "?"))
    if unchecked(text, found.start()) or supposed or (not ticked and _told_away(said, words)):
        return None
    return found.span()


def _told_away(said: str, words: ProceedingsWording) -> bool:
    """Say whether the words tell of a right, or that nothing was asked."""
    return pattern_of(words.avoidance_not_asked).search(said) is not None


def _decided(paper: Paper, words: ProceedingsWording) -> Iterator[Candidate]:
    for found in pattern_of(words.avoidance_decides).finditer(paper.text):
        start, end = paper.clause_at(found.start())
        clause = paper.text[start : max(end, found.end())]
        if not re.search(r"由[^,。]{0,12}决定|的,|是否|有权|依法审查", clause):
            yield _yes("avoidance_decided", paper, found.span())
            return


def _related(paper: Paper, words: ProceedingsWording) -> Iterator[Candidate]:
    """Give words that record how an officer stands to the party or the case."""
    relation = rf"(?:{pattern_of(words.relations).pattern})(?:关系)?"
    officer = pattern_of(words.officers).pattern
    with_case = r"(?:与|同|和)(?:本案)?(?:当事人|被处罚人|经营者|法定代表人|负责人|案件)?"
    pattern = re.compile(
        rf"(?:{officer})[^,。;\n]{{0,12}}{with_case}[^,。;\n]{{0,12}}?"
        rf"(?:系|是|有|存在|为)[^,。;\n]{{0,8}}?{relation}"
    )
    for found in pattern.finditer(paper.text):
        start, end = paper.sentence_at(found.start())
        near = paper.text[max(start, found.start() - _NEAR) : min(end, found.end() + _NEAR)]
        if not pattern_of(words.no_relation).search(near):
            evidence = (paper.evidence(*found.span()),)
            text = paper.original(*found.span())
            yield Candidate("avoidance_relation", text, FieldState.FOUND, 0.8, evidence)
            return


def _yes(field: str, paper: Paper, span: tuple[int, int]) -> Candidate:
    evidence = (paper.evidence(*span),)
    return Candidate(field, value=True, state=FieldState.FOUND, confidence=0.85, evidence=evidence)
