"""Rules and sheets to verdicts, on two evaluators that must agree."""

from casecheck.engine.durable import durable_available
from casecheck.engine.judge import Judgement, judge

__all__ = ["Judgement", "durable_available", "judge"]
