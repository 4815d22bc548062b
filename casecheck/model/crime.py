"""From which amounts and numbers a case is a suspected crime (rules/law/crime_bands.yaml)."""

from dataclasses import dataclass
from decimal import Decimal

from casecheck.model.rule import Citation


@dataclass(frozen=True, slots=True)
class CrimeBand:
    """The band in which the line of an offence lies; `low` equals `high` where the law has a line.

    `party`: individual, unit or any. `measure`: turnover, profit (yuan), or copies of a kind
    (books, periodicals, newspapers, audio_video; copies for all together). `offence`:
    illegal_publication, copying or resale (copyright). `certain`: false where reaching the line is
    no more than a reason to look.
    """

    id: str
    party: str
    measure: str
    low: Decimal
    high: Decimal
    offence: str
    basis: Citation
    certain: bool = True
