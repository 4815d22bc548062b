"""Check what the examples of rules give: known fields and papers, values of the field's kind."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from casecheck.errors import RuleFileError
from casecheck.model.form import FieldSpec
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import ListNode, MapNode, Node, ScalarNode, Source, child

GIVEN_BESIDES: Final = ("documents", "other_papers", "unread_files", "today", "dossiers")
NO_VALUE: Final = ("unreadable", "absent", "denied")
_TYPES: Final[Mapping[str, tuple[type, ...]]] = {
    "flag": (bool,),
    "integer": (int,),
    "money": (int, Decimal),
    "number": (int, Decimal),
    "date": (date,),
    "datetime": (date,),
}
_SAYS: Final[Mapping[str, str]] = {
    "flag": "true 或 false",
    "integer": "整数",
    "money": "数",
    "number": "数",
    "date": "日期（2022-03-01）",
    "datetime": "日期或者时间（2022-03-01T09:30）",
    "list": "列表",
    "item": "“部分: 值”",
}


def example_mistakes(source: Source, rulebase: RuleBase) -> Iterator[RuleFileError]:
    """Yield what is wrong with the examples of a rule or a conclusion."""
    examples = child(source.root, "examples")
    for example in examples.items if isinstance(examples, ListNode) else ():
        given = child(example, "given")
        if isinstance(given, MapNode):
            yield from _given(given, source.path, rulebase)
        settings = child(example, "settings")
        if isinstance(settings, MapNode):
            for key, line in settings.lines.items():
                if key not in rulebase.setting_specs:
                    near = proposal(key, rulebase.setting_specs)
                    yield RuleFileError(source.path, line, f"未知的配置项“{key}”{near}")


def _given(given: MapNode, path: str, rulebase: RuleBase) -> Iterator[RuleFileError]:
    for key, node in given.entries.items():
        spec = rulebase.fields.get(key)
        if spec is not None:
            yield from _value(node, key, spec, path)
        elif key == "dossiers":
            for case in node.items if isinstance(node, ListNode) else ():
                if isinstance(case, MapNode):
                    yield from _given(case, path, rulebase)
        elif key == "documents":
            yield from _papers(node, path, rulebase)
        elif key not in GIVEN_BESIDES:
            near = proposal(key, (*rulebase.fields, *GIVEN_BESIDES))
            what = f"示例中有未知字段“{key}”{near}"
            advice = "given 只写 rules/fields.yaml 的字段，推导的事实由程序得出"
            yield RuleFileError(path, given.lines[key], what, advice)


def _papers(node: Node, path: str, rulebase: RuleBase) -> Iterator[RuleFileError]:
    if not isinstance(node, ListNode):
        yield RuleFileError(path, node.line, "documents 之后应为文书类型的列表")
        return
    for item in node.items:
        word = str(item.value) if isinstance(item, ScalarNode) else ""
        if word not in rulebase.documents:
            near = proposal(word, rulebase.documents)
            yield RuleFileError(path, item.line, f"没有文书类型“{word}”{near}")


def _value(node: Node, key: str, spec: FieldSpec, path: str) -> Iterator[RuleFileError]:
    if isinstance(node, ScalarNode) and node.value in NO_VALUE:
        return
    if spec.kind == "list" and isinstance(node, ListNode):
        for item in node.items:
            if spec.items:
                yield from _item(item, key, spec, path)
            else:
                yield from _word(item, spec.choices, path)
    elif spec.kind == "item":
        yield from _item(node, key, spec, path)
    elif not _fits(node, spec.kind):
        yield _misfit(node, key, spec.kind, path)
    elif spec.kind == "choice":
        yield from _word(node, spec.choices, path)


def _item(node: Node, key: str, spec: FieldSpec, path: str) -> Iterator[RuleFileError]:
    if not isinstance(node, MapNode):
        yield _misfit(node, key, "item", path)
        return
    for part, value in node.entries.items():
        if part not in spec.items:
            what = f"“{key}”没有“{part}”这一部分{proposal(part, spec.items)}"
            yield RuleFileError(path, node.lines[part], what, "可用的：" + " ".join(spec.items))
        elif not (isinstance(value, ScalarNode) and value.value in NO_VALUE) and not _fits(
            value, spec.items[part]
        ):
            yield _misfit(value, f"{key}.{part}", spec.items[part], path)


def _word(node: Node, choices: Mapping[str, str], path: str) -> Iterator[RuleFileError]:
    word = node.value if isinstance(node, ScalarNode) else None
    if choices and word not in choices:
        near = proposal(str(word), choices)
        yield RuleFileError(path, node.line, f"“{word}”不在可选值之中{near}")


def _fits(node: Node, kind: str) -> bool:
    if kind in {"list", "texts"}:
        return isinstance(node, ListNode)
    value = node.value if isinstance(node, ScalarNode) else None
    types = _TYPES.get(kind)
    if types is None:
        return value is not None
    return type(value) in types or (kind == "datetime" and _is_time(value))


def _is_time(value: object) -> bool:
    try:
        datetime.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def _misfit(node: Node, key: str, kind: str, path: str) -> RuleFileError:
    found = f"，而不是“{node.value}”" if isinstance(node, ScalarNode) else ""
    what = f"“{key}”应为{_SAYS.get(kind, '文字')}{found}"
    return RuleFileError(
        path, node.line, what, f"没有读出的写 {NO_VALUE[0]}，没有载明的写 {NO_VALUE[1]}"
    )
