"""Dates are read back in every spelling; what cannot be read is said to be unreadable."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casecheck.extractors.values import (
    FoundDate,
    Precision,
    find_blank_dates,
    find_dates,
    find_periods,
    parse_date,
    write_integer,
)

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
CAPITAL = str.maketrans("零一二三四五六七八九十", "零壹贰叁肆伍陆柒捌玖拾")


def in_characters(day: date, zero: str = "〇") -> str:
    year = "".join((zero + "一二三四五六七八九")[int(digit)] for digit in f"{day.year}")
    return f"{year}年{write_integer(day.month)}月{write_integer(day.day)}日"


def short_tens(text: str) -> str:
    return text.replace("二十", "廿").replace("三十", "卅")


SPELLINGS: dict[str, Callable[[date], str]] = {
    "plain": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "two digits": lambda day: f"{day:%Y年%m月%d日}",
    "full width": lambda day: f"{day.year}年{day.month}月{day.day}日".translate(WIDE),
    "blanks": lambda day: f"{day.year}年 {day.month:02} 月  {day.day} 日",
    "wrapped": lambda day: f"{day.year}年{day.month}月\n{day.day}日",
    "spread": lambda day: " ".join(f"{day.year}年{day.month}月{day.day}日"),
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}",
    "hyphens": lambda day: f"{day:%Y-%m-%d}",
    "slashes": lambda day: f"{day.year}/{day.month}/{day.day}",
    "号": lambda day: f"{day.year}年{day.month}月{day.day}号",
    "without 日": lambda day: f"{day.year}年{day.month}月{day.day}",
    "characters": in_characters,
    "circle": lambda day: in_characters(day, "○"),
    "letter O": lambda day: in_characters(day, "O"),
    "wide letter": lambda day: in_characters(day, "Ｏ"),
    "ASCII zero": lambda day: in_characters(day, "0"),
    "零": lambda day: in_characters(day, "零"),
    "廿": lambda day: short_tens(in_characters(day)),
    "capitals": lambda day: in_characters(day, "零").translate(CAPITAL),
}


def readable(text: str, **context: int) -> list[date | datetime | None]:
    return [found.value for found in find_dates(text, **context)]


@given(DAYS, st.sampled_from(sorted(SPELLINGS)))
def test_a_date_in_any_spelling_is_read_back_at_its_place(day: date, spelling: str) -> None:
    written = SPELLINGS[spelling](day)

    found = find_dates(f"当事人于{written}，")

    assert found == (FoundDate(4, 4 + len(written), day),)


@given(
    DAYS, st.times(), st.sampled_from(["{:%H时%M分}", "{:%H:%M}", "{:%H点%M分}", " {:%H ： %M}"])
)
def test_a_time_behind_the_date_is_read_too(day: date, clock: time, spelling: str) -> None:
    moment = datetime.combine(day, clock).replace(second=0, microsecond=0)

    found = parse_date(f"{day:%Y年%m月%d日}" + spelling.format(moment))

    assert found is not None
    assert (found.value, found.precision) == (moment, Precision.MINUTE)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)), st.integers(1, 600))
def test_a_period_is_read_over_midnight(start: datetime, minutes: int) -> None:
    start = start.replace(second=0, microsecond=0)
    end = start + timedelta(minutes=minutes)
    following = "次日" if end.date() > start.date() else ""

    periods = find_periods(f"{start:%Y年%m月%d日%H时%M分}至{following}{end:%H时%M分}")

    assert [(period.start.value, period.end.value) for period in periods] == [(start, end)]


@given(st.text(alphabet="年月日〇一二十0123 -./:时分至□(", max_size=40))
def test_any_text_yields_dates_within_it_in_order(text: str) -> None:
    places = [(found.start, found.end) for found in find_dates(text)]

    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014年3月12日上午9时30分", datetime(2014, 3, 12, 9, 30)),
        ("2014年3月12日下午2点半", datetime(2014, 3, 12, 14, 30)),
        ("2014年3月12日晚8时", datetime(2014, 3, 12, 20)),
        ("2014年3月12日凌晨1时10分", datetime(2014, 3, 12, 1, 10)),
        ("2014年3月12日（星期三）14：05", datetime(2014, 3, 12, 14, 5)),
        ("二〇一四年三月十二日十四时零五分", datetime(2014, 3, 12, 14, 5)),
        ("2024年12月11日24时", datetime(2024, 12, 12)),
        ("2014年3月12日14时3名执法人员", datetime(2014, 3, 12, 14)),
        ("20140312", date(2014, 3, 12)),
        ("  2014.3.12  ", date(2014, 3, 12)),
    ],
)
def test_times_of_day_and_bare_cells(text: str, expected: date) -> None:
    found = parse_date(text)

    assert found is not None
    assert (found.value, found.doubtful) == (expected, False)


@pytest.mark.parametrize(
    "text",
    [
        "2014年2月30日",
        "2014-13-01",
        "2014年  月 日",
        "2022年3月█日",
        "2█22年3月12日",
        "20  年3月12日",
        "2024年__月__日",
        "4月26日",
        "1314年3月12日",
    ],
)
def test_what_is_no_day_is_there_but_unreadable(text: str) -> None:
    assert [(found.value, found.end) for found in find_dates(text)] == [(None, len(text))]


@pytest.mark.parametrize(
    "text", ["年  月  日", "  年 月 日", "20  年  月  日", "____年__月__日", "XX年X月X日"]
)
def test_an_empty_date_is_blank_and_no_date(text: str) -> None:
    assert find_dates(text) == ()
    assert [text[start:end] for start, end in find_blank_dates(text)] == [text.lstrip()]


@pytest.mark.parametrize(
    "text", ["出生年月日", "每年3月15日", "账号20140312", "罚字〔2014〕3号", "0731-2014-3-12"]
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert (find_dates(text), find_blank_dates(text)) == ((), ())


def test_a_date_without_a_year_is_in_the_year_named_before() -> None:
    text = "2014年3月12日立案，4月26日送达，次年1月5日结案，同月8日归档"

    assert readable(text) == [
        date(2014, 3, 12),
        date(2014, 4, 26),
        date(2015, 1, 5),
        date(2015, 1, 8),
    ]


def test_the_year_of_a_law_is_not_the_year_of_a_date() -> None:
    assert readable("2023年立案，依照《条例》（2019年修订）于4月26日检查") == [date(2023, 4, 26)]


def test_the_caller_may_give_the_year() -> None:
    assert readable("4月26日", year=2020) == [date(2020, 4, 26)]


def test_a_date_that_leaps_back_by_half_a_year_is_doubtful() -> None:
    assert [found.doubtful for found in find_dates("2014年12月30日告知，1月5日送达")] == [
        False,
        True,
    ]


def test_a_year_of_two_digits_is_doubtful() -> None:
    assert [(found.value, found.doubtful) for found in find_dates("14年3月12日")] == [
        (date(2014, 3, 12), True)
    ]


def test_an_end_before_its_start_is_doubtful_by_day_and_the_next_day_by_night() -> None:
    by_day = find_dates("2014年3月12日14时25分至14时05分")[1]
    by_night = find_dates("2014年3月12日23时00分至1时25分")[1]

    assert (by_day.value, by_day.doubtful) == (datetime(2014, 3, 12, 14, 5), True)
    assert (by_night.value, by_night.doubtful) == (datetime(2014, 3, 13, 1, 25), False)


def test_days_that_lean_on_a_date_are_dates() -> None:
    assert readable("2014年3月12日、13日至15日") == [
        date(2014, 3, 12),
        date(2014, 3, 13),
        date(2014, 3, 15),
    ]


def test_an_empty_time_is_said_to_be_unread() -> None:
    (found,) = find_dates("2014年3月12日  时  分")

    assert (found.value, found.time_unread) == (date(2014, 3, 12), True)


def test_a_month_alone_is_no_day() -> None:
    assert [(found.value, found.precision) for found in find_dates("2014年3月以来")] == [
        (None, Precision.MONTH)
    ]


def test_a_text_with_two_days_writes_no_one_date() -> None:
    assert parse_date("2014年3月12日，2014年3月13日") is None
