"""The value of a place on the paper, by the kind of its field."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from casecheck.extractors.region import Region
from casecheck.extractors.values import (
    find_amounts,
    find_blank_dates,
    find_dates,
    find_options,
    parse_amount,
    parse_date,
    parse_number,
    read_integer,
    ticked_options,
)
from casecheck.model.field import Scalar
from casecheck.model.form import FieldSpec, Locator

_NOTHING = re.compile(r"[\s_＿/／\\\-—－–年月日时分元（）()：:.。…　*]*")
_NONE = re.compile(r"\s*(?:无|没有|/|／|\\|—+|-+|未填写?)\s*")
_YES = re.compile(r"^\s*(?:是|有|同意|已|属实|要求|申请|☑是|√)")
_NO = re.compile(r"^\s*(?:否|无|没有|不|未|放弃)")
_SEAL = re.compile(
    r"[（(](?:盖章|公章|印章|签章|签名|签字|加盖[^）)]{0,6}|姓名或[^）)]{0,6})[）)]\s*$"
)
# What kind of business the party is stands behind its name, but is no part of it.
_KIND_REMARK = re.compile(r"\s*[（(](?:个体(?:工商)?户?|个体经营|个人独资企业)[）)]\s*$")
_INTEGER = re.compile(r"[0-9]{1,6}|[〇零一二两三四五六七八九十百千廿卅]{1,8}")
_LONGEST_TEXT = 400
# Behind a name in one place with it: 某某网吧 统一社会信用代码91…, 经营者张三.
_MORE = (
    "(?:统一)?(?:社会)?信用代码|法定代表人|法人代表|经营者|业主|投资人|负责人|身份证|公民身份"
    "|居民身份证|性别|年龄|[男女](?:[ ,，]|$)|住所|住址|地址|经营场所|注册号|营业执照|许可证"
    "|联系?电话"
)
_HEAD = re.compile(
    rf"[,，。;；]|[ ]+(?={_MORE})|[ ]+(?=[\u3400-\u9fff（）()]{{2,12}}[ ]?[:：])"
    rf"|(?<=[\u3400-\u9fff])[（(](?={_MORE})"
    r"|(?<=[司店吧厅馆社心部行院所厂校队会城咖室场户铺点楼苑坊廊园台站）)])[ ]+(?=[\u3400-\u9fff])"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A value at `start`..`end` of a region's text. `blank`: the place is empty.

    A value of None that is not blank: words are there, but they are not read. `none`: the words
    say that there is no value (an approval that was refused has no date).
    """

    value: Scalar | None
    start: int = 0
    end: int = 0
    blank: bool = False
    doubtful: bool = False
    none: bool = False


BLANK = Reading(None, blank=True)


def read(region: Region, locator: Locator, field: FieldSpec) -> Reading:
    """Read the value of a field from a region."""
    if _NOTHING.fullmatch(region.text):
        return BLANK
    return _KINDS.get(field.kind, _text)(region, locator, field)


def _date(region: Region, locator: Locator, field: FieldSpec) -> Reading:
    text = region.text
    whole = parse_date(text, year=region.year)
    found = [item for item in find_dates(text, year=region.year) if item.value is not None]
    if not found and whole is not None and whole.value is not None:
        found = [whole]
    if not found:
        return BLANK if find_blank_dates(text) else Reading(None, 0, len(text))
    date = found[-1 if locator.take == "last" else 0]
    value = date.value if field.kind == "datetime" else date.day
    return Reading(value, date.start, date.end, doubtful=date.doubtful)


def _money(region: Region, locator: Locator, _: FieldSpec) -> Reading:
    text = region.text
    found = [amount for amount in find_amounts(text) if not amount.limit]
    whole = parse_amount(text)
    if not found and whole is not None:
        found = [whole]
    if not found:
        return BLANK if _NONE.fullmatch(text) else Reading(None, 0, len(text))
    amount = found[-1 if locator.take == "last" else 0]
    return Reading(amount.value, amount.start, amount.end, doubtful=amount.doubtful)


def _integer(region: Region, locator: Locator, _: FieldSpec) -> Reading:
    text = region.text
    if locator.take == "count":
        return _count(text)
    for found in _INTEGER.finditer(text):
        number = read_integer(found.group())
        if number is not None:
            return Reading(number, *found.span())
    return Reading(None, 0, len(text))


