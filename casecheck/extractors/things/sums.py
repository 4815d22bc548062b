"""The sums that a fine is measured by, what papers say in their place, and who is fined."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.findings import found_by_the_file, sum_found
from casecheck.extractors.things.fines import sums_in
from casecheck.extractors.things.operative import Passage, masked
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.things.penalties import DECISIONS
from casecheck.model.field import FieldState
from casecheck.model.wording import SumWording, Wording

_TELLING: Final = (*DECISIONS, "investigation_report", "handling_approval")
_WEIGHING: Final = (*_TELLING, "collective_discussion", "legal_review_opinion", "hearing_report")
_BEHIND: Final = 24
_NOT_OF_THE_CASE: Final = ["罚款", "没收", "罚没", "保证金", "注册资本", "注册资金", "规定", "条例"]
_COUNT: Final = r"[\d,一二三四五六七八九十百千余两]+"


def extract_sums(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read the investment, what stands for a sum, goods found, and whether a person is fined."""
    telling = list(of_types(papers, *_TELLING))
    statements = (_statement(paper, wording) for paper in telling)
    return (
        *_investment(telling, wording),
        *_first(statements),
        *_first(_goods(paper, wording) for paper in telling),
        *_flag("gains_returned", wording.sums.returned, telling, wording),
        *_responsible(papers, wording),
        *_flag(
            "serious_hint", wording.sums.nearly_serious, list(of_types(papers, *_WEIGHING)), wording
        ),
    )


def _first(candidates: Iterator[Candidate | None]) -> Iterator[Candidate]:
    found = next((one for one in candidates if one), None)
    if found:
        yield found


def _investment(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    words = pattern_of(wording.sums.investment)
    yield from _first(sum_found("investment_found", words, paper, wording) for paper in papers)


def _statement(paper: Paper, wording: Wording) -> Candidate | None:
    """Read why no sum is found: there is none, it is small, or nobody can tell; else other sums."""
    passage = masked(paper, 0, len(paper.text), wording.operative)
    for choice in ("none_found", "below_threshold", "unascertainable"):
        for found in pattern_of(getattr(wording.sums, choice)).finditer(passage.text):
            if not _is_law(paper, found.start()):
                return _said(choice, paper, found.span())
    span = _other_sum(passage, wording.sums)
    return _said("other_sum", paper, span) if span else None


def _other_sum(passage: Passage, words: SumWording) -> tuple[int, int] | None:
    """Return where a sum of money stands behind a word such as 销售收入."""
    for found in pattern_of(words.other_sums).finditer(passage.text):
        behind = re.split(r"[。;\n]", passage.text[found.end() : found.end() + _BEHIND])[0]
        sums = sums_in(behind)
        if sums and not pattern_of(_NOT_OF_THE_CASE).search(behind[: sums[0].start]):
            return found.start(), found.end() + sums[0].end
    return None


def _said(choice: str, paper: Paper, span: tuple[int, int]) -> Candidate:
    evidence = (paper.evidence(*span),)
    return Candidate("basis_amount_statement", choice, FieldState.FOUND, 0.8, evidence)


def _is_law(paper: Paper, position: int) -> bool:
    """Say whether a clause tells what the law provides (违法所得不足1万元的，)."""
    start, end = paper.clause_at(position)
    return paper.text[start:end].endswith("的")


def _goods(paper: Paper, wording: Wording) -> Candidate | None:
    """Read the words that count goods of the offence which the agency found."""
    words = wording.sums
    passage = masked(paper, 0, len(paper.text), wording.operative)
    counted = re.compile(rf"{_COUNT}余?(?:{pattern_of(words.units).pattern})")
    for found in pattern_of(words.illegal_goods).finditer(passage.text):
        start, end = paper.sentence_at(found.start())
        seen = pattern_of(words.goods_seen).search(passage.text, start, found.start())
        count = counted.search(passage.text, found.end(), min(end, found.end() + 60))
        if seen and count:
            evidence = (paper.evidence(seen.start(), count.end()),)
            text = paper.original(found.start(), count.end())
            return Candidate("goods_found", text, FieldState.FOUND, 0.8, evidence)
    return None


def _flag(
    field: str, words: tuple[str, ...], papers: Sequence[Paper], wording: Wording
) -> Iterator[Candidate]:
    for paper in papers:
        span = found_by_the_file(paper, pattern_of(words), wording)
        if span:
            yield Candidate(
                field,
                value=True,
                state=FieldState.FOUND,
                confidence=0.8,
                evidence=(paper.evidence(*span),),
            )
            return


def _responsible(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    """Say that a decision fines one of the people responsible, where it calls the party so."""
    for paper in of_types(papers, *DECISIONS):
        span = found_by_the_file(paper, pattern_of(wording.sums.responsible), wording)
        if span:
            evidence = (paper.evidence(*span),)
            yield Candidate("fined_as", "responsible", FieldState.FOUND, 0.8, evidence)
            return
