"""Profiles: what one says of its own and takes from another, and whether its values fit."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any, Final

from casecheck.errors import RuleFileError, UsageError
from casecheck.model.profile import Profile, SettingSpec
from casecheck.model.rule import Verified
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import ListNode, MapNode, Node, ScalarNode, Source, child

DEFAULT_PROFILE: Final = "default"
_GRADES: Final = ("mitigated", "lenient", "ordinary", "severe")
_PAIR: Final = ("lower", "upper")
_TYPES: Final[Mapping[str, tuple[tuple[type, ...], str]]] = {
    "text": ((str,), "文字"),
    "choice": ((str,), "文字"),
    "integer": ((int,), "整数"),
    "money": ((int, Decimal), "数"),
    "number": ((int, Decimal), "数"),
    "flag": ((bool,), "true 或 false"),
    "date": ((date,), "日期（2022-03-01）"),
}


def chosen_profile(profiles: Mapping[str, Profile], name: str | None) -> Profile:
    """Return a profile with what it takes from others; without a name the default one."""
    if name is None and DEFAULT_PROFILE not in profiles:
        return Profile("", name=DEFAULT_PROFILE)
    wanted = name or DEFAULT_PROFILE
    if wanted not in profiles:
        known = " ".join(profiles)
        raise UsageError(f"没有名为“{wanted}”的配置{proposal(wanted, profiles)}（现有：{known}）")
    return _without_unread(_resolved(profiles, wanted, ()))


def _resolved(profiles: Mapping[str, Profile], name: str, above: tuple[str, ...]) -> Profile:
    """Join a profile with the one that it extends; a circle or a gap is told elsewhere."""
    own = profiles[name]
    if own.extends not in profiles or own.extends in (*above, name):
        return own
    below = _resolved(profiles, own.extends, (*above, name))
    return replace(
        own,
        settings=_given({**below.settings, **own.settings}),
        sources=(*own.sources, *_still_needed(below, own)),
        forms=tuple(dict.fromkeys((*below.forms, *own.forms))),
    )


def _still_needed(below: Profile, own: Profile) -> Iterator[Any]:
    """Yield the sources of a profile below for what the one above does not set itself."""
    for source in below.sources:
        left = tuple(name for name in source.settings if name not in own.settings)
        if left:
            yield replace(source, settings=left)


def _given(settings: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in settings.items() if value is not None}


def _without_unread(profile: Profile) -> Profile:
    """Set aside the values of sources that nobody has read."""
    unread = {
        name
        for source in profile.sources
        if source.verified is Verified.UNREAD
        for name in source.settings
    }
    given = _given(profile.settings)
    return replace(
        profile,
        settings={name: value for name, value in given.items() if name not in unread},
        off={name: value for name, value in given.items() if name in unread},
    )


def profile_mistakes(
    rulebase: RuleBase, profiles: Mapping[str, Profile], sources: Mapping[str, Source]
) -> Iterator[RuleFileError]:
    """Yield what is wrong with profiles: values that do not fit, sources and names of nothing."""
    for source in sources.values():
        if source.name.startswith("profiles/") and isinstance(source.root, MapNode):
            yield from _values(source, rulebase)
            yield from _sources(source)
            yield from _extends(source, profiles)


def _values(source: Source, rulebase: RuleBase) -> Iterator[RuleFileError]:
    settings = child(source.root, "settings")
    for name, node in settings.entries.items() if isinstance(settings, MapNode) else ():
        spec = rulebase.setting_specs.get(name)
        if spec is not None and not (isinstance(node, ScalarNode) and node.value is None):
            yield from _value(source.path, node, spec, rulebase)


def _value(path: str, node: Node, spec: SettingSpec, rulebase: RuleBase) -> Iterator[RuleFileError]:
    words = spec.choices or _words_of(spec, rulebase)
    if spec.kind == "words":
        if not isinstance(node, ListNode):
            yield RuleFileError(path, node.line, f"“{spec.name}”应为列表（[…]）")
        for item in node.items if isinstance(node, ListNode) else ():
            yield from _scalar(path, item, spec.name, "text", words)
    elif spec.kind == "table":
        yield from _table(path, node, spec)
    else:
        yield from _scalar(path, node, spec.name, spec.kind, words)


def _words_of(spec: SettingSpec, rulebase: RuleBase) -> Collection[str]:
    field = rulebase.fields.get(spec.values_of)
    return field.choices if field else ()


def _scalar(
    path: str, node: Node, name: str, kind: str, words: Collection[str]
) -> Iterator[RuleFileError]:
    types, said = _TYPES.get(kind, ((), ""))
    value = node.value if isinstance(node, ScalarNode) else None
    if types and type(value) not in types:
        what = "一组值" if not isinstance(node, ScalarNode) else f"“{value}”"
        yield RuleFileError(path, node.line, f"“{name}”应为{said}，而不是{what}")
    elif words and value not in words:
        near = proposal(str(value), words)
        advice = "可用的值：" + " ".join(words)
        yield RuleFileError(path, node.line, f"“{name}”的值“{value}”不在可用的值之中{near}", advice)


def _table(path: str, node: Node, spec: SettingSpec) -> Iterator[RuleFileError]:
    """Check a list of things with parts, where the catalogue names the parts."""
    if not spec.parts:
        return
    if not isinstance(node, ListNode):
        yield RuleFileError(path, node.line, f"“{spec.name}”应为列表（每项以 - 开头）")
        return
    for item in node.items:
        if not isinstance(item, MapNode):
            yield RuleFileError(path, item.line, f"“{spec.name}”的每项应为“键: 值”")
            continue
        for part, value in item.entries.items():
            if part not in spec.parts:
                what = f"“{spec.name}”中有未知的键“{part}”{proposal(part, spec.parts)}"
                advice = "可用的键：" + " ".join(spec.parts)
                yield RuleFileError(path, item.lines[part], what, advice)
            elif not (isinstance(value, ScalarNode) and value.value is None):
                yield from _part(path, value, part, spec.parts[part])


def _part(path: str, node: Node, name: str, kind: str) -> Iterator[RuleFileError]:
    if kind == "texts":
        if not isinstance(node, ListNode):
            yield RuleFileError(path, node.line, f"“{name}”应为列表（[…]）")
        for item in node.items if isinstance(node, ListNode) else ():
            yield from _scalar(path, item, name, "text", ())
    elif kind == "bands":
        yield from _bands(path, node, name)
    else:
        yield from _scalar(path, node, name, kind, ())


def _bands(path: str, node: Node, name: str) -> Iterator[RuleFileError]:
    """Check the limits of grades: two numbers each, the lower first."""
    for grade, pair in node.entries.items() if isinstance(node, MapNode) else ():
        if grade not in _GRADES:
            what = f"“{name}”中没有“{grade}”这一档次{proposal(grade, _GRADES)}"
            yield RuleFileError(path, pair.line, what, "档次：" + " ".join(_GRADES))
        limits = (
            [one.value for one in pair.items if isinstance(one, ScalarNode)]
            if isinstance(pair, ListNode)
            else []
        )
        numbers = [one for one in limits if type(one) in _TYPES["number"][0]]
        if len(numbers) != len(_PAIR) or limits != sorted(
            numbers, key=lambda one: Decimal(str(one))
        ):
            yield RuleFileError(path, pair.line, f"“{name}”各档次应为下限和上限两个数，如 [20, 60]")


def _sources(source: Source) -> Iterator[RuleFileError]:
    """Find sources that name a setting to which the profile gives no value."""
    settings = child(source.root, "settings")
    given = settings.entries if isinstance(settings, MapNode) else {}
    nodes = child(source.root, "sources")
    for node in nodes.items if isinstance(nodes, ListNode) else ():
        named = child(node, "settings")
        for word in named.items if isinstance(named, ListNode) else ():
            if isinstance(word, ScalarNode) and word.value not in given:
                near = proposal(str(word.value), given)
                what = f"来源所列的“{word.value}”在本配置的 settings 中没有值{near}"
                yield RuleFileError(source.path, word.line, what)


def _extends(source: Source, profiles: Mapping[str, Profile]) -> Iterator[RuleFileError]:
    name = PurePosixPath(source.name).stem
    below = child(source.root, "extends")
    if not isinstance(below, ScalarNode) or not below.value:
        return
    if below.value not in profiles:
        near = proposal(str(below.value), profiles)
        yield RuleFileError(source.path, below.line, f"没有名为“{below.value}”的配置{near}")
        return
    seen = [name]
    while (last := profiles.get(seen[-1])) is not None and last.extends:
        if last.extends in seen:
            round_ = " → ".join((*seen, last.extends))
            yield RuleFileError(source.path, below.line, f"配置互相引用（{round_}）")
            return
        seen.append(last.extends)
