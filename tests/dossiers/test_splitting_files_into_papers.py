"""Files become papers: where one begins, what it is called, and that none is lost."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from casecheck.dossiers import to_dossier
from casecheck.model.document import (
    Block,
    Cell,
    Document,
    Page,
    Problem,
    ProblemCode,
    ReadFile,
    Table,
    TextLine,
)
from casecheck.model.form import DocumentSpec
from casecheck.model.place import CellPlace, PagePlace, ParagraphPlace
from casecheck.rulebase.base import load_rulebase

RULES = Path(__file__).parents[2] / "rules"


@pytest.fixture(scope="module")
def specs() -> tuple[DocumentSpec, ...]:
    return tuple(load_rulebase(RULES).documents.values())


def pdf_line(text: str, line: int, *, size: float = 12.0) -> TextLine:
    return TextLine(text, PagePlace(1, (90, 60 + line * 24, 500, 76 + line * 24)), size=size)


def pdf_page(number: int, *texts: str) -> Page:
    lines = tuple(pdf_line(text, line) for line, text in enumerate(texts))
    return Page(number, 595, 842, lines)


def paragraph(
    text: str, *, centred: bool = False, bold: bool = False, part: str = "body"
) -> TextLine:
    return TextLine(text, ParagraphPlace(1, 1, part), size=12.0, centred=centred, bold=bold)


def word_page(*blocks: Block, number: int = 1) -> Page:
    return Page(number, 0, 0, blocks)


def table(*rows: Sequence[str]) -> Table:
    place = CellPlace(1, 1, 1, 1)
    cells = tuple(
        Cell(row, column, 1, 1, tuple(TextLine(part, place) for part in text.split("\n")), place)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return Table(cells, place)


def a_file(*pages: Page, path: str = "case.pdf") -> ReadFile:
    return ReadFile(path, "0" * 64, "docx" if path.endswith("docx") else "pdf-text", pages)


def types(files: Sequence[ReadFile], specs: Sequence[DocumentSpec]) -> list[str]:
    return [document.type for document in to_dossier("case", files, specs).documents]


def stretches(file: ReadFile, specs: Sequence[DocumentSpec]) -> list[tuple[str, int, int]]:
    documents = to_dossier("case", [file], specs).documents
    return [(document.type, document.first_page, document.last_page) for document in documents]


@pytest.mark.parametrize(
    ("line", "type_"),
    [
        ("行 政 处 罚 决 定 书", "decision"),
        ("行　政　处　罚　决　定　书", "decision"),
        ("清河市文化广电和旅游局行政处罚决定书", "decision"),
        ("清河市文化广电和旅游局 行政处罚事先告知书 清文罚告字〔2024〕第12号", "penalty_notice"),
        ("行政处罚事先（听证）告知书", "penalty_notice"),
        ("行政处罚事先(听证)告知书", "penalty_notice"),
        ("行政处罚听证告知书", "hearing_notice"),
        ("当场处罚决定书", "on_the_spot_decision"),
        ("当场行政处罚决定书", "on_the_spot_decision"),
        ("不予行政处罚决定书", "no_penalty_decision"),
        ("行政处罚立案审批表", "filing_approval"),
        ("案件立案审批表（副本）", "filing_approval"),
        ("不予立案审批表", "other"),
        ("撤销立案审批表", "other"),
        ("解除查封（扣押）决定书", "seizure_release"),
        ("延长查封（扣押）期限决定书", "seizure_extension"),
        ("查封（扣押）决定书", "seizure"),
        ("证据先行登记保存处理决定书", "evidence_disposal"),
        ("行政处罚文书送达回证", "service_receipt"),
        ("行政处罚决定书送达回证", "service_receipt"),
        ("询问笔录（第二次）", "inquiry_record"),
        ("案审会会议纪要", "collective_discussion"),
        ("非税收入一般缴款书（收据）", "payment_receipt"),
        ("结案报告", "closing_report"),
        ("卷 内 目 录", "catalogue"),
        ("备考表", "back_note"),
        ("现场检查(勘验)笔录", "inspection_record"),
    ],
)
def test_a_title_alone_at_the_top_names_the_paper(
    line: str, type_: str, specs: tuple[DocumentSpec, ...]
) -> None:
    assert types([a_file(pdf_page(1, line, "当事人：某网吧"))], specs) == [type_]


@pytest.mark.parametrize(
    "line",
    [
        "本机关已于2024年3月1日向你送达行政处罚事先告知书",
        "送达文书名称：行政处罚决定书",
        "1.立案审批表",
        "根据《行政处罚决定书》的要求",
        "以上行政处罚决定书、送达回证各一份，",
        "解除立案审批表",
    ],
)
def test_a_title_within_a_sentence_or_a_list_names_nothing(
    line: str, specs: tuple[DocumentSpec, ...]
) -> None:
    assert types([a_file(pdf_page(1, line, "二〇二四年三月一日"), path="扫描件.pdf")], specs) == [
        "other"
    ]


def test_a_merged_pdf_is_cut_at_the_titles_and_keeps_all_pages(
    specs: tuple[DocumentSpec, ...],
) -> None:
    file = a_file(
        pdf_page(1, "某市文化局", "行政处罚案卷"),
        pdf_page(2, "卷内目录", "1 立案审批表 3", "2 行政处罚决定书 5"),
        pdf_page(3, "立案审批表", "案由：接纳未成年人，涉嫌违法。"),
        pdf_page(4),
        pdf_page(5, "经查，当事人接纳未成年人。", "行政处罚决定书"),
        pdf_page(6, "某市文化局", "行政处罚决定书", "清文罚字〔2024〕第12号"),
        pdf_page(7, "送达回证"),
    )

    assert stretches(file, specs) == [
        ("cover", 1, 1),
        ("catalogue", 2, 2),
        ("filing_approval", 3, 5),
        ("decision", 6, 6),
        ("service_receipt", 7, 7),
    ]


def test_pages_before_the_first_title_are_a_paper_of_their_own(
    specs: tuple[DocumentSpec, ...],
) -> None:
    file = a_file(pdf_page(1, "某网吧的说明"), pdf_page(2, "立案审批表"))

    assert stretches(file, specs) == [("other", 1, 1), ("filing_approval", 2, 2)]


def test_a_title_broken_over_two_lines_is_read_as_one(specs: tuple[DocumentSpec, ...]) -> None:
    file = a_file(pdf_page(1, "某市文化局", "行政处罚事先", "听证告知书", "清文告字〔2024〕1号"))

    assert types([file], specs) == ["penalty_notice"]


def test_a_continued_page_stays_with_its_paper(specs: tuple[DocumentSpec, ...]) -> None:
    file = a_file(
        pdf_page(1, "调查询问笔录", "第1页 共3页"),
        pdf_page(2, "调查询问笔录", "第2页 共3页"),
        pdf_page(3, "调查询问笔录（续页）"),
        pdf_page(4, "调查询问笔录", "第1页 共1页"),
    )

    assert stretches(file, specs) == [("inquiry_record", 1, 3), ("inquiry_record", 4, 4)]


def test_headings_cut_a_word_file_without_page_breaks(specs: tuple[DocumentSpec, ...]) -> None:
    file = a_file(
        word_page(
            paragraph("立案审批表", centred=True),
            table(("案由", "接纳未成年人")),
            paragraph("某市文化局", centred=True),
            paragraph("行政处罚决定书", bold=True),
            paragraph("当事人不服本行政处罚决定书的，可以申请复议。"),
            paragraph("行政处罚决定书"),
            paragraph("送 达 回 证"),
            table(("送达文书", "行政处罚决定书"), ("受送达人", "某网吧")),
        ),
        path="merged.docx",
    )
    documents = to_dossier("case", [file], specs).documents

    assert [
        (d.type, [b.text for p in d.pages for b in p.blocks if isinstance(b, TextLine)])
        for d in documents
    ] == [
        ("filing_approval", ["立案审批表"]),
        (
            "decision",
            [
                "某市文化局",
                "行政处罚决定书",
                "当事人不服本行政处罚决定书的，可以申请复议。",
                "行政处罚决定书",
            ],
        ),
        ("service_receipt", ["送 达 回 证"]),
    ]


def test_the_first_row_of_a_table_may_be_the_title(specs: tuple[DocumentSpec, ...]) -> None:
    file = a_file(
        word_page(
            table(("某市文化局\n立案审批表",), ("案由", "接纳未成年人")),
            table(("送达回证",), ("送达文书", "行政处罚决定书")),
        ),
        path="merged.docx",
    )

    assert types([file], specs) == ["filing_approval", "service_receipt"]


def test_a_catalogue_of_paragraphs_is_not_cut(specs: tuple[DocumentSpec, ...]) -> None:
    file = a_file(
        word_page(
            paragraph("卷内目录", centred=True),
            paragraph("立案审批表", centred=True),
            paragraph("行政处罚决定书", centred=True),
            paragraph("送达回证", centred=True),
            paragraph("立案审批表", centred=True),
            table(("案由", "接纳未成年人")),
        ),
        path="merged.docx",
    )

    assert types([file], specs) == ["catalogue", "filing_approval"]


@pytest.mark.parametrize(
    ("subject", "type_"),
    [
        ("延长办案期限", "extension_approval"),
        ("证据先行登记保存", "evidence_registration"),
        ("解除证据先行登记保存", "evidence_disposal"),
        ("延长查封（扣押）期限", "seizure_extension"),
        ("结案", "closing_report"),
        ("对某网吧作出行政处罚", "handling_approval"),
        ("其他", "handling_approval"),
    ],
)
def test_a_general_form_is_known_by_its_subject(
    subject: str, type_: str, specs: tuple[DocumentSpec, ...]
) -> None:
    in_table = a_file(word_page(paragraph("审 批 表"), table(("申请事项", subject))), path="a.docx")
    in_a_line = a_file(pdf_page(1, "某市文化局审批表", f"审批事项：{subject}"))
    in_the_title = a_file(pdf_page(1, f"审批表（{subject}）"))

    assert [types([file], specs) for file in (in_table, in_a_line, in_the_title)] == [[type_]] * 3


def test_the_file_name_helps_only_where_the_content_has_no_title(
    specs: tuple[DocumentSpec, ...],
) -> None:
    files = [
        a_file(pdf_page(1, "案由：接纳未成年人"), path="03立案审批表.pdf"),
        a_file(pdf_page(1, "送达回证"), path="04行政处罚决定书.pdf"),
        a_file(pdf_page(1, "一份说明"), path="05说明.pdf"),
    ]

    assert types(files, specs) == ["filing_approval", "service_receipt", "other"]


def test_documents_are_numbered_in_the_natural_order_of_the_files(
    specs: tuple[DocumentSpec, ...],
) -> None:
    files = [
        a_file(pdf_page(1, "结案报告"), path="case/10结案.pdf"),
        a_file(pdf_page(1, "立案审批表"), pdf_page(2, "现场笔录"), path="case/2立案.pdf"),
    ]
    dossier = to_dossier("case", files, specs)

    assert [(d.id, d.type, d.file) for d in dossier.documents] == [
        ("d1", "filing_approval", "case/2立案.pdf"),
        ("d2", "inspection_record", "case/2立案.pdf"),
        ("d3", "closing_report", "case/10结案.pdf"),
    ]


def test_no_file_is_lost(specs: tuple[DocumentSpec, ...]) -> None:
    encrypted = Problem("b.pdf", ProblemCode.ENCRYPTED, "文件已加密")
    files = [
        a_file(pdf_page(1), path="a.pdf"),
        ReadFile("b.pdf", "", "pdf-text", (), (encrypted,)),
        ReadFile("c.docx", "", "docx", ()),
    ]
    dossier = to_dossier("case", files, specs)

    assert dossier.documents == (
        Document("d1", "other", "a", "a.pdf", 1, 1, "pdf-text", files[0].pages),
    )
    assert [(problem.file, problem.code) for problem in dossier.problems] == [
        ("b.pdf", ProblemCode.ENCRYPTED),
        ("c.docx", ProblemCode.EMPTY),
    ]


def test_the_header_of_a_word_file_is_no_title(specs: tuple[DocumentSpec, ...]) -> None:
    file = a_file(
        word_page(
            paragraph("行政处罚决定书", part="header"), paragraph("立案审批表", centred=True)
        ),
        path="a.docx",
    )

    assert types([file], specs) == ["filing_approval"]


def test_a_running_head_does_not_begin_a_paper_on_every_page(
    specs: tuple[DocumentSpec, ...],
) -> None:
    def headed(number: int, *texts: str) -> Page:
        head = TextLine("行政处罚决定书", PagePlace(number, (90, 40, 200, 52)), size=9.0)
        return Page(number, 595, 842, (head, *pdf_page(number, *texts).blocks))

    file = a_file(
        headed(1, "行政处罚决定书"), headed(2, "经查，情况属实。"), headed(3, "二〇二四年")
    )

    assert stretches(file, specs) == [("decision", 1, 3)]


def test_the_heading_of_a_section_is_no_title(specs: tuple[DocumentSpec, ...]) -> None:
    file = a_file(
        word_page(
            paragraph("案件调查终结报告", centred=True),
            paragraph("案件来源", bold=True),
            paragraph("群众举报。"),
            paragraph("证据材料", bold=True),
            paragraph("现场检查笔录一份。"),
            paragraph("法制审核意见", bold=True),
        ),
        path="a.docx",
    )

    assert types([file], specs) == ["investigation_report"]


def test_a_cover_has_its_title_in_the_middle(specs: tuple[DocumentSpec, ...]) -> None:
    title = TextLine("行政处罚案卷", PagePlace(1, (90, 450, 400, 480)), size=30.0)

    assert types([a_file(Page(1, 595, 842, (title,)))], specs) == ["cover"]


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("03立案审批表.pdf", "filing_approval"),
        ("三、立案审批表（盖章版）.pdf", "filing_approval"),
        ("2024-012 某网吧 立案审批表.pdf", "filing_approval"),
        ("送达回证(2).pdf", "service_receipt"),
        ("扫描0001.pdf", "other"),
    ],
)
def test_file_names_as_people_write_them(
    name: str, type_: str, specs: tuple[DocumentSpec, ...]
) -> None:
    assert types([a_file(pdf_page(1, "看不出标题"), path=name)], specs) == [type_]


@pytest.mark.parametrize(
    "line", ["湖南省非税收入一般缴款书（收据）", "湖南省罚没收入专用票据（电子）"]
)
def test_receipts_bear_the_name_of_the_province(line: str, specs: tuple[DocumentSpec, ...]) -> None:
    assert types([a_file(pdf_page(1, line))], specs) == ["payment_receipt"]


@pytest.mark.parametrize(
    ("line", "type_"),
    [
        ("关于某网吧接纳未成年人案的调查终结报告", "investigation_report"),
        ("XX市文旅局询问笔录", "inquiry_record"),
        ("违法行为立案审批表", "filing_approval"),
        ("涉案车辆返还审批表", "other"),
        ("物品解除先行登记保存审批表", "evidence_disposal"),
        ("本机关于三月一日向你送达行政处罚事先告知书", "other"),
        ("（二）现场检查笔录", "other"),
    ],
)
def test_a_line_that_stands_out_may_say_more_than_the_title(
    line: str, type_: str, specs: tuple[DocumentSpec, ...]
) -> None:
    file = a_file(word_page(paragraph(line, centred=True), paragraph("正文")), path="1.docx")

    assert types([file], specs) == [type_]


@pytest.mark.parametrize(
    ("line", "type_", "title"),
    [
        ("违法线索举报受理单", "case_source", "违法线索举报受理单"),
        ("南浦市文化局合法性审查意见", "legal_review_opinion", "合法性审查意见"),
        ("重大行政决定合法性审核表", "legal_review_opinion", "合法性审核表"),
        ("案件集体审议纪要", "collective_discussion", "案件集体审议纪要"),
        ("局务会研究审议记录", "collective_discussion", "局务会研究审议记录"),
        ("特快专递送达回执", "service_receipt", "特快专递送达回执"),
        (
            "南浦市市场监督管理局行政处罚信息公示登记表",
            "publication_record",
            "行政处罚信息公示登记表",
        ),
        ("行政处罚立案登记呈批表", "filing_approval", "行政处罚立案登记呈批表"),
        ("涉案场地使用情况说明", "other", "涉案场地使用情况说明"),
    ],
)
def test_a_title_that_no_list_has_is_known_by_its_words(
    line: str, type_: str, title: str, specs: tuple[DocumentSpec, ...]
) -> None:
    page = word_page(
        paragraph("南浦市文化局", centred=True), paragraph(line, centred=True), paragraph("正文。")
    )
    file = a_file(
        word_page(paragraph("立案审批表", centred=True), table(("案由", "无证经营"))),
        page,
        path="全卷.docx",
    )
    papers = to_dossier("case", [file], specs).documents
    assert [(one.type, one.title) for one in papers[1:]] == [(type_, title)]


@pytest.mark.parametrize(
    "line",
    ["（二）现场勘验记录", "一、证据清单", "本局于五月一日送达告知书", "续表", "处理结果"],
)
def test_a_heading_of_a_part_begins_no_paper(line: str, specs: tuple[DocumentSpec, ...]) -> None:
    file = a_file(
        word_page(paragraph("案件调查终结报告", centred=True), paragraph("一、当事人。")),
        word_page(paragraph(line, centred=True), paragraph("正文。"), number=2),
        path="全卷.docx",
    )
    assert types([file], specs) == ["investigation_report"]


def placed(text: str, top: float, *, size: float = 12.0, centred: bool = False) -> TextLine:
    return TextLine(text, PagePlace(1, (90, top, 500, top + size)), size=size, centred=centred)


RECEIPT_FORM = (
    placed("送达回证", 60, size=18, centred=True),
    placed("送达文书：行政处罚告知书", 100),
    placed("受送达人：蓝鲸网吧", 120),
    placed("送达人：陆某", 140),
    placed("2023年5月9日", 160),
)


def test_a_second_form_may_begin_halfway_down_a_page(specs: tuple[DocumentSpec, ...]) -> None:
    blocks = (
        *RECEIPT_FORM,
        placed("南浦市文化局", 420, centred=True),
        placed("结案审批表", 440, size=18, centred=True),
        placed("案由：无证经营", 480),
        placed("2023年6月9日", 500),
    )
    file = a_file(Page(1, 595, 842, blocks), path="全卷.pdf")
    papers = to_dossier("case", [file], specs).documents
    assert [(one.type, len(one.pages[0].blocks)) for one in papers] == [
        ("service_receipt", 5),
        ("closing_report", 4),
    ]


def test_the_same_form_may_stand_twice_on_a_page(specs: tuple[DocumentSpec, ...]) -> None:
    def form(top: float) -> tuple[TextLine, ...]:
        return (
            placed("送达回证", top, size=18, centred=True),
            placed("送达文书：行政处罚告知书", top + 30),
            placed("受送达人：蓝鲸网吧", top + 50),
            placed("送达人：陆某", top + 70),
        )

    file = a_file(Page(1, 595, 842, (*form(60), *form(150))), path="回证.pdf")
    papers = to_dossier("case", [file], specs).documents
    assert [(one.type, len(one.pages[0].blocks)) for one in papers] == [("service_receipt", 4)] * 2


def test_a_title_that_is_but_named_again_begins_no_form(specs: tuple[DocumentSpec, ...]) -> None:
    named = placed("送达回证", 180)
    file = a_file(Page(1, 595, 842, (*RECEIPT_FORM, named)), path="回证.pdf")
    assert types([file], specs) == ["service_receipt"]


@pytest.mark.parametrize(
    "blocks",
    [
        (placed("结案审批表", 440), placed("案由：无证经营", 480)),
        (placed("结案审批表", 176, size=18, centred=True), placed("案由：无证经营", 200)),
        (placed("物品清单", 440, size=18, centred=True), placed("名称：光盘", 480)),
        (placed("（二）结案审批表", 440, centred=True), placed("案由：无证经营", 480)),
        (placed("结案审批表", 440, size=18, centred=True), placed("见后页。", 480)),
    ],
)
def test_what_only_looks_like_a_title_begins_no_form(
    blocks: tuple[TextLine, ...], specs: tuple[DocumentSpec, ...]
) -> None:
    file = a_file(Page(1, 595, 842, (*RECEIPT_FORM, *blocks)), path="全卷.pdf")
    assert types([file], specs) == ["service_receipt"]


@pytest.mark.parametrize(
    ("title", "sender", "type_"),
    [
        ("立案决定书", "云溪县公安局", "police_filing_notice"),
        ("立案通知书", "清江市公安局城关分局", "police_filing_notice"),
        ("立案通知书", "云溪县公安局（印章） 2023年10月9日", "police_filing_notice"),
        ("立案决定书", "云溪县文化广电旅游局", "filing_approval"),
        ("不予立案通知书", "云溪县公安局", "police_refusal_notice"),
    ],
)
@pytest.mark.parametrize("below", [True, False])
def test_the_name_of_the_sender_tells_whose_paper_it_is(
    title: str, sender: str, type_: str, *, below: bool, specs: Sequence[DocumentSpec]
) -> None:
    heading = paragraph(title, centred=True, bold=True)
    name = paragraph(sender, centred=True, bold=True)
    text = paragraph("你局移送的案件，我局经审查，作出如下决定，特此通知。")
    lines = (heading, text, name) if below else (name, heading, text)
    file = a_file(word_page(*lines, paragraph("2024年4月16日")), path="case.docx")

    assert types([file], specs) == [type_]
