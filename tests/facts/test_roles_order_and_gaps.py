"""Who acted, in which order, what the discussion decided, and what papers lack."""

from datetime import date

import pytest
from case_builders import UNREADABLE, differing, fact, items, view

OFFICERS = items({"name": "张卫东"}, {"name": "王某某"})
BUREAU, TEAM = "青山县文化广电旅游局", "青山县文化市场综合行政执法大队"
ENTRUSTED = {"name": TEAM, "entrusted_by": BUREAU, "deed": "青文委〔2021〕1号"}


@pytest.mark.parametrize(
    ("reviewer", "answer"),
    [
        ("张卫东", True),
        ("何静", False),
        ("王某某", "unknown"),
        ("李某某", False),
        (UNREADABLE, "unreadable"),
    ],
)
def test_a_reviewer_is_told_from_the_officers_by_an_unmasked_name(
    reviewer: object, answer: object
) -> None:
    case = view("legal_review_opinion", legal_reviewer=reviewer, officers=OFFICERS)
    assert fact(case, "reviewer_is_officer") == answer


@pytest.mark.parametrize(
    ("agency", "entry", "listed"),
    [
        (BUREAU, {"name": BUREAU}, True),
        ("文化广电旅游局", {"name": BUREAU}, True),
        ("青山县文旅局", {"name": BUREAU, "names": ["青山县文旅局"]}, True),
        ("绿水县文化广电旅游局", {"name": BUREAU}, False),
        (BUREAU, {"name": BUREAU, "from": date(2022, 3, 2)}, False),
        (BUREAU, {"name": BUREAU, "from": date(2022, 3, 1)}, True),
        (UNREADABLE, {"name": BUREAU}, "unreadable"),
    ],
)
def test_the_list_of_authorities_holds_the_agency_on_the_day(
    agency: object, entry: dict[str, object], listed: object
) -> None:
    case = view(agency=agency, decision_date=date(2022, 3, 1))
    assert fact(case, "agency_on_list", authority_list=[entry]) == listed


def test_without_a_list_nobody_can_tell_who_may_punish() -> None:
    assert fact(view(agency=BUREAU), "agency_on_list") == "absent"


@pytest.mark.parametrize(
    ("agency", "answer"),
    [
        (f"{BUREAU}市场管理股", f"{BUREAU}市场管理股"),
        ("青山县网吧行业协会", "青山县网吧行业协会"),
        (BUREAU, "absent"),
        ("青山县扫黄打非工作领导小组办公室", "absent"),
    ],
)
def test_an_inner_office_and_a_private_body_are_known_by_their_names(
    agency: str, answer: str
) -> None:
    assert fact(view(agency=agency), "agency_is_no_agency") == answer


@pytest.mark.parametrize(
    ("fields", "entry", "wrong"),
    [
        ({"agency": TEAM}, ENTRUSTED, f"受{BUREAU}委托的{TEAM}以自己的名义作出处罚"),
        ({"agency": BUREAU, "handling_unit": TEAM}, ENTRUSTED, "absent"),
        (
            {"agency": BUREAU, "handling_unit": TEAM},
            ENTRUSTED | {"deed": False},
            f"{TEAM}没有{BUREAU}的委托书",
        ),
        (
            {"agency": BUREAU, "handling_unit": TEAM, "decision_date": date(2022, 3, 2)},
            ENTRUSTED | {"until": date(2022, 3, 1)},
            f"{TEAM}受委托的事项或者期限不包括本案",
        ),
        ({"agency": BUREAU, "handling_unit": "市场管理股"}, ENTRUSTED, "absent"),
    ],
)
def test_what_is_wrong_with_an_entrustment_is_told(
    fields: dict[str, object], entry: dict[str, object], wrong: str
) -> None:
    case = view(**fields)
    assert fact(case, "entrustment_wrong", authority_list=[entry]) == wrong


