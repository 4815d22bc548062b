"""Who attended a discussion: behind the list another list may follow in the same line."""

import pytest
from form_builders import document
from form_reading import values


@pytest.mark.parametrize(
    "behind",
    ["。列席：孟某、姚某。记录：何某。", "；记录人：何某", "  列席人员：孟某", "。请假：无。", ""],
)
def test_only_those_who_attend_are_counted(behind: str) -> None:
    text = f"参加：林海（局长）、周舟（副局长）、吴越（法规科长）、郑和平（副局长）{behind}"
    found = values(document("collective_discussion", "集体讨论纪要", text))

    assert found["collective_attendees"] == 4


def test_who_sits_in_is_none_of_the_attendees_by_name() -> None:
    text = "出席：林海（局长）、周舟（副局长）。列席：孟某、姚某。"
    found = values(document("collective_discussion", "案件审理会议纪要", text))

    assert found["collective_attendee_names"] == "林海（局长）、周舟（副局长）"
