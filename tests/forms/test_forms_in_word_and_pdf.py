"""A form goes through a real Word file and a real PDF, and its fields come out."""

from datetime import date
from pathlib import Path

import docx
from form_reading import rulebase
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from casecheck.dossiers import to_dossier
from casecheck.extractors import extract_fields
from casecheck.model.field import Field
from casecheck.readers import Limits, read_file

ROWS = [
    ["案    由", "涉嫌接纳未成年人", "立案编号", "文立〔2022〕3号"],
    ["当\n事\n人", "名称", "滨江市启明星网络有限公司", "地址：江南路9号"],
    ["经办意见", "建议立案。 王某某 2022年2月26日", "", ""],
    ["分管领导\n审批意见", "同意立案。\n何某某\n2022年3月1日", "", ""],
]
EXPECTED = {
    "case_cause": "涉嫌接纳未成年人",
    "case_no": "文立〔2022〕3号",
    "party_name": "滨江市启明星网络有限公司",
    "party_kind": "legal_person",
    "filing_date": date(2022, 3, 1),
    "filing_approver": "何某某",
    "filing_approved": True,
    "agency": "滨江市文化广电旅游局",
}


def read(folder: Path, name: str) -> dict[str, Field]:
    rules = rulebase()
    specs = tuple(rules.documents.values())
    dossier = to_dossier("case", [read_file(folder, name, Limits())], specs)
    return dict(extract_fields(dossier.documents, specs, rules.fields))


def found(fields: dict[str, Field]) -> dict[str, object]:
    return {name: field.value for name, field in fields.items() if field.value not in (None, False)}


def test_a_word_form_with_merged_cells(tmp_path: Path) -> None:
    file = docx.Document()
    for line in ("滨江市文化广电旅游局", "立 案 审 批 表"):
        file.add_paragraph(line)
    table = file.add_table(rows=4, cols=4)
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    for row in (2, 3):
        text = ROWS[row][1]
        table.cell(row, 1).merge(table.cell(row, 3)).text = text
    file.save(str(tmp_path / "立案.docx"))

    fields = read(tmp_path, "立案.docx")

    assert found(fields) == EXPECTED
    assert fields["filing_date"].evidence[0].text == "2022年3月1日"


def test_a_pdf_form_with_ruled_cells(tmp_path: Path) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle("cell", fontName="STSong-Light", fontSize=11, leading=16)
    head = ParagraphStyle("head", parent=style, fontSize=18, leading=26, alignment=1)
    cells = [[Paragraph(text.replace("\n", "<br/>"), style) for text in row] for row in ROWS]
    spans = [("SPAN", (1, row), (3, row)) for row in (2, 3)]
    table = Table(
        cells,
        colWidths=[70, 160, 110, 130],
        style=[("GRID", (0, 0), (-1, -1), 0.6, "black"), *spans],
    )
    heads = [Paragraph(line, head) for line in ("滨江市文化广电旅游局", "立案审批表")]
    SimpleDocTemplate(str(tmp_path / "立案.pdf")).build([*heads, table])

    assert found(read(tmp_path, "立案.pdf")) == EXPECTED
