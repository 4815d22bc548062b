"""The things of a case: list fields, and what decisions, notices and receipts say.

`THINGS` are functions of the documents and the word lists (rules/wording/) to candidates.
"""

from collections.abc import Callable, Sequence

from casecheck.extractors.text import Candidate, DocumentText
from casecheck.extractors.things.acts import extract_acts
from casecheck.extractors.things.amounts_found import extract_amounts_found
from casecheck.extractors.things.approvals import extract_approvals
from casecheck.extractors.things.avoidance import extract_avoidance
from casecheck.extractors.things.case_papers import extract_case_papers
from casecheck.extractors.things.catalogue import extract_catalogue
from casecheck.extractors.things.citations import extract_citations
from casecheck.extractors.things.contents import extract_contents
from casecheck.extractors.things.course import extract_course
from casecheck.extractors.things.discretion import extract_discretion
from casecheck.extractors.things.duties import extract_duties
from casecheck.extractors.things.entrustment import extract_entrustment
from casecheck.extractors.things.evidence_lists import extract_evidence_lists
from casecheck.extractors.things.fees import extract_fees
from casecheck.extractors.things.findings import extract_findings
from casecheck.extractors.things.grounds import extract_grounds
from casecheck.extractors.things.history import extract_history
from casecheck.extractors.things.identity import extract_identity
from casecheck.extractors.things.keeping import extract_keeping
from casecheck.extractors.things.media import extract_media
from casecheck.extractors.things.papers import Paper
from casecheck.extractors.things.party_age import extract_party_age
from casecheck.extractors.things.payments import extract_payments
from casecheck.extractors.things.penalties import extract_penalties
from casecheck.extractors.things.people import extract_officers
from casecheck.extractors.things.periods import extract_periods
from casecheck.extractors.things.police import extract_police
from casecheck.extractors.things.publications import extract_publications
from casecheck.extractors.things.published import extract_published
from casecheck.extractors.things.record_parts import extract_record_parts
from casecheck.extractors.things.records import extract_records
from casecheck.extractors.things.requests import extract_requests
from casecheck.extractors.things.revocations import extract_revocations
from casecheck.extractors.things.rights import extract_rights
from casecheck.extractors.things.sampling import extract_sampling
from casecheck.extractors.things.service_fields import extract_services
from casecheck.extractors.things.side_citations import extract_side_citations
from casecheck.extractors.things.steps import extract_steps
from casecheck.extractors.things.sums import extract_sums
from casecheck.extractors.things.surcharges import extract_surcharges
from casecheck.extractors.things.treasury import extract_treasury
from casecheck.extractors.things.unlawful import extract_unlawful
from casecheck.extractors.things.upkeep import extract_upkeep
from casecheck.extractors.things.waivers import extract_waivers
from casecheck.extractors.things.wording import wording_from
from casecheck.model.wording import Wording

__all__ = ["THINGS", "read_things", "wording_from"]

Finder = Callable[[Sequence[Paper], Wording], tuple[Candidate, ...]]

_FINDERS: tuple[Finder, ...] = (
    extract_records,
    extract_officers,
    extract_penalties,
    extract_citations,
    extract_discretion,
    extract_findings,
    extract_sums,
    extract_rights,
    extract_waivers,
    extract_contents,
    extract_services,
    extract_payments,
    extract_surcharges,
    extract_treasury,
    extract_publications,
    extract_police,
    extract_published,
    extract_revocations,
    extract_fees,
    extract_periods,
    extract_catalogue,
    extract_acts,
    extract_requests,
    extract_record_parts,
    extract_avoidance,
    extract_entrustment,
    extract_duties,
    extract_approvals,
    extract_grounds,
    extract_history,
    extract_party_age,
    extract_course,
    extract_steps,
    extract_amounts_found,
    extract_case_papers,
    extract_evidence_lists,
    extract_identity,
    extract_keeping,
    extract_media,
    extract_sampling,
    extract_unlawful,
    extract_upkeep,
    extract_side_citations,
)


def read_things(documents: Sequence[DocumentText], wording: Wording) -> tuple[Candidate, ...]:
    """Return what all finders read from the documents of a dossier."""
    papers = tuple(Paper.of(document) for document in documents)
    return tuple(candidate for find in _FINDERS for candidate in find(papers, wording))


THINGS = (read_things,)
