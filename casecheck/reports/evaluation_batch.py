"""The ranking (排名) of a batch of dossiers, and how it came about."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from casecheck.model.outcome import DossierResult, FindingStatus, Ranked
from casecheck.model.rule import Verified
from casecheck.reports.evaluation import Batch, cause_of, named_rules, words_of
from casecheck.reports.rows import Cell
from casecheck.reports.words import score_words

COLUMNS: Final = (
    "名次", "案卷", "当事人", "案由", "得分", "最低得分", "扣分合计", "等次", "否决事项", "问题",
    "待核对", "未读文件",
)  # fmt: skip
_VERIFIED: Final[Mapping[Verified, str]] = MappingProxyType(
    {
        Verified.TEXT: "已通读原文",
        Verified.COPY: "已读副本",
        Verified.PARTIAL: "仅见片段",
        Verified.UNREAD: "没有可核对的文件",
    }
)


def ranking_cells(batch: Batch) -> list[list[Cell]]:
    """Return one row a dossier, from the best to the worst."""
    return [_row(place, batch) for place in batch.ranking]


def _row(place: Ranked, batch: Batch) -> list[Cell]:
    case, found = place.case, place.case.evaluation
    _, grade = score_words(found)
    return [
        place.rank,
        case.id,
        words_of("party_name", case, batch.report),
        cause_of(case, batch.report),
        found.score,
        found.worst_score,
        None if found.score is None else found.lost,
        grade,
        named_rules(found.vetoes, batch.report.titles, "\n"),
        *numbers_of(case),
    ]


def numbers_of(case: DossierResult) -> tuple[int, int, int]:
    """Return how many defects there are, how many open questions, how many files not read."""
    violations = sum(one.status is FindingStatus.VIOLATION for one in case.findings)
    return violations, len(case.evaluation.to_settle), len(case.problems)


def scoring_notes(batch: Batch) -> list[str]:
    """Say how the scores came about, and what they are not."""
    report, standard = batch.report, batch.report.standard
    made = [
        f"规则库版本 {report.scan.rulebase_version}",
        f"配置 {report.profile}" if report.profile else "",
        f"检查日 {report.today:%Y-%m-%d}" if report.today else "",
        f"生成时间 {report.generated:%Y-%m-%d %H:%M}",
    ]
    read = _VERIFIED[standard.verified]
    limited = "只按选用的部分规则评分（casecheck.toml 中的 select、ignore）。"
    return [
        *([limited] if batch.narrowed else []),
        f"评分标准：{standard.title}。",
        f"标准来源：{standard.source}（{read}）。等次分数线：{standard.grades_source}。",
        f"{'，'.join(word for word in made if word)}。",
        "得分只扣案卷材料已经表明的问题；待核对的事项不扣分，最低得分是这些事项全部属实时的得分。",
        f"各项扣分以分值为限，一条规则最多计 {standard.repeat_cap} 次；案卷之间的问题不计分。",
        (
            "名次依次按得分、扣分合计、否决事项数、最低得分排列，全部相同的并列；"
            "有否决事项的排在其后，未能评分的不排名。"
        ),
        "扣分合计是各项扣分之和，可以超过一百分，此时得分为零。",
        "本表由程序按规则库自动填写，供评查人员核对，以评查人员意见为准。",
    ]
