"""Titles of papers: which line is one, and of what type of paper."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from casecheck.model.form import DocumentSpec

_LONGEST_LINE: Final = 48
_AGENCY: Final = (
    r"[\u4e00-\u9fff()A-Z×*○]{1,30}(?:局|厅|委|委员会|政府|总队|支队|大队|中队|执法队|中心|所|站|办公室|机关|部|处|院"
    r"|综合执法|行政执法)"
)
_MODIFIERS: Final = (
    r"(?:中华人民共和国|中央|全国|[\u4e00-\u9fff]{2,8}(?:省|市|自治区|自治州|县|区)|行政处罚|行政执法|行政|执法|处罚|案件|文化市场|市场监督管理|市场监管|城市管理|文化|旅游|综合|一般程序|普通程序"
    r"|简易程序|重大|涉案|有关|相关|当事人|内部|本案|关于|首次|第[一二三四五六七八九十\d]+次|\d{4}年度?|\(|\)|适用)*"
)
_OF_A_PAPER: Final = r"(?:[\u4e00-\u9fff()]{2,24}(?:书|决定|通知|告知|笔录|审批表))?"
_PLAIN_PREFIX: Final = re.compile(rf"(?:{_AGENCY})?{_MODIFIERS}{_OF_A_PAPER}")
_HEADING_PREFIX: Final = re.compile(
    r"(?!\(?[一二三四五六七八九十\d]{1,3}[)\d])(?!第[一二三四五六七八九十]+[部章节])"
    r"(?!.*(?:(?<!关)于|已|向|送达|作出|制作|根据|依据|收到|不服|本机关|本局|我局|你|我|并|签收|所附|以上|上述))"
    r"[\u4e00-\u9fffA-Z×*○()\d]{1,36}"
)
_NO_TITLE: Final = re.compile(
    r"\(?[一二三四五六七八九十\d]{1,3}[)、.]|第[一二三四五六七八九十]+[部章节]"
    r"|.*(?:(?<!关)于|已|向|作出|根据|依据|收到|不服|本机关|本局|我局|以上|上述|监制|自制|印制|[,。:])"
)
_UNDONE: Final = re.compile(r".*(?:不予|撤销|解除|延长|变更|免予|免于|中止|终止|恢复|不|未)$")
_NUMBER: Final = (
    r"(?:编号|文号|案号|字号|NO\.?|№):?.{0,30}"
    r"|[\u4e00-\u9fffA-Za-z0-9()]{0,24}[〔\[(【]\s?(?:19|20)?[\d×X_]{0,4}年?[〕\])】].{0,20}"
    r"|[\u4e00-\u9fff()]{1,12}[字罚]第?[A-Za-z\d\-]+号?|第?[A-Za-z]?[\d\-]+号|第\d+页(?:,?共\d+页)?|[一二三四五六七八九十\d]{1,2}"
)
_REMARK: Final = r"\((?:[^()]|\([^()]*\)){1,16}\)"
_SUFFIX: Final = re.compile(
    rf"(?:{_REMARK})*(?:表|单|书)?(?:{_REMARK})*(?:{_NUMBER})?(?:{_REMARK})*"
)
_CONTINUED: Final = re.compile(r"\(?(?:续页?|附页|接上页|第[2-9二三四五六七八九]页.*)\)?")
_SECTION_LIKE: Final = re.compile(
    r"(?:意见|材料|来源|结论|决定|资料|信息|说明|送达|备考|公示|公开|照片|证据|执法证|身份证|申请)$"
)
_BRACKETS: Final = str.maketrans("〈〉﹙﹚", "()()")


@dataclass(frozen=True, slots=True)
class Title:
    """A title found in a line: `text` as the paper has it, without blanks.

    `continued`: the line says that the page goes on with an earlier one (续页). `general`: the
    title alone does not tell the type. `before` is what stands before it in the line, `odd` if
    that is more than an agency's name. `guessed`: no list has it, it only looks like a title.
    """

    type: str
    text: str
    continued: bool = False
    general: bool = False
    before: str = ""
    odd: bool = False
    guessed: bool = False

    @property
    def start(self) -> int:
        """Return where the title begins in its line, blanks left out."""
        return len(self.before)

    @property
    def weak(self) -> bool:
        """Say whether a section of a report may bear the same words: 法制审核意见, 证据材料."""
        return self.guessed or bool(_SECTION_LIKE.search(self.text))


@lru_cache(maxsize=8192)
def squeezed(text: str) -> str:
    """Return `text` without blanks, full-width signs as plain ones: how titles are compared."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).translate(_BRACKETS)


