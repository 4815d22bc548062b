"""CSV, HTML and the terminal show the same defects, safely."""

import csv
import io
import re
from dataclasses import replace

from report_builders import a_finding, a_report, an_across_finding
from rich.console import Console

from casecheck.model.field import Evidence
from casecheck.model.outcome import FindingStatus
from casecheck.model.place import PagePlace
from casecheck.model.rule import Severity
from casecheck.reports.as_csv import as_csv
from casecheck.reports.as_html import as_html
from casecheck.reports.as_table import as_table, print_dossiers


def test_csv_opens_in_a_spreadsheet_and_holds_no_formula() -> None:
    data = as_csv(a_report(a_finding()))
    header, defect, *problems = csv.reader(io.StringIO(data.decode("utf-8-sig")))

    assert data.startswith(b"\xef\xbb\xbf")
    assert dict(zip(header, defect, strict=True))["问题描述"] == "'=1+1 自 2022-03-01 立案"
    assert [row[5] for row in problems] == ["甲/照片.jpg：是图片", "说明.txt：不是文书"]
    assert {len(row) for row in problems} == {len(header)}


def test_the_page_needs_nothing_from_outside_and_escapes_what_it_shows() -> None:
    page = as_html(a_report(a_finding("<b>"))).decode()

    assert "<b>的名称" not in page
    assert "&lt;b&gt;的名称" in page
    assert [
        word
        for word in ("http:", "https:", "src=", "<img", "<link", "@import", "url(")
        if word in page
    ] == []


def test_the_page_shows_every_defect_without_scripts_and_hides_the_filters() -> None:
    page = as_html(a_report(a_finding(), across=(an_across_finding(),))).decode()

    assert re.findall(r'<tr[^>]* data-dossier="([^"]*)"', page) == ["甲\n乙", "甲"]
    assert '<form class="filters" hidden>' in page
    assert re.findall(r"<tr[^>]* hidden", page) == []


def test_the_page_folds_away_all_places_but_three() -> None:
    places = tuple(
        Evidence("d1", PagePlace(page, (0, 0, 1, 1)), f"原文{page}") for page in range(1, 6)
    )
    page = as_html(a_report(replace(a_finding(), evidence=places))).decode()
    before, folded = page.split("<summary>等 5 处</summary>")

    assert ("“原文3”" in before, "“原文4”" in before, "“原文5”" in folded) == (True, False, True)


def test_a_defect_without_words_on_paper_says_so_in_every_form() -> None:
    report = a_report(replace(a_finding(), evidence=()))

    assert "案卷中未见相应的文书或者记载" in as_html(report).decode()
    assert "案卷中未见相应的文书或者记载" in as_csv(report).decode()


def test_the_page_of_a_clean_folder_says_so() -> None:
    assert "未发现问题" in as_html(a_report()).decode()


def test_the_terminal_shows_the_worst_first_and_what_was_left_out() -> None:
    findings = (
        a_finding("AA001", FindingStatus.CHECK, Severity.FATAL),
        a_finding("ZZ001", severity=Severity.FATAL),
    )
    console = Console(file=io.StringIO(), width=160, record=True)

    console.print(as_table(a_report(*findings, across=(an_across_finding(),)), 160))
    text = console.export_text()

    assert text.index("ZZ001") < text.index("EV005") < text.index("AA001")
    assert "否决 1，严重 1，一般 0，瑕疵 0；待核对 1" in text
    assert "（扫描件（无文字层））甲/照片.jpg：是图片" in text
    assert text.rstrip().endswith(
        "另有 1 条规则因配置未设置，未作判断或者只作了部分判断（OD004）。"
        "各需什么设置，见 casecheck rules list。"
    )


def test_the_terminal_shows_the_score_as_a_range() -> None:
    console = Console(file=io.StringIO(), width=160)

    print_dossiers(a_report(), console)
    line = next(line for line in console.file.getvalue().splitlines() if "甲" in line)

    assert [cell.strip() for cell in line.split("│")[-3:-1]] == ["87.5～92", "合格～优秀"]
