"""Document numbers, people, citations, check marks and numerals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casecheck.extractors.values import (
    FoundArticle,
    find_articles,
    find_numbers,
    find_options,
    find_people,
    normal_article,
    normal_number,
    parse_number,
    plain,
    read_integer,
    the_ticked_option,
    ticked_options,
    write_integer,
)

OPTIONAL = st.integers(0, 30)


@given(st.integers(0, 9999))
def test_a_numeral_is_read_back(value: int) -> None:
    assert read_integer(write_integer(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("廿九", 29),
        ("卅一", 31),
        ("二〇一四", 2014),
        ("三0", 30),
        ("一亿零三万", 100030000),
        ("十百", None),
        ("元", None),
    ],
)
def test_numerals_of_papers(text: str, value: int | None) -> None:
    assert read_integer(text) == value


@given(st.text())
def test_a_plain_text_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(
    st.sampled_from(["清文罚字", "(湘常)文综罚字", "湘（岳）文执罚网字", "包环罚150222"]),
    st.sampled_from(["〔{}〕", "[{}]", "（{}）", "(　{} )", "【{}】"]),
    st.integers(1990, 2099),
    st.sampled_from(["第{}号", "{}号", " 第 {} 号"]),
    st.from_regex(r"(F-|C-)?[0-9]{1,6}", fullmatch=True),
)
def test_a_number_in_any_brackets_has_one_normal_form(
    prefix: str, bracket: str, year: int, serial_form: str, serial: str
) -> None:
    written = prefix + bracket.format(year) + serial_form.format(serial)

    (found,) = find_numbers(f"《行政处罚决定书》（{written}），")

    assert (found.raw, found.year, found.serial) == (written, year, serial)
    assert found.normal == normal_number(written) == f"{plain(prefix)}〔{year}〕{serial}"


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        (")文罚字〔 2019 〕-007", "文罚字〔2019〕007"),
        ("[2010]01号", "〔2010〕01"),
        ("F-26-2号", "F-26-2"),
        ("092(非) 号", "092(非)"),
        ("依据清文罚字[2014]第12号行政处罚决定书", "清文罚字〔2014〕12"),
        ("文罚字2019-007", "文罚字2019-007"),
    ],
)
def test_damaged_and_odd_numbers(text: str, normal: str) -> None:
    found = parse_number(text)

    assert found is not None
    assert found.normal == normal


def people(text: str) -> list[tuple[str, str | None]]:
    return [(person.name, person.cert_no) for person in find_people(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "张三（03000121012）、李四（03000121002）",
            [("张三", "03000121012"), ("李四", "03000121002")],
        ),
        ("某某03000121012某某某03000121002", [("某某", "03000121012"), ("某某某", "03000121002")]),
        ("张三、李四", [("张三", None), ("李四", None)]),
        ("王  伟  李  强", [("王伟", None), ("李强", None)]),
        ("王小明李大力", [("王小明", None), ("李大力", None)]),
        ("执法人员：张三 执法证号：R200400178", [("张三", "R200400178")]),
        (
            "张三湘09001700106、李小四湘09001700107",
            [("张三", "湘09001700106"), ("李小四", "湘09001700107")],
        ),
        (
            "张三、李四（执法证号：03000121012、03000121002）",
            [("张三", "03000121012"), ("李四", "03000121002")],
        ),
        ("张三、李四  2014年3月12日", [("张三", None), ("李四", None)]),
        ("欧阳娜娜、买买提·艾山", [("欧阳娜娜", None), ("买买提·艾山", None)]),
        ("张伟明、李四等3人", [("张伟明", None), ("李四", None)]),
        ("某市文化市场综合行政执法支队 张三", [("张三", None)]),
        ("无", []),
    ],
)
def test_people_of_a_cell(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text) == expected


def test_a_masked_name_is_marked_and_a_spread_name_keeps_its_place() -> None:
    masked, spread = find_people("柳**、王  伟")

    assert (masked.name, masked.masked, spread.name, spread.start, spread.end) == (
        "柳**",
        True,
        "王伟",
        4,
        8,
    )


@given(st.integers(1, 200), OPTIONAL, OPTIONAL, st.booleans())
def test_a_citation_is_read_back(article: int, paragraph: int, item: int, digits: bool) -> None:  # noqa: FBT001
    def number(value: int) -> str:
        return str(value) if digits else write_integer(value)

    written = f"第{number(article)}条"
    written += f"第{number(paragraph)}款" if paragraph else ""
    normal = f"第{write_integer(article)}条"
    normal += f"第{write_integer(paragraph)}款" if paragraph else ""
    normal += f"第（{write_integer(item)}）项" if item else ""
    written += f"第（{number(item)}）项" if item else ""

    assert find_articles(f"《娱乐场所管理条例》{written}的规定") == (
        FoundArticle(10, 10 + len(written), "娱乐场所管理条例", normal),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《条例》第三十二条、三十三条", [("条例", "第三十二条"), ("条例", "第三十三条")]),
        (
            "《条例》第五十一条第（一）项、第（三）项",
            [("条例", "第五十一条第（一）项"), ("条例", "第五十一条第（三）项")],
        ),
        (
            "《条例》第三十一条第（二）、（三）项",
            [("条例", "第三十一条第（二）项"), ("条例", "第三十一条第（三）项")],
        ),
        ("违反《条例》第九条，依据该条例第四十八条", [("条例", "第九条"), ("条例", "第四十八条")]),
        (
            "《甲法》第五十八条和《乙条例》第二十三条",
            [("甲法", "第五十八条"), ("乙条例", "第二十三条")],
        ),
        ("根据行政处罚法第四十四条", [("行政处罚法", "第四十四条")]),
        (
            "《办法（试行）》第三条至第五条",
            [("办法（试行）", "第三条"), ("办法（试行）", "第四条"), ("办法（试行）", "第五条")],
        ),
        ("《刑法》第一百三十三条之一第一款", [("刑法", "第一百三十三条之一第一款")]),
        (
            "《行政处罚法》第三十二条第一款第一项、第二款",
            [("行政处罚法", "第三十二条第一款第（一）项"), ("行政处罚法", "第三十二条第二款")],
        ),
        ("第9条", [(None, "第九条")]),
        ("处罚第三条例外", []),
    ],
)
def test_lists_and_ranges_of_articles(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(found.instrument, found.article) for found in find_articles(text)] == expected


def test_an_article_has_one_normal_form() -> None:
    assert {
        normal_article(text) for text in ("第21条第1款第(3)项", "第二十一条第一款第（三）项")
    } == {"第二十一条第一款第（三）项"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("☑投诉举报 □检查发现 √上级交办", ("投诉举报", "上级交办")),
        ("[√] 是 [ ] 否", ("是",)),
        ("■直接送达 □留置送达", ("直接送达",)),
        ("是☑ 否□", ("是",)),
        ("(√)同意 (×)不同意", ("同意",)),
        ("□√是 □否", ("是",)),
        ("案件来源：□举报 ☒检查", ("检查",)),
        ("□ 直接送达 □ 邮寄送达", ()),
        ("直接送达", ()),
    ],
)
def test_ticked_options(text: str, expected: tuple[str, ...]) -> None:
    assert ticked_options(text) == expected


def test_contradictory_marks_name_no_option() -> None:
    assert [the_ticked_option(text) for text in ("☑是 ☑否", "☑是 □否")] == [None, "是"]


def test_an_option_keeps_its_place() -> None:
    (first, second) = find_options("□ 是  ☑ 否")

    assert ((first.start, first.end), (second.start, second.end)) == ((2, 3), (7, 8))


def test_a_long_blank_cell_holds_no_number() -> None:
    assert parse_number(" " * 20_000) is None


def test_a_name_may_end_like_a_date_and_words_of_a_sentence_are_none() -> None:
    assert [one.name for one in find_people("金守业、冷秋月 2022年9月14日")] == ["金守业", "冷秋月"]
    assert find_people("出示了 告知被 年月日 当月") == ()
