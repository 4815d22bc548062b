"""What kind of party a paper is about: a person, a household business, a company, or another."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.grid import Grid
from casecheck.extractors.region import Region
from casecheck.extractors.slots import slots

_BRANCH = re.compile(
    r"(?:分公司|分店|分行|分社|办事处|代表处|合伙企业|[（(](?:有限|普通)合伙[）)]|[（(]?个人独资企业[）)]?|合作社)$"
)
_COMPANY = re.compile(
    r"(?:公司|集团|研究院|医院|学校|学院|大学|出版社|报社|杂志社|电视台|剧院|剧团|协会|学会|基金会|委员会|局|印刷厂|厂)$"
)
_PERSON = re.compile(r"[\u3400-\u9fff·•＊*×某]{2,4}")
_SHOP = re.compile(
    r"(?:店|行|部|吧|馆|厅|城|社|坊|室|屋|铺|摊|会所|网咖|中心|俱乐部|超市|酒吧|歌厅|KTV|服务站|工作室|场|苑|轩|阁|园|院|站|家)$"
)
_SEAL = re.compile(r"[（(](?:盖章|公章|签章|签名)[）)]|等$")
_HOUSEHOLD = re.compile(r"(?<![□☐○])个体工商户(?!\s?[□☐])|[（(]个体(?:户|经营)?[）)]")
_OWNER = re.compile(r"(?:经\s?营\s?者|业\s?主)(?:姓名)?\s*[（(:：\n ]\s*[\u3400-\u9fff]")
_PERSONAL = re.compile(r"性\s?别|身\s?份\s?证|出生|民\s?族|年\s?龄|住\s?址")
_NEAR = 500


def kinds_of_party(grid: Grid, labels: Sequence[str]) -> Iterator[tuple[str, Region]]:
    """Give the kind that each name of the party speaks for, with the name."""
    for region in slots(grid, labels):
        name = _SEAL.sub("", re.sub(r"\s", "", region.text)).strip("，,。；;：:")
        kind = _kind(name, _beside(grid, region)) if name else None
        if kind:
            yield kind, region


def _beside(grid: Grid, region: Region) -> str:
    """Return the words around a name, where its particulars stand."""
    start = region.label[0]
    return grid.text.text[max(0, start - _NEAR // 5) : start + _NEAR]


def _kind(name: str, beside: str) -> str | None:
    if _HOUSEHOLD.search(name):
        return "individual_business"
    if _BRANCH.search(name):
        return "other_organization"
    if _COMPANY.search(name):
        return "legal_person"
    if _SHOP.search(name):
        household = _HOUSEHOLD.search(beside) or _OWNER.search(beside)
        return "individual_business" if household else None
    if _PERSON.fullmatch(name) and _PERSONAL.search(beside):
        return "individual_business" if _HOUSEHOLD.search(beside) else "individual"
    return None
