from datetime import date
from decimal import Decimal

import pytest
from case_builders import UNREADABLE, context, fact, facts, items, view

from casecheck.facts.build import build_sheets

ICR = "互联网上网服务营业场所管理条例"
EVR = "娱乐场所管理条例"
ACT = date(2022, 6, 10)


def cited(*articles: tuple[str, str]) -> object:
    return items(*({"instrument": law, "article": article} for law, article in articles))


def case(*articles: tuple[str, str], **fields: object) -> object:
    return view(
        "decision", **({"violation_date": ACT, "penalty_articles": cited(*articles)} | fields)
    )


def item_facts(about: str, **fields: object) -> list[object]:
    sheets = build_sheets(view("decision", **fields), context())
    return [sheet.facts for sheet in sheets if sheet.about == about]


def test_what_was_due_is_fine_gains_and_surcharge() -> None:
    owed = view("decision", fine=5000, confiscated_gains=1200, surcharge=300)
    assert fact(owed, "amount_due") == Decimal(6500)


def test_what_was_due_is_not_guessed_when_gains_have_no_sum() -> None:
    assert (
        fact(view("decision", fine=5000, penalty_kinds=("fine", "confiscate_gains")), "amount_due")
        == "absent"
    )


def test_receipts_add_up_and_one_unread_leaves_the_sum_unread() -> None:
    assert (
        fact(
            view("payment_receipt", receipts=items({"amount": Decimal(3)}, {"amount": Decimal(4)})),
            "receipts_total",
        )
        == 7
    )
    assert (
        fact(
            view("payment_receipt", receipts=items({"amount": Decimal(3)}, {"amount": None})),
            "receipts_total",
        )
        == "unreadable"
    )


def test_a_payment_that_a_report_states_is_no_receipt() -> None:
    stated = view("closing_report", payment_amount=5000)
    assert (fact(stated, "receipts_total"), fact(stated, "amount_paid")) == (
        "absent",
        Decimal(5000),
    )


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("听证会场地费", "hearing"),
        ("扣押物品保管费", "storage"),
        ("旅行社质量保证金", "no_charge"),
        ("整改保证金", "deposit"),
        ("工 本 费", "cost"),
        ("不知何费", "other"),
    ],
)
def test_a_charge_is_classed_by_the_words_of_its_item(item: str, kind: str) -> None:
    (found,) = item_facts("fee", fees=items({"item": item, "amount": Decimal(10)}))
    assert found["fee_class"].value == kind  # type: ignore[index]


def test_a_charge_that_the_agency_paid_was_not_borne_by_the_party() -> None:
    (found,) = item_facts(
        "fee",
        agency="清河县文化局",
        party_name="星光网吧",
        fees=items({"item": "鉴定费", "payer": "清河县文化局"}),
    )
    assert found["charged_to_party"].value is False  # type: ignore[index]


@pytest.mark.parametrize(
    ("articles", "fields", "limit"),
    [
        ([(ICR, "第三十一条第（二）项")], {}, 15000),
        ([(ICR, "第三十一条第（二）项"), ("未成年人保护法", "第一百二十三条")], {}, 50000),
        ([(ICR, "第三十一条第（二）项"), (ICR, "第三十三条第（三）项")], {}, 30000),
        ([(ICR, "第三十一条第（二）项、第（五）项")], {}, 30000),
        ([("未成年人保护法", "第一百二十三条")], {"serious_finding": True}, 500000),
        ([("未成年人保护法", "第一百二十三条")], {"serious_finding": UNREADABLE}, 500000),
        ([(EVR, "第四十八条第（三）项")], {"gains_found": 10000}, 30000),
        ([(EVR, "第四十八条第（三）项")], {"gains_found": 20000}, 60000),
        ([(EVR, "第四十八条第（三）项")], {"gains_found": 9999}, 30000),
        ([(ICR, "第二十七条")], {}, "absent"),
        ([(ICR, "第三十一条"), ("某省文化市场条例", "第十条")], {}, "absent"),
        ([(ICR, "第三十一条"), ("中华人民共和国行政处罚法", "第二十八条")], {}, 15000),
        ([(ICR, "第三十一条"), (ICR, "第二十一条")], {}, 15000),
    ],
)
def test_the_upper_limit_is_the_widest_that_the_cited_articles_allow(
    articles: list[tuple[str, str]], fields: dict[str, object], limit: object
) -> None:
    assert fact_or_absent(case(*articles, **fields), "range_fine_max") == limit


def test_before_the_text_that_was_read_only_the_cause_finds_a_row() -> None:
    old = {"violation_date": date(2014, 3, 1)}
    by_number = case((ICR, "第三十条"), **old)
    by_cause = case((ICR, "第三十条"), **old, case_cause="接纳未成年人案")
    assert fact_or_absent(by_number, "range_fine_max") == "absent"
    assert fact_or_absent(by_cause, "range_fine_max") == 15000
    assert fact_or_absent(by_cause, "range_text_governs") is False


def test_kinds_outside_are_told_only_when_every_cited_law_is_known() -> None:
    fined = {"penalty_kinds": ("warning", "fine")}
    assert fact_or_absent(case((EVR, "第五十一条"), **fined), "range_kinds_outside") == "罚款"
    unknown = case((EVR, "第五十一条"), ("某省文化市场条例", "第十条"), **fined)
    assert fact_or_absent(unknown, "range_kinds_outside") == "absent"


def fact_or_absent(of: object, name: str) -> object:
    found = facts(of).get(name)  # type: ignore[arg-type]
    return "absent" if found is None or found.value is None else found.value
