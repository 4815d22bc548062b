"""Run the examples that the rules carry: `python -m casecheck.examples [ID…]`."""

# ruff: noqa: ANN401 - examples hold whatever YAML can say

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from casecheck.across import compare
from casecheck.engine import judge
from casecheck.engine.evaluate import trace
from casecheck.engine.program import rule_program
from casecheck.engine.trace_words import trace_lines
from casecheck.errors import CasecheckError, RuleFileError
from casecheck.facts.build import build_sheets
from casecheck.facts.context import context_for
from casecheck.facts.registry import fact_names
from casecheck.facts.view import CaseView
from casecheck.model.fact import FactSheet
from casecheck.model.field import Field, FieldState, Item, Scalar, Value
from casecheck.model.form import FieldSpec
from casecheck.model.outcome import (
    DossierResult,
    Evaluation,
    FindingStatus,
    RuleOutcome,
    Verdict,
)
from casecheck.model.rule import Example, Rule
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase import load_rulebase

ACROSS: Final = "across"
DEFAULT_TODAY: Final = date(2026, 11, 23)
_SPECIAL: Final = ("documents", "other_papers", "unread_files", "today")
_WORST_FIRST: Final = (
    Verdict.VIOLATED,
    Verdict.UNDETERMINED,
    Verdict.PASSED,
    Verdict.NOT_APPLICABLE,
)


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """An example as it came out; `trace` tells how (empty when it came out as expected)."""

    rule: str
    file: str
    name: str
    expected: str
    got: str
    trace: str = ""

    @property
    def passed(self) -> bool:
        return self.expected == self.got


def run_examples(rulebase: RuleBase, ids: Sequence[str] = ()) -> Iterator[ExampleResult]:
    """Run the examples of the rules whose id begins with one of `ids` (none given: of all)."""
    for rule in rulebase.rules:
        if not ids or rule.id.startswith(tuple(ids)):
            for example in rule.examples:
                yield run_example(rule, example, rulebase)


def run_example(rule: Rule, example: Example, rulebase: RuleBase) -> ExampleResult:
    """Derive the facts of an example as in a real case, judge them, and compare."""
    if rule.about == ACROSS:
        return _run_across(rule, example, rulebase)
    profile = replace(rulebase.profile, settings=dict(example.settings))
    own = replace(rulebase, profile=profile)
    today = example.given.get("today", DEFAULT_TODAY)
    sheets = build_sheets(view_of(rule, example, own), context_for(own, today))
    judgement = judge(f"{rule.id} {example.name}", sheets, own)
    mine = [outcome for outcome in judgement.outcomes if outcome.rule == rule.id]
    got = _worst(mine)
    told = "" if got == example.expect else _told(rule, judgement.sheets, own)
    return ExampleResult(rule.id, rule.file, example.name, example.expect, got, told)


def _run_across(rule: Rule, example: Example, rulebase: RuleBase) -> ExampleResult:
    """Compare the dossiers that an example lists."""
    cases = [
        replace(example, given=given, name=f"{example.name} {number}")
        for number, given in enumerate(example.given["dossiers"], start=1)
    ]
    results = [_result(view_of(rule, case, rulebase), case.name) for case in cases]
    mine = [found for found in compare(results, rulebase) if found.rule == rule.id]
    statuses = {found.status for found in mine}
    verdicts = (
        (FindingStatus.VIOLATION, Verdict.VIOLATED),
        (FindingStatus.CHECK, Verdict.UNDETERMINED),
    )
    got = next((verdict for status, verdict in verdicts if status in statuses), Verdict.PASSED)
    told = "\n".join(found.message for found in mine)
    return ExampleResult(rule.id, rule.file, example.name, example.expect, got.value, told)


def _result(view: CaseView, name: str) -> DossierResult:
    return DossierResult(name, None, (), view.fields, (), Evaluation("default", None, ""))


