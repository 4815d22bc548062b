"""Further titles and labels of papers that a bureau or a profile adds (rules/forms/)."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from casecheck.errors import RuleFileError
from casecheck.model.form import DocumentSpec, FormAddition, Locator
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase.near import proposal
from casecheck.rulebase.node import MapNode, ScalarNode, Source, child

FOLDER: Final = "forms"
_ALWAYS: Final = 2


def with_additions(
    documents: Mapping[str, DocumentSpec],
    additions: Iterable[FormAddition],
    sets: Collection[str],
) -> Mapping[str, DocumentSpec]:
    """Return the document types with what is added to them.

    A file directly in forms/ always counts, one in forms/<set>/ where the profile names the set.
    """
    whole = dict(documents)
    for addition in additions:
        parts = PurePosixPath(addition.file).parts
        counts = len(parts) == _ALWAYS or parts[1] in sets
        if counts and addition.type in whole:
            whole[addition.type] = _added(whole[addition.type], addition)
    return whole


def _added(spec: DocumentSpec, addition: FormAddition) -> DocumentSpec:
    fields = dict(spec.fields)
    for name, labels in addition.labels.items():
        fields[name] = _with_labels(fields.get(name, ()), labels)
    return replace(
        spec,
        titles=tuple(dict.fromkeys((*spec.titles, *addition.titles))),
        title_patterns=(*spec.title_patterns, *addition.title_patterns),
        fields=fields,
    )


def _with_labels(locators: tuple[Locator, ...], labels: tuple[str, ...]) -> tuple[Locator, ...]:
    """Add labels where the field is looked for by labels or in an opinion, else as a way more."""
    for number, locator in enumerate(locators):
        if locator.labels or locator.opinion:
            key = "labels" if locator.labels else "opinion"
            known = locator.labels or locator.opinion
            wider = replace(locator, **{key: (*known, *labels)})  # type: ignore[arg-type]
            return (*locators[:number], wider, *locators[number + 1 :])
    return (*locators, Locator(labels=labels))


def form_mistakes(rulebase: RuleBase, sources: Mapping[str, Source]) -> Iterator[RuleFileError]:
    """Yield additions to a type of paper or to a field that is not known."""
    for source in sources.values():
        if source.name.split("/")[0] != FOLDER:
            continue
        kind = child(source.root, "type")
        if isinstance(kind, ScalarNode) and kind.value not in rulebase.documents:
            near = proposal(str(kind.value), rulebase.documents)
            yield RuleFileError(source.path, kind.line, f"没有文书类型“{kind.value}”{near}")
        labels = child(source.root, "labels")
        for name, line in labels.lines.items() if isinstance(labels, MapNode) else ():
            if name not in rulebase.fields:
                near = proposal(name, rulebase.fields)
                yield RuleFileError(source.path, line, f"未知字段“{name}”{near}")
