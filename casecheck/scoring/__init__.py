"""Findings to score, grade and vetoes by a standard, and the order of a batch."""

from casecheck.scoring.ranking import ranked
from casecheck.scoring.score import Scheme, evaluate, scheme_for, unjudged

__all__ = ["Scheme", "evaluate", "ranked", "scheme_for", "unjudged"]
