from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache

from casecheck.across import compare
from casecheck.across.compare import ABOUT, COMPARISONS
from casecheck.model.document import Document, Page, TextLine
from casecheck.model.field import Evidence, Field, FieldState, Item
from casecheck.model.outcome import DossierResult, Evaluation, FindingStatus
from casecheck.model.place import ParagraphPlace
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase import load_rulebase

PLACE = ParagraphPlace(1, 1)


@cache
def rules() -> RuleBase:
    return load_rulebase()


def dossier(name: str, *documents: Document, **fields: object) -> DossierResult:
    read = {key: Field(key, value, FieldState.FOUND) for key, value in fields.items()}
    return DossierResult(
        name, "ordinary", documents, read, (), Evaluation("default", 100.0, "优秀")
    )


def record(place: str, start: str, end: str, *officers: str) -> Item:
    parts = {
        "kind": "inspection",
        "place": place,
        "start": datetime.fromisoformat(start),
        "end": datetime.fromisoformat(end),
        "officers": officers,
    }
    return Item(parts, (Evidence("d2", PLACE, place),))


def fined(name: str, number: str, *documents: Document, **fields: object) -> DossierResult:
    given = {
        "party_name": "清河县星光网吧",
        "case_cause": "接纳未成年人案",
        "violation_date": date(2022, 5, 10),
        "decision_no": number,
        "fine": Decimal(5000),
    }
    return dossier(name, *documents, **(given | fields))


def paper(text: str) -> Document:
    page = Page(1, 0, 0, (TextLine(text, PLACE),))
    return Document("d1", "other", "", "a.docx", 1, 1, "docx", (page,))


def test_an_officer_in_two_places_is_told_with_hours_places_and_both_dossiers() -> None:
    one = dossier(
        "b", records=(record("建设路12号", "2022-05-10T14:00", "2022-05-10T14:40", "张三"),)
    )
    other = dossier(
        "a", records=(record("人民路3号", "2022-05-10T14:30", "2022-05-10T15:00", "张三"),)
    )

    (finding,) = compare([one, other], rules())

    assert finding.rule == "EV005"
    assert finding.dossiers == ("a", "b")
    assert finding.status is FindingStatus.VIOLATION
    assert finding.message == (
        "执法人员张三同一时段在两处取证：2022年5月10日14:00至14:40在建设路12号的检查笔录，"
        "与2022年5月10日14:30至15:00在人民路3号的检查笔录时间重叠"
    )
    assert finding.basis == ("行政处罚法（2021）第四十二条第一款、第四十六条（推论）",)
    assert finding.evidence == {
        "a": (Evidence("d2", PLACE, "人民路3号"),),
        "b": (Evidence("d2", PLACE, "建设路12号"),),
    }


def test_the_law_named_is_the_one_in_force_on_the_day() -> None:
    one = dossier(
        "a", records=(record("建设路12号", "2014-05-10T14:00", "2014-05-10T14:40", "张三"),)
    )
    other = dossier(
        "b", records=(record("人民路3号", "2014-05-10T14:30", "2014-05-10T15:00", "张三"),)
    )

    assert [found.basis for found in compare([one, other], rules())] == [
        ("行政处罚法（1996）第三十七条第一款（推论）",)
    ]


def test_a_certificate_number_run_together_with_the_name_tells_namesakes_apart() -> None:
    times = ("2022-05-10T14:00", "2022-05-10T14:40")
    one = dossier("a", records=(record("建设路12号", *times, "张三03000121012"),))
    other = dossier("b", records=(record("人民路3号", *times, "张三03000121099"),))
    same = dossier("c", records=(record("人民路3号", *times, "张三（03000121012）"),))

    assert compare([one, other], rules()) == ()
    assert [found.dossiers for found in compare([one, same], rules())] == [("a", "c")]


def test_one_act_fined_twice_is_told_with_both_decisions() -> None:
    (finding,) = compare(
        [fined("a", "清文罚字〔2022〕3号"), fined("b", "清文罚字〔2022〕9号")], rules()
    )

    assert finding.rule == "DC016"
    assert finding.status is FindingStatus.VIOLATION
    assert finding.message == (
        "对清河县星光网吧2022年5月10日的“接纳未成年人案”先后两次罚款："
        "清文罚字〔2022〕3号罚款5000元，清文罚字〔2022〕9号罚款5000元"
    )


def test_a_decision_that_replaces_a_withdrawn_one_is_no_second_fine() -> None:
    withdrawal = paper("经复核，决定撤销清文罚字[2022]3号行政处罚决定，重新作出处罚。")

    assert (
        compare(
            [fined("a", "清文罚字〔2022〕3号"), fined("b", "清文罚字〔2022〕9号", withdrawal)],
            rules(),
        )
        == ()
    )


def test_visits_on_one_day_are_put_to_a_person_when_the_day_of_the_act_was_not_read() -> None:
    visits = (datetime(2022, 5, 10, 10, 0), datetime(2022, 5, 10, 10, 30))
    one, other = (
        fined(
            f"case-{number}",
            f"清文罚字〔2022〕{number}号",
            violation_date=None,
            inspection_date=visit,
        )
        for number, visit in enumerate(visits)
    )

    assert [(found.rule, found.status) for found in compare([one, other], rules())] == [
        ("DC016", FindingStatus.CHECK)
    ]


def test_the_order_of_the_dossiers_does_not_matter() -> None:
    cases = [fined("b", "清文罚字〔2022〕3号"), fined("a", "清文罚字〔2022〕9号")]

    assert compare(cases, rules()) == compare(cases[::-1], rules())


def test_every_rule_across_dossiers_has_its_comparison() -> None:
    assert {rule.id for rule in rules().rules if rule.about == ABOUT} == set(COMPARISONS)


def alike(name: str, fine: int, **fields: object) -> DossierResult:
    given = {"party_kind": "legal_person", "decision_date": date(2022, 8, 10)}
    case = fined(name, name, **(given | fields | {"fine": Decimal(fine)}))
    return replace(case, violation_class="WB02")


def test_a_fine_far_from_those_of_like_cases_is_shown_with_its_peers() -> None:
    peers = [alike(f"案卷{number}", 3000 + 500 * number) for number in range(1, 6)]
    other = alike("案卷9", 20000, violation_date=date(2022, 5, 11))

    found = [one for one in compare([*peers, other], rules()) if one.rule == "DC018"]

    (finding,) = found
    assert finding.status is FindingStatus.CHECK
    assert finding.dossiers == ("案卷9", "案卷1", "案卷2", "案卷3", "案卷4", "案卷5")
    assert finding.message == (
        "案卷“案卷9”的“接纳未成年人案”按“未写明档次”罚款20000元，与5个同类案卷相差悬殊"
        "（罚款3500元至5500元，中位数4500元：案卷1（3500元）、案卷2（4000元）、案卷3（4500元）、"
        "案卷4（5000元）、案卷5（5500元）），请核对裁量理由"
    )


def test_four_peers_and_a_class_that_nobody_knows_are_compared_with_nothing() -> None:
    four = [alike(f"案卷{number}", 3000) for number in range(1, 5)]
    unknown = [replace(alike(f"案卷{n}", 3000), violation_class=None) for n in range(5, 12)]

    found = compare([*four, *unknown, alike("案卷99", 20000)], rules())

    assert [one for one in found if one.rule == "DC018"] == []
