"""How notices of the registration of evidence tell that a head approved it."""

import pytest
from form_builders import document
from form_reading import fields

from casecheck.model.field import FieldState

NOTICE = "先行登记保存证据通知书"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("经本机关负责人批准，决定对账本先行登记保存。", True),
        ("经本机关负责人戴启明批准，决定对账本先行登记保存。", True),
        ("报经分管副局长王某某同意，对账本先行登记保存。", True),
        ("批准人：戴启明", True),
        ("未经负责人批准，先行登记保存账本。", False),
        ("决定对账本先行登记保存。", False),
    ],
)
def test_a_head_approved_the_registration(words: str, *, expected: bool) -> None:
    field = fields(document("evidence_registration", NOTICE, words))[
        "evidence_registration_approved"
    ]

    assert (field.value, field.state) == (
        expected,
        FieldState.FOUND if expected else FieldState.ABSENT,
    )
