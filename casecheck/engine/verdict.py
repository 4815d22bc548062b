"""From the signals of a rule to its verdict: the table of docs/writing-rules.md."""

from casecheck.engine.evaluate import Answer, Trace, signal_name, trace
from casecheck.engine.program import CERTAIN, POSSIBLE, Program
from casecheck.model.fact import FactSheet
from casecheck.model.outcome import RuleOutcome, Verdict
from casecheck.model.rule import Compare, FactName

UNKNOWN_BRANCH = "unknown"


def outcome_of(program: Program, fired: frozenset[str], sheet: FactSheet) -> RuleOutcome:
    """Return what the signals that fired mean."""
    verdict, branch = _verdict(program, fired)
    unknown = untold_facts(program, sheet) if branch == UNKNOWN_BRANCH else ()
    return RuleOutcome(program.id, program.about, sheet.subject, verdict, branch, unknown)


def untold_facts(program: Program, sheet: FactSheet) -> tuple[str, ...]:
    """Return the facts for which nobody can tell whether the rule is breached."""
    leaves = trace(program.questions["breach"], sheet).leaves(Answer.UNKNOWN)
    names = (name for leaf in leaves for name in leaf_facts(leaf))
    untold = {name for name in names if sheet.fact(name).state in {"unreadable", "unknown"}}
    return tuple(name for name in program.facts_in_order if name in untold)


def leaf_facts(leaf: Trace) -> tuple[str, ...]:
    """Return the facts of a comparison."""
    condition = leaf.condition
    if not isinstance(condition, Compare):
        return ()
    if isinstance(condition.operand, FactName):
        return (condition.field, condition.operand.name)
    return (condition.field,)


def _verdict(program: Program, fired: frozenset[str]) -> tuple[Verdict, str]:
    def holds(question: str, kind: str) -> bool:
        return signal_name(program.id, question, kind) in fired

    def first(kind: str) -> str:
        branches = (name for name in program.questions if name.startswith(f"{kind}:"))
        return next((name for name in branches if holds(name, CERTAIN)), "")

    if not holds("scope", POSSIBLE):
        return Verdict.NOT_APPLICABLE, ""
    if holds("breach", CERTAIN):
        return Verdict.VIOLATED, "breach"
    if branch := first("check"):
        return Verdict.UNDETERMINED, branch
    if holds("breach", POSSIBLE):
        return Verdict.UNDETERMINED, UNKNOWN_BRANCH
    return Verdict.PASSED, first("note")
