"""A standard that does not fit the rules is refused with file, line and what to do."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from scoring_builders import RULES, a_rule

from casecheck.check import Setup, bench_for
from casecheck.errors import RuleFileError, UsageError
from casecheck.model.rule import Severity, Verified
from casecheck.model.rulebase import RuleBase
from casecheck.model.standard import FULL, Grade, Item, Part, Standard
from casecheck.rulebase import load_rulebase
from casecheck.rulebase.load import parse_yaml
from casecheck.rulebase.node import Source
from casecheck.rulebase.standards import check_standards
from casecheck.rulebase.structure import structure

OWN = """\
title: 本局标准
source: 本局文件
verified: text
grades_source: 本局文件
grades:
  - {grade: 合格, from: 60}
  - {grade: 不合格, from: 0}
veto_grade: 不合格
unjudged_grade: 未评定
repeat_cap: 3
parts:
  - title: 基本
    fails: true
    severities: [fatal]
    items:
      - {id: 基1, title: 主体, rules: []}
      - {id: 基2, title: 其他, rules: [rest]}
  - title: 卷面
    points: 20
    items:
      - id: 卷1
        title: 填写
        rules: [SV002, DO]
        points: 20
        each: 0.5
        source: 某标准
        verified: partial
  - title: 内容
    points: 80
    severities: [major, minor]
    items:
      - {id: 内1, title: 内容, rules: [rest], points: 80}
