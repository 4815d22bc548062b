"""A PDF is read as it looks: by position, upright text only, tables as tables."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from casecheck.model.document import Block, Page, ProblemCode, ReadFile, Table, TextLine
from casecheck.model.place import PagePlace
from casecheck.readers import Limits, read_file
from casecheck.readers.pdf import Engine
from casecheck.readers.reading import read_with

FONT = "STSong-Light"
HEIGHT = 842.0
pdfmetrics.registerFont(UnicodeCIDFont(FONT))

Draw = Callable[[Canvas], None]


def pdf(*pages: Draw) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, HEIGHT))
    for draw in pages:
        canvas.setFont(FONT, 12)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(tmp_path: Path, data: bytes, engine: Engine = Engine.PDFIUM) -> ReadFile:
    (tmp_path / "a.pdf").write_bytes(data)
    return read_with(engine, tmp_path, "a.pdf", Limits())


def page(tmp_path: Path, data: bytes) -> Page:
    found = read(tmp_path, data)
    assert found.problems == ()
    return found.pages[0]


def lines(tmp_path: Path, draw: Draw) -> list[str]:
    return [b.text for b in page(tmp_path, pdf(draw)).blocks if isinstance(b, TextLine)]


def shape(block: Block) -> object:
    """Return a block without what the two engines measure a little differently."""
    if isinstance(block, TextLine):
        return block.text.replace(" ", "")
    return [
        (c.row, c.column, c.row_span, c.column_span, c.text.replace(" ", "")) for c in block.cells
    ]


def form(canvas: Canvas) -> None:
    """Draw an approval form with merged cells, a label down its side, and text around it."""
    canvas.setFont(FONT, 18)
    canvas.drawCentredString(297, 790, "立 案 审 批 表")
    canvas.setFont(FONT, 11)
    for x, y, width, height, text in (
        (60, 700, 100, 30, "案由"),
        (160, 700, 350, 30, "擅自从事经营活动，罚款15,000.00元"),
        (60, 640, 100, 60, "当事人"),
        (160, 670, 100, 30, "姓名"),
        (260, 670, 250, 30, "张三"),
        (160, 640, 100, 30, "电话"),
        (260, 640, 250, 30, ""),
    ):
        canvas.rect(x, y, width, height)
        canvas.drawString(x + 4, y + 10, text)
    canvas.rect(60, 500, 30, 140)
    canvas.rect(90, 500, 420, 140)
    for index, char in enumerate("立案意见"):
        canvas.drawString(68, 610 - 20 * index, char)
    canvas.drawString(300, 510, "签字：李四 2014年3月12日")
    canvas.drawString(60, 470, "联系人：王五")
    canvas.drawString(330, 470, "电话：010-1234")
    canvas.line(60, 440, 300, 440)


def filled_rectangles(canvas: Canvas) -> None:
    """Draw a table whose borders are thin filled rectangles, as office programs do."""
    for index in range(4):
        canvas.rect(80, 600 + 30 * index, 300, 0.6, stroke=0, fill=1)
        canvas.rect(80 + 100 * index, 600, 0.6, 90, stroke=0, fill=1)
    for index in range(9):
        x, y = 84 + 100 * (index % 3), 670 - 30 * (index // 3)
        canvas.drawString(x, y, f"第{index}格")


@pytest.mark.parametrize("draw", [form, filled_rectangles])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_pdfium_and_pdfplumber_see_the_same_text_and_tables(
    tmp_path: Path, draw: Draw, turn: int
) -> None:
    data = turned(pdf(draw), turn)
    fast = [shape(block) for block in read(tmp_path, data).pages[0].blocks]
    slow = [shape(block) for block in read(tmp_path, data, Engine.PDFPLUMBER).pages[0].blocks]
    assert fast == slow
    assert [type(block) for block in fast].count(list) == 1


def turned(data: bytes, turn: int) -> bytes:
    """Return a PDF whose page is shown turned and whose content is turned back."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        first = opened.pages[0]
        matrix = {
            0: "1 0 0 1 0 0",
            90: f"0 1 -1 0 {HEIGHT} 0",
            180: f"-1 0 0 -1 595 {HEIGHT}",
            270: "0 -1 1 0 0 595",
        }[turn]
        first.contents_add(f"q {matrix} cm".encode(), prepend=True)
        first.contents_add(b"Q")
        if turn % 180:
            first.mediabox = [0, 0, HEIGHT, 595]
        first.Rotate = turn
        out = io.BytesIO()
        opened.save(out)
    return out.getvalue()


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_gives_the_same_blocks_in_the_same_places(tmp_path: Path, turn: int) -> None:
    straight = page(tmp_path, pdf(form))
    other = page(tmp_path, turned(pdf(form), turn))
    assert (other.width, other.height) == (straight.width, straight.height)
    assert [shape(block) for block in other.blocks] == [shape(block) for block in straight.blocks]
    for one, two in zip(straight.blocks, other.blocks, strict=True):
        assert isinstance(one.place, PagePlace)
        assert isinstance(two.place, PagePlace)
        assert two.place.bbox == pytest.approx(one.place.bbox, abs=0.1)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_whose_text_runs_another_way_is_read_as_its_text_runs(
    tmp_path: Path, turn: int
) -> None:
    with pikepdf.open(io.BytesIO(turned(pdf(form), turn))) as opened:
        del opened.pages[0].Rotate
        out = io.BytesIO()
        opened.save(out)
    straight, other = page(tmp_path, pdf(form)), page(tmp_path, out.getvalue())
    assert (other.width, other.height) == (straight.width, straight.height)
    assert [shape(block) for block in other.blocks] == [shape(block) for block in straight.blocks]


