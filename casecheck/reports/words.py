"""The Chinese words for the codes of a report, and how a value or a place reads to a person."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

from casecheck.model.document import Document, Problem, ProblemCode
from casecheck.model.field import Evidence, Field, FieldState, Item, Scalar, Value
from casecheck.model.form import FieldSpec
from casecheck.model.outcome import Evaluation, Finding, FindingStatus
from casecheck.model.place import CellPlace, PagePlace, ParagraphPlace, Place
from casecheck.model.rule import Severity

SEVERITIES: Final[Mapping[Severity, str]] = MappingProxyType(
    {
        Severity.FATAL: "否决",
        Severity.MAJOR: "严重",
        Severity.MINOR: "一般",
        Severity.NOTE: "瑕疵",
    }
)
STATUSES: Final[Mapping[FindingStatus, str]] = MappingProxyType(
    {FindingStatus.VIOLATION: "问题", FindingStatus.CHECK: "待核对"}
)
STATES: Final[Mapping[FieldState, str]] = MappingProxyType(
    {
        FieldState.FOUND: "已提取",
        FieldState.ABSENT: "无",
        FieldState.UNREADABLE: "无法辨认",
        FieldState.CONFLICT: "不一致",
    }
)
PROCEDURES: Final[Mapping[str, str]] = MappingProxyType(
    {"ordinary": "普通程序", "simple": "简易程序"}
)
PROBLEMS: Final[Mapping[ProblemCode, str]] = MappingProxyType(
    {
        ProblemCode.EMPTY: "空文件",
        ProblemCode.UNSUPPORTED: "不支持的格式",
        ProblemCode.ENCRYPTED: "已加密",
        ProblemCode.DAMAGED: "已损坏",
        ProblemCode.TOO_BIG: "过大",
        ProblemCode.TIMED_OUT: "读取超时",
        ProblemCode.SCANNED: "扫描件（无文字层）",
        ProblemCode.GARBLED_FONT: "字体无法解码",
        ProblemCode.NO_PERMISSION: "没有读取权限",
        ProblemCode.OUTSIDE: "指向文件夹之外",
        ProblemCode.FAULT: "程序内部错误",
    }
)
_PARTS: Final[Mapping[str, str]] = MappingProxyType(
    {"header": "页眉", "footer": "页脚", "footnote": "脚注", "textbox": "文本框"}
)


def place_words(place: Place) -> str:
    """Say where a place is: 第2页, or 第5段, or 表1第3行第2格 in a Word file."""
    match place:
        case PagePlace(page=page):
            return f"第{page}页"
        case ParagraphPlace(paragraph=paragraph, part=part):
            return f"{_PARTS.get(part, '')}第{paragraph}段"
        case CellPlace(table=table, row=row, cell=cell, part=part):
            return f"{_PARTS.get(part, '')}表{table}第{row}行第{cell}格"


def document_words(document: Document | None, fallback: str) -> str:
    """Name a document by title and file; a file that bears the title says enough."""
    if document is None:
        return fallback
    file = PurePosixPath(document.file).name
    return f"{file} " if document.title in file else f"{document.title}（{file}）"


def evidence_words(evidence: Evidence, documents: Mapping[str, Document]) -> str:
    """Name the document and the place of a piece of evidence."""
    document = documents.get(evidence.document)
    return f"{document_words(document, evidence.document)}{place_words(evidence.place)}"


def field_words(field: Field, spec: FieldSpec) -> str:
    """Show the value of a field to a person; a field without a value shows its state."""
    if field.value is None:
        return "" if field.state is FieldState.ABSENT else STATES[field.state]
    return value_words(field.value, spec)


def value_words(value: Value, spec: FieldSpec) -> str:
    if isinstance(value, Item):
        return _item_words(value)
    if isinstance(value, tuple):
        return "；".join(value_words(part, spec) for part in value)
    if spec.kind == "money" and isinstance(value, Decimal | int):
        return money_words(Decimal(value))
    return spec.choices.get(value, value) if isinstance(value, str) else scalar_words(value)


def money_words(value: Decimal) -> str:
    """Return an amount in yuan, without the zeros behind its point."""
    words = f"{value:f}"
    return f"{words.rstrip('0').rstrip('.') if '.' in words else words}元"


def scalar_words(value: Scalar) -> str:
    match value:
        case bool():
            return "是" if value else "否"
        case datetime():
            return f"{scalar_words(value.date())}{value:%H时%M分}"
        case date():
            return f"{value.year}年{value.month}月{value.day}日"
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)


def named(problem: Problem) -> str:
    """Return the message of a problem, with the name of the file before it."""
    message = problem.message.removeprefix(problem.file).lstrip("：")
    return f"{problem.file}：{message}"


def score_words(evaluation: Evaluation) -> tuple[str, str]:
    """Return the score and the grade, each as a range where something is still open."""
    if evaluation.score is None:
        return "", evaluation.grade
    worst = evaluation.score if evaluation.worst_score is None else evaluation.worst_score
    grades = dict.fromkeys(word for word in (evaluation.worst_grade, evaluation.grade) if word)
    scores = dict.fromkeys(f"{score:g}" for score in (worst, evaluation.score))
    return "～".join(scores), "～".join(grades)


def finding_kind(finding: Finding) -> str:
    """Return the one word that tells a defect from a mention and from a thing to look at."""
    if finding.status is FindingStatus.CHECK and finding.severity is Severity.NOTE:
        return "提示"
    return STATUSES[finding.status]


def _item_words(item: Item) -> str:
    parts = (_part_words(part) for part in item.values.values())
    return "，".join(part for part in parts if part)


def _part_words(part: Scalar | tuple[Scalar, ...] | None) -> str:
    if part is None:
        return STATES[FieldState.UNREADABLE]
    if isinstance(part, tuple):
        return "、".join(scalar_words(word) for word in part)
    return scalar_words(part)
