"""Read a YAML file strictly: every value with its line, nothing doubled, nothing hidden.

Of YAML only mappings, lists, words, numbers, days (2022-03-01) and true/false/null are taken;
anchors, aliases, tags, tabs and more than one document are refused.
"""

# ruff: noqa: ANN401 - the events of PyYAML have no common type

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import yaml

from casecheck.errors import Line, RuleFileError
from casecheck.rulebase.mistakes import Mistakes
from casecheck.rulebase.node import ListNode, MapNode, Node, Scalar, ScalarNode

MAX_BYTES: Final = 512 * 1024
MAX_DEPTH: Final = 24
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER: Final = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
_DECIMAL: Final = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+\Z")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_MONTHS: Final = range(1, 13)
# What stands for a day that is none, so that the rest of the file can still be checked.
_SOME_DAY: Final = date(2000, 1, 1)
_SYNTAX: Final[Mapping[str, str]] = {
    "mapping values are not allowed in this context": "这里不能有“键: 值”（多了冒号或者缩进不对）",
    "could not find expected ':'": "键的后面缺少冒号",
    "did not find expected key": "缩进与上文不一致，或者缺少“键:”",
    "did not find expected '-' indicator": "列表的缩进与上文不一致，或者缺少“-”",
    "did not find expected ',' or ']'": "方括号没有闭合，或者各项之间缺少逗号",
    "did not find expected ',' or '}'": "花括号没有闭合，或者各项之间缺少逗号",
    "did not find expected node content": "这里应有内容",
    "found unexpected end of stream": "引号没有闭合",
    "found character that cannot start any token": "有不能开头的字符（@ ` % 等），请加引号",
    "block sequence entries are not allowed in this context": "列表的“-”应另起一行",
    "found undefined tag handle": "有不认识的类型标记（!）",
    "found unknown escape character": "双引号内有不认识的反斜杠写法，请改用单引号",
}
_SYNTAX_ADVICE: Final = (
    "检查上一行和本行的缩进、冒号后的空格、括号与引号；花括号、方括号内的文字含逗号或者冒号时加引号"
)
_WORDS: Final[dict[str, bool | None]] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}


def read_yaml(path: Path, name: str = "", noted: Mistakes | None = None) -> Node:
    """Return the content of a rule file; `name` is what messages call it.

    `noted` takes the mistakes behind which the file can be read on (a day that is none, a doubled
    key); without it they are refused.
    """
    name = name or str(path)
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise RuleFileError(name, 1, f"无法读取规则文件：{error.strerror}") from error
    if len(raw) > MAX_BYTES:
        raise RuleFileError(name, 1, f"文件过大（超过 {MAX_BYTES // 1024} KB）", "请拆分为多个文件")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise RuleFileError(name, line, "不是 UTF-8 编码", "请另存为 UTF-8 编码") from error
    return parse_yaml(text, name, noted)


def parse_yaml(text: str, name: str, noted: Mistakes | None = None) -> Node:
    """Return the content of a YAML text, or say where and why it is not taken."""
    if noted is None:
        own = Mistakes()
        node = parse_yaml(text, name, own)
        own.refuse()
        return node
    if "\t" in text:
        place = _after(text[: text.index("\t")])
        raise RuleFileError(name, place, "含有制表符（Tab）", "请改用空格缩进")
    control = _CONTROL.search(text)
    if control is not None:
        place = _after(text[: control.start()])
        raise RuleFileError(name, place, "含有控制字符", "请删除看不见的字符")
    try:
        return _Reader(name, yaml.parse(text, Loader=_LOADER), noted).document()
    except yaml.MarkedYAMLError as error:
        line: int = _place(error.problem_mark) if error.problem_mark else 1
        what = f"YAML 语法错误：{_SYNTAX.get(str(error.problem), error.problem)}"
        raise RuleFileError(name, line, what, _SYNTAX_ADVICE) from error
    except yaml.YAMLError as error:
        raise RuleFileError(name, 1, f"YAML 语法错误：{error}") from error


class _Reader:
    """Builds nodes from YAML events."""

    def __init__(self, name: str, events: Iterator[Any], noted: Mistakes) -> None:
        self.name = name
        self.events = events
        self.noted = noted

    def document(self) -> Node:
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            raise RuleFileError(self.name, 1, "文件是空的")
        node = self.node(next(self.events), 0)
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self.error(after, "一个文件只能有一份内容（不能有第二个 ---）")
        return node

    def node(self, event: Any, depth: int) -> Node:
        self.refuse_hidden(event)
        if depth > MAX_DEPTH:
            raise self.error(event, "嵌套过深")
        line = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            return ScalarNode(self.scalar(event), line)
        if isinstance(event, yaml.SequenceStartEvent):
            return ListNode(tuple(self.items(depth)), line)
        return self.mapping(line, depth)

    def items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self.node(event, depth + 1)

    def mapping(self, line: int, depth: int) -> MapNode:
        entries: dict[str, Node] = {}
        lines: dict[str, int] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            self.refuse_hidden(event)
            if not isinstance(event, yaml.ScalarEvent):
                advice = "条件只用一层花括号：{field: …, equals: …}；文字以花括号开头的加引号"
                raise self.error(event, "键必须是文字，这里又开始了一层括号", advice)
            key = str(event.value)
            value = self.node(next(self.events), depth + 1)
            if key in entries:
                what = f"键“{key}”重复（第 {lines[key]:d} 行已有）"
                self.noted.errors.append(self.error(event, what, "两处合并为一处，或者删去其一"))
                continue
            lines[key] = _line(event)
            entries[key] = value
        return MapNode(entries, lines, line)

    def refuse_hidden(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.error(event, "不支持锚点和引用（& *）", "请把内容写全")
        if getattr(event, "tag", None):
            raise self.error(event, f"不支持类型标记“{event.tag}”")

    def scalar(self, event: Any) -> Scalar:
        text = str(event.value)
        if event.style is not None and event.style != "":
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.match(text):
            return int(text)
        if _DECIMAL.match(text):
            return Decimal(text)
        return self.day(event, text) if _DAY.match(text) else text

    def day(self, event: Any, text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.noted.errors.append(self.error(event, f"没有“{text}”这一天", _day_advice(text)))
            return _SOME_DAY

    def error(self, event: Any, what: str, advice: str = "") -> RuleFileError:
        return RuleFileError(self.name, _line(event), what, advice)


def _day_advice(text: str) -> str:
    year, month = int(text[:4]), int(text[5:7])
    if month not in _MONTHS:
        return "月份为 01 至 12"
    last = monthrange(max(year, 1), month)[1]
    return f"{year}年{month}月只有 {last} 日；无法辨认的日期写 unreadable"


def _line(event: Any) -> Line:
    return _place(event.start_mark)


def _after(text: str) -> Line:
    return Line(text.count("\n") + 1, len(text) - text.rfind("\n"))


def _place(mark: Any) -> Line:
    return Line(int(mark.line) + 1, int(mark.column) + 1)
