"""Pictures that can show no service, and letters of which the receipt says that no slip came."""

from collections.abc import Callable
from datetime import date

import pytest
from conftest import Reading, paper

from casecheck.model.document import Document
from casecheck.model.field import FieldState

Read = Callable[..., Reading]
DATED = paper("photo_evidence", "现场照片\n拍摄时间：2024年3月5日10时\n拍摄人：何必")
LATER = paper("photo_evidence", "照片说明\n2024年3月9日摄于柜台", id="d2")
UNDATED = paper("photo_evidence", "照片一张", id="d2")
OF_SERVICE = paper("photo_evidence", "送达照片\n2024年3月5日", id="d2")


@pytest.mark.parametrize(
    ("papers", "state", "day"),
    [
        ([DATED], FieldState.FOUND, date(2024, 3, 5)),
        ([DATED, LATER], FieldState.FOUND, date(2024, 3, 9)),
        ([DATED, UNDATED], FieldState.UNREADABLE, None),
        ([DATED, OF_SERVICE], FieldState.UNREADABLE, None),
        ([], FieldState.ABSENT, None),
    ],
)
def test_the_last_day_of_pictures_is_known_only_if_all_are_dated(
    read: Read, papers: list[Document], state: FieldState, day: date | None
) -> None:
    got = read(*papers)

    assert (got.state("media_last_day"), got.value("media_last_day")) == (state, day)


@pytest.mark.parametrize(
    ("remark", "no_slip", "delivered"),
    [
        ("平信寄出，未取得回执", True, None),
        ("挂号信，物流查询不到，回执遗失", True, None),
        ("邮局查复：没有投递记录", True, None),
        ("EMS已签收，回执附卷", None, True),
        ("邮寄回执见附件", None, True),
        ("", None, None),
    ],
)
def test_a_receipt_says_that_no_slip_of_the_letter_came(
    read: Read, remark: str, *, no_slip: bool | None, delivered: bool | None
) -> None:
    rows = [
        ["送达文书", "责令改正通知书（清文责改〔2024〕2号）"],
        ["送达方式", "邮寄送达"],
        ["交邮日期", "2024年3月6日"],
        ["备注", remark],
        ["送达人", "何必"],
    ]
    item = read(paper("service_receipt", rows)).items("services")[0]

    assert (item.get("no_slip"), item.get("delivered")) == (no_slip, delivered)
