"""The page of a rule in docs/rules/: Chinese Markdown that links to what the rule rests on."""

from collections.abc import Iterable, Iterator
from typing import Final

from casecheck.cli.conditions import INDENT, condition_lines
from casecheck.cli.examples import EXPECTED, example_words
from casecheck.cli.labels import Labels, facts_named
from casecheck.cli.rule_words import ABOUT, law_words, limit_words, scope_lines
from casecheck.model.rule import Branch, Rule
from casecheck.model.rulebase import RuleBase
from casecheck.reports.words import SEVERITIES
from casecheck.rulebase import describe_rule
from casecheck.rulebase.describe import describe_limit

MADE: Final = "<!-- 由 casecheck rules docs 生成，请勿手工修改 -->"
OPTIONAL: Final = "（［］中的内容只在查明有该情形时写出，可以只有其中之一。）"
INDEX: Final = "README.md"
CONCLUSIONS: Final = "conclusions.md"
LIMITS: Final = "limits.md"
VIOLATIONS: Final = "violations.md"
_PAGES: Final = (
    (INDEX, "规则目录"),
    (CONCLUSIONS, "推导结论"),
    (LIMITS, "期限"),
    (VIOLATIONS, "罚则"),
)


def rule_page(rule: Rule, base: RuleBase) -> str:
    """Return the page of one rule."""
    lines = [*_head(rule, base)]
    for heading, body in _sections(rule, base):
        content = list(body)
        if content:
            lines += ["", f"## {heading}", "", *content]
    return page([*lines, "", f"规则文件：`rules/{rule.file}`"])


def page(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def see_also(own: str = "") -> str:
    """Return links to the pages that list things, without the own one."""
    return " · ".join(f"[{title}]({name})" for name, title in _PAGES if name != own)


def rule_link(rule: Rule) -> str:
    return f"[{rule.id}]({rule.id}.md)"


def bullets(lines: Iterable[str]) -> list[str]:
    """Return lines as a list; what is indented stands below the line before it."""
    return [_bullet(line) for line in lines]


def below(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines one step further in than what they belong to."""
    return (f"{INDENT}{line}" for line in lines)


def used_by(rules: Iterable[Rule]) -> list[str]:
    """Return a line with links to the rules that use a thing, or nothing where none does."""
    links = "、".join(f"{rule_link(rule)} {rule.title}" for rule in rules)
    return ["", f"用于：{links}"] if links else []


def _head(rule: Rule, base: RuleBase) -> Iterator[str]:
    category = base.other.get("categories.yaml", {}).get(rule.category, rule.category)
    yield from (f"# {rule.id} {rule.title}", "", MADE, "", see_also(), "")
    yield "| 类别 | 程度 | 建议扣分 | 对象 |"
    yield "|---|---|---|---|"
    about = ABOUT.get(rule.about, rule.about)
    yield f"| {category} | {SEVERITIES[rule.severity]} | {rule.deduction} | {about} |"


def _sections(rule: Rule, base: RuleBase) -> Iterator[tuple[str, Iterable[str]]]:
    labels = Labels(base)
    said = describe_rule(rule, base.instruments, base.limits, base.setting_specs)
    unread = [] if said.judged else ["全部依据均未核对原文，本规则不作判断"]
    yield "为什么", [said.why] if said.why else []
    yield "法律依据", bullets([*(law_words(basis) for basis in said.law), *unread])
    yield "期限", bullets(_limits(rule, base))
    yield "适用（同时满足）", bullets(scope_lines(rule, labels))
    yield "认定问题（同时满足）", bullets(condition_lines(rule.breach, labels))
    yield "问题表述", _message(rule, labels)
    yield "需要人工核对的情形", bullets(_branches(rule.checks, labels))
    yield "仅作提示的情形", bullets(_branches(rule.notes, labels))
    yield "所用的推导结论", bullets(_conclusions(rule, base))
    yield "所需设置", bullets(f"`{name}` {label}" for name, label in said.settings)
    yield "整改建议", [said.remedy] if said.remedy else []
    yield "示例", _examples(rule, labels)


def _message(rule: Rule, labels: Labels) -> list[str]:
    """Return the words of a finding; where parts of them are optional, say what that means."""
    told = [labels.filled(rule.message)] if rule.message else []
    return [*told, "", OPTIONAL] if told and "［" in told[0] else told


def _limits(rule: Rule, base: RuleBase) -> Iterator[str]:
    for name in rule.limits:
        for text in describe_limit(base.limits[name], base.instruments):
            said = limit_words(text)
            yield said.replace(text.title, f"[{text.title}]({LIMITS}#{name})", 1)


def _branches(branches: tuple[Branch, ...], labels: Labels) -> Iterator[str]:
    for branch in branches:
        yield labels.filled(branch.message)
        yield from below(condition_lines(branch.when, labels))


def _conclusions(rule: Rule, base: RuleBase) -> Iterator[str]:
    named = facts_named(rule)
    for derivation in base.derivations:
        if derivation.id in named:
            yield f"[{derivation.title}]({CONCLUSIONS}#{derivation.id})"


def _examples(rule: Rule, labels: Labels) -> Iterator[str]:
    if rule.examples:
        yield from ("| 情形 | 案卷 | 结论 |", "|---|---|---|")
    for example in rule.examples:
        said = example_words(example, labels).removeprefix(f"{example.name}——")
        given = said.rsplit("结论：", 1)[0].rstrip("。")
        verdict = EXPECTED.get(example.expect, example.expect)
        yield f"| {cell(example.name)} | {cell(given)} | {verdict} |"


def cell(text: str) -> str:
    """Return a text as it can stand in a cell of a table."""
    return text.replace("|", "\\|").replace("\n", " ")


def _bullet(line: str) -> str:
    text = line.lstrip()
    indent = line[: len(line) - len(text)]
    return f"{indent}- {text.removeprefix('· ')}"
