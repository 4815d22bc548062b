"""Dossiers of files on disk: what the rules of evidence and of the upkeep of a file say of them."""

import io
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import docx
import pytest
from PIL import Image

from casecheck.check import Bench, Setup, bench_for, check_dossier
from casecheck.readers import Limits, read_file
from samples.generator import tables
from samples.generator.as_word import write_word
from samples.generator.case import Party
from samples.generator.paper import Heading, Paper, Text, form, row, wide
from samples.generator.story import Story, after
from samples.generator.words import UNTIL_2023

MINE = ("EV", "DO011", "DO013", "AR001", "AR002", "AR003", "AR004", "AR005")
PARTY = Party("云溪县星海网吧", "个体工商户", "周海", "云溪县新街9号", "92360700MA3STARSEA")
STORY = Story(
    2022,
    33,
    "擅自经营非法出版物案",
    PARTY,
    facts="2022年3月2日，云溪县星海网吧销售非法出版物120册，违法所得3000元。",
    violated="当事人的行为违反了《出版管理条例》第四十条的规定。",
    penal="依据《出版管理条例》第六十五条第（三）项的规定",
    penalties=("罚款人民币伍仟元整（￥5000.00）。",),
    proposal="罚款5000元",
    found=date(2022, 3, 2),
    filed=date(2022, 3, 4),
    asked=date(2022, 3, 8),
    reported=date(2022, 3, 20),
    approved=date(2022, 4, 8),
    told=date(2022, 3, 25),
    told_served=date(2022, 3, 25),
    decided=date(2022, 4, 10),
    served=date(2022, 4, 12),
    remedies=UNTIL_2023,
    paid=date(2022, 4, 18),
    amount="5000.00",
    closed=date(2022, 4, 20),
)


@cache
def bench() -> Bench:
    return bench_for(Setup(today=date(2026, 11, 23)))


def findings(folder: Path, papers: dict[str, Paper]) -> set[tuple[str, str]]:
    """Write each paper as a Word file and judge the folder; keep what these rules say."""
    for number, (name, paper) in enumerate(papers.items(), 1):
        write_word(folder / f"{number:02d}{name}.docx", (paper,))
    return judged(folder)


def judged(folder: Path) -> set[tuple[str, str]]:
    return {one for one in every_finding(folder) if one[0].startswith(MINE)}


def every_finding(folder: Path) -> set[tuple[str, str]]:
    names = sorted(path.name for path in folder.iterdir())
    files = [read_file(folder, name, Limits()) for name in names]
    found = check_dossier("d", files, bench()).findings
    return {(one.rule, one.status.value) for one in found}


def inspection(**cells: str) -> Paper:
    told = {
        "检查地点": PARTY.address,
        "记录人": "李晓燕",
        "检查情况": f"执法人员出示了执法证件。{STORY.facts}",
        "被检查人签名": "周海    2022年3月2日",
        **cells,
    }
    return Paper(
        "现场检查笔录",
        (
            Heading("现场检查笔录", tables.AGENCY),
            form(
                wide("检查时间", "2022年3月2日10时00分至11时10分"),
                wide("检查地点", told["检查地点"]),
                row("被检查人", PARTY.name, "现场负责人", "周海"),
                wide("检查人", tables.staff(STORY.officers)),
                wide("记录人", told["记录人"]),
                wide("检查情况", told["检查情况"]),
                wide("被检查人签名", told["被检查人签名"]),
                wide("检查人签名", "张卫东、李晓燕    2022年3月2日"),
            ),
        ),
    )


def prose(title: str, *lines: str) -> Paper:
    return Paper(title, (Heading(title, tables.AGENCY), *(Text(line) for line in lines)))


def decision(**changes: str | None) -> Paper:
    return tables.decision(STORY.number("罚"), PARTY, replace(STORY.decision, **changes))  # type: ignore[arg-type]


def report(facts: str, party: Party = PARTY) -> Paper:
    return tables.report(
        STORY.number("终"),
        STORY.cause,
        party,
        STORY.officers,
        STORY.reported,
        facts,
        "建议罚款5000元。",
    )


