"""All dossiers of a scan compared: one officer in two places, one act fined twice."""

from casecheck.across.compare import compare

__all__ = ["compare"]
