"""Steps that a paper of its own shows: an extension told to the party, a request, a signature."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from casecheck.extractors.region import Region
from casecheck.extractors.text import Candidate
from casecheck.extractors.things.contents import stated
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.papers import Paper, of_types, plain
from casecheck.model.field import FieldState
from casecheck.model.wording import Wording

# A form by which officers ask their head is no paper for the party.
_INTERNAL: Final = re.compile("审批|呈批|报批|审查表|请示")
_NAME: Final = re.compile(r"[\u3400-\u9fff·•＊*×某]{2,4}")
_PRINTED: Final = re.compile(
    r"签名|签字|盖章|签章|公章|印章|日期|年|月|日|[\d\s_＿:：()（）/、.。]"
)
_AGENT: Final = re.compile(
    r"(?:委托代理人|代理人|受委托人|被委托人|受托人|被授权人|授权代表|指定代收人)(?:姓名)?[:\n为是]*"
    r"(?P<name>[\u3400-\u9fff·]{2,4})(?=[,。;、(\n\s]|性别|身份|$)"
)
_ENTRUSTED: Final = re.compile(
    r"委托(?:本单位|我单位|我店|本店|本公司|我公司|员工|职工|店长|经理)?(?P<name>[\u3400-\u9fff·]{2,4}?)"
    r"(?:为|作为|代为|代表|前来|全权|代收|签收|接受|处理|办理)"
)
_NO_NAME: Final = re.compile("送达|执法|机关|单位|本局|我局|处罚|送|收|姓名|性别|权限|他人|其|人")


def extract_steps(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read what the papers of one step show besides the fields of their forms."""
    extensions = [one for one in of_types(papers, "seizure_extension") if not _is_internal(one)]
    return (
        *(_shown("seizure_extension_told", paper) for paper in extensions),
        *stated(extensions, wording.contents.seizure_extension),
        *stated([*of_types(papers, "reminder")], wording.contents.reminder),
        *stated([*of_types(papers, "court_application")], wording.contents.court_application),
        *stated([*of_types(papers, "instalment_approval")], wording.contents.instalment_approval),
        *(
            one
            for paper in of_types(papers, "court_application")
            for one in _signature(paper, wording)
        ),
        *_agents(papers),
    )


def _is_internal(paper: Paper) -> bool:
    return bool(_INTERNAL.search(plain(paper.source.document.title)))


def _shown(field: str, paper: Paper) -> Candidate:
    return Candidate(field, value=True, state=FieldState.FOUND, evidence=(paper.evidence(0, 12),))


def _signature(paper: Paper, wording: Wording) -> Iterator[Candidate]:
    """Say whether the place for the head's signature is filled; no such place says nothing."""
    field = "court_application_signed"
    regions = Form.of(paper, wording.labels).places("head_signature")
    for region in regions:
        if _named(region):
            place = (region.evidence(),)
            yield Candidate(field, value=True, state=FieldState.FOUND, evidence=place)
            return
    if regions and all(_blank(paper, region) for region in regions):
        place = (regions[0].label_evidence(),)
        yield Candidate(field, value=False, state=FieldState.ABSENT, evidence=place)


def _named(region: Region) -> bool:
    words = _PRINTED.sub(" ", region.text).split()
    return any(_NAME.fullmatch(word) for word in words)


def _blank(paper: Paper, region: Region) -> bool:
    """Say whether nothing stands in the place: its value is not the line below."""
    text, behind = paper.source.text, region.label[1]
    line = text[behind : text.find("\n", behind) if "\n" in text[behind:] else len(text)]
    below = region.stretches[0][0] > behind + len(line)
    return not _PRINTED.sub("", line).strip() and (below or not region.text.strip())


def _agents(papers: Sequence[Paper]) -> Iterator[Candidate]:
    """Name the agents of the party, wherever a paper but a receipt of service tells of one."""
    told = [
        (found["name"], paper.evidence(*found.span()))
        for paper in papers
        if paper.type != "service_receipt"
        for found in (*_AGENT.finditer(paper.text), *_ENTRUSTED.finditer(paper.text))
        if not _NO_NAME.search(found["name"])
    ]
    if told:
        names = "、".join(dict.fromkeys(name for name, _ in told))
        evidence = tuple(dict.fromkeys(place for _, place in told))
        yield Candidate("party_agents", names, FieldState.FOUND, 0.8, evidence)
