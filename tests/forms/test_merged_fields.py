"""Several documents give a field: one prevails, and a real difference is a conflict."""

from datetime import date

from casecheck.extractors.merge import merge_field, same
from casecheck.extractors.text import Candidate
from casecheck.model.field import Evidence, Field, FieldState, Value
from casecheck.model.form import FieldSpec
from casecheck.model.place import ParagraphPlace

SPEC = FieldSpec("处罚决定日期", "date", prevails=("decision", "closing_report"))


def says(document: str, value: Value | None, state: FieldState = FieldState.FOUND) -> Candidate:
    return Candidate("f", value, state, 0.9, (words(document),))


def words(document: str) -> Evidence:
    return Evidence(document, ParagraphPlace(1, 1), "…")


def test_the_same_value_in_two_documents_raises_the_confidence() -> None:
    one, other = says("d2", date(2022, 3, 1)), says("d1", date(2022, 3, 1))
    field = merge_field("f", SPEC, [("closing_report", one), ("decision", other)])

    evidence = (words("d1"), words("d2"))
    assert field == Field("f", date(2022, 3, 1), FieldState.FOUND, 0.93, evidence)


def test_a_difference_is_a_conflict_in_which_the_declared_document_prevails() -> None:
    one, other = says("d2", date(2022, 3, 2)), says("d1", date(2022, 3, 1))
    field = merge_field("f", SPEC, [("closing_report", one), ("decision", other)])

    evidence = (words("d1"), words("d2"))
    assert field == Field("f", date(2022, 3, 1), FieldState.CONFLICT, 0.9, evidence)


def test_what_is_unreadable_in_one_document_is_taken_from_another() -> None:
    unread = says("d1", None, FieldState.UNREADABLE)
    field = merge_field("f", SPEC, [("decision", unread), ("cover", says("d2", date(2022, 3, 1)))])

    assert (field.value, field.state) == (date(2022, 3, 1), FieldState.FOUND)


def test_a_field_of_which_no_document_speaks_is_absent_and_a_flag_is_false() -> None:
    assert merge_field("f", SPEC, []) == Field("f", None, FieldState.ABSENT)
    flag = FieldSpec("集体讨论", "flag")
    assert merge_field("f", flag, []) == Field("f", value=False, state=FieldState.ABSENT)


def test_among_documents_of_one_type_the_declared_one_is_picked() -> None:
    early, late = says("d1", date(2022, 3, 1)), says("d2", date(2022, 5, 1))
    candidates = [("filing_approval", early), ("filing_approval", late)]

    picked = {
        pick: merge_field("f", FieldSpec("", "date", pick=pick, compared=False), candidates).value
        for pick in ("first", "last", "earliest", "latest")
    }
    assert picked == {
        "first": date(2022, 3, 1),
        "last": date(2022, 5, 1),
        "earliest": date(2022, 3, 1),
        "latest": date(2022, 5, 1),
    }


def test_numbers_that_differ_in_brackets_only_are_the_same() -> None:
    assert same("（云）文罚字〔2022〕第011号", "(云)文罚字[2022]011号")
    assert not same("云文罚字〔2022〕1号", "云文罚字〔2022〕11号")


def test_the_shorter_form_of_a_name_is_the_same_name() -> None:
    assert same("长沙市蓝海网络有限公司", "蓝海网络有限公司")
    assert not same("长沙市蓝海网络有限公司", "长沙市青山网络有限公司")


def test_a_flag_that_one_document_affirms_is_affirmed() -> None:
    spec = FieldSpec("集体讨论", "flag", compared=False)
    denied, affirmed = says("d1", value=False), says("d2", value=True)
    field = merge_field("f", spec, [("decision", denied), ("other", affirmed)])

    assert (field.value, field.evidence) == (True, (words("d2"),))


def test_a_trade_name_with_its_place_in_brackets_is_no_other_name() -> None:
    assert same("蓝鲸网吧（南溪市东门街西段）", "南溪市蓝鲸网吧")
    assert not same("白鲨网吧（南溪市东门街西段）", "南溪市蓝鲸网吧")


def test_a_name_that_is_covered_in_part_is_the_same_name() -> None:
    assert same("何某某", "何广财")
    assert same("何*财", "何广财")
    assert same("云溪县某书店", "云溪县墨香书店")
    assert not same("何某某", "赵广财")
    assert not same("云溪县某书店", "云溪县星河网吧")
    assert not same("何某某", "何某")
