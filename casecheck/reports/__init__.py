"""The defect list and the evaluation sheets in their forms."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from casecheck.reports.as_csv import as_csv
from casecheck.reports.as_html import as_html
from casecheck.reports.as_json import as_json
from casecheck.reports.as_table import print_table
from casecheck.reports.as_xlsx import as_xlsx
from casecheck.reports.evaluation import Batch
from casecheck.reports.evaluation_docx import evaluation_docx
from casecheck.reports.evaluation_terminal import print_evaluation
from casecheck.reports.evaluation_xlsx import evaluation_xlsx
from casecheck.reports.report import Report

WRITERS: Final[Mapping[str, Callable[[Report], bytes]]] = MappingProxyType(
    {".xlsx": as_xlsx, ".json": as_json, ".csv": as_csv, ".html": as_html}
)
EVALUATION_WRITERS: Final[Mapping[str, Callable[[Batch], bytes]]] = MappingProxyType(
    {".xlsx": evaluation_xlsx, ".docx": evaluation_docx}
)

__all__ = [
    "EVALUATION_WRITERS",
    "WRITERS",
    "Batch",
    "Report",
    "print_evaluation",
    "print_table",
]
