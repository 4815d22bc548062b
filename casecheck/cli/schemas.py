"""`casecheck rules schemas`: JSON Schemas, by which an editor completes and checks rule files."""

import json
from collections.abc import Mapping
from typing import Annotated, Any, Final

import typer

from casecheck.cli.generated import keep_generated
from casecheck.cli.options import Rules
from casecheck.cli.rulebases import load
from casecheck.facts.registry import fact_names
from casecheck.rulebase import KINDS, default_folder, schemas

FOLDER: Final = "schemas"
Check = Annotated[
    bool, typer.Option("--check", help="只检查文件是否与规则库一致；不一致时退出码为 3。")
]


def write_schemas(*, rules: Rules = None, check: Check = False) -> int:
    """Write the schemas into the rules folder, or tell which are stale."""
    base = load("", rules)
    folder = rules or default_folder()
    known = schemas(base, fact_names())
    files = {folder / FOLDER / f"{name}.json": _json(known[name]) for name in known}
    if rules is None:
        files[folder.parent / ".vscode" / "settings.json"] = _json(editor_settings(folder.name))
    return keep_generated(files, folder / FOLDER, "*.json", check=check)


def editor_settings(folder: str) -> Mapping[str, Any]:
    """Return the settings by which VS Code finds the schema of every file of a rules folder."""
    return {
        "yaml.schemas": {
            f"./{folder}/{FOLDER}/{kind.name}.json": f"{folder}/{kind.files}" for kind in KINDS
        }
    }


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
