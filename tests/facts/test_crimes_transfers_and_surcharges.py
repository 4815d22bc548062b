"""Lines of crimes, the course of a transfer, surcharges and publicity, fact by fact."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from case_builders import fact, items, view


def illegal(**fields: object) -> object:
    given = {"case_cause": "发行非法出版物", "illegal_publication_stated": True} | fields
    return view("decision", **given)


@pytest.mark.parametrize(
    ("fields", "reached", "near"),
    [
        (
            {"party_kind": "individual", "turnover_found": 100000},
            "经营数额100000元（个人起点50000至100000元）",
            "absent",
        ),
        (
            {"party_kind": "individual", "turnover_found": 60000},
            "absent",
            "经营数额60000元（个人起点50000至100000元）",
        ),
        ({"party_kind": "legal_person", "turnover_found": 100000}, "absent", "absent"),
        (
            {
                "party_kind": "individual",
                "publication_counts": items({"kind": "publications", "count": 2500}),
            },
            "absent",
            "图书2500册（个人起点2000册）",
        ),
    ],
)
def test_the_lines_that_a_case_reaches(fields: dict[str, object], reached: str, near: str) -> None:
    case = illegal(**fields)

    assert (fact(case, "crime_line_reached"), fact(case, "crime_line_near")) == (reached, near)


def test_the_point_of_a_region_takes_the_place_of_the_band() -> None:
    case = illegal(party_kind="individual", turnover_found=60000)
    points = {"turnover_individual": 60000}

    found = fact(case, "crime_line_reached", crime_points=points)

    assert found == "经营数额60000元（个人起点60000元）"


def test_a_case_of_internet_cafes_has_no_line_of_publications() -> None:
    case = view(
        "decision", case_cause="接纳未成年人", party_kind="individual", turnover_found=900000
    )

    assert (fact(case, "publication_case"), fact(case, "crime_line_near")) == (False, "absent")


@pytest.mark.parametrize(
    ("approved", "sent", "late"),
    [
        (datetime(2022, 5, 10, 9, 0), datetime(2022, 5, 11, 9, 0), False),
        (datetime(2022, 5, 10, 9, 0), datetime(2022, 5, 11, 9, 1), True),
        (date(2022, 5, 10), date(2022, 5, 11), False),
        (date(2022, 5, 10), date(2022, 5, 12), True),
        (datetime(2022, 5, 10, 9, 0), date(2022, 5, 11), False),
    ],
)
def test_twenty_four_hours_between_approval_and_transfer(
    approved: date, sent: date, late: object
) -> None:
    case = view("transfer_letter", transfer_approved_at=approved, transfer_sent_at=sent)

    assert fact(case, "transfer_sent_late") is late


def test_a_letter_to_another_bureau_is_no_transfer_of_a_crime() -> None:
    case = view(
        "transfer_letter", transfer_to="某县市场监督管理局", transfer_date=date(2022, 5, 10)
    )

    assert (fact(case, "crime_transferred"), fact(case, "transfer_on_file")) == (False, True)


@pytest.mark.parametrize(
    ("fields", "days", "due"),
    [
        ({"payment_date": date(2022, 3, 26)}, 10, Decimal("1500.00")),
        ({"payment_date": date(2022, 3, 16)}, 0, Decimal("0.00")),
        ({"payment_date": date(2022, 6, 30)}, 106, Decimal(5000)),
        ({"payment_date": date(2022, 3, 26), "payment_days_told": 20}, 5, Decimal("750.00")),
    ],
)
def test_three_per_cent_a_day_from_the_day_after_the_last_day(
    fields: dict[str, object], days: int, due: Decimal
) -> None:
    case = view("decision", fine=5000, service_date=date(2022, 3, 1), surcharge=1500, **fields)

    assert (fact(case, "surcharge_days_late"), fact(case, "surcharge_due")) == (days, due)


def test_a_receipt_says_up_to_when_before_a_reminder_does() -> None:
    charges = items(
        {"document": "reminder", "amount": Decimal(600), "until": date(2022, 3, 20)},
        {"document": "payment_receipt", "amount": Decimal(1500), "until": date(2022, 3, 26)},
    )

    assert fact(view("reminder", surcharges=charges), "surcharge_counted_to") == date(2022, 3, 26)


def test_days_under_review_are_counted_once() -> None:
    case = view(
        "decision",
        fine=5000,
        service_date=date(2022, 3, 1),
        payment_date=date(2022, 4, 25),
        review_begun_date=date(2022, 3, 20),
        review_ended_date=date(2022, 3, 29),
        suit_begun_date=date(2022, 3, 29),
        suit_ended_date=date(2022, 4, 2),
    )

    assert fact(case, "remedy_days") == 14


def test_the_treasury_got_less_than_was_received_and_not_given_back() -> None:
    records = items({"document": "treasury_voucher", "amount": Decimal(4500)})
    case = view(
        "decision", fine=5000, payment_amount=6000, refunded_amount=1000, treasury_records=records
    )

    assert (fact(case, "money_to_remit"), fact(case, "treasury_short")) == (5000, True)


@pytest.mark.parametrize(
    ("settings", "published"),
    [
        ({"publish_scope": "all"}, True),
        ({"publish_scope": "ordinary"}, True),
        ({"publish_scope": "listed", "publish_kinds": ["close_down"]}, False),
        ({"publish_scope": "listed", "publish_fine": 5000}, True),
        ({"publish_scope": "listed", "publish_fine": 5001}, False),
    ],
)
def test_which_decisions_a_bureau_publishes(settings: dict[str, object], published: object) -> None:
    case = view("decision", fine=5000, decision_date=date(2022, 5, 9))

    assert fact(case, "to_be_published", **settings) is published
