"""The penalties that a decision gives, or that a notice or a discussion has in mind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.fines import evidence_of, fines_in, gains_in, one_for_the_party
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.operative import Passage, masked, operative_passages
from casecheck.extractors.things.papers import Paper, of_types, pattern_of, unchecked
from casecheck.extractors.things.quantities import days_between, number, periods_in
from casecheck.extractors.values.amounts import parse_amount
from casecheck.model.field import Evidence, FieldState
from casecheck.model.wording import PenaltyWording, Wording

DECISIONS = ("decision", "on_the_spot_decision")
NOTICES = ("penalty_notice", "hearing_notice")
_DAYS_OF_A_MONTH = 30
_LONGEST_CONCLUSION = 600
_TERM = re.compile(
    r"(?:整顿|停业|停产|期限为?)[^,。;\n]{0,12}?([\d一二三四五六七八九十廿卅两]+)(个月|月|日|天)"
)
_COUNTED = re.compile(
    r"[\d一二两三四五六七八九十百千]余?[台套件个张册本部辆只块把枚盘箱包架条幅尊]"
)
_RANGE_OF_FINE = re.compile(
    r"罚款[^。;\n]{0,16}?元以[上下](?![^。;\n]*规定)|元以[上下][^。;\n]{0,8}?罚款(?![^。;\n]*规定)"
)


@dataclass(frozen=True, slots=True)
class Penalty:
    """What a passage gives: the kinds with their words, and the passage."""

    passage: Passage
    kinds: dict[str, Evidence]


def extract_penalties(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read kinds, fine, confiscated gains and length of a closure, decided and proposed."""
    decided = [_penalty(paper, wording, proposed=False) for paper in of_types(papers, *DECISIONS)]
    proposed = [_penalty(paper, wording, proposed=True) for paper in of_types(papers, *NOTICES)]
    discussed = [_conclusion(paper, wording) for paper in of_types(papers, "collective_discussion")]
    return (
        *_of_decisions([one for one in decided if one], wording),
        *_of_notices([one for one in proposed if one], wording),
        *_of_discussions([one for one in discussed if one], wording),
    )


def penalty_of(paper: Paper, wording: Wording, *, proposed: bool) -> Penalty | None:
    """Return the penalty of a paper's operative part, if it gives one."""
    for passage in operative_passages(paper, wording.operative, proposed=proposed):
        kinds = kinds_in(passage, wording.penalties)
        if kinds:
            return Penalty(passage, kinds)
    return None


_penalty = penalty_of


def kinds_in(passage: Passage, wording: PenaltyWording) -> dict[str, Evidence]:
    """Return the kinds of penalty that the passage gives, each with its words."""
    text = pattern_of(wording.not_kinds).sub(lambda found: " " * len(found[0]), passage.text)
    kinds: dict[str, Evidence] = {}
    for kind, phrases in wording.kinds.items():
        span = _first_given(pattern_of(phrases), text, wording)
        if span:
            kinds[kind] = passage.evidence(*span)
    return {**kinds, **_confiscations(passage, text, wording)}


def _first_given(
    pattern: re.Pattern[str], text: str, wording: PenaltyWording
) -> tuple[int, int] | None:
    denied = re.compile(rf"(?:{pattern_of(wording.denials).pattern})(?:处以|处|给予)?$")
    for found in pattern.finditer(text):
        before = text[max(0, found.start() - 8) : found.start()]
        if not denied.search(before) and not unchecked(text, found.start()):
            return found.span()
    return None


def _confiscations(passage: Passage, text: str, wording: PenaltyWording) -> dict[str, Evidence]:
    """Tell the confiscation of gains from that of goods by what is confiscated."""
    kinds: dict[str, Evidence] = {}
    for found in pattern_of(wording.confiscation).finditer(text):
        if _first_given(re.compile(re.escape(found[0])), text[: found.end()], wording) is None:
            continue
        end = _clause_end(text, found.end())
        what = text[found.end() : end]
        rest = pattern_of(wording.gains).sub("", what)
        if rest != what:
            kinds.setdefault("confiscate_gains", passage.evidence(found.start(), end))
        if pattern_of(wording.goods).search(rest) or _COUNTED.search(rest):
            kinds.setdefault("confiscate_goods", passage.evidence(found.start(), end))
    return kinds


def _clause_end(text: str, start: int) -> int:
    found = re.compile(r"[。;\n]|,(?=并?处|罚款|给予|责令|吊销|警告|没收)").search(text, start)
    return found.start() if found else len(text)


def _of_decisions(penalties: list[Penalty], wording: Wording) -> Iterator[Candidate]:
    for penalty in penalties:
        yield _kinds("penalty_kinds", penalty)
        yield from _fine("fine", penalty, wording)
        yield from _gains(penalty, wording.penalties)
        yield from _closure(penalty)


