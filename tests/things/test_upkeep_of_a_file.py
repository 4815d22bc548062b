"""How a file is kept: cover, copies, blanks and templates, recordings, papers of another case."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from conftest import Reading, paper

from casecheck.model.document import Document
from casecheck.model.field import FieldState

Read = Callable[..., Reading]


def titled(document: Document, title: str) -> Document:
    return replace(document, title=title)


def drawn(document: Document) -> Document:
    return replace(document, pages=tuple(replace(page, drawn=True) for page in document.pages))


COVER = [["案由", "擅自经营"], ["当事人", "蓝天网吧"], ["结案日期", ""], ["保管期限", "__年"]]


def test_the_blank_cells_of_the_cover_are_named(read: Read) -> None:
    assert read(paper("cover", COVER)).value("cover_blanks") == "结案日期、保管期限"


def test_what_is_drawn_on_the_cover_may_fill_it(read: Read) -> None:
    assert read(drawn(paper("cover", COVER))).state("cover_blanks") is FieldState.UNREADABLE


def test_a_cover_that_is_filled_in_lacks_nothing(read: Read) -> None:
    rows = [
        ["案由", "擅自经营"],
        ["结案日期", "2022年6月1日"],
        ["保管期限", "长期"],
        ["页数", "56"],
    ]

    assert read(paper("cover", rows)).of("cover_blanks") is None


@pytest.mark.parametrize(
    ("title", "words", "expected"),
    [
        ("营业执照复印件", "营业执照\n名称：蓝天网吧", "营业执照复印件"),
        ("营业执照", "营业执照（影印件）\n名称：蓝天网吧", "营业执照"),
        ("营业执照复印件", "营业执照\n此件与原件核对无误  张三", None),
        ("身份证复印件", "居民身份证\n经核对与原件相符", None),
        ("营业执照", "营业执照\n名称：蓝天网吧", None),
        ("证据材料", "本案证据有营业执照复印件一份、身份证复印件一份、现场照片三张。", None),
    ],
)
def test_a_copy_needs_a_note_that_it_agrees(
    read: Read, title: str, words: str, expected: object
) -> None:
    got = read(titled(paper("identity_material", words), title))

    assert got.value("uncertified_copies") == expected


def test_the_note_on_a_copy_may_be_a_stamp(read: Read) -> None:
    copy = titled(drawn(paper("identity_material", "营业执照")), "营业执照复印件")

    assert read(copy).state("uncertified_copies") is FieldState.UNREADABLE


def faults(read: Read, words: str, kind: str = "decision") -> dict[str, object]:
    got = read(titled(paper(kind, words), "决定书"))
    names = ("blanks_left", "template_words", "wrong_terms")
    return {name: got.value(name) for name in names if got.value(name) is not None}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "你单位于    年    月    日被查获。",
            {"blanks_left": "决定书“你单位于＿年＿月＿日被查获”"},
        ),
        ("决定处罚款____元的行政处罚。", {"blanks_left": "决定书“决定处罚款＿元的行政处罚”"}),
        ("违反了《条例》第××条的规定。", {"template_words": "决定书“第××条”"}),
        ("你单位于××××年×月×日营业。", {"template_words": "决定书“××××年×月”"}),
        ("当事人【】的行为。", {"template_words": "决定书“【】”"}),
        ("联系人：×××，地址：南关街1号", {"template_words": "决定书“联系人:×××”"}),
        ("缴款后请来电。联系电话：______", {"blanks_left": "决定书“联系电话：＿”"}),
        ("联系人：孙某某，电话：010-88120033", {}),
        ("请填写违法事实", {"template_words": "决定书“请填写”"}),
        ("现判决如下：罚款一万元。", {"wrong_terms": "决定书“判决如下”"}),
    ],
)
def test_what_was_left_in_a_form_is_quoted(
    read: Read, words: str, expected: dict[str, object]
) -> None:
    assert faults(read, words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "当事人签收：        年  月  日（盖章处）",
        "清江县文化局\n    年  月  日",
        "当事人张××，住新街×号，身份证号3607××××××1234。",
        "你单位于2022年3月1日被查获，处罚款5000元。",
        "【案件来源】检查发现",
        "当事人曾因盗窃被人民法院判处罚金三千元。",
        "见证人：____    电话：____",
        "询问时间：    年    月    日至",
        "被询问人：          年    月    日  时",
    ],
)
def test_signatures_masked_names_and_optional_cells_are_no_faults(read: Read, words: str) -> None:
    assert faults(read, words) == {}


def test_a_cell_of_a_table_may_stay_blank(read: Read) -> None:
    got = read(paper("inspection_record", [["见证人", "自    年    月    日起任职"]]))

    assert got.of("blanks_left") is None


def test_recordings_are_listed_by_a_paper_of_their_own(read: Read) -> None:
    listed = read(titled(paper("photo_evidence", "光盘一张"), "执法音像记录清单"))
    stated = read(paper("inspection_record", "执法记录仪全程拍摄。"))

    assert [
        (got.value("recordings_listed"), got.value("recordings_stated")) for got in (listed, stated)
    ] == [(True, None), (None, True)]


def test_filing_and_decision_tell_their_numbers_and_parties(read: Read) -> None:
    got = read(
        paper("filing_approval", "立案审批表\n（清）文立字〔2022〕第3号\n当事人：蓝天网吧，个体"),
        paper("decision", "行政处罚决定书\n清文罚字[2022]3号\n被处罚人：蓝天网吧", id="d2"),
    )

    assert got.items("case_papers") == [
        {"kind": "filing", "no": "(清)文立字〔2022〕3", "party": "蓝天网吧"},
        {"kind": "decision", "no": "清文罚字〔2022〕3", "party": "蓝天网吧"},
    ]


def test_joined_cases_are_told(read: Read) -> None:
    assert read(paper("filing_approval", "两案并案处理。")).value("cases_joined") is True


@pytest.mark.parametrize(
    ("words", "further", "expected"),
    [
        ("附：现场照片3张", (), "现场检查笔录“附:现场照片”"),
        ("附件1：物品清单", (), "现场检查笔录“附件1:物品清单”"),
        ("附：现场照片3张", (paper("photo_evidence", "照片一", id="d2"),), None),
        ("附：现场照片3张", (drawn(paper("other", "粘贴页", id="d2")),), None),
        ("对现场拍摄照片3张。", (), None),
    ],
)
def test_what_is_said_to_be_attached_is_looked_for(
    read: Read, words: str, further: tuple[Document, ...], expected: object
) -> None:
    record = titled(paper("inspection_record", words), "现场检查笔录")

    assert read(record, *further).value("attachments_missing") == expected


def test_articles_of_the_laws_of_procedure_are_read_apart(read: Read) -> None:
    got = read(
        paper(
            "decision",
            "依据《娱乐场所管理条例》第四十八条的规定，决定罚款。逾期不缴的，依据《中华人民共和国行政处罚法》第七十二条加处罚款。",
        )
    )

    assert [(one["instrument"], one["article"]) for one in got.items("procedure_articles")] == [
        ("中华人民共和国行政处罚法", "第七十二条")
    ]
