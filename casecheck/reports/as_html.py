"""The defect list as one page that needs nothing else: no script, no picture, no font."""

from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from casecheck.model.rule import Severity
from casecheck.reports.notes import notes
from casecheck.reports.report import Report
from casecheck.reports.rows import (
    defect_rows,
    dossier_cells,
    dossier_header,
    problem_rows,
    total_counts,
)
from casecheck.reports.words import SEVERITIES

_TEMPLATES: Final = Environment(
    loader=PackageLoader("casecheck.reports"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def as_html(report: Report) -> bytes:
    counts = total_counts(report)
    page = _TEMPLATES.get_template("report.html.j2").render(
        generated=report.generated.strftime("%Y年%m月%d日 %H:%M"),
        folder=report.scan.folder,
        counts=[(SEVERITIES[severity], counts[severity.value]) for severity in Severity],
        checks=counts["check"],
        defects=defect_rows(report),
        header=dossier_header(report),
        dossiers=dossier_cells(report),
        problems=problem_rows(report),
        notes=notes(report),
    )
    return f"{page}\n".encode()
