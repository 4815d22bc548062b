"""Facts of evidence that was kept, of sums that differ, of citations, and of how a file is bound."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from case_builders import UNREADABLE, denied, fact, facts, items, read, rules, view

from casecheck.facts.citation import number
from casecheck.facts.record_form import record_form_facts
from casecheck.model.fact import Fact, FactState
from casecheck.model.field import Field, FieldState, Item

TEXTS = Path(__file__).parents[3] / "shared" / "law" / "texts"
needs_texts = pytest.mark.skipif(not TEXTS.is_dir(), reason="the texts of the law are not at hand")


def listed(name: str, *things: dict[str, object]) -> Field:
    return Field(name, items(*things), FieldState.FOUND)


def answers(case: object, *names: str) -> list[object]:
    return [fact(case, name) for name in names]  # type: ignore[arg-type]


# What was registered or seized.


@pytest.mark.parametrize(
    ("approved", "expected"),
    [
        (True, False),
        (False, True),
        (denied("evidence_registration_approved"), True),
        (UNREADABLE, "unreadable"),
    ],
)
def test_a_registration_needs_the_approval_of_a_head(approved: object, expected: object) -> None:
    case = view("evidence_registration", evidence_registration_approved=approved)

    assert fact(case, "registration_unapproved") == expected


def test_in_an_unread_file_the_approval_may_stand() -> None:
    case = view("evidence_registration", unread=True)

    assert answers(case, "registration_unapproved", "registration_unlisted") == ["unknown"] * 2


def test_without_a_registration_nothing_is_lacking() -> None:
    assert answers(view("decision"), "registration_unapproved", "keeping_lacks") == ["absent"] * 2


def test_what_the_keeping_of_evidence_lacks_is_named() -> None:
    case = view(
        "evidence_registration",
        "seizure",
        evidence_registration_approved=True,
        registration_listed=False,
        seizure_listed=False,
    )

    assert fact(case, "keeping_lacks") == "物品清单、查封扣押物品清单"


# Records.


def record(**parts: object) -> dict[str, object]:
    states = {
        name: Fact(FactState.UNREADABLE) if value is UNREADABLE else Fact(FactState.FOUND, value)  # type: ignore[arg-type]
        for name, value in parts.items()
    }
    found = record_form_facts(Item({}), states, None)  # type: ignore[arg-type]
    return {
        name: one.value if one.state is FactState.FOUND else one.state.value
        for name, one in found.items()
    }


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, (False, False, False)),
        ({"blanks": "地点"}, (True, False, False)),
        ({"unsigned": "被询问人签名"}, (False, True, False)),
        ({"blanks": UNREADABLE, "unsigned": UNREADABLE}, ("unreadable", "unreadable", False)),
        ({"officers_named": 2, "signed_officers": 1}, (False, False, True)),
        ({"officers_named": 2, "signed_officers": 2}, (False, False, False)),
        ({"officers_named": 1, "signed_officers": 1}, (False, False, False)),
        ({"officers_named": 2}, (False, False, False)),
    ],
)
def test_what_a_record_leaves_open(parts: dict[str, object], expected: tuple[object, ...]) -> None:
    assert tuple(record(**parts).values()) == expected


# Sums that differ.


def amount(paper: str, value: int, what: str = "违法所得") -> dict[str, object]:
    return {"what": what, "unit": "元", "amount": Decimal(value), "paper": paper}


def differing(*amounts: dict[str, object]) -> list[object]:
    case = view(amounts_found=listed("amounts_found", *amounts))
    return answers(case, "amounts_that_differ", "early_amounts_that_differ")


def test_report_and_decision_that_differ_are_told_with_their_sums() -> None:
    got = differing(amount("investigation_report", 5000), amount("decision", 8000))

    assert got == ["违法所得（调查终结报告 5000 元、行政处罚决定书 8000 元）", "absent"]


def test_an_earlier_record_that_differs_is_told_apart() -> None:
    got = differing(amount("inspection_record", 5000), amount("decision", 8000))

    assert got == ["absent", "违法所得（现场检查（勘验）笔录 5000 元、行政处罚决定书 8000 元）"]


@pytest.mark.parametrize(
    "amounts",
    [
        (amount("investigation_report", 5000), amount("decision", 5000)),
        (amount("investigation_report", 5000), amount("decision", 8000, "违法经营额")),
        (amount("penalty_notice", 1), amount("penalty_notice", 2), amount("decision", 2)),
        (amount("inspection_record", 1), amount("inquiry_record", 2)),
    ],
)
def test_sums_that_agree_or_are_not_the_same_thing(amounts: tuple[dict[str, object], ...]) -> None:
    assert differing(*amounts) == ["absent", "absent"]


# Citations.


def cited(act: date | None, decided: date, law: str, article: str) -> list[object]:
    fields: dict[str, object] = {"decision_date": decided}
    if act:
        fields["violation_date"] = act
    article_cited = {"instrument": law, "article": article}
    case = view(penalty_articles=listed("penalty_articles", article_cited), **fields)
    names = ("articles_not_in_law", "articles_in_doubt", "law_not_in_force", "law_newer_than_act")
    return [value != "absent" for value in answers(case, *names)]


CAFES = "互联网上网服务营业场所管理条例"


@pytest.mark.parametrize(
    ("act", "decided", "law", "article", "expected"),
    [
        (date(2023, 3, 1), date(2023, 5, 1), CAFES, "第三十八条", "none"),
        (date(2023, 3, 1), date(2023, 5, 1), CAFES, "第三十九条", "sure"),
        (date(2023, 3, 1), date(2023, 5, 1), CAFES, "第39条第（一）项", "sure"),
        (date(2019, 3, 24), date(2019, 5, 1), CAFES, "第三十九条", "sure"),
        (date(2019, 3, 23), date(2019, 5, 1), CAFES, "第三十九条", "doubt"),
        (None, date(2023, 5, 1), CAFES, "第三十九条", "doubt"),
        (date(2023, 3, 1), date(2023, 5, 1), "某市条例", "第三百条", "none"),
        (date(2012, 3, 1), date(2013, 9, 30), "旅游法", "第一百条", "never"),
        (date(2012, 3, 1), date(2013, 10, 1), "旅游法", "第一百条", "newer"),
        (date(2013, 10, 1), date(2013, 11, 1), "旅游法", "第一百条", "none"),
    ],
)
def test_citations_beyond_a_law_or_before_it(
    act: date | None, decided: date, law: str, article: str, expected: str
) -> None:
    kinds = ["sure", "doubt", "never", "newer"]

    assert cited(act, decided, law, article) == [kind == expected for kind in kinds]


def test_the_last_article_is_named() -> None:
    article = {"instrument": CAFES, "article": "第四十条"}
    case = view(
        penalty_articles=listed("penalty_articles", article),
        violation_date=date(2023, 3, 1),
        decision_date=date(2023, 5, 1),
    )

    told = facts(case)["articles_not_in_law"]

    assert told.value == f"《{CAFES}》第40条（该法各版本至多至第38条）"


@needs_texts
def test_the_last_article_of_each_version_is_that_of_its_text() -> None:
    wrong = []
    for law in rules().instruments.values():
        if law.articles is None or law.text is None:
            continue
        text = (TEXTS / law.text).read_text(encoding="utf-8")
        openings = [line for line in text.splitlines() if line.startswith("第")]
        numbers = [number(line[1 : line.index("条")]) for line in openings if _is_article(line)]
        if max(numbers) != law.articles:
            wrong.append((law.id, law.articles, max(numbers)))
    assert wrong == []


def _is_article(line: str) -> bool:
    head = line[1 : line.find("条")]
    return bool(head) and set(head) <= set("一二三四五六七八九十百零")


@needs_texts
def test_the_day_on_which_a_law_began_stands_in_its_text() -> None:
    wrong = []
    for law in rules().instruments.values():
        if law.since is None or law.text is None:
            continue
        day = f"自{law.since.year}年{law.since.month}月{law.since.day}日起施行"
        if day not in (TEXTS / law.text).read_text(encoding="utf-8"):
            wrong.append(law.id)
    assert wrong == []


# How the file is bound.


def entries(*titles: tuple[str, int | None]) -> Field:
    things = [
        {"title": title} if page is None else {"title": title, "first_page": page}
        for title, page in titles
    ]
    return listed("catalogue_entries", *things)


@pytest.mark.parametrize(
    ("titles", "pages", "order"),
    [
        ([("立案审批表", 1), ("行政处罚决定书", 9)], "absent", "absent"),
        ([("立案审批表", None), ("行政处罚决定书", None)], "absent", "absent"),
        ([("立案审批表", 1), ("行政处罚决定书", None)], "“行政处罚决定书”没有页码", "absent"),
        ([("立案审批表", 9), ("行政处罚决定书", 2)], "“行政处罚决定书”的页码倒置", "absent"),
        ([("行政处罚决定书", 1), ("立案审批表", 5), ("结案审批表", 8)], "absent", "absent"),
        ([("结案审批表", 1), ("立案审批表", 5)], "absent", "“结案审批表”列在“立案审批表”之前"),
    ],
)
def test_pages_and_order_of_the_catalogue(
    titles: list[tuple[str, int | None]], pages: str, order: str
) -> None:
    case = view("catalogue", catalogue_entries=entries(*titles))

    assert answers(case, "catalogue_pages_wrong", "catalogue_order_wrong") == [pages, order]


@pytest.mark.parametrize(
    ("documents", "unread", "expected"),
    [
        (("cover",), False, "卷内目录"),
        (("cover",), True, "unknown"),
        (("back_note", "catalogue"), False, "absent"),
        (("catalogue",), False, "absent"),
        (("decision",), False, "absent"),
    ],
)
def test_a_bound_file_has_a_catalogue(
    documents: tuple[str, ...], *, unread: bool, expected: str
) -> None:
    assert fact(view(*documents, unread=unread), "binding_missing") == expected


def case_paper(kind: str, no: str, party: str) -> dict[str, object]:
    return {"kind": kind, "no": no, "party": party}


OWN = (
    case_paper("filing", "文立〔2022〕1", "甲网吧"),
    case_paper("decision", "文罚〔2022〕1", "甲网吧"),
)
FILING = case_paper("filing", "文立〔2022〕2", "乙网吧")
DECISION = case_paper("decision", "文罚〔2022〕2", "乙网吧")


@pytest.mark.parametrize(
    ("further", "expected"),
    [
        ((), ("absent", "absent")),
        ((FILING, DECISION), ("文立〔2022〕2（乙网吧）、文罚〔2022〕2（乙网吧）", "absent")),
        ((DECISION,), ("absent", "文罚〔2022〕2（乙网吧）")),
        ((case_paper("decision", "文罚〔2022〕3", "清江县甲网吧"),), ("absent", "absent")),
    ],
)
def test_papers_of_another_case(
    further: tuple[dict[str, object], ...], expected: tuple[str, str]
) -> None:
    case = view(case_papers=listed("case_papers", *OWN, *further))

    assert tuple(answers(case, "other_case", "other_case_in_doubt")) == expected


def test_joined_cases_are_one() -> None:
    papers = listed("case_papers", *OWN, FILING, DECISION)

    assert fact(view(case_papers=papers, cases_joined=True), "other_case") == "absent"


def test_the_term_for_filing_runs_from_the_closing_by_the_bureau_s_own_days() -> None:
    case = view(closing_date=date(2022, 3, 1))

    assert [
        fact(case, "last_day_for_archive"),
        fact(case, "last_day_for_archive", archive_days=30),
        fact(case, "last_day_for_archive", archive_days=10, archive_unit="working"),
    ] == ["absent", date(2022, 3, 31), date(2022, 3, 15)]


def test_a_case_without_penalty_is_filed_from_its_decision() -> None:
    case = view("no_penalty_decision", decision_date=date(2022, 3, 1))

    assert fact(case, "archive_start") == date(2022, 3, 1)


def test_a_blank_that_a_picture_may_fill_is_for_a_person() -> None:
    case = view(
        "cover",
        cover_blanks=UNREADABLE,
        blanks_left=read("blanks_left", "决定书“＿年”"),
        media_lacking=UNREADABLE,
    )

    assert answers(
        case, "cover_left_blank", "forms_left_blank", "media_unnoted", "copies_uncertified"
    ) == ["unreadable", True, "unreadable", False]
