"""The defect list in its forms: JSON, spreadsheet, CSV, HTML page, table in the terminal."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from casecheck.reports.as_csv import as_csv
from casecheck.reports.as_html import as_html
from casecheck.reports.as_json import as_json
from casecheck.reports.as_table import print_table
from casecheck.reports.as_xlsx import as_xlsx
from casecheck.reports.report import Report

WRITERS: Final[Mapping[str, Callable[[Report], bytes]]] = MappingProxyType(
    {".xlsx": as_xlsx, ".json": as_json, ".csv": as_csv, ".html": as_html}
)

__all__ = ["WRITERS", "Report", "print_table"]
