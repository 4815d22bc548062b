"""Hours of an approval, money on its way, days of enforcement, and who may sign."""

from datetime import date, datetime
from typing import Any

import pytest
from case_builders import UNREADABLE, context, denied, fact, items, view

from casecheck.facts.build import build_sheets
from casecheck.facts.calendar import WorkCalendar
from casecheck.model.fact import FactState


def approved_late(measure: object, approval: object) -> object:
    day = measure.date() if isinstance(measure, datetime) else measure
    case = view("seizure", seizure_date=day, seizure_time=measure, seizure_approval_time=approval)
    return fact(case, "measure_approved_late")


@pytest.mark.parametrize(
    ("measure", "approval", "late"),
    [
        (datetime(2022, 3, 1, 20, 30), datetime(2022, 3, 2, 20, 30), False),
        (datetime(2022, 3, 1, 20, 30), datetime(2022, 3, 2, 20, 31), True),
        (datetime(2022, 3, 1, 0, 10), date(2022, 3, 2), False),
        (date(2022, 3, 1), datetime(2022, 3, 2, 23, 50), False),
        (date(2022, 3, 1), date(2022, 3, 3), True),
        (date(2011, 12, 31), date(2012, 1, 3), "absent"),
    ],
)
def test_an_approval_is_late_where_it_is_late_by_every_hour_of_its_day(
    measure: date, approval: date, late: object
) -> None:
    assert approved_late(measure, approval) == late


def test_the_hour_of_an_inspection_before_the_day_of_the_seizure_does_not_count() -> None:
    case = view(
        "seizure",
        seizure_date=date(2022, 3, 5),
        seizure_time=datetime(2022, 3, 1, 10, 0),
        seizure_approval_time=date(2022, 3, 6),
    )
    found = fact(case, "measure_moment"), fact(case, "measure_approved_late")
    assert found == ("2022年3月5日", False)


def test_a_blank_opinion_on_an_extension_is_lacking_and_an_unread_one_is_not() -> None:
    given: dict[str, Any] = {"seizure_extension_told": True, "seizure_extension_reasoned": True}
    blank = view(
        "seizure_extension",
        seizure_extension_approved=denied("seizure_extension_approved"),
        **given,
    )
    unread = view("seizure_extension", seizure_extension_approved=UNREADABLE, **given)
    lacking = [fact(case, "extension_lacking") for case in (blank, unread)]
    assert lacking == ["行政机关负责人批准的材料", "unknown"]


def test_money_that_reached_the_bank_after_twice_two_days_was_late_on_one_of_its_ways() -> None:
    given: dict[str, Any] = {"payment_date": date(2022, 3, 1), "decision_date": date(2022, 3, 1)}
    cases = [view(bank_deposit_date=day, **given) for day in (date(2022, 3, 7), date(2022, 3, 8))]
    told = [fact(case, "late_handing_in") for case in cases]
    assert told == ["absent", "2022年3月8日才缴付银行（期限至2022年3月7日）"]


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2022, 10, 1), "statutory"),
        (date(2022, 10, 6), "off"),
        (date(2022, 10, 8), "worked"),
        (date(2022, 9, 17), "off"),
        (date(2022, 9, 28), "worked"),
        (date(2039, 10, 1), None),
    ],
)
def test_what_kind_of_day_a_day_is(day: date, kind: str | None) -> None:
    assert WorkCalendar().kind_of(day) == kind


def test_a_day_of_rest_that_a_bureau_adds_is_no_statutory_holiday() -> None:
    assert WorkCalendar({date(2039, 10, 1): False}).kind_of(date(2039, 10, 1)) == "off"


def service_fact(name: str, service: dict[str, object], **fields: Any) -> object:  # noqa: ANN401
    case = view("decision", services=items(service), decision_date=date(2022, 5, 10), **fields)
    sheet = next(one for one in build_sheets(case, context()) if one.about == "service")
    found = sheet.fact(name)
    return found.value if found.state is FactState.FOUND else found.state.value


@pytest.mark.parametrize(
    ("relation", "kind", "eligible"),
    [
        ("同住的儿子", "individual", "eligible"),
        ("楼下邻居", "individual", "stranger"),
        ("收银员", "individual", "stranger"),
        ("收银员", "legal_person", "doubtful"),
        ("收银员", "individual_business", "doubtful"),
        ("法定代表人", "legal_person", "eligible"),
        ("表弟", "individual", "doubtful"),
    ],
)
def test_what_the_signer_is_to_the_party(relation: str, kind: str, eligible: str) -> None:
    service = {"signer": "张强", "signed": True, "relation": relation}
    assert service_fact("relation_class", service, party_kind=kind) == eligible


@pytest.mark.parametrize(
    ("signer", "fields", "unexplained"),
    [
        ("张强", {"party_name": "李明", "party_kind": "individual"}, True),
        ("李明", {"party_name": "李明", "party_kind": "individual"}, False),
        ("李某", {"party_name": "李明", "party_kind": "individual"}, False),
        ("张强", {"party_name": "飞宇网吧", "party_kind": "legal_person"}, False),
        ("张强", {"party_name": "飞宇网吧", "party_representative": "李明"}, True),
        ("飞宇网吧", {"party_name": "清江市飞宇网吧", "party_representative": "李明"}, False),
        ("张强 李明", {"party_name": "飞宇网吧", "party_representative": "李明"}, False),
        (
            "张强",
            {
                "party_name": "飞宇网吧",
                "party_representative": "李明",
                "party_agents": "王芳、张强",
            },
            False,
        ),
    ],
)
def test_a_signer_whose_name_no_paper_explains(
    signer: str,
    fields: dict[str, object],
    unexplained: bool,  # noqa: FBT001
) -> None:
    service = {"signer": signer, "signed": True}
    assert service_fact("signer_unexplained", service, **fields) is unexplained


@pytest.mark.parametrize(
    ("issued", "days"), [(date(2021, 12, 31), 60), (date(2022, 1, 1), 30), (date(2024, 1, 1), 30)]
)
def test_how_long_a_public_notice_must_run(issued: date, days: int) -> None:
    service = {"method": "公告送达", "date": issued}
    assert service_fact("public_days_required", service, public_notice_date=issued) == days
