"""The running text of a document keeps the place of every character."""

from form_builders import document, grid, pdf_line

from casecheck.extractors.text import DocumentText
from casecheck.model.place import CellPlace, PagePlace, ParagraphPlace


def test_blanks_that_spread_out_a_word_are_dropped_and_the_evidence_keeps_them() -> None:
    text = DocumentText.of(document("decision", "当 事 人：张某 李四    电 话：１２３"))

    assert text.text == "当事人：张某 李四    电话：123"
    assert text.evidence(0, 3).text == "当 事 人"
    assert text.evidence(0, 3).place == ParagraphPlace(1, 1)


def test_cells_are_paragraphs_in_reading_order_and_know_their_stretch() -> None:
    table = grid([["案由", "擅自\n经营"]])
    text = DocumentText.of(document("filing_approval", "标题", table, "末行"))

    assert text.text == "标题\n案由\n擅自\n经营\n末行"
    assert [text.text[cell.start : cell.end] for cell in text.cells] == ["案由", "擅自\n经营"]
    assert text.evidence(3, 5).place == CellPlace(1, 1, 1, 1)


def test_a_line_that_reaches_the_margin_goes_on_in_the_next() -> None:
    blocks = (
        pdf_line("　　经查，当事人于二〇二二年三月一日在其经营场所内接纳未成年人一名。", 100),
        pdf_line("其行为违反了条例的规定。", 120),
        pdf_line("　　另行说明。", 140, left=90),
    )
    text = DocumentText.of(document("decision", *blocks, width=595, height=842))

    joined = (
        "经查，当事人于二〇二二年三月一日在其经营场所内接纳未成年人一名。其行为违反了条例的规定。"
    )
    assert [line.strip() for line in text.text.split("\n")] == [joined, "另行说明。"]
    start = text.text.index("一名。其")
    evidence = text.evidence(start, start + 4)
    assert evidence.text == "一名。其"
    assert isinstance(evidence.place, PagePlace)
    assert evidence.place.bbox[1::2] == (100, 132)


def test_lines_that_each_open_a_field_are_never_joined() -> None:
    wide = "住所：长沙市芙蓉区五一大道一百二十三号新世纪大厦东座三楼三零一室楼下"
    blocks = (pdf_line(wide, 100), pdf_line("联系电话：13800000000", 120))
    text = DocumentText.of(document("decision", *blocks, width=595, height=842))

    assert text.text == f"{wide}\n联系电话：13800000000"


def test_the_number_of_a_page_is_no_text_of_the_document() -> None:
    blocks = (pdf_line("正文", 100), pdf_line("— 2 —", 800, left=280))
    text = DocumentText.of(document("decision", *blocks, width=595, height=842))

    assert text.text == "正文"


def test_the_year_of_a_short_date_is_the_last_one_named_before_it() -> None:
    text = DocumentText.of(document("decision", "2021年5月1日立案，2022年3月1日检查，4月2日复查。"))

    assert text.year_at(text.text.index("4月2日")) == 2022
    assert text.year_at(0) == 2021
