"""How the file is kept: its cover, copies, blanks left in forms, recordings of the process."""

import re
from collections.abc import Iterator, Sequence

from casecheck.extractors.slots import slots
from casecheck.extractors.text import Candidate
from casecheck.extractors.things.labelled import Form
from casecheck.extractors.things.papers import Paper, of_types, pattern_of, unspaced
from casecheck.model.field import Evidence, FieldState
from casecheck.model.wording import Wording

_COPIES = ("identity_material", "photo_evidence")
_FORMAL = (
    "decision", "penalty_notice", "hearing_notice", "hearing_invitation", "seizure",
    "evidence_registration", "evidence_disposal", "order_to_correct", "investigation_report",
    "inspection_record", "inquiry_record", "on_the_spot_decision", "no_penalty_decision",
)  # fmt: skip
_WELL_READ = 40
_NOTHING = re.compile(r"[\s_＿/／年月日页份:：.。,，、;；（）()\-—－]")
_BLANK_DATE = re.compile(
    r"(?<![\d〇零一二三四五六七八九十年月])[ _]*年[ _]*月[ _]*日(?=[ ]?[\u3400-\u9fff]{2})"
)
_TO_ASK = r"(?:联系人|联系电话|咨询电话|联系地址|账号|账户|户名|开户行|开户银行|电话)"
_BLANK_LINE = re.compile(
    r"[\u3400-\u9fff][ ]?_{3,}[ ]?(?:元|日|条|款|项|号|个月|倍)(?=[^\n]{2,})"
    rf"|{_TO_ASK}[:：][ ]?[_＿]{{3,}}(?=[ \n,，。;；]|$)"
)
_TEMPLATE = re.compile(
    r"[×xX＊*]{2,4}年[×xX＊*]{1,2}月|第[×xX＊*]{1,3}[条款项]|[×xX＊*]{2,6}元|【[ ×xX…]*】"
    r"|〔[ ×xX]*〕第?[ ×xX]*号"
    rf"|{_TO_ASK}[:：][ ]?[×xX＊*]{{2,8}}(?![\d年])"
)
_BY_HAND = re.compile(
    r"签名|签字|签收|签章|盖章|公章|印章|收件|送达|见证人|被询问人|被检查人|记录人|(?:时间|日期)[:：]"
)
_LONGEST_MARK = 16
_SHOWN = 28
_NEAR = 12
_CLAUSES = re.compile(r"[,，。;；:：]")


def extract_upkeep(papers: Sequence[Paper], wording: Wording) -> tuple[Candidate, ...]:
    return (
        *_unless_drawn("cover_blanks", _cover(papers, wording), papers, "cover"),
        *_copies(papers, wording),
        *_unless_drawn("blanks_left", _blanks_left(papers), papers, *_FORMAL),
        *_text("template_words", _template_words(papers, wording)),
        *_text("wrong_terms", _wrong_terms(papers, wording)),
        *_recordings(papers, wording),
        *_text("attachments_missing", _attachments(papers, wording)),
    )


def _text(field: str, found: Iterator[tuple[str, Evidence]]) -> Iterator[Candidate]:
    """Give one text of all that was found."""
    several = list(dict.fromkeys(found))
    if several:
        words = "、".join(dict.fromkeys(word for word, _ in several))
        yield Candidate(field, words, FieldState.FOUND, 0.85, tuple(place for _, place in several))


def _unless_drawn(
    field: str, found: Iterator[tuple[str, Evidence]], papers: Sequence[Paper], *kinds: str
) -> Iterator[Candidate]:
    """Give what was found; where something is drawn on the paper, it may fill the blank."""
    drawn = {paper.id for paper in of_types(papers, *kinds) if paper.drawn}
    several = list(found)
    sure = [one for one in several if one[1].document not in drawn]
    yield from _text(field, iter(sure))
    if several and not sure:
        places = tuple(place for _, place in several)
        yield Candidate(field, None, FieldState.UNREADABLE, 0.5, places)


def _cover(papers: Sequence[Paper], wording: Wording) -> Iterator[tuple[str, Evidence]]:
    """Give the cells of the cover that stand empty; what is drawn there may fill them."""
    for paper in of_types(papers, "cover"):
        form = Form.of(paper, wording.labels)
        for name, labels in wording.upkeep.cover_cells.items():
            regions = slots(form.grid, labels)
            if regions and not any(_NOTHING.sub("", region.text) for region in regions):
                yield name, regions[0].label_evidence()


