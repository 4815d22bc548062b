"""Read the fields of a case from the words of its documents."""

from casecheck.extractors.extract import extract_fields
from casecheck.extractors.trial import try_patterns

__all__ = ["extract_fields", "try_patterns"]