def test_a_note_along_the_margin_does_not_turn_the_page(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "当事人未经许可擅自从事经营活动，违反了有关规定。")
        canvas.translate(40, 100)
        canvas.rotate(90)
        canvas.drawString(0, 0, "装订线内不得书写内容请勿折叠装订线内")

    assert lines(tmp_path, draw) == ["当事人未经许可擅自从事经营活动，违反了有关规定。"]


def test_cells_are_on_a_grid_and_hold_their_text_alone(tmp_path: Path) -> None:
    blocks = page(tmp_path, pdf(form)).blocks
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert shape(table) == [
        (0, 0, 1, 2, "案由"),
        (0, 2, 1, 2, "擅自从事经营活动，罚款15,000.00元"),
        (1, 0, 2, 2, "当事人"),
        (1, 2, 1, 1, "姓名"),
        (1, 3, 1, 1, "张三"),
        (2, 2, 1, 1, "电话"),
        (2, 3, 1, 1, ""),
        (3, 0, 1, 1, "立\n案\n意\n见"),
        (3, 1, 1, 3, "签字：李四2014年3月12日"),
    ]
    outside = [block.text for block in blocks if isinstance(block, TextLine)]
    assert outside[0] == "立案审批表"
    assert outside[1].split() == ["联系人：王五", "电话：010-1234"]


def test_a_part_of_a_line_has_a_box_of_its_own(tmp_path: Path) -> None:
    data = pdf(lambda canvas: canvas.drawString(100, 700, "罚款：伍仟元"))
    (line,) = page(tmp_path, data).blocks
    assert isinstance(line, TextLine)
    assert len(line.edges) == len(line.text) + 1
    assert isinstance(place := line.place_of(3, 6), PagePlace)
    assert place.bbox == pytest.approx((136, 131.44, 172, 143.44), abs=0.1)


def test_a_title_is_known_by_its_size_and_its_middle(tmp_path: Path) -> None:
    title = page(tmp_path, pdf(form)).blocks[0]
    assert isinstance(title, TextLine)
    assert (title.size, title.centred) == (18.0, True)


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        ("行  政  处  罚  决  定  书", "行政处罚决定书"),
        ("姓    名：张三", "姓名：张三"),
        ("自 2014 年 3 月起", "自 2014 年 3 月起"),
        ("张三    李四", "张三    李四"),
        ("□ 是   □ 否", "□ 是   □ 否"),
    ],
)
def test_spread_characters_close_up_and_other_blanks_stay(
    tmp_path: Path, drawn: str, text: str
) -> None:
    (found,) = lines(tmp_path, lambda canvas: canvas.drawString(72, 700, drawn))
    assert found.split() == text.split()


def test_the_blanks_of_an_unfilled_date_stay(tmp_path: Path) -> None:
    (found,) = lines(tmp_path, lambda canvas: canvas.drawString(72, 700, "立案    年    月    日"))
    assert found.split() == ["立案", "年", "月", "日"]


