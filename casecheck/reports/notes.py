"""What a reader must know to use the report rightly."""

from casecheck.reports.report import Report
from casecheck.reports.rows import unset_rows


def notes(report: Report) -> list[tuple[str, str]]:
    """Return pairs of a heading and its explanation."""
    scan = report.scan
    fixed = [
        ("生成时间", report.generated.strftime("%Y-%m-%d %H:%M")),
        ("规则库", f"版本 {scan.rulebase_version}，校验值 {scan.rulebase_sha256[:16]}"),
        ("性质：问题", "案卷材料本身足以表明的缺陷，计入扣分。"),
        (
            "性质：待核对",
            "规则适用，但所需内容无法辨认或者需要人工判断，不计扣分，请评查人员核对原件。",
        ),
        ("性质：提示", "提请注意，不计扣分。"),
        ("严重程度", "否决 > 严重 > 一般 > 瑕疵。存在否决项的案卷为不合格。"),
        ("评分", f"{report.standard}。得分和等次仅供参考，以评查人员意见为准。"),
        ("位置", "PDF 为文件内页码；Word 文件为段落号或者表、行、格的序号（从 1 起）。"),
        ("使用边界", "本清单由程序按规则库自动生成，是评查的线索，不是评查结论。"),
    ]
    missing = [
        (
            f"未配置：{rule}",
            f"缺少设置：{settings}，该规则或者其中的情形未作判断；在配置（profile）中填写后重新检查。",
        )
        for rule, settings in unset_rows(report)
    ]
    return [*fixed, *missing]
