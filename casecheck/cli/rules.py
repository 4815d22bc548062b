"""`casecheck rules`: what an author of rules works with."""

from typing import Final

import typer

from casecheck.cli.chinese import ChineseCommand, ChineseGroup
from casecheck.cli.rule_check import check_rules
from casecheck.cli.rule_coverage import show_coverage
from casecheck.cli.rule_docs import write_docs
from casecheck.cli.rule_list import list_rules
from casecheck.cli.rule_new import new_rule
from casecheck.cli.rule_test import run_rule_examples
from casecheck.cli.schemas import write_schemas

_HELP: Final = "规则库：列出、检查、运行示例，供编写规则的人使用。"
_COMMANDS: Final = (
    ("list", list_rules, "列出规则，以及当前配置下是否作判断。"),
    ("check", check_rules, "严格载入规则库，列出全部错误的文件、行、列和改法；有误时退出码为 3。"),
    ("test", run_rule_examples, "运行规则自带的示例；有不符或者缺少示例时退出码为 3。"),
    ("new", new_rule, "新建一条待填写的规则；只写类别（OD）则给出下一个可用的编号。"),
    ("coverage", show_coverage, "行政处罚法第四章至第六章的每一条有哪些规则，没有的为什么。"),
    ("docs", write_docs, "生成规则说明（每条规则一页，另有目录）；--check 检查是否过时。"),
    ("schemas", write_schemas, "生成规则文件的 JSON Schema，供编辑器提示和检查。"),
)
rules_app = typer.Typer(cls=ChineseGroup, no_args_is_help=True, help=_HELP)
for _name, _command, _help in _COMMANDS:
    rules_app.command(_name, cls=ChineseCommand, help=_help)(_command)