def _count(text: str) -> Reading:
    """Count the people of a list: 张三（局长）、李四（副局长）."""
    bare = _NEXT_LIST.split(re.sub(r"[（(][^（）()]*[）)]", "", text), maxsplit=1)[0]
    told = _HOW_MANY.search(bare)
    number = read_integer(told[1]) if told else None
    if number is not None:
        return Reading(number, 0, len(text))
    names = [
        name
        for name in re.split(r"[、，,；;\s]+", bare)
        if re.fullmatch(r"[\u3400-\u9fff·•＊*×某]{2,4}", name) and not _ROLE.fullmatch(name)
    ]
    return Reading(len(names), 0, len(text)) if names else Reading(None, 0, len(text))


# Behind the list another may begin: 参加：张三、李四。列席：王五。
_NEXT_LIST = re.compile(r"[。；;\s](?=[\u3400-\u9fff]{2,8}[ ]?[:：])|。")
_HOW_MANY = re.compile(r"(?:等|共|计)\s?([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?[人名位]")
_ROLE = re.compile(
    r"(?:副?(?:局长|主任|队长|书记|科长|股长|支队长|大队长|组长|主席|处长|厅长|部长|所长|院长)|[一-鿿]{0,2}"
    r"(?:局长|主任|队长|书记|科长|股长|组长|处长|科员|干部|调研员)|党组成员|负责人|等|共|人|单位|职务)"
)


def _text(region: Region, locator: Locator, _: FieldSpec) -> Reading:
    text = _SEAL.sub("", region.text)
    start = len(text) - len(text.lstrip(" \n_：:，,、"))
    end = len(text.rstrip(" \n_，,；;。"))
    if start >= end or _NOTHING.fullmatch(text):
        return BLANK
    if locator.take == "number":
        found = parse_number(text)
        return Reading(found.raw, found.start, found.end) if found else Reading(None, start, end)
    if locator.take == "name":
        name = re.search(r"[\u3400-\u9fff·•＊*×某]{2,4}(?![\u3400-\u9fff])", text[start:end])
        return Reading(name.group(), start + name.start(), start + name.end()) if name else BLANK
    if locator.take == "head":
        end = start + len(_HEAD.split(text[start:end], maxsplit=1)[0])
    end = start + len(_KIND_REMARK.sub("", text[start:end]))
    end = min(end, start + _LONGEST_TEXT)
    return Reading(_joined(text[start:end]), start, end)


def _joined(text: str) -> str:
    """Join the lines of a value; those of a list stay apart."""
    return re.sub(r"\s*\n\s*", "、" if "、" in text else "", text).strip()


def _flag(region: Region, locator: Locator, _: FieldSpec) -> Reading:
    text = region.text
    if _none_ticked(text):
        return BLANK
    chosen = _by_words(" ".join(ticked_options(text)) or text, locator.words)
    if chosen:
        return Reading(chosen == "true", 0, len(text))
    marked = " ".join(ticked_options(text)) or text
    if _NO.search(marked):
        return Reading(value=False, start=0, end=len(text))
    if _YES.search(marked):
        return Reading(value=True, start=0, end=len(text))
    return Reading(None, 0, len(text))


def _choice(region: Region, locator: Locator, field: FieldSpec) -> Reading:
    if _none_ticked(region.text):
        return BLANK
    text = " ".join(ticked_options(region.text)) or region.text
    chosen = _by_words(text, locator.words or {label: key for key, label in field.choices.items()})
    return Reading(chosen or None, 0, len(region.text))


def _none_ticked(text: str) -> bool:
    """Say whether a text offers options and none is ticked: its words are nobody's choice."""
    options = find_options(text)
    return len(options) > 1 and not any(option.ticked for option in options)


def _by_words(text: str, words: Mapping[str, str]) -> str:
    """Return what the first longest word of `words` found in the text stands for."""
    bare = re.sub(r"\s", "", text)
    for word in sorted(words, key=len, reverse=True):
        if word in bare:
            return words[word]
    return ""


_KINDS: Mapping[str, Callable[[Region, Locator, FieldSpec], Reading]] = MappingProxyType(
    {
        "date": _date,
        "datetime": _date,
        "money": _money,
        "integer": _integer,
        "text": _text,
        "flag": _flag,
        "choice": _choice,
    }
)