def _of_notices(penalties: list[Penalty], wording: Wording) -> Iterator[Candidate]:
    for penalty in penalties:
        given = _with_range(penalty, wording)
        yield _kinds("notice_penalty_kinds", given)
        yield from _fine("notice_fine", given, wording)


def _with_range(penalty: Penalty, wording: Wording) -> Penalty:
    """Return the penalty with the fine of which a notice gives the range: 3000元以上5000元以下."""
    passage = penalty.passage
    text = passage.paper.text[passage.start : passage.start + len(passage.text)]
    found = None if "fine" in penalty.kinds else _RANGE_OF_FINE.search(text)
    if found is None:
        return penalty
    sentence = passage.paper.sentence_at(passage.start + found.start())
    if pattern_of(wording.operative.recitals).search(passage.paper.text, *sentence):
        return penalty
    return replace(penalty, kinds={**penalty.kinds, "fine": passage.evidence(*found.span())})


def _of_discussions(penalties: list[Penalty], wording: Wording) -> Iterator[Candidate]:
    for penalty in penalties:
        yield _kinds("collective_conclusion_kinds", penalty)
        for candidate in _fine("collective_conclusion_fine", penalty, wording):
            if candidate.field == "collective_conclusion_fine":
                yield candidate


def _kinds(field: str, penalty: Penalty) -> Candidate:
    evidence = tuple(dict.fromkeys(penalty.kinds.values()))
    return Candidate(field, tuple(penalty.kinds), FieldState.FOUND, 0.9, evidence)


def _fine(field: str, penalty: Penalty, wording: Wording) -> Iterator[Candidate]:
    if "fine" not in penalty.kinds:
        return
    amounts = fines_in(penalty.passage, wording.penalties)
    due = one_for_the_party(penalty.passage, amounts, wording.penalties)
    evidence = evidence_of(penalty.passage, amounts)
    alone = None if amounts else _in_a_cell(penalty.passage.paper, wording)
    if alone:
        yield Candidate(field, alone[0], FieldState.FOUND, 0.9, (alone[1],))
        return
    if due is None:
        yield _unread(field, evidence or (penalty.kinds["fine"],))
        return
    yield Candidate(field, due.value, FieldState.FOUND, 0.9, evidence)
    if due.words is not None:
        yield Candidate(f"{field}_in_words", due.words, FieldState.FOUND, 0.9, evidence)


def _in_a_cell(paper: Paper, wording: Wording) -> tuple[Decimal, Evidence] | None:
    """Return the fine of a cell of its own, where the label tells the unit: 罚款金额（元）."""
    for region in Form.of(paper, wording.labels).values("fine_amount"):
        amount = parse_amount(region.text)
        if amount:
            return amount.value, region.evidence(amount.start, amount.end)
    return None


def _gains(penalty: Penalty, wording: PenaltyWording) -> Iterator[Candidate]:
    if "confiscate_gains" not in penalty.kinds:
        return
    amounts = gains_in(penalty.passage, wording)
    evidence = evidence_of(penalty.passage, amounts)
    if amounts:
        total = sum((one.value for one in amounts), Decimal(0))
        yield Candidate("confiscated_gains", total, FieldState.FOUND, 0.9, evidence)
    else:
        yield _unread("confiscated_gains", (penalty.kinds["confiscate_gains"],))


def _closure(penalty: Penalty) -> Iterator[Candidate]:
    """Read the length of a closure; a month counts as thirty days."""
    if "suspend_business" not in penalty.kinds:
        return
    passage = penalty.passage
    found = _TERM.search(passage.text)
    length = number(found[1]) if found else None
    if found and length is not None:
        days: int | None = length * (_DAYS_OF_A_MONTH if "月" in found[2] else 1)
        evidence = (passage.evidence(*found.span()),)
        yield Candidate("suspension_of_business_days", days, FieldState.FOUND, 0.9, evidence)
        if "月" in found[2]:
            yield Candidate("closure_months", length, FieldState.FOUND, 0.9, evidence)
        return
    for period in periods_in(passage.paper, passage.start, passage.start + len(passage.text)):
        days = days_between(period.start.day, period.end.day)
        if days:
            yield Candidate(
                "suspension_of_business_days",
                days,
                FieldState.FOUND,
                0.7,
                (penalty.kinds["suspend_business"],),
            )
            return


def _conclusion(paper: Paper, wording: Wording) -> Penalty | None:
    """Return the penalty of the last conclusion of a discussion that names one."""
    heads = list(pattern_of(wording.penalties.conclusions).finditer(paper.text))
    for head in reversed(heads):
        end = min(len(paper.text), head.end() + _LONGEST_CONCLUSION)
        passage = masked(paper, head.start(), end, wording.operative)
        kinds = kinds_in(passage, wording.penalties)
        if kinds:
            return Penalty(passage, kinds)
    return None


def _unread(field: str, evidence: tuple[Evidence, ...]) -> Candidate:
    return Candidate(field, None, FieldState.UNREADABLE, 0.5, evidence)
