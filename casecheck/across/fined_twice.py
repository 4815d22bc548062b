"""One act of one party fined by two decisions (DC016)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from casecheck.across.meeting import (
    Meeting,
    bare,
    day_of,
    day_words,
    evidence_of,
    fine_of,
    items_of,
    money_words,
    same_name,
    value_of,
)
from casecheck.model.document import Document, TextLine
from casecheck.model.field import FieldState
from casecheck.model.outcome import DossierResult, FindingStatus

_NEAR = 60
_EVIDENCE = ("party_name", "violation_date", "decision_no", "fine")


def fined_twice(
    dossiers: Sequence[DossierResult], wording: Mapping[str, object]
) -> Iterator[Meeting]:
    """Yield each pair of decisions that fine one party for one act."""
    fined = [result for result in dossiers if fine_of(result) > 0]
    for one, other in combinations(fined, 2):
        if _same_party(one, other) and _two_decisions(one, other):
            status = _same_act(one, other)
            if status is not None and not _replaced(one, other, wording):
                yield _meeting(one, other, status)


def _same_party(one: DossierResult, other: DossierResult) -> bool:
    names = [bare(str(value_of(result, "party_name") or "")) for result in (one, other)]
    return bool(names[0]) and names[0] == names[1]


def _two_decisions(one: DossierResult, other: DossierResult) -> bool:
    numbers = [bare(str(value_of(result, "decision_no") or "")) for result in (one, other)]
    return all(numbers) and numbers[0] != numbers[1]


def _same_act(one: DossierResult, other: DossierResult) -> FindingStatus | None:
    """Return violation for one act; check where it may be two; None where it is no one act.

    One act: the same cause on the same day. Where neither decision tells the day, the same cause
    found by the same visit against the same articles. One article may hold several duties: equal
    articles under other causes are put to a person.
    """
    same_cause, same_articles = _same_cause(one, other), bool(_articles(one) & _articles(other))
    if not (same_cause or same_articles):
        return None
    days = [day_of(result, "violation_date") for result in (one, other)]
    if all(days) and days[0] != days[1]:
        return None
    if all(days):
        return FindingStatus.VIOLATION if same_cause else FindingStatus.CHECK
    visits = [day_of(result, "inspection_date") for result in (one, other)]
    if not visits[0] or visits[0] != visits[1]:
        return None
    alike = same_cause and bool(_articles(one)) and _articles(one) == _articles(other)
    untold = all(_day_untold(result) for result in (one, other))
    return FindingStatus.VIOLATION if alike and untold else FindingStatus.CHECK


def _day_untold(result: DossierResult) -> bool:
    """Say whether the papers certainly tell no day of the act."""
    field = result.fields.get("violation_date")
    return field is None or field.state is FieldState.ABSENT


def _same_cause(one: DossierResult, other: DossierResult) -> bool:
    causes = [str(value_of(result, "case_cause") or "") for result in (one, other)]
    return all(causes) and same_name(*(cause.removesuffix("案") for cause in causes))


def _articles(result: DossierResult) -> set[tuple[str, str]]:
    """Return the violated articles, by law and number."""
    return {
        (bare(str(item.values.get("instrument"))), bare(str(item.values.get("article"))))
        for item in items_of(result, "violated_articles")
        if item.values.get("instrument") and item.values.get("article")
    }


def _replaced(one: DossierResult, other: DossierResult, wording: Mapping[str, object]) -> bool:
    """Say whether a paper tells of the withdrawal of one of the decisions."""
    words = wording.get("withdrawn", ())
    numbers = [bare(str(value_of(result, "decision_no"))) for result in (one, other)]
    texts = [bare(_text(document)) for result in (one, other) for document in result.documents]
    return isinstance(words, list) and any(
        _tells(text, number, words) for text in texts for number in numbers
    )


def _tells(text: str, number: str, words: list[str]) -> bool:
    """Say whether a word of withdrawal stands near the number of a decision."""
    at = text.find(number)
    while at >= 0:
        around = text[max(0, at - _NEAR) : at + len(number) + _NEAR]
        if any(word in around for word in words):
            return True
        at = text.find(number, at + 1)
    return False


def _text(document: Document) -> str:
    lines = []
    for page in document.pages:
        for block in page.blocks:
            if isinstance(block, TextLine):
                lines.append(block.text)
            else:
                lines.extend(cell.text for cell in block.cells)
    return "\n".join(lines)


def _meeting(one: DossierResult, other: DossierResult, status: FindingStatus) -> Meeting:
    steps = ("violation_date", "inspection_date", "decision_date")
    day = next((found for name in steps if (found := day_of(one, name))), date.min)
    words = {
        "party": str(value_of(one, "party_name")),
        "day": day_words(day),
        "cause": str(value_of(one, "case_cause") or "同一违法行为"),
        "first": _told(one),
        "second": _told(other),
    }
    evidence = {result.id: evidence_of(result, *_EVIDENCE) for result in (one, other)}
    return Meeting(tuple(sorted(evidence)), status, day, words, evidence)


def _told(result: DossierResult) -> str:
    return f"{value_of(result, 'decision_no')}罚款{money_words(value_of(result, 'fine'))}元"
