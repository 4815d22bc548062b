"""Read the fields of a case from the words of its documents."""

from casecheck.extractors.extract import extract_fields

__all__ = ["extract_fields"]
