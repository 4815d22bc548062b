"""The defect list fits the terminal it is read on."""

import io
import re
from dataclasses import replace

import pytest
from report_builders import a_finding, a_report, an_across_finding
from rich.cells import cell_len
from rich.console import Console

from casecheck.model.field import Evidence
from casecheck.model.place import PagePlace
from casecheck.reports.as_table import as_table
from casecheck.reports.report import Report
from casecheck.reports.wrap import wrapped


def shown(report: Report, width: int) -> str:
    console = Console(file=io.StringIO(), width=width, record=True)
    console.print(as_table(report, width))
    return console.export_text()


def many_places(count: int) -> tuple[Evidence, ...]:
    return tuple(
        Evidence("d1", PagePlace(page, (0, 0, 1, 1)), f"{page * 111}")
        for page in range(1, count + 1)
    )


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    text = shown(a_report(a_finding(), across=(an_across_finding(),)), width)

    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_a_narrow_terminal_shows_blocks_and_a_wide_one_a_table() -> None:
    report = a_report(a_finding())

    assert shown(report, 80).startswith(
        "1. 严重 OD001 OD001的名称\n"
        "   案卷 甲\n"
        "   问题 =1+1 自 2022-03-01 立案\n"
        "   依据 行政处罚法（2021）第六十条\n"
        "   出处 立案审批表（01 立案.pdf）第1页“2022年3月1日”\n"
        "        行政处罚决定书（02决定.docx）第5段“=HYPERLINK”\n"
    )
    assert "┏" not in shown(report, 80)
    assert "┏" in shown(report, 120)


@pytest.mark.parametrize("width", [80, 160])
def test_a_finding_shows_three_places_and_how_many_there_are(width: int) -> None:
    text = shown(a_report(replace(a_finding(), evidence=many_places(5))), width)

    assert re.findall(r"“(\d{3})”", text) == ["111", "222", "333"]
    assert "等 5 处" in text


def test_the_place_of_a_value_that_the_message_tells_comes_first() -> None:
    finding = a_finding()
    told = replace(
        finding,
        message="自2022年3月1日立案",
        evidence=(*many_places(4), finding.evidence[0]),
    )

    assert "“2022年3月1日”" in shown(a_report(told), 80)


def test_a_finding_without_words_on_paper_says_so() -> None:
    text = shown(a_report(replace(a_finding(), evidence=())), 80)

    assert "出处 案卷中未见相应的文书或者记载" in text


def test_a_finding_between_dossiers_shows_two_places_of_each() -> None:
    across = replace(an_across_finding(), evidence={"甲": many_places(4), "乙": many_places(1)})

    text = shown(a_report(across=(across,)), 80)

    assert re.findall(r"(.)：.*“(\d{3})”", text) == [("甲", "111"), ("甲", "222"), ("乙", "111")]


def test_lines_tear_no_number_and_begin_with_no_closing_mark() -> None:
    text = "自2022年12月31日立案，罚款30000.00元（叁万元整）。见第14段“原文”。"
    lines = wrapped(text, 14).split("\n")

    assert "".join(lines) == text
    assert [line for line in lines if line[0] in "，。；：、）”"] == []
    assert [
        part
        for part in ("2022年", "12月", "31日", "30000.00元", "第14段")
        if not any(part in line for line in lines)
    ] == []
