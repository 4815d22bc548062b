"""The articles that a decision finds violated, and those that its penalty rests on."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from casecheck.extractors.text import Candidate
from casecheck.extractors.things.labelled import Form, LabelWording
from casecheck.extractors.things.operative import without_quotations
from casecheck.extractors.things.papers import Paper, of_types, pattern_of
from casecheck.extractors.things.penalties import DECISIONS, NOTICES
from casecheck.extractors.values.articles import FoundArticle, find_articles
from casecheck.model.field import Evidence, FieldState, Item
from casecheck.model.wording import CitationWording, Wording

Cited = tuple[FoundArticle, Evidence]
Reader = Callable[[Paper, Wording], list[Cited]]
_DENIED = ("不", "未", "否")
_PROVIDED = re.compile("规定")
_STOP = re.compile(r"[。;\n]")
_EDITION = r"\((\d{4})年?[^()\n]{0,10}(?:修订|修正|修改|版|公布|通过|施行|年)[^()\n]{0,4}\)"
_NAME = r"([^《》\n()]{2,40})"
_VERSION = re.compile(rf"《{_NAME}{_EDITION}》|《{_NAME}》{_EDITION}")


def extract_citations(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    """Read the articles of 违反… and of 依据…，决定… from the decisions, else from the notices."""
    return (
        *_cited("violated_articles", _violated, papers, wording),
        *_cited("penalty_articles", _penal, papers, wording),
        *_versions(papers),
    )


def _versions(papers: Sequence[Paper]) -> Iterator[Candidate]:
    """Give the versions that a decision names beside its laws: 《…条例》（2019年修订）."""
    for paper in of_types(papers, *DECISIONS):
        items = tuple(
            Item(
                {"instrument": one[1] or one[3], "year": int(one[2] or one[4])},
                (paper.evidence(*one.span()),),
            )
            for one in _VERSION.finditer(paper.text)
        )
        if items:
            evidence = tuple(place for item in items for place in item.evidence)
            yield Candidate("cited_versions", items, FieldState.FOUND, 0.9, evidence)
            return


def _cited(
    field: str, read: Reader, papers: Sequence[Paper], wording: Wording
) -> Iterator[Candidate]:
    for types in (DECISIONS, NOTICES):
        cited = [one for paper in of_types(papers, *types) for one in read(paper, wording)]
        if cited:
            items = _items(cited)
            evidence = tuple(dict.fromkeys(place for item in items for place in item.evidence))
            yield Candidate(field, items, FieldState.FOUND, 0.85, evidence)
            return


def _items(cited: list[Cited]) -> tuple[Item, ...]:
    """Return each article once, with the words of its first citation."""
    items: dict[tuple[str, str], Item] = {}
    for article, evidence in cited:
        parts = {"article": article.article}
        if article.instrument:
            parts["instrument"] = article.instrument
        items.setdefault((article.instrument or "", article.article), Item(parts, (evidence,)))
    return tuple(items.values())


def _violated(paper: Paper, words: Wording) -> list[Cited]:
    """Read the articles between 违反 and the end of what it governs (的规定).

    Where nothing is said to be violated, those that the act is said to amount to (构成《…》第…条).
    """
    cited = _in_cells(paper, "violated_articles", words.labels)
    cited += _governed(paper, words.citations, words.citations.violates)
    return cited or _governed(paper, words.citations, words.citations.amounts_to)


def _governed(paper: Paper, wording: CitationWording, verbs: tuple[str, ...]) -> list[Cited]:
    text = without_quotations(paper.text)
    rests = pattern_of(wording.rests_on)
    cited: list[Cited] = []
    for found in pattern_of(verbs).finditer(text):
        if text[: found.start()].endswith(_DENIED):
            continue
        end = _sentence_end(text, found.end())
        stops = [end]
        stops += [one.start() for one in rests.finditer(text, found.end(), end)]
        stops += [one.end() for one in _PROVIDED.finditer(text, found.end() + 1, end)]
        stretch = (found.end(), min(stops))
        if re.match(r"[^,。;]{0,12}(?:本法|本条例|本办法|规定的,)", text[found.end() : end]):
            continue
        cited += [
            one for one in _articles(paper, text, *stretch) if not _procedural(one[0], wording)
        ]
    return cited


def _penal(paper: Paper, words: Wording) -> list[Cited]:
    """Read the articles of the sentences that say by which law the penalty is given.

    A law of procedure alone is no basis of a penalty.
    """
    wording = words.citations
    text = without_quotations(paper.text)
    decides, violates = pattern_of(wording.decides), pattern_of(wording.violates)
    cited = _in_cells(paper, "penalty_basis", words.labels)
    for found in pattern_of(wording.rests_on).finditer(text):
        start, _ = paper.sentence_at(found.start())
        end = _sentence_end(text, found.end())
        next_violation = violates.search(text, found.end(), end)
        stop = next_violation.start() if next_violation else end
        articles = list(_articles(paper, text, found.end(), stop))
        if articles and decides.search(text, found.end(), end) and not _told(text, start, end):
            cited += articles
    return [one for one in cited if not _procedural(one[0], wording)]


def _sentence_end(text: str, start: int) -> int:
    """Return where a sentence ends; a stop within words that it quotes (now blank) is none."""
    found = _STOP.search(text, start)
    return found.start() if found else len(text)


def _in_cells(paper: Paper, label: str, labels: LabelWording) -> list[Cited]:
    """Return the articles in the cell of a form."""
    return [
        (article, region.evidence(article.start, article.end))
        for region in Form.of(paper, labels).values(label)
        for article in find_articles(region.text)
    ]


def _told(text: str, start: int, end: int) -> bool:
    """Say whether a sentence tells rights: its articles are no basis of the penalty."""
    return bool(re.search(r"陈述|听证|行政复议|行政诉讼|加处罚款|有权|缴纳", text[start:end]))


def _articles(paper: Paper, text: str, start: int, end: int) -> Iterator[Cited]:
    """Give the articles of a stretch; 该条例 is the law that the text names before it."""
    for article in _all_articles(text):
        if start <= article.start and article.end <= end:
            yield article, paper.evidence(article.start, article.end)


@lru_cache(maxsize=8)
def _all_articles(text: str) -> tuple[FoundArticle, ...]:
    return find_articles(text)


def _procedural(article: FoundArticle, wording: CitationWording) -> bool:
    return bool(pattern_of(wording.procedural).search(article.instrument or ""))
