"""Compare a report with the truth: measure.py [--set first|second|third] FOLDER REPORT.json."""

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
TRUTHS = {"first": "truth.yaml", "second": "truth-second.yaml", "third": "truth-third.yaml"}
FIELDS = HERE.parents[1] / "rules" / "fields.yaml"
BRACKETS = re.compile(r"[〔〕\[\]()（）【】《》<>〈〉]")
CONTAINED = {"discretion_notes"}
UNORDERED = {"penalty_kinds", "officers", "inquiries", "violated_articles", "penalty_articles"}

Dossier = dict[str, Any]


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def plain(text: str) -> str:
    return BRACKETS.sub("|", re.sub(r"\s", "", text)).strip("|")


def same(field: str, true: object, read: object) -> bool:
    """Say whether the value read is the true one; a dictionary has to hold the true parts."""
    if isinstance(true, dict) and "any" in true:
        return any(same(field, one, read) for one in true["any"])
    if isinstance(true, dict):
        return isinstance(read, dict) and all(same(field, v, read.get(k)) for k, v in true.items())
    if isinstance(true, list):
        return isinstance(read, list) and same_lists(field, true, read)
    if isinstance(true, str) and isinstance(read, str):
        a, b = plain(true), plain(read)
        return a == b or (field in CONTAINED and bool(b) and (a in b or b in a))
    return bool(true == read)


def same_lists(field: str, true: list[Any], read: list[Any]) -> bool:
    if len(true) != len(read):
        return False
    if field not in UNORDERED:
        return all(same(field, a, b) for a, b in zip(true, read, strict=True))
    rest = list(read)
    for one in true:
        match = next((r for r in rest if same(field, one, r)), None)
        if match is None:
            return False
        rest.remove(match)
    return True


def judge(field: str, true: object, read: object) -> str:
    nothing = read in (None, [], "")
    if true is None:
        # The contract gives an absent flag as false and an absent list as empty.
        return "right" if nothing or read is False else "invented"
    if same(field, true, read):
        return "right"
    return "missing" if nothing else "wrong"


def fields_of(true: Dossier, read: Dossier, names: list[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for name in names:
        wanted = true["fields"].get(name)
        field = read.get("fields", {}).get(name, {})
        verdict = judge(name, wanted, field.get("value"))
        counts[verdict] += 1
        counts["present"] += wanted is not None
        counts["present right"] += wanted is not None and verdict == "right"
        if verdict != "right":
            got = f"{field.get('value')!r} [{field.get('state')}]"
            say(f"    {verdict:8} {name}: true {wanted!r} read {got}")
    return counts


def keyed(documents: list[Dossier]) -> dict[tuple[str, int], Any]:
    """Key documents by file (or title), and by their number among those of the same name."""
    seen: Counter[str] = Counter()
    result = {}
    for document in documents:
        name = plain(Path(document.get("file") or document["title"]).name)
        seen[name] += 1
        result[name, seen[name]] = document["type"]
    return result


def documents_of(true: Dossier, read: Dossier) -> Counter[str]:
    wanted = keyed(true["documents"])
    by_file = "file" in true["documents"][0]
    have = [d if by_file else {"title": d["title"], "type": d["type"]} for d in read["documents"]]
    got = keyed(have)
    counts: Counter[str] = Counter()
    for key, kind in wanted.items():
        right = same("type", kind, got.get(key))
        counts["right" if right else "wrong"] += 1
        if not right:
            say(f"    wrong    {key[0]}: true {kind!r} read {got.get(key)!r}")
    for key in got.keys() - wanted.keys():
        counts["surplus"] += 1
        say(f"    surplus  {key[0]}: read {got[key]!r}")
    return counts


def findings_of(true: Dossier, read: Dossier) -> Counter[str]:
    counts: Counter[str] = Counter()
    by_status: dict[str, dict[str, str]] = {"violation": {}, "check": {}}
    for finding in read["findings"]:
        by_status.setdefault(finding["status"], {})[finding["rule"]] = finding["message"]
    violations, checks = by_status["violation"], by_status["check"]
    for rule in true["violations"]:
        verdict = "found" if rule in violations else "check only" if rule in checks else "missed"
        counts[verdict] += 1
        say(f"    {verdict:10} {rule}: {violations.get(rule) or checks.get(rule) or ''}")
    for rule in sorted(violations.keys() - set(true["violations"])):
        counts["false"] += 1
        say(f"    FALSE      {rule}: {violations[rule]}")
    for rule in sorted(checks.keys() - set(true["violations"]) - set(true["checks"])):
        counts["checks not expected"] += 1
        say(f"    check      {rule}: {checks[rule]}")
    return counts


def line(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(counts.items()))


def dossier(name: str, true: Dossier, read: Dossier, names: list[str]) -> Counter[str]:
    total: Counter[str] = Counter()
    say(f"\n== {name} (procedure: true {true['procedure']}, read {read['procedure']})")
    parts = {"documents": documents_of, "findings": findings_of}
    for part, compare in parts.items():
        say(f"  {part}")
        counts = compare(true, read)
        say(f"  {part}: {line(counts)}")
        total.update({f"{part} {k}": v for k, v in counts.items()})
    say("  fields")
    counts = fields_of(true, read, names)
    say(f"  fields: {line(counts)}")
    total.update({f"fields {k}": v for k, v in counts.items()})
    return total


def files_lost(folder: Path, report: Dossier) -> list[str]:
    """Name the input files that stand neither in a document nor in the problems."""
    problems = [p for d in report["dossiers"] for p in d["problems"]] + report["problems"]
    documents = [d for one in report["dossiers"] for d in one["documents"]]
    known = {Path(entry["file"]).name for entry in problems + documents}
    files = [f for f in folder.rglob("*.*") if f.suffix in {".docx", ".pdf"}]
    return sorted(f.name for f in files if f.name not in known)


def measure(folder: Path, report: Dossier, truth_file: Path) -> None:
    truth = yaml.safe_load(truth_file.read_text(encoding="utf-8"))
    declared = yaml.safe_load(FIELDS.read_text(encoding="utf-8"))
    names = [name for name, field in declared.items() if field.get("contract")]
    read = {one["id"]: one for one in report["dossiers"]}
    total: Counter[str] = Counter()
    for name, true in truth.items():
        if name in read:
            total += dossier(name, true, read[name], names)
        else:
            say(f"\n== {name}: not in the report")
    say(f"\n== all\n  {line(total)}")
    for lost in files_lost(folder, report):
        say(f"  file lost: {lost}")
    for finding in report["across"]:
        say(f"  across: {finding['rule']} {finding['message']}")
    for problem in report["problems"]:
        say(f"  problem: {problem}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("report", type=Path)
    parser.add_argument("--set", dest="chosen", choices=TRUTHS, default="first")
    asked = parser.parse_args()
    read = json.loads(asked.report.read_text(encoding="utf-8"))
    measure(asked.folder, read, HERE / TRUTHS[asked.chosen])
