"""Rules and sheets to verdicts, on two evaluators that must agree."""

from casecheck.engine.bench import Judgement, judge
from casecheck.engine.durable import durable_available

__all__ = ["Judgement", "durable_available", "judge"]
