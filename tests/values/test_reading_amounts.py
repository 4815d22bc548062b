"""Sums of money are read back from figures and from words, and checked against one another."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casecheck.extractors.values import FoundAmount, find_amounts, parse_amount

CAPITALS = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟")
LOWER = ("零一二三四五六七八九", "十百千")
SUMS = st.decimals(Decimal("0.01"), Decimal("999999999.99"), places=2)
WHOLE_SUMS = st.integers(1, 9_999_999_999)


def in_words(value: int, style: tuple[str, str] = CAPITALS) -> str:
    """Write a whole number as cheques do: groups of four digits, 零 for a gap."""
    digits, units = style
    words, gap = "", False
    text = str(value)
    for place, sign in zip(range(len(text) - 1, -1, -1), text, strict=True):
        unit = ("", *units)[place % 4]
        if sign != "0":
            words += (digits[0] if gap and words else "") + digits[int(sign)] + unit
        gap = sign == "0"
        group = value // 10**place % 10_000
        if place in (4, 8) and group:
            words += "万" if place == 4 else "亿"
    return words


def cheque(value: Decimal) -> str:
    yuan, change = int(value), int(value * 100) % 100
    words = in_words(yuan) + "元" if yuan else ""
    if not change:
        return words + "整"
    jiao, fen = divmod(change, 10)
    words += f"{CAPITALS[0][jiao]}角" if jiao or yuan else ""
    return words + (f"{CAPITALS[0][fen]}分" if fen else "")


def values(text: str) -> list[Decimal]:
    return [found.value for found in find_amounts(text)]


@given(
    SUMS,
    st.sampled_from(["￥{:,.2f}", "{:,.2f}元", "¥{:.2f}元", "人民币{:,.2f}元", "{:.2f} 元人民币"]),
)
def test_figures_are_read_back_at_their_place(value: Decimal, spelling: str) -> None:
    written = spelling.format(value)

    (found,) = find_amounts(f"罚款{written}。")

    assert found == FoundAmount(2, 2 + len(written), value, figures=value)


@given(WHOLE_SUMS, st.sampled_from([CAPITALS, LOWER]))
def test_words_are_read_back(value: int, style: tuple[str, str]) -> None:
    assert values(f"人民币{in_words(value, style)}元整") == [Decimal(value)]


@given(st.decimals(Decimal("1.00"), Decimal("99999999.99"), places=2))
def test_words_with_change_agree_with_the_figures(value: Decimal) -> None:
    (found,) = find_amounts(f"罚款人民币{cheque(value)}（￥{value:,.2f}元）")

    assert (found.value, found.words, found.figures, found.differs) == (value, value, value, False)


@given(st.integers(1, 99_999), st.integers(1, 99_999))
def test_words_and_figures_that_differ_are_both_given(words: int, figures: int) -> None:
    (found,) = find_amounts(f"罚款{in_words(words)}元整（{figures}元）")

    assert (found.words, found.figures) == (Decimal(words), Decimal(figures))
    assert (found.differs, found.doubtful and words == figures) == (words != figures, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.5万元", "15000"),
        ("15万元人民币", "150000"),
        ("1亿2千万元", "120000000"),
        ("2万5千元", "25000"),
        ("23504.9元", "23504.9"),
        ("21026701.40 元", "21026701.40"),
        ("¥20000.00元", "20000"),
        ("５，０００．００元", "5000"),
        ("5 0 0 0 元", "5000"),
        ("伍万贰仟壹佰贰拾元", "52120"),
        ("罚款 伍 仟 元 整", "5000"),
        ("伍仟零佰零拾零元零角零分", "5000"),
        ("大写：壹万伍仟元整 小写：15000.00", "15000"),
        ("3元5角", "3.5"),
        ("五千元", "5000"),
        ("两万元", "20000"),
        ("人民币伍仟整", "5000"),
    ],
)
def test_spellings_of_real_papers(text: str, expected: str) -> None:
    (found,) = find_amounts(text)

    assert (found.value, found.doubtful, found.limit) == (Decimal(expected), False, False)


@pytest.mark.parametrize(
    "text", ["账号103050199", "罚字〔2014〕第12号", "3%的罚款", "2014元旦", "停业30日", "多元文化"]
)
def test_other_numbers_are_no_sums(text: str) -> None:
    assert find_amounts(text) == ()


@pytest.mark.parametrize("text", ["5万余元", "约3000元", "8000元左右", "300多元", "█仟伍佰元"])
def test_a_sum_that_is_not_exact_is_doubtful(text: str) -> None:
    assert [found.doubtful for found in find_amounts(text)] == [True]


@pytest.mark.parametrize(
    "text", ["处一万元以上十万元以下的罚款", "1万元至5万元", "不足一万元的，不满五千元的"]
)
def test_a_bound_of_the_law_is_a_limit(text: str) -> None:
    assert [found.limit for found in find_amounts(text)] == [True, True]


def test_several_sums_stand_in_their_order() -> None:
    text = "没收违法所得1,200.5元，并处罚款壹万元，合计11,200.5元"

    assert values(text) == [Decimal("1200.5"), Decimal(10000), Decimal("11200.5")]


def test_a_cell_that_holds_a_bare_number_is_a_sum() -> None:
    assert parse_amount(" 5,000.00 ") == FoundAmount(
        1, 9, Decimal("5000.00"), figures=Decimal("5000.00")
    )


def test_a_cell_with_different_sums_is_no_one_sum() -> None:
    assert parse_amount("罚款5000元，没收300元") is None


@given(st.text(alphabet="0123,.元万千零一二拾佰人民币¥（）整角分余 -", max_size=40))
def test_any_text_yields_sums_within_it_in_order(text: str) -> None:
    places = [(found.start, found.end) for found in find_amounts(text)]

    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
