"""The words kept for a day or an amount show that day or amount."""

from datetime import date
from decimal import Decimal

from casecheck.extractors.proof import proven
from casecheck.model.field import Evidence, Field, FieldState, Value
from casecheck.model.place import ParagraphPlace

NUMBER, DAY, SUM = (
    Evidence("d1", ParagraphPlace(1, line), words)
    for line, words in enumerate(("0140032217", "2014年4月10日", "￥5000.00"), 1)
)


def field(value: Value, *evidence: Evidence, state: FieldState = FieldState.FOUND) -> Field:
    return Field("payment", value, state, 0.9, evidence)


def test_a_day_keeps_the_words_that_show_it() -> None:
    assert proven(field(date(2014, 4, 10), NUMBER, DAY, SUM)).evidence == (DAY,)


def test_an_amount_keeps_the_words_that_show_it() -> None:
    assert proven(field(Decimal(5000), NUMBER, DAY, SUM)).evidence == (SUM,)


def test_a_sum_of_several_receipts_keeps_all_words() -> None:
    assert proven(field(Decimal(17000), NUMBER, SUM)).evidence == (NUMBER, SUM)


def test_words_that_contradict_one_another_are_all_kept() -> None:
    both = field(date(2014, 4, 10), NUMBER, DAY, state=FieldState.CONFLICT)

    assert proven(both) == both
