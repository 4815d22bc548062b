"""Which places show a defect best: those of the values that its message tells come first."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from casecheck.model.document import Document
from casecheck.model.field import Evidence, Field, Value
from casecheck.model.outcome import AcrossFinding, DossierResult, Finding
from casecheck.reports.words import evidence_words

Proof = tuple[str, str]

NO_PROOF: Final = "案卷中未见相应的文书或者记载"
FEW: Final = 3
_LONGEST: Final = 200
_OF_EACH: Final = 2


def proofs_of(
    case: DossierResult, finding: Finding, documents: Mapping[str, Document]
) -> tuple[Proof, ...]:
    """Return every place of a finding with its words, the most telling ones first."""
    return _pairs(_ranked(case, finding), documents)


def proofs_between(
    finding: AcrossFinding, documents: Mapping[str, Mapping[str, Document]]
) -> tuple[Proof, ...]:
    """Return a few places in each of the dossiers that a finding compares."""
    return tuple(
        (f"{case}：{place}", words)
        for case in finding.dossiers
        for place, words in _telling(
            _pairs(finding.evidence.get(case, ()), documents.get(case, {}))
        )
    )


def _telling(proofs: tuple[Proof, ...]) -> list[Proof]:
    """Return the first proofs; those with a day, a time or a sum go before names."""
    return sorted(proofs, key=lambda proof: not any(map(str.isdigit, proof[1])))[:_OF_EACH]


def shortened(words: str, longest: int) -> str:
    """Return quoted words, cut where they are too long to be read in a cell."""
    return words if len(words) <= longest else f"{words[: longest - 2]}…”"


def _pairs(evidence: Iterable[Evidence], documents: Mapping[str, Document]) -> tuple[Proof, ...]:
    pairs = ((evidence_words(one, documents), _quoted(one.text)) for one in evidence)
    return tuple(dict.fromkeys(pairs))


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return shortened(f"“{words}”", _LONGEST) if words else ""


def _ranked(case: DossierResult, finding: Finding) -> list[Evidence]:
    """Put first one place for each value that the message tells; the others keep their order."""
    fields = [case.fields[name] for name in finding.fields if name in case.fields]
    telling = [
        place
        for field in fields
        if _is_told(field, finding.message)
        for place in _first(field, finding.evidence)
    ]
    return list(dict.fromkeys([*telling, *finding.evidence]))


def _first(field: Field, evidence: tuple[Evidence, ...]) -> list[Evidence]:
    return [place for place in field.evidence if place in evidence][:1]


def _is_told(field: Field, message: str) -> bool:
    return any(said in message for said in _said(field.value))


def _said(value: Value | None) -> Iterator[str]:
    """Yield the words in which a message would tell a value."""
    match value:
        case date():
            yield f"{value.year}年{value.month}月{value.day}日"
        case Decimal():
            yield f"{value.normalize():f}元"
        case str() if value:
            yield value
        case _:
            return