def test_text_is_ordered_by_place_not_by_the_order_of_drawing(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(84, 700, "举报")
        canvas.drawString(72, 720, "来源")
        canvas.drawString(72, 700, "□")

    assert lines(tmp_path, draw) == ["来源", "□举报"]


def test_a_value_set_a_little_higher_is_on_the_line_of_its_label(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "当事人：")
        canvas.drawString(120, 703, "张三")
        canvas.drawString(72, 682, "住址：")

    assert lines(tmp_path, draw) == ["当事人：张三", "住址："]


def test_text_drawn_three_times_for_weight_is_read_once(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.3, 0.6):
            canvas.drawString(72 + shift, 700, "行政处罚11")

    assert lines(tmp_path, draw) == ["行政处罚11"]


def test_a_slanting_watermark_is_not_text(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "罚款伍仟元")
        canvas.translate(100, 600)
        canvas.rotate(30)
        canvas.drawString(0, 80, "仅供参考仅供参考")

    assert lines(tmp_path, draw) == ["罚款伍仟元"]


def test_underlines_alone_form_no_table(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for index in range(6):
            canvas.drawString(72, 700 - 20 * index, "填写")
            canvas.line(100, 698 - 20 * index, 400, 698 - 20 * index)

    assert lines(tmp_path, draw) == ["填写"] * 6


def test_text_outside_the_crop_box_is_not_read(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "页内")
        canvas.drawString(72, 20, "页外")

    with pikepdf.open(io.BytesIO(pdf(draw))) as opened:
        opened.pages[0].cropbox = [50, 100, 545, 800]
        out = io.BytesIO()
        opened.save(out)
    found = page(tmp_path, out.getvalue())
    (line,) = found.blocks
    assert isinstance(line, TextLine)
    assert isinstance(line.place, PagePlace)
    assert (found.width, found.height, line.text) == (495, 700, "页内")
    assert line.place.bbox[0] == pytest.approx(22, abs=0.1)


@pytest.mark.parametrize("engine", Engine)
def test_what_was_filled_into_form_fields_is_read_in_its_place(
    tmp_path: Path, engine: Engine
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 705, "name:")
        canvas.acroForm.textfield(name="n", value="Zhang San", x=120, y=700, width=150, height=20)
        canvas.acroForm.checkbox(name="a", checked=True, x=72, y=660, size=14)
        canvas.drawString(90, 662, "yes")
        canvas.acroForm.checkbox(name="b", checked=False, x=172, y=660, size=14)
        canvas.drawString(190, 662, "no")

    found = read(tmp_path, pdf(draw), engine)
    assert found.problems == ()
    texts = [block.text for block in found.pages[0].blocks if isinstance(block, TextLine)]
    assert [text.split() for text in texts] == [
        ["name:", "Zhang", "San"],
        ["☑", "yes", "□", "no"],
    ]


@pytest.mark.parametrize("engine", Engine)
def test_a_blank_page_is_no_problem(tmp_path: Path, engine: Engine) -> None:
    found = read(tmp_path, pdf(lambda _: None), engine)
    assert (found.problems, [page.blocks for page in found.pages]) == ((), [()])


def test_pages_without_text_are_named_as_scans(tmp_path: Path) -> None:
    from PIL import Image

    image = tmp_path / "scan.png"
    Image.new("L", (100, 140), 200).save(image)
    found = read(
        tmp_path,
        pdf(
            lambda canvas: canvas.drawString(72, 700, "有文字的一页"),
            lambda canvas: canvas.drawImage(str(image), 0, 0, 595, HEIGHT),
            lambda _: None,
        ),
    )
    assert [(p.code, p.pages) for p in found.problems] == [(ProblemCode.SCANNED, (2,))]
    assert len(found.pages) == 3


def test_pages_whose_font_has_no_unicode_are_named_as_garbled(tmp_path: Path) -> None:
    font = (
        b"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Nameless/Encoding/Identity-H/DescendantFonts"
        b"[<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Nameless/CIDSystemInfo"
        b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>]>>"
    )
    with pikepdf.new() as made:
        made.add_blank_page(page_size=(595, HEIGHT))
        first = made.pages[0]
        first.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F=made.make_indirect(pikepdf.Object.parse(font)))
        )
        first.contents_add(b"BT /F 12 Tf 72 700 Td <0101010201030104> Tj ET")
        out = io.BytesIO()
        made.save(out)
    for engine in Engine:
        found = read(tmp_path, out.getvalue(), engine)
        assert [(p.code, p.pages) for p in found.problems] == [(ProblemCode.GARBLED_FONT, (1,))]


def test_bytes_before_the_header_do_no_harm(tmp_path: Path) -> None:
    data = b"\n" * 1000 + pdf(lambda canvas: canvas.drawString(72, 700, "正文"))
    assert [b.text for b in page(tmp_path, data).blocks if isinstance(b, TextLine)] == ["正文"]


def test_a_file_of_too_many_pages_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(*[lambda _: None] * 3))
    found = read_file(tmp_path, "a.pdf", Limits(pages=2))
    assert [p.code for p in found.problems] == [ProblemCode.TOO_BIG]


def test_a_page_of_countless_lines_keeps_its_text(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "正文")
        for index in range(40):
            canvas.line(50, 100 + 10 * index, 500, 100 + 10 * index)
            canvas.line(50 + 10 * index, 100, 50 + 10 * index, 500)

    (tmp_path / "a.pdf").write_bytes(pdf(draw))
    found = read_file(tmp_path, "a.pdf", Limits(lines_on_page=50))
    assert [b.text for b in found.pages[0].blocks if isinstance(b, TextLine)] == ["正文"]
    assert [(p.code, p.pages) for p in found.problems] == [(ProblemCode.TOO_BIG, (1,))]
