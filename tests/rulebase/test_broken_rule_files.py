"""A rule file that is broken in any way: file, line, column, what to do; exit code 3; no traceback."""

import shutil
from pathlib import Path

import pytest

from casecheck.cli.app import run
from casecheck.cli.rule_new import new_rule
from casecheck.errors import RuleFileError
from casecheck.facts.registry import fact_names
from casecheck.rulebase import default_folder, load_rulebase
from casecheck.rulebase.load import MAX_BYTES, read_yaml

RULE = """\
id: OD990
title: 处罚决定早于立案
severity: major
deduction: 3
law: [{instrument: APL-2021, article: 第六十条, verified: text}]
applies_to:
  - {field: penalty_decided, equals: true}
breach:
  - {field: decision_date, before: filing_date}
message: 处罚决定 {decision_date} 早于立案 {filing_date}
examples:
  - {name: 早于, given: {filing_date: 2022-03-02, decision_date: 2022-03-01}, expect: violated}
  - {name: 同日, given: {filing_date: 2022-03-01, decision_date: 2022-03-01}, expect: passed}
  - {name: 无法辨认, given: {filing_date: unreadable, decision_date: 2022-03-01}, expect: undetermined}
  - {name: 未处罚, given: {documents: [no_penalty_decision]}, expect: not_applicable}
"""
NAME = "checks/overdue/OD990-decided-before-filed.yaml"
SMALL = (
    "fields.yaml",
    "settings.yaml",
    "law/instruments.yaml",
    "law/limits.yaml",
    "profiles/default.yaml",
    "documents/decision.yaml",
    "documents/no_penalty_decision.yaml",
    "wording/records.yaml",
)

