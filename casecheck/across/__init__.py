"""All dossiers of a scan compared with one another."""

from casecheck.across.compare import compare

__all__ = ["compare"]
