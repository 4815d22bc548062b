"""One inspection, one violation, and only some of the parties filed."""

from dataclasses import replace
from datetime import date, datetime
from functools import cache

import pytest

from casecheck.across import compare
from casecheck.model.document import Problem, ProblemCode
from casecheck.model.field import Evidence, Field, FieldState, Item
from casecheck.model.outcome import AcrossFinding, DossierResult, Evaluation, FindingStatus
from casecheck.model.place import ParagraphPlace
from casecheck.model.rulebase import RuleBase
from casecheck.rulebase import load_rulebase

PLACE = ParagraphPlace(1, 1)


@cache
def rules() -> RuleBase:
    return load_rulebase()


def visited(name: str, party: str, hour: int = 14, **fields: object) -> DossierResult:
    visit = Item(
        {"kind": "inspection", "start": datetime(2022, 5, 10, hour), "officers": ("张三", "李四")},
        (Evidence("d2", PLACE, party),),
    )
    given = {"party_name": party, "case_cause": "接纳未成年人案", "records": (visit,)} | fields
    read = {key: Field(key, value, FieldState.FOUND) for key, value in given.items()}  # type: ignore[arg-type]
    return DossierResult(name, "ordinary", (), read, (), Evaluation("default", 100.0, "优秀"))


def told(*dossiers: DossierResult) -> list[AcrossFinding]:
    return [found for found in compare(dossiers, rules()) if found.rule == "PR025"]


FILED = visited("a", "星河网吧", filing_date=date(2022, 5, 12), inspection_date=date(2022, 5, 10))


def test_a_party_that_was_visited_and_not_filed_is_put_to_a_person() -> None:
    (found,) = told(FILED, visited("b", "蓝鲸网吧", 15))

    assert (found.status, found.dossiers) == (FindingStatus.CHECK, ("a", "b"))
    assert found.message == (
        "2022年5月10日的检查发现几家有同样的违法行为（接纳未成年人案），"
        "只对星河网吧立案，蓝鲸网吧没有立案的案卷，请核对不立案的理由"
    )
    assert found.basis == ("行政处罚法（2021）第五条第一款",)


@pytest.mark.parametrize(
    "other",
    [
        visited("b", "蓝鲸网吧", 15, filing_date=date(2022, 5, 13)),
        visited("b", "蓝鲸网吧", 15, case_cause="未悬挂许可证案"),
        visited("b", "清河县星河网吧", 15),
        replace(
            visited("b", "蓝鲸网吧", 15), problems=(Problem("x", ProblemCode.SCANNED, "扫描件"),)
        ),
    ],
    ids=["filed as well", "another violation", "the same party", "a file that was not read"],
)
def test_nothing_is_said_of_others(other: DossierResult) -> None:
    assert told(FILED, other) == []


def test_those_whom_a_paper_names_and_no_dossier_holds_are_put_to_a_person() -> None:
    naming = visited(
        "a", "星河网吧", filing_date=date(2022, 5, 12), others_inspected="星河网吧、蓝鲸网吧"
    )

    assert [found.dossiers for found in told(naming)] == [("a",)]
    assert told(naming, visited("b", "蓝鲸网吧", filing_date=date(2022, 5, 12))) == []