def test_a_complete_dossier_has_no_such_defect(tmp_path: Path) -> None:
    assert findings(tmp_path, STORY.papers() | {"inspection": inspection()}) == set()


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"inspection": inspection(检查地点="", 记录人="")}, "EV003"),
        ({"inspection": inspection(被检查人签名="    年  月  日")}, "EV004"),
        (
            {
                "inspection": inspection(
                    检查情况="执法人员出示了执法证件，当场随机抽取5册作为样品。"
                )
            },
            "EV007",
        ),
        ({"decision": decision(facts=STORY.facts.replace("3000", "8000"))}, "EV009"),
        (
            {
                "decision": decision(
                    penal="依据《出版管理条例》第七十九条的规定", evidence="现场检查笔录。"
                ),
            },
            "DO011",
        ),
        ({"decision": decision(facts=f"你单位于    年    月    日被查获。{STORY.facts}")}, "DO013"),
        (
            {
                "report": report("当事人销售非法出版物120册，违法所得3000元，态度较好，没有再犯。"),
                "decision": decision(evidence=None),
            },
            "EV001",
        ),
    ],
)
def test_a_defect_of_one_paper_is_found(
    tmp_path: Path, changes: dict[str, Paper], rule: str
) -> None:
    got = findings(tmp_path, STORY.papers() | {"inspection": inspection()} | changes)

    assert (rule, "violation") in got
    assert {status for found, status in got if found == rule} == {"violation"}


@pytest.mark.parametrize(
    ("paper", "rule"),
    [
        (
            prose(
                "先行登记保存证据通知书",
                f"{PARTY.name}：",
                "因你单位涉嫌违法，依照行政处罚法的规定，决定对有关物品予以先行登记保存七日，存放于本局仓库，期间不得转移。",
                "2022年3月2日",
            ),
            "EV006",
        ),
        (prose("现场照片", "照片一：店面门头", "照片二：收银台"), "EV008"),
        (prose("营业执照复印件", "营业执照", "名称：云溪县星海网吧", "经营者：周海"), "AR003"),
        (
            Paper(
                "卷宗封面",
                (
                    Heading("案卷封面", tables.AGENCY),
                    form(
                        wide("案由", STORY.cause), wide("当事人", PARTY.name), wide("保管期限", "")
                    ),
                ),
            ),
            "AR002",
        ),
        (
            prose(
                "法制审核意见书",
                "经审核，调查询问笔录系以非法手段取得，依法不得采用。",
                "审核人：何静    2022年3月22日",
            ),
            "EV010",
        ),
    ],
)
def test_a_defective_paper_more_is_found(tmp_path: Path, paper: Paper, rule: str) -> None:
    papers = after(STORY.papers(), "filing", more=paper) | {"inspection": inspection()}

    assert (rule, "violation") in findings(tmp_path, papers)


def test_papers_of_another_case_are_found(tmp_path: Path) -> None:
    other = replace(
        STORY,
        serial=40,
        party=Party("云溪县明月网吧", "个体工商户", "孙丽", "云溪县东街1号", "92360700MA3MOONBAR"),
    )
    strange = {f"other_{name}": other.papers()[name] for name in ("filing", "decision")}

    assert ("AR001", "violation") in findings(tmp_path, STORY.papers() | strange)


@pytest.mark.parametrize(
    ("kinds", "told"), [(("filing", "decision"), "violation"), (("filing",), "check")]
)
def test_papers_of_another_case_say_nothing_of_this_one(
    tmp_path: Path, kinds: tuple[str, ...], told: str
) -> None:
    """Its party and number do not differ from ours, and its evidence is not ours."""
    (tmp_path / "own").mkdir()
    (tmp_path / "both").mkdir()
    other = replace(
        STORY,
        serial=40,
        party=Party("云溪县明月网吧", "个体工商户", "孙丽", "云溪县东街1号", "92360700MA3MOONBAR"),
    )
    own = STORY.papers() | {"decision": decision(evidence=None)}
    strange = {f"other_{name}": other.papers()[name] for name in kinds}

    findings(tmp_path / "own", own)
    findings(tmp_path / "both", own | strange)

    assert every_finding(tmp_path / "both") == every_finding(tmp_path / "own") | {("AR001", told)}


def test_a_file_that_shows_nowhere_who_the_party_is(tmp_path: Path) -> None:
    nameless = replace(STORY, party=replace(PARTY, code=""))
    papers = nameless.papers()
    made = replace(nameless.decision, evidence="现场检查笔录、调查询问笔录。")
    papers["decision"] = tables.decision(STORY.number("罚"), nameless.party, made)

    assert ("EV002", "violation") in findings(tmp_path, papers)


def test_a_signature_that_is_a_picture_is_put_to_a_person(tmp_path: Path) -> None:
    findings(tmp_path, STORY.papers() | {"inspection": inspection(被检查人签名="")})
    record = next(tmp_path.glob("*inspection.docx"))
    document = docx.Document(str(record))
    ink = io.BytesIO()
    Image.new("RGB", (60, 20), "black").save(ink, "PNG")
    document.tables[0].rows[-2].cells[-1].paragraphs[0].add_run().add_picture(ink)
    document.save(str(record))

    assert judged(tmp_path) == {("EV004", "check")}
