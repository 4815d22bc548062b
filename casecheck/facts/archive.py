"""The catalogue (卷内目录) against the papers that are there."""

import re
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
    """Return each paper that an entry names by its title, with the types that it may mean."""
    listed = []
    for item in entries:
        for title in _papers(str(item.values.get("title") or "")):
            kinds = _titled(title, context)
            if kinds and not kinds & _NOT_COMPARED:
                words = _listed_as(context).items()
                listed.append(
                    (title, kinds | {kind for kind, any_ in words if has_any(title, any_)})
                )
    return listed


def _papers(title: str) -> list[str]:
    """Part an entry that lists several papers: 行政处罚事先告知书及送达回证."""
    whole = re.sub(r"[\s《》]|[（(][^）)]*[）)]|[0-9一二三四五六七八九十]+[份页]", "", title)
    return [part for part in re.split(r"[及和与、,，]", whole) if part]


def titled_types(title: str, context: Context) -> set[str]:
    """Return the types of the papers that an entry lists, by their titles."""
    return {kind for part in _papers(title) for kind in _titled(part, context)}


def _titled(title: str, context: Context) -> set[str]:
    return {kind for kind, titles in context.document_titles.items() if title in titles}


def _lacks(view: CaseView, kinds: set[str]) -> bool:
    return not kinds & view.document_types


def _unlisted(view: CaseView, entries: tuple[Item, ...], context: Context) -> list[str]:
    titles = [str(item.values.get("title") or "") for item in entries]
    named = {kind for title in titles for part in _papers(title) for kind in _titled(part, context)}
    names = context.wording.get("archive", {}).get("titles", {})
    return [
        str(names.get(kind, kind))
        for kind, words in _listed_as(context).items()
        if kind in view.document_types - named and not has_any("\n".join(titles), words)
    ]


def _listed_as(context: Context) -> dict[str, list[str]]:
    return dict(context.wording.get("archive", {}).get("listed_as", {}))


def _evidence(entries: tuple[Item, ...]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(place for item in entries for place in item.evidence))
