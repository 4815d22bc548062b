"""What a notice and a decision contain: the items that the law asks of them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.operative import masked
from casecheck.extractors.things.papers import Paper, is_well_read, of_types, pattern_of, plain
from casecheck.extractors.things.penalties import NOTICES, kinds_in, penalty_of
from casecheck.model.field import FieldState
from casecheck.model.wording import Wording

_WELL_READ = 120
_OF_THE_HEAD = ("decision_states_address",)
_LAW = re.compile(r"《[^《》\n]{2,60}》|[\u3400-\u9fff]{2,20}(?:管理条例|管理办法|管理规定)")
_DECIDES = re.compile(
    r"决定(?:如下|给予|对你|对当事人|作出如下|:)|(?:应当|请|须)[^。\n]{0,20}收到本"
)
_BLANK = re.compile(r"[^。;\n]{0,20}(?:_{2,}|:\n*(?:$|[。;]))")


def extract_contents(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Say of each item whether the notice (the decision) states it, or certainly does not."""
    contents = wording.contents
    notice = [*of_types(papers, *NOTICES)]
    decision = [*of_types(papers, "decision")]
    return (
        *stated(notice, contents.notice),
        *(one for paper in notice[:1] for one in _penalty_stated(notice, paper, wording)),
        *stated(decision, _of_decision(decision, wording)),
        *(one for paper in decision for one in _seal(paper, wording)),
    )


def _stating(phrases: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of phrases; one that ends with a colon may be a cell as well."""
    labels = [phrase[:-1] for phrase in phrases if phrase.endswith(("：", ":"))]
    words = [phrase for phrase in phrases if not phrase.endswith(("：", ":"))]
    label = rf"(?:{pattern_of(labels).pattern})(?:\([^()\n]{{1,12}}\))?[:\n]"
    return re.compile(rf"{pattern_of(words).pattern}|{label}")


def _of_decision(papers: Sequence[Paper], wording: Wording) -> dict[str, tuple[str, ...]]:
    """Return the items asked of a decision: payment only where something is to be paid."""
    penalties = [penalty_of(paper, wording, proposed=False) for paper in papers]
    kinds = {kind for penalty in penalties if penalty for kind in penalty.kinds}
    items = dict(wording.contents.decision)
    if penalties and not kinds & {"fine", "confiscate_gains"}:
        items.pop("decision_states_payment", None)
    return items


def stated(papers: Sequence[Paper], items: Mapping[str, tuple[str, ...]]) -> Iterator[Candidate]:
    """Say of each item whether one of the papers states it, or certainly none does."""
    for field, phrases in items.items() if papers else ():
        yield _flag(field, papers, _stating(phrases), whole=field not in _OF_THE_HEAD)


def _flag(
    field: str, papers: Sequence[Paper], pattern: re.Pattern[str], *, whole: bool
) -> Candidate:
    for paper in papers:
        end = len(paper.text) if whole else _end_of_facts(paper)
        words = paper.text if whole else _LAW.sub(_blanks, paper.text[:end])
        found = pattern.search(words)
        if found:
            evidence = (paper.evidence(*found.span()),)
            return Candidate(field, value=True, state=FieldState.FOUND, evidence=evidence)
    for paper in papers:
        for cell in paper.source.cells:
            if pattern.match(plain(paper.source.text[cell.start : cell.end]) + ":"):
                evidence = (paper.source.evidence(cell.start, cell.end),)
                return Candidate(field, value=True, state=FieldState.FOUND, evidence=evidence)
    return _missing(field, papers)


def _end_of_facts(paper: Paper) -> int:
    """Return where the decision itself begins: behind it stand the addresses of banks."""
    found = _DECIDES.search(paper.text)
    return found.start() if found else len(paper.text)


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _missing(field: str, papers: Sequence[Paper]) -> Candidate:
    """No word of it: certain when every paper was read at some length, else for a person."""
    evidence = tuple(paper.evidence(0, 12) for paper in papers)
    if all(is_well_read(paper, _WELL_READ) for paper in papers):
        return Candidate(field, value=False, state=FieldState.ABSENT, evidence=evidence)
    return Candidate(field, None, FieldState.UNREADABLE, 0.5, evidence)


def _penalty_stated(papers: list[Paper], first: Paper, wording: Wording) -> Iterator[Candidate]:
    """Say whether a notice names a kind of penalty; a blank after 拟 is for a person."""
    field = "notice_states_penalty"
    for paper in papers:
        penalty = penalty_of(paper, wording, proposed=True)
        if penalty:
            evidence = tuple(dict.fromkeys(penalty.kinds.values()))
            yield Candidate(field, value=True, state=FieldState.FOUND, evidence=evidence)
            return
    if any(_may_hold_a_penalty(paper, wording) for paper in papers):
        yield Candidate(field, None, FieldState.UNREADABLE, 0.5, (first.evidence(0, 12),))
    else:
        yield _missing(field, papers)


def _may_hold_a_penalty(paper: Paper, wording: Wording) -> bool:
    """Say whether a kind is named before the rights are told, or a place for one is blank."""
    rights = pattern_of(wording.operative.ends).search(paper.text)
    before = masked(paper, 0, rights.start() if rights else len(paper.text), wording.operative)
    if kinds_in(before, wording.penalties):
        return True
    proposing = pattern_of([*wording.operative.opens, *wording.operative.proposes_in_a_sentence])
    return any(_BLANK.match(paper.text, found.end()) for found in proposing.finditer(paper.text))


def _seal(paper: Paper, wording: Wording) -> Iterator[Candidate]:
    """Read a seal where the words tell of it; a text layer shows none."""
    for value, phrases in ((False, wording.contents.unsealed), (True, wording.contents.sealed)):
        found = pattern_of(phrases).search(paper.text)
        if found:
            evidence = (paper.evidence(*found.span()),)
            yield Candidate("decision_sealed", value, FieldState.FOUND, 0.8, evidence)
            return
