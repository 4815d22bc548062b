"""The word lists that facts and the comparison of dossiers read as plain data (rules/wording/)."""

from collections.abc import Mapping
from dataclasses import dataclass

from casecheck.model.wording import Phrases


@dataclass(frozen=True, slots=True)
class AcrossWords:
    """Between dossiers: decisions that were withdrawn, places of the bureau itself."""

    withdrawn: Phrases
    offices: Phrases


@dataclass(frozen=True, slots=True)
class ArchiveWords:
    """By which words a catalogue names a type of paper, and what the type is called."""

    listed_as: Mapping[str, Phrases]
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AuthorityWords:
    """Which names are an inner office, a bureau of culture, the police."""

    inner_offices: Phrases
    not_public: Phrases
    offices_of_its_own: Phrases
    culture: Phrases
    police: Phrases
    own_licence_kinds: Phrases


@dataclass(frozen=True, slots=True)
class ChargeClass:
    """A class of charges (`class` in the file) and the words of its items."""

    name: str
    words: Phrases


@dataclass(frozen=True, slots=True)
class ChargeWords:
    """How the items of a charge are named, and who issued a receipt."""

    fee_classes: tuple[ChargeClass, ...]
    paid_for_another: Phrases
    receipt_bodies: Mapping[str, Phrases]
    certificate_cost: Phrases
    certificate_domains: Phrases


@dataclass(frozen=True, slots=True)
class CrimeWords:
    """Causes and laws of cases that may be crimes, and the papers of a transfer."""

    causes: Phrases
    laws: Phrases
    enclosures: Mapping[str, Phrases]
    titles: Mapping[str, Phrases]


@dataclass(frozen=True, slots=True)
class HeadWords:
    """Titles of the heads of an agency, by a part of its name."""

    by_agency: Mapping[str, Phrases]
    always: Phrases
    others: Phrases


@dataclass(frozen=True, slots=True)
class MeasureGroundWords:
    """Grounds by which a penalty is made lighter or heavier, and the laws that give them."""

    words: Phrases
    laws: Mapping[str, Phrases]


@dataclass(frozen=True, slots=True)
class PerformanceWords:
    """How a case of performances is known."""

    causes: Phrases
    laws: Phrases


@dataclass(frozen=True, slots=True)
class RangeWords:
    """Laws that give no penalty of their own, and what kinds of penalty are called."""

    general_laws: Phrases
    kind_names: Mapping[str, str]
    findings_demanded: Phrases


@dataclass(frozen=True, slots=True)
class RemedyWords:
    """How decisions name the body of administrative review."""

    handling_offices: Phrases
    governments: Phrases
    departments: Phrases


@dataclass(frozen=True, slots=True)
class SeizurePowerWords:
    """The articles that give a power to seize, by instrument."""

    grants: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class ServedPaperWords:
    """By which words a receipt of service names its paper."""

    papers: Mapping[str, Phrases]
    not_in_person: Phrases


@dataclass(frozen=True, slots=True)
class SignerWords:
    """Who may sign for a party, by the words of the relation."""

    strangers: Phrases
    eligible: Phrases
    staff: Phrases


@dataclass(frozen=True, slots=True)
class UnrecognisedWords:
    """Words of titles by which a paper of no type may be the one that a rule misses."""

    papers: Mapping[str, Phrases]


@dataclass(frozen=True, slots=True)
class FactWording:
    """Each attribute is a file of rules/wording/."""

    across: AcrossWords
    archive: ArchiveWords
    authority: AuthorityWords
    charges: ChargeWords
    crimes: CrimeWords
    heads: HeadWords
    manners: Mapping[str, Phrases]
    measure_grounds: MeasureGroundWords
    performances: PerformanceWords
    ranges: RangeWords
    remedies: RemedyWords
    seizure_powers: SeizurePowerWords
    served_papers: ServedPaperWords
    signers: SignerWords
    unrecognised: UnrecognisedWords
