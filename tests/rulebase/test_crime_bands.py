"""The lines of crimes: what is refused in their file, and what the interpretation itself says."""

import re
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from casecheck.errors import RuleFileError
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase import load_rulebase

TEXTS = Path(__file__).parents[3] / "shared" / "law" / "texts"
BAND = (
    "books_unit: {party: unit, measure: books, low: 5000, high: 5000, offence: resale, "
    "basis: {instrument: ACT, article: 第一条}}\n"
)
UNITS = {"books": "册", "periodicals": "本", "newspapers": "份", "audio_video": "张"}


@cache
def rules() -> RuleBase:
    return load_rulebase()


def a_folder(tmp_path: Path, band: str) -> Path:
    (tmp_path / "law").mkdir()
    act = "ACT: {title: 某法, short: 某法, in_force: 2021-07-15}\n"
    (tmp_path / "law" / "instruments.yaml").write_text(act, encoding="utf-8")
    (tmp_path / "law" / "crime_bands.yaml").write_text(band, encoding="utf-8")
    return tmp_path


def test_a_line_is_loaded_under_its_name(tmp_path: Path) -> None:
    band = load_rulebase(a_folder(tmp_path, BAND)).crime_bands["books_unit"]

    assert (band.id, band.high, band.certain) == ("books_unit", Decimal(5000), True)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("party: unit", "party: units", "的 party 不能是“units”，是否指“unit”"),
        ("measure: books", "measure: pages", "的 measure 不能是“pages”"),
        ("low: 5000", "low: 6000", "下限 6000 高于上限 5000"),
        ("instrument: ACT", "instrument: ACTT", "未知的法律文件“ACTT”，是否指“ACT”"),
        ("high: 5000", "high: 五千", "应为数"),
        ("offence: resale", "offense: resale", "offense"),
    ],
)
def test_a_wrong_line_is_refused_with_its_file(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    with pytest.raises(RuleFileError) as caught:
        load_rulebase(a_folder(tmp_path, BAND.replace(old, new)))

    assert said in str(caught.value)
    assert "law/crime_bands.yaml:1" in str(caught.value)


def article(text: str, name: str) -> str:
    """Return the first paragraph of an article with its items: what comes before 特别严重."""
    found = re.search(rf"\n{name} (.*?)(?=\n第[一二三四五六七八九十]+条 |\Z)", text, re.DOTALL)
    assert found
    return found[1].split("情节特别严重")[0]


@pytest.mark.skipif(not TEXTS.is_dir(), reason="the texts of the law are not at hand")
@pytest.mark.parametrize(("party", "name"), [("individual", "第十二条"), ("unit", "第十三条")])
def test_the_lines_are_those_of_the_interpretation(party: str, name: str) -> None:
    text = article((TEXTS / str(rules().instruments["FFCB"].text)).read_text("utf-8"), name)
    said = {
        "turnover": r"经营数额在(\d+)万元至(\d+)万元",
        "profit": r"违法所得数额在(\d+)万元至(\d+)万元",
    }
    bands = {
        band.measure: (band.low, band.high)
        for band in rules().crime_bands.values()
        if band.party == party and band.offence == "illegal_publication"
    }

    for measure, pattern in said.items():
        found = re.search(pattern, text)
        assert found
        assert bands[measure] == tuple(Decimal(number) * 10000 for number in found.groups())
    for measure, unit in UNITS.items():
        found = re.search(rf"(\d+){unit}", text)
        assert found
        assert bands[measure] == (Decimal(found[1]), Decimal(found[1]))
