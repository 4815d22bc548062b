"""Lines that stand at a fixed place of a paper: its number, its agency, its closing date."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from casecheck.extractors.region import Region, Stretch
from casecheck.extractors.text import DocumentText
from casecheck.extractors.values.dates import find_dates

_AGENCY_END = (
    r"(?:局|委员会|支队|大队|总队|中队|执法队|厅|办公室|人民政府|管理所|执法所|中心|管委会|管理处"
    r"|文旅委|监督所|(?:管理|文化|监管|服务|工作)站|稽查队|监察队)"
)
_AGENCY = re.compile(rf"[A-Z\u3400-\u9fff（）()·*×某]{{2,30}}?{_AGENCY_END}(?![\u3400-\u9fff])")
_AGENCY_BEFORE_TITLE = re.compile(
    rf"(?P<agency>[A-Z\u3400-\u9fff（）()·*×某]{{2,30}}{_AGENCY_END})(?=[\u3400-\u9fff（）()]{{2,24}}$)"
)
_SEAL = r"(?:印章|公章|盖章|章|行政机关印章|加盖印章|机关印章|签章|印)"
_BLANK_DATE = r"[\s_×X*]*年[\s_×X*]*月[\s_×X*]*日"
_AROUND_CLOSING_DATE = re.compile(
    rf"[\s_（(）)]*(?:{_SEAL}|行政机关名称|处罚机关|执法机关|日期|决定日期|时间)?[\s_（(）):：]*"
)
_OF_SOMEBODY_ELSE = re.compile(
    r"签收|签名|签字|收到|送达|收件|见证|受送达|被检查|当事人|领取|本人|执法人员|办案人员|承办"
)
_NUMBER = re.compile(
    r"(?:[（(﹙]?[\u3400-\u9fffA-Za-z]{0,8}[）)﹚]?[\u3400-\u9fffA-Za-z（）()]{0,20}\s?\d{0,8}\s?"
    r"[〔\[【（(﹝［{]\s?(?:19|20)\d{2}\s?[〕\]】）)﹞］}]\s?(?:年\s?)?[\u3400-\u9fff]{0,6}\s?[-—]?\s?第?\s?"
    r"[A-Za-z]{0,3}\s?[-—]?\s?\d{1,8}(?:[-—]\d{1,6})*\s?(?:[（(][\u3400-\u9fff]{1,4}[）)]\s?)?号?)"
    r"|(?:[A-Za-z]{1,3}-\d{1,6}-?\d{0,6}\s?号?)|第?\s?\d{1,8}\s?(?:[（(][\u3400-\u9fff]{1,4}[）)]\s?)?号"
)
_DATE = r"(?P<date>(?:\d{4}|[一二〇○零三四五六七八九]{4})\s?年[^年\n]{1,3}月[^月\n]{1,4}日)"
# …, 现予退还。 某某局（印章） 2023年8月22日 领回人：…
_SEALED = re.compile(rf"{_AGENCY_END}[ ]?[（(]{_SEAL}[）)][ ]*{_DATE}")
# 张三 李四 2023年8月22日 局长：…
_SIGNED_BY = re.compile(
    r"(?:^|(?<=[。；]))[ ]*[\u3400-\u9fff·]{2,4}(?:[ 、]+[\u3400-\u9fff·]{2,4}){0,3}"
    rf"[ ]+{_DATE}"
    r"(?=[ ]*$|[ ]+[\u3400-\u9fff]{2,10}[:：])",
    re.MULTILINE,
)
_ADDRESSEE = re.compile(
    r"[ ]*(?P<name>[\u3400-\u9fff（）()·•*＊×A-Za-z0-9]{2,40}?)"
    r"(?:[（(](?:盖章|先生|女士)[）)])?[ ]*[：:][ ]*"
)
_NO_ADDRESSEE = re.compile(
    "事实|理由|证据|依据|内容|如下|情况|规定|权利|方式|期限|意见|决定|物品|清单|编号|文号|机关$|电话|地址|住所"
    "|当事人|相对人|姓名|名称|案由|被处罚|代表人|负责人|经营者|号码|证照|证件|时间|日期|地点|签名|处罚|种类"
)
_HEAD_LINES = 14
_HEAD_OF_AGENCY = 5
_BODY_LINE = 45


def names_agency(words: str) -> bool:
    """Say whether words are the name of an agency and nothing else."""
    return _AGENCY.fullmatch(words.strip()) is not None


def line(text: DocumentText, name: str) -> Iterator[Region]:
    """Give the regions that a fixed line of a paper may be, the likeliest first."""
    return _LINES[name](text)


def closing_dates(text: DocumentText) -> Iterator[Region]:
    """Give the dates that stand alone, the last first.

    Where some stand under the agency's name or seal, only those are meant: the others are the
    dates of signatures, and must not fill in for a date left blank.
    """
    paragraphs = list(text.paragraphs())
    alone = [
        (at, stretch)
        for at, paragraph in enumerate(paragraphs)
        for stretch in _lone_date(text.text, paragraph)
        if at == 0 or not _signs_for_receipt(text.text, paragraphs[at - 1])
    ]
    under_agency = [pair for pair in alone if _has_agency_above(text.text, paragraphs, pair[0])]
    for _, stretch in reversed(under_agency or _free(text, alone)):
        yield Region(text, (stretch,), stretch)
    if not alone:
        for found in reversed(list(_SEALED.finditer(text.text))):
            yield _region(text, 0, found.span("date"))


def _free(text: DocumentText, alone: Sequence[tuple[int, Stretch]]) -> list[tuple[int, Stretch]]:
    """Leave out dates that fill a cell beside another: they are the value of its label."""
    return [
        (at, stretch)
        for at, stretch in alone
        if (cell := text.cell_at(stretch[0])) is None
        or not cell.cell.column
        or text.text[cell.start : cell.end].strip() != text.text[slice(*stretch)]
    ]


def signature_dates(text: DocumentText) -> Iterator[Region]:
    """Give the dates behind names that sign a paper without a label, the last first."""
    for found in reversed(list(_SIGNED_BY.finditer(text.text))):
        yield _region(text, 0, found.span("date"))


def _lone_date(text: str, paragraph: Stretch) -> Iterator[Stretch]:
    """Give the date of a line that holds nothing else but the agency, the seal or 日期."""
    words = text[slice(*paragraph)]
    if len(words) > _BODY_LINE or _OF_SOMEBODY_ELSE.search(words):
        return
    dates = [(found.start, found.end) for found in find_dates(words)]
    dates = dates or [found.span() for found in re.finditer(_BLANK_DATE, words)]
    for start, end in dates[-1:]:
        before = _AGENCY.sub("", re.sub('[“”"]', "", words[:start]))
        rest = _AROUND_CLOSING_DATE
        if rest.fullmatch(before) and rest.fullmatch(words[end:]):
            yield paragraph[0] + start, paragraph[0] + end


def _signs_for_receipt(text: str, paragraph: Stretch) -> bool:
    words = text[slice(*paragraph)]
    return len(words) <= _BODY_LINE and bool(
        re.search(r"签收|受送达人|收件人|见证人|签名[:：]|签字[:：]|送达人", words)
    )


def _has_agency_above(text: str, paragraphs: list[Stretch], at: int) -> bool:
    """Say whether the agency or its seal stands in the line of a date or just above it."""
    above = [text[slice(*paragraph)].strip() for paragraph in paragraphs[max(0, at - 2) : at + 1]]
    return any(
        len(words) <= _BODY_LINE
        and (_AGENCY.search(words) or re.search(_SEAL + r"\s*[）)]", words))
        for words in above
    )


def numbers(text: DocumentText) -> Iterator[Region]:
    """Give the numbers that stand alone near the head of a paper."""
    for paragraph in list(text.paragraphs())[:_HEAD_LINES]:
        words = text.text[slice(*paragraph)]
        if len(words) > _BODY_LINE:
            return
        for found in _NUMBER.finditer(words):
            around = words[: found.start()] + words[found.end() :]
            if not re.sub(r"[\s:：文编案书号第()（）、.〕〔]", "", around):
                span = (paragraph[0] + found.start(), paragraph[0] + found.end())
                yield Region(text, (span,), span)


def agencies(text: DocumentText) -> Iterator[Region]:
    """Give the agency: above the title, in the title's line, or above the closing date."""
    paragraphs = list(text.paragraphs())
    for paragraph in paragraphs[:_HEAD_OF_AGENCY]:
        words = text.text[slice(*paragraph)]
        if len(words) <= _BODY_LINE and not re.search(r"[:：。，]", words):
            found = _AGENCY.search(words) or _AGENCY_BEFORE_TITLE.search(words)
            if found:
                span = found.span("agency" if "agency" in found.groupdict() else 0)
                yield _region(text, paragraph[0], span)
    for closing in closing_dates(text):
        yield from _agency_above(text, paragraphs, closing.label[0])


