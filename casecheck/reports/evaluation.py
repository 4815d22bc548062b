"""The evaluation sheet (案卷评查表) of a dossier as lines of text, whatever it is printed on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from casecheck.model.field import Item as FieldItem
from casecheck.model.outcome import Deduction, DossierResult, Ranked
from casecheck.model.rule import TO_FILL_IN
from casecheck.model.standard import Item, Standard
from casecheck.reports.proofs import FEW
from casecheck.reports.report import Report
from casecheck.reports.rows import DefectRow, between_row, defect_row, documents_of
from casecheck.reports.words import PROBLEMS, PROCEDURES, field_words, named

MANUAL: Final = "由评查人员评定"
_LONGEST: Final = 80
_CAUSE: Final = "case_cause"
_FACTS: Final = ("agency", "party_name", _CAUSE)
_DECISION: Final = ("decision_no", "decision_date")


@dataclass(frozen=True, slots=True)
class Batch:
    """Dossiers from the best to the worst; `chosen` is the one whose sheet is wanted (None: all).

    `narrowed`: only some of the rules counted.
    """

    report: Report
    ranking: tuple[Ranked, ...]
    chosen: str | None = None
    narrowed: bool = False

    def shown(self) -> tuple[Ranked, ...]:
        """Return the dossiers whose sheets are wanted."""
        return tuple(one for one in self.ranking if self.chosen in (None, one.case.id))


@dataclass(frozen=True, slots=True)
class DefectLine:
    """What a finding takes (扣8分), why, where, and by which law."""

    takes: str
    reason: str
    places: str
    law: str

    @property
    def proof(self) -> tuple[str, str, str]:
        """Why, where and by which law: the last three columns of a sheet."""
        return self.reason, self.places, self.law


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item of the standard: its points, what it lost, and for what."""

    id: str
    title: str
    points: str
    lost: str
    defects: tuple[DefectLine, ...] = ()