class Titles:
    """The titles of all types of papers."""

    def __init__(self, specs: Sequence[DocumentSpec]) -> None:
        self._types: dict[str, str] = {}
        self._general: set[str] = set()
        self._add(specs)
        self._lengths = sorted({len(title) for title in self._types})
        self._patterns = [
            (spec.type, _whole_title(pattern))
            for spec in sorted(specs, key=lambda spec: spec.order)
            for pattern in spec.title_patterns
        ]

    def match(self, line: str, *, heading: bool = False) -> Title | None:
        """Return the title that `line` is, with at most an agency before and a number behind it.

        Of several the longest wins. A `heading` (centred, bold, large) may name the case before
        the title: 关于某网吧接纳未成年人案调查终结报告.
        """
        text = squeezed(line)
        if not 1 < len(text) <= _LONGEST_LINE:
            return None
        fitting = [
            title
            for title in self._candidates(text)
            if _begins(title, heading=heading) and _ends(text, title)
        ]
        best = max(fitting, key=lambda title: len(title.text), default=None)
        if heading and (best is None or not _PLAIN_PREFIX.fullmatch(best.before)):
            guess = self._guess(text)
            best = guess if best is None or (guess and _is_better(guess, best)) else best
        if best is None:
            return None
        rest = text[best.start + len(best.text) :]
        odd = not _PLAIN_PREFIX.fullmatch(best.before)
        return replace(best, continued=bool(_CONTINUED.fullmatch(rest)), odd=odd)

    def _guess(self, text: str) -> Title | None:
        """Return the title of a paper that is named as papers of its type are."""
        if _NO_TITLE.match(text):
            return None
        for type_, pattern in self._patterns:
            found = pattern.fullmatch(text)
            if found and not _UNDONE.fullmatch(found["before"]):
                return Title(type_, found["title"], before=found["before"], guessed=True)
        return None

    def _add(self, specs: Sequence[DocumentSpec]) -> None:
        for spec in specs:
            for title in (*spec.titles, *spec.general_titles, spec.title):
                self._types.setdefault(squeezed(title), spec.type)
            self._general.update(map(squeezed, spec.general_titles))
        for title, type_ in list(self._types.items()):
            self._types.setdefault(re.sub("[()、/]", "", title), type_)

    def _candidates(self, text: str) -> Iterator[Title]:
        for start in range(len(text)):
            for length in self._lengths:
                title = text[start : start + length]
                if len(title) == length and title in self._types:
                    general = title in self._general
                    yield Title(self._types[title], title, general=general, before=text[:start])


def _whole_title(pattern: str) -> re.Pattern[str]:
    agency = rf"(?:{_AGENCY}(?![罚理]))?"
    return re.compile(rf"(?P<before>{agency})(?P<title>{pattern})(?:{_SUFFIX.pattern})")


def _is_better(guess: Title, known: Title) -> bool:
    """Say whether a guess tells more than a title of the lists that holds but a part of it."""
    return guess.type == known.type or (known.general and guess.type != "other")


def _begins(title: Title, *, heading: bool) -> bool:
    """Say whether what stands before a title may stand there."""
    if not title.before or _UNDONE.fullmatch(title.before):
        return not title.before
    pattern = _HEADING_PREFIX if heading else _PLAIN_PREFIX
    return bool(_PLAIN_PREFIX.fullmatch(title.before) or pattern.fullmatch(title.before))


def _ends(text: str, title: Title) -> bool:
    """Say whether what stands behind a title may stand there: a number, a remark in brackets."""
    after = text[title.start + len(title.text) :]
    return bool(_SUFFIX.fullmatch(after) or _CONTINUED.fullmatch(after))
