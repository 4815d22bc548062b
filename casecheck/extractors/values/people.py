"""Names of people, with the numbers of their certificates: 张三（03000121012）、李四."""

import re
from dataclasses import dataclass, replace
from typing import Final

from casecheck.extractors.values.plain import plain
from casecheck.extractors.values.surnames import DOUBLE_SURNAMES, SURNAMES

_HAN: Final = r"\u4e00-\u9fff"
_MASK: Final = "*×xX某█"
_ROLES: Final = re.compile(
    r"行政执法人员|执法人员|案件承办人员?|承办人员?|办案人员?|经办人员?|检查人员?|勘验人员?|询问人员?|"
    r"调查人员?|记录人员?|审核人员?|主持人|汇报人|参加人员?|列席人员?|出席人员?|送达人员?|见证人|当事人|"
    r"主办人?|协办人?|主办|协办|(?:行政)?执法(?:证|资格证|检查证)件?(?:号码?|编号)?|工作证|证件号码?|证件编号|证件号|证号|编号|号码|"
    r"签名|签字|盖章|姓名|以及|同志|先生|女士|等\s?\d*[一二三四五六七八九十两]?\s?人|工号|号$"
)
_CERTIFICATE: Final = r"(?:[A-Za-z]{1,4}-?\d[\d\-]{2,19}|\d[\d\-]{4,19})[A-Za-z]?(?!\s*[年月日\d])"
_TOKEN: Final = re.compile(
    rf"(?P<cert>{_CERTIFICATE})|(?P<name>[{_HAN}{_MASK}·•]+(?<![{_HAN}]号)(?!\w*[{_HAN}]*(?:局|公司)))"
)
_ONE_SIGN: Final = re.compile(rf"(?<![{_HAN}])([{_HAN}]) +([{_HAN}])(?![{_HAN}{_MASK}])")
_PROVINCES: Final = "京津沪渝冀豫辽黑湘皖鲁苏浙赣鄂蒙陕闽粤琼黔"
_SURNAME: Final = "".join(sorted(SURNAMES))
_NO_NAMES: Final = re.compile(
    rf".*(?:局|队|所|公司|中心|委员会|政府|机关|部门|办公室|科|股|处|站)$|无|空白|见附件|不详|略|详见.*|.*[了被的].*|.*(?:出示|告知).*|(?![{_SURNAME}][{_HAN}][月年]$)(?:.*[年月日时分])$"
)
_NO_PEOPLE: Final = re.compile(
    "立案|结案|销案|同意|建议|申请|请予|准予|批准|处罚|记录|陈述|申辩|权利|义务|回避|意见|审批|签发|属实|日期|证件|承办"
    "|^(?:副?(?:[局厅科股处所站院]|[大中支总]?队)长|副?主任|书记员?|副?书记)$"
)
_CHARGED: Final = re.compile(rf"(?<![{_HAN}])由(?=[{_HAN}]{{2,}})")
_LONGEST_NAME: Final = 4
_LONGEST_FOREIGN_NAME: Final = 20


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person at `start`..`end`. `masked`: part of the name is covered (柳**, 张某)."""

    start: int
    end: int
    name: str
    cert_no: str | None = None
    masked: bool = False


def find_people(text: str) -> tuple[FoundPerson, ...]:
    """Return the people of a text that lists names, such as the cell 执法人员.

    A certificate's number belongs to the name before it; where as many numbers follow as there
    are names (张三、李四，执法证号：1、2), each to its own. Not meant for running prose.
    """
    joined = _CHARGED.sub(" ", _joined_names(plain(text)))
    cleaned = _ROLES.sub(lambda role: " " * len(role.group()), joined)
    names: list[FoundPerson] = []
    certificates: list[tuple[int, int, str]] = []
    for token in _TOKEN.finditer(cleaned):
        if token["cert"]:
            certificates.append((token.start(), token.end(), token["cert"]))
        else:
            names.extend(_names(token["name"], token.start()))
    names = [_stretched(name, text) for name in names]
    return _with_certificates(names, certificates, cleaned)


def _joined_names(text: str) -> str:
    """Close the gap in names of two signs (王  伟), moving the gap behind the name."""
    return _ONE_SIGN.sub(lambda pair: (pair[1] + pair[2]).ljust(len(pair.group())), text)


def _stretched(person: FoundPerson, text: str) -> FoundPerson:
    """Let a name that was written with a gap end where it ends on the paper."""
    end = text.find(person.name[-1], person.start + 1)
    return replace(person, end=max(person.end, end + 1))


def _names(run: str, start: int) -> list[FoundPerson]:
    """Return the names in a run of signs without a gap: one, or several told by their surnames."""
    people, position = list[FoundPerson](), start
    for name in _split_run(run):
        end = position + len(name)
        if _is_name(name):
            masked = any(sign in _MASK for sign in name)
            people.append(FoundPerson(position, end, name, masked=masked))
        position = end
    return people


def _is_name(name: str) -> bool:
    longest = _LONGEST_FOREIGN_NAME if re.search("[·•]", name) else _LONGEST_NAME
    if not 1 < len(name) <= longest or name[0] in "*×xX█":
        return False
    return not (_NO_NAMES.fullmatch(name) or _NO_PEOPLE.search(name))


def _split_run(run: str) -> tuple[str, ...]:
    if len(run) < _LONGEST_NAME or re.search("[·•]", run) or _is_double(run):
        return (run,)
    ways = _ways(run)
    return ways[0] if len(ways) == 1 else (run,)


def _is_double(run: str) -> bool:
    return len(run) <= _LONGEST_NAME and run[:2] in DOUBLE_SURNAMES


def _ways(run: str) -> list[tuple[str, ...]]:
    """Return all ways to cut `run` into names that begin with a surname."""
    if not run:
        return [()]
    ways: list[tuple[str, ...]] = []
    for length in (2, 3, 4):
        name, rest = run[:length], run[length:]
        known = name[:2] in DOUBLE_SURNAMES if length == _LONGEST_NAME else name[0] in SURNAMES
        if len(name) == length and known:
            ways.extend((name, *others) for others in _ways(rest))
    return ways


def _with_certificates(
    names: list[FoundPerson], certificates: list[tuple[int, int, str]], text: str
) -> tuple[FoundPerson, ...]:
    if names and len(names) == len(certificates) and names[-1].end <= certificates[0][0]:
        return tuple(
            _holder(name, certificate, text)
            for name, certificate in zip(names, certificates, strict=True)
        )
    people: list[FoundPerson] = []
    for index, name in enumerate(names):
        until = names[index + 1].start if index + 1 < len(names) else len(text)
        own = [found for found in certificates if name.end <= found[0] < until]
        people.append(_holder(name, own[0], text) if len(own) == 1 else name)
    return tuple(people)


def _holder(person: FoundPerson, certificate: tuple[int, int, str], text: str) -> FoundPerson:
    """Give a person a certificate; the sign of a province run on to the name opens its number."""
    start, end, number = certificate
    name, name_end = person.name, person.end
    before = text[start - 1 : start]
    if name_end == start and len(name) > 2 and before in _PROVINCES:  # noqa: PLR2004
        name, number = name[:-1], before + number
    elif name_end < start and before in _PROVINCES and text[start - 2 : start - 1] in " (:":
        number = before + number
    return FoundPerson(person.start, max(end, name_end), name, number, person.masked)
