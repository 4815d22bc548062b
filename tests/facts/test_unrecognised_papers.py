"""A paper whose title no type knows may be the one that is missed."""

from case_builders import fact

from casecheck.facts.view import CaseView


def of_titles(*titles: str) -> CaseView:
    return CaseView({}, frozenset({"decision", "other"}), other_titles=titles)


def test_a_title_tells_what_the_paper_may_be() -> None:
    case = of_titles("局长办公会会议纪要", "租赁合同")

    assert fact(case, "unrecognised_collective_paper") == "局长办公会会议纪要"
    assert fact(case, "unrecognised_notice_paper") == "absent"


def test_a_paper_without_a_telling_title_may_be_any() -> None:
    assert fact(of_titles("scan 001"), "unrecognised_service_paper") == "scan 001"


def test_a_paper_that_bears_only_the_name_of_its_maker_may_be_any() -> None:
    assert fact(of_titles("青山县文化广电旅游局"), "unrecognised_notice_paper") == (
        "青山县文化广电旅游局"
    )
    assert fact(of_titles("青山县文化广电旅游局便函"), "unrecognised_notice_paper") == "absent"


def test_several_titles_are_named_once_each() -> None:
    case = of_titles("挂号信回执", "挂号信回执", "公告照片")

    assert fact(case, "unrecognised_service_paper") == "挂号信回执、公告照片"
