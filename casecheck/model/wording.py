"""The word lists by which the content of papers is known (rules/wording/)."""

from collections.abc import Mapping
from dataclasses import dataclass

from casecheck.model.evidence_wording import (
    EvidenceWording,
    RecordFormWording,
    UpkeepWording,
)

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OperativeWording:
    """How the part of a paper that decides begins and ends, and how the law is recited in it."""

    opens: Phrases
    decides: Phrases
    proposes: Phrases
    labels: Phrases
    gives: Phrases
    proposes_in_a_sentence: Phrases
    ends: Phrases
    recitals: Phrases
    after_recital: Phrases


@dataclass(frozen=True, slots=True)
class PenaltyWording:
    """How kinds of penalty and their amounts are named."""

    kinds: Mapping[str, Phrases]
    not_kinds: Phrases
    denials: Phrases
    confiscation: Phrases
    gains: Phrases
    goods: Phrases
    totals: Phrases
    each_party: Phrases
    other_money: Phrases
    conclusions: Phrases


@dataclass(frozen=True, slots=True)
class FindingWording:
    """How the file speaks of its case: how grave it is, the sums, the measure of the penalty."""

    serious: Phrases
    public_interest: Phrases
    complex: Phrases
    several_relations: Phrases
    health_or_finance: Phrases
    copyright: Phrases
    gains: Phrases
    turnover: Phrases
    none_found: Phrases
    denials: Phrases
    about_law: Phrases
    grades: Mapping[str, Phrases]
    grade_labels: Phrases
    grade_words: Mapping[str, Phrases]
    not_given: Phrases
    reasons: Phrases
    benchmark: Phrases
    mitigation: Phrases
    no_ground: Phrases


@dataclass(frozen=True, slots=True)
class SumWording:
    """What is said of the sums that a fine is measured by, of goods, and of who is fined."""

    investment: Phrases
    none_found: Phrases
    below_threshold: Phrases
    unascertainable: Phrases
    other_sums: Phrases
    returned: Phrases
    goods_seen: Phrases
    illegal_goods: Phrases
    units: Phrases
    responsible: Phrases
    nearly_serious: Phrases


@dataclass(frozen=True, slots=True)
class RightsWording:
    """How rights and duties are told, and how they are waived."""

    review: Phrases
    suit: Phrases
    after_review: Phrases
    review_first: Phrases
    payment: Phrases
    surcharge: Phrases
    statement: Phrases
    hearing: Phrases
    not_told: Phrases
    waives_statement: Phrases
    waives_hearing: Phrases
    waives_both: Phrases
    no_waiver: Phrases


@dataclass(frozen=True, slots=True)
class ContentsWording:
    """Words that show that a paper contains what the law asks of it."""

    notice: Mapping[str, Phrases]
    decision: Mapping[str, Phrases]
    sealed: Phrases
    unsealed: Phrases
    seizure_extension: Mapping[str, Phrases]
    reminder: Mapping[str, Phrases]
    court_application: Mapping[str, Phrases]
    instalment_approval: Mapping[str, Phrases]


@dataclass(frozen=True, slots=True)
class ServiceWording:
    """How service is written down."""

    serves: Mapping[str, Phrases]
    methods: Phrases
    refusals: Phrases
    without_signature: Phrases
    posted: Phrases
    announced: Phrases
    received: Phrases
    not_received: Phrases
    witnessed: Phrases
    recorded: Phrases
    delivered: Phrases
    no_slip: Phrases
    returned: Phrases
    relations: Phrases
    denials: Phrases


@dataclass(frozen=True, slots=True)
class CitationWording:
    """How a paper says which articles were violated, and which its penalty rests on."""

    violates: Phrases
    amounts_to: Phrases
    rests_on: Phrases
    decides: Phrases
    procedural: Phrases


@dataclass(frozen=True, slots=True)
class RecordWording:
    """How a record says that the officers showed their certificates."""

    shown: Phrases
    not_shown: Phrases
    introduces: Phrases


@dataclass(frozen=True, slots=True)
class PaymentWording:
    """How a payment is written down: who took the money, where, and what follows it."""

    bank: Phrases
    nontax: Phrases
    nontax_forms: Phrases
    officers: Phrases
    taken_by_officer: Phrases
    taken_by_agency: Phrases
    on_the_spot: Phrases
    not_taken: Phrases
    supervised: Phrases
    self_made: Phrases
    copy: Phrases
    certified: Phrases
    electronic: Phrases
    penalty_items: Phrases
    paid: Phrases
    surcharge: Phrases
    late: Phrases
    flags: Mapping[str, Phrases]
    flag_denials: Phrases


@dataclass(frozen=True, slots=True)
class FeeWording:
    """Which charges are fees of the bureau, and whose money is none."""

    fees: Phrases
    only_when_taken_by_the_bureau: Phrases
    takes: Phrases
    pays: Phrases
    from_party: Phrases
    parties: Phrases
    to_bureau: Phrases
    others: Phrases
    no_fees: Phrases
    denials: Phrases