@dataclass(frozen=True, slots=True)
class PartLines:
    title: str
    items: tuple[ItemLine, ...]

    def charged(self) -> tuple[ItemLine, ...]:
        """Return the items with a defect."""
        return tuple(item for item in self.items if item.defects)

    def others(self) -> tuple[str, ...]:
        """Name the items that lost nothing and those for a person, a line for each sort."""
        free = [one for one in self.items if not one.defects and one.lost != MANUAL]
        manual = [one for one in self.items if one.lost == MANUAL]
        first = "其余各项未扣分" if self.charged() else "各项均未扣分"
        lines = ((first, free), (MANUAL, manual))
        return tuple(
            f"{said}：{'、'.join(f'{one.id} {one.title}' for one in items)}"
            for said, items in lines
            if items
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A filled evaluation sheet.

    `to_settle` is what a person has to look at, `between` what concerns other dossiers too and is
    not scored, `gaps` what nobody judged.
    """

    case: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[PartLines, ...]
    to_settle: tuple[ItemLine, ...]
    between: tuple[DefectLine, ...]
    gaps: tuple[str, ...]


def sheet_of(place: Ranked, batch: Batch) -> Sheet:
    """Fill the sheet of a dossier."""
    case, report = place.case, batch.report
    documents = documents_of(case)
    rows = {one.fingerprint: defect_row(case, one, documents) for one in case.findings}
    return Sheet(
        case=case.id,
        facts=(*_facts(case, report), *_result(place, batch)),
        parts=tuple(_parts(case, report.standard, rows)),
        to_settle=tuple(_to_settle(case, report.standard, rows)),
        between=tuple(_between(case, report)),
        gaps=tuple(_gaps(case, report)),
    )


def _facts(case: DossierResult, report: Report) -> Iterator[tuple[str, str]]:
    procedure = PROCEDURES.get(case.procedure or "", "适用程序未能判断")
    yield "案卷", f"{case.id}（{procedure}）" if case.documents else case.id
    for name in _FACTS:
        if name in report.fields:
            words = cause_of if name == _CAUSE else partial(words_of, name)
            yield report.fields[name].label, words(case, report)
    decision = (words_of(name, case, report) for name in _DECISION)
    yield "处罚决定", "，".join(words for words in decision if words)
    yield "承办人", _officers(case)


def words_of(name: str, case: DossierResult, report: Report) -> str:
    """Return what a field of the dossier says; nothing where there is none."""
    field, spec = case.fields.get(name), report.fields.get(name)
    return field_words(field, spec) if field and spec else ""


def cause_of(case: DossierResult, report: Report) -> str:
    """Return the cause of the case; where the papers that were read name none, say so."""
    return words_of(_CAUSE, case, report) or ("未载明" if case.documents else "")


def _officers(case: DossierResult) -> str:
    field = case.fields.get("officers")
    officers = field.value if field and isinstance(field.value, tuple) else ()
    names = (one.values.get("name") for one in officers if isinstance(one, FieldItem))
    return "、".join(str(name) for name in dict.fromkeys(names) if name)


def _result(place: Ranked, batch: Batch) -> Iterator[tuple[str, str]]:
    found, titles = place.case.evaluation, batch.report.titles
    if found.score is None:
        yield "得分", "未评分：未能评查，原因见“程序未能评查的内容”"
        yield "等次", found.grade
        return
    worst = found.worst_score if found.worst_score is not None else found.score
    score, grade = f"{found.score:g} 分", found.grade
    confirmed = _confirmed(f"{worst:g} 分") if found.to_settle else ""
    yield "得分", score + confirmed + _left_to_reviewers(batch.report.standard)
    yield "等次", grade + (_confirmed(found.worst_grade) if found.worst_grade != grade else "")
    yield "否决事项", named_rules(found.vetoes, titles) or "无"
    if found.worst_vetoes != found.vetoes:
        more = (rule for rule in found.worst_vetoes if rule not in found.vetoes)
        yield "属实即否决", named_rules(more, titles)
    yield "名次", f"第 {place.rank} 名（共 {len(batch.ranking)} 卷）"


def _left_to_reviewers(standard: Standard) -> str:
    left = len(_manual(standard))
    return f"；另有 {left} 项{MANUAL}，未计入得分" if left else ""


def _manual(standard: Standard) -> list[Item]:
    return [item for part in standard.parts for item in part.items if not item.rules]


def _confirmed(words: str) -> str:
    return f"（待核对的事项全部属实时为 {words}）"


def named_rules(rules: Iterable[str], titles: Mapping[str, str], between: str = "；") -> str:
    return between.join(f"{rule} {titles.get(rule, '')}".rstrip() for rule in rules)


def _parts(
    case: DossierResult, standard: Standard, rows: Mapping[str, DefectRow]
) -> Iterator[PartLines]:
    """Yield every item, those without a deduction too; nothing where nothing was judged."""
    if case.evaluation.score is None:
        return
    for part in standard.parts:
        yield PartLines(part.title, tuple(_item(item, case, rows) for item in part.items))


def _item(item: Item, case: DossierResult, rows: Mapping[str, DefectRow]) -> ItemLine:
    charged = [one for one in case.evaluation.deductions if one.item == item.id]
    lost = f"{case.evaluation.deducted(item.id):g}" if item.rules else MANUAL
    fails = any(one.fails for one in charged)
    return ItemLine(
        item.id,
        item.title,
        f"{item.points:f}" if item.points else "—",
        "否决" if fails and not item.points else lost,
        tuple(_charged(one, rows[one.fingerprint]) for one in charged),
    )


def _charged(deduction: Deduction, row: DefectRow) -> DefectLine:
    """Return a defect with what it takes; one that would take more says that a cap is reached."""
    capped = _is_free(deduction) and row.deduction > 0
    return _line("不再扣分（已达上限）" if capped else _takes(deduction), row)


def _to_settle(
    case: DossierResult, standard: Standard, rows: Mapping[str, DefectRow]
) -> Iterator[ItemLine]:
    """Yield what a person has to look at, each under the item that it would count in."""
    titles = {item.id: item.title for part in standard.parts for item in part.items}
    for one in case.evaluation.to_settle:
        takes = "属实也不扣分" if _is_free(one) else f"属实则{_takes(one)}"
        line = _line(takes, rows[one.fingerprint])
        yield ItemLine(one.item, titles[one.item], "", takes, (line,))


def _takes(deduction: Deduction) -> str:
    points = f"扣{deduction.points:g}分" if deduction.points else ""
    words = [word for word in ("否决" if deduction.fails else "", points) if word]
    return "，".join(words) or "不扣分"


def _is_free(deduction: Deduction) -> bool:
    return not deduction.fails and not deduction.points


def _line(takes: str, row: DefectRow) -> DefectLine:
    return DefectLine(
        takes,
        f"{row.message}（{row.rule} {row.title}）",
        "\n".join(row.shown(FEW, _LONGEST)),
        row.basis,
    )


def _between(case: DossierResult, report: Report) -> Iterator[DefectLine]:
    documents = {one.id: documents_of(one) for one in report.scan.dossiers}
    for finding in report.scan.across:
        if case.id in finding.dossiers:
            row = between_row(finding, documents)
            yield _line("未计分" if row.kind == "问题" else row.kind, row)


def _gaps(case: DossierResult, report: Report) -> Iterator[str]:
    """Name what was not judged: files not read, settings that are missing, items for a person."""
    for problem in case.problems:
        yield f"未能读取的文件（{PROBLEMS[problem.code]}）：{named(problem)}"
    every = case.unset or {}
    unfinished = sorted(rule for rule, names in every.items() if TO_FILL_IN in names)
    unset = sorted(rule for rule in every if rule not in unfinished)
    if unset:
        rules = named_rules(unset, report.titles)
        yield f"因配置未设置，未作判断或者只作了部分判断的规则：{rules}"
    if unfinished:
        yield f"尚未写完（含“待填写”）、未作判断的规则：{named_rules(unfinished, report.titles)}"
    items = _manual(report.standard)
    if items:
        yield f"{MANUAL}、未计入扣分的项目：{'；'.join(f'{one.id} {one.title}' for one in items)}"
