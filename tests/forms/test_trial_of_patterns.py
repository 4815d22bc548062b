"""A pattern that is no pattern is named with its file and line before any paper is read."""

from datetime import date
from pathlib import Path

import pytest

from casecheck.check import Setup, bench_for
from casecheck.errors import RuleFileError
from casecheck.extractors import try_patterns
from casecheck.model.form import DocumentSpec, Locator


def spec_with(locator: Locator, file: str = "") -> DocumentSpec:
    return DocumentSpec("decision", "决定书", 1, fields={"fine": (locator,)}, file=file)


def test_a_wrong_pattern_is_named_with_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "decision.yaml"
    file.write_text(
        "type: decision\nfields:\n  fine:\n    - patterns: ['罚款…?元']\n", encoding="utf-8"
    )

    with pytest.raises(RuleFileError) as caught:
        try_patterns([spec_with(Locator(patterns=("罚款…?元",)), file.name)], [tmp_path])

    assert (caught.value.path, caught.value.line) == (str(file), 4)
    assert "罚款…?元" in str(caught.value)


@pytest.mark.parametrize("locator", [Locator(phrases=("(罚款",)), Locator(unless=("[",))])
def test_phrases_are_tried_too(locator: Locator) -> None:
    with pytest.raises(RuleFileError):
        try_patterns([spec_with(locator)])


def test_the_patterns_of_the_rule_base_can_be_used() -> None:
    assert bench_for(Setup(date(2026, 11, 23))).rulebase.documents
