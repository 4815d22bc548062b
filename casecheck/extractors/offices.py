"""Whose opinion a label asks for: 局长意见, 局长审批 and 局长 are one office."""

import re
from functools import lru_cache
from typing import Final

_ASKS: Final = (
    "意见", "审批意见", "审核意见", "处理意见", "审批", "批准", "批示", "审核", "审定", "核准",
    "签批", "审签",
)  # fmt: skip
_ASKING: Final = re.compile(f"(?:{'|'.join(sorted(_ASKS, key=len, reverse=True))})$")
_PERSON: Final = re.compile(
    "[\u3400-\u9fff]{0,10}(?:[局厅院站所处科股室队]长|主任|书记|领导|负责人|承办人|经办人|办案人|人员?|法制员)"
)
_DECIDES: Final = re.compile(
    r"[\s“\"]*(?:经(?:研究|审查|审核|审议)[,，]?)?(?:原则)?(?:不?同意|不?批准|[准不]予|准许|建议|拟|申请|请予?|提请|报请"
    "|照此|照办|按(?:程序|规定|意见|此)|可以|通过|退回|暂缓|无异议|已阅|情况属实)"
)


@lru_cache(maxsize=512)
def offices(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Return the offices that labels of opinions name: 局长 of 局长意见."""
    stems = (_ASKING.sub("", label) for label in labels)
    return tuple(dict.fromkeys(stem for stem in stems if is_office(stem)))


@lru_cache(maxsize=512)
def named_differently(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Return labels of opinions with all ways to ask the same offices for one: 局长批准."""
    asked = (office + asks for office in offices(labels) for asks in _ASKS)
    return tuple(dict.fromkeys([*labels, *asked]))


def is_office(words: str) -> bool:
    """Say whether words name who decides or proposes: 局长, 分管领导, 承办人."""
    return _PERSON.fullmatch(re.sub(r"[\s:：]", "", words)) is not None


def decides(words: str) -> bool:
    """Say whether words begin as an opinion does: 同意立案, 建议…, 准予结案."""
    return _DECIDES.match(words) is not None
