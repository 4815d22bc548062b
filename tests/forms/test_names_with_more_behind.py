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
        "海宁县晨光网吧　处罚文书：海文罚字〔2021〕3号",
        "海宁县晨光网吧 在场人员：金可",
        "海宁县晨光网吧（经营者金可，身份证号330481199001011234）",
        "海宁县晨光网吧　罚款3000元于2021年7月1日缴清",
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


def test_who_inspects_is_not_who_is_inspected() -> None:
    rows = [["检查人", "金可（HN-031）、田丰（HN-032）"], ["时间", "2021年6月3日"]]

    assert "party_name" not in values(document("inspection_record", "现场检查记录", grid(rows)))


def test_a_list_of_things_names_no_party() -> None:
    rows = [["序号", "名称", "规格", "数量"], ["1", "盗版图书", "16开", "30册"]]
    paper = document("seizure", "查封（扣押）决定书", grid(rows))

    assert "party_name" not in values(paper)


def test_who_is_in_charge_on_the_spot_stands_behind_the_party() -> None:
    line = "被检查人：海宁县晨光网吧现场负责人：金可"
    form = document("inspection_record", "现场检查笔录", line)

    assert values(form)["party_name"] == "海宁县晨光网吧"
