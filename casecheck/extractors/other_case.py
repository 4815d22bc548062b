"""Papers of another case that lie in the dossier: they say nothing of this one."""

from collections.abc import Iterable, Sequence

from casecheck.extractors.merge import same
from casecheck.extractors.text import Candidate, DocumentText
from casecheck.model.field import Item

_OPENS_AND_DECIDES = ("filing", "decision")


def without_other_case(
    texts: Sequence[DocumentText], found: Iterable[Candidate]
) -> tuple[DocumentText, ...]:
    """Leave out the papers of a second case: with its own filing, and its own decision or none.

    `found` names the papers (case_papers). Where papers say that cases were joined, all stay.
    """
    by_field = {candidate.field: candidate.value for candidate in found}
    items = by_field.get("case_papers")
    if "cases_joined" in by_field or not isinstance(items, tuple):
        return tuple(texts)
    papers = [item for item in items if isinstance(item, Item) and _is_told(item)]
    parties = [_strangers(papers, kind) for kind in _OPENS_AND_DECIDES]
    others = _filed_only(papers)
    strange = [
        item
        for item in papers
        if _party(item) in others or all(_party(item) in names for names in parties)
    ]
    ids = {item.evidence[0].document for item in strange}
    names = {_party(item) for item in strange}
    own = {_party(item) for item in papers} - names
    return tuple(
        text for text in texts if text.document.id not in ids and not _of(text, names, own)
    )


def _is_told(item: Item) -> bool:
    return bool(item.values.get("no") and item.values.get("party") and item.evidence)


def _party(item: Item) -> str:
    return str(item.values["party"])


def _strangers(papers: Iterable[Item], kind: str) -> set[str]:
    """Return the parties of papers of a kind whose party and number are not the first one's."""
    own = [item for item in papers if item.values["kind"] == kind]
    return {
        _party(item)
        for item in own[1:]
        if not same(_party(item), _party(own[0]))
        and not same(item.values["no"], own[0].values["no"])
    }


def _filed_only(papers: Iterable[Item]) -> set[str]:
    """Return the parties that were filed but not decided on, where the one decided on was filed."""
    filings = [item for item in papers if item.values["kind"] == "filing"]
    decided = {_party(item) for item in papers if item.values["kind"] == "decision"}
    if len(decided) != 1:
        return set()
    own = [item for item in filings if same(_party(item), *decided)]
    numbers = [item.values["no"] for item in own]
    return {
        _party(item)
        for item in filings
        if own and item not in own and not any(same(item.values["no"], no) for no in numbers)
    }


def _of(text: DocumentText, names: set[str], own: set[str]) -> bool:
    """Say whether a paper names a party of the other case and none of this one."""
    return any(name in text.text for name in names) and not any(name in text.text for name in own)
