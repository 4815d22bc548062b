"""The loader names file and line of what is wrong, and says what was probably meant."""

from datetime import date
from pathlib import Path

import pytest

from casecheck.errors import RuleFileError, UsageError
from casecheck.model.rule import AllOf, AnyOf, Compare, FactName, Operator
from casecheck.rulebase import describe_rule, load_rulebase

FILES = {
    "fields.yaml": """\
filing_date: {label: 立案日期, kind: date}
decision_date: {label: 处罚决定日期, kind: date}
fine: {label: 罚款, kind: money}
procedure: {label: 程序, kind: choice, choices: {simple: 简易, ordinary: 普通}}
fees: {label: 收费, kind: list, items: {amount: money}}
""",
    "settings.yaml": "own_days: {label: 本机关期限, kind: integer}\n",
    "profiles/default.yaml": "title: 默认\nsettings: {}\n",
    "law/instruments.yaml": """\
ACT: {title: 某法, short: 某法, in_force: 2021-07-15}
""",
    "law/limits.yaml": """\
handling:
  title: 办案期限
  start: filing_date
  gives: last_day
  versions:
    - {in_force: 2021-07-15, count: 90, unit: calendar, basis: {instrument: ACT, article: 第一条}}
""",
    "checks/overdue/OD001-late.yaml": """\
id: OD001
title: 超期
severity: major
law:
  - {instrument: ACT, article: 第一条}
dated_by: filing_date
applies_to:
  - {field: procedure, equals: ordinary}
breach:
  - {field: decision_date, after: last_day}
limits: [handling]
message: 末日为 {last_day}
examples:
  - {name: 一, given: {}, expect: passed}
  - {name: 二, given: {}, expect: violated}
  - {name: 三, given: {}, expect: undetermined}
  - {name: 四, given: {}, expect: not_applicable}
""",
}
RULE = "checks/overdue/OD001-late.yaml"


def a_folder(tmp_path: Path, name: str = "", old: str = "", new: str = "") -> Path:
    for file, text in FILES.items():
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        assert file != name or old in text
        path.write_text(text.replace(old, new, 1) if file == name else text, encoding="utf-8")
    return tmp_path


def test_a_rule_base_is_loaded_whole(tmp_path: Path) -> None:
    rulebase = load_rulebase(a_folder(tmp_path), derived=())

    (rule,) = rulebase.rules
    assert (rule.id, rule.category, rule.file) == ("OD001", "overdue", RULE)
    assert rule.breach == AllOf((Compare("decision_date", Operator.AFTER, FactName("last_day")),))
    assert rulebase.limits["handling"].versions[0].count == 90