def _copies(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    """Name the papers that call themselves copies and bear no note that they agree."""
    words = wording.upkeep
    bare = [
        paper
        for paper in of_types(papers, *_COPIES)
        if _is_copy(paper, wording) and not pattern_of(words.certified).search(paper.text)
    ]
    evidence = tuple(paper.evidence(0, 12) for paper in bare)
    if bare and any(paper.drawn for paper in bare):
        yield Candidate("uncertified_copies", None, FieldState.UNREADABLE, 0.5, evidence)
    elif bare:
        titles = "、".join(dict.fromkeys(unspaced(one.source.document.title) for one in bare))
        yield Candidate("uncertified_copies", titles, FieldState.FOUND, 0.85, evidence)


def _is_copy(paper: Paper, wording: Wording) -> bool:
    """Say whether a paper calls itself a copy: in its title or by a mark, not in what it lists."""
    marks = [line for line in paper.text.split("\n") if len(line) <= _LONGEST_MARK]
    title = unspaced(paper.source.document.title)
    return any(pattern_of(wording.upkeep.copy).search(words) for words in (title, *marks))


def _blanks_left(papers: Sequence[Paper]) -> Iterator[tuple[str, Evidence]]:
    """Give the dates and figures left out within sentences; signatures are filled in by hand."""
    for paper in of_types(papers, *_FORMAL):
        text = paper.source.text
        for found in (*_BLANK_DATE.finditer(text), *_BLANK_LINE.finditer(text)):
            line = text.rfind("\n", 0, found.start()) + 1
            end = text.find("\n", found.end())
            whole = text[line : len(text) if end < 0 else end]
            if _BY_HAND.search(whole) or paper.source.cell_at(found.start()):
                continue
            before = _CLAUSES.split(text[max(line, found.start() - _NEAR) : found.start()])[-1]
            after = _CLAUSES.split(text[found.end() : found.end() + _NEAR].split("\n")[0])[0]
            shown = f"{before}{found[0]}{after}".strip()
            dated = re.sub(r"[ _]*年[ _]*月[ _]*日", "＿年＿月＿日", shown)
            words = re.sub(r"[ _]+", "＿", dated)[:_SHOWN]
            place = paper.source.evidence(found.start(), found.end())
            yield f"{unspaced(paper.source.document.title)}“{words}”", place


def _template_words(papers: Sequence[Paper], wording: Wording) -> Iterator[tuple[str, Evidence]]:
    """Give the words of a template that nobody replaced."""
    hints = pattern_of(wording.upkeep.template)
    for paper in of_types(papers, *_FORMAL):
        for found in (*_TEMPLATE.finditer(paper.text), *hints.finditer(paper.text)):
            place = paper.evidence(*found.span())
            yield f"{unspaced(paper.source.document.title)}“{found[0]}”", place


def _wrong_terms(papers: Sequence[Paper], wording: Wording) -> Iterator[tuple[str, Evidence]]:
    """Give terms of other branches of the law, where the paper itself decides by them."""
    terms = pattern_of(wording.upkeep.wrong_terms)
    for paper in of_types(papers, "decision", "penalty_notice", "on_the_spot_decision"):
        for found in terms.finditer(paper.text):
            place = paper.evidence(*found.span())
            yield f"{unspaced(paper.source.document.title)}“{found[0]}”", place


def _attachments(papers: Sequence[Paper], wording: Wording) -> Iterator[tuple[str, Evidence]]:
    """Give what papers say is attached, where no such paper and no picture is in the file."""
    held = {paper.type for paper in papers}
    if any(paper.drawn for paper in papers):
        return
    for kind, words in wording.upkeep.attachments.items():
        promised = re.compile(
            rf"附(?:件|页|有|后)?\d?[:、]?[^。;\n]{{0,12}}?(?:{pattern_of(words).pattern})"
        )
        for paper in papers if kind not in held else ():
            found = promised.search(paper.text) if paper.type in _FORMAL else None
            if found:
                place = paper.evidence(*found.span())
                yield f"{unspaced(paper.source.document.title)}“{found[0]}”", place


def _recordings(papers: Sequence[Paper], wording: Wording) -> Iterator[Candidate]:
    """Find the paper that lists the recordings of the process, or words that speak of them."""
    listing, spoken = (
        pattern_of(wording.upkeep.recordings_listed),
        pattern_of(wording.upkeep.recorded),
    )
    titles = ((paper, listing.search(unspaced(paper.source.document.title))) for paper in papers)
    listed = next((paper for paper, found in titles if found), None)
    if listed is not None:
        place = (listed.evidence(0, 12),)
        yield Candidate("recordings_listed", value=True, state=FieldState.FOUND, evidence=place)
    for paper in papers:
        found = spoken.search(paper.text)
        if found:
            place = (paper.evidence(*found.span()),)
            yield Candidate("recordings_stated", value=True, state=FieldState.FOUND, evidence=place)
            return
