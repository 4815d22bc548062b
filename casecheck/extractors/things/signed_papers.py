"""What the party's dated signature on a paper itself proves: that it was served."""

import re
from collections.abc import Iterator

from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.papers import Paper, pattern_of, plain, unspaced
from casecheck.extractors.values.dates import find_blank_dates, find_dates
from casecheck.extractors.values.people import find_people
from casecheck.model.field import Evidence, Item, Scalar
from casecheck.model.wording import ServiceWording, Wording

_NAME_BEHIND = (
    r"(?:(?:本|该|此)?(?:告知书|决定书|通知书|催告书|文书))?(?:[。，,；;：:！ ][^\d\n]{0,24}?)?"
    r"[。，,；;：:！ ]+"
    r"(?P<name>[\u3400-\u9fff·]{2,4})(?:[（(][^（）()\d\n]{1,14}[）)])?[ ，,]*"
    r"(?P<date>[12〇○零一二][^\n]{5,20}?日|\d{4}[-./]\d{1,2}[-./]\d{1,2})"
)
OWN_SERVICE = {
    "decision": "decision",
    "on_the_spot_decision": "decision",
    "penalty_notice": "penalty_notice",
    "hearing_notice": "penalty_notice",
    "hearing_invitation": "hearing_invitation",
    "reminder": "reminder",
}


def signed_on(paper: Paper, wording: Wording) -> Iterator[Item]:
    """Give the service that the party's dated signature on the paper itself proves."""
    form = Form.of(paper, wording.labels)
    for region in form.values("served_signer"):
        end = region.stretches[-1][1]
        line = paper.source.text.rfind("\n", 0, region.label[0]) + 1
        behind = paper.source.text[region.label[0] : end + 60].split("\n\n")[0]
        before = paper.source.text[line : region.label[0]]
        date = first_day(region.text) or first_day(behind) or first_day(before)
        name = without_dates(region.text.split("\n")[0])
        if date is not None and name:
            signed = not pattern_of(wording.services.refusals).search(plain(region.text))
            yield _item(paper, date, (name, region.evidence()), signed=signed)
            return
    yield from _received_on(paper, wording.services)


def _item(paper: Paper, date: Scalar, signer: tuple[str, Evidence], *, signed: bool) -> Item:
    parts: dict[str, Scalar | tuple[Scalar, ...] | None] = {
        "document": unspaced(paper.source.document.title),
        "date": date,
        "signer": signer[0],
        "signed": signed,
        "for": OWN_SERVICE[paper.type],
    }
    return Item(parts, (signer[1],))


def _received_on(paper: Paper, wording: ServiceWording) -> Iterator[Item]:
    """Give the service that a line such as 告知书收到。张三 2024年4月25日 proves."""
    known = rf"(?P<before>[^\d\n]{{0,16}}?)(?:{pattern_of(wording.received).pattern})"
    line = re.compile(rf"(?m)^ *{known}{_NAME_BEHIND}")
    for found in line.finditer(paper.source.text):
        signer = next((one.name for one in find_people(found["name"])), None)
        date = first_day(found["date"])
        denied = pattern_of(wording.not_received).search(found["before"])
        if signer and date is not None and not denied:
            place = paper.source.evidence(found.start("name"), found.end("date"))
            yield _item(paper, date, (signer, place), signed=True)
            return


def first_day(text: str) -> Scalar | None:
    return next((one.day for one in find_dates(text) if one.day is not None), None)


def without_dates(text: str) -> str:
    """Return the words of a signature cell without its date, blank or not."""
    spans = [(one.start, one.end) for one in find_dates(text)] + list(find_blank_dates(text))
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + "\n" + text[end:]
    rest = re.sub(
        r"(?:[(（][^)）]*[)）])|签名|签字|盖章|签收|日期|时间|收件人|代收人|[:：]", " ", text
    )
    return (
        " ".join(re.sub(r"[_＿]|(?<![\u3400-\u9fff])[年月日时分]", " ", rest).split())
        if rest.strip()
        else ""
    )
