"""One rule on one dossier: its verdict with every condition, and the range of the fine."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from casecheck.check import Bench
from casecheck.engine import judge
from casecheck.engine.evaluate import Trace, trace
from casecheck.engine.findings import finding_of
from casecheck.errors import InputError, UsageError
from casecheck.facts.build import build_sheets
from casecheck.facts.case_range import CaseRange, case_range
from casecheck.facts.context import context_for
from casecheck.facts.view import CaseView
from casecheck.folder import find_dossiers
from casecheck.model.fact import FactSheet
from casecheck.model.outcome import DossierResult, Finding, RuleOutcome
from casecheck.model.rule import Rule
from casecheck.rulebase.near import nearest

_SOME: Final = 5
_NUMBER: Final = re.compile(r"[0-9A-Za-z]+(?:[-_][0-9A-Za-z]+)*")


@dataclass(frozen=True, slots=True)
class Told:
    """What a rule says of one thing: the conditions of its scope and of what was decisive."""

    outcome: RuleOutcome
    sheet: FactSheet
    finding: Finding | None
    scope: tuple[Trace, ...]
    decisive: tuple[Trace, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule on a dossier: a `Told` for each thing that it is about; `fined`: the fine's range."""

    rule: Rule
    case: DossierResult
    told: tuple[Told, ...]
    dossier: FactSheet
    fined: CaseRange | None


def explained(rule: Rule, case: DossierResult, bench: Bench) -> Explanation:
    """Judge the fields of a dossier again, and keep how the rule came to its verdict."""
    rulebase = bench.rulebase
    types = frozenset(document.type for document in case.documents)
    titles = tuple(document.title for document in case.documents if document.type == "other")
    view = CaseView(case.fields, types, unread=bool(case.problems), other_titles=titles)
    context = context_for(rulebase, bench.today)
    alone = replace(rulebase, rules=(rule,))
    judgement = judge(case.id, build_sheets(view, context), alone)
    sheets = {(sheet.about, sheet.subject): sheet for sheet in judgement.sheets}
    told = tuple(
        _told(rule, outcome, sheets[outcome.about, outcome.subject], (case.id, bench))
        for outcome in judgement.outcomes
    )
    return Explanation(rule, case, told, judgement.sheets[0], case_range(view, context))


def _told(rule: Rule, outcome: RuleOutcome, sheet: FactSheet, of: tuple[str, Bench]) -> Told:
    dossier, bench = of
    kind, _, number = outcome.branch.partition(":")
    branches = {"check": rule.checks, "note": rule.notes}.get(kind)
    when = branches[int(number)].when if branches else rule.breach
    finding = finding_of(dossier, outcome, sheet, bench.rulebase)
    return Told(
        outcome,
        sheet,
        finding,
        tuple(trace(part, sheet) for part in rule.scope.conditions),
        tuple(trace(part, sheet) for part in when.conditions),
    )


def dossier_path(name: str, folder: Path) -> Path:
    """Return where a dossier lies: a path, or the name of one (or a part of it) in `folder`."""
    if not folder.is_dir():
        raise InputError(f"文件夹不存在：{folder}")
    for path in (Path(name), folder / name):
        if name and path.exists():
            return path
    ids = [dossier.id for dossier in find_dossiers(folder).dossiers]
    if not ids:
        raise InputError(f"文件夹内没有案卷：{folder}")
    found = [one for one in ids if name in (one, Path(one).name)] or [
        one for one in ids if name and name in one
    ]
    if len(found) == 1:
        return folder / found[0]
    raise UsageError(_which(name, found, ids))


def _which(name: str, found: Sequence[str], ids: Sequence[str]) -> str:
    if found:
        return f"“{name}”可以指 {len(found)} 个案卷：{_list(found)}，请写全名称"
    short = {key: one for one in ids for key in (*_NUMBER.findall(one)[:1], Path(one).name, one)}
    near = nearest(name, short)
    hint = f"，是否指“{short[near]}”？" if near else ""
    return f"没有案卷“{name}”{hint}（文件夹内有 {len(ids)} 个案卷：{_list(ids)}）"


def _list(ids: Sequence[str]) -> str:
    more = " …" if len(ids) > _SOME else ""
    return "、".join(ids[:_SOME]) + more
