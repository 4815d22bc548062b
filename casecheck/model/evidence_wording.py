"""The word lists by which evidence, records and the upkeep of a file are known."""

from collections.abc import Mapping
from dataclasses import dataclass

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordFormWording:
    """Who signs a record and how, and what it tells where nobody did."""

    party_signs: Phrases
    officer_signs: Phrases
    signs: Phrases
    acknowledges: Phrases
    refuses: Phrases
    unconfirmed: Phrases


@dataclass(frozen=True, slots=True)
class EvidenceWording:
    """How papers speak of evidence: how it was obtained, listed, made, counted and corrected."""

    unlawful: Phrases
    finds: Phrases
    alleges: Phrases
    not_unlawful: Phrases
    excluded: Phrases
    kinds: Phrases
    identity_copies: Phrases
    identity_numbers: Phrases
    officers_papers: Phrases
    officers: Phrases
    goods_columns: Phrases
    count_columns: Phrases
    not_goods: Phrases
    list_attached: Phrases
    registers: Phrases
    head_approves: Phrases
    sampled: Phrases
    not_sampled: Phrases
    qualified: Phrases
    no_appraisal: Phrases
    media: Phrases
    data: Phrases
    origin: Phrases
    media_notes: Mapping[str, Phrases]
    monitoring: Phrases
    monitoring_reviewed: Phrases
    counted: Mapping[str, Phrases]
    count_units: Phrases
    partial_counts: Phrases
    amount_words: Phrases
    explains: Phrases


@dataclass(frozen=True, slots=True)
class UpkeepWording:
    """How the file is kept: its cover, joined cases, copies, words of templates, recordings."""

    cover_cells: Mapping[str, Phrases]
    party_labels: Phrases
    joined: Phrases
    copy: Phrases
    certified: Phrases
    template: Phrases
    wrong_terms: Phrases
    recordings_listed: Phrases
    recorded: Phrases
    attachments: Mapping[str, Phrases]
