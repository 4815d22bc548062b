"""The defect list as one page that needs nothing else: no outside script, no picture, no font."""

from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from casecheck.model.rule import Severity
from casecheck.reports.notes import notes
from casecheck.reports.proofs import FEW, NO_PROOF
from casecheck.reports.report import Report
from casecheck.reports.rows import (
    Cell,
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


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:.2f}".rstrip("0").rstrip(".") if isinstance(cell, float) else str(cell)


_TEMPLATES.filters["shown"] = _shown


def as_html(report: Report) -> bytes:
    """Return the page; its filters are an aid only, without scripts everything is shown."""
    counts = total_counts(report)
    defects = defect_rows(report)
    page = _TEMPLATES.get_template("report.html.j2").render(
        generated=report.generated.strftime("%Y年%m月%d日 %H:%M"),
        folder=report.scan.folder,
        counts=[(SEVERITIES[severity], counts[severity.value]) for severity in Severity],
        checks=counts["check"],
        defects=defects,
        kinds=list(dict.fromkeys(row.kind for row in defects)),
        cases=[case.id for case in report.scan.dossiers],
        degrees={word: severity.value for severity, word in SEVERITIES.items()},
        few=FEW,
        no_proof=NO_PROOF,
        header=dossier_header(report),
        dossiers=dossier_cells(report),
        problems=problem_rows(report),
        notes=notes(report),
    )
    return f"{page}\n".encode()
