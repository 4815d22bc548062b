"""One officer at two places at once (EV005): the times of two records overlap."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from casecheck.across.meeting import Meeting, bare, day_words, items_of, same_name
from casecheck.model.field import Evidence, Item
from casecheck.model.outcome import DossierResult, FindingStatus


@dataclass(frozen=True, slots=True)
class _Record:
    """A record with hours: `officers` by name, each with the certificate number if it is known."""

    dossier: str
    title: str
    place: str
    start: datetime
    end: datetime
    officers: Mapping[str, str]
    evidence: tuple[Evidence, ...]


def two_places_at_once(
    dossiers: Sequence[DossierResult], wording: Mapping[str, object]
) -> Iterator[Meeting]:
    """Yield each pair of records that one officer cannot have made both."""
    records = [record for result in dossiers for record in _records(result)]
    for one, other in combinations(sorted(records, key=lambda record: record.start), 2):
        officers = _both(one, other)
        if officers and one.start < other.end and other.start < one.end and _apart(one, other):
            yield _meeting(one, other, officers, _status(one, other, wording))


def _records(result: DossierResult) -> Iterator[_Record]:
    certificates = {
        str(item.values.get("name")): str(item.values.get("cert_no") or "")
        for item in items_of(result, "officers")
    }
    for item in items_of(result, "records"):
        start, end = item.values.get("start"), item.values.get("end")
        if isinstance(start, datetime) and isinstance(end, datetime) and start < end:
            officers = dict(_officer(word, certificates) for word in _names(item))
            yield _Record(
                result.id, _title(item), str(item.values.get("place") or ""), start, end, officers,
                item.evidence,
            )  # fmt: skip


def _names(item: Item) -> tuple[str, ...]:
    officers = item.values.get("officers")
    return tuple(str(name) for name in officers) if isinstance(officers, tuple) else ()


def _officer(word: str, certificates: Mapping[str, str]) -> tuple[str, str]:
    """Part 张三03000121012 into name and certificate number."""
    name = re.split(r"[\s(（:：]|(?=[A-Za-z0-9])", word.strip(), maxsplit=1)[0]
    number = bare(word.strip()[len(name) :])
    return name, number or bare(certificates.get(name, ""))


def _title(item: Item) -> str:
    kinds = {"inquiry": "询问笔录", "inspection": "检查笔录"}
    kind = str(item.values.get("kind") or "")
    person = item.values.get("person")
    return kinds.get(kind, kind or "笔录") + (f"（{person}）" if person else "")


def _both(one: _Record, other: _Record) -> list[str]:
    """Return the officers of both records; of one name with two numbers, they are two people."""
    return [
        name
        for name, number in one.officers.items()
        if name
        and name in other.officers
        and (not number or not other.officers[name] or number == other.officers[name])
    ]


def _apart(one: _Record, other: _Record) -> bool:
    """Say whether two records were made at two places, as far as they name them."""
    return bool(one.place) and bool(other.place) and not same_name(one.place, other.place)


def _status(one: _Record, other: _Record, wording: Mapping[str, object]) -> FindingStatus:
    """Return violation for two places that are certainly two.

    Papers of one dossier call one place by several names (the shop, its address): there only the
    agency's own office against another place is certain.
    """
    if one.dossier != other.dossier:
        return FindingStatus.VIOLATION
    words = wording.get("offices", ())
    offices = [
        isinstance(words, list) and any(word in record.place for word in words)
        for record in (one, other)
    ]
    return FindingStatus.VIOLATION if offices[0] != offices[1] else FindingStatus.CHECK


def _meeting(one: _Record, other: _Record, officers: list[str], status: FindingStatus) -> Meeting:
    evidence: dict[str, tuple[Evidence, ...]] = {}
    for record in (one, other):
        evidence[record.dossier] = evidence.get(record.dossier, ()) + record.evidence
    words = {
        "officers": "、".join(officers),
        "first": _told(one),
        "second": _told(other),
    }
    return Meeting(tuple(sorted(evidence)), status, one.start.date(), words, evidence)


def _told(record: _Record) -> str:
    hours = f"{record.start:%H:%M}至{record.end:%H:%M}"
    return f"{day_words(record.start.date())}{hours}在{record.place}的{record.title}"