WRONG = {
    "doubled key": (RULE, "severity: major", "severity: major\nseverity: minor", 4, "重复"),
    "tab": (RULE, "severity: major", "severity:\tmajor", 3, "制表符"),
    "anchor": (RULE, "severity: major", "severity: &s major", 3, "锚点"),
    "tag": (RULE, "severity: major", "severity: !!str major", 3, "类型标记"),
    "syntax": (RULE, "severity: major", "severity: [major", 4, "YAML 语法错误"),
    "unknown key": (RULE, "severity: major", "severty: major", 3, "是否指“severity”"),
    "unknown word": (RULE, "severity: major", "severity: majr", 3, "是否指“major”"),
    "missing key": (RULE, "severity: major\n", "", 1, "缺少“severity”"),
    "unknown field": (RULE, "field: decision_date", "field: decision_dat", 10, "“decision_date”"),
    "unknown operand": (RULE, "after: last_day", "after: last_dy", 10, "是否指“last_day”"),
    "unknown dated_by": (RULE, "dated_by: filing_date", "dated_by: filing", 6, "未知字段“filing”"),
    "unknown operator": (RULE, "after:", "aftr:", 10, "是否指“after”"),
    "two operators": (RULE, "after: last_day", "after: last_day, over: 3", 10, "有且只有一个运算"),
    "no such day": (RULE, "after: last_day", "after: 2022-02-30", 10, "没有“2022-02-30”这一天"),
    "another kind": (RULE, "after: last_day", "equals: 是", 10, "应与日期比较"),
    "no day": (RULE, "after: last_day", "after: 3", 10, "after 之后应为日期"),
    "unlike facts": (RULE, "after: last_day", "over: fine", 10, "种类不同"),
    "unknown choice": (RULE, "equals: ordinary", "equals: ordinery", 8, "是否指“ordinary”"),
    "placeholder": (RULE, "{last_day}", "{last}", 12, "未知字段“last”"),
    "instrument": (RULE, "instrument: ACT", "instrument: ACR", 5, "未知的法律文件“ACR”"),
    "limit": (RULE, "[handling]", "[handlin]", 11, "是否指“handling”"),
    "id": (RULE, "id: OD001", "id: OD002", 1, "与文件名"),
    "no example": (RULE, "expect: violated", "expect: passed", 13, "violated"),
    "no scope example": (RULE, "expect: not_applicable", "expect: passed", 13, "not_applicable"),
    "profile": ("profiles/default.yaml", "{}", "{own_day: 3}", 2, "是否指“own_days”"),
    "overlap": (
        "law/instruments.yaml",
        "ACT:",
        "OLD: {title: 某法, short: 旧法, in_force: 2000-01-01}\nACT:",
        2,
        "施行期间重叠",
    ),
    "holiday": ("law/limits.yaml", "count: 90", "count: 90, holiday: skip", 6, "roll 或 keep"),
    "number": ("law/limits.yaml", "count: 90", "count: 九十", 6, "应为整数"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_refused_with_its_line(tmp_path: Path, case: str) -> None:
    name, old, new, line, says = WRONG[case]
    folder = a_folder(tmp_path, name, old, new)

    with pytest.raises(RuleFileError, match=says) as caught:
        load_rulebase(folder, derived=())

    assert (caught.value.path, caught.value.line) == (str(folder / name), line)


def test_a_file_that_is_too_big_is_refused(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, RULE, "title: 超期", "title: 超期" + "期" * 200_000)

    with pytest.raises(RuleFileError, match="文件过大"):
        load_rulebase(folder)


def test_a_bureau_replaces_and_adds_files_by_their_path(tmp_path: Path) -> None:
    own = tmp_path / "own" / "profiles"
    own.mkdir(parents=True)
    (own / "county.yaml").write_text("title: 某县\nsettings: {own_days: 60}\n", encoding="utf-8")
    folder = a_folder(tmp_path / "base")

    rulebase = load_rulebase(folder, tmp_path / "own", "county")

    assert rulebase.settings == {"own_days": 60}
    assert rulebase.sha256 != load_rulebase(folder).sha256


def test_an_unknown_profile_is_the_callers_fault(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="是否指“default”"):
        load_rulebase(a_folder(tmp_path), profile="defalt")


def test_any_and_all_nest(tmp_path: Path) -> None:
    nested = "any: [{field: fine, over: 3}, {all: [{field: fine, is: absent}]}]"
    folder = a_folder(tmp_path, RULE, "field: decision_date, after: last_day", nested)

    (rule,) = load_rulebase(folder, derived=()).rules

    inner = AllOf((Compare("fine", Operator.IS, "absent"),))
    assert rule.breach == AllOf((AnyOf((Compare("fine", Operator.OVER, 3), inner)),))


def test_a_rule_describes_itself_with_its_law_and_limits(tmp_path: Path) -> None:
    rulebase = load_rulebase(a_folder(tmp_path), derived=())

    said = describe_rule(rulebase.rules[0], rulebase.instruments, rulebase.limits)

    assert [(basis.title, basis.article, basis.verified) for basis in said.law] == [
        ("某法", "第一条", "已核对正式文本")
    ]
    assert [(limit.length, limit.counting) for limit in said.limits] == [
        ("90日", "起始日不计算在内，末日遇休息日顺延")
    ]


def test_days_of_a_further_year_are_read_from_the_calendar(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "law/calendar.yaml").write_text("2027-01-01: false\n", encoding="utf-8")

    assert load_rulebase(folder).calendar == {date(2027, 1, 1): False}


def test_a_day_of_the_calendar_is_worked_or_not(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "law/calendar.yaml").write_text("2027-01-01: 休\n", encoding="utf-8")

    with pytest.raises(RuleFileError, match="应为 true"):
        load_rulebase(folder)
