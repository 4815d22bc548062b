"""The name of a party ends where the paper goes on to describe it."""

import pytest
from form_builders import document, grid
from form_reading import values


@pytest.mark.parametrize(
    "written",
    [
        "海宁县晨光网吧 统一社会信用代码91330481MA2B1C3D4E 经营者：金可",
        "海宁县晨光网吧　信用代码 91330481MA2B1C3D4E",
        "海宁县晨光网吧（个体工商户）　经营者金可",
        "海宁县晨光网吧 住所：海宁县南关厢12号",
        "海宁县晨光网吧 注册号330481600012345 负责人金可",
    ],
)
def test_a_company_is_named_without_its_code_and_owner(written: str) -> None:
    cell = document("filing_approval", "立案审批表", grid([["当事人", written]]))
    line = document("decision", "行政处罚决定书", f"当事人：{written}")

    assert [values(one)["party_name"] for one in (cell, line)] == ["海宁县晨光网吧"] * 2


def test_a_name_of_two_words_is_kept_whole() -> None:
    form = document("decision", "行政处罚决定书", "当事人：PAGE ONE 书店（海宁）有限公司")

    assert values(form)["party_name"] == "PAGE ONE 书店（海宁）有限公司"
