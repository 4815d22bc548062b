"""The sums and counts that each paper finds: turnover, gains, numbers of goods and of people."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.fines import sums_in
from casecheck.extractors.things.operative import masked
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.values.numerals import read_integer
from casecheck.model.field import FieldState, Item, Scalar
from casecheck.model.wording import Wording

_PAPERS = (
    "case_source", "filing_approval", "inspection_record", "inquiry_record",
    "investigation_report", "handling_approval", "penalty_notice", "hearing_notice", "decision",
)  # fmt: skip
_DIGITS = r"\d{1,6}|[一二两三四五六七八九十百千]{1,6}"
_NEAR = 30
Sum = tuple[str, str, Decimal, tuple[int, int]]


def extract_amounts_found(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read each sum and count once a paper; where a paper gives two, neither tells anything."""
    items = [item for paper in of_types(papers, *_PAPERS) for item in _items(paper, wording)]
    explained = _explained(papers, wording)
    if not items:
        return explained
    evidence = tuple(place for item in items for place in item.evidence)
    found = Candidate("amounts_found", tuple(items), FieldState.FOUND, 0.85, evidence)
    return (found, *explained)


def _items(paper: Paper, wording: Wording) -> Iterator[Item]:
    several: dict[tuple[str, str], list[Sum]] = {}
    for one in (*_sums(paper, wording), *_counts(paper, wording)):
        several.setdefault(one[:2], []).append(one)
    for (what, unit), sums in several.items():
        if len({amount for _, _, amount, _ in sums}) == 1:
            parts: dict[str, Scalar | None] = {
                "what": what,
                "unit": unit,
                "amount": sums[0][2],
                "paper": paper.type,
            }
            yield Item(parts, (paper.evidence(*sums[0][3]),))


def _sums(paper: Paper, wording: Wording) -> Iterator[Sum]:
    """Give the sums behind 违法经营额 and 违法所得, as far as the paper finds them."""
    passage = masked(paper, 0, len(paper.text), wording.operative)
    rates = ("每", "约", "日均", "月均", "平均")
    other = pattern_of(["罚款", "没收", "处", *rates, *wording.penalties.other_money])
    named = {"违法经营额": wording.findings.turnover, "违法所得": wording.findings.gains}
    for what, words in named.items():
        for found in pattern_of(words).finditer(passage.text):
            _, end = paper.sentence_at(found.start())
            if "没收" in passage.text[max(0, found.start() - 4) : found.start()]:
                continue
            behind = passage.text[found.end() : min(end, found.end() + _NEAR)]
            sums = [one for one in sums_in(behind) if not other.search(behind[: one.start])]
            if sums:
                span = (found.start(), found.end() + sums[0].end)
                yield what, "元", Decimal(sums[0].value), span


def _counts(paper: Paper, wording: Wording) -> Iterator[Sum]:
    """Give the counts of the things that the violation is about: 未成年人3名, 盗版图书120册."""
    words = wording.evidence
    passage = masked(paper, 0, len(paper.text), wording.operative)
    skipped = pattern_of(words.partial_counts)
    for what, nouns in words.counted.items():
        noun = pattern_of(nouns).pattern
        units = "|".join(words.count_units)
        before = rf"(?P<one>{_DIGITS})(?:{units})(?:{noun})"
        behind = rf"(?:{noun})(?:共计|共|合计|计)?(?P<two>{_DIGITS})(?:{units})"
        for found in re.finditer(f"{before}|{behind}", passage.text):
            number = read_integer(found["one"] or found["two"])
            clause = passage.text[slice(*paper.clause_at(found.start()))]
            if number is not None and not skipped.search(clause):
                yield what, "", Decimal(number), found.span()


def _explained(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Find a sentence that explains why a sum or a count was corrected."""
    words = wording.evidence
    explains = pattern_of(words.explains)
    topics = pattern_of([*wording.findings.turnover, *wording.findings.gains, *words.amount_words])
    for paper in papers:
        for start, end in paper.sentences:
            if explains.search(paper.text, start, end) and topics.search(paper.text, start, end):
                evidence = (paper.evidence(start, end),)
                return (
                    Candidate(
                        "amounts_explained", value=True, state=FieldState.FOUND, evidence=evidence
                    ),
                )
    return ()
