"""One dossier through the whole pipeline: start reading here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from casecheck.dossiers import to_dossier
from casecheck.engine import judge
from casecheck.errors import UsageError
from casecheck.extractors import extract_fields, try_patterns
from casecheck.facts.build import build_sheets
from casecheck.facts.context import context_for
from casecheck.facts.registry import fact_names
from casecheck.facts.view import CaseView
from casecheck.model.document import Dossier, Problem, ReadFile
from casecheck.model.fact import FactSheet, FactState
from casecheck.model.outcome import DossierResult
from casecheck.model.rulebase import RuleBase
from casecheck.model.standard import Standard
from casecheck.rulebase import default_folder, load_rulebase
from casecheck.scoring import Scheme, evaluate, scheme_for, unjudged


@dataclass(frozen=True, slots=True)
class Setup:
    """What the user chose: the day of the inspection, own rules, profile and standard by name."""

    today: date
    rules: Path | None = None
    profile: str | None = None
    standard: str = "default"


@dataclass(frozen=True, slots=True)
class Bench:
    """What dossiers are judged by."""

    rulebase: RuleBase
    scheme: Scheme
    today: date

    @property
    def standard(self) -> Standard:
        return self.scheme.standard


@cache
def bench_for(setup: Setup) -> Bench:
    """Load the rule base and the standard, once in a process."""
    rulebase = load_rulebase(extra=setup.rules, profile=setup.profile, derived=fact_names())
    folders = [folder for folder in (setup.rules, default_folder()) if folder]
    try_patterns(tuple(rulebase.documents.values()), folders)
    standard = rulebase.standards.get(setup.standard)
    if standard is None:
        known = "、".join(sorted(rulebase.standards))
        raise UsageError(f"没有评分标准“{setup.standard}”，可用的有：{known}")
    return Bench(rulebase, scheme_for(standard, rulebase.rules), setup.today)


def check_dossier(
    dossier_id: str, files: Sequence[ReadFile], bench: Bench, problems: tuple[Problem, ...] = ()
) -> DossierResult:
    """Judge a dossier: files → documents → fields → fact sheets → findings → score.

    `problems` are those met before any file was read (a folder that cannot be opened).
    """
    rules = bench.rulebase
    specs = tuple(rules.documents.values())
    arranged = to_dossier(dossier_id, files, specs)
    dossier = replace(arranged, problems=(*problems, *arranged.problems))
    if not dossier.documents:
        return unjudged_dossier(dossier, bench)
    fields = extract_fields(dossier.documents, specs, rules.fields, rules.wording)
    types = frozenset(document.type for document in dossier.documents)
    titles = tuple(document.title for document in dossier.documents if document.type == "other")
    view = CaseView(fields, types, unread=bool(dossier.problems), other_titles=titles)
    sheets = build_sheets(view, context_for(rules, bench.today))
    judgement = judge(dossier_id, sheets, rules)
    return DossierResult(
        id=dossier_id,
        procedure=_told(judgement.sheets, "procedure"),
        documents=tuple(replace(document, pages=()) for document in dossier.documents),
        fields=fields,
        findings=judgement.findings,
        evaluation=evaluate(judgement.findings, bench.scheme),
        problems=dossier.problems,
        unset=judgement.unset,
        violation_class=_told(judgement.sheets, "violation_class"),
    )


def unjudged_dossier(dossier: Dossier, bench: Bench) -> DossierResult:
    """Return a dossier of which nothing could be judged: no findings, no score, only problems."""
    return DossierResult(
        id=dossier.id,
        procedure=None,
        documents=(),
        fields={},
        findings=(),
        evaluation=unjudged(bench.standard),
        problems=dossier.problems,
    )


def scored(result: DossierResult, scheme: Scheme) -> DossierResult:
    """Return a result with the score that a standard gives it."""
    if result.evaluation.score is None:
        return replace(result, evaluation=unjudged(scheme.standard))
    return replace(result, evaluation=evaluate(result.findings, scheme))


def narrowed(result: DossierResult, wanted: Callable[[str], bool]) -> DossierResult:
    """Keep only the rules that are wanted; `scored` then gives the score of what is left."""
    findings = tuple(finding for finding in result.findings if wanted(finding.rule))
    unset = {rule: missing for rule, missing in (result.unset or {}).items() if wanted(rule)}
    return replace(result, findings=findings, unset=unset)


def _told(sheets: Sequence[FactSheet], name: str) -> str | None:
    """Return the words of a fact of the dossier, where it is known."""
    fact = sheets[0].fact(name)
    return str(fact.value) if fact.state is FactState.FOUND else None
