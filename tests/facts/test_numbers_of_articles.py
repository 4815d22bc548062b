"""Numbers of articles in messages, as statutes write them."""

from casecheck.facts.citation import in_numerals, number


def test_the_number_of_an_article_is_written_as_in_a_statute() -> None:
    assert [in_numerals(one) for one in (1, 10, 11, 20, 31, 48, 100, 105, 110, 123, 204)] == [
        *("一", "十", "十一", "二十", "三十一", "四十八"),
        *("一百", "一百零五", "一百一十", "一百二十三", "二百零四"),
    ]


def test_what_is_written_is_read_back() -> None:
    assert [one for one in range(1, 400) if number(in_numerals(one)) != one] == []