@pytest.mark.parametrize(
    ("days", "broken", "told"),
    [
        (
            {"filing_date": date(2022, 3, 2), "notice_date": date(2022, 3, 1)},
            True,
            "事先告知（2022年3月1日）早于立案（2022年3月2日）",
        ),
        ({"filing_date": date(2022, 3, 1), "notice_date": date(2022, 3, 1)}, False, "absent"),
        (
            {"investigation_end_date": UNREADABLE, "notice_date": date(2022, 3, 1)},
            "unreadable",
            "absent",
        ),
        ({"investigation_end_date": UNREADABLE}, False, "absent"),
        (
            {
                "filing_date": differing("filing_date", date(2022, 3, 2)),
                "notice_date": date(2022, 3, 1),
            },
            False,
            "absent",
        ),
    ],
)
def test_steps_that_came_too_early_are_told(
    days: dict[str, object], broken: object, told: str
) -> None:
    case = view(**days)
    assert (fact(case, "order_broken"), fact(case, "steps_reversed")) == (broken, told)


def test_a_day_on_which_papers_differ_is_only_put_to_a_person() -> None:
    case = view(
        filing_date=differing("filing_date", date(2022, 3, 2)), notice_date=date(2022, 3, 1)
    )
    told = "事先告知（2022年3月1日）早于立案（2022年3月2日）"
    assert fact(case, "steps_perhaps_reversed") == told


def test_the_days_from_the_first_record_to_the_filing_are_counted() -> None:
    records = items({"kind": "inquiry", "start": date(2022, 2, 27)})
    case = view(inspection_date=date(2022, 3, 1), records=records, filing_date=date(2022, 3, 9))
    assert fact(case, "days_evidence_to_filing") == 10


@pytest.mark.parametrize(
    ("unit", "last"), [("calendar", date(2022, 3, 21)), ("working", date(2022, 3, 25))]
)
def test_the_last_day_of_a_report_runs_from_the_decision(unit: str, last: date) -> None:
    case = view(decision_date=date(2022, 3, 4))
    settings = {"superior_report_days": 15, "superior_report_unit": unit}
    assert fact(case, "last_day_for_superior_report", **settings) == last


def test_nothing_is_due_to_the_superior_where_the_profile_sets_nothing() -> None:
    case = view(penalty_kinds=("revoke_license",), decision_date=date(2022, 3, 4))
    assert fact(case, "superior_report_due") == "absent"
    assert fact(case, "superior_report_due", superior_report_kinds=["revoke_license"]) is True
    assert fact(case, "superior_report_due", superior_report_kinds=["close_down"]) is False


def test_the_differences_between_discussion_and_decision_are_told() -> None:
    case = view(
        "collective_discussion",
        penalty_kinds=("warning", "fine"),
        collective_conclusion_kinds=("fine", "suspend_business"),
        fine=6000,
        collective_conclusion_fine=5000,
    )
    told = "处罚决定增加了警告；讨论决定的责令停产停业没有给予；讨论决定罚款 5000 元，处罚决定罚款 6000 元"
    assert fact(case, "departure_from_discussion") == told
    assert fact(case, "heavier_than_discussed") is True
    assert fact(case, "kind_left_out_of_discussed") is True


@pytest.mark.parametrize(
    ("decided", "papers", "missing"),
    [
        (date(2021, 7, 15), (), "编号、当事人签收"),
        (date(2021, 7, 14), (), "编号"),
        (date(2022, 3, 1), ("service_receipt",), "编号"),
    ],
)
def test_a_blank_signature_counts_since_the_new_act_and_where_nothing_proves_delivery(
    decided: date, papers: tuple[str, ...], missing: str
) -> None:
    case = view(
        "on_the_spot_decision", *papers, on_the_spot_lacks="编号、当事人签收", decision_date=decided
    )
    assert fact(case, "on_the_spot_missing") == missing


@pytest.mark.parametrize(
    ("basis", "found"),
    [
        ("《互联网上网服务营业场所管理条例》第二十七条", True),
        ("《互联网上网服务营业场所管理条例》", True),
        ("《互联网上网服务营业场所管理条例》第三十一条", False),
        ("《中华人民共和国行政强制法》第二十二条", False),
        ("《中华人民共和国行政强制法》第二十二条、《出版管理条例》第七条", True),
        ("《中华人民共和国著作权法》第五十五条", True),
    ],
)
def test_a_seizure_rests_on_a_law_that_was_read_to_grant_it(basis: str, *, found: bool) -> None:
    assert fact(view("seizure", seizure_basis=basis), "seizure_law_found") is found
