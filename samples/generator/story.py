"""An ordinary case told from its dates: the full set of papers, to be spoiled on purpose."""

from dataclasses import dataclass
from datetime import date, datetime, time

from samples.generator import tables
from samples.generator.case import (
    HEAD,
    LI,
    ZHANG,
    Decision,
    Notice,
    Officer,
    Party,
    Receipt,
    Record,
    Service,
)
from samples.generator.paper import Paper
from samples.generator.words import PAYMENT, rights


@dataclass(frozen=True)
class Story:
    """`numbered` makes the number of each paper: (云)文综{罚}字〔2019〕第021号."""

    year: int
    serial: int
    cause: str
    party: Party
    facts: str
    violated: str
    penal: str
    penalties: tuple[str, ...]
    proposal: str
    found: date
    filed: date
    asked: date
    reported: date
    approved: date
    told: date
    told_served: date
    decided: date
    served: date
    remedies: str
    paid: date | None = None
    amount: str = ""
    closed: date | None = None
    officers: tuple[Officer, ...] = (ZHANG, LI)
    discretion: str | None = "裁量理由：当事人初次违法，积极配合调查，参照裁量基准按一般情节处罚。"

    def number(self, word: str) -> str:
        return f"（云）文综{word}字〔{self.year}〕第{self.serial:03d}号"

    @property
    def record(self) -> Record:
        return Record(
            self.party.representative,
            datetime.combine(self.found, time(10, 0)),
            datetime.combine(self.found, time(11, 10)),
            self.party.address,
            self.officers,
            facts=self.facts,
        )

    @property
    def interview(self) -> Record:
        return Record(
            self.party.representative,
            datetime.combine(self.asked, time(14, 0)),
            datetime.combine(self.asked, time(15, 20)),
            f"{tables.AGENCY}执法大队办公室",
            self.officers,
            facts="检查当天的情况属实，是我们管理上的疏忽，以后一定改正。",
        )

    @property
    def notice(self) -> Notice:
        return Notice(
            facts=f"{self.facts}有现场检查笔录、调查询问笔录等证据证明。",
            law=f"{self.violated}{self.penal}，",
            penalty=f"本机关拟对你单位作出{self.proposal}的行政处罚。",
            rights=rights("五个工作日" if self.told >= date(2021, 7, 15) else "三日"),
            hearing=None,
            day=self.told,
        )

    @property
    def notice_service(self) -> Service:
        return Service(
            "行政处罚事先告知书",
            self.number("罚告"),
            self.told_served,
            signer=self.party.representative,
            server="、".join(name for name, _ in self.officers),
        )

    @property
    def decision(self) -> Decision:
        return Decision(
            facts=self.facts,
            evidence="现场检查笔录、调查询问笔录、现场照片、营业执照复印件。",
            violated=self.violated,
            penal=self.penal,
            discretion=self.discretion,
            penalties=self.penalties,
            payment=PAYMENT,
            remedies=self.remedies,
            day=self.decided,
        )

    @property
    def decision_service(self) -> Service:
        return Service(
            "行政处罚决定书",
            self.number("罚"),
            self.served,
            signer=self.party.representative,
            server="、".join(name for name, _ in self.officers),
        )

    def papers(self) -> dict[str, Paper]:
        """Return the papers of a case without a defect, by a short name, in order."""
        party, cause = self.party, self.cause
        papers = {
            "filing": tables.filing(
                self.number("立"), cause, party, self.officers, self.filed, self.facts
            ),
            "inspection": tables.inspection(self.record, party),
            "inquiry": tables.inquiry(self.interview),
            "report": tables.report(
                self.number("终"),
                cause,
                party,
                self.officers,
                self.reported,
                f"{self.facts}以上事实有现场检查笔录、调查询问笔录等证据证明。",
                f"建议{self.proposal}。",
            ),
            "approval": tables.approval(cause, party, self.approved, f"{self.proposal}。", HEAD),
            "notice": tables.notice(self.number("罚告"), party, self.notice),
            "notice_service": tables.service(self.notice_service, party, "送达回证（告知书）"),
            "decision": tables.decision(self.number("罚"), party, self.decision),
            "decision_service": tables.service(self.decision_service, party, "送达回证（决定书）"),
        }
        if self.paid:
            papers["receipt"] = tables.receipt(
                Receipt(f"36{self.year}{self.serial:04d}", self.amount, self.paid, party.name)
            )
        if self.closed:
            papers["closing"] = tables.closing(
                self.number("结"),
                cause,
                party,
                self.closed,
                f"当事人已缴清罚款{self.amount}元。",
                self.officers,
            )
        return papers


def spoiled(papers: dict[str, Paper], **changes: Paper | None) -> tuple[Paper, ...]:
    """Return the papers in order with some replaced or (None) taken out."""
    return tuple(
        paper for name, old in papers.items() if (paper := changes.get(name, old)) is not None
    )


def after(papers: dict[str, Paper], place: str, **new: Paper) -> dict[str, Paper]:
    """Return the papers with new ones put in behind `place`."""
    result: dict[str, Paper] = {}
    for name, paper in papers.items():
        result[name] = paper
        if name == place:
            result |= new
    return result
