"""What a reader must know to use the report rightly."""

from casecheck.reports.report import Report
from casecheck.reports.rows import unset_rows


def notes(report: Report) -> list[tuple[str, str]]:
    """Return pairs of a heading and its explanation."""
    return [*_made(report), *_WORDS, *_unset(report), *_unfinished(report)]


_WORDS = (
    ("性质：问题", "案卷材料本身足以表明的缺陷，计入扣分。"),
    ("性质：待核对", "规则适用，但所需内容无法辨认或者需要人工判断，不计扣分，请核对原件。"),
    ("性质：提示", "提请注意的事项，不计扣分。"),
    ("得分、最低得分", "得分只扣已认定的问题；最低得分为待核对的事项经核对全部属实时的分数。"),
    ("程度：否决", "足以否定整个案卷的缺陷，有一项即为不合格。"),
    ("程度：严重", "影响处罚程序或者实体合法性的缺陷，扣分较多。"),
    ("程度：一般", "应当整改、通常可以补正的缺陷。"),
    ("程度：瑕疵", "文书制作、归档上的细小缺陷。"),
    ("文书及位置", "PDF 为文件内页码；Word 文件为段落号或者表、行、格的序号（从 1 起）。"),
    ("整改建议", "供参考；能否补正、如何处理，由办案机关依法决定。"),
    ("空白列", "表格文件中的“评查人意见”“是否采纳”“评查人”由评查人员填写。"),
    ("使用边界", "本清单由程序按规则库自动生成，是评查的线索，不是评查结论。"),
)


def _made(report: Report) -> list[tuple[str, str]]:
    scan = report.scan
    day = report.today
    local = f"{report.profile}，地区标准、本机关期限等以其中的设置为准"
    made = [
        ("案卷文件夹", scan.folder),
        ("生成时间", f"{report.generated:%Y-%m-%d %H:%M}"),
        ("检查日", f"{day:%Y-%m-%d}（尚未结束的期限算到这一天）" if day else ""),
        ("规则库", f"版本 {scan.rulebase_version}，校验值 {scan.rulebase_sha256[:16]}"),
        ("配置", local if report.profile else ""),
        ("评分标准", f"{report.standard.title}。得分和等次仅供参考，以评查人员意见为准。"),
    ]  # fmt: skip
    return [(title, text) for title, text in made if text]


def _unset(report: Report) -> list[tuple[str, str]]:
    return [
        (
            f"未配置：{rule}",
            f"在配置（profiles/）里设置{settings}；设置以前，该规则或者其中的情形不作判断。",
        )
        for rule, settings in unset_rows(report)
    ]


def _unfinished(report: Report) -> list[tuple[str, str]]:
    words = "规则文件中还有“待填写”的内容，写完以前不作判断。"
    return [
        (f"未写完：{rule} {report.titles.get(rule, '')}".rstrip(), words)
        for rule in report.unfinished()
    ]
