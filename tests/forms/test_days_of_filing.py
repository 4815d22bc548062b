"""The day on which a file went to the archive, as covers and back notes give it."""

from datetime import date

import pytest
from form_builders import document, grid
from form_reading import fields, values

from casecheck.model.field import FieldState


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        ("cover", "归档日期：2022年6月1日", date(2022, 6, 1)),
        ("cover", "归档时间  2022.6.1", date(2022, 6, 1)),
        ("back_note", "立卷人：张三    立卷时间：二〇二二年六月一日", date(2022, 6, 1)),
        ("back_note", "本卷于2022年6月1日整理完毕归档。", date(2022, 6, 1)),
        ("closing_report", "结案日期：2022年6月1日", None),
    ],
)
def test_the_day_of_filing(kind: str, words: str, expected: date | None) -> None:
    assert values(document(kind, words)).get("archive_date") == expected


def test_the_day_of_filing_goes_before_that_of_binding() -> None:
    form = grid([["装订日期", "2022年5月20日"], ["归档日期", "2022年6月1日"]])

    assert values(document("cover", form)).get("archive_date") == date(2022, 6, 1)


def test_a_day_of_filing_left_blank_is_none() -> None:
    cover = document("cover", grid([["归档日期", "    年    月    日"]]))

    assert fields(cover)["archive_date"].state is FieldState.ABSENT