def addressees(text: DocumentText) -> Iterator[Region]:
    """Give whom a paper is addressed to: a name with a colon, alone in a line below the title."""
    for paragraph in list(text.paragraphs())[1:_HEAD_LINES]:
        found = _ADDRESSEE.fullmatch(text.text[slice(*paragraph)])
        if found and not _NO_ADDRESSEE.search(found["name"]):
            yield _region(text, paragraph[0], found.span("name"))
            return


def _agency_above(text: DocumentText, paragraphs: list[Stretch], date_at: int) -> Iterator[Region]:
    near = [paragraph for paragraph in paragraphs if paragraph[0] <= date_at][-3:]
    for paragraph in reversed(near):
        words = text.text[slice(*paragraph)]
        found = _AGENCY.search(words) if len(words) <= _BODY_LINE else None
        if found:
            yield _region(text, paragraph[0], found.span())


def _region(text: DocumentText, offset: int, span: Stretch) -> Region:
    stretch = (offset + span[0], offset + span[1])
    return Region(text, (stretch,), stretch)


_LINES: Mapping[str, Callable[[DocumentText], Iterator[Region]]] = MappingProxyType(
    {
        "closing_date": closing_dates,
        "signature_date": signature_dates,
        "number": numbers,
        "agency": agencies,
        "addressee": addressees,
    }
)
