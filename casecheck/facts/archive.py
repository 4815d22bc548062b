"""The catalogue (卷内目录) against the papers that are there."""

from typing import Final

from casecheck.facts.answers import cannot_tell
from casecheck.facts.citation import has_any
from casecheck.facts.context import Context
from casecheck.facts.view import CaseView, Facts, known
from casecheck.model.fact import ABSENT, Fact, FactState
from casecheck.model.field import Evidence, Item

ARCHIVE_FACTS: Final = ("catalogue_missing", "catalogue_unlisted")
_NOT_COMPARED: Final = {
    "other",
    "cover",
    "catalogue",
    "back_note",
    "photo_evidence",
    "identity_material",
}


def archive_facts(view: CaseView, _: Facts, context: Context) -> Facts:
    """Return what the catalogue lists and the dossier lacks, and the reverse."""
    entries = view.items("catalogue_entries")
    if not entries:
        return {}
    source = Fact(FactState.FOUND, None, ("catalogue_entries",), _evidence(entries))
    missing = [title for title, kinds in _listed(entries, context) if _lacks(view, kinds)]
    if missing and view.unread:
        return {"catalogue_missing": cannot_tell(source, note="案卷内有未能读取的文件")}
    unlisted = _unlisted(view, entries, context)
    return {
        "catalogue_missing": known("、".join(missing), source) if missing else ABSENT,
        "catalogue_unlisted": known("、".join(unlisted), source) if unlisted else ABSENT,
    }


def _listed(entries: tuple[Item, ...], context: Context) -> list[tuple[str, set[str]]]:
    """Return each entry with the types of paper that it may mean."""
    listed = []
    for item in entries:
        title, kind = str(item.values.get("title") or ""), item.values.get("type")
        kinds = {str(kind)} if kind is not None else set()
        kinds |= {other for other, words in _listed_as(context).items() if has_any(title, words)}
        if kind is not None and title and str(kind) not in _NOT_COMPARED:
            listed.append((title, kinds))
    return listed


def _lacks(view: CaseView, kinds: set[str]) -> bool:
    return not kinds & view.document_types


def _unlisted(view: CaseView, entries: tuple[Item, ...], context: Context) -> list[str]:
    titles = "\n".join(str(item.values.get("title") or "") for item in entries)
    types = {str(item.values.get("type")) for item in entries}
    names = context.wording.get("archive", {}).get("titles", {})
    return [
        str(names.get(kind, kind))
        for kind, words in _listed_as(context).items()
        if kind in view.document_types and kind not in types and not has_any(titles, words)
    ]


def _listed_as(context: Context) -> dict[str, list[str]]:
    return dict(context.wording.get("archive", {}).get("listed_as", {}))


def _evidence(entries: tuple[Item, ...]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(place for item in entries for place in item.evidence))
