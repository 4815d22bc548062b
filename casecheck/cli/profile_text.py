"""A new profile as text: every setting with what it means, empty until somebody fills it in."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from casecheck.errors import UsageError
from casecheck.model.profile import SettingSpec
from casecheck.model.rulebase import RuleBase

KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "text": "文字",
        "integer": "整数",
        "money": "金额（元）",
        "number": "数",
        "flag": "true 或者 false",
        "date": "日期，如 2022-03-01",
        "choice": "选一个",
        "words": "列表，如 [甲, 乙]",
        "table": "列表，每项以 - 开头",
        "texts": "列表",
        "bands": "各档次的下限和上限，如 {ordinary: [20, 60]}",
        "any": "文字或者 false",
    }
)
_HEAD: Final = """\
# 配置“{name}”。没有值的设置就是“未配置”：需要它的规则或者情形不作判断，不会认定问题。
# 每项的说明写在上一行；填写时去掉行首的“# ”，保留缩进。用 casecheck profile show {name} 查看结果。
title: {name}
# description: 一句话说明适用的地区、机关。
# extends: jiangxi            # 以另一配置为基础，本文件没有值的设置取它的值
# forms: [{name}]             # 使用 rules/forms/{name}/ 中补充的文书标题和标签
# 每一组设置的来源。verified：text 已核对正式文本，copy 据转载文本核对，partial 仅核对部分内容，
# unread 未核对（这些设置停用）。
# sources:
#   - settings: [own_handling_days]
#     title: 某局限时办理制度
#     address: 文号或者网址
#     effective: 2022-03-01
#     verified: text
settings:
"""


def file_name(name: str) -> str:
    """Return a name that can be a file's; else say what it may hold."""
    if not re.fullmatch(r"[\w\u3400-\u9fff][\w\u3400-\u9fff-]{0,40}", name):
        raise UsageError(f"配置的名称“{name}”只能有文字、数字、- 和 _，且不超过四十个字")
    return name


def profile_text(base: RuleBase, name: str) -> str:
    """Return the text of a profile that sets nothing yet."""
    lines = (
        line for setting, spec in base.setting_specs.items() for line in _lines(setting, spec, base)
    )
    return _HEAD.format(name=name) + "\n".join(lines) + "\n"


def _lines(name: str, spec: SettingSpec, base: RuleBase) -> Iterator[str]:
    yield ""
    if spec.group:
        yield f"  # ── {spec.group} ──"
        yield ""
    yield f"  # {spec.label}"
    if spec.description:
        yield f"  # {spec.description}"
    yield f"  # {kind_words(spec, base)}"
    yield f"  # {name}:"


def kind_words(spec: SettingSpec, base: RuleBase) -> str:
    """Say what a setting takes: its kind, its words, the parts of its items."""
    field = base.fields.get(spec.values_of)
    words = spec.choices or (field.choices if field else {})
    said = KINDS.get(spec.kind, spec.kind)
    if words:
        said += "：" + "，".join(f"{word}（{label}）" for word, label in words.items())
    if spec.parts:
        parts = (f"{part}（{KINDS.get(kind, kind)}）" for part, kind in spec.parts.items())
        said += "；每项可写 " + "、".join(parts)
    return said
