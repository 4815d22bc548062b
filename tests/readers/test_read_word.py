"""What a reader of the printed page sees in a Word file is what is read from it."""

import io
import zipfile
from pathlib import Path

import docx
import pytest

from casecheck.model.document import Block, ProblemCode, ReadFile, Table, TextLine
from casecheck.model.place import CellPlace, ParagraphPlace
from casecheck.readers import Limits, read_file

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def package(body: str, **parts: str) -> bytes:
    """Return a Word file of a body and further parts (styles, numbering, header, footnotes…)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", part("document", f"<w:body>{body}</w:body>"))
        relations = ""
        for index, (name, content) in enumerate(parts.items()):
            archive.writestr(f"word/{name}.xml", part(_root(name), content))
            kind = name.rstrip("0123456789")
            relations += (
                f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
                f"<!-- {index} -->"
            )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="urn:relations">{relations}</Relationships>',
        )
    return out.getvalue()


def part(root: str, content: str) -> str:
    return f"<w:{root} {_NAMESPACES}>{content}</w:{root}>"


def _root(name: str) -> str:
    return {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)


def paragraph(runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def read(tmp_path: Path, data: bytes) -> ReadFile:
    (tmp_path / "a.docx").write_bytes(data)
    return read_file(tmp_path, "a.docx", Limits())


def blocks(tmp_path: Path, body: str, **parts: str) -> list[Block]:
    found = read(tmp_path, package(body, **parts))
    assert found.problems == ()
    return [block for page in found.pages for block in page.blocks]


def texts(tmp_path: Path, body: str, **parts: str) -> list[str]:
    return [
        block.text if isinstance(block, TextLine) else "|".join(each.text for each in block.cells)
        for block in blocks(tmp_path, body, **parts)
    ]


def line(tmp_path: Path, runs: str, **parts: str) -> str:
    return texts(tmp_path, paragraph(runs), **parts)[0]


def test_paragraphs_and_tables_keep_their_order_and_their_places(tmp_path: Path) -> None:
    body = paragraph(run("前")) + f"<w:tbl>{row(cell('案由'))}</w:tbl>" + paragraph(run("后"))
    before, table, after = blocks(tmp_path, body)
    assert (before.place, after.place) == (ParagraphPlace(1, 1), ParagraphPlace(1, 3))
    assert isinstance(table, Table)
    assert [(each.text, each.place) for each in table.cells] == [("案由", CellPlace(1, 1, 1, 1))]


def test_a_merged_cell_is_there_once_with_its_spans(tmp_path: Path) -> None:
    table = (
        row(cell("宽", '<w:gridSpan w:val="2"/>'), cell("高", '<w:vMerge w:val="restart"/>'))
        + row(cell("一"), cell("二"), cell("", "<w:vMerge/>"))
        + row(cell("三"), cell("四"), cell("五"))
    )
    (found,) = blocks(tmp_path, f"<w:tbl>{table}</w:tbl>")
    assert isinstance(found, Table)
    assert [(c.text, c.row, c.column, c.row_span, c.column_span) for c in found.cells] == [
        ("宽", 0, 0, 1, 2),
        ("高", 0, 2, 2, 1),
        ("一", 1, 0, 1, 1),
        ("二", 1, 1, 1, 1),
        ("三", 2, 0, 1, 1),
        ("四", 2, 1, 1, 1),
        ("五", 2, 2, 1, 1),
    ]


def test_an_absurd_column_span_costs_nothing(tmp_path: Path) -> None:
    table = row(cell("案由", '<w:gridSpan w:val="100000000"/>'), cell("值"))
    assert texts(tmp_path, f"<w:tbl>{table}</w:tbl>") == ["案由|值"]


def test_a_nested_table_follows_the_outer_one(tmp_path: Path) -> None:
    inner = f"<w:tbl>{row(cell('内'))}</w:tbl>"
    outer = row(f"<w:tc>{paragraph(run('外'))}{inner}<w:p/></w:tc>")
    assert texts(tmp_path, f"<w:tbl>{outer}</w:tbl>") == ["外", "内"]


def test_insertions_are_read_and_deletions_are_not(tmp_path: Path) -> None:
    runs = (
        run("罚款")
        + f'<w:del w:id="1"><w:r><w:delText>伍仟</w:delText></w:r>{run("残")}</w:del>'
        + f'<w:ins w:id="2">{run("叁仟")}</w:ins>'
        + f'<w:moveFrom w:id="3">{run("移走")}</w:moveFrom>'
        + f'<w:moveTo w:id="4">{run("元")}</w:moveTo>'
    )
    assert line(tmp_path, runs) == "罚款叁仟元"


def test_a_row_that_was_deleted_by_revision_is_not_read(tmp_path: Path) -> None:
    table = row(cell("留")) + row(cell("删"), properties='<w:del w:id="1"/>')
    assert texts(tmp_path, f"<w:tbl>{table}</w:tbl>") == ["留"]


def test_hidden_text_is_not_read(tmp_path: Path) -> None:
    runs = run("甲") + run("密", "<w:vanish/>") + run("乙", '<w:vanish w:val="0"/>')
    assert line(tmp_path, runs) == "甲乙"


def _content_control(checked: str) -> str:
    box = f'<w14:checkbox><w14:checked w14:val="{checked}"/></w14:checkbox>'
    return f"<w:sdt><w:sdtPr>{box}</w:sdtPr><w:sdtContent>{run('☐')}</w:sdtContent></w:sdt>"


def _form_box(state: str) -> str:
    data = f"<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>"
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _equation(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _symbol(font: str, code: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def _font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        (_content_control("1"), "☑"),
        (_content_control("0"), "□"),
        (_form_box("<w:checked/>"), "☑"),
        (_form_box('<w:default w:val="1"/>'), "☑"),
        (_form_box('<w:default w:val="1"/><w:checked w:val="0"/>'), "□"),
        (_symbol("Wingdings", "F0FE"), "☑"),
        (_symbol("Wingdings", "F0A8"), "□"),
        (_symbol("Wingdings 2", "F052"), "☑"),
        (_symbol("Wingdings 2", "00A3"), "□"),
        (run("R", _font("Wingdings 2")), "☑"),
        (run("\uf0fe", _font("Wingdings")), "☑"),
        (run("\uf0a8"), "□"),
        (_equation(r" EQ \o\ac(□,√) "), "☑"),
        (_equation(r"eq \o\ac(○,12)"), "⑫"),
        (run("☐☑☒□■√"), "☐☑☒□■√"),
    ],
)
def test_every_spelling_of_a_check_box_is_one_character(
    tmp_path: Path, runs: str, shown: str
) -> None:
    assert line(tmp_path, runs + run("举报")) == f"{shown}举报"


def test_the_result_of_a_field_is_read_and_its_code_is_not(tmp_path: Path) -> None:
    runs = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("张三")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert line(tmp_path, run("姓名：") + runs) == "姓名：张三"


def test_an_unfilled_content_control_is_blank(tmp_path: Path) -> None:
    control = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{run('单击此处输入日期')}</w:sdtContent></w:sdt>"
    )
    assert line(tmp_path, run("立案日期：") + control + run("止")) == "立案日期：    止"


def test_text_in_wrappers_is_read(tmp_path: Path) -> None:
    wrapped = "".join(
        f"<w:{tag}>{run(text)}</w:{tag}>"
        for tag, text in (
            ("hyperlink", "甲"),
            ("smartTag", "乙"),
            ("customXml", "丙"),
            ("fldSimple", "丁"),
        )
    )
    block = f"<w:sdt><w:sdtContent>{paragraph(wrapped)}</w:sdtContent></w:sdt>"
    assert texts(tmp_path, block) == ["甲乙丙丁"]


def test_of_annotated_characters_only_the_base_is_read(tmp_path: Path) -> None:
    ruby = (
        f"<w:r><w:ruby><w:rt>{run('chá')}</w:rt><w:rubyBase>{run('查')}</w:rubyBase></w:ruby></w:r>"
    )
    assert line(tmp_path, ruby + run("封")) == "查封"


def test_underlined_blanks_and_tabs_stay_blanks(tmp_path: Path) -> None:
    runs = run("罚款") + run("      ", '<w:u w:val="single"/>') + run("元") + "<w:r><w:tab/></w:r>"
    assert line(tmp_path, runs + run("整")) == "罚款      元    整"


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    def box(tag: str) -> str:
        return f"<{tag}><w:txbxContent>{paragraph(run('框内'))}</w:txbxContent></{tag}>"

    drawing = (
        "<w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing>{box('wps:txbx')}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box('v:textbox')}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    around, inside = blocks(tmp_path, paragraph(run("框外") + drawing))
    assert isinstance(around, TextLine)
    assert (around.text, inside) == (
        "框外",
        TextLine("框内", ParagraphPlace(1, 1, "textbox")),
    )


def test_header_footer_and_footnote_are_read_once_with_their_part(tmp_path: Path) -> None:
    body = (
        paragraph(run("正文") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + '<w:sectPr><w:headerReference r:id="header1"/>'
        + '<w:footerReference r:id="footer1"/></w:sectPr>'
    )
    found = blocks(
        tmp_path,
        body,
        header1=paragraph(run("某某局")),
        footer1=paragraph(run("共一页")),
        footnotes=f'<w:footnote w:id="2">{paragraph(run("注"))}</w:footnote>',
    )
    assert found == [
        TextLine("某某局", ParagraphPlace(1, 1, "header")),
        TextLine("正文", ParagraphPlace(1, 1)),
        TextLine("注", ParagraphPlace(1, 1, "footnote")),
        TextLine("共一页", ParagraphPlace(1, 1, "footer")),
    ]


def test_pages_divide_at_explicit_breaks_only(tmp_path: Path) -> None:
    body = (
        paragraph(run("一") + '<w:r><w:br w:type="page"/></w:r>' + run("二"))
        + paragraph("<w:r><w:lastRenderedPageBreak/></w:r>" + run("仍二"))
        + paragraph(run("三"), "<w:pageBreakBefore/>")
        + paragraph("", "<w:sectPr/>")
        + paragraph(run("四"))
        + paragraph("", "<w:sectPr/>")
        + paragraph(run("仍四"))
        + '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
    )
    found = read(tmp_path, package(body))
    assert [[block.text for block in page.blocks] for page in found.pages] == [  # type: ignore[union-attr]
        ["一"],
        ["二", "仍二"],
        ["三"],
        ["四", "仍四"],
    ]


def test_a_line_break_divides_a_paragraph_into_lines_of_one_place(tmp_path: Path) -> None:
    found = blocks(tmp_path, paragraph(run("甲") + "<w:r><w:br/></w:r>" + run("乙")))
    assert [(b.text, b.place) for b in found if isinstance(b, TextLine)] == [
        ("甲", ParagraphPlace(1, 1)),
        ("乙", ParagraphPlace(1, 1)),
    ]


def test_size_weight_and_alignment_come_through_the_styles(tmp_path: Path) -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:styleId="base">'
        '<w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="title"><w:basedOn w:val="base"/>'
        '<w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>'
    )
    body = paragraph(run("决定书"), '<w:pStyle w:val="title"/>') + paragraph(run("正文"))
    assert blocks(tmp_path, body, styles=styles) == [
        TextLine("决定书", ParagraphPlace(1, 1), size=22.0, centred=True, bold=True),
        TextLine("正文", ParagraphPlace(1, 2), size=12.0),
    ]


def test_automatic_numbers_are_part_of_the_text(tmp_path: Path) -> None:
    def level(index: int, style: str, text: str) -> str:
        return (
            f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
            f'<w:lvlText w:val="{text}"/><w:suff w:val="nothing"/></w:lvl>'
        )

    numbering = (
        '<w:abstractNum w:abstractNumId="7">'
        + level(0, "chineseCounting", "%1、")
        + level(1, "decimal", "（%2）")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )

    def numbered(text: str, depth: int) -> str:
        return paragraph(
            run(text), f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'
        )

    body = "".join(
        numbered(t, d) for t, d in (("甲", 0), ("子", 1), ("丑", 1), ("乙", 0), ("寅", 1))
    )
    assert texts(tmp_path, body, numbering=numbering) == [
        "一、甲",
        "（1）子",
        "（2）丑",
        "二、乙",
        "（1）寅",
    ]


def test_the_strict_variant_of_the_format_is_read(tmp_path: Path) -> None:
    out = io.BytesIO()
    body = paragraph(run("严格"))
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{strict}"><w:body>{body}</w:body></w:document>',
        )
    (page,) = read(tmp_path, out.getvalue()).pages
    assert page.blocks == (TextLine("严格", ParagraphPlace(1, 1)),)


def test_a_file_of_python_docx_is_read_as_python_docx_reads_it(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("当事人：张三")
    table = document.add_table(rows=2, cols=2)
    for index, text in enumerate(("案由", "无证经营", "罚款", "5000元")):
        table.cell(index // 2, index % 2).text = text
    document.save(str(tmp_path / "a.docx"))
    found = read_file(tmp_path, "a.docx", Limits())
    first, second = found.pages[0].blocks
    assert isinstance(first, TextLine)
    assert isinstance(second, Table)
    assert first.text == document.paragraphs[0].text
    assert [each.text for each in second.cells] == [
        each.text for line_ in document.tables[0].rows for each in line_.cells
    ]
    assert (found.read_by, found.problems) == ("docx", ())


def test_a_word_file_of_pictures_only_is_a_scan(tmp_path: Path) -> None:
    found = read(tmp_path, package(paragraph("<w:r><w:drawing/></w:r>")))
    assert [each.code for each in found.problems] == [ProblemCode.SCANNED]
