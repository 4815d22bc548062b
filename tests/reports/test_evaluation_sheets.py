"""The evaluation sheets hold every item, deduction and open question, in both formats."""

import io
from dataclasses import replace

import docx
import openpyxl
import pytest
from openpyxl.workbook import Workbook
from report_builders import EVALUATION, a_dossier, a_finding, a_report, an_across_finding
from rich.cells import cell_len
from rich.console import Console, Group

from casecheck.model.document import Problem, ProblemCode
from casecheck.model.outcome import Deduction, DossierResult, Evaluation, FindingStatus, Ranked
from casecheck.model.rule import Severity
from casecheck.reports.evaluation import (
    Batch,
    DefectLine,
    ItemLine,
    PartLines,
    Sheet,
    sheet_of,
)
from casecheck.reports.evaluation_docx import evaluation_docx
from casecheck.reports.evaluation_terminal import evaluation_lines
from casecheck.reports.evaluation_xlsx import evaluation_xlsx

NOTHING = DossierResult(
    "丙/无法读取[1]",
    None,
    (),
    {},
    (),
    Evaluation("default", None, "未评定", worst_grade="未评定"),
    (Problem("丙/a.pdf", ProblemCode.ENCRYPTED, "有密码"),),
)
FATAL = replace(
    a_dossier(a_finding("OD011", severity=Severity.FATAL, deduction=100)),
    id="乙",
    evaluation=Evaluation(
        "default", 0.0, "不合格", ("OD011",), 0.0, "不合格", ("OD011",),
        (Deduction("否1", "OD011", "甲/OD011", 100.0, fails=True),),
    ),
)  # fmt: skip
PROOF = (
    "立案审批表（01 立案.pdf）第1页“2022年3月1日”\n行政处罚决定书（02决定.docx）第5段“=HYPERLINK”"
)
LAW = "行政处罚法（2021）第六十条"


def a_batch(chosen: str | None = None) -> Batch:
    report = a_report(
        a_finding("OD001"),
        a_finding("OD005", FindingStatus.CHECK),
        a_finding("CR003", FindingStatus.CHECK, Severity.NOTE),
        across=(an_across_finding(),),
    )
    cases = (report.scan.dossiers[0], FATAL, NOTHING)
    report = replace(report, scan=replace(report.scan, dossiers=cases))
    return Batch(report, (Ranked(1, cases[0]), Ranked(2, FATAL), Ranked(None, NOTHING)), chosen)


def the_book(batch: Batch | None = None) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(evaluation_xlsx(batch or a_batch())))


def words_of(data: bytes) -> list[str]:
    """Return the paragraphs and the cells of a Word document; a merged cell counts once."""
    document = docx.Document(io.BytesIO(data))
    words = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table.rows:
            words += [cell.text for cell in dict.fromkeys(row.cells)]
    return [word for word in words if word]


def test_a_sheet_holds_facts_items_open_questions_and_gaps() -> None:
    batch = a_batch()

    assert sheet_of(batch.ranking[0], batch) == Sheet(
        case="甲",
        facts=(
            ("案卷", "甲（普通程序）"),
            ("当事人", "@云溪网吧"),
            ("处罚决定", ""),
            ("承办人", ""),
            ("得分", "92 分（待核对的事项全部属实时为 87.5 分）；另有 1 项由评查人员评定，未计入得分"),
            ("等次", "优秀（待核对的事项全部属实时为 合格）"),
            ("否决事项", "无"),
            ("名次", "第 1 名（共 3 卷）"),
        ),
        parts=(
            PartLines("否决事项", (ItemLine("否1", "主体资格", "100", "由评查人员评定"),)),
            PartLines(
                "扣分事项",
                (
                    ItemLine(
                        "扣1", "期限", "20", "8",
                        (DefectLine("扣8分", "=1+1 自 2022-03-01 立案（OD001 OD001的名称）", PROOF, LAW),),
                    ),
                ),
            ),
        ),
        to_settle=(
            ItemLine(
                "扣1", "期限", "", "属实则扣4.5分",
                (DefectLine("属实则扣4.5分", "=1+1 自 2022-03-01 立案（OD005 OD005的名称）", PROOF, LAW),),
            ),
        ),
        between=(
            DefectLine(
                "未计分", "同一执法人员同一时间出现在两处（EV005 一人两地）",
                "甲：立案审批表（01 立案.pdf）第1页“2022年3月1日”", "",
            ),
        ),
        gaps=(
            "未能读取的文件（扫描件（无文字层））：甲/照片.jpg：是图片",
            "因配置未设置，未作判断或者只作了部分判断的规则：OD004 超过本机关期限",
            "由评查人员评定、未计入扣分的项目：否1 主体资格",
        ),
    )  # fmt: skip


