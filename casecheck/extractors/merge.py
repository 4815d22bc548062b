"""From what each document says about a field to the one value of the case."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from casecheck.extractors.text import Candidate
from casecheck.model.field import Evidence, Field, FieldState, Value
from casecheck.model.form import FieldSpec

_NOT_COMPARED = re.compile(
    r"[\s\u3000（）()\[\]〔〕【】「」《》<>\"“”‘’'.,，。;；:：、·_\-—]|第(?=[\w-]+号)"
)
_PLACE_REMARK = re.compile(
    r"(?<=[\u3400-\u9fff]{4})[（(][^（）()]*[市县区镇乡村路街道巷段号楼层室][）)]$"
)
_MASK = re.compile("[*＊×某█]+")
_CERTAIN = 0.99
_PER_AGREEING_DOCUMENT = 0.03
_SHORTEST_NAME = 4


def merge(
    candidates: Iterable[tuple[str, Candidate]], fields: Mapping[str, FieldSpec]
) -> dict[str, Field]:
    """Merge candidates, each with the type of its document, into every field of the case."""
    by_field: dict[str, list[tuple[str, Candidate]]] = {name: [] for name in fields}
    for document_type, candidate in candidates:
        by_field[candidate.field].append((document_type, candidate))
    return {name: merge_field(name, spec, by_field[name]) for name, spec in fields.items()}


def merge_field(name: str, spec: FieldSpec, candidates: Sequence[tuple[str, Candidate]]) -> Field:
    found = [
        pair for pair in candidates if pair[1].state in (FieldState.FOUND, FieldState.CONFLICT)
    ]
    if found:
        return _prevailing(name, spec, found)
    unread = [pair[1] for pair in candidates if pair[1].state is FieldState.UNREADABLE]
    if unread:
        return Field(name, None, FieldState.UNREADABLE, 1.0, _evidence(unread))
    value = False if spec.kind == "flag" else None
    return Field(name, value, FieldState.ABSENT, 1.0, _evidence(pair[1] for pair in candidates))


def same(one: Value | None, other: Value | None) -> bool:
    """Say whether two values are the same but for the way they are written.

    Of a name without digits, the shorter form is the same name; so is one with its place behind
    it, and one of which a part is covered (何某某, 何*财).
    """
    if isinstance(one, str) and isinstance(other, str):
        one, other = _PLACE_REMARK.sub("", one), _PLACE_REMARK.sub("", other)
    first, second = _plain(one), _plain(other)
    if isinstance(first, str) and isinstance(second, str):
        return first == second or _shortened(first, second) or _covered(first, second)
    return first == second


def _shortened(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    named = len(shorter) >= _SHORTEST_NAME and not re.search(r"\d", longer)
    return named and shorter in longer


def _covered(one: str, other: str) -> bool:
    """Say whether one is the other with a part covered, as papers that are published have it."""
    for masked, whole in ((one, other), (other, one)):
        seen = _MASK.split(masked)
        if len(seen) > 1 and any(seen) and not _MASK.search(whole):
            return bool(re.fullmatch(".+".join(map(re.escape, seen)), whole))
    return False


def _prevailing(name: str, spec: FieldSpec, found: Sequence[tuple[str, Candidate]]) -> Field:
    ranked = sorted(found, key=lambda pair: _rank(pair[0], spec))
    highest = _rank(ranked[0][0], spec)
    first = _picked([pair[1] for pair in ranked if _rank(pair[0], spec) == highest], spec.pick)
    agreeing = [pair[1] for pair in ranked if same(pair[1].value, first.value)]
    others = [pair[1] for pair in ranked if not same(pair[1].value, first.value)]
    confidence = min(_CERTAIN, first.confidence + _PER_AGREEING_DOCUMENT * (len(agreeing) - 1))
    if first.state is FieldState.CONFLICT or (others and spec.compared):
        evidence = _evidence([first, *agreeing, *others])
        return Field(name, first.value, FieldState.CONFLICT, first.confidence, evidence)
    return Field(name, first.value, FieldState.FOUND, confidence, _evidence([first, *agreeing]))


def _rank(document_type: str, spec: FieldSpec) -> int:
    if document_type in spec.prevails:
        return spec.prevails.index(document_type)
    return len(spec.prevails)


def _picked(candidates: Sequence[Candidate], pick: str) -> Candidate:
    """Choose among candidates of one rank: the first, the last, the earliest or the latest.

    A flag that one of them affirms is affirmed: another paper may only not speak of it.
    """
    done = [item for item in candidates if item.value is True]
    if done and pick == "first":
        return done[0]
    if pick == "last":
        return candidates[-1]
    dated = [item for item in candidates if isinstance(item.value, date)]
    if pick in ("earliest", "latest") and dated:
        choose = min if pick == "earliest" else max
        return choose(dated, key=lambda item: _day(item.value))
    return candidates[0]


def _day(value: Value | None) -> date:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else date.max


def _plain(value: Value | None) -> object:
    if isinstance(value, str):
        return _NOT_COMPARED.sub("", value)
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    return value


def _evidence(candidates: Iterable[Candidate]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(place for item in candidates for place in item.evidence))
