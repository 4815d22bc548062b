"""The derivations of facts, in the order in which they run. Add a topic's module here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from casecheck.facts import (
    court,
    excluded,
    execution,
    filing_term,
    handing_in,
    heads,
    manners,
    measures,
    notice,
    officers,
    party,
    penalties,
    procedure,
    publicity,
    review,
    seizures,
    service,
    signs,
    terms,
)
from casecheck.facts.archive import ARCHIVE_FACTS, archive_facts
from casecheck.facts.authority import AUTHORITY_FACTS, authority_facts
from casecheck.facts.benchmark import BENCHMARK_FACTS, benchmark_facts
from casecheck.facts.binding import BINDING_FACTS, binding_facts
from casecheck.facts.charges import CHARGE_FACTS, charge_facts
from casecheck.facts.closures import CLOSURE_FACTS, closure_facts
from casecheck.facts.contents import CONTENT_FACTS, content_facts
from casecheck.facts.context import Context
from casecheck.facts.contradictions import CONTRADICTION_FACTS, contradiction_facts
from casecheck.facts.crime import CRIME_FACTS, crime_facts
from casecheck.facts.deadlines import last_days
from casecheck.facts.discussion import DISCUSSION_FACTS, discussion_facts
from casecheck.facts.fees import FEE_FACTS, RECEIPT_FACTS, fee_facts, receipt_facts
from casecheck.facts.gaps import GAP_FACTS, gap_facts
from casecheck.facts.grounds import GROUND_FACTS, ground_facts
from casecheck.facts.keeping import KEEPING_FACTS, keeping_facts
from casecheck.facts.lacking import (
    LACKING_FACTS,
    LACKING_ITEM_FACTS,
    lacking_facts,
    lacking_item_facts,
)
from casecheck.facts.law_in_force import LAW_IN_FORCE_FACTS, law_in_force_facts
from casecheck.facts.measure import MEASURE_FACTS, measure_facts
from casecheck.facts.money import MONEY_FACTS, money_facts
from casecheck.facts.omitted import OMITTED_FACTS, omitted_facts
from casecheck.facts.proofs_of_service import (
    PROOF_FACTS,
    PROOF_ITEM_FACTS,
    proof_facts,
    proof_item_facts,
)
from casecheck.facts.ranges import RANGE_FACTS, range_facts
from casecheck.facts.record_form import RECORD_FORM_FACTS, record_form_facts
from casecheck.facts.remedies import REMEDY_FACTS, remedy_facts
from casecheck.facts.repeats import REPEAT_FACTS, repeat_facts
from casecheck.facts.roles import ROLE_FACTS, role_facts
from casecheck.facts.sequence import SEQUENCE_FACTS, sequence_facts
from casecheck.facts.superior import SUPERIOR_FACTS, superior_facts
from casecheck.facts.surcharge import SURCHARGE_FACTS, surcharge_facts
from casecheck.facts.transfer import TRANSFER_FACTS, transfer_facts
from casecheck.facts.treasury import TREASURY_FACTS, treasury_facts
from casecheck.facts.unrecognised import UNRECOGNISED_FACTS, unrecognised_facts
from casecheck.facts.versions import VERSION_FACTS, version_facts
from casecheck.facts.view import CaseView
from casecheck.model.fact import Fact
from casecheck.model.field import Item

Facts = Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Deriver:
    """Works out facts of the dossier from its fields and the facts so far.

    `gives` names every fact that it may return, so that rules may name them.
    """

    derive: Callable[[CaseView, Facts, Context], Facts]
    gives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemDeriver:
    """Works out facts of one thing (`about`: record, fee, receipt, service).

    It sees the item and the facts so far: its parts, and what they do not shadow of the dossier.
    """

    about: str
    derive: Callable[[Item, Facts, Context], Facts]
    gives: tuple[str, ...]


DERIVERS: Final[tuple[Deriver, ...]] = (
    # What the limits run from stands before the limits.
    Deriver(procedure.procedure_facts, procedure.GIVES),
    Deriver(party.party_facts, party.GIVES),
    Deriver(penalties.penalty_facts, penalties.GIVES),
    Deriver(notice.notice_facts, notice.GIVES),
    Deriver(signs.sign_facts, signs.GIVES),
    Deriver(review.review_facts, review.GIVES),
    Deriver(heads.head_facts, heads.GIVES),
    Deriver(measures.measure_facts, measures.GIVES),
    Deriver(service.service_facts, service.GIVES),
    Deriver(officers.officer_facts, officers.GIVES),
    Deriver(excluded.excluded_facts, excluded.GIVES),
    Deriver(court.received_facts, court.RECEIVED_GIVES),
    Deriver(handing_in.collection_facts, handing_in.COLLECTION_GIVES),
    Deriver(execution.reminder_facts, execution.REMINDER_GIVES),
    Deriver(publicity.start_facts, publicity.START_FACTS),
    Deriver(last_days, gives=()),  # the rule base itself names what limits give
    # What needs the last days stands behind them.
    Deriver(terms.term_facts, terms.GIVES),
    Deriver(notice.request_facts, notice.REQUEST_GIVES),
    Deriver(content_facts, CONTENT_FACTS),
    Deriver(money_facts, MONEY_FACTS),
    Deriver(surcharge_facts, SURCHARGE_FACTS),
    Deriver(treasury_facts, TREASURY_FACTS),
    Deriver(charge_facts, CHARGE_FACTS),
    Deriver(crime_facts, CRIME_FACTS),
    Deriver(transfer_facts, TRANSFER_FACTS),
    Deriver(publicity.publicity_facts, publicity.PUBLICITY_FACTS),
    Deriver(range_facts, RANGE_FACTS),
    Deriver(measure_facts, MEASURE_FACTS),
    Deriver(omitted_facts, OMITTED_FACTS),
    Deriver(closure_facts, CLOSURE_FACTS),
    Deriver(ground_facts, GROUND_FACTS),
    Deriver(benchmark_facts, BENCHMARK_FACTS),
    Deriver(repeat_facts, REPEAT_FACTS),
    Deriver(version_facts, VERSION_FACTS),
    Deriver(remedy_facts, REMEDY_FACTS),
    Deriver(proof_facts, PROOF_FACTS),
    Deriver(archive_facts, ARCHIVE_FACTS),
    Deriver(lacking_facts, LACKING_FACTS),
    Deriver(unrecognised_facts, UNRECOGNISED_FACTS),
    Deriver(filing_term.filing_term_facts, filing_term.GIVES),
    Deriver(seizures.seizure_facts, seizures.GIVES),
    Deriver(manners.served_again_facts, manners.GIVES),
    # What runs from the end of another term: its last days are counted once these are known.
    Deriver(court.court_facts, court.GIVES),
    Deriver(handing_in.handing_in_facts, handing_in.GIVES),
    Deriver(last_days, gives=()),
    Deriver(handing_in.late_facts, handing_in.LATE_GIVES),
    Deriver(execution.execution_facts, execution.GIVES),
    Deriver(authority_facts, AUTHORITY_FACTS),
    Deriver(role_facts, ROLE_FACTS),
    Deriver(sequence_facts, SEQUENCE_FACTS),
    Deriver(superior_facts, SUPERIOR_FACTS),
    Deriver(discussion_facts, DISCUSSION_FACTS),
    Deriver(gap_facts, GAP_FACTS),
    Deriver(binding_facts, BINDING_FACTS),
    Deriver(contradiction_facts, CONTRADICTION_FACTS),
    Deriver(keeping_facts, KEEPING_FACTS),
    Deriver(law_in_force_facts, LAW_IN_FORCE_FACTS),
)

ITEM_DERIVERS: Final[tuple[ItemDeriver, ...]] = (
    ItemDeriver("record", officers.record_facts, officers.RECORD_GIVES),
    ItemDeriver("fee", fee_facts, FEE_FACTS),
    ItemDeriver("receipt", receipt_facts, RECEIPT_FACTS),
    ItemDeriver("service", proof_item_facts, PROOF_ITEM_FACTS),
    ItemDeriver("service", lacking_item_facts, LACKING_ITEM_FACTS),
    ItemDeriver("service", manners.manner_facts, manners.ITEM_GIVES),
    ItemDeriver("record", record_form_facts, RECORD_FORM_FACTS),
)


def fact_names() -> frozenset[str]:
    """Return the names of all derived facts, for the loader of the rule base."""
    given = [deriver.gives for deriver in DERIVERS] + [deriver.gives for deriver in ITEM_DERIVERS]
    return frozenset(name for names in given for name in names)