"""


def loaded(text: str) -> Standard:
    source = Source("standards/own.yaml", "own.yaml", parse_yaml(text, "own.yaml"))
    standard = structure(source.root, Standard, source.path, id="own")
    check_standards({"own": standard}, {source.name: source}, [a_rule(name) for name in RULES])
    return standard


def test_a_standard_is_loaded_whole() -> None:
    standard = loaded(OWN)

    assert standard == Standard(
        title="本局标准",
        parts=(
            Part(
                "基本",
                (Item("基1", "主体", ()), Item("基2", "其他", ("rest",))),
                (Severity.FATAL,),
                fails=True,
            ),
            Part(
                "卷面",
                (
                    Item(
                        "卷1", "填写", ("SV002", "DO"), Decimal(20), Decimal("0.5"), "某标准", Verified.PARTIAL
                    ),
                ),
                points=Decimal(20),
            ),
            Part(
                "内容",
                (Item("内1", "内容", ("rest",), Decimal(80)),),
                (Severity.MAJOR, Severity.MINOR),
                points=Decimal(80),
            ),
        ),
        grades=(Grade("合格", Decimal(60)), Grade("不合格", Decimal(0))),
        veto_grade="不合格",
        unjudged_grade="未评定",
        repeat_cap=3,
        source="本局文件",
        verified=Verified.TEXT,
        grades_source="本局文件",
        id="own",
    )  # fmt: skip


def item_of(standard: Standard, rule: str) -> str:
    ((_, item),) = standard.places_of(rule, RULES[rule][0])
    return item.id


def test_an_id_goes_before_letters_and_letters_before_the_rest() -> None:
    standard = loaded(OWN)

    assert {rule: item_of(standard, rule) for rule in RULES} == {
        "OD001": "内1", "OD005": "内1", "OD011": "基2", "DO013": "卷1",
        "FE001": "基2", "FE007": "内1", "SV002": "卷1",
    }  # fmt: skip


WRONG = {
    "unknown rule": ("[SV002, DO]", "[SV022, DO]", 23, "没有规则“SV022”，是否指“SV002”？"),
    "unknown letters": ("[SV002, DO]", "[SV002, DX]", 23, "没有规则“DX”"),
    "rule in two items": ("rules: []", "rules: [SV002]", 23, "规则 SV002 已列在项目“基1”中"),
    "doubled item": ("{id: 基2", "{id: 基1", 17, "项目编号“基1”重复"),
    "points of a part": ("    points: 20\n", "    points: 25\n", 19, "各项分值之和为 20，与本部分的 25 分不符"),
    "item without points": ("        points: 20\n", "", 21, "项目“卷1”没有分值"),
    "deduction of nothing": ("each: 0.5", "each: 0", 21, "each 应大于 0"),
    "not a hundred": (
        "points: 80\n    severities: [major, minor]\n    items:\n      - {id: 内1, title: 内容, rules: [rest], points: 80}",
        "points: 70\n    severities: [major, minor]\n    items:\n      - {id: 内1, title: 内容, rules: [rest], points: 70}",
        12,
        "各部分分值之和为 90，应为 100",
    ),
    "rule in no item": ("rules: [rest], points: 80", "rules: [OD], points: 80", 12, "有 1 条规则不属于任何项目：FE007"),
    "rule in two parts": ("severities: [major, minor]", "severities: [major, minor, fatal]", 12, "规则 OD011 同时属于项目“基2”、“内1”"),
    "last grade": ("{grade: 不合格, from: 0}", "{grade: 不合格, from: 10}", 6, "最后一个等次的 from 应为 0"),
    "grades upside down": ("{grade: 合格, from: 60}", "{grade: 合格, from: 0}", 6, "等次应由高到低"),
    "unknown grade": ("veto_grade: 不合格", "veto_grade: 不及格", 8, "没有等次“不及格”，是否指“不合格”？"),
    "cap of repeats": ("repeat_cap: 3", "repeat_cap: 0", 10, "repeat_cap 应为大于 0"),
    "unknown key": ("fails: true", "fail: true", 13, "未知的键“fail”，是否指“fails”？"),
    "no source": ("source: 本局文件\nverified", "verified", 1, "缺少“source”"),
    "unknown severity": ("[fatal]", "[fatl]", 14, "是否指“fatal”"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG.values(), ids=WRONG)
def test_a_wrong_standard_is_refused_with_file_and_line(case: tuple[str, str, int, str]) -> None:
    old, new, line, words = case
    assert old in OWN

    with pytest.raises(RuleFileError) as refused:
        loaded(OWN.replace(old, new, 1))

    assert (refused.value.path, refused.value.line) == ("own.yaml", line)
    assert words in str(refused.value)


def test_a_standard_of_the_bureau_is_found_beside_those_that_are_shipped(tmp_path: Path) -> None:
    own = tmp_path / "standards" / "own.yaml"
    own.parent.mkdir()
    own.write_text(
        OWN.replace("[SV002, DO]", "[SV, DO]").replace("[fatal]", "[fatal, note]"), encoding="utf-8"
    )

    standards = load_rulebase(extra=tmp_path).standards

    assert sorted(standards) == ["basic-items", "default", "own"]


@pytest.fixture(scope="module")
def shipped() -> RuleBase:
    return load_rulebase()


def test_every_rule_counts_in_one_item_of_each_shipped_standard(shipped: RuleBase) -> None:
    places = {
        (standard.id, rule.id): len(standard.places_of(rule.id, rule.severity))
        for standard in shipped.standards.values()
        for rule in shipped.rules
    }

    assert {place: number for place, number in places.items() if number != 1} == {}


def test_the_shipped_standards_say_that_nobody_has_read_their_bands(shipped: RuleBase) -> None:
    sources = {
        (standard.grades_source, standard.verified in (Verified.PARTIAL, Verified.UNREAD))
        for standard in shipped.standards.values()
    }

    assert sources == {("可配置的默认值，未见到公开文件载明分数线", True)}


def test_every_fatal_rule_fails_the_file_in_each_shipped_standard(shipped: RuleBase) -> None:
    fatal = [rule for rule in shipped.rules if rule.severity is Severity.FATAL]
    places = [
        (rule.id, part.fails)
        for standard in shipped.standards.values()
        for rule in fatal
        for part, _ in standard.places_of(rule.id, rule.severity)
    ]

    assert len(places) == len(fatal) * len(shipped.standards)
    assert [rule for rule, fails in places if not fails] == []


def test_the_second_standard_has_twenty_points_for_form_and_eighty_for_content(
    shipped: RuleBase,
) -> None:
    parts = shipped.standards["basic-items"].parts

    assert [(part.title, part.points) for part in parts if not part.fails] == [
        ("卷面", Decimal(20)),
        ("内容", Decimal(FULL - 20)),
    ]


def test_a_standard_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(UsageError, match="没有评分标准“甲”，可用的有：basic-items、default"):
        bench_for(Setup(today=date(2026, 11, 23), standard="甲"))


def test_the_standard_of_the_manual_is_loaded(tmp_path: Path) -> None:
    manual = Path(__file__).parents[2] / "docs" / "standards.md"
    text = manual.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    own = tmp_path / "standards" / "county.yaml"
    own.parent.mkdir()
    own.write_text(text, encoding="utf-8")

    county = load_rulebase(extra=tmp_path).standards["county"]

    assert [(part.title, len(part.items)) for part in county.parts] == [
        ("基本标准", 3),
        ("卷面", 1),
        ("内容", 1),
    ]
