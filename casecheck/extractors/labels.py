"""Labels of forms: what they are called in all variants, however they are printed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from casecheck.model.form import DocumentSpec

_NOT_COMPARED = re.compile(r"[\s\u3000:：_＿*＊\"“”|/、]")
_BRACKETED = re.compile(r"[（(\[【〔][^（()）\]】〕]*[）)\]】〕]")
_BRACKETS = re.compile(r"[（）()\[\]【】〔〕]")
_ENUMERATION = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)+")
# 收件人签名及日期 asks for what 收件人签名 does.
_AND_ITS_DATE = re.compile("(?<=[名字章人收])(?:[及和与]|并注明)(?:签[收名字])?(?:日期|时间)$")
# 听证主持人签名, 见证人签字: a place for a signature is no value, unless the words tell of one.
_SIGNATURE = re.compile(
    "(?!.*[拒未不已无没代]|本人)[\u3400-\u9fff、/]{2,14}(?:签名|签字|签章)(?:(?:或|或者|及|和|、)?盖章)?"
)
_LONGEST = 30
_LONGEST_OPINION = 14
_SHORTEST_DAMAGED = 3


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels that the forms use: where the next one stands, a value ends."""

    plain: frozenset[str]
    opinion: frozenset[str]

    @classmethod
    def of(cls, specs: Iterable[DocumentSpec]) -> "Labels":
        words: set[str] = set()
        opinions: set[str] = set()
        for spec in specs:
            words.update(spec.labels)
            for locator in (one for several in spec.fields.values() for one in several):
                words.update(locator.labels)
                opinions.update(locator.opinion)
        return cls(_all_forms(words | opinions), _all_forms(opinions))

    def knows(self, text: str) -> bool:
        """Say whether `text` as a whole is a label."""
        written = forms(text)
        return not self.plain.isdisjoint(written) or any(map(_SIGNATURE.fullmatch, written))

    def knows_opinion(self, text: str) -> bool:
        """Say whether `text` as a whole is the label of an opinion: 负责人意见."""
        written = forms(text)
        return not self.opinion.isdisjoint(written) or any(
            form.endswith("意见") and len(form) <= _LONGEST_OPINION for form in written
        )


def _all_forms(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in forms(word))


@lru_cache(maxsize=8192)
def forms(text: str) -> frozenset[str]:
    """Return a label as it is compared: without blanks and colons, with and without brackets."""
    if len(text) > 2 * _LONGEST:
        return frozenset()
    bare = _ENUMERATION.sub("", text.strip())
    whole = _BRACKETS.sub("", _NOT_COMPARED.sub("", bare))
    short = _NOT_COMPARED.sub("", _BRACKETED.sub("", bare))
    undated = _AND_ITS_DATE.sub("", whole)
    return frozenset(form for form in (whole, short, undated) if form and len(form) <= _LONGEST)


def is_label(text: str, labels: Sequence[str]) -> bool:
    """Say whether `text` as a whole is one of `labels`."""
    written = forms(text)
    return any(not written.isdisjoint(forms(label)) for label in labels)


def is_damaged_label(text: str, labels: Sequence[str]) -> bool:
    """Say whether `text` is one of `labels` whose first or last character was lost.

    Without its 被, a label means the other side: 检查人 is not 被检查人.
    """
    written = forms(text)
    return any(
        part in written
        for label in labels
        for whole in forms(label)
        if len(whole) >= _SHORTEST_DAMAGED
        for part in (whole[1:], whole[:-1])
        if not (whole[0] == "被" and part == whole[1:])
    )


@lru_cache(maxsize=2048)
def spelled(label: str) -> str:
    """Return a regular expression for a label in running text: blanks between, any colon after."""
    return r"\s{0,4}".join(map(re.escape, _NOT_COMPARED.sub("", label)))
