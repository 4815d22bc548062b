"""A paper that was hardly read says nothing by what it does not say."""

from collections.abc import Callable

import pytest
from conftest import Reading, paper

from casecheck.model.field import FieldState

Read = Callable[..., Reading]

GARBLED = "\ue123\ue456\ue789" * 80
BLANK_FORM = "行政处罚告知书\n" + "_" * 300
LATIN = "Ä§µ¶ ±²³ " * 60


@pytest.mark.parametrize("words", [GARBLED, BLANK_FORM, LATIN, "告知书"])
@pytest.mark.parametrize("field", ["statement_told", "hearing_told", "notice_states_basis"])
def test_a_notice_that_was_not_read_lacks_nothing(read: Read, *, words: str, field: str) -> None:
    assert read(paper("penalty_notice", words)).state(field) is FieldState.UNREADABLE


@pytest.mark.parametrize("words", [GARBLED, BLANK_FORM])
def test_a_record_that_was_not_read_does_not_deny_the_certificate(read: Read, words: str) -> None:
    assert read(paper("inspection_record", words)).items("records")[0]["id_shown"] is None


def test_a_notice_that_was_read_lacks_what_it_does_not_say(read: Read) -> None:
    words = "经查你店接纳未成年人，依据《某条例》第三十一条拟罚款五千元，" * 6
    assert read(paper("penalty_notice", words)).state("statement_told") is FieldState.ABSENT