def test_a_dossier_that_could_not_be_read_has_no_score_and_says_why() -> None:
    batch = a_batch()
    sheet = sheet_of(batch.ranking[2], batch)

    assert (dict(sheet.facts)["得分"], dict(sheet.facts)["等次"], sheet.parts) == (
        "未评分：未能评查，原因见“程序未能评查的内容”", "未评定", (),
    )  # fmt: skip
    assert sheet.gaps[0] == "未能读取的文件（已加密）：丙/a.pdf：有密码"


def test_a_veto_is_named_and_what_would_veto_if_confirmed_besides() -> None:
    batch = a_batch()
    maybe = replace(EVALUATION, worst_vetoes=("OD004",), worst_grade="不合格")
    open_case = replace(a_dossier(a_finding("OD001"), a_finding("OD005")), evaluation=maybe)

    certain = dict(sheet_of(batch.ranking[1], batch).facts)
    possible = dict(sheet_of(Ranked(1, open_case), batch).facts)

    assert (certain["否决事项"], "属实即否决" in certain) == ("OD011", False)
    assert (possible["否决事项"], possible["属实即否决"]) == ("无", "OD004 超过本机关期限")


def test_the_workbook_ranks_all_and_has_a_sheet_for_each() -> None:
    book = the_book()
    rows = list(book["排名"].iter_rows(min_row=2, max_row=5, values_only=True))

    assert book.sheetnames == ["排名", "01 甲", "02 乙", "03 无法读取_1_"]
    assert rows == [
        ("名次", "案卷", "当事人", "案由", "得分", "最低得分", "扣分合计", "等次", "否决事项", "问题", "待核对", "未读文件"),
        (1, "甲", "@云溪网吧", "未载明", 92, 87.5, 8, "合格～优秀", None, 1, 1, 1),
        (2, "乙", "@云溪网吧", "未载明", 0, 0, 100, "不合格", "OD011", 1, 0, 1),
        (None, "丙/无法读取[1]", None, None, None, None, None, "未评定", None, 0, 0, 1),
    ]  # fmt: skip


def test_a_sheet_of_the_workbook_shows_each_deduction_with_reason_place_and_law() -> None:
    rows = list(the_book()["01 甲"].iter_rows(values_only=True))
    header = rows.index(("序号", "评查项目", "分值", "扣分", "扣分理由", "位置和原文", "法律依据"))

    assert [tuple(cell or "" for cell in row) for row in rows[header + 1 : header + 9]] == [
        ("否决事项", "", "", "", "", "", ""),
        ("否1", "主体资格", "100", "由评查人员评定", "", "", ""),
        ("扣分事项", "", "", "", "", "", ""),
        ("扣1", "期限", "20", "8", "扣8分：=1+1 自 2022-03-01 立案（OD001 OD001的名称）", PROOF, LAW),
        ("待核对的事项（现不扣分，请对照原件核对）", "", "", "", "", "", ""),
        ("扣1", "期限", "", "属实则扣4.5分", "=1+1 自 2022-03-01 立案（OD005 OD005的名称）", PROOF, LAW),
        ("案卷之间的问题（不计分，请认定归属）", "", "", "", "", "", ""),
        ("", "", "", "未计分", "同一执法人员同一时间出现在两处（EV005 一人两地）",
         "甲：立案审批表（01 立案.pdf）第1页“2022年3月1日”", ""),
    ]  # fmt: skip
    assert str(rows[-1][0]).startswith("评查意见：\n")
    assert "评查人员（签名）：" in str(rows[-1][0])
    assert "日期：" in str(rows[-1][0])


def test_no_cell_of_the_workbook_is_a_formula() -> None:
    cells = [cell for sheet in the_book() for row in sheet.iter_rows() for cell in row]
    risky = [cell for cell in cells if isinstance(cell.value, str) and cell.value[:1] in "=+-@"]

    assert {cell.value for cell in risky} == {
        "@云溪网吧",
        "=1+1 自 2022-03-01 立案（OD005 OD005的名称）",
    }
    assert {cell.data_type for cell in cells} == {"s", "n"}


