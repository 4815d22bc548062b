"""Profiles: values with their sources, one built on another, and what is wrong named with its line."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from casecheck.errors import RuleFileError
from casecheck.extractors import extract_fields
from casecheck.model.document import Document, Page, TextLine
from casecheck.model.place import ParagraphPlace
from casecheck.model.rule import Verified
from casecheck.rulebase import default_folder, load_rulebase

SHIPPED = sorted(path.stem for path in (default_folder() / "profiles").glob("*.yaml"))
NEEDED = ("fields.yaml", "settings.yaml", "documents/filing_approval.yaml")
PLACE = re.compile(r"(?P<file>[^:]+\.yaml):(?P<line>\d+)")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A rule base of settings, fields, profiles and one paper: it loads at once."""
    folder = tmp_path_factory.mktemp("base")
    for name in (*NEEDED, *(f"profiles/{one}.yaml" for one in SHIPPED)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(default_folder() / name, folder / name)
    return folder


def own(folder: Path, text: str, name: str = "county") -> Path:
    path = folder / "profiles" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", SHIPPED)
def test_every_value_that_is_shipped_names_its_source(base: Path, name: str) -> None:
    profile = load_rulebase(base, profile=name).profile

    assert [one for one in profile.settings if profile.source_of(one) is None] == []
    assert all(source.title and source.verified for source in profile.sources)


def test_no_profile_that_is_shipped_claims_more_than_was_read(base: Path) -> None:
    """Of the local rules only excerpts were seen; what nobody has read is off."""
    sources = [one for name in SHIPPED for one in load_rulebase(base, profile=name).profile.sources]

    assert {source.verified for source in sources} == {Verified.PARTIAL}


def test_a_profile_is_built_on_another(base: Path, tmp_path: Path) -> None:
    text = """\
title: 某县
extends: jiangxi
settings:
  hearing_fine_individual: 2000
  own_handling_days: 60
sources:
  - {settings: [hearing_fine_individual], title: 某县规定, verified: text, effective: 2023-01-01}
"""

    profile = load_rulebase(base, own(tmp_path, text), profile="county").profile

    assert (profile.settings["hearing_fine_individual"], profile.settings["own_handling_days"]) == (
        2000,
        60,
    )
    assert profile.settings["hearing_fine_organization"] == 20000
    source = profile.source_of("hearing_fine_individual")
    assert source is not None
    assert (source.title, source.effective) == ("某县规定", date(2023, 1, 1))
    below = profile.source_of("hearing_fine_organization")
    assert below is not None
    assert "250" in below.title
    assert "hearing_fine_individual" not in below.settings


def test_a_value_without_content_takes_one_of_the_profile_below_away(
    base: Path, tmp_path: Path
) -> None:
    text = "title: 某县\nextends: jiangxi\nsettings: {benchmark_bands: null}\n"

    profile = load_rulebase(base, own(tmp_path, text), profile="county").profile

    assert "benchmark_bands" not in profile.settings
    assert profile.source_of("benchmark_bands") is None


def test_what_nobody_has_read_is_off(base: Path, tmp_path: Path) -> None:
    text = """\
title: 某县
settings: {hearing_fine_individual: 2000, own_handling_days: 60}
sources:
  - {settings: [hearing_fine_individual], title: 传闻, verified: unread}
"""

    profile = load_rulebase(base, own(tmp_path, text), profile="county").profile

    assert dict(profile.settings) == {"own_handling_days": 60}
    assert dict(profile.off) == {"hearing_fine_individual": 2000}


WRONG = {
    "unknown setting": ("settings: {own_handling_day: 3}", 2, "是否指“own_handling_days”"),
    "unknown key": ("setings: {}", 2, "是否指“settings”"),
    "a word for a number": ("settings: {own_handling_days: 六十}", 2, "应为整数，而不是“六十”"),
    "a number for a day": ("settings: {hearing_fine_from: 2021}", 2, "应为日期"),
    "a word for a flag": ("settings: {hearing_fine_exclusive: 是}", 2, "应为true 或 false"),
    "a list for an amount": ("settings: {hearing_fine_individual: [1]}", 2, "而不是一组值"),
    "a choice that is none": (
        "settings: {own_handling_unit: workng}",
        2,
        "是否指“working”",
    ),
    "a kind of penalty that is none": (
        "settings: {collective_kinds: [suspend_busines]}",
        2,
        "是否指“suspend_business”",
    ),
    "a word for a list": ("settings: {heads: 王某}", 2, "应为列表"),
    "a part that is none": (
        "settings:\n  officer_register:\n    - {name: 张三, valid_form: 2020-01-01}",
        4,
        "是否指“valid_from”",
    ),
    "a part of another kind": (
        "settings:\n  officer_register:\n    - {name: 张三, cert_no: 12}",
        4,
        "“cert_no”应为文字",
    ),
    "a grade that is none": (
        "settings:\n  benchmark_bands:\n    - {title: 甲, percent: {ordinery: [20, 60]}}",
        4,
        "是否指“ordinary”",
    ),
    "a band upside down": (
        "settings:\n  benchmark_bands:\n    - {title: 甲, percent: {ordinary: [60, 20]}}",
        4,
        "下限和上限",
    ),
    "a source of nothing": (
        "sources: [{settings: [own_handling_dayz], title: 甲, verified: text}]\nsettings: {own_handling_days: 3}",
        2,
        "是否指“own_handling_days”",
    ),
    "a source without a mark": (
        "settings: {own_handling_days: 3}\nsources: [{settings: [own_handling_days], title: 甲}]",
        3,
        "缺少“verified”",
    ),
    "a mark that is none": (
        "sources: [{settings: [own_handling_days], title: 甲, verified: partly}]\nsettings: {own_handling_days: 3}",
        2,
        "是否指“partial”",
    ),
    "a profile below that is none": ("extends: jiangxii", 2, "是否指“jiangxi”"),
    "built on itself": ("extends: county", 2, "互相引用"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_with_a_profile_is_named_with_file_line_and_proposal(
    base: Path, tmp_path: Path, case: str
) -> None:
    text, line, said = WRONG[case]

    with pytest.raises(RuleFileError, match=re.escape(said)) as caught:
        load_rulebase(base, own(tmp_path, f"title: 某县\n{text}\n"), profile="county")

    place = PLACE.search(str(caught.value))
    assert place is not None
    assert (Path(place["file"]).name, int(place["line"])) == ("county.yaml", line)


def test_two_profiles_built_on_each_other_are_refused(base: Path, tmp_path: Path) -> None:
    own(tmp_path, "title: 甲\nextends: second\n", "first")
    own(tmp_path, "title: 乙\nextends: first\n", "second")

    with pytest.raises(RuleFileError, match="互相引用"):
        load_rulebase(base, tmp_path, profile="first")


def form(folder: Path, path: str, text: str) -> Path:
    file = folder / "forms" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return folder


ADDED = (
    "type: filing_approval\ntitles: [立案呈请单]\nlabels: {filing_date: [批立日], fine: [拟罚数]}\n"
)


def test_a_bureau_adds_titles_and_labels_to_a_paper(base: Path, tmp_path: Path) -> None:
    plain = load_rulebase(base).documents["filing_approval"]

    spec = load_rulebase(base, form(tmp_path, "filing.yaml", ADDED)).documents["filing_approval"]

    assert spec.titles == (*plain.titles, "立案呈请单")
    labels = [word for one in spec.fields["filing_date"] for word in (*one.labels, *one.opinion)]
    before = [word for one in plain.fields["filing_date"] for word in (*one.labels, *one.opinion)]
    assert sorted(labels) == sorted([*before, "批立日"])
    assert spec.fields["fine"][-1].labels == ("拟罚数",)


def test_the_forms_of_a_set_count_where_the_profile_names_it(base: Path, tmp_path: Path) -> None:
    form(tmp_path, "county/filing.yaml", ADDED)
    own(tmp_path, "title: 某县\nforms: [county]\n")

    without = load_rulebase(base, tmp_path).documents["filing_approval"]
    with_it = load_rulebase(base, tmp_path, profile="county").documents["filing_approval"]

    assert ("立案呈请单" in without.titles, "立案呈请单" in with_it.titles) == (False, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("type: filing_aproval\n", "是否指“filing_approval”"),
        ("type: filing_approval\nlabels: {filing_dat: [批立日]}\n", "是否指“filing_date”"),
        ("type: filing_approval\ntitels: [甲]\n", "是否指“titles”"),
    ],
)
def test_what_is_wrong_with_added_forms_is_named(
    base: Path, tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(RuleFileError, match=said):
        load_rulebase(base, form(tmp_path, "filing.yaml", text))


def test_a_label_that_a_bureau_adds_is_read_from_its_paper(base: Path, tmp_path: Path) -> None:
    rules = load_rulebase(base, form(tmp_path, "filing.yaml", ADDED))
    line = TextLine("批立日：2022年3月1日", ParagraphPlace(1, 1))
    page = Page(1, 0, 0, (line,))
    paper = Document("d1", "filing_approval", "立案呈请单", "a.docx", 1, 1, "docx", (page,))

    fields = extract_fields([paper], tuple(rules.documents.values()), rules.fields)

    assert fields["filing_date"].value == date(2022, 3, 1)
