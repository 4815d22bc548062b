"""What a receipt tells in running text: its number, its only day, its total, the surcharge."""

import re
from collections.abc import Sequence
from decimal import Decimal

from casecheck.extractors.things.labelled import Moment, Read
from casecheck.extractors.things.papers import Paper, pattern_of
from casecheck.extractors.values.amounts import FoundAmount
from casecheck.extractors.values.dates import find_dates
from casecheck.model.field import Evidence
from casecheck.model.wording import Wording

_DIGITS = re.compile(r"[A-Za-z0-9][-—/A-Za-z0-9 ]*\d(?=\s+[^\sA-Za-z0-9])")
_SUPERVISOR = re.compile(r"\s+[\u3400-\u9fff（）()]{3,}(?:制|印)\s*$")
_TOTALLED = re.compile(r"(?:合计|总计|共计|总额|实收|实缴)[^,，。;；\d\n]{0,12}\Z")
_BARE_TOTAL = re.compile(r"(?:合计|总计|共计)[^,，。;；\d\n]{0,12}(\d[\d,]*\.\d\d)(?![\d%])")
# Days of other papers, and those of the form itself.
_OTHER_DAY = re.compile(r"(?:决定|处罚|送达|有效|印发|文号|依据|根据)[^。;；\n]{0,10}\Z")
_OTHER_DAY_BEHIND = re.compile(r"\s*(?:作出|发布|下达|送达|前|之前|起|的|作出的|至)")
_SUM_BEHIND = re.compile(
    r"[^\S\n]*:?[^\S\n]*(?:人民币|[¥￥])?[^\S\n]*(\d[\d,]*(?:\.\d\d(?![\d%])|(?:\.\d+)?(?=[^\S\n]*元)))(?:[^\S\n]*元)?"
)
# 罚款及加处罚款: a sum behind these words is that of both.
JOINED = re.compile(r"(?:罚款|罚没款|罚没款项|没收款|违法所得|款项)(?:[及和与、+]|以及)$")


def bare_number(read: Read | None) -> Read | None:
    """Return a number without what the form has printed behind it: 某省财政厅监制."""
    if read is None or not read.value:
        return read
    digits = _DIGITS.match(read.value)
    return Read(digits[0] if digits else _SUPERVISOR.sub("", read.value), read.evidence)


def only_day(paper: Paper) -> Moment | None:
    """Return the day of a receipt that has no label for it: the only one that it names."""
    text = paper.source.text
    days = [
        one
        for one in find_dates(text)
        if one.day
        and not _OTHER_DAY.search(text, max(0, one.start - 24), one.start)
        and not _OTHER_DAY_BEHIND.match(text, one.end)
    ]
    if len({one.day for one in days}) != 1 or "通知" in paper.source.document.title:
        return None
    return Moment(days[0].day, paper.source.evidence(days[0].start, days[0].end))


def told_total(paper: Paper, sums: Sequence[FoundAmount]) -> tuple[Decimal, Evidence] | None:
    """Return the total that stands in running text: 罚款5000元 加处罚款600元 合计5600元."""
    for one in reversed(sums):
        if _TOTALLED.search(paper.text, 0, one.start):
            return one.value, paper.evidence(one.start, one.end)
    bare = _BARE_TOTAL.search(paper.text)
    if bare is None:
        return None
    return Decimal(bare[1].replace(",", "")), paper.evidence(*bare.span(1))


def named_surcharge(paper: Paper, wording: Wording) -> tuple[Decimal, Evidence] | None:
    """Return the sum right behind the surcharge's name, where it is told apart from the fine."""
    for found in pattern_of(wording.payments.surcharge).finditer(paper.text):
        behind = _SUM_BEHIND.match(paper.text, found.end())
        if behind and not JOINED.search(paper.text, 0, found.start()):
            value = Decimal(behind[1].replace(",", ""))
            return value, paper.evidence(found.start(), behind.end())
    return None