# What is replaced by what; the words at the place that is named; what the message says.
BROKEN = {
    "an unknown key": ("severity: major", "severty: major", "severty", "未知的键“severty”，是否指“severity”？"),
    "a doubled key": ("severity: major", "severity: major\nseverity: minor", "severity: minor", "键“severity”重复（第 3 行已有）"),
    "an unknown field": ("field: decision_date", "field: decison_date", "decison_date", "是否指“decision_date”？"),
    "an unknown operator": ("before:", "befor:", "befor:", "是否指“before”？"),
    "an unknown instrument": ("APL-2021", "APL2021", "APL2021", "未知的法律文件“APL2021”，是否指“APL-2021”？"),
    "another id than the file's": ("OD990", "OD991", "id: OD991", "与文件名“OD990-decided-before-filed”不一致"),
    "a verdict without an example": ("expect: undetermined", "expect: passed", "examples:", "缺少结论为 undetermined 的示例"),
    "a verdict that is none": ("expect: passed", "expect: pass", "pass", "是否指“passed”？"),
    "an example with an unknown field": ("given: {filing_date", "given: {filing_day", "filing_day:", "示例中有未知字段“filing_day”"),
    "an example with a day that is none": ("filing_date: 2022-03-02", "filing_date: 三月二日", "三月二日", "“filing_date”应为日期"),
    "an example with an unknown paper": ("no_penalty_decision", "no_penalty_decison", "no_penalty_decison", "没有文书类型“no_penalty_decison”"),
    "an open bracket": ("severity: major", "severity: [major", ": 3", "YAML 语法错误：方括号没有闭合"),
    "an open quote": ("severity: major", 'severity: "major', "", "引号没有闭合"),
    "a wrong indent": ("severity: major", " severity: major", "", "YAML 语法错误"),
    "a colon too much": ("title: 处罚决定", "title: 处罚: 决定", ": 决定", "多了冒号或者缩进不对"),
    "a tab": ("severity: major", "severity:\tmajor", "\tmajor", "含有制表符（Tab）"),
    "a control character": ("severity: major", "severity: \x00major", "\x00major", "含有控制字符"),
    "an anchor": ("severity: major", "severity: &s major", "&s", "不支持锚点和引用"),
    "a tag": ("severity: major", "severity: !!python/name:os.system major", "!!python", "不支持类型标记"),
    "a list where a word is due": ("message: 处罚", "message: [处罚]\nwhy: 处罚", "[处罚]", "这里应为文字，而不是列表"),
    "a mapping where a list is due": ("  - {field: penalty_decided, equals: true}", "  field: penalty_decided", "field:", "这里应为条件的列表"),
    "a word where a list is due": ("examples:", "limits: decision_from_filing\nexamples:", "decision_from", "这里应为列表"),
    "a list where a mapping is due": ("law: [{instrument: APL-2021,", "law: [[APL-2021], {instrument: APL-2021,", "[APL-2021]", "这里应为“键: 值”，而不是列表"),
    "a doubled key, and what to do": ("severity: major", "severity: major\nseverity: minor", "severity: minor", "两处合并为一处，或者删去其一"),
    "an operator that is none at all": ("before:", "earlier:", "earlier:", "运算：equals is_not one_of over under at_least at_most after before is"),
    "an instrument that is none at all": ("APL-2021", "某办法", "某办法", "法律文件的编号见 rules/law/instruments.yaml"),
    "a verdict without an example, and what to add": ("expect: not_applicable", "expect: passed", "examples:", "加一个不符合 applies_to 的案卷，写 expect: not_applicable"),
    "a bracket too much": ("breach:\n  - {field", "breach:\n  - {{field", "{field", "条件只用一层花括号"),
    "an id with a letter for a digit": ("id: OD990", "id: OD99O", "id: OD99O", "编号“OD99O”应为两个大写字母和三位数字，是否指“OD990”？"),
    "the last day of a shorter month": ("before: filing_date", "before: 2022-06-31", "2022-06-31", "2022年6月只有 30 日"),
    "a month that is none": ("before: filing_date", "before: 2022-13-01", "2022-13-01", "月份为 01 至 12"),
    "an impossible day": ("before: filing_date", "before: 2022-02-30", "2022-02-30", "没有“2022-02-30”这一天"),
    "a day in another spelling": ("before: filing_date", "before: 2022/3/1", "2022/3/1", "日期写作 2022-03-01"),
    "a word for a truth value": ("penalty_decided, equals: true", "hearing_told, equals: on", "on}", "yes、no、on、off 是文字，请写 true"),
    "a word for the truth of a conclusion": ("penalty_decided, equals: true", "penalty_decided, equals: no", "no}", "yes、no、on、off 是文字，请写 false"),
    "a truth value for a word": ("title: 处罚决定早于立案", "title: true", "true", '文字写作 "true"（加引号）'),
    "a float for points": ("deduction: 3", "deduction: 3.5", "3.5", "这里应为整数，而不是“3.5”"),
    "an amount in words": ("deduction: 3", "deduction: 3分", "3分", "数写作阿拉伯数字"),
    "an amount with a separator": ("{field: penalty_decided, equals: true}", "{field: fine, equals: '3,000'}", "'3,000'", "数写作 3000"),
    "an amount in powers of ten": ("{field: penalty_decided, equals: true}", "{field: fine, over: 1e4}", "1e4", "数写作 10000"),
    "deep nesting": ("breach:\n", "breach:\n  - " + "{any: [" * 30 + "]}" * 30 + "\n", "", "嵌套过深"),
}  # fmt: skip


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small rule base, in which a mistake is found in no time."""
    folder = tmp_path_factory.mktemp("base")
    for name in SMALL:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(default_folder() / name, folder / name)
    return folder


def mistakes(base: Path, own: Path) -> tuple[RuleFileError, ...]:
    with pytest.raises(RuleFileError) as caught:
        load_rulebase(base, own, derived=fact_names())
    return caught.value.errors


def there(error: RuleFileError) -> str:
    """Return what stands at the place that a message names."""
    lines = [*Path(error.path).read_text(encoding="utf-8").split("\n"), ""]
    return lines[error.line - 1][max(error.column - 1, 0) :]


def an_own_folder(tmp_path: Path, text: str | bytes, name: str = NAME) -> Path:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return tmp_path


def checked(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = run(["rules", "check", str(folder)])
    return code, "".join(capsys.readouterr())


def test_the_rule_is_sound_before_it_is_broken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(an_own_folder(tmp_path, RULE), capsys)[0] == 0


@pytest.mark.parametrize("case", BROKEN)
def test_a_mistake_is_told_with_its_place_and_what_to_do(
    case: str, base: Path, tmp_path: Path
) -> None:
    old, new, at, says = BROKEN[case]
    assert old in RULE

    found = mistakes(base, an_own_folder(tmp_path, RULE.replace(old, new, 1)))

    (error,) = [error for error in found if says in str(error)]
    assert error.path.endswith(NAME)
    assert there(error).startswith(at)


def test_all_mistakes_of_all_files_are_told_in_one_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = (
        RULE.replace("severity: major", "severity: majr")
        .replace("deduction: 3", "deduction: 三")
        .replace("before:", "befor:")
        .replace("APL-2021", "APL-2020")
    )
    an_own_folder(tmp_path, wrong)
    an_own_folder(tmp_path, "title: 某县\nsettings: {hearing_fine: 1}\n", "profiles/county.yaml")

    code, said = checked(tmp_path, capsys)

    places = (f"{NAME}:3:11", f"{NAME}:4:12", f"{NAME}:9:28", f"{NAME}:5:20", "county.yaml:2:12")
    assert code == 3
    assert [place for place in places if place not in said] == []
    assert "规则库有误：5 处，涉及 2 个文件" in said
    assert "Traceback" not in said


def test_a_day_that_is_none_hides_no_other_mistake(base: Path, tmp_path: Path) -> None:
    wrong = RULE.replace("filing_date: 2022-03-02", "filing_date: 2022-06-31")
    own = an_own_folder(tmp_path, wrong.replace("expect: violated", "expect: violatd"))

    said = [error.what for error in mistakes(base, own)]

    assert said == [
        "缺少结论为 violated 的示例",
        "没有“2022-06-31”这一天",
        "示例的结论“violatd”不在四种结论之中，是否指“violated”？",
    ]


def test_a_row_that_stands_twice_names_the_other_file(base: Path, tmp_path: Path) -> None:
    row = (default_folder() / "violations/satellite.yaml").read_text(encoding="utf-8")
    an_own_folder(tmp_path, row, "violations/first.yaml")

    found = mistakes(base, an_own_folder(tmp_path, row, "violations/second.yaml"))

    said = [error.what for error in found if "另一文件" in error.what]
    assert said
    assert [words for words in said if not words.endswith("violations/first.yaml")] == []


def test_a_folder_of_no_category_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = checked(an_own_folder(tmp_path, RULE, "checks/foo/OD990-x.yaml"), capsys)

    assert code == 3
    assert "没有“checks/foo/”这一类别目录" in said
    assert "overdue（期限）" in said


def test_a_folder_without_a_file_is_told_from_one_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(tmp_path / "none", capsys) == (2, f"错误：规则目录不存在：{tmp_path / 'none'}\n")
    code, said = checked(tmp_path, capsys)

    assert code == 3
    assert "规则目录中没有规则文件" in said
    assert "不存在" not in said


@pytest.mark.parametrize(
    ("content", "place", "says"),
    [
        (b"\xff\xfe" + RULE.encode("utf-16-le"), ":1", "不是 UTF-8 编码"),
        (RULE.encode("gb18030"), ":2", "不是 UTF-8 编码"),
        (b"", ":1", "文件是空的"),
        (b"# only a remark\n", ":1", "文件是空的"),
        (b"id: " + b"x" * 10_000_000, ":1", "文件过大（超过 512 KB）"),
        (b"[" * 400_000, ":1", "嵌套过深"),
        (b"{a: " * 100_000, ":1", "嵌套过深"),
        (
            b"a: &a [x,x,x,x,x,x,x,x,x]\n"
            + b"".join(b"%c: &%c [%s]\n" % (n, n, b",".join([b"*%c" % (n - 1)] * 9)) for n in range(98, 110)),
            ":1:4",
            "不支持锚点和引用",
        ),
        (b"- id: OD990\n", ":1:1", "这里应为“键: 值”，而不是列表"),
        (b"42\n", ":1:1", "这里应为“键: 值”，而不是“42”"),
    ],
    ids=["UTF-16", "GBK", "empty", "only a remark", "ten megabytes", "a wall of brackets",
         "a wall of braces", "an alias bomb", "a list", "a number"],
)  # fmt: skip
def test_a_file_that_is_no_rule_at_all_is_refused(
    content: bytes, place: str, says: str, base: Path, tmp_path: Path
) -> None:
    (error,) = mistakes(base, an_own_folder(tmp_path, content))

    assert f"{NAME}{place}" in str(error)
    assert says in str(error)


def test_a_byte_order_mark_does_no_harm(base: Path, tmp_path: Path) -> None:
    own = an_own_folder(tmp_path, b"\xef\xbb\xbf" + RULE.encode())

    assert load_rulebase(base, own, derived=fact_names()).rule("OD990")


def test_a_file_just_small_enough_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: " + "x" * (MAX_BYTES - 3))

    assert read_yaml(path)
    path.write_text("a: " + "x" * (MAX_BYTES - 2))
    with pytest.raises(RuleFileError, match="文件过大"):
        read_yaml(path)


def test_an_id_that_is_taken_is_refused(base: Path, tmp_path: Path) -> None:
    an_own_folder(tmp_path, RULE)

    (error,) = mistakes(base, an_own_folder(tmp_path, RULE, "checks/overdue/OD990-again.yaml"))

    assert "编号“OD990”与 checks/overdue/OD990-again.yaml 重复" in str(error)


LIMIT = (
    "{{in_force: {}, count: 7, unit: calendar, basis: {{instrument: APL-2021, article: 第一条}}}}"
)
LAW = "title: 某法, short: 法, names: [某法], in_force:"
OTHER_FILES = {
    "limits that overlap": (
        "law/limits.yaml",
        f"own:\n  title: 期限\n  versions:\n    - {LIMIT.format('2000-01-01')}\n    - {LIMIT.format('2010-01-01')}\n",
        "{in_force: 2010", "的版本与前一版本的期间重叠"),
    "instruments that overlap": (
        "law/instruments.yaml",
        f"APL-2021: {{{LAW} 2000-01-01}}\nNEW: {{{LAW} 2010-01-01}}\n",
        "NEW:", "“NEW”与“APL-2021”的施行期间重叠"),
    "an instrument that ends before it begins": (
        "law/instruments.yaml", "OLD: {title: 旧法, short: 法, in_force: 2010-01-01, until: 2000-01-01}\n",
        "OLD:", "until 早于 in_force"),
    "a day that is no": ("law/calendar.yaml", "2027-01-01: no\n", "no", "应为 true（工作日）"),
    "a day that there is not": ("law/calendar.yaml", "2027-02-31: true\n", "2027-02-31", "“2027-02-31”不是日期"),
    "an unknown setting": (
        "profiles/own.yaml", "title: 某县\nsettings: {own_handling_day: 60}\n",
        "own_handling_day:", "是否指“own_handling_days”？"),
    "an unknown field of a form": (
        "documents/own.yaml", "type: own\ntitle: 本\norder: 1\nfields: {party_nam: [{labels: [当事人]}]}\n",
        "party_nam:", "是否指“party_name”？"),
    "an unknown mode of a fine": (
        "violations/own.yaml", "OWN1: {domain: x, violation: y, fine_mode: mus}\n", "mus}", "是否指“must”？"),
    "an unknown key of a field": (
        "fields.yaml", "party_name: {label: 当事人, kind: text, colour: red}\n", "colour:", "未知的键“colour”"),
    "a setting without a kind": ("settings.yaml", "a: {label: 甲}\n", "{label", "缺少“kind”"),
    "an unknown fact of a conclusion": (
        "derive/own.yaml", "id: own\ntitle: 结论\nbranches:\n  - {name: 一, when: [{field: decison_date, is: present}]}\n",
        "decison_date", "是否指“decision_date”？"),
    "an unknown list of words": (
        "wording/records.yaml", "shown: [出示]\nnot_shown: [未出示]\nintroducs: [我们是]\n",
        "introducs", "是否指“introduces”？"),
    "a list of words that nobody reads": ("wording/record.yaml", "shown: [出示]\n", "", "是否指“wording/records.yaml”？"),
    "a limit that runs from nothing": (
        "law/limits.yaml", f"own:\n  title: 期限\n  start: filing_day\n  gives: own_day\n  versions:\n    - {LIMIT.format('2000-01-01')}\n",
        "filing_day", "是否指“filing_date”？"),
    "a folder that is none": ("check/overdue/OD990-x.yaml", RULE, "", "是否指“checks”？"),
    "a rule without a category": ("checks/OD990-decided-before-filed.yaml", RULE, "", "规则文件应放在 checks/<类别>/ 之下"),
}  # fmt: skip


@pytest.mark.parametrize("case", OTHER_FILES)
def test_a_broken_file_of_each_kind_is_told(case: str, base: Path, tmp_path: Path) -> None:
    name, text, at, says = OTHER_FILES[case]

    found = mistakes(base, an_own_folder(tmp_path, text, name))

    (error,) = [error for error in found if says in str(error)]
    assert error.path.endswith(name)
    assert there(error).startswith(at)


def test_other_commands_name_the_mistakes_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    an_own_folder(tmp_path, RULE.replace("severity: major", "severity: majr"))
    (tmp_path / "案卷").mkdir()

    code = run(["report", str(tmp_path / "案卷"), "--rules", str(tmp_path)])

    assert code == 3
    assert f"{NAME}:3:11" in capsys.readouterr().err


def test_a_new_rule_loads_and_is_unfinished_until_it_is_filled_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unfinished = "OD990 的 why、law、message、remedy 还有“待填写”，写完以前不作判断"
    assert run(["rules", "new", "OD990", "--rules", str(tmp_path), "--title", "'x': {a}"]) == 0
    assert checked(tmp_path, capsys)[0] == 0
    assert run(["rules", "check", str(tmp_path)]) == 0
    assert unfinished in capsys.readouterr().err
    assert run(["rules", "test", "OD990", "--rules", str(tmp_path)]) == 3
    told = capsys.readouterr()
    assert unfinished in told.err
    assert "不符 0 个" in told.out

    (path,) = tmp_path.rglob("OD990-new.yaml")
    text = path.read_text(encoding="utf-8").replace("待填写", "已写")
    done = an_own_folder(tmp_path.with_name(f"{tmp_path.name}-done"), text)
    assert run(["rules", "test", "OD990", "--rules", str(done)]) == 0
    capsys.readouterr()

    assert run(["rules", "new", "od990", "--rules", str(tmp_path)]) == 2
    assert "编号 OD990 已用于“'x': {a}”" in capsys.readouterr().err


def test_a_new_rule_never_replaces_one_that_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "new", "OD001"]) == 2
    assert "编号 OD001 已用于" in capsys.readouterr().err


def test_a_bureaus_rule_is_never_written_among_those_that_come_along(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for rules in ([], ["--rules", str(default_folder())]):
        assert run(["rules", "new", "OD902", *rules]) == 2
        assert "请用 --rules 写明本机关的规则目录" in capsys.readouterr().err
    assert list(default_folder().rglob("OD902*")) == []
    assert run(["rules", "new", "OD800", "--rules", str(tmp_path)]) == 2
    assert "本机关的规则从 OD901 起编号" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []

    (tmp_path / "casecheck.toml").write_text("rules = 'own'\n", encoding="utf-8")
    (tmp_path / "own").mkdir()
    assert run(["rules", "new", "OD902"]) == 0
    assert [path.name for path in tmp_path.rglob("*.yaml")] == ["OD902-new.yaml"]


def test_the_next_id_is_behind_all_that_were_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    last = max(rule.id for rule in load_rulebase().rules if rule.id.startswith("OD"))

    assert new_rule("od") == 0
    assert capsys.readouterr().out == f"OD{int(last[2:]) + 1:03}\n"
    assert new_rule("OD", rules=tmp_path) == 0
    assert capsys.readouterr().out == "OD901\n"
