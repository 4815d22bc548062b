"""The truth about an invented case: what happened, and what its papers say of it."""

from dataclasses import dataclass
from datetime import date, datetime

Officer = tuple[str, str]

ZHANG: Officer = ("张卫东", "17060012031")
LI: Officer = ("李晓燕", "17060012045")
WANG: Officer = ("王建国", "17060012058")
ZHAO: Officer = ("赵敏", "17060012066")
HEAD = "周立平"
DEPUTY = "孙海涛"
SECTION_HEAD = "陈国强"
REVIEWER = "何静"


@dataclass(frozen=True)
class Record:
    """An inspection (person is the person on site) or an inquiry."""

    person: str
    start: datetime
    end: datetime
    place: str
    officers: tuple[Officer, ...] = (ZHANG, LI)
    shows_id: bool = True
    facts: str = ""


@dataclass(frozen=True)
class Service:
    """A service receipt: the paper, its number, who took it when and how."""

    title: str
    number: str
    day: date | None
    method: str = "直接送达"
    signer: str = ""
    server: str = "张卫东、李晓燕"


@dataclass(frozen=True)
class Receipt:
    number: str
    amount: str
    day: date
    payer: str
    issuer: str = "江东省财政厅监制"
    collector: str = "云溪农村商业银行城关支行"
    how: str = "银行代收"
    item: str = "文化市场罚没收入"


@dataclass(frozen=True)
class Fee:
    item: str
    amount: str
    day: date
    number: str
    payer: str


@dataclass(frozen=True)
class Decision:
    """The words of the decision, part by part; None leaves the part out."""

    facts: str | None
    evidence: str | None
    violated: str
    penal: str
    discretion: str | None
    penalties: tuple[str, ...]
    payment: str | None
    remedies: str | None
    day: date | None
    statement: str = "当事人在法定期限内未提出陈述、申辩意见。"


@dataclass(frozen=True)
class Notice:
    facts: str | None
    law: str | None
    penalty: str | None
    rights: str | None
    hearing: str | None
    day: date


@dataclass(frozen=True)
class Party:
    name: str
    kind: str
    representative: str
    address: str
    code: str

    @property
    def person_label(self) -> str:
        return "经营者" if self.kind == "个体工商户" else "法定代表人"


def day_text(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def time_text(moment: datetime) -> str:
    return f"{day_text(moment)}{moment.hour}时{moment.minute:02d}分"


NUMERALS = "〇一二三四五六七八九"


def day_in_words(day: date) -> str:
    """Return 二〇二二年三月一日."""

    def small(number: int) -> str:
        tens, ones = divmod(number, 10)
        head = "" if tens == 0 else "十" if tens == 1 else NUMERALS[tens] + "十"
        return head + (NUMERALS[ones] if ones else "")

    year = "".join(NUMERALS[int(figure)] for figure in str(day.year))
    return f"{year}年{small(day.month)}月{small(day.day)}日"
