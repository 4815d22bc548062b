"""Facts in the words of the reader: 2022年3月1日, 5000元, 是, 个体工商户."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from casecheck.model.fact import Fact, FactSheet, FactState
from casecheck.model.form import DocumentSpec, FieldSpec
from casecheck.model.rulebase import RuleBase

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")
_OPTIONAL: Final = re.compile(r"\[([^\[\]]*)\]")
_CHINESE: Final = r"\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"
_STRAY: Final = re.compile(rf"(?<=[{_CHINESE}]) (?=[\d{_CHINESE}])|(?<=\d) (?=[{_CHINESE}])")
_UNIT_FOLLOWS: Final = re.compile(r"\s*(元|万元|倍|%)")
_NOT_FOUND: Final = {
    FactState.ABSENT: "（案卷未载明）",
    FactState.UNREADABLE: "（无法辨认）",
    FactState.UNKNOWN: "（无法确定）",
}


def filled(message: str, sheet: FactSheet, fields: Mapping[str, FieldSpec]) -> str:
    """Return a message with the values of the facts that it names.

    A part in [brackets] is left out where a fact that it names was not found.
    """

    def kept(match: re.Match[str]) -> str:
        names = placeholders(match.group(1))
        told = all(sheet.fact(name).state is FactState.FOUND for name in names)
        return match.group(1) if told else ""

    message = _OPTIONAL.sub(kept, message)

    def words(match: re.Match[str]) -> str:
        name = match.group(1)
        said = in_words(sheet.fact(name), fields.get(name))
        money = said.endswith("元") and isinstance(sheet.fact(name).value, Decimal)
        return said[:-1] if money and _UNIT_FOLLOWS.match(message, match.end()) else said

    return _without_stray_blanks(_PLACEHOLDER.sub(words, message))


def placeholders(message: str) -> tuple[str, ...]:
    """Return the facts that a message names."""
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(message)))


def in_words(fact: Fact, spec: FieldSpec | None = None) -> str:
    """Return a fact as a clerk writes it."""
    value = fact.value
    if fact.state is not FactState.FOUND or value is None:
        return _NOT_FOUND.get(fact.state, "（无）")
    if isinstance(value, bool):
        return (fact.note or "是") if value else "否"
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}元"
    if isinstance(value, str) and spec is not None:
        return spec.choices.get(value, value)
    return str(value)


def label_of(name: str, fact: Fact, rulebase: RuleBase) -> str:
    """Return what a fact is called in Chinese: its own label, or those of what it rests on."""
    if name in rulebase.fields:
        return rulebase.fields[name].label
    if name.startswith("has_") and name[4:] in rulebase.documents:
        return _paper(rulebase.documents[name[4:]])
    derivation = next((item for item in rulebase.derivations if item.id == name), None)
    limit = next((item for item in rulebase.limits.values() if item.gives == name), None)
    below = "、".join(
        rulebase.fields[field].label for field in fact.fields if field in rulebase.fields
    )
    titled, own = derivation or limit, _own_label(name, rulebase)
    if titled is not None:
        return titled.title + (f"（{below}）" if below else "")
    read_badly = fact.state is FactState.UNREADABLE
    if own and read_badly and _of_a_list(fact, rulebase):
        return f"{below}（{own}）"
    return (below or own if read_badly else own or below) or fact.note or name


def _of_a_list(fact: Fact, rulebase: RuleBase) -> bool:
    return any(
        rulebase.fields[field].kind == "list" for field in fact.fields if field in rulebase.fields
    )


def _own_label(name: str, rulebase: RuleBase) -> str:
    """Return the label of a derived fact in rules/facts.yaml, or nothing."""
    entry = rulebase.other.get("facts.yaml", {}).get(name, "")
    return str(entry.get("label", "")) if isinstance(entry, dict) else str(entry)


def _paper(document: DocumentSpec) -> str:
    return f"案卷内有无{document.title}"


def _without_stray_blanks(text: str) -> str:
    """Return a text without the blanks that set off a placeholder between Chinese words."""
    return _STRAY.sub("", text)