@dataclass(frozen=True, slots=True)
class PeriodWording:
    """How time that does not count, and more time, are written down."""

    reasons: Phrases
    excluded: Phrases
    not_excluded: Phrases
    extended: Phrases


@dataclass(frozen=True, slots=True)
class ActWording:
    """How a paper tells on which day the party did what it is charged with."""

    found: Phrases
    ends: Phrases
    party: Phrases
    bureau: Phrases
    sees: Phrases
    sees_nothing: Phrases
    never: Phrases
    not_when_done: Phrases
    not_done: Phrases


@dataclass(frozen=True, slots=True)
class RequestWording:
    """How the party asks for a hearing or to be heard, and takes a request back."""

    hearing: Phrases
    hearing_withdrawn: Phrases
    hearing_early: Phrases
    statement: Phrases
    asks_for_hearing: Phrases
    asks_to_state: Phrases
    denials: Phrases


@dataclass(frozen=True, slots=True)
class CourseWording:
    """What happened in the course of a case: flags and days of fields, by their words.

    Each field has `phrases`, and may have `papers`, and words that make it none: `unless` in the
    same clause, `unless_in_sentence` in the same sentence.
    """

    flags: Mapping[str, Mapping[str, Phrases]]
    days: Mapping[str, Mapping[str, Phrases]]


@dataclass(frozen=True, slots=True)
class GroundWording:
    """How papers tell of grounds for a lighter penalty, of age, and of earlier penalties."""

    lenience: Phrases
    not_established: Phrases
    rejected: Phrases
    excuses: Phrases
    first_time: Phrases
    says: Phrases
    parties: Phrases
    no_excuse: Phrases
    answers: Phrases
    put_forward: Phrases
    answers_by_law: Phrases
    punished: Phrases
    before: Phrases
    set_aside: Phrases
    earlier_kinds: Mapping[str, Phrases]
    age: Phrases
    birth: Phrases
    identity: Phrases
    particulars_end: Phrases


@dataclass(frozen=True, slots=True)
class ProceedingsWording:
    """What papers tell beside the steps: avoidance, entrustment, approval of measures, duties."""

    avoidance_asks: Phrases
    avoidance_papers: Phrases
    avoidance_decides: Phrases
    avoidance_not_asked: Phrases
    relations: Phrases
    officers: Phrases
    no_relation: Phrases
    after_hearing: Phrases
    ends_investigation: Phrases
    reported: Phrases
    not_reported: Phrases
    seizure_approves: Phrases
    seizure_words: Phrases
    approves: Phrases
    refuses: Phrases
    entrusts: Phrases
    entrusts_agencies: Phrases
    entrusts_not: Phrases
    entrusted_units: Phrases
    unit_labels: Phrases
    orders: Phrases
    duties: Mapping[str, Phrases]
    duties_not: Phrases
    alike: Phrases
    businesses: Phrases


@dataclass(frozen=True, slots=True)
class SuspicionWording:
    """How copies and profit are told, what goes with a transfer, and who the police are."""

    copies: Mapping[str, Phrases]
    copy_units: Phrases
    profit: Phrases
    enclosure_labels: Phrases
    police: Phrases
    declining_titles: Phrases
    filing_titles: Phrases


@dataclass(frozen=True, slots=True)
class PersonalWording:
    """How a published text tells of a natural person."""

    bureau_contacts: Phrases
    home_addresses: Phrases
    door: Phrases
    minors: Phrases
    schools: Phrases
    drafts: Phrases


@dataclass(frozen=True, slots=True)
class RevocationWording:
    """How a decision is changed, revoked, or found unlawful, by the bureau or by another."""

    own_titles: Phrases
    other_titles: Phrases
    decides: Phrases
    revokes: Phrases
    not_done: Phrases
    others: Phrases


@dataclass(frozen=True, slots=True)
class Wording:
    """All word lists; each attribute is a file of rules/wording/."""

    operative: OperativeWording
    penalties: PenaltyWording
    findings: FindingWording
    sums: SumWording
    rights: RightsWording
    contents: ContentsWording
    services: ServiceWording
    citations: CitationWording
    records: RecordWording
    payments: PaymentWording
    fees: FeeWording
    periods: PeriodWording
    acts: ActWording
    requests: RequestWording
    grounds: GroundWording
    course: CourseWording
    transfers: CourseWording
    publicity: CourseWording
    treasury: CourseWording
    suspicions: SuspicionWording
    personal: PersonalWording
    revocations: RevocationWording
    record_forms: RecordFormWording
    evidence: EvidenceWording
    upkeep: UpkeepWording
    proceedings: ProceedingsWording
    parts: Mapping[str, Mapping[str, Mapping[str, Phrases]]]
    labels: Mapping[str, Phrases]
