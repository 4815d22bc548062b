"""Which facts the rules may name, and of what kind each is."""

from collections.abc import Collection, Mapping
from typing import Final

from casecheck.model.rule import Rule
from casecheck.model.rulebase import RuleBase

# The kind of thing that a rule is about, and the list field that holds such things.
ITEM_FIELDS: Final[Mapping[str, str]] = {
    "record": "records",
    "fee": "fees",
    "receipt": "receipts",
    "service": "services",
}
# A rule that compares dossiers has no conditions: casecheck/across holds its comparison.
ACROSS: Final = "across"
DOSSIER: Final = "dossier"
SUBJECTS: Final = (DOSSIER, *ITEM_FIELDS, ACROSS)
LISTS: Final = ("list", "item")
UNKNOWN_KIND: Final = ""
# Names of facts; one that is a mapping has words for its values.
FACTS: Final = "facts.yaml"


def fact_kinds(rulebase: RuleBase, derived: Collection[str], about: str) -> Mapping[str, str]:
    """Return every fact of a sheet with its kind: "" where only the derivation knows it."""
    words = rulebase.other.get(FACTS, {})
    kinds = {
        name: "choice" if isinstance(words.get(name), dict) else UNKNOWN_KIND for name in derived
    }
    kinds |= {f"has_{type_}": "flag" for type_ in rulebase.documents}
    kinds |= {limit.gives: "date" for limit in rulebase.limits.values() if limit.gives}
    kinds |= {f"setting_{name}": spec.kind for name, spec in rulebase.setting_specs.items()}
    penalties = rulebase.fields.get("penalty_kinds")
    kinds |= {
        f"penalty_includes_{kind}": "flag" for kind in (penalties.choices if penalties else ())
    }
    kinds |= {rule.id: "flag" for rule in rulebase.derivations}
    kinds |= {name: spec.kind for name, spec in rulebase.fields.items() if spec.kind not in LISTS}
    field = rulebase.fields.get(ITEM_FIELDS.get(about, ""))
    if field is not None:
        kinds |= {part: kind for part, kind in field.items.items() if kind != "texts"}
    return kinds


def verdicts_of(rule: Rule) -> tuple[str, ...]:
    """Return the verdicts that a rule can give: it needs an example of each."""
    verdicts = ["passed", "undetermined"]
    if rule.breach.conditions:
        verdicts.insert(0, "violated")
    if rule.scope.conditions:
        verdicts.append("not_applicable")
    return tuple(verdicts)


def references(rulebase: RuleBase) -> Mapping[str, tuple[str, Collection[str]]]:
    """Return what the keys of a rule may name: what it is called, and the names that there are."""
    return {
        "instrument": ("法律文件", rulebase.instruments),
        "limits": ("期限", rulebase.limits),
        "settings": ("配置项", rulebase.setting_specs),
        "about": ("对象", SUBJECTS),
    }