def test_every_sheet_prints_on_a4_on_one_page_in_width() -> None:
    for sheet in the_book():
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_an_item_with_several_defects_stands_once_beside_them() -> None:
    findings = (a_finding("OD001"), a_finding("OD002"), a_finding("OD003"))
    deductions = tuple(
        Deduction("扣1", one.rule, one.fingerprint, points, fails=False)
        for one, points in zip(findings, (8.0, 8.0, 0.0), strict=True)
    )
    case = replace(a_dossier(*findings), evaluation=replace(EVALUATION, deductions=deductions, to_settle=()))  # fmt: skip
    batch = replace(a_batch(), ranking=(Ranked(1, case),))
    sheet = the_book(batch)["01 甲"]
    table = docx.Document(io.BytesIO(evaluation_docx(batch))).tables[-1]

    (row,) = [cell.row for cell in sheet["A"] if cell.value == "扣1"]
    assert f"A{row}:A{row + 2}" in {str(area) for area in sheet.merged_cells.ranges}
    assert (sheet.cell(row, 4).value, sheet.cell(row + 1, 4).value) == ("16", None)
    beside = [cells for cells in (row.cells for row in table.rows) if cells[0].text == "扣1"]
    assert [cells[4].text[:7] for cells in beside] == [
        "扣8分：=1+",
        "扣8分：=1+",
        "不再扣分（已达",
    ]
    assert beside[0][0]._tc is beside[2][0]._tc


@pytest.mark.parametrize(
    "name",
    ["一" * 60, "甲:乙*?[丙]/\\丁'", "'引号'", " 空白 ", "a&b", "\x07响铃", "甲\ud800乙"],
)
def test_any_name_of_a_dossier_gives_a_sheet_and_a_document(name: str) -> None:
    case = replace(a_dossier(a_finding("OD001"), a_finding("OD005")), id=name)
    batch = replace(a_batch(), ranking=(Ranked(1, case), Ranked(1, replace(case, id=f"{name}x"))))
    names = the_book(batch).sheetnames

    assert len(names) == 3
    assert [one for one in names if len(one) > 31 or set(one) & set("[]:*?/\\'")] == []
    assert words_of(evaluation_docx(batch))


def test_the_document_says_what_the_workbook_says() -> None:
    in_word = set(words_of(evaluation_docx(a_batch())))
    in_book = {
        str(cell).strip()
        for sheet in the_book()
        for row in sheet.iter_rows(values_only=True)
        for cell in row
        if isinstance(cell, str)
    }
    notes = {word.split("．", 1)[-1] for word in in_word}

    assert {words for words in in_book if words not in in_word | notes} == set()


def test_the_document_is_a4_and_repeats_the_headings_of_its_tables() -> None:
    document = docx.Document(io.BytesIO(evaluation_docx(a_batch())))
    section = document.sections[0]
    fonts = {
        run._element.rPr.rFonts.get(
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}eastAsia"
        )
        for table in document.tables
        for cell in table._cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    }

    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (29.7, 21.0)
    assert fonts == {"宋体", "黑体"}
    repeated = [bool(table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")) for table in document.tables]
    assert repeated == [True, False, True, False, True, False, True]


def shown(batch: Batch, width: int) -> list[str]:
    console = Console(file=io.StringIO(), width=width, record=True)
    console.print(Group(*evaluation_lines(batch, width)))
    return console.export_text().splitlines()


def test_the_ranking_is_read_at_eighty_columns() -> None:
    lines = shown(a_batch(), 80)
    cells = [line.split() for line in lines]

    assert [line for line in lines if cell_len(line) > 80] == []
    assert ["1", "甲", "87.5～92", "合格～优秀", "0", "1", "1", "1"] in cells
    assert ["2", "乙", "0", "不合格", "1", "1", "0", "1"] in cells
    assert ["—", "丙/无法读取[1]", "未评定", "0", "0", "0", "1"] in cells


def test_one_dossier_is_shown_item_by_item() -> None:
    text = "\n".join(shown(a_batch("甲"), 80))

    assert "扣1 期限（分值 20）：扣8分" in text
    assert "    扣8分：=1+1 自 2022-03-01 立案（OD001 OD001的名称）" in text
    assert "    依据：行政处罚法（2021）第六十条" in text
    assert "    属实则扣4.5分：" in text
    assert "乙" not in text
    assert max(cell_len(line) for line in text.splitlines()) <= 80


def test_a_chosen_dossier_is_the_only_one_with_a_sheet_but_keeps_its_rank() -> None:
    book = the_book(a_batch("乙"))
    facts = {row[0]: row[2] for row in book["01 乙"].iter_rows(max_row=9, values_only=True)}

    assert book.sheetnames == ["排名", "01 乙"]
    assert facts["名次"] == "第 2 名（共 3 卷）"


def test_scores_from_some_rules_only_say_so() -> None:
    narrowed = replace(a_batch(), narrowed=True)

    assert "只按选用的部分规则评分" in "\n".join(words_of(evaluation_docx(narrowed)))
    assert "只按选用的部分规则评分" not in "\n".join(words_of(evaluation_docx(a_batch())))
