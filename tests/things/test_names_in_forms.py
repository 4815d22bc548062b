"""The names of officers and of the person asked, whatever else stands in their place."""

from collections.abc import Callable

import pytest
from conftest import Reading, paper

Read = Callable[..., Reading]
OFFICERS = [{"name": "甘玉田", "cert_no": "HX-0417"}, {"name": "濮阳飞", "cert_no": "HX-0422"}]
NAMES = [{"name": "甘玉田"}, {"name": "濮阳飞"}]


@pytest.mark.parametrize(
    "line",
    [
        "检查人员：甘玉田（HX-0417）、濮阳飞（HX-0422） 记录：濮阳飞",
        "检查人：甘玉田（执法证号 HX-0417）、濮阳飞（执法证号 HX-0422）  记录人：濮阳飞",
        "执法人员：甘玉田、濮阳飞（证号HX-0417、HX-0422） 记录人员：濮阳飞",
        "勘验人：甘玉田（HX-0417）　濮阳飞（HX-0422）　记录员：濮阳飞　已出示证件并告知权利",
    ],
)
def test_every_officer_keeps_the_own_certificate(read: Read, line: str) -> None:
    got = read(paper("inspection_record", f"现场检查笔录\n{line}\n现场情况正常。"))

    assert got.items("officers") == OFFICERS


@pytest.mark.parametrize(
    "opinion",
    [
        "拟予立案调查。甘玉田 濮阳飞 2021年9月6日",
        "建议立案，由甘玉田、濮阳飞承办。 甘玉田 濮阳飞 2021年9月6日",
        "申请立案。\n甘玉田 濮阳飞\n2021年9月6日",
        "甘玉田 濮阳飞 2021年9月6日 科长：同意。 贺兰山 2021年9月6日",
    ],
)
def test_the_words_of_an_opinion_are_nobodys_names(read: Read, opinion: str) -> None:
    rows = [["案由", "擅自从事印刷经营活动"], ["承办人", opinion], ["分管领导", "同意立案。罗四"]]
    got = read(paper("filing_approval", "立案审批表", rows))

    assert got.items("officers") == NAMES


@pytest.mark.parametrize(
    "person",
    [
        "白文秀，女，身份证号330106199001011234，某书店店员，电话13700000000",
        "白文秀 女 34岁 某书店店员",
        "白文秀（身份证号330106199001011234）",
        "白文秀　性别：女　年龄：34",
        "白文秀；公民身份号码330106199001011234。",
    ],
)
def test_the_person_asked_is_the_name_alone(read: Read, person: str) -> None:
    head = "时间：2021年9月7日9时00分至9时40分　地点：某县文化和旅游局"
    got = read(paper("inquiry_record", f"询问笔录\n{head}\n被询问人：{person}\n询问人：甘玉田"))

    assert [one["person"] for one in got.items("inquiries")] == ["白文秀"]


def test_the_brackets_of_a_company_belong_to_its_name(read: Read) -> None:
    got = read(paper("inspection_record", "现场检查笔录\n被检查单位：某某（北京）文化有限公司"))

    assert [one["person"] for one in got.items("records")] == ["某某（北京）文化有限公司"]
