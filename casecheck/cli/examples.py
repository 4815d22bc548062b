"""The examples of a rule as Chinese sentences."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final

from casecheck.cli.labels import Labels, plain_words
from casecheck.model.rule import Example

EXPECTED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "passed": "无问题",
        "violated": "有问题",
        "undetermined": "待核对",
        "not_applicable": "不适用",
        "holds": "成立",
        "fails": "不成立",
        "unclear": "不能确定",
        "within": "在幅度内",
        "above": "高于上限",
        "below": "低于下限",
        "due": "应当罚款而未罚款",
        "open": "可以不罚款",
        "no_fine": "条款没有罚款",
        "too_long": "停业期限过长",
        "too_short": "停业期限过短",
    }
)
_MONEY: Final = frozenset({"amount"})
_PAPERS: Final = frozenset({"document", "for", "paper", "type"})
_NO_VALUE: Final[Mapping[str, str]] = MappingProxyType(
    {"unreadable": "无法辨认", "absent": "未载明", "denied": "载明没有"}
)


def example_words(example: Example, labels: Labels) -> str:
    """Say what a case of an example holds, and what comes out."""
    said = [*_given(example.given, labels), *_settings(example.settings, labels)]
    verdict = EXPECTED.get(example.expect, example.expect)
    return f"{example.name}——{'；'.join(said) or '案卷没有相关内容'}。结论：{verdict}"


def _given(given: Mapping[str, Any], labels: Labels) -> Iterator[str]:
    special: Mapping[str, Callable[[Any], str]] = {
        "documents": lambda types: f"案卷有{_papers(types, labels)}",
        "unread_files": lambda unread: "有文件未能读取" if unread else "文件全部能够读取",
        "dossiers": lambda cases: _cases(cases, labels),
        "other_papers": lambda titles: f"另有未归类的文书“{'、'.join(titles)}”",
    }
    for name, value in given.items():
        if name in special:
            yield special[name](value)
        else:
            yield f"{labels.of(name)}：{value_words(name, value, labels)}"


def _settings(settings: Mapping[str, Any], labels: Labels) -> Iterator[str]:
    for name, value in settings.items():
        yield f"{labels.of(f'setting_{name}')}：{value_words(f'setting_{name}', value, labels)}"


def _papers(types: Iterable[str], labels: Labels) -> str:
    return "、".join(labels.paper(name) for name in types) or "的文书均与本规则无关"


def _cases(cases: Iterable[Mapping[str, Any]], labels: Labels) -> str:
    return "；".join(
        f"案卷{number}（{'，'.join(_given(case, labels))}）" for number, case in enumerate(cases, 1)
    )


def value_words(name: str, value: Any, labels: Labels) -> str:  # noqa: ANN401  whatever YAML says
    """Return what a rule file says of a fact, lists and their parts too, as a clerk writes it."""
    match value:
        case dict():
            return _parts(value, labels)
        case list() if any(isinstance(one, dict) for one in value):
            return "、".join(f"（{value_words(name, one, labels)}）" for one in value)
        case list():
            return "、".join(value_words(name, one, labels) for one in value) or "无"
        case _:
            return _scalar(name, value, labels)


def _parts(parts: Mapping[str, Any], labels: Labels) -> str:
    return "，".join(
        f"{labels.of(part)} {value_words(part, one, labels)}" for part, one in parts.items()
    )


def _scalar(name: str, value: Any, labels: Labels) -> str:  # noqa: ANN401  whatever YAML says
    if isinstance(value, str) and value in _NO_VALUE:
        return _NO_VALUE[value]
    if name in _PAPERS:
        return labels.paper(str(value))
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    if is_number and (name in _MONEY or labels.is_money(name)):
        return f"{plain_words(value)}元"
    return labels.value(name, _as_time(value))


def _as_time(value: Any) -> Any:  # noqa: ANN401  whatever YAML says
    """Return a time that YAML holds as a word (2022-05-10T14:00) as a time."""
    if not isinstance(value, str) or "T" not in value:
        return value
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return value
