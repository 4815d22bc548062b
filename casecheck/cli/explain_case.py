"""A rule on one dossier in words: verdict, law, range, and each condition with what was read."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from rich.console import Console
from rich.text import Text

from casecheck.cli.conditions import INDENT, sentence
from casecheck.cli.fine_range import fine_range_lines
from casecheck.cli.labels import Labels, facts_named
from casecheck.engine.evaluate import Answer, Trace
from casecheck.engine.findings import basis_of
from casecheck.explained import Explanation, Told
from casecheck.model.document import Document
from casecheck.model.fact import Fact, FactState
from casecheck.model.field import Evidence
from casecheck.model.outcome import Verdict
from casecheck.model.rule import TO_FILL_IN, AllOf, Compare, FactName
from casecheck.model.rulebase import RuleBase
from casecheck.reports.fit import hanging
from casecheck.reports.words import SEVERITIES, evidence_words, money_words

_MARKS: Final[Mapping[Answer, str]] = {Answer.YES: "✓", Answer.NO: "✗", Answer.UNKNOWN: "？"}
_STATES: Final[Mapping[FactState, str]] = {
    FactState.ABSENT: "案卷未载明",
    FactState.UNREADABLE: "无法辨认",
    FactState.UNKNOWN: "无法确定",
}
_VERDICTS: Final[Mapping[Verdict, tuple[str, str]]] = {
    Verdict.VIOLATED: ("有问题", "bold red"),
    Verdict.UNDETERMINED: ("待核对", "bold yellow"),
    Verdict.PASSED: ("无问题", "bold green"),
    Verdict.NOT_APPLICABLE: ("不适用", "bold"),
}
_RANGES: Final = ("range_", "measured_", "fine_due", "basis_amount_missing", "kinds_omitted")
_NAMED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "record": ("record_named",),
    "fee": ("item", "amount"),
    "receipt": ("no", "amount"),
    "service": ("document", "date"),
}
_WORDS_OF_ONE: Final = 60
_PLACES: Final = 2


def print_explanation(said: Explanation, base: RuleBase, console: Console) -> None:
    """Print how a rule came to its verdict on a dossier."""
    printer = _Printer(console, said, Labels(base))
    printer.line(f"{said.rule.id} {said.rule.title}", "bold")
    printer.line(f"案卷：{said.case.id}", indent=1)
    if not said.told:
        printer.line("结论：不适用（案卷中没有这条规则所查的内容）", "bold")
    for told in said.told:
        _verdict(told, said, base, printer)
    printer.section("适用的法律", _law(said, base))
    if any(name.startswith(_RANGES) for name in facts_named(said.rule)):
        printer.section("处罚幅度", fine_range_lines(said, base))
    for told in _worth_telling(said.told):
        _conditions(told, printer)
    unread = [f"{problem.file}：未能读取" for problem in said.case.problems]
    printer.section("案卷中未能读取的文件", iter(unread))


def _worth_telling(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """Leave out the things in order where another is not; of all in order the first is enough."""
    open_ones = tuple(
        one
        for one in told
        if one.outcome.verdict in (Verdict.VIOLATED, Verdict.UNDETERMINED) or one.outcome.branch
    )
    return open_ones or told[:1]


class _Printer:
    """Prints lines no wider than the terminal, and each source once."""

    def __init__(self, console: Console, said: Explanation, labels: Labels) -> None:
        self.labels = labels
        self.documents: Mapping[str, Document] = {one.id: one for one in said.case.documents}
        self._console = console
        self._shown: set[Evidence] = set()

    def line(self, text: str, style: str = "", indent: int = 0) -> None:
        """Print a text; its further lines stand a step further in."""
        pad = INDENT * indent
        broken = hanging(f"{pad}{text}", self._console.width)
        self._console.print(Text(broken, style=style), soft_wrap=True)

    def section(self, heading: str, lines: Iterator[str]) -> None:
        """Print a heading with its lines; nothing where there are none."""
        for number, text in enumerate(lines):
            if number == 0:
                self.line(heading, "bold")
            self.line(text, indent=1)

    def fact(self, name: str, fact: Fact, depth: int) -> None:
        """Print a value and where it was read; a place only once."""
        self.line(f"〔{self.labels.of(name)}〕：{self.value(name, fact)}", indent=depth)
        places = [place for place in fact.evidence if place not in self._shown]
        self._shown.update(places)
        for evidence in places[:_PLACES]:
            words = " ".join(evidence.text.split())[:_WORDS_OF_ONE]
            place = evidence_words(evidence, self.documents)
            self.line(f"{place}：“{words}”", "dim", indent=depth + 1)
        if len(places) > _PLACES:
            self.line(f"等 {len(places)} 处", "dim", indent=depth + 1)

    def value(self, name: str, fact: Fact) -> str:
        """Return the value of a fact as a clerk writes it, or why it has none."""
        note = f"（{fact.note}）" if fact.note else ""
        if fact.state is FactState.ABSENT and not self.labels.is_field(name):
            return f"无{note}"
        if fact.state is not FactState.FOUND or fact.value is None:
            return f"{_STATES.get(fact.state, '无')}{note}"
        if isinstance(fact.value, Decimal):
            return money_words(fact.value)
        said = self.labels.value(name, fact.value)
        return f"{said}{note}" if fact.value is True else said


def _verdict(told: Told, said: Explanation, base: RuleBase, printer: _Printer) -> None:
    words, style = _VERDICTS[told.outcome.verdict]
    weight = ""
    if told.outcome.verdict is Verdict.VIOLATED:
        weight = f"（{SEVERITIES[said.rule.severity]}，扣 {said.rule.deduction} 分）"
    if told.outcome.verdict is Verdict.PASSED and _reserved(said):
        words, style = "未见问题（所对照的文本可能不适用于本案，仅供核对）", "bold yellow"
    printer.line(f"{_thing(told, printer)}结论：{words}{weight}", style)
    if told.finding is not None:
        printer.line(told.finding.message, indent=1)
    if TO_FILL_IN in told.outcome.unset:
        printer.line(f"规则尚未写完（含“{TO_FILL_IN}”）", indent=1)
    elif told.outcome.unset:
        named = "、".join(_setting(name, base) for name in told.outcome.unset)
        printer.line(f"当前配置没有设置：{named}", indent=1)


def _reserved(said: Explanation) -> bool:
    """Say whether a verdict rests on a range whose text may not govern the act."""
    ranged = any(name.startswith(_RANGES) for name in facts_named(said.rule))
    return ranged and said.fined is not None and bool(said.dossier.fact("range_caveat").value)


def _thing(told: Told, printer: _Printer) -> str:
    """Name the record, the fee, the receipt or the service that a verdict is about."""
    named = (told.sheet.fact(name) for name in _NAMED_BY.get(told.sheet.about, ()))
    words = [
        printer.value(name, fact)
        for name, fact in zip(_NAMED_BY.get(told.sheet.about, ()), named, strict=True)
        if fact.state is FactState.FOUND
    ]
    return f"{'，'.join(words)}　" if words else ""


def _setting(name: str, base: RuleBase) -> str:
    spec = base.setting_specs.get(name)
    return f"{spec.label}（{name}）" if spec else name


def _law(said: Explanation, base: RuleBase) -> Iterator[str]:
    """Yield the articles in force on the day that counts, and say which day that is."""
    rule, told = said.rule, _worth_telling(said.told)
    sheet = told[0].sheet if told else said.dossier
    yield from basis_of(rule, sheet, base)
    if rule.dated_by:
        day = sheet.fact(rule.dated_by)
        label = Labels(base).of(rule.dated_by)
        if isinstance(day.value, date):
            yield f"按〔{label}〕{Labels(base).value(rule.dated_by, day.value)}有效的法律判断"
        else:
            yield f"〔{label}〕不明，各版本的依据均列出"


def _conditions(told: Told, printer: _Printer) -> None:
    kind = told.outcome.branch.partition(":")[0]
    titles = {"check": "提请核对的情形（同时满足）", "note": "提示的情形（同时满足）"}
    thing = _thing(told, printer)
    if thing:
        printer.line(thing.strip(), "bold")
    for title, traces in (
        ("适用条件（同时满足）", told.scope),
        (titles.get(kind, "认定问题的条件（同时满足）"), told.decisive),
    ):
        if traces:
            printer.line(title, "bold")
        for one in traces:
            _trace(one, told, printer, 1)


def _trace(one: Trace, told: Told, printer: _Printer, depth: int) -> None:
    """Print a condition with its mark, the values below it, and where they were read."""
    mark = _MARKS[one.answer]
    if not isinstance(one.condition, Compare):
        word = "同时满足：" if isinstance(one.condition, AllOf) else "下列情形之一："
        printer.line(f"{mark} {word}", indent=depth)
        for part in one.parts:
            _trace(part, told, printer, depth + 1)
        return
    printer.line(f"{mark} {sentence(one.condition, printer.labels)}", indent=depth)
    names = [one.condition.field]
    if isinstance(one.condition.operand, FactName):
        names.append(one.condition.operand.name)
    for name in names:
        printer.fact(name, told.sheet.fact(name), depth + 2)