def view_of(rule: Rule, example: Example, rulebase: RuleBase) -> CaseView:
    """Return the dossier that an example describes."""
    fields = {}
    for name, given in example.given.items():
        if name in _SPECIAL:
            continue
        spec = rulebase.fields.get(name)
        if spec is None:
            raise _wrong(rule, example, f"“{name}”不是字段（见 rules/fields.yaml）")
        try:
            fields[name] = field_of(name, given, spec)
        except (TypeError, ValueError, ArithmeticError) as error:
            raise _wrong(
                rule, example, f"字段“{name}”的值“{given}”与种类 {spec.kind} 不符"
            ) from error
    titles = tuple(str(title) for title in example.given.get("other_papers", ()))
    documents = (*example.given.get("documents", ()), *(("other",) if titles else ()))
    for document in documents:
        if document not in rulebase.documents:
            raise _wrong(rule, example, f"没有文书类型“{document}”")
    unread = bool(example.given.get("unread_files"))
    return CaseView(fields, frozenset(documents), unread, titles)


def field_of(name: str, given: Any, spec: FieldSpec) -> Field:
    """Return a field as the extractors would give it."""
    if given == "unreadable":
        return Field(name, None, FieldState.UNREADABLE)
    if given == "absent":
        return Field(name, None, FieldState.ABSENT)
    value = _value(given, spec)
    if value is False:
        return Field(name, value, FieldState.ABSENT)
    return Field(name, value, FieldState.FOUND)


def _value(given: Any, spec: FieldSpec) -> Value:
    if spec.kind == "list":
        if spec.items:
            return tuple(_item(one, spec.items) for one in given)
        return tuple(str(one) for one in given)
    return _item(given, spec.items) if spec.kind == "item" else _scalar(given, spec.kind)


def _item(given: Mapping[str, Any], kinds: Mapping[str, str]) -> Item:
    values: dict[str, Scalar | tuple[Scalar, ...] | None] = {}
    for part, value in given.items():
        if part not in kinds:
            raise ValueError(part)
        if value == "absent":
            continue
        if value == "unreadable":
            values[part] = None
        elif kinds[part] == "texts":
            values[part] = tuple(str(one) for one in value)
        else:
            values[part] = _scalar(value, kinds[part])
    return Item(values)


def _scalar(given: Any, kind: str) -> Scalar:
    match kind:
        case "money" | "number":
            return Decimal(str(given))
        case "date":
            return given if isinstance(given, date) else datetime.fromisoformat(given).date()
        case "datetime":
            return given if isinstance(given, date) else datetime.fromisoformat(given)
        case "flag" | "integer":
            return _exactly(given, bool if kind == "flag" else int)
        case _:
            return str(given)


def _exactly(given: Any, kind: type[int]) -> int:
    if type(given) is not kind:
        raise TypeError(given)
    return given


def _worst(outcomes: list[RuleOutcome]) -> str:
    verdicts = {outcome.verdict for outcome in outcomes}
    return next((v.value for v in _WORST_FIRST if v in verdicts), Verdict.NOT_APPLICABLE.value)


def _told(rule: Rule, sheets: Sequence[FactSheet], rulebase: RuleBase) -> str:
    program = rule_program(rule, rulebase.instruments)
    return "\n".join(
        line
        for sheet in sheets
        if sheet.about == rule.about
        for question, asked in program.questions.items()
        for line in (f"  {question} {sheet.subject}", *trace_lines(trace(asked, sheet), sheet))
    )


def _wrong(rule: Rule, example: Example, what: str) -> RuleFileError:
    return RuleFileError(rule.file, 1, f"示例“{example.name}”：{what}")


def main(ids: Sequence[str]) -> int:
    """Print the examples that fail, with their traces; return the exit code."""
    rulebase = load_rulebase(derived=fact_names())
    results = list(run_examples(rulebase, ids))
    failed = [result for result in results if not result.passed]
    for result in failed:
        print(f"{result.file}: {result.name}: 应为 {result.expected}，实为 {result.got}")  # noqa: T201
        print(result.trace)  # noqa: T201
    print(f"{len(results)} 个示例，{len(failed)} 个不符")  # noqa: T201
    return 3 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except CasecheckError as error:
        print(error)  # noqa: T201
        sys.exit(error.exit_code)
