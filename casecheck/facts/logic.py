"""Three-valued logic on facts: what is true, what is false, and what nobody can tell."""

from datetime import date, datetime
from decimal import Decimal

from casecheck.facts.view import CaseView, merged
from casecheck.model.fact import Fact, FactState
from casecheck.model.field import FieldState

CONFLICT_NOTE = "几份材料记载不一致"
UNREAD_NOTE = "案卷内有未能读取的文件"


def is_true(fact: Fact) -> bool:
    return fact.state is FactState.FOUND and fact.value is True


def is_false(fact: Fact) -> bool:
    return fact.state is FactState.FOUND and fact.value is False


def untold(fact: Fact) -> bool:
    """Say whether nobody can tell: the fact was not read, or may stand in a file that was not."""
    return fact.state in (FactState.UNREADABLE, FactState.UNKNOWN)


def any_true(*facts: Fact) -> Fact:
    """Return true when one of `facts` is, false when none can be; an absent one counts as false."""
    hit = next((fact for fact in facts if is_true(fact)), None)
    if hit is not None:
        return hit
    fields, evidence = merged(facts)
    doubt = next((fact for fact in facts if untold(fact)), None)
    if doubt is not None:
        return Fact(doubt.state, None, fields, evidence, doubt.note)
    return Fact(FactState.FOUND, value=False, fields=fields, evidence=evidence)


def there(fact: Fact) -> Fact:
    """Return true when a fact is there, read or not; false when it is certainly not there."""
    if fact.state is FactState.UNKNOWN:
        return fact
    present = fact.state is not FactState.ABSENT
    return Fact(FactState.FOUND, present, fact.fields, fact.evidence)


def seen_or_absent(fact: Fact) -> Fact:
    """Return a fact; what only a file that was not read may hold counts as absent."""
    return Fact(FactState.ABSENT, None, fact.fields) if fact.state is FactState.UNKNOWN else fact


def denied(view: CaseView, fact: Fact) -> bool:
    """Say whether papers show that a thing was not done.

    A flag of which nothing was read is false too, but rests on no words.
    """
    field = view.fields.get(fact.fields[0]) if fact.fields else None
    if not is_false(fact) or field is None:
        return False
    return field.state is FieldState.FOUND or bool(field.evidence)


def on_paper(view: CaseView, name: str, *document_types: str) -> Fact:
    """Return a field; where its paper is in the dossier but gave no value, it is unreadable."""
    fact = view.fact(name)
    held = any(kind in view.document_types for kind in document_types)
    if fact.state in (FactState.ABSENT, FactState.UNKNOWN) and held:
        return Fact(FactState.UNREADABLE, fields=(name,), note="文书在卷，未能读出该项内容")
    return fact


def day(fact: Fact) -> date | None:
    """Return the day that a fact holds, if it holds one."""
    value = fact.value
    return value if isinstance(value, date) else None


def plain_day(when: date) -> date:
    """Return a day without its hour."""
    return when.date() if isinstance(when, datetime) else when


def number(fact: Fact) -> Decimal | None:
    """Return the number that a fact holds, if it holds one."""
    value = fact.value
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    return Decimal(value)


def later(view: CaseView, name: str, than: Fact) -> Fact:
    """Say whether the day of a field is later than `than`.

    Where the papers give several days for the field, or a file was not read, a later one proves
    nothing: there may be another record in time.
    """
    this = view.fact(name)
    fields, evidence = merged((this, than))
    for fact in (this, than):
        if fact.state is not FactState.FOUND:
            return Fact(fact.state, None, fields, evidence, fact.note)
    mine, other = day(this), day(than)
    if mine is None or other is None:
        return Fact(FactState.ABSENT, None, fields, evidence)
    field = view.fields.get(name)
    if mine > other and field is not None and field.state is FieldState.CONFLICT:
        return Fact(FactState.UNKNOWN, None, fields, evidence, CONFLICT_NOTE)
    return unless_unread(view, Fact(FactState.FOUND, mine > other, fields, evidence))


def unless_unread(view: CaseView, answer: Fact) -> Fact:
    """Leave open an answer "yes" that a file which was not read may refute."""
    if is_true(answer) and view.unread:
        return Fact(FactState.UNKNOWN, None, answer.fields, answer.evidence, UNREAD_NOTE)
    return answer
