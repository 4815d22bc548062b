"""The workbook opens, prints well, and holds no formula."""

import io
from datetime import datetime

import openpyxl
from openpyxl.workbook import Workbook
from report_builders import a_finding, a_report, an_across_finding

from casecheck.reports.as_xlsx import as_xlsx


def opened() -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(as_xlsx(a_report(a_finding()))))


def test_the_workbook_has_its_four_sheets() -> None:
    assert opened().sheetnames == ["问题清单", "案卷一览", "未能读取的文件", "说明"]


def test_a_defect_says_what_where_by_which_law_and_leaves_room_for_the_reviewer() -> None:
    header, first, *_ = opened()["问题清单"].iter_rows(values_only=True)

    assert dict(zip(header, first, strict=True)) == {
        "序号": 1,
        "案卷": "甲",
        "规则": "OD001",
        "规则名称": "OD001的名称",
        "严重程度": "严重",
        "性质": "问题",
        "问题描述": "=1+1 自 2022-03-01 立案",
        "法律依据": "行政处罚法（2021）第六十条",
        "文书及位置": "①立案审批表（01 立案.pdf）第1页\n②行政处罚决定书（02决定.docx）第5段",
        "原文摘录": "①“2022年3月1日”\n②“=HYPERLINK”",
        "整改建议": "补充归档",
        "扣分": 8,
        "评查人意见": None,
        "是否采纳": None,
        "评查人": None,
    }


def test_text_that_looks_like_a_formula_stays_text() -> None:
    kinds = {
        cell.data_type
        for sheet in opened()
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value[:1] in "=+-@"
    }

    assert kinds == {"s"}


def test_days_are_days_and_amounts_are_numbers() -> None:
    header, row = opened()["案卷一览"].iter_rows(values_only=True)
    cells = dict(zip(header, row, strict=True))

    assert cells["立案日期"] == datetime(2022, 3, 1)
    assert cells["罚款"] == 5000
    assert (cells["程序"], cells["当事人"], cells["得分"], cells["等次"]) == (
        "普通程序", "@云溪网吧", 92, "优秀",
    )  # fmt: skip


def test_files_that_could_not_be_read_are_listed_with_the_reason() -> None:
    _, *rows = opened()["未能读取的文件"].iter_rows(values_only=True)

    assert rows == [
        ("甲", "甲/照片.jpg", "扫描件（无文字层）", "甲/照片.jpg：是图片"),
        ("（不属于任何案卷）", "说明.txt", "不支持的格式", "说明.txt：不是文书"),
    ]


def test_every_sheet_filters_freezes_its_header_and_prints_on_wide_paper() -> None:
    for sheet in opened():
        assert sheet.freeze_panes in {"A2", "C2"}
        assert sheet.auto_filter.ref is not None
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$1:$1"


def test_what_stands_between_dossiers_names_them_all() -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(a_report(across=(an_across_finding(),)))))
    _, row = book["问题清单"].iter_rows(values_only=True)

    assert row[1:4] == ("甲\n乙", "EV005", "一人两地")


def test_rows_are_as_high_as_their_longest_text() -> None:
    sheet = opened()["问题清单"]

    assert sheet.row_dimensions[2].height > sheet.row_dimensions[1].height > 0


def test_the_notes_explain_every_word_and_say_what_to_set() -> None:
    notes = dict(row[:2] for row in opened()["说明"].iter_rows(min_row=2, values_only=True))

    words = ("程度：否决", "程度：严重", "程度：一般", "程度：瑕疵", "性质：问题", "性质：待核对")
    assert [word for word in words if not notes.get(word)] == []
    assert str(notes["规则库"]).startswith("版本 2026.11")
    assert notes["检查日"] == "2026-11-23（尚未结束的期限算到这一天）"
    assert str(notes["配置"]).startswith("云溪县（yunxi）")
    assert str(notes["未配置：OD004 超过本机关期限"]).startswith(
        "在配置（profiles/）里设置“立案期限”（filing_days）"
    )


def test_the_degree_of_a_defect_has_a_tint() -> None:
    _, row = opened()["问题清单"].iter_rows()

    assert row[4].fill.fgColor.rgb == "FFFBE6D3"
    assert row[3].fill.fgColor.rgb == "00000000"
